"""The composer of the auditor's report: what the book shows of the authorized shares over the years, who approved what,
and which points are open or were signed off.

In come an open book, the ends of periods and the basis; out goes an `Audit`. A sign-off is a note of the book, sealed
in its log like everything else.
"""

import json
from datetime import date, datetime
from typing import TYPE_CHECKING

from charterbook import approving, flow, shown
from charterbook.exchange.audit import Audit, Point, SignedOff, points

if TYPE_CHECKING:
    from charterbook.model.entries import Basis
    from charterbook.register.store import Book


def audit(book: "Book", corporation: str, as_of: date, ends: tuple[date, ...], basis: "Basis") -> Audit:
    """The report as of a day, with what was authorized, issued and reserved at each end of a period up to it."""
    from charterbook.law.set.authority import authorities
    from charterbook.ledger.position import position
    from charterbook.tie.headroom import of_book

    page = shown.page(book, corporation, as_of, None, basis, history=True)
    chain = flow.chain(book, corporation)
    ledger = book.ledger(corporation)
    then = [(end, position(ledger, corporation, end, None, basis)) for end in ends]
    rooms = tuple(room for end, at_end in then for room in of_book(at_end, end))
    approved = authorities(flow.papers_held(book, corporation))
    done, made = book.approvals(corporation), approving.papers_made(book, corporation)
    found = points(page, chain, rooms, approved, shown.findings(book, None, (), as_of, corporation=corporation))
    signed = _signed_off(book, corporation)
    told = tuple(point._replace(signed_off=signed.get((point.id, point.what))) for point in found)
    return Audit(corporation, as_of, basis, page, chain, rooms, approved, done, made, told)


def sign_off(book: "Book", corporation: str, point: Point, signed: SignedOff) -> None:
    """Record who lets a point rest, and why."""
    said = {"point": point.id, "what": point.what, "by": signed.by, "why": signed.why, "at": signed.at.isoformat()}
    book.add_note(_subject(book, corporation), json.dumps(said, sort_keys=True, ensure_ascii=False), signed.at)


def _signed_off(book: "Book", corporation: str) -> dict[tuple[str, str], SignedOff]:
    """The first sign-off of each point by its id and sentence: a short digest alone could be met by another one."""
    found: dict[tuple[str, str], SignedOff] = {}
    for body in book.notes(_subject(book, corporation)):
        said = json.loads(body)
        found.setdefault(
            (said["point"], said["what"]), SignedOff(said["by"], said["why"], datetime.fromisoformat(said["at"]))
        )
    return found


def _subject(book: "Book", corporation: str) -> str:
    own = book.corporation(corporation)
    assert own is not None, corporation
    return f"sign-off {own.id}"
