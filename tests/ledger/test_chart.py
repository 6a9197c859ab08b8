"""Names of classes and series: when two spellings are one."""

import pytest

from charterbook.ledger.chart import best_spelling, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Preferred Stock", "PREFERRED STOCK"),
        ("Preferred Stock", "Preferred  Shares"),
        ("Common", "common stock"),
        ("Series A\u00a0Convertible Preferred", "Series A Convertible Preferred Stock"),
        ("12¾% Cumulative Preferred Stock", "12 3/4% Cumulative Preferred"),
        ("12-3/4% Cumulative Preferred", "12 3/4% cumulative preferred stock"),
        ("“Series A” Preferred", '"Series A" Preferred Stock'),
    ],
)
def test_spellings_of_one_name_are_equal(one: str, other: str) -> None:
    """Case, spacing, quotes and a last word stock or shares do not make another class."""
    assert name_key(one) == name_key(other)


def test_different_series_stay_apart() -> None:
    """Letters, rates and hyphens tell series apart."""
    names = ("Series A", "Series AA", "Series A-1", "5.75% Series A", "Series A Convertible", "Stock")
    assert len(names) == len({name_key(name) for name in names})


def test_the_spelling_shown_does_not_shout() -> None:
    """A spelling in mixed case is preferred to capitals."""
    assert "Preferred Stock" == best_spelling({"PREFERRED STOCK", "Preferred Stock", "preferred stock"})
