"""`journal`: the whole book as text that `charterbook restore` makes a book of again."""

from typing import TYPE_CHECKING

from charterbook.doors.exported import Made, Wanted
from charterbook.doors.refusals import Refused
from charterbook.exchange.book_text import act_phrase

if TYPE_CHECKING:
    from charterbook.register.store import Book


def made(book: "Book", wanted: Wanted) -> Made:
    """The whole book, every corporation of it, a line at a time."""
    from charterbook.register.carrying import exported

    if wanted.corporation or wanted.as_of or wanted.known_at:
        raise Refused("a journal is of the whole book, from its first day on: leave the corporation and the clocks out")
    return Made("book.journal.txt", (f"{line}\n".encode() for line in exported(book, act_phrase)))
