"""`charterbook export --to journal`: the whole book as text that `charterbook restore` makes a book of again."""

import argparse
from typing import TYPE_CHECKING

from charterbook.doors.output import put_out
from charterbook.doors.refusals import Refused
from charterbook.exchange.book_text import act_phrase

if TYPE_CHECKING:
    from charterbook.register.store import Book


def write(book: "Book", asked: argparse.Namespace) -> int:
    """Write the whole book out, every corporation of it."""
    from charterbook.register.carrying import exported

    if asked.corporation or asked.as_of or asked.known_at:
        raise Refused("a journal is of the whole book, from its first day on: leave --corporation and the clocks out")
    put_out(asked.output, exported(book, act_phrase))
    return 0
