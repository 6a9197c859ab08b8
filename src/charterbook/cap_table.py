"""The composer of a cap table's package: the book of a corporation as Open Cap Format.

Comes in: an open book, a moment and a basis. Goes out: the bytes of an archive, the same for the same book.
"""

from datetime import date, datetime
from hashlib import md5
from typing import TYPE_CHECKING, Any

from charterbook import flow
from charterbook.ledger.changes import last_statements
from charterbook.ledger.lines import subjects
from charterbook.ledger.position import position as position_of
from charterbook.ledger.reckoning import Reckoning
from charterbook.ledger.standing import BASES, law_of, standing, timeline
from charterbook.model.acts import Incorporation
from charterbook.model.evidence import Cited, Disputed

if TYPE_CHECKING:
    from charterbook.exchange.ocf_write import Paper, Profile, Record
    from charterbook.ledger.chart import SeriesKey
    from charterbook.model.acts import Act
    from charterbook.model.entries import Basis, Count, Entry
    from charterbook.register.store import Book

Json = dict[str, Any]


class Unsaid(Exception):
    """The format asks for what the book does not tell; the message is one line with the remedy."""


def written(
    book: "Book", corporation: str, as_of: date, known_at: datetime | None, basis: "Basis", profile: "Profile",
    formed_on: date | None = None, formed_in: str | None = None,
) -> bytes:  # fmt: skip
    """The package. `formed_on` and `formed_in` (ISO 3166-2) are asked for where no paper tells them: `Unsaid`."""
    from charterbook.exchange import ocf, ocf_write

    record = _record(book, corporation, as_of, known_at, basis, formed_on, formed_in)
    return ocf.written(ocf_write.package(record, profile))


def _record(
    book: "Book", corporation: str, as_of: date, known_at: datetime | None, basis: "Basis",
    formed_on: date | None, formed_in: str | None,
) -> "Record":  # fmt: skip
    from charterbook.exchange.ocf_write import Record

    ledger = book.ledger(corporation)
    known = ledger.known(known_at)
    on = Reckoning(ledger, basis, as_of, known)
    position = flow.position(book, corporation, as_of, known_at, basis)
    there = subjects(position, on)
    entries = book.entries(corporation)
    stands = standing(entries, known)
    counted = tuple((day, stand.entry) for day, stand in timeline(stands, basis, as_of))
    formed_on = formed_on or _formed_on(book, corporation)
    own = book.corporation(corporation)
    formed_in = formed_in or law_of(on.stands(), own.jurisdiction if own else None, formed_on)
    if formed_in is None:
        raise Unsaid(
            "the format asks under which state's law the corporation was formed: give what it was formed in, as US-NV"
        )
    days = sorted({day for day, _ in on.line()})
    history = tuple((day, _numbers(on._replace(as_of=day), corporation, known_at)) for day in days)
    stated = {line.key: event.day for line, event in last_statements(on, there).items() if line.key is not None}
    made_at = max((entry.recorded_at for entry in entries if known is None or entry.number <= known), default=None)
    if made_at is None:
        raise Unsaid(f"nothing is entered for {corporation}: add its papers")
    beside = _beside(
        book, corporation, as_of, known_at, [one for one in entries if known is None or one.number <= known]
    )
    papers_of: dict[date, set[str]] = {}
    for day, stand in on.line():
        papers_of.setdefault(day, set()).update(filter(None, [stand.entry.instrument]))
    by_day = {day: tuple(sorted(papers, key=int)) for day, papers in papers_of.items()}
    return Record(
        corporation, formed_on, formed_in, as_of, made_at, there, history, counted, stated, _papers(book, corporation),
        by_day, {"basis": basis, "known_at": known_at.isoformat() if known_at else None, **beside},
    )  # fmt: skip


def _formed_on(book: "Book", corporation: str) -> date:
    """The day on which the articles took effect."""
    days = [
        held.effective_on or held.filed_on
        for held in flow.papers_held(book, corporation)
        if held.paper.kind == "articles" and any(isinstance(act, Incorporation) for act in held.paper.acts)
    ]
    known = [day for day in days if day is not None]
    if not known:
        raise Unsaid(
            "the format asks for the day of formation, which no paper of the book tells: give that day, formed on"
        )
    return min(known)


def _numbers(on: Reckoning, corporation: str, known_at: datetime | None) -> "dict[SeriesKey, Count]":
    """The number of every series that stands at the end of a day."""
    position = position_of(on.ledger, corporation, on.as_of, known_at, on.basis)
    return {
        one.key: one.series.authorized
        for one in subjects(position, on)
        if one.key is not None and one.series is not None and one.series.status != "withdrawn"
    }


def _papers(book: "Book", corporation: str) -> "tuple[Paper, ...]":
    """The sources of a corporation's papers, in the order of their first papers."""
    from charterbook.exchange.ocf_write import Paper

    numbers: dict[str, list[int]] = {}
    for held in flow.papers_held(book, corporation):
        numbers.setdefault(held.paper.span.source, []).append(held.number)
    told = {source.sha256: source for source in book.sources() if source.sha256 in numbers}
    return tuple(
        Paper(
            sha256, md5(book.source(sha256), usedforsecurity=False).hexdigest(), told[sha256].origin,
            told[sha256].size_bytes, tuple(own),
        )
        for sha256, own in numbers.items()
    )  # fmt: skip


def _beside(book: "Book", corporation: str, as_of: date, known_at: datetime | None, entries: "list[Entry]") -> Json:
    """What the format cannot say: the control book on each basis, with the shares of a class in no series, reserves
    and the treasury; the entries, with their days, when each was recorded, and the bytes that say them."""
    from charterbook.exchange.book_json import entry_json, position_json

    return {
        "positions": {
            basis: position_json(flow.position(book, corporation, as_of, known_at, basis)) for basis in BASES
        },
        "entries": [{**entry_json(entry), "evidence": _evidence(entry.act)} for entry in entries],
    }


def _evidence(act: "Act") -> Json:
    """The bytes that say each value of an act: source, start and end."""
    return {
        name: [[span.source, span.start, span.end] for span in value.spans]
        for name, value in zip(act._fields, act, strict=True)
        if isinstance(value, Cited | Disputed) and value.spans
    }
