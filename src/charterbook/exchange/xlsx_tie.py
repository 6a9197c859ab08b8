"""The sheet of the tie-out: each number that another source tells beside the charter's, the difference as a formula.

Comes in: an `Extract`, whose `Tie` is None where nothing was given to tie the charter to, and where the evidence of
both sides stands. Goes out: the sheet.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from charterbook.exchange.control_book import Page
from charterbook.exchange.tie_text import between_text
from charterbook.exchange.xlsx_cells import Cell, Formula, Link, Pen
from charterbook.exchange.xlsx_control_book import par_link
from charterbook.exchange.xlsx_sources import TellsWhere
from charterbook.ledger.lines import Subject
from charterbook.model.entries import SOLE, Count, Exactly
from charterbook.model.shares import ParValue
from charterbook.model.ties import CHARTER, Between, Headroom, Row, Tie
from charterbook.model.ties import Cell as TieCell

NAME = "Tie-out"
_HEADS = (
    ("Class", 28.0), ("Series", 34.0), ("Number", 12.0), ("Source", 12.0), ("As of", 12.0), ("Charter that day", 16.0),
    ("Source tells", 16.0), ("Difference", 14.0), ("State", 14.0), ("Why", 54.0), ("Where the source tells it", 44.0),
)  # fmt: skip
_CHARTER, _TOLD, _STATE = 5, 6, 8
_NUMBERS = (5, 6, 7)
_JUDGED = {"agrees": ("good",), "differs": ("bad",), "not matched": ("bad",), "enough": ("good",), "over": ("bad",)}
_ROOM_HEADS = ("Headroom", "Series", "Taken is", "Source", "As of", "Authorized", "Taken", "Left", "State",
               "Reserved too", "Where the source tells it")  # fmt: skip
_NONE = (
    "Nothing was given to tie the charter to. Give the sources (OCF, XBRL or a transfer agent's list), and this sheet "
    "sets their numbers beside the charter's."
)


class Evidence(NamedTuple):
    """Where the evidence stands: of the charter by entry of `page`, of the other sources by row, source and day."""

    page: Page
    entries: Mapping[int, Link]
    others: TellsWhere

    def charter(self, row: Row, on: date | None) -> Link | None:
        """What the charter's number on a day rests on: the last entry by then that moved or stated it. A sum of series
        has none of its own, and of two series of one name nobody can tell which is meant."""
        of_class = row.series is None and row.measure in ("authorized", "par value")
        named = [
            one for one in self.page.subjects if one.one.share_class == row.share_class and _is(one, row, of_class)
        ]
        if len(named) != 1:
            return None
        if row.measure == "par value":
            return par_link(self.page, named[0], self.entries)
        line = named[0].line(row.measure)
        day = on or self.page.position.as_of or date.max
        behind = [event for event in self.page.events if line in event.moves and event.day <= day]
        stated = self.page.stated.get(line)
        if stated is not None and stated.day <= day:
            behind = sorted([*behind, stated], key=lambda event: event.day)
        return self.entries.get(behind[-1].number) if behind else None


def _is(subject: Subject, row: Row, of_class: bool) -> bool:
    if of_class or subject.series is None:
        return of_class and subject.series is None
    return subject.series.series == (row.series or SOLE) and subject.series.status != "withdrawn"


def write(pen: Pen, tied: Tie | None, evidence: Evidence) -> None:
    """Write the sheet: the cells of the matrix, what could not be matched, what was not taken as a number. The numbers
    of either side lead to their evidence."""
    if tied is None:
        head_row = pen.title("Tie-out", (_NONE,), _HEADS)
        pen.heads(head_row, _HEADS)
        pen.page(head_row, head_row, 2)
        return
    cells = (*tied.cells, *tied.earlier)
    states = [cell.state for cell in cells]
    counted = [f"{states.count(state)} {state}" for state in sorted(set(states))]
    open_ = [f"{len(tied.unmatched)} not matched"] if tied.unmatched else []
    counts = ", ".join(counted + open_) or "Nothing to compare"
    note = f"{counts}. The difference is the source's number less the charter's."
    head_row = pen.title("Tie-out", (note,), _HEADS)
    pen.heads(head_row, _HEADS, ("Charter that day", "Source tells", "Difference"))
    row = head_row
    for row, cell in enumerate(cells, head_row + 1):
        _row(pen, cell, row, evidence)
    for source, name, why in tied.unmatched:
        row += 1
        _line(pen, row, (name, None, None, source, None, None, None, None, "not matched", why))
    for source, complaint in tied.complaints:
        row += 1
        _line(pen, row, (None, None, None, source, None, None, None, None, "not taken as a number", complaint))
    if row > head_row:
        pen.sheet.autofilter(head_row, 0, row, len(_HEADS) - 1)
    if tied.headroom:
        row = _headroom(pen, tied.headroom, row + 2, evidence)
    pen.page(head_row, row, 2)


def _headroom(pen: Pen, rooms: tuple[Headroom, ...], row: int, evidence: Evidence) -> int:
    """What is left of the authorized shares by each source, under the table; the last row comes back."""
    for column, head in enumerate(_ROOM_HEADS):
        pen.put(row, column, head, "head", *(("right",) if column in _NUMBERS else ()))
    for room in rooms:
        row += 1
        taken, left, at = _count(room.taken), _count(room.left), row + 1
        if isinstance(taken, Exactly) and isinstance(left, Exactly) and isinstance(room.authorized, Exactly):
            left = Formula(f"=F{at}-G{at}", left.value)
        enough = {True: "enough", False: "over", None: "not known"}[room.suffices]
        told = f"reserved {between_text(room.reserved)}; fully diluted {between_text(room.diluted)} left"
        stock = Row(room.share_class, room.series, "authorized")
        taken_at = _taken_at(room, evidence)
        _line(pen, row, (room.share_class, room.series, room.measure, room.source, room.on, room.authorized, taken,
                         left, enough, told, room.where or room.why),
              {_CHARTER: evidence.charter(stock, room.on), _TOLD: taken_at})  # fmt: skip
    return row


def _taken_at(room: Headroom, evidence: Evidence) -> Link | None:
    stock = Row(room.share_class, room.series, room.measure)
    if room.source == CHARTER:
        return evidence.charter(stock, room.on)
    return evidence.others.get((stock, room.source, room.on)) or evidence.others.get((stock, room.source, None))


def _count(number: Between) -> Cell:
    """A number where it is known, else as far as it is."""
    if number.least is not None and number.least == number.most:
        return Exactly(number.least)
    return between_text(number)


def _row(pen: Pen, cell: TieCell, row: int, evidence: Evidence) -> None:
    told = cell.told
    at = row + 1
    difference: Cell = None
    if told is not None and isinstance(told.value, Exactly) and isinstance(cell.charter, Exactly):
        difference = Formula(f"=G{at}-F{at}", told.value.value - cell.charter.value)
    value = told.value if told else None
    _line(
        pen, row,
        (cell.row.share_class, cell.row.series, cell.row.measure, cell.source, told.on if told else None,
         _cell(cell.charter), _cell(value) if value is not None else None, difference, cell.state, cell.why,
         told.where if told else None),
        {_CHARTER: evidence.charter(cell.row, told.on) if told and not _since_changed(cell) else None,
         _TOLD: evidence.others.get((cell.row, cell.source, told.on)) if told else None},
    )  # fmt: skip


def _since_changed(cell: TieCell) -> bool:
    """Whether a par value is another now, so that the paper behind the present one does not say it."""
    return cell.row.measure == "par value" and cell.charter != cell.now


def _line(pen: Pen, row: int, cells: tuple[Cell, ...], links: Mapping[int, Link | None] | None = None) -> None:
    for column, cell in enumerate((*cells, *[None] * (len(_HEADS) - len(cells)))):
        marks: tuple[str, ...] = ("right",) if column in _NUMBERS and isinstance(cell, str) else ()
        link = (links or {}).get(column) if cell is not None else None
        pen.put(row, column, cell, *(_JUDGED.get(str(cell), ()) if column == _STATE else marks), link=link)


def _cell(value: Count | ParValue) -> Cell:
    """A count as a number or word; a par value as its exact figures."""
    if isinstance(value, ParValue):
        return "no par" if value.usd is None else f"${value.usd}"
    return value
