"""Dates are read in the forms of charter papers; one that lacks a day, or has an impossible one, is never completed."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterbook.formats.spelling import MONTHS, day
from tests.text.views import found, told

DAYS = st.dates(date(1850, 1, 1), date(2199, 12, 31))
FORMS: dict[str, Callable[[date], str]] = {
    "as the house writes it": day,
    "day first": lambda on: f"{on.day}th day of {MONTHS[on.month - 1]} {on.year}",
    "day first, comma": lambda on: f"{on.day}st day of {MONTHS[on.month - 1]}, {on.year}",
    "short month": lambda on: f"{MONTHS[on.month - 1][:3]}. {on.day}, {on.year}",
    "capitals": lambda on: f"{MONTHS[on.month - 1][:3].upper()} {on.day} {on.year}",
    "slashes": lambda on: f"{on.month:02}/{on.day:02}/{on.year}",
    "glued": lambda on: f"{MONTHS[on.month - 1]} {on.day},{on.year}",
    "over lines": lambda on: f"{on.day}th day\nof {MONTHS[on.month - 1]}\n{on.year}",
}


@pytest.mark.parametrize("form", FORMS)
@given(on=DAYS)
def test_a_day_is_read_in_each_form(form: str, on: date) -> None:
    """The day comes back, cited to exactly the bytes that say it."""
    written = FORMS[form](on)
    paper = f"dated as of {written}; and"
    (mark,) = found(paper, "D")
    assert ("date", on) == (mark.kind, mark.cited.value)
    assert [written] == [paper.encode()[span.start : span.end].decode() for span in mark.cited.spans]


@pytest.mark.parametrize(
    ("written", "on"),
    [
        ("the 5th day of May, nineteen hundred and ninety-six", date(1996, 5, 5)),
        ("May 5, Two Thousand Four", date(2004, 5, 5)),
        ("the fifth day of May, A.D. one thousand nine hundred and eighty", date(1980, 5, 5)),
        ("5th day of May in the year of our Lord two thousand and eleven", date(2011, 5, 5)),
    ],
)
def test_a_year_in_words_is_a_year(written: str, on: date) -> None:
    """As old clauses of execution have it."""
    assert [("date", on)] == told(f"Signed on {written}.", "D")


def test_a_number_of_shares_behind_a_month_is_no_year() -> None:
    """Two thousand shares are issued."""
    assert [] == told("issues on the 5th day of May two thousand shares of stock", "D")


@pytest.mark.parametrize(
    "written", ["April 31, 2003", "February 29, 2001", "13/01/2007", "the 32nd day of May, 2001", "February 30, 2000"]
)
def test_an_impossible_day_is_told_as_such(written: str) -> None:
    """It is not moved to the nearest possible one."""
    assert ["impossible date"] == [kind for kind, _ in told(f"on {written}.", "D")]


@pytest.mark.parametrize(
    "written",
    [
        "____ day of April, 2003", "April __, 2003", "[  ] day of May, 2001", "___ day of ______, 2003",
        "the ____ day of April, ____",
    ],
)  # fmt: skip
def test_a_date_with_a_blank_stays_blank(written: str) -> None:
    """A day to be filled in is not a day."""
    assert ["blank date"] == [kind for kind, _ in told(f"on {written}.", "D")]


@pytest.mark.parametrize(
    "written", ["10-32-04", "55-10-06", "79-4-10.07", "1-800-555-1212", "June I, 2011", "April 2003", "1/25/"]
)
def test_what_cannot_be_told_for_sure_is_not_read(written: str) -> None:
    """A section of a code, a letter for a digit, a month without a day: no date rather than a guess."""
    assert [] == told(f"on {written}.", "D")


def test_the_last_day_of_february_depends_on_the_year() -> None:
    """29 February 2000 was a day, 29 February 1900 was none."""
    assert [("date", date(2000, 2, 29))] == told("on February 29, 2000", "D")
    assert ["impossible date"] == [kind for kind, _ in told("on February 29, 1900", "D")]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("twenty-ninth day of December, A.D. 2017", date(2017, 12, 29)), ("FOURTH DAY OF FEBRUARY, A.D. 1997",
         date(1997, 2, 4)),
        ("4th day of May, A.D. 2012", date(2012, 5, 4)), ("2012 MAY -4", date(2012, 5, 4)), ("DEC 14 2004", date(2004,
         12, 14)),
        ("2004 OCT 12", date(2004, 10, 12)), ("10-12-04", date(2004, 10, 12)), ("02-05-97", date(1997, 2, 5)),
        ("10-03-2008", date(2008, 10, 3)), ("11/3/06", date(2006, 11, 3)), ("December 12,1998", date(1998, 12, 12)),
    ],
)  # fmt: skip
def test_a_registrars_date_is_read(written: str, day: date) -> None:
    """Days in words with their A.D., stamps, and figures with two digits of the year, which lie within this century."""
    assert [("date", day)] == told(f"FILED {written}.", "D")
