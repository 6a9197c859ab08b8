"""The version of a book's tables: looked up on every opening, and raised by the migrations where it is behind.

Alembic takes a quarter of a second to import; a book that is up to date is opened without it.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

HEAD = "0001"
KNOWN = ("0001",)
"""All versions from the first to `HEAD`; a book at any other was written by a newer charterbook."""


def version(connection: Connection) -> str | None:
    """The version a book's tables have, None where it has no tables yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    return None if found is None else str(found)


def upgrade(connection: Connection, to: str = "head") -> None:
    """Run the migrations, inside the transaction that the connection is in."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)
