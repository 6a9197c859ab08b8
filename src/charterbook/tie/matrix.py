"""The matrix of a tie-out: each number of each source against the charter of the number's own day.

Comes in: the sources, the book asked by the day, the settled names. Goes out: a `Tie`. An unknown count of the charter
agrees with nothing and contradicts nothing; a bound contradicts only what lies below it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from charterbook.model.entries import (
    AtLeast,
    ClassPosition,
    Count,
    Exactly,
    Position,
    SeriesPosition,
    Unknown,
    Unlimited,
)
from charterbook.model.shares import ParValue, Shares, canonical, figures
from charterbook.model.ties import MEASURES, Cell, CellState, Measure, Row, Teller, Tie, Told
from charterbook.tie.names import Names, match

Book = Callable[[date], Position]
"""The position of the book at the end of a day."""
_Matched = dict[tuple[Row, str], list[tuple[Told, str]]]
"""By row and source: the numbers that the source tells there, each with the rule that matched its name."""


def tie(book: Book, tellers: Sequence[Teller], as_of: date, names: Names) -> Tie:
    """Every number that the sources tell of days up to `as_of`, the latest of each row and source, beside the charter.

    A row that one source tells of and another does not is "not available" there.
    """
    now = book(as_of)
    matched: _Matched = {}
    unmatched: dict[tuple[str, str], str] = {}
    for teller in tellers:
        for told in teller.told:
            if told.on is not None and told.on > as_of:
                continue
            found = match(teller.name, told.stock, now, names)
            if isinstance(found, str):
                unmatched[teller.name, told.stock] = found
                continue
            row = Row(found.share_class, found.series, told.measure)
            matched.setdefault((row, teller.name), []).append((told, found.rule))
    order = _order(now)
    rows = sorted({row for row, _ in matched}, key=order)
    cells = []
    for row in rows:
        for teller in tellers:
            cell = _cell(row, teller.name, matched.get((row, teller.name), ()), book, as_of)
            cells.append(_placeholder(cell, matched) or cell)
    complaints = tuple((teller.name, complaint) for teller in tellers for complaint in teller.complaints)
    return Tie(tuple(cells), tuple((*pair, why) for pair, why in unmatched.items()), complaints)


def charter(position: Position, row: Row) -> Count | ParValue:
    """What the book has in a row."""
    share_class = next((one for one in position.classes if one.share_class == row.share_class), None)
    if share_class is None:
        return Unknown(f"the book has no {row.share_class} on that day")
    if row.measure == "par value":
        return ParValue(share_class.par_value) if share_class.par_value else Unknown("the book has no par value")
    if row.series is None:
        return share_class.authorized if row.measure == "authorized" else _sum(share_class, row.measure)
    series = [one for one in share_class.series if one.series == row.series and one.status != "withdrawn"]
    if len(series) != 1:
        return Unknown(f"the book has {len(series) or 'no'} such series on that day")
    return _of(series[0], row.measure)


class _Judged(NamedTuple):
    state: CellState
    why: str


def _cell(row: Row, source: str, found: Iterable[tuple[Told, str]], book: Book, as_of: date) -> Cell:
    """The cell of the latest number that the source tells in a row."""
    latest = sorted(found, key=lambda pair: (pair[0].on or as_of, -pair[0].rounded_to))
    now = charter(book(as_of), row)
    if not latest:
        return Cell(row, source, "not available", None, now, now, f"{source} tells nothing of it")
    told, rule = latest[-1]
    other = next((one for one, _ in latest[:-1] if one.on == told.on and not _same(told.value, one)), None)
    on = told.on or as_of
    then = charter(book(on), row)
    if other is not None:
        why = f"{source} contradicts itself: {said(told.value)} ({told.where}) and {said(other.value)} ({other.where})"
        return Cell(row, source, "differs", told, then, now, why)
    judged = _judged(told, then, now, on, as_of)
    note = "; ".join(part for part in (judged.why, told.note, rule) if part)
    return Cell(row, source, judged.state, told, then, now, note)


def _placeholder(cell: Cell, matched: _Matched) -> Cell | None:
    """The cell as a placeholder, where its number cannot be meant as one: a par value of nought, or fewer shares
    authorized than the same source tells to be out on the same day."""
    told = cell.told
    if told is None:
        return None
    if told.value == ParValue("0"):
        return cell._replace(state="placeholder", why="a par value of 0 stands for none, or for one not given")
    if cell.row.measure != "authorized" or not isinstance(told.value, Exactly):
        return None
    for measure in ("issued", "outstanding"):
        for other, _ in matched.get((cell.row._replace(measure=measure), cell.source), ()):
            if other.on == told.on and isinstance(other.value, Exactly) and other.value.value > told.value.value:
                why = f"{said(told.value)} stands for no number: {said(other.value)} are {measure} on the same day"
                return cell._replace(state="placeholder", why=why)
    return None


def _judged(told: Told, then: Count | ParValue, now: Count | ParValue, on: date, as_of: date) -> _Judged:
    """How a number stands to the charter of its day and to that of the day asked about."""
    if isinstance(told.value, Unknown):
        return _Judged("not available", told.value.unknown)
    if isinstance(then, Unknown):
        return _Judged("not available", f"the charter is not known: {then.unknown}")
    if isinstance(then, AtLeast):
        below = isinstance(told.value, Exactly) and told.value.value < then.at_least
        bound = f"the charter shows at least {figures(then.at_least)}"
        return _Judged("differs", f"{said(told.value)}, and {bound}") if below else _Judged("not available", bound)
    if not _same(then, told):
        why = _difference(told.value, then, on)
        return _Judged("differs", f"{why}; it is the charter's of {as_of}" if _same(now, told) else why)
    if on < as_of and now != then:
        return _Judged("stale", f"told for {on}; since then the charter went to {said(now)}")
    nearest = "" if told.value == then else f"the charter has {said(then)}"
    return _Judged("agrees", nearest)


def _same(charter_has: Count | ParValue, told: Told) -> bool:
    """Whether two values are one, to the nearest so many as the source tells."""
    value = told.value
    if isinstance(charter_has, Exactly) and isinstance(value, Exactly):
        apart: Shares = charter_has.value - value.value
        return -told.rounded_to <= 2 * apart <= told.rounded_to if told.rounded_to > 1 else not apart
    if isinstance(charter_has, ParValue) and isinstance(value, ParValue) and charter_has.usd and value.usd:
        return canonical(charter_has.usd) == canonical(value.usd)
    return charter_has == value


def _difference(told: Count | ParValue, then: Count | ParValue, on: date) -> str:
    """The arithmetic."""
    if isinstance(told, Exactly) and isinstance(then, Exactly):
        more: Shares = told.value - then.value
        return f"{said(told)} - {said(then)} = {'+' if more > 0 else ''}{figures(more)} on {on}"
    return f"{said(told)}, and the charter has {said(then)} on {on}"


def said(value: Count | ParValue) -> str:
    """A value in figures or words."""
    if isinstance(value, ParValue):
        return "no par value" if value.usd is None else f"${value.usd}"
    match value:
        case Exactly(count):
            return figures(count)
        case AtLeast(count):
            return f"at least {figures(count)}"
        case Unknown(why):
            return f"unknown ({why})"
        case Unlimited():
            return "no limit"


def _sum(share_class: ClassPosition, measure: Measure) -> Count:
    """The shares of all series of a class: a bound where one of them is only known by a bound."""
    total: Shares = 0
    bounded = False
    for series in share_class.series:
        match _of(series, measure):
            case Exactly(count):
                total += count
            case AtLeast(count):
                total, bounded = total + count, True
            case other:
                return other
    return AtLeast(total) if bounded else Exactly(total)


def _of(series: SeriesPosition, measure: Measure) -> Count:
    match measure:
        case "authorized":
            return series.authorized
        case "issued":
            return series.issued
        case "outstanding":
            return series.outstanding
        case "reserved":
            return series.reserved
        case "treasury":
            return series.treasury
        case "par value":
            return Unknown("a series has the par value of its class")


def _order(position: Position) -> Callable[[Row], tuple[int, int, int]]:
    """Rows as the control book has them: class, its series, then the measures."""
    classes = [one.share_class for one in position.classes]
    series = {one.share_class: [each.series for each in one.series] for one in position.classes}

    def place(row: Row) -> tuple[int, int, int]:
        within = series[row.share_class].index(row.series) + 1 if row.series else 0
        return classes.index(row.share_class), within, MEASURES.index(row.measure)

    return place
