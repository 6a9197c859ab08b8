"""One engine a file: reads the papers of a folder each time it is told to, and answers with its CPU seconds."""
