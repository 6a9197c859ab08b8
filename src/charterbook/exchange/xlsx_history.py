"""The sheet of the history: every change of an authorized or issued number, with the running total as a formula.

Comes in: a page of the control book with its history. Goes out: the sheet.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from charterbook.exchange.book_text import act_phrase
from charterbook.exchange.control_book import Page, by, shown_with_its_series
from charterbook.exchange.xlsx_cells import Cell, Formula, Link, Pen
from charterbook.ledger.lines import LineName, Subject
from charterbook.model.entries import Exactly, Unknown
from charterbook.model.shares import Shares, figures

NAME = "Authorized history"
_HEADS = (("Class or series", 38.0), ("Number", 12.0), ("Day", 12.0), ("Change", 17.0), ("Total", 17.0), ("By", 30.0),
          ("What it did", 62.0))  # fmt: skip
_TOTAL = "E"
_LINES: tuple[LineName, ...] = ("authorized", "issued")


class _Change(NamedTuple):
    subject: str
    line: str
    day: date | None
    change: Shares | None
    total: Shares | None
    is_first: bool
    entry: int | None
    by: str
    told: str


def write(pen: Pen, page: Page, links: Mapping[int, Link]) -> None:
    """Write the sheet."""
    note = (
        "The changes of the authorized and issued numbers in the order of their effect, on the "
        f"{page.position.basis} basis. Each total is the one above it plus the change."
    )
    head_row = pen.title("Authorized history", (note,), _HEADS)
    pen.heads(head_row, _HEADS, ("Change", "Total"))
    row = head_row
    for row, change in enumerate(_changes(page), head_row + 1):
        link = links.get(change.entry) if change.entry is not None else None
        total: Cell = Unknown("the number is not known") if change.total is None else Exactly(change.total)
        if change.total is not None and change.change is not None:
            above = "" if change.is_first else f"{_TOTAL}{row}+"
            total = Formula(f"={above}D{row + 1}", change.total)
        moved = None if change.change is None else Exactly(change.change)
        cells = (change.subject, change.line, change.day, moved, total, change.by, _exact(change))
        for column, cell in enumerate(cells):
            pen.put(row, column, cell, link=link if column == 3 else None)
    if row == head_row:
        row += 1
        pen.put(row, 0, "none")
    pen.page(head_row, row, 1)


def _exact(change: _Change) -> str:
    """What a change did, with its exact figures where a cell has none of them."""
    parts = [
        f"{name} is exactly {figures(count)}"
        for name, count in (("the change", change.change), ("the total", change.total))
        if count is not None and count.denominator != 1
    ]
    return "; ".join([change.told, *parts])


def _changes(page: Page) -> Iterator[_Change]:
    for subject in page.subjects:
        if not shown_with_its_series(subject):
            for name in _LINES:
                yield from _of_line(page, subject, name)


def _of_line(page: Page, subject: Subject, name: LineName) -> Iterator[_Change]:
    """The changes of a line. The total is told back from the number that the position gives; what was there before the
    first entry, as a statement may say, has a row of its own."""
    line, count = subject.line(name), subject.told(name)
    moved = [event for event in page.events if line in event.moves]
    total = count.value - sum(event.moves[line] for event in moved) if isinstance(count, Exactly) else None
    is_first = not total
    if total and moved:
        told = "stood there, by a statement of fact or by what the papers imply"
        yield _Change(subject.name, name, None, None, total, False, None, "", told)
    for event in moved:
        total = None if total is None else total + event.moves[line]
        entry = page.entries.get(event.number)
        told = act_phrase(entry.act) if entry else ""
        yield _Change(
            subject.name,
            name,
            event.day,
            event.moves[line],
            total,
            is_first,
            event.number,
            by(event, page.entries),
            told,
        )
        is_first = False
