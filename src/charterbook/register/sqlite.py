"""A book in an SQLite file: looked at before it is touched, set up to lose nothing, every failure told in one line."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event

from charterbook.register.backend import Backend, BookError

APPLICATION_ID = 0x43484252
"""The letters CHBR, by which a file says that it is a book."""

_HEADER = b"SQLite format 3\0"
_BUSY_MS = 20_000


def backend(place: str, create: bool) -> Backend:
    """The back end for the file at `place`, a path or `sqlite:///path`. BookError where there is no book and none is
    to be made, or where something else is."""
    path = Path(place.removeprefix("sqlite:///"))
    exists = looked_at(path, create)
    return Backend(
        str(path),
        engine(path),
        mark="?",
        begin_reading="BEGIN",
        # The write lock is taken at once, so that what a writer reads stays true until it commits: no two can both
        # take the last shares. In write-ahead mode readers go on meanwhile, with the book as it was.
        begin_writing="BEGIN IMMEDIATE",
        locks=None,
        is_book=lambda _: exists,
        made=(f"PRAGMA application_id = {APPLICATION_ID}",),
        told=lambda error: told(path, error),
    )


def looked_at(path: Path, create: bool) -> bool:
    """Whether the file is a book already (True) or is to be made (False). BookError for anything else; nothing is
    changed by looking."""
    try:
        if not _holds_something(path, create):
            return False
    except OSError as error:
        raise BookError(f"{path} cannot be read", error.strerror or "look at its permissions") from error
    try:
        identity, empty = known_by(path)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if _is_no_database(path, error):
            raise _not_a_book(path) from None
        raise told(path, error) from error
    if identity == APPLICATION_ID:
        return True
    if create and empty:
        return False
    raise BookError(f"{path} is an SQLite file, but not a book", "name another file; this one was left as it is")


def _holds_something(path: Path, create: bool) -> bool:
    """Whether there is a file with something in it."""
    if path.is_dir():
        raise BookError(f"{path} is a folder, not a book", "name a file")
    if path.exists():
        if path.stat().st_size or create:
            return path.stat().st_size > 0
        raise _not_a_book(path)
    if not path.parent.is_dir():
        raise BookError(f"the folder {path.parent} does not exist", "create it or name another place")
    if not create:
        raise BookError(f"there is no book at {path}", "add a paper to create one, or name another file")
    return False


def known_by(path: Path) -> tuple[int, bool]:
    """The number by which an SQLite file says whose it is, and whether it has no table. Only SQLite is asked: whoever
    opens and closes a file of a database by himself takes away every lock that his process has on it, and another
    process may then clear away the log under those who read (https://sqlite.org/howtocorrupt.html, 2.2)."""
    address = f"{path.resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=_BUSY_MS / 1000)) as connection:
        (identity,) = connection.execute("PRAGMA application_id").fetchone()
        return identity, connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)


def _is_no_database(path: Path, error: Exception) -> bool:
    """Whether what SQLite could not read does not even begin as one of its files. Nobody has locks on such a file."""
    if getattr(error, "sqlite_errorname", "") != "SQLITE_NOTADB":
        return False
    with path.open("rb") as file:
        return file.read(len(_HEADER)) != _HEADER


def _not_a_book(path: Path) -> BookError:
    return BookError(f"{path} is not a book (not an SQLite file)", "name another file; this one was left as it is")


def engine(path: Path) -> Engine:
    """An engine for the file: foreign keys on, write-ahead log, every commit synced, other writers waited for."""
    made = create_engine(f"sqlite:///{path}", connect_args={"timeout": _BUSY_MS / 1000})

    pragmas = ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL", f"busy_timeout = {_BUSY_MS}")

    @event.listens_for(made, "connect")
    def _set_up(raw: Any, _record: object) -> None:
        raw.isolation_level = None
        try:
            for pragma in pragmas:
                raw.execute(f"PRAGMA {pragma}")
        except UnicodeDecodeError as error:
            raise told(path, error) from error

    return made


def told(path: Path, error: Exception) -> BookError:
    """What SQLite reports of the file at `path`, as one line with a remedy."""
    # What SQLite says of a damaged schema quotes the damage, which need not be text.
    said = "malformed schema" if isinstance(error, UnicodeDecodeError) else str(error)
    low = said.casefold()
    if "locked" in low or "busy" in low:
        return BookError(f"the book {path} is in use by another program", "try again when it has finished")
    if "readonly" in low or "read-only" in low or "unable to open" in low:
        return BookError(f"the book {path} or its folder cannot be written", "look at the permissions of both")
    if "full" in low:
        return BookError(f"there is no room left for the book {path}", "free some disk space; nothing was changed")
    if "append-only" in low:
        return BookError(f"the book {path} is append-only", "record a further entry instead")
    if "disk i/o" in low:
        return BookError(
            f"the book {path} can be neither read nor written ({said})", "look at the disk; nothing changed"
        )
    if any(words in low for words in ("malformed", "not a database", "no such table", "no such column")):
        return BookError(f"the book {path} is damaged ({said})", "restore it from a copy")
    return BookError(f"the book {path} reported: {said}", "keep a copy of the book and report this")
