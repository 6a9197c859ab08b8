"""What the book has in a row, unknown with its reason where it has none."""

from datetime import date
from typing import Literal

import pytest

from charterbook.model.entries import AtLeast, Count, Exactly, StatedCount, Unknown
from charterbook.model.shares import ParValue
from charterbook.model.ties import Row
from charterbook.tie.charter import charter
from tests.tie.books import book

NOW = book(date(2024, 1, 1))
SINCE = "100 as of 2023-06-30 (stated); not known since"


@pytest.mark.parametrize(
    ("par_value", "told"),
    [
        ("0.001", ParValue("0.001")),
        ("no par value", ParValue(None)),
        (None, Unknown("the book has no par value")),
    ],
)
def test_no_par_value_is_not_an_unknown_one(par_value: str | None, told: ParValue | Unknown) -> None:
    """The position says all three in words; only one of them is a number."""
    classes = (NOW.classes[0]._replace(par_value=par_value),)
    assert told == charter(NOW._replace(classes=classes), Row("Common Stock", None, "par value"))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (Row("Common Stock", None, "authorized"), Exactly(2_000_000)),
        (Row("Preferred Stock", None, "outstanding"), AtLeast(100)),
        (Row("Preferred Stock", "Series B Preferred Stock", "authorized"), Exactly(1_000)),
        (Row("Preferred Stock", "Series Z", "authorized"), Unknown("the book has no such series on that day")),
        (Row("Units", None, "authorized"), Unknown("the book has no Units on that day")),
    ],
)
def test_a_class_has_the_sum_of_its_series(row: Row, told: Count) -> None:
    """As far as they are known."""
    assert told == charter(NOW, row)


AGREED_ON = date(2023, 6, 30)


@pytest.mark.parametrize(
    ("day", "status", "issued", "outstanding"),
    [
        (AGREED_ON, "live", Exactly(100), Exactly(100)),
        (date(2023, 7, 1), "live", Unknown(SINCE), Unknown(SINCE)),
        (date(2023, 7, 1), "zero", Unknown(SINCE), Unknown(SINCE)),
        (date(2023, 7, 1), "withdrawn", Exactly(100), Exactly(100)),
    ],
)
def test_what_a_paper_states_of_a_day_is_not_known_of_a_later_one(
    day: date, status: Literal["live", "zero", "withdrawn"], issued: Count, outstanding: Count
) -> None:
    """Where no act on hand moves shares: a number of its own day, then the words for it; a series that is gone is past
    having any. The class says of which series it does not know."""
    stated = StatedCount(100, AGREED_ON, True)
    preferred = NOW.classes[1]
    series = (preferred.series[0]._replace(rests_on=stated, status=status),)
    then = NOW._replace(as_of=day, classes=(preferred._replace(series=series),))
    row = Row("Preferred Stock", series[0].series, "issued")
    assert (issued, outstanding) == (charter(then, row), charter(then, row._replace(measure="outstanding")))
    named = Unknown(f"{series[0].series}: {SINCE}") if isinstance(issued, Unknown) else issued
    assert named == charter(then, row._replace(series=None))


def test_a_statement_on_what_is_outstanding_does_not_say_what_is_issued() -> None:
    """The treasury is open: the one is unknown as it was, and told beside the other."""
    preferred = NOW.classes[1]
    one = preferred.series[1]._replace(rests_on=StatedCount(7, AGREED_ON, False))
    then = NOW._replace(classes=(preferred._replace(series=(one,)),))
    why = "no stock ledger is on hand; outstanding 7 as of 2023-06-30 (stated); not known since"
    assert Unknown(why) == charter(then, Row("Preferred Stock", one.series, "issued"))
