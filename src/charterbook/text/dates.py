"""Dates as charter papers write them; a date with a blank or an impossible day is never completed.

Comes in: a view. Goes out: marks of kind "date" with a `datetime.date`, "impossible date" (31 April) or "blank date"
("____ day of April, 2003"), the latter two with the words of the paper as value.
"""

import re
from collections.abc import Iterator
from datetime import date

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
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
_BLANK = r"(?:_{2,40}|\[ {0,9}\]|\[_{1,40}\]|-{3,40})"
_NAMED = rf"{_MONTH}(?: (\d{{1,2}})(?:st|nd|rd|th)?,? ?(\d{{4}})(?!\d)|(,? ?)(\d{{4}})(?!\d))"
_DAY_BEFORE = r"(?<![a-z0-9])(\d{1,2})(?:st|nd|rd|th)? (?:day )?(?:of )?$"
_BLANK_DAY = rf"{_BLANK}(?:st|nd|rd|th)? day of (?:{_MONTH}|{_BLANK}),? ?(?:\d{{4}}|{_BLANK})"
_BLANK_AFTER = rf"(?<![a-z]){_MONTH} {_BLANK},? ?\d{{4}}"
_SLASHED = r"(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])"
_IN_A_NUMBER = frozenset("0123456789/")
_LOOK_BACK, _LONGEST_MONTH = 24, 13


def dates(view: View) -> Iterator[Found]:
    """All dates of a view. Month/day/year with slashes is read in the American order, as every filer here means it."""
    lowered = view.lowered
    named, day_before, digit = re.compile(_NAMED), re.compile(_DAY_BEFORE), re.compile(r"\d")
    last = -1
    for at in view.hits["month"]:
        if at == last or (at and lowered[at - 1].isalpha()):
            continue
        last = at
        # "may" is a verb far more often than a month: without a digit close behind there is no date.
        if digit.search(lowered, at + 3, at + _LONGEST_MONTH) is None:
            continue
        match = named.match(lowered, at)
        if match is None:
            continue
        if match[3]:
            yield _found(view, (at, match.end()), (int(match[3]), _MONTHS[match[1]], int(match[2])))
        else:
            day = day_before.search(lowered, max(0, at - _LOOK_BACK), at)
            if day is not None:
                yield _found(view, (day.start(), match.end()), (int(match[5]), _MONTHS[match[1]], int(day[1])))
    slash = lowered.find("/")
    while slash >= 0:
        if lowered[slash - 1 : slash].isdigit() and (match := _slashed(lowered, slash)) is not None:
            yield _found(view, match.span(), (int(match[3]), int(match[1]), int(match[2])))
            slash = match.end()
        slash = lowered.find("/", slash + 1)
    yield from _blank_dates(view)


def _slashed(lowered: str, slash: int) -> "re.Match[str] | None":
    """The date of figures and slashes whose first slash this is."""
    start = slash - 2 if lowered[slash - 2 : slash - 1].isdigit() else slash - 1
    in_a_number = lowered[start - 1 : start] in _IN_A_NUMBER
    return None if in_a_number else re.compile(_SLASHED).match(lowered, start)


def _blank_dates(view: View) -> Iterator[Found]:
    """Dates with a blank in them, looked for only where a blank stands."""
    lowered = view.lowered
    if not view.hits["blank"] and "__" not in lowered and "- day of" not in lowered and "--th day of" not in lowered:
        return
    for pattern in (_BLANK_DAY, _BLANK_AFTER):
        for match in re.compile(pattern).finditer(lowered):
            yield Found.seen(view, "D", "blank date", match.span(), view.folded[slice(*match.span())])


def _found(view: View, place: tuple[int, int], year_month_day: tuple[int, int, int]) -> Found:
    try:
        return Found.seen(view, "D", "date", place, date(*year_month_day))
    except ValueError:
        return Found.seen(view, "D", "impossible date", place, view.lowered[slice(*place)])
