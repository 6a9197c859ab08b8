"""The access database of a book: a file beside an SQLite book, a schema of its own in a PostgreSQL one.

It is no part of the book: a book is handed to the other side, and password hashes are not. Unlike a book, it may be
used by any number of threads at once: each block of reading or writing has a connection of its own.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from charterbook.register.backend import Backend, BookError, explained

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, Table

APPLICATION_ID = 0x43484241
"""The letters CHBA, by which a file says that it is an access database."""

SCHEMA = "charterbook_access"
HEAD, OLDER = "0002", ("0001",)

_LOCK = f"SELECT pg_advisory_xact_lock({APPLICATION_ID}, 1)"


class Access:
    """An open access database. Use `Access.open` in a `with` statement; every use may raise `BookError`."""

    def __init__(self, backend: Backend) -> None:
        self.place = backend.place
        self._backend = backend
        self._watch: sqlite3.Connection | None = None

    @classmethod
    def open(cls, book: str, create: bool = False) -> Self:
        """Open the access database of the book at a place, as `--book` names it; with `create`, make a new one where
        there is none. BookError where there is none, or where it was written by a newer charterbook."""
        backend = _postgres(book) if _is_url(book) else _sqlite(place_beside(book), create)
        access = cls(backend)
        try:
            access._make_ready(create)
        except BaseException:
            access.close()
            raise
        return access

    def close(self) -> None:
        """Let go of the file or the server."""
        if self._watch is not None:
            self._watch.close()
        self._backend.engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def reading(self) -> "AbstractContextManager[Connection]":
        """A transaction, as a context manager that gives its connection, in which all that is read is of one moment."""
        return self._transaction(self._backend.begin_reading)

    def writing(self) -> "AbstractContextManager[Connection]":
        """A transaction, as a context manager that gives its connection: all of it is kept or, on any exception, none.
        On SQLite no other writer comes between."""
        return self._transaction(self._backend.begin_writing)

    @contextmanager
    def _transaction(self, beginning: str | None) -> "Iterator[Connection]":
        with explained(self._backend), self._backend.engine.connect() as connection, connection.begin():
            if beginning is not None:
                connection.exec_driver_sql(beginning)
            yield connection

    def version(self) -> object | None:
        """A value that differs from an earlier one wherever something was written in between, in microseconds; None on
        PostgreSQL, which has to be asked. One thread asks for it."""
        if self._backend.mark == "%s":
            return None
        if self._watch is None:
            # A connection that writes nothing, so that it sees each commit of all others.
            self._watch = sqlite3.connect(self.place, check_same_thread=False, isolation_level=None)
        found: object = self._watch.execute("PRAGMA data_version").fetchone()[0]
        return found

    def _make_ready(self, create: bool) -> None:
        with self.reading() as connection:
            if self._is_current(connection, create):
                return
        with self.writing() as connection:
            if self._backend.mark == "%s":
                connection.exec_driver_sql(_LOCK)
                connection.exec_driver_sql(f"CREATE SCHEMA IF NOT EXISTS {SCHEMA}")
            # Another process may have made the tables while this one waited.
            if not self._is_current(connection, create):
                upgrade(connection)
                for statement in self._backend.made:
                    connection.exec_driver_sql(statement)

    def _is_current(self, connection: "Connection", create: bool) -> bool:
        from sqlalchemy import text

        if not self._backend.is_book(connection):
            if create:
                return False
            raise BookError(f"there are no accounts at {self.place}", "make the first: charterbook account add NAME")
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
        if found in OLDER:
            return False
        if found != HEAD:
            said = f"the accounts at {self.place} were written by a newer charterbook (tables {found})"
            raise BookError(said, "update charterbook")
        return True


def added(connection: "Connection", table: "Table", values: "Mapping[str, object]") -> bool:
    """Add a row; False, and nothing changed, where there is one with its key. Of two at once one is told True."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as on_postgresql

        statement: Any = on_postgresql(table)
    else:
        from sqlalchemy.dialects.sqlite import insert as on_sqlite

        statement = on_sqlite(table)
    once = statement.values(**values).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
    return connection.execute(once).rowcount == 1


def place_beside(book: str) -> Path:
    """The file of the access database of a book that is a file."""
    return Path(f"{book.removeprefix('sqlite:///')}.access.db")


def upgrade(connection: "Connection", to: str = "head") -> None:
    """Run the migrations, inside the transaction that the connection is in."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def _is_url(book: str) -> bool:
    return "://" in book and not book.startswith("sqlite:///")


def _sqlite(path: Path, create: bool) -> Backend:
    from sqlalchemy import inspect

    from charterbook.register import sqlite

    if not path.exists():
        if not create:
            raise BookError(f"there are no accounts at {path}", "make the first: charterbook account add NAME")
        _made_private(path)
    elif _other_file(path):
        raise BookError(f"{path} is no database of accounts", "move it away; it was left as it is")
    return Backend(
        str(path),
        sqlite.engine(path),
        mark="?",
        begin_reading="BEGIN",
        begin_writing="BEGIN IMMEDIATE",
        locks=None,
        is_book=lambda connection: inspect(connection).has_table("alembic_version"),
        made=(f"PRAGMA application_id = {APPLICATION_ID}",),
        told=lambda error: sqlite.told(path, error),
    )


def _made_private(path: Path) -> None:
    """An empty file that only its owner may read: SQLite gives the files beside it the same mode."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return  # Somebody else has just made it. It is not opened here: that would cost its users their locks.
    except OSError as error:
        raise BookError(f"{path} cannot be made", error.strerror or "look at the folder's permissions") from None


def _other_file(path: Path) -> bool:
    """Whether something else than an access database has its name; an empty file is one about to be made."""
    from charterbook.register import sqlite

    try:
        if path.is_file() and path.stat().st_size == 0:
            return False
        identity, _ = sqlite.known_by(path)
    except OSError as error:
        raise BookError(f"{path} cannot be read", error.strerror or "look at its permissions") from None
    except sqlite3.Error as error:
        if error.sqlite_errorname == "SQLITE_NOTADB":
            return True
        raise sqlite.told(path, error) from error
    return identity not in (0, APPLICATION_ID)


def _postgres(book: str) -> Backend:
    from sqlalchemy import event, text

    from charterbook.register import postgres

    found = postgres.backend(book, create=False)

    @event.listens_for(found.engine, "connect")
    def _set_up(raw: Any, _record: object) -> None:
        raw.execute(f"SET SESSION search_path = {SCHEMA}")
        raw.commit()

    there = text("SELECT to_regclass(:name)")
    return found._replace(
        is_book=lambda connection: (
            connection.execute(there, {"name": f"{SCHEMA}.alembic_version"}).scalar_one() is not None
        )
    )
