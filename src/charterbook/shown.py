"""The composer's part that shows a book: the control book's page, and what lies between two of them.

Comes in: an open book, days and times. Goes out: values for a door to print. Nothing is changed.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from charterbook import flow
from charterbook.exchange.control_book import Page
from charterbook.ledger.changes import events, last_changes, last_statements
from charterbook.ledger.chart import held_by
from charterbook.ledger.lines import Subject, subjects
from charterbook.ledger.reckoning import Reckoning
from charterbook.model.entries import Basis, Entry
from charterbook.model.shares import Shares

if TYPE_CHECKING:
    from charterbook.exchange.difference import Comparison
    from charterbook.law.set.state import Held
    from charterbook.register.store import Book


def page(
    book: "Book", corporation: str, as_of: date | None, known_at: datetime | None, basis: Basis, history: bool = False
) -> Page:
    """The control book of a corporation, each line with its last change; with `history` every entry."""
    ledger = flow.ledger_of(book, corporation)
    on = Reckoning(ledger, basis, as_of, ledger.known(known_at))
    position = flow.position(book, corporation, as_of, known_at, basis)
    there = subjects(position, on)
    counted = events(on)
    last, stated = last_changes(counted), last_statements(on, there)
    series = [subject for subject in there if subject.series is not None]
    told = (*last.values(), *stated.values(), *(counted if history else ()))
    entries = _entries(book, corporation, on, {event.number for event in told})
    papers, files = _papers(book, corporation, entries.values())
    holders = {subject.line("outstanding"): _holders(on, subject) for subject in series}
    return Page(position, there, counted, last, stated, entries, papers, files, holders)


Moment = tuple[date, datetime | None]
"""The end of a day, as known at a time; None: now."""


def comparison(book: "Book", corporation: str, first: Moment, second: Moment, basis: Basis) -> "Comparison":
    """What lies between the control books of two moments."""
    from charterbook.exchange.difference import Comparison
    from charterbook.ledger.changes import difference

    ledger = flow.ledger_of(book, corporation)
    positions = [flow.position(book, corporation, *moment, basis) for moment in (first, second)]
    ons = [Reckoning(ledger, basis, as_of, ledger.known(known_at)) for as_of, known_at in (first, second)]
    before, after = (subjects(position, on) for position, on in zip(positions, ons, strict=True))
    found = difference(*ons)
    numbers = {event.number for event in (*found.came, *found.went)}
    entries = _entries(book, corporation, ons[1], numbers | {*found.began_to_wait, *found.stopped_waiting})
    papers, files = _papers(book, corporation, entries.values())
    return Comparison(positions[0], positions[1], before, after, found, entries, papers, files)


def _entries(book: "Book", corporation: str, on: Reckoning, numbers: Iterable[int]) -> dict[int, Entry]:
    """The entries of these numbers; those that the ledger does not keep whole are asked of the book."""
    found = {entry.number: entry for entry in on.ledger.entries}
    return {
        number: entry
        for number in sorted(numbers)
        if (entry := found.get(number) or book.entry(corporation, number)) is not None
    }


def _papers(book: "Book", corporation: str, entries: Iterable[Entry]) -> tuple[dict[int, "Held"], dict[int, str]]:
    """The papers behind entries by number, and the file of each."""
    numbers = {int(entry.instrument) for entry in entries if entry.instrument is not None}
    origins = {source.sha256: source.origin for source in book.sources()}
    held = {link.held.number: link.held for link in flow.chain(book, corporation).links if link.held.number in numbers}
    return held, {number: origins[one.paper.span.source] for number, one in held.items()}


def _holders(on: Reckoning, subject: Subject) -> tuple[tuple[str, Shares], ...]:
    """The holders of record of a series who have shares on that day, by name."""
    assert subject.key is not None
    known = ((name, on.balance(held_by(subject.key, name))) for name in on.ledger.holders(subject.key))
    return tuple((name, shares) for name, shares in known if shares)
