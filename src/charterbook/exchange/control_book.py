"""The control book as a page: for each class and series the numbers authorized, issued and the like, each with the day
and the paper of its last change, and what is not known as large as what is.

Comes in: a `Page` of values. Goes out: lines of at most 100 characters. What a transfer agent's control book must show
is told in 17 CFR 240.17Ad-9(d); that it is kept current for each issue, in 240.17Ad-10(e).
"""

from collections.abc import Mapping
from typing import NamedTuple

from charterbook.exchange.book_text import act_phrase, count_text
from charterbook.exchange.columns import bullets, table, wrapped
from charterbook.law.set.state import Held
from charterbook.ledger.changes import Event
from charterbook.ledger.lines import SERIES_LINES, Line, LineName, Subject
from charterbook.model.entries import SOLE, Count, Entry, Exactly, Position, Unknown
from charterbook.model.shares import Shares, figures

CLASS_LINES: tuple[LineName, ...] = ("authorized", "undesignated", "issued", "outstanding", "treasury", "ever_issued")


class Page(NamedTuple):
    """All that a control book shows. `last` is the last event that changed a line, `stated` the last statement of fact
    on a series; `holders` are the holders of record of each series with their shares. `entries` and `papers` are those
    that the events name."""

    position: Position
    subjects: tuple[Subject, ...]
    events: tuple[Event, ...]
    last: Mapping[Line, Event]
    stated: Mapping[Line, Event]
    entries: Mapping[int, Entry]
    papers: Mapping[int, Held]
    files: Mapping[int, str]
    holders: Mapping[Line, tuple[tuple[str, Shares], ...]]


def page_text(page: Page) -> list[str]:
    """The control book, with the reasons for what is not known, and what is missing."""
    position = page.position
    known = f", as known at {position.known_at.isoformat()}" if position.known_at else ""
    when = f"at the end of {position.as_of}" if position.as_of else "with all that is entered"
    lines = [position.corporation, f"CONTROL BOOK {when}, basis {position.basis}{known}"]
    blocks = [_block(page, subject) for subject in page.subjects if not shown_with_its_series(subject)]
    widths = tuple(max((len(row[column]) for _, rows, _ in blocks for row in rows), default=0) for column in range(3))
    for head, rows, waits in blocks:
        lines += ["", *head, *(table(("", "shares", "last change", "by"), rows, 2, widths) if rows else [])]
        lines += waits
    if not blocks:
        lines += ["", "nothing is on hand for that day and basis"]
    return lines + bullets("gaps", position.gaps)


_Row = tuple[str, str, str, str]


def _block(page: Page, subject: Subject) -> tuple[list[str], list[_Row], list[str]]:
    """The head of a class or series, its rows, and what waits."""
    one, series = subject.one, subject.series
    if series is None or series.series == SOLE:
        head = [f"{one.share_class.upper()}, {par_words(one.par_value)}"]
        names = CLASS_LINES if series is None else SERIES_LINES
        return head, [_row(page, subject, name) for name in names], _waits(one.pending)
    created = f"created {series.created_on}" if series.created_on else "day of creation not known"
    standing = {"live": "in the charter", "zero": "in the charter with no shares", "withdrawn": "withdrawn"}
    head = wrapped(f"{series.series}: {created}, {standing[series.status]}")
    return head, [_row(page, subject, name) for name in SERIES_LINES], []


def shown_with_its_series(subject: Subject) -> bool:
    """Whether a class has no series but the one that stands for it: the two are one block."""
    return subject.series is None and any(each.series == SOLE for each in subject.one.series)


def par_words(par_value: str | None) -> str:
    """The par value of a class in words and figures."""
    if par_value is None:
        return "par value not known"
    return f"par ${par_value}" if par_value[0].isdigit() else par_value


def _row(page: Page, subject: Subject, name: LineName) -> _Row:
    """A line: what it is, the number, the day of its last change, and by which paper or entry."""
    count = subject.told(name)
    label = name.replace("_", " ")
    if isinstance(count, Unknown):
        return label, "unknown", "", count.unknown
    if subject.series is None and name not in ("authorized", "undesignated"):
        return label, count_text(count), "", "the sum of the series"
    event = behind(page, subject, name)
    if event is None:
        return label, count_text(count), "", _never(count)
    stated = "stated in " if event == page.stated.get(subject.line(name)) else ""
    return label, count_text(count), str(event.day), f"{stated}{by(event, page.entries)}"


def behind(page: Page, subject: Subject, name: LineName) -> Event | None:
    """The event on which a number rests: its last change, or a statement of fact as late or later."""
    changed, stated = page.last.get(subject.line(name)), page.stated.get(subject.line(name))
    return stated if stated is not None and (changed is None or changed.day <= stated.day) else changed


def _never(count: Count) -> str:
    return "no entry" if isinstance(count, Exactly) and not count.value else "what the papers on hand imply"


def by(event: Event, entries: Mapping[int, Entry]) -> str:
    """The paper or the recorded act behind an event."""
    entry = entries.get(event.number)
    if entry is None or entry.instrument is None:
        act = f", {entry.act.act.replace('_', ' ')}" if entry else ""
        return f"entry {event.number}{act}, recorded without a paper"
    stamp = f", filed by entry {event.post}" if event.post else ""
    return f"paper {entry.instrument}{stamp}"


def _waits(pending: tuple[Entry, ...]) -> list[str]:
    return [
        line
        for entry in pending
        for line in wrapped(
            f"waits: {act_phrase(entry.act)} ({_paper(entry)}entry {entry.number}): no filing is in evidence", 2
        )
    ]


def _paper(entry: Entry) -> str:
    return f"paper {entry.instrument}, " if entry.instrument else ""


def papers_text(papers: Mapping[int, Held], files: Mapping[int, str]) -> list[str]:
    """The papers by their numbers, each with its title, the day of its filing and its file."""
    if not papers:
        return []
    rows: list[tuple[str, str]] = []
    for number, held in sorted(papers.items()):
        title = " ".join(held.paper.title.value.split()) if held.paper.title else "(no title)"
        rows += [(str(number), f"{title}, {filed_words(held)}"), ("", files.get(number, ""))]
    return ["", *table(("paper", ""), rows)]


def filed_words(held: Held) -> str:
    """The day of a paper's filing; that of its signing, where no filing is shown."""
    if held.filed_on:
        later = f", in effect from {held.effective_on}" if held.effective_on not in (None, held.filed_on) else ""
        return f"filed {held.filed_on}{later}"
    signed = held.paper.dates.executed_on or held.paper.dates.adopted_on
    return f"{f'signed {signed.value}, ' if signed else ''}no filing is in evidence"


def history_text(page: Page, names: tuple[LineName, ...] = ("authorized", "issued")) -> list[str]:
    """The changes of the authorized and of the issued number of each class and series, in the order of effect."""
    lines: list[str] = []
    for name in names:
        lines += ["", f"changes of the number {name}:"]
        told = False
        for subject in page.subjects:
            rows = [] if shown_with_its_series(subject) else _changes(page, subject, name)
            told = told or bool(rows)
            lines += [f"  {subject.name}", *table(("day", "change", "total", "by"), rows, 4)] if rows else []
        lines += [] if told else ["  none"]
    return lines


def _changes(page: Page, subject: Subject, name: LineName) -> list[_Row]:
    """The running total is told back from the number that the position gives, where it gives one."""
    line, count = subject.line(name), subject.told(name)
    total = count.value if isinstance(count, Exactly) else None
    rows: list[_Row] = []
    for event in reversed([event for event in page.events if line in event.moves]):
        change = event.moves[line]
        left = figures(total) if total is not None else "unknown"
        rows.append((str(event.day), signed(change), left, by(event, page.entries)))
        total = None if total is None else total - change
    return rows[::-1]


def signed(change: Shares) -> str:
    """A change with its sign."""
    return f"{'+' if change > 0 else ''}{figures(change)}"


def holders_text(page: Page) -> list[str]:
    """The holders of record of each series, and how many shares are held by nobody known."""
    lines = ["", "holders of record:"]
    for subject in page.subjects:
        if subject.series is None:
            continue
        known = page.holders.get(subject.line("outstanding"), ())
        rows = [(name, figures(shares)) for name, shares in known]
        rows.append(("holder not known", _unheld(subject.told("outstanding"), sum(shares for _, shares in known))))
        rows.append(("outstanding", count_text(subject.told("outstanding"))))
        lines += [f"  {subject.name}", *table(("holder", "shares"), rows, 4)]
    return lines


def _unheld(outstanding: Count, known: Shares) -> str:
    return figures(outstanding.value - known) if isinstance(outstanding, Exactly) else "unknown"
