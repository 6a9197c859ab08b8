"""A copy of a book in an SQLite file, made while others read and write it, and verified before it counts as one."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from charterbook.register import postgres, sqlite
from charterbook.register.backend import BookError
from charterbook.register.store import Book
from charterbook.register.tree import Frontier


def is_sqlite(path: str) -> bool:
    """Whether a file begins as SQLite files do; OSError where it cannot be read."""
    with open(path, "rb") as file:
        return file.read(16) == b"SQLite format 3\0"


def file_of(place: str) -> Path | None:
    """The file of a book at this place, None where it is on a server. BookError for any other place."""
    scheme, is_url, _ = place.partition("://")
    if is_url and scheme in postgres.SCHEMES:
        return None
    if is_url and not place.startswith("sqlite:///"):
        raise BookError(f"{scheme}:// is not a place for a book", "name a file, or postgresql://USER@HOST/DATABASE")
    return Path(place.removeprefix("sqlite:///"))


def copied(source: Path, target: Path) -> Frontier:
    """Copy the book at `source`, as it is at one moment, to a new file, and verify the copy; the frontier of its log
    comes back. BookError where there is no book, where the target is there already, or where the copy is not what was
    recorded: then no file is left."""
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except FileExistsError:
        raise BookError(f"{target} is there already", "name a new file; this one was left as it is") from None
    except OSError as error:
        raise BookError(f"{target} cannot be written ({error.strerror})", "name another place") from None
    try:
        sqlite.looked_at(source, create=False)
        with closing(sqlite3.connect(source)) as book, closing(sqlite3.connect(target)) as copy:
            book.backup(copy)
        with Book.open(target) as made:
            fault = made.verify_log()
            if fault is not None:
                raise BookError(f"{source} was altered: {fault.why}", "restore it from an earlier copy")
            return made.frontier()
    except sqlite3.Error as error:
        unmade(target)
        raise BookError(f"{source} could not be copied to {target} ({error})", "look at both, and try again") from error
    except BaseException:
        unmade(target)
        raise


def unmade(target: Path) -> None:
    """Take away a file that was to become a book, and what SQLite keeps beside it."""
    for end in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            os.unlink(f"{target}{end}")
