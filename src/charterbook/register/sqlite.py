"""A book's SQLite file: looked at before it is touched, set up to lose nothing, and every failure told in one line."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError

APPLICATION_ID = 0x43484252
"""The letters CHBR, by which a file says that it is a book."""

_HEADER = b"SQLite format 3\0"
_BUSY_MS = 5_000


class BookError(Exception):
    """A book cannot be opened, read or written. `message` is one line, `remedy` says what to do about it."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message}: {remedy}")
        self.message = message
        self.remedy = remedy


def looked_at(path: Path, create: bool) -> bool:
    """Whether the file is a book already (True) or is to be made (False). BookError for anything else; nothing is
    changed by looking."""
    if path.is_dir():
        raise BookError(f"{path} is a folder, not a book", "name a file")
    if not path.exists():
        if not path.parent.is_dir():
            raise BookError(f"the folder {path.parent} does not exist", "create it or name another place")
        if not create:
            raise BookError(f"there is no book at {path}", "add a paper to create one, or name another file")
        return False
    try:
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except OSError as error:
        raise BookError(f"{path} cannot be read", error.strerror or "look at its permissions") from error
    if not header and create:
        return False
    if header != _HEADER:
        raise BookError(f"{path} is not a book (not an SQLite file)", "name another file; this one was left as it is")
    with explained(path):
        return _is_a_book(path, create)


def _is_a_book(path: Path, create: bool) -> bool:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_BUSY_MS / 1000)
    try:
        (identity,) = connection.execute("PRAGMA application_id").fetchone()
        if identity == APPLICATION_ID:
            return True
        empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    finally:
        connection.close()
    if empty and create:
        return False
    raise BookError(f"{path} is an SQLite file, but not a book", "name another file; this one was left as it is")


def engine(path: Path) -> Engine:
    """An engine for the file: foreign keys on, write-ahead log, every commit synced, other writers waited for.

    A connection with the option `writing` takes the write lock at once, so that what it reads stays true until it
    commits: two writers cannot both take the last shares.
    """
    made = create_engine(f"sqlite:///{path}", connect_args={"timeout": _BUSY_MS / 1000})

    @event.listens_for(made, "connect")
    def _set_up(raw: Any, _record: object) -> None:
        raw.isolation_level = None
        for pragma in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL", f"busy_timeout = {_BUSY_MS}"):
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(made, "begin")
    def _begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return made


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what SQLite reports into a `BookError` of one line with a remedy."""
    try:
        yield
    except (sqlite3.DatabaseError, DatabaseError) as error:
        said = str(getattr(error, "orig", None) or error)
        raise _told(path, said) from error


def _told(path: Path, said: str) -> BookError:
    low = said.casefold()
    if "locked" in low or "busy" in low:
        return BookError(f"the book {path} is in use by another program", "try again when it has finished")
    if "readonly" in low or "read-only" in low or "unable to open" in low:
        return BookError(f"the book {path} or its folder cannot be written", "look at the permissions of both")
    if "full" in low:
        return BookError(f"there is no room left for the book {path}", "free some disk space; nothing was changed")
    if "append-only" in low:
        return BookError(f"the book {path} is append-only", "record a further entry instead")
    if "malformed" in low or "not a database" in low:
        return BookError(f"the book {path} is damaged ({said})", "restore it from a copy")
    return BookError(f"the book {path} reported: {said}", "keep a copy of the book and report this")
