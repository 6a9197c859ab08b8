"""An uploaded paper's way from its reading into the book, in one transaction, within what its bringer may add to."""

from datetime import datetime
from typing import TYPE_CHECKING

from charterbook import flow, waiting
from charterbook.doors.intake.operation import Brought, Filed, Operation, Why
from charterbook.model.instrument import Reading

if TYPE_CHECKING:
    from charterbook.register.store import Book


def last_corporation(book: "Book") -> int:
    """The highest number of a corporation in the book; 0 where it has none."""
    return max((one.id for one in book.identities()), default=0)


def post(book: "Book", operation: Operation, reading: Reading, data: bytes, at: datetime) -> Filed | Why:
    """File the reading. Where a paper is of a corporation that its bringer may not add to, nothing at all is filed, and
    the line does not tell whether that corporation is in the book. BookError where the book cannot be written."""
    try:
        with waiting.changing(book):
            # A source that is there already may have come in by this very operation, before it was interrupted.
            known = book.has_source(reading.source.sha256)
            before = operation.corporations_before or 0 if known else last_corporation(book)
            added = flow.add(book, reading, data, at)
            kept = [book.instrument(number) for number in added.instruments]
            corporations = tuple(one.corporation_id for one in kept if one is not None)
            founded = tuple(sorted({number for number in corporations if number is not None and number > before}))
            why = _beyond(operation.brought, corporations, founded)
            if why is not None:
                raise _NotFiled(why)
    except _NotFiled as refused:
        return refused.why
    return Filed(added.known, added.instruments, corporations, founded, len(added.entries), len(added.proposed))


class _NotFiled(Exception):
    """A paper reached beyond what its bringer may add to, so that nothing of it may stay in the book."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.line)
        self.why = why


def _beyond(brought: Brought, corporations: tuple[int | None, ...], founded: tuple[int, ...]) -> Why | None:
    """Why the papers are not this bringer's to file; None where they are."""
    if brought.reach is None:
        return None
    own = {*brought.reach, *founded}
    if any(number not in own for number in corporations):
        return Why(
            "another_matter",
            "the paper is not shown to be of a corporation of your matters; ask who administers the book to add it",
        )
    if founded and brought.matter is None:
        return Why(
            "no_matter", "the paper is of a corporation new to the book; upload it into the matter it belongs to"
        )
    return None
