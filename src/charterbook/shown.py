"""The composer's part that shows a book: the control book's page, what lies between two of them, what is found in it.

Comes in: an open book, days and times. Goes out: values for a door to print. Nothing is changed.
"""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, cast

from charterbook import flow
from charterbook.exchange.control_book import Page
from charterbook.ledger.changes import events, last_changes, last_statements
from charterbook.ledger.chart import held_by
from charterbook.ledger.lines import Line, Subject, subjects
from charterbook.ledger.position import position as position_of
from charterbook.ledger.reckoning import Reckoning
from charterbook.model.entries import Basis, Entry, Position
from charterbook.model.shares import Shares

if TYPE_CHECKING:
    from charterbook.exchange.course import Course, Day
    from charterbook.exchange.difference import Comparison
    from charterbook.exchange.report import Report
    from charterbook.exchange.waivers import Waiver
    from charterbook.law.set.state import Held
    from charterbook.ledger.explain import Ground
    from charterbook.model.acts import Act
    from charterbook.register.kept import Decision
    from charterbook.register.store import Book


def page(
    book: "Book", corporation: str, as_of: date | None, known_at: datetime | None, basis: Basis, history: bool = False
) -> Page:
    """The control book of a corporation, each line with its last change; with `history` every entry."""
    ledger = book.ledger(corporation)
    on = Reckoning(ledger, basis, as_of, ledger.known(known_at))
    position = flow.position(book, corporation, as_of, known_at, basis)
    there = subjects(position, on)
    counted = events(on) if history else ()
    last, stated = last_changes(on), last_statements(on, there)
    series = [subject for subject in there if subject.series is not None]
    told = (*last.values(), *stated.values(), *counted)
    entries = _entries(book, corporation, on, {event.number for event in told})
    papers, files = _papers(book, corporation, entries.values())
    holders = {subject.line("outstanding"): _holders(on, subject) for subject in series}
    return Page(position, there, counted, last, stated, entries, papers, files, holders)


_MOST_STEPS = 100
"""So many days of change a chart has room for; of more, the last of each month or year is asked."""


def courses(
    book: "Book", corporation: str, as_of: date, known_at: datetime | None, basis: Basis
) -> "tuple[Course, ...]":
    """How the numbers of each class went from the first day on which an entry counts."""
    from charterbook.exchange.course import courses as of_days
    from charterbook.exchange.course import thinned

    ledger = book.ledger(corporation)
    on = Reckoning(ledger, basis, as_of, ledger.known(known_at))
    counted = events(on)
    # What a paper states of a day is known of that day alone, so that a number may change on the next one.
    after = (event.day + timedelta(days=1) for event in counted if not event.moves)
    changed = (*(event.day for event in counted), *(day for day in after if day <= as_of))
    days, every = thinned(changed, _MOST_STEPS)
    positions = (position_of(ledger, corporation, day, known_at, basis) for day in days)
    return of_days((_day(day, position) for day, position in zip(days, positions, strict=True)), as_of, every)


def _day(day: date, position: Position) -> "Day":
    from charterbook.exchange.course import Day
    from charterbook.model.ties import Row
    from charterbook.tie.charter import shares
    from charterbook.tie.headroom import of_book

    names = (one.share_class for one in position.classes)
    outstanding = {name: shares(position, Row(name, None, "outstanding")) for name in names}
    return Day(day, position, outstanding, of_book(position, day))


Moment = tuple[date, datetime | None]
"""The end of a day, as known at a time; None: now."""


def comparison(book: "Book", corporation: str, first: Moment, second: Moment, basis: Basis) -> "Comparison":
    """What lies between the control books of two moments."""
    from charterbook.exchange.difference import Comparison
    from charterbook.ledger.changes import difference

    ledger = book.ledger(corporation)
    positions = [flow.position(book, corporation, *moment, basis) for moment in (first, second)]
    ons = [Reckoning(ledger, basis, as_of, ledger.known(known_at)) for as_of, known_at in (first, second)]
    before, after = (subjects(position, on) for position, on in zip(positions, ons, strict=True))
    found = difference(*ons)
    numbers = {event.number for event in (*found.came, *found.went)}
    entries = _entries(book, corporation, ons[1], numbers | {*found.began_to_wait, *found.stopped_waiting})
    papers, files = _papers(book, corporation, entries.values())
    return Comparison(positions[0], positions[1], before, after, found, entries, papers, files)


def lines(book: "Book", corporation: str, first: Moment, basis: Basis) -> tuple[Subject, ...]:
    """The classes and series of the control book at a moment, whose lines can be asked about."""
    ledger = book.ledger(corporation)
    as_of, known_at = first
    position = position_of(ledger, corporation, as_of, known_at, basis)
    return subjects(position, Reckoning(ledger, basis, as_of, ledger.known(known_at)))


def behind(
    book: "Book", corporation: str, line: Line, moment: Moment, basis: Basis
) -> "tuple[tuple[Ground, tuple[Decision, ...]], ...]":
    """The entries behind a line, each with what a person decided on its act."""
    from charterbook.ledger.explain import behind as grounds_behind

    as_of, known_at = moment
    known = book.ledger(corporation).known(known_at)
    grounds = grounds_behind(book.entries(corporation), line, as_of, known, basis)
    papers = {int(ground.entry.instrument) for ground in grounds if ground.entry.instrument is not None}
    decided = {number: _decisions(book, number) for number in papers}
    found = []
    for ground in grounds:
        own = decided.get(int(ground.entry.instrument or 0), ())
        found.append((ground, tuple(decision for act, decision in own if _same_act(act, ground.entry.act))))
    return tuple(found)


def findings(
    book: "Book",
    law_as_of: date | None,
    waivers: "tuple[Waiver, ...]",
    today: date,
    wanted: Callable[[str], bool] = lambda rule: True,
    corporation: str | None = None,
    source: str | None = None,
) -> "Report":
    """What `check` finds in a book, in the papers of one corporation, or in one `source` of that (its digest), by the
    rules that are wanted: its sources, each with the verdicts on all its papers. A waiver holds up to its last day;
    those that the book keeps are counted in."""
    from charterbook import texts, waiving
    from charterbook.exchange.report import file, report, set_aside
    from charterbook.formats.recognise import is_text

    assert corporation is not None or source is None

    found = None if corporation is None else book.corporation(corporation)
    waivers = (*waivers, *waiving.holding(book, found and found.id))

    checked: dict[str, list[flow.Checked]] = {}
    for each in flow.check_book(book, law_as_of, corporation, wanted, source):
        checked.setdefault(each.reading.source.sha256, []).append(each)
    everything = book.sources() if corporation is None else (each[0].reading.source for each in checked.values())
    files = []
    for held in everything:
        own = checked.get(held.sha256, [])
        text, drawn = texts.shown(book, held.sha256), not is_text(held.media_type)
        verdicts = [verdict for one in own for verdict in one.verdicts]
        aside = set_aside(paper for one in own for paper in one.reading.instruments)
        files.append(file(held, text, verdicts, len(own), waivers, today, drawn=drawn, aside=aside))
    return report(files, waivers, today)


def _decisions(book: "Book", number: int) -> "list[tuple[Act, Decision]]":
    """The decisions on the acts of a paper, each with the act as it is read or was corrected."""
    kept = book.instrument(number)
    acts = kept.instrument.acts if kept is not None else ()
    found: list[tuple[Act, Decision]] = []
    for one in book.decisions(number):
        if one.act is not None:
            found.append((cast("Act", one.act), one))
        elif 0 <= one.place < len(acts):
            found.append((acts[one.place], one))
    return found


def _same_act(one: "Act", other: "Act") -> bool:
    """Whether an entry is of the act that was decided on: the ledger may have filled in a number, and a person may have
    chosen one, so the kind of act, the class and the series decide. A name in dispute may be any."""
    mine, theirs = (
        [getattr(getattr(act, field, None), "value", None) for field in ("share_class", "series")]
        for act in (one, other)
    )
    return one.act == other.act and all(
        name in (None, other_name) for name, other_name in zip(mine, theirs, strict=True)
    )


_FEW = 100
"""So many entries are asked for one by one; more are found by reading all."""


def _entries(book: "Book", corporation: str, on: Reckoning, numbers: Iterable[int]) -> dict[int, Entry]:
    """The entries of these numbers; those that the ledger does not keep whole are asked of the book."""
    wanted = set(numbers)
    found = {entry.number: entry for entry in on.ledger.entries if entry.number in wanted}
    missing = sorted(wanted - found.keys())
    if len(missing) > _FEW:
        others: Iterable[Entry | None] = (entry for entry in book.entries(corporation) if entry.number in wanted)
    else:
        others = (book.entry(corporation, number) for number in missing)
    return {**found, **{entry.number: entry for entry in others if entry is not None}}


def _papers(book: "Book", corporation: str, entries: Iterable[Entry]) -> tuple[dict[int, "Held"], dict[int, str]]:
    """The papers behind entries by number, and the file of each."""
    numbers = {int(entry.instrument) for entry in entries if entry.instrument is not None}
    held = {one.number: one for one in flow.papers_held(book, corporation) if one.number in numbers}
    about = {number: book.about(one.paper.span.source) for number, one in held.items()}
    return held, {number: source.origin for number, source in about.items() if source is not None}


def _holders(on: Reckoning, subject: Subject) -> tuple[tuple[str, Shares], ...]:
    """The holders of record of a series who have shares on that day, by name."""
    assert subject.key is not None
    known = ((name, on.balance(held_by(subject.key, name))) for name in on.ledger.holders(subject.key))
    return tuple((name, shares) for name, shares in known if shares)
