"""What the log proves: that a row is in it, that it only grew, and that all is as it was recorded (`log prove`,
`log verify -f json`).
"""

from typing import TYPE_CHECKING, Any

from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable
from charterbook.register import heads, held, tree
from charterbook.register.proof_files import written
from charterbook.register.proofs import Consistency, Inclusion

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from charterbook.register.heads import Signed
    from charterbook.register.store import Book

DOES_NOT_HOLD = "does not hold"


def consistency(book: "Book", since: int, at: int | None = None) -> Consistency:
    """That the log of one size is the beginning of that of another (None: of now)."""
    with book.reading():
        return _consistency(book, since, _size(book, at))


def inclusion(book: "Book", paper: int | None, row: int | None, at: int | None = None) -> Inclusion:
    """That a paper, or the row of a number, is in the log of a size (None: of now)."""
    with book.reading() as connection:
        return _inclusion(book, connection, (paper, row), _size(book, at))


def _size(book: "Book", at: int | None) -> int:
    size = book.frontier().size
    if at is not None and not 0 <= at <= size:
        raise Refused(f"the log has {size} rows; `at` is a number up to that")
    return size if at is None else at


def _consistency(book: "Book", since: int, at: int) -> Consistency:
    if not 0 <= since <= at:
        raise Refused(f"the log has {at} rows there; `since` is a number up to that")
    roots = tree.root(since, book.node), tree.root(at, book.node)
    return Consistency(since, roots[0], at, roots[1], tree.consistency(since, at, book.node))


def _inclusion(book: "Book", connection: "Connection", asked: tuple[int | None, int | None], at: int) -> Inclusion:
    paper, number = asked
    if paper is not None:
        row, what = held.row_of(connection, "instrument", str(paper)), f"paper {paper}"
    else:
        assert number is not None
        row, what = held.row(connection, number), f"row {number}"
    if row is None:
        raise Refused(f"the book has no {what}; its log tells what it has")
    if row.sequence > at:
        raise Refused(f"{what} came in as row {row.sequence}, after the log had {at} rows; leave out `at`")
    record = held.record_of(connection, row)
    if record is None:
        raise Refused(f"what row {row.sequence} records was altered; the check of the whole log tells more")
    return Inclusion(row, record, at, tree.root(at, book.node), tree.inclusion(row.sequence - 1, at, book.node))


def verification_answer(book: "Book") -> dict[str, Any]:
    """Whether the book is as its log recorded it: its size and root, or the first fault, and what became of each
    signature under a head. Of an altered log nothing more is told: its size would be whatever somebody made it."""
    with book.reading():
        fault = book.verify_log()
        size, root = (None, None) if fault is not None else (book.frontier().size, book.head())
        signed = () if fault is not None else book.heads()
    told = [{**written(one), "signature_check": signature_check(one)} for one in signed]
    altered = fault is not None or any(one["signature_check"] == DOES_NOT_HOLD for one in told)
    found = None if fault is None else {"row": fault.sequence or None, "why": fault.why}
    return {"rows": size, "head": root, "altered": altered, "fault": found, "heads": told}


def signature_check(signed: "Signed") -> str:
    """What is known of the signature under a head, in words."""
    holds = heads.signature_holds(signed)
    if isinstance(holds, Unreadable):
        return f"is not checked ({holds.why}: {holds.remedy})"
    return "holds" if holds else DOES_NOT_HOLD
