"""One form of export a file: each has `write(book, asked)`, which prints or writes it and gives the exit code."""
