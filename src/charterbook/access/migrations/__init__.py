"""The versions of the access database's tables, as Alembic runs them."""
