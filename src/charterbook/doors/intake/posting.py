"""An uploaded paper's way from its reading into the book, in one transaction, within what its bringer may add to."""

from datetime import datetime
from typing import TYPE_CHECKING

from charterbook import flow, waiting
from charterbook.doors.intake import reach
from charterbook.doors.intake.operation import Filed, Operation, Why
from charterbook.doors.intake.reach import Reach
from charterbook.model.instrument import Reading

if TYPE_CHECKING:
    from charterbook.access.database import Access
    from charterbook.register.store import Book

_ELSEWHERE = Why(
    "another_matter",
    "the paper is not shown to be of a corporation of your matters; ask who administers the book to add it",
)


def last_corporation(book: "Book") -> int:
    """The highest number of a corporation in the book; 0 where it has none."""
    from sqlalchemy import func, select

    from charterbook.register.tables import corporation

    with book.reading() as connection:
        return connection.execute(select(func.max(corporation.c.id))).scalar() or 0


def post(
    book: "Book", access: "Access | None", operation: Operation, reading: Reading, data: bytes, at: datetime
) -> Filed | Why:
    """File the reading. Where a paper is of a corporation that its bringer may not add to, nothing at all is filed, and
    the line does not tell whether that corporation is in the book. BookError where book or accounts cannot be used."""
    from charterbook.register.backend import BookError

    may = reach.reach(access, operation.brought, at)
    if isinstance(may, Why):
        return may
    try:
        with waiting.changing(book):
            filed = _filed(book, operation, reading, data, at)
            why = _beyond(may, filed)
            if why is not None:
                raise _NotFiled(why)
            if operation.dry_run:
                raise _NotFiled(filed)
            reach.brought_in(access, operation, at)
    except _NotFiled as refused:
        return refused.became
    except BookError as error:
        # What the book itself says, and not the database, may name a corporation.
        if may.corporations is None or error.__cause__ is not None:
            raise
        return _ELSEWHERE
    # Not before: a number that is taken back with its corporation may be another's next time.
    reach.founded(access, operation, filed.founded, at)
    return filed


def _filed(book: "Book", operation: Operation, reading: Reading, data: bytes, at: datetime) -> Filed:
    # A source that is there already may have come in by this very operation, before it was interrupted.
    known = book.has_source(reading.source.sha256)
    before = operation.corporations_before or 0 if known else last_corporation(book)
    added = flow.add(book, reading, data, at)
    papers = (book.instrument(number) for number in added.instruments)
    corporations = tuple(paper.corporation_id for paper in papers if paper is not None)
    founded = tuple(sorted({number for number in corporations if number is not None and number > before}))
    return Filed(added.known, added.instruments, corporations, founded, len(added.entries), len(added.proposed))


class _NotFiled(Exception):
    """A paper was only tried, or reached beyond what its bringer may add to: nothing of it stays in the book."""

    def __init__(self, became: Filed | Why) -> None:
        super().__init__("nothing is kept")
        self.became = became


def _beyond(may: Reach, filed: Filed) -> Why | None:
    """Why the papers are not this bringer's to file; None where they are."""
    if may.corporations is None:
        return None
    own = {*may.corporations, *filed.founded}
    if any(number not in own for number in filed.corporations):
        return _ELSEWHERE
    if filed.founded and not may.founds:
        return Why("no_matter", "the paper is of a corporation new to the book; upload it for a matter of yours")
    return None
