"""Nevada's filing fees: the schedule at its steps, the caps, the least fee, and the days on which they are known."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterbook.law.us_nv.fees import amount_represented, fee_of_articles, fee_of_increase, flat_fee
from charterbook.model.shares import ParValue

TODAY = date(2024, 1, 1)
DOLLAR = ParValue("1")
counts = st.integers(min_value=0, max_value=10**12)


@pytest.mark.parametrize(
    ("represented", "usd"),
    [
        (0, 75), (75_000, 75), (75_001, 175), (200_000, 175), (200_001, 275), (500_001, 375), (1_000_000, 375),
        (1_000_001, 650), (1_500_000, 650), (1_500_001, 925), (10**12, 35_000),
    ],
)  # fmt: skip
def test_the_schedule_at_its_steps(represented: int, usd: int) -> None:
    """Each amount that the shares represent has its fee: at a step the lower one, above it the next; 35,000 at most."""
    fee = fee_of_articles([(represented, DOLLAR)], TODAY)
    assert fee is not None
    assert (usd, "NRS 78.760", "NV-FEE-760") == fee


def test_what_shares_represent() -> None:
    """Par value times number, exact; a share without par counts as a dollar, whatever it is sold for."""
    stock = [(100_000_000, ParValue("0.001")), (5, ParValue(None)), (3, ParValue("0.0001"))]
    assert 100_005 + Fraction(3, 10_000) == amount_represented(stock)


def test_an_increase_costs_the_difference_and_no_less_than_the_flat_fee() -> None:
    """From 100,000 to 10,000,000 dollars represented: 5,325 less 175; where the difference is small, 175."""
    small, large = [(100_000_000, ParValue("0.001"))], [(10_000_000_000, ParValue("0.001"))]
    dear = fee_of_increase(small, large, "articles_amendment", TODAY)
    cheap = fee_of_increase(small, small, "articles_amendment", TODAY)
    restated = fee_of_increase(small, large, "articles_restated", TODAY)
    assert dear is not None
    assert cheap is not None
    assert restated is not None
    assert (5_150, 175, "NRS 78.767") == (dear.usd, cheap.usd, restated.cite)


@given(counts, counts)
def test_more_stock_never_costs_less(some: int, more: int) -> None:
    """The fee grows with what the shares represent and stays within its caps."""
    low, high = sorted((some, more))
    fees = [fee_of_articles([(count, DOLLAR)], TODAY) for count in (low, high)]
    increase = fee_of_increase([(low, DOLLAR)], [(high, DOLLAR)], "articles_amendment", TODAY)
    assert fees[0] is not None
    assert fees[1] is not None
    assert increase is not None
    assert 75 <= fees[0].usd <= fees[1].usd <= 35_000
    assert 175 <= increase.usd <= 34_925


def test_before_the_text_of_2005_no_fee_is_told() -> None:
    """Fees rose in a session of 2003, and what they were before was not found: none is told, and none is guessed."""
    day = date(2003, 4, 24)
    assert [None, None, None] == [
        fee_of_articles([(1, DOLLAR)], day),
        fee_of_increase([(1, DOLLAR)], [(2, DOLLAR)], "articles_amendment", day),
        flat_fee("correction", day),
    ]


def test_a_kind_that_no_section_names_has_no_fee() -> None:
    """A resolution is not filed."""
    assert flat_fee("resolution", TODAY) is None
