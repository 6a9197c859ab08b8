"""Where counts and days stand in a chart."""

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.exchange.chart_scale import counts_scale, days_scale

_COUNTS = st.lists(st.integers(0, 10**15), min_size=1, max_size=8)


@given(_COUNTS)
@settings(max_examples=60)
def test_a_larger_count_stands_higher(counts: list[int]) -> None:
    """On either scale the places go from 0 to 1 in the order of the counts, and nought stands at the bottom. Only
    counts that differ by less than a millionth may stand at one place."""
    scale = counts_scale(counts)
    ordered = sorted({0, *counts})
    places = [scale.place(count) for count in ordered]
    assert sorted(places) == places
    for (lower, below), (upper, above) in pairwise(zip(ordered, places, strict=True)):
        assert below < above or upper - lower < upper / 1_000_000
    assert 0 == places[0]
    assert max(places) <= 1


@given(_COUNTS)
@settings(max_examples=60)
def test_ticks_are_few_and_within_the_scale(counts: list[int]) -> None:
    """The first is nought, none is above the largest count, and they can be written one above the other."""
    ticks = counts_scale(counts).ticks
    assert 0 == ticks[0]
    assert ticks[-1] <= max(*counts, 1)
    assert 2 <= len(ticks) <= 8


def test_650_can_be_seen_beside_ten_million() -> None:
    """A scale that would hide the smallest number is logarithmic, one that would not is even."""
    far = counts_scale([10_000_000, 650, 0])
    assert (100, (0, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000)) == (far.first, far.ticks)
    assert far.place(650) > 0.2
    near = counts_scale([650, 350])
    assert (None, 0.5) == (near.first, near.place(325))


def test_fractions_and_shortfalls_have_a_place() -> None:
    """Half a share stands between nought and one; what is below nought stands at nought."""
    scale = counts_scale([Fraction(1, 2), 1])
    assert 0.5 == scale.place(Fraction(1, 2))
    assert 0 == scale.place(-7)


@pytest.mark.parametrize(
    ("days", "until", "broken"),
    [
        ((date(1999, 4, 22), date(2003, 4, 24)), date(2026, 11, 23), True),
        ((date(1999, 4, 22), date(2003, 4, 24)), date(2005, 1, 1), False),
        ((date(1999, 4, 22),), date(2026, 11, 23), False),
        ((date(1999, 4, 22), date(2003, 4, 24)), date(2003, 4, 24), False),
    ],
)
def test_a_long_end_without_change_is_broken(days: tuple[date, ...], until: date, broken: bool) -> None:
    """Twenty quiet years do not press four busy ones into a corner; the days keep their order either way."""
    scale = days_scale(days, until)
    places = [scale.place(day) for day in dict.fromkeys((*days, until))]
    assert (broken, sorted(places), 1.0) == (scale.broken, places, places[-1])
