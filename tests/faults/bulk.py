"""The program that tests kill: it files papers into a book by the command line, all in one call.

Each line of its input is one such call: a JSON list of the book's place and of the files. Each is worked off by a
process of its own, forked from this one, which has loaded everything that will be needed. That process says its number,
then what the command line says, a JSON object for each file that is kept, and then waits to be killed. When it is gone,
a line says how it ended. Arguments: a paper, and the place of a book to warm up with.
"""

import json
import os
import sys

import sqlalchemy.dialects.postgresql.psycopg  # noqa: F401 (loaded once for all that are forked)

from charterbook.doors.cli import main


def add(place: str, files: list[str]) -> None:
    """File the papers; each line of the verb goes out as it is printed."""
    main(["add", *files, "--book", place, "-f", "json"])


def serve() -> None:
    """Work off one call a line, each in a process of its own. What that waits for is the end of the tests."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                sys.stdout.write(f"{os.getpid()}\n")
                add(*json.loads(line))
                os.read(sys.stdin.fileno(), 1)
            finally:
                os._exit(0)
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"ended {os.waitstatus_to_exitcode(status)}\n")


if __name__ == "__main__":
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    add(sys.argv[2], [sys.argv[1]])
    serve()
