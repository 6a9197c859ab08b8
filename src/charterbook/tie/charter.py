"""What the book has in a row of the tie-out, on a day; and how a value is said.

Comes in: a position, a row. Goes out: a count or a par value, unknown with its reason where the book has none.
"""

from collections.abc import Callable
from datetime import date

from charterbook.ledger.lines import total
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
    """What the book has in a row that counts shares."""
    share_class = _class(position, row)
    if share_class is None:
        return Unknown(f"the book has no {row.share_class} on that day")
    if row.series is None:
        if row.measure == "authorized":
            return share_class.authorized
        return total(_of(series, row.measure) for series in share_class.series)
    named = [one for one in share_class.series if one.series == row.series]
    live = [one for one in named if one.status != "withdrawn"]
    if len(live) > 1 or not named:
        return Unknown(f"the book has {len(live) or 'no'} such series on that day")
    return total(_of(one, row.measure) for one in live or named)


def _class(position: Position, row: Row) -> ClassPosition | None:
    return next((one for one in position.classes if one.share_class == row.share_class), None)


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
