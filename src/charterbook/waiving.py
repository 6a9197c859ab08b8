"""Findings that somebody let stand, kept in the book: who, why, until when, and whether that was taken back.

A file of waivers stands beside papers; what is decided at a server's pages has to be where the papers are, under the
same log. Comes in: an open book. Goes out: the waivers that hold.
"""

import json
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from charterbook.exchange.waivers import Waiver

if TYPE_CHECKING:
    from charterbook.register.store import Book

_SUBJECT = "waivers"
_BACK = "waivers taken back"


class LetStand(NamedTuple):
    """A waiver of the book: its number, from 1 in the order they were given; the number of the corporation; when, and
    who took it back, why."""

    number: int
    corporation: int
    waiver: Waiver
    at: datetime
    taken_back: str | None = None


def let_stand(
    book: "Book", corporation: int, rule: str, fingerprint: str, reason: str, who: str, until: date | None, at: datetime
) -> int:
    """Keep a waiver of one finding of a corporation, and give its number."""
    body = {
        "corporation": corporation, "rule": rule, "fingerprint": fingerprint, "reason": reason, "who": who,
        "until": until.isoformat() if until else None, "at": at.isoformat(),
    }  # fmt: skip
    with book.writing():
        book.lock_papers()
        book.add_note(_SUBJECT, json.dumps(body, sort_keys=True), at)
        return len(book.notes(_SUBJECT))


def take_back(book: "Book", number: int, who: str, reason: str, at: datetime) -> str | None:
    """Take a waiver back; or one line on why there is none to take back."""
    with book.writing():
        book.lock_papers()
        found = next((one for one in waivers(book) if one.number == number), None)
        if found is None or found.taken_back is not None:
            return f"no waiver {number} holds"
        body = {"number": number, "who": who, "reason": reason}
        book.add_note(_BACK, json.dumps(body, sort_keys=True), at)
    return None


def waivers(book: "Book") -> tuple[LetStand, ...]:
    """All waivers of the book in the order they were given, those taken back among them."""
    back = {one["number"]: f"{one['who']}: {one['reason']}" for one in map(json.loads, book.notes(_BACK))}
    return tuple(
        _read(number, json.loads(body), back.get(number)) for number, body in enumerate(book.notes(_SUBJECT), 1)
    )


def holding(book: "Book", corporation: int | None = None) -> tuple[Waiver, ...]:
    """The waivers that nobody took back, of all corporations or of one."""
    return tuple(
        one.waiver for one in waivers(book) if one.taken_back is None and corporation in (None, one.corporation)
    )


def _read(number: int, kept: dict[str, str], back: str | None) -> LetStand:
    until = date.fromisoformat(kept["until"]) if kept["until"] else None
    waiver = Waiver(kept["rule"], kept["fingerprint"], None, kept["reason"], kept["who"], until, "the book")
    return LetStand(number, int(kept["corporation"]), waiver, datetime.fromisoformat(kept["at"]), back)
