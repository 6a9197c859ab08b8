"""What changed between two control books as a person reads it: before, change and after, then by which paper or
recorded act, in the order of effect.

Comes in: a `Comparison`. Goes out: lines of at most 100 characters.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from charterbook.exchange.book_text import act_phrase, count_text
from charterbook.exchange.columns import after, bullets, table, wrapped
from charterbook.exchange.control_book import by, papers_text, signed
from charterbook.exchange.sentences import Sources, act_spans, said
from charterbook.law.set.state import Held
from charterbook.ledger.changes import Difference, Event
from charterbook.ledger.lines import SERIES_LINES, Line, LineName, Subject
from charterbook.model.acts import NameChange
from charterbook.model.entries import SOLE, Count, Entry, Exactly, Position, Unknown
from charterbook.model.shares import Shares


class Comparison(NamedTuple):
    """Two positions of one corporation with their classes and series, what lies between them, and the entries and
    papers that it names."""

    first: Position
    second: Position
    before: tuple[Subject, ...]
    after: tuple[Subject, ...]
    found: Difference
    entries: Mapping[int, Entry]
    papers: Mapping[int, Held]
    files: Mapping[int, str]


class Row(NamedTuple):
    """A line that is not the same in both: None where the class or series is not there. `change` is told where both
    are exact; `stated` is the part of it that no entry moved: a statement of fact or a total on paper tells it."""

    subject: Subject
    name: LineName
    before: Count | None
    after: Count | None
    change: Shares | None
    stated: Shares


def rows(comparison: Comparison) -> list[Row]:
    """The lines that changed, class by class and series by series, those that went at the end."""
    early, late = _by_place(comparison.before), _by_place(comparison.after)
    found = []
    for place in dict.fromkeys((*late, *early)):
        was, now = early.get(place), late.get(place)
        subject = now or was
        assert subject is not None
        names: tuple[LineName, ...] = ("authorized", "undesignated") if subject.series is None else SERIES_LINES
        for name in names:
            counts = was and was.told(name), now and now.told(name)
            if counts[0] != counts[1] and not all(isinstance(count, Unknown) for count in counts):
                found.append(_row(comparison.found, subject, name, *counts))
    return [row for row in found if not (row.subject.series is None and _without_series(row.subject))]


def _row(found: Difference, subject: Subject, name: LineName, before: Count | None, after: Count | None) -> Row:
    """A line with its change. What was not there had no shares."""
    moved = _moved(found, subject.line(name))
    start: Count = Exactly(0) if before is None else before
    end: Count = Exactly(0) if after is None else after
    if isinstance(start, Exactly) and isinstance(end, Exactly):
        change = end.value - start.value
        return Row(subject, name, before, after, change, change - moved)
    return Row(subject, name, before, after, None, 0)


def _moved(found: Difference, line: Line) -> Shares:
    return sum(event.moves.get(line, 0) for event in found.came) - sum(event.moves.get(line, 0) for event in found.went)


def _by_place(subjects: tuple[Subject, ...]) -> dict[object, Subject]:
    return {(subject.share_class.casefold(), subject.key): subject for subject in subjects}


def _is_sole(subject: Subject) -> bool:
    return subject.series is not None and subject.series.series == SOLE


def _withdrawn(subject: Subject) -> bool:
    return subject.series is not None and subject.series.status == "withdrawn"


def _without_series(subject: Subject) -> bool:
    return any(series.series == SOLE for series in subject.one.series)


def turns(comparison: Comparison) -> Iterator[str]:
    """What happened to classes and series as such: those that came, went or were withdrawn, and new names of the
    corporation."""
    early, late = _by_place(comparison.before), _by_place(comparison.after)
    for place, subject in late.items():
        was = early.get(place)
        if was is None and not _is_sole(subject):
            yield f"{subject.name} came into the book"
        elif was is not None and _withdrawn(subject) is not _withdrawn(was):
            yield f"{subject.name} {'was withdrawn' if _withdrawn(subject) else 'is in the charter again'}"
    for place, subject in early.items():
        if place not in late and not _is_sole(subject):
            yield f"{subject.name} is no longer in the book"
    for event in comparison.found.came:
        entry = comparison.entries.get(event.number)
        if entry and isinstance(entry.act, NameChange) and entry.act.after and entry.act.after.value:
            before = f"{entry.act.before.value} " if entry.act.before and entry.act.before.value else "the corporation "
            yield f"{before}was renamed {entry.act.after.value}"


def difference_text(comparison: Comparison, sources: Sources) -> str:
    """The whole comparison; where nothing changed, that."""
    first, second = comparison.first, comparison.second
    lines = [
        second.corporation,
        *wrapped(f"WHAT CHANGED from {_moment(first)} to {_moment(second)}, basis {second.basis}"),
    ]
    found = comparison.found
    changed, turned = rows(comparison), list(turns(comparison))
    if not (changed or turned or any(found)):
        return "\n".join([*lines, "", "nothing changed"])
    if changed:
        lines += ["", *table(("", "", "before", "change", "after"), [_cells(row) for row in changed])]
    elif found.came or found.went:
        lines += ["", "no number of the control book changed"]
    stated = [
        f"{row.subject.name}, {_label(row.name)}: {signed(row.stated)} rests on what a paper states, not on an entry"
        for row in changed
        if row.stated
    ]
    lines += bullets("stated", stated) + bullets("classes, series and names", turned)
    lines += _told("in the order of effect", found.came, comparison, sources, 1)
    lines += _told("no longer counts", found.went, comparison, sources, -1)
    lines += bullets("began to wait for a filing", [_waits(comparison, number) for number in found.began_to_wait])
    lines += bullets("stopped waiting", [_waits(comparison, number) for number in found.stopped_waiting])
    return "\n".join([*lines, *papers_text(comparison.papers, comparison.files)])


def _moment(position: Position) -> str:
    known = f" as known at {position.known_at.isoformat()}" if position.known_at else ""
    return f"the end of {position.as_of}{known}"


def _label(name: LineName) -> str:
    return name.replace("_", " ")


def _cells(row: Row) -> tuple[str, ...]:
    change = "" if row.change is None else signed(row.change)
    before, after = ("-" if count is None else count_text(count) for count in (row.before, row.after))
    return row.subject.name, _label(row.name), before, change, after


def _told(
    head: str, events: tuple[Event, ...], comparison: Comparison, sources: Sources, sign: int
) -> list[str]:  # fmt: skip
    """The events, each with the paper, what it moved and the sentences that say it."""
    names = {(subject.share_class, subject.key): subject.name for subject in (*comparison.before, *comparison.after)}
    lines = ["", f"{head}:"] if events else []
    for event in events:
        entry = comparison.entries.get(event.number)
        act = act_phrase(entry.act) if entry else "an act"
        lines += after(f"  {event.day}  ", f"{by(event, comparison.entries)}: {act}")
        moved = [
            f"{names.get((line.share_class, line.key), line.share_class)}, {_label(line.name)} {signed(sign * change)}"
            for line, change in event.moves.items()
            if not (line.key is None and (line.share_class, line.key) not in names)
        ]
        lines += wrapped("; ".join(moved) if moved else "no number moved", 6)
        lines += said(sources.evidence(act_spans(entry.act)), 6) if entry else []
    return lines


def _waits(comparison: Comparison, number: int) -> str:
    entry = comparison.entries.get(number)
    if entry is None:
        return f"entry {number}"
    paper = f"paper {entry.instrument}, " if entry.instrument else ""
    return f"{act_phrase(entry.act)} ({paper}entry {number})"
