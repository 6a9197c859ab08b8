"""The sheet of the tie-out: each number that another source tells beside the charter's, the difference as a formula.

Comes in: a `Tie`, or None where nothing was given to tie the charter to. Goes out: the sheet.
"""

from charterbook.exchange.tie_text import between_text
from charterbook.exchange.xlsx_cells import Cell, Formula, Pen
from charterbook.model.entries import Count, Exactly
from charterbook.model.shares import ParValue
from charterbook.model.ties import Between, Headroom, Tie
from charterbook.model.ties import Cell as TieCell

NAME = "Tie-out"
_HEADS = (
    ("Class", 28.0), ("Series", 34.0), ("Number", 12.0), ("Source", 12.0), ("As of", 12.0), ("Charter that day", 16.0),
    ("Source tells", 16.0), ("Difference", 14.0), ("State", 14.0), ("Why", 54.0), ("Where the source tells it", 44.0),
)  # fmt: skip
_STATE = 8
_NUMBERS = (5, 6, 7)
_JUDGED = {"agrees": ("good",), "differs": ("bad",), "not matched": ("bad",), "enough": ("good",), "over": ("bad",)}
_ROOM_HEADS = ("Headroom", "Series", "Taken is", "Source", "As of", "Authorized", "Taken", "Left", "State",
               "Reserved too", "Where the source tells it")  # fmt: skip
_NONE = (
    "Nothing was given to tie the charter to. Name the sources with --ocf, --xbrl or --agent, and this sheet sets "
    "their numbers beside the charter's."
)


def write(pen: Pen, tied: Tie | None) -> None:
    """Write the sheet: the cells of the matrix, what could not be matched, what was not taken as a number."""
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
        _row(pen, cell, row)
    for source, name, why in tied.unmatched:
        row += 1
        _line(pen, row, (name, None, None, source, None, None, None, None, "not matched", why))
    for source, complaint in tied.complaints:
        row += 1
        _line(pen, row, (None, None, None, source, None, None, None, None, "not taken as a number", complaint))
    if row > head_row:
        pen.sheet.autofilter(head_row, 0, row, len(_HEADS) - 1)
    if tied.headroom:
        row = _headroom(pen, tied.headroom, row + 2)
    pen.page(head_row, row, 2)


def _headroom(pen: Pen, rooms: tuple[Headroom, ...], row: int) -> int:
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
        _line(pen, row, (room.share_class, room.series, room.measure, room.source, room.on, room.authorized, taken,
                         left, enough, told, room.where))  # fmt: skip
    return row


def _count(number: Between) -> Cell:
    """A number where it is known, else as far as it is."""
    if number.least is not None and number.least == number.most:
        return Exactly(number.least)
    return between_text(number)


def _row(pen: Pen, cell: TieCell, row: int) -> None:
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
    )  # fmt: skip


def _line(pen: Pen, row: int, cells: tuple[Cell, ...]) -> None:
    for column, cell in enumerate((*cells, *[None] * (len(_HEADS) - len(cells)))):
        marks: tuple[str, ...] = ("right",) if column in _NUMBERS and isinstance(cell, str) else ()
        pen.put(row, column, cell, *(_JUDGED.get(str(cell), ()) if column == _STATE else marks))


def _cell(value: Count | ParValue) -> Cell:
    """A count as a number or word; a par value as its exact figures."""
    if isinstance(value, ParValue):
        return "no par" if value.usd is None else f"${value.usd}"
    return value
