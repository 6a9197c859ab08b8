"""What the command line prints as JSON and the API answers alike: a question put to an open book, one a file."""
