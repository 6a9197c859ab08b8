"""One form of export a file: each has `made(book, wanted)`, which gives what is to be written."""
