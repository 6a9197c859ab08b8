"""Dates as charter papers write them; a date with a blank or an impossible day is never completed.

Comes in: a view. Goes out: marks of kind "date" with a `datetime.date`, "impossible date" (31 April) or "blank date"
("____ day of April, 2003"), the latter two with the words of the paper as value.
"""

import re
from collections.abc import Iterator
from datetime import date

from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.view import View

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,september sept sep,"
        "october oct,november nov,december dec".split(","),
        start=1,
    )
    for name in names.split()
}
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_BLANK = r"(?:_{2,40}|\[ {0,9}\]|\[_{1,40}\]|-{3,40})"
_DAY_FIRST = rf"(?<![a-z0-9])(\d{{1,2}})(?:st|nd|rd|th)? (?:day )?(?:of )?{_MONTH},? ?(\d{{4}})(?!\d)"
_MONTH_FIRST = rf"(?<![a-z]){_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? ?(\d{{4}})(?!\d)"
_BLANK_DAY = (
    rf"{_BLANK}(?:st|nd|rd|th)? day of (?:{_MONTH}|{_BLANK}),? ?(?:\d{{4}}|{_BLANK})"
    rf"|(?<![a-z]){_MONTH} {_BLANK},? ?\d{{4}}"
)
_SLASHED = r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])"


def dates(view: View) -> Iterator[Found]:
    """All dates of a view. Month/day/year with slashes is read in the American order, as every filer here means it."""
    lowered = view.lowered
    for match in re.compile(_DAY_FIRST).finditer(lowered):
        yield _found(view, match, int(match[3]), _MONTHS[match[2]], int(match[1]))
    for match in re.compile(_MONTH_FIRST).finditer(lowered):
        yield _found(view, match, int(match[3]), _MONTHS[match[1]], int(match[2]))
    for match in re.compile(_SLASHED).finditer(lowered):
        yield _found(view, match, int(match[3]), int(match[1]), int(match[2]))
    for match in re.compile(_BLANK_DAY).finditer(lowered):
        start, end = match.span()
        yield Found("D", "blank date", start, end, Cited(view.folded[start:end], (view.span(start, end),)))


def _found(view: View, match: "re.Match[str]", year: int, month: int, day: int) -> Found:
    start, end = match.span()
    span = (view.span(start, end),)
    try:
        return Found("D", "date", start, end, Cited(date(year, month, day), span))
    except ValueError:
        return Found("D", "impossible date", start, end, Cited(match[0], span))
