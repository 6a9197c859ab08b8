"""The version of a book's tables: looked up on every opening; the migrations make them, and raise them where they are
behind.

Alembic takes a quarter of a second to import; a book that is up to date is opened without it.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from charterbook.register.backend import Backend, BookError

HEAD = "0003"
KNOWN = ("0002", "0003")
"""All versions from the first that is kept to `HEAD`; a book at any other was written by a newer charterbook."""

TRIAL = ("0001",)
"""Versions that were never released, and whose books are not carried on."""


def make_ready(backend: Backend, connection: Connection) -> None:
    """Make the tables of a new book, or bring those of an older one up to date. BookError for a book of a version that
    this one cannot read; such a book is left as it is."""
    with connection.begin():
        if _is_current(backend, connection):
            return
    with connection.begin():
        if backend.begin_writing:
            connection.exec_driver_sql(backend.begin_writing)
        if backend.locks:
            connection.exec_driver_sql(backend.locks.papers)
        # Another process may have made them while this one waited.
        if _is_current(backend, connection):
            return
        upgrade(connection)
        for statement in backend.made:
            connection.exec_driver_sql(statement)


def _is_current(backend: Backend, connection: Connection) -> bool:
    found = version(connection) if backend.is_book(connection) else None
    if found in TRIAL:
        raise BookError(f"the book {backend.place} is of a trial version ({found})", "add its papers to a new book")
    if found is not None and found not in KNOWN:
        raise BookError(
            f"the book {backend.place} was written by a newer charterbook (tables {found})", "update charterbook"
        )
    return found == HEAD


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
