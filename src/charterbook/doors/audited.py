"""The auditor's report as it is asked for: the ends of its periods, and the sign-off of one of its points."""

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from charterbook import auditing
from charterbook.doors.refusals import Refused
from charterbook.exchange.audit import Audit, Point, SignedOff

if TYPE_CHECKING:
    from charterbook.register.store import Book

MOST_PERIODS = 200


class Periods(NamedTuple):
    """The last day of each period as month and day, and from which year to which (None: the last one that is over)."""

    end: tuple[int, int] = (12, 31)
    first: int | None = None
    last: int | None = None


def month_and_day(text: str) -> tuple[int, int]:
    """A day of the year, of the form 12-31. ValueError where it is none."""
    found = re.fullmatch(r"([0-9]{2})-([0-9]{2})", text)
    # 29 February is the last day of February in any year.
    if found is None or not 1 <= int(found[1]) <= 12 or not 1 <= int(found[2]) <= monthrange(2000, int(found[1]))[1]:
        raise ValueError(f"'{text}' is not a day of the year of the form 12-31")
    return int(found[1]), int(found[2])


def ends(periods: Periods, as_of: date) -> tuple[date, ...]:
    """The ends of the periods that are over on the day of the report."""
    last = as_of.year if periods.last is None else periods.last
    if not date.min.year < last <= date.max.year:
        raise Refused(f"there is no year {last}")
    month, number = periods.end
    over = as_of >= _end(last, month, number)
    first = periods.first if periods.first is not None else last if over else last - 1
    if not date.min.year <= first <= last:
        raise Refused(f"there is no year from {first} to {last}")
    if last - first >= MOST_PERIODS:
        raise Refused(f"from {first} to {last} are more than {MOST_PERIODS} periods; ask for fewer")
    every = (_end(year, month, number) for year in range(first, last + 1))
    return tuple(end for end in every if end <= as_of)


def sign_off(book: "Book", audit: Audit, asked: str, signed: SignedOff) -> Point:
    """Let a point of the report rest, in somebody's name: the point as it is then."""
    point = next((point for point in audit.points if point.id == asked), None)
    if point is None:
        raise Refused(f"the report of this day and these periods has no point {asked}; the report lists them")
    if point.signed_off is not None:
        raise Refused(f"{point.signed_off.by} signed {point.id} off on {point.signed_off.at.date()} already")
    auditing.sign_off(book, audit.corporation, point, signed)
    return point._replace(signed_off=signed)


def _end(year: int, month: int, number: int) -> date:
    return date(year, month, min(number, monthrange(year, month)[1]))
