"""The verbs of the command line, one a file; each has `run(arguments) -> exit code` and loads only what it uses."""
