"""The steps from one version of a book's tables to the next, run by Alembic when a book is opened."""
