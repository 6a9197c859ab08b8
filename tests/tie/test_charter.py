"""What the book has in a row, unknown with its reason where it has none."""

from datetime import date

import pytest

from charterbook.model.entries import AtLeast, Count, Exactly, Unknown
from charterbook.model.shares import ParValue
from charterbook.model.ties import Row
from charterbook.tie.charter import charter
from tests.tie.books import book

NOW = book(date(2024, 1, 1))


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
