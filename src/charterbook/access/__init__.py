"""Who may do what with a book: accounts, roles, matters, sessions and tokens, kept beside the book and never in it."""
