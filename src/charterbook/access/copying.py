"""A copy of the accounts of a book in a file, made while a server uses them."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from charterbook.access.database import SCHEMA, Access, place_beside
from charterbook.register.backend import BookError
from charterbook.register.backup import file_of, unmade


def copied(book: str, target: Path) -> Path:
    """Copy the accounts of the book at a place to a new file that only its owner may read; it is put in place again by
    its name. BookError where there are none, where the file is there already, or where they are on a server, which
    copies them itself."""
    file = file_of(book)
    if file is None:
        said = f"the accounts are in the schema {SCHEMA} of the book's database"
        raise BookError(said, f"copy it there: pg_dump --schema={SCHEMA} DATABASE")
    Access.open(book).close()
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise BookError(f"{target} cannot be made ({error.strerror})", "name a new file") from None
    try:
        with closing(sqlite3.connect(place_beside(book))) as own, closing(sqlite3.connect(target)) as copy:
            own.backup(copy)
    except sqlite3.Error as error:
        unmade(target)
        raise BookError(f"the accounts could not be copied to {target} ({error})", "look at the disk") from error
    return place_beside(book)
