"""What a book needs of the database under it, the same for every kind: an engine, how a transaction begins, what is
locked, and how that database's errors are told.

`sqlite` and `postgres` each make a `Backend` of a place that a user names.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


class BookError(Exception):
    """A book cannot be opened, read or written. `message` is one line, `remedy` says what to do about it."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message}: {remedy}")
        self.message = message
        self.remedy = remedy


class Locks(NamedTuple):
    """The statements by which a writer takes its locks, each held until the transaction ends: what numbers papers and
    corporations, the ledger of one corporation (by its id), and the log."""

    papers: str
    corporation: str
    log: str


class Backend(NamedTuple):
    """`place` as messages may show it, without a password; `mark` stands for a parameter in a statement;
    `begin_reading` and `begin_writing` open a transaction (None: the driver does, on its own); `locks` are None where
    whoever writes has all to himself; `is_book` looks whether there is a book already, where only a connection can
    tell; `made` runs after new tables are made."""

    place: str
    engine: "Engine"
    mark: str
    begin_reading: str | None
    begin_writing: str | None
    locks: Locks | None
    is_book: "Callable[[Connection], bool]"
    made: tuple[str, ...]
    told: Callable[[Exception], BookError]


@contextmanager
def explained(backend: Backend) -> Iterator[None]:
    """Turns what the database reports into a `BookError` of one line with a remedy."""
    from sqlalchemy.exc import DBAPIError

    try:
        yield
    except DBAPIError as error:
        raise backend.told(error.orig if isinstance(error.orig, Exception) else error) from error
    except backend.engine.dialect.loaded_dbapi.Error as error:
        raise backend.told(error) from error
