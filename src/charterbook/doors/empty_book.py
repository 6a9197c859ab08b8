"""A new book for a verb that needs one of its own, and only as long as it runs."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from charterbook.doors.options import open_book

if TYPE_CHECKING:
    from charterbook.register.store import Book


@contextmanager
def empty_book() -> "Iterator[Book]":
    """A new book that is gone when it is closed."""
    with (
        tempfile.TemporaryDirectory(prefix="charterbook-") as folder,
        open_book(os.path.join(folder, "book.db"), create=True) as book,
    ):
        yield book
