"""What the book has in a row of the tie-out, on a day; and how a value is said.

Comes in: a position, a row. Goes out: a count or a par value, unknown with its reason where the book has none.
"""

from collections.abc import Callable
from datetime import date

from charterbook.ledger.lines import total
from charterbook.model.entries import (
    SOLE,
    AtLeast,
    ClassPosition,
    Count,
    Exactly,
    Position,
    SeriesPosition,
    Unknown,
    Unlimited,
)
from charterbook.model.shares import ParValue, figures
from charterbook.model.ties import Measure, Row

Book = Callable[[date], Position]
"""The position of the book at the end of a day."""


def charter(position: Position, row: Row) -> Count | ParValue:
    """What the book has in a row."""
    if row.measure != "par value":
        return shares(position, row)
    share_class = _class(position, row)
    if share_class is None or share_class.par_value is None:
        return Unknown("the book has no par value")
    return ParValue(None if share_class.par_value == str(ParValue(None)) else share_class.par_value)


def shares(position: Position, row: Row) -> Count:
    """What the book has in a row that counts shares. What a paper stated of an earlier day, with no act on hand since,
    is told as that and is no number of this day."""
    share_class = _class(position, row)
    if share_class is None:
        return Unknown(f"the book has no {row.share_class} on that day")
    if row.series is None:
        if row.measure == "authorized":
            return share_class.authorized
        return total(_part(series, row.measure, position.as_of) for series in share_class.series)
    named = [one for one in share_class.series if one.series == row.series]
    live = [one for one in named if one.status != "withdrawn"]
    if len(live) > 1 or not named:
        return Unknown(f"the book has {len(live) or 'no'} such series on that day")
    return total(_of(one, row.measure, position.as_of) for one in live or named)


def _class(position: Position, row: Row) -> ClassPosition | None:
    return next((one for one in position.classes if one.share_class == row.share_class), None)


def _part(series: SeriesPosition, measure: Measure, as_of: date | None) -> Count:
    """What a series adds to its class; why it is not known goes under its name."""
    count = _of(series, measure, as_of)
    if isinstance(count, Unknown) and series.series != SOLE:
        return Unknown(f"{series.series}: {count.unknown}")
    return count


def _of(series: SeriesPosition, measure: Measure, as_of: date | None) -> Count:
    match measure:
        case "authorized":
            return series.authorized
        case "issued":
            return _still(series, series.issued, as_of)
        case "outstanding":
            return _still(series, series.outstanding, as_of)
        case "reserved":
            return series.reserved
        case "treasury":
            return _still(series, series.treasury, as_of)
        case "par value":
            return Unknown("a series has the par value of its class")


def _still(series: SeriesPosition, count: Count, as_of: date | None) -> Count:
    """A count that may rest on a statement of fact alone: a number of the day of which the paper speaks, and not known
    of a later one. A series that was withdrawn since is past having any."""
    stated = series.rests_on
    if stated is None or stated.on == as_of or series.status == "withdrawn":
        return count
    if isinstance(count, Unknown):
        return Unknown(f"{count.unknown}; outstanding {stated.words}")
    return Unknown(stated.words)


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
