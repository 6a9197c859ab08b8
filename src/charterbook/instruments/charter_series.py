"""The series that stand in a charter: fixed there beside its classes, in sentences or in the rows of a list.

Comes in: a paper that is a charter from its beginning to its end. Goes out: acts. What a certificate would recite as
history ("of which 500 have been designated Series A") is what a charter provides.
"""

from itertools import pairwise
from typing import NamedTuple

from charterbook.instruments.designation.read import designation_of
from charterbook.instruments.nearby import first_between, last_before
from charterbook.instruments.paper import Paper, once, shares_of
from charterbook.instruments.series import same_series, value_of, was_before
from charterbook.instruments.series_told import Told, groups, told
from charterbook.model.acts import SeriesDesignation
from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled

_MOST = 60
_TO_NUMBER = r"\"?[,:]?(?: ?\((?:the )?\"[^\"()\n]{1,60}\"\))?[\s|:.,\"(-]{1,80}"
_TO_NAME = r" ?(?:authorized )?(?:shares?)?[\s|:,-]*(?:of )?(?:the )?\"?"
_BETWEEN_ROWS = r"(?:shares?|each|and|or|[\s|:.,;()\"-]|\(?[a-z0-9]{1,3}[.)]|[\u2022*])*"
_LIST_OF_SHARES = r"number|authorized|divided|designated|classified|namely|following|series of"
_OTHER = (
    r"outstanding|(?<!may be )issued|held|holders?|vot(?:e|es|ed|ing)|against|conver[st][a-z]*|liquidation|price"
    r"|dividends?|rede[em][a-z]*|purchased?|ratio|formerly|eliminated"
)
_AROUND, _LONGEST = 240, 100


class _Row(NamedTuple):
    series: Found
    number: Found
    start: int
    end: int


@once
def series_of_charter(paper: Paper) -> list[SeriesDesignation]:
    """Each series that the charter fixes."""
    places = [
        place
        for place in told(paper)
        if not _none(place) and _is_named(paper, place) and not was_before(paper, place.start, place.end)
    ]
    rows = [place for place in _listed(paper) if not any(_tells_of(place, other) for other in places)]
    return [designation_of(paper, group) for group in groups([*places, *rows])]


def _is_named(paper: Paper, place: Told) -> bool:
    """Whether the series stands before or in the words that tell its number: the total of a charter comes before the
    first series, and is of none."""
    named = (found for found in paper.marks("series") if found.start < place.end)
    return any(same_series(value_of(found), value_of(place.series)) for found in named)


def _none(place: Told) -> bool:
    """A series is not created with no share."""
    return isinstance(place.shares, Cited) and place.shares.value == 0


def _tells_of(one: Told, other: Told) -> bool:
    return same_series(value_of(one.series), value_of(other.series))


def _listed(paper: Paper) -> list[Told]:
    """The rows of a list, each a series with its number: two and more under one another, in one order."""
    series = paper.marks("series")[:_MOST]
    found: list[_Row] = []
    for order, other in ((_after, _before), (_before, _after)):
        runs = _runs(paper, [row for one in series if (row := order(paper, one)) is not None])
        # Where the first name has a number on its other side too, nobody knows which is whose.
        sure = (run for run in runs if other(paper, run[0 if other is _before else -1].series) is None)
        found += [row for run in sure if _is_of_shares(paper, run) for row in run]
    return [_told(row) for row in found]


def _told(row: _Row) -> Told:
    number = shares_of(row.number)
    return Told(row.series, number, None, None, row.start, row.end, past=False, amended=False, operative=True)


def _after(paper: Paper, series: Found) -> _Row | None:
    """A series with the number behind it."""
    number = first_between(paper, series.end, series.end + _LONGEST, "N")
    if number is None or not compiled(_TO_NUMBER).fullmatch(paper.view.lowered, series.end, number.start):
        return None
    return _Row(series, number, series.start, number.end) if _counts(number) else None


def _before(paper: Paper, series: Found) -> _Row | None:
    """A series with the number before it."""
    number = last_before(paper, series.start, "N")
    if number is None or not compiled(_TO_NAME).fullmatch(paper.view.lowered, number.end, series.start):
        return None
    return _Row(series, number, number.start, series.end) if _counts(number) else None


def _counts(number: Found) -> bool:
    shares = shares_of(number)
    return isinstance(shares, Cited) and shares.value >= 1 and shares.value == int(shares.value)


def _runs(paper: Paper, rows: list[_Row]) -> list[list[_Row]]:
    """Rows with nothing but marks of a list between them, of different series, two and more."""
    runs = [[row] for row in rows[:1]]
    for one, other in pairwise(rows):
        joined = compiled(_BETWEEN_ROWS).fullmatch(paper.view.lowered, one.end, other.start)
        if joined:
            runs[-1].append(other)
        else:
            runs.append([other])
    return [run for run in runs if 1 < len(run) == len({value_of(row.series) for row in run})]


def _is_of_shares(paper: Paper, run: list[_Row]) -> bool:
    """Whether the words above a list say that it is one of numbers of shares, and of nothing else."""
    above = paper.view.lowered[max(paper.start, run[0].start - _AROUND) : run[0].start]
    other = compiled(rf"(?<![a-z])(?:{_OTHER})(?![a-z])").search(above)
    return compiled(_LIST_OF_SHARES).search(above) is not None and other is None
