"""Numbers, par values, ratios and names as people type them: read exactly, or refused in a sentence."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.model.shares import LARGEST_SPELLED, ParValue, figures
from charterbook.plan import target_values as values

READ: tuple[tuple[Callable[[str], Any], str, Any], ...] = (
    (values.shares, "10,000,000", 10_000_000),
    (values.shares, "0", 0),
    (values.shares, "3,000.000435", Fraction("3000.000435")),
    (values.whole_shares, " 650 ", 650),
    (values.whole_shares, "650.0", 650),
    (values.par_value, "$.0010", ParValue("0.001")),
    (values.par_value, "1", ParValue("1")),
    (values.par_value, "None", ParValue(None)),
    (values.ratio, "1:10", (1, 10)),
    (values.ratio, "8 : 5", (8, 5)),
    (values.ratio, "1:1,500", (1, 1500)),
    (values.words, "  Series  A\tPreferred ", "Series A Preferred"),
    (values.day, "2019-05-03", date(2019, 5, 3)),
    (values.fractions, "Round Up", "round up"),
    (values.jurisdiction, "us-nv", "US-NV"),
)
WRONG: tuple[tuple[Callable[[str], Any], str, str], ...] = (
    (values.shares, "-5", "below zero"),
    (values.shares, "12,34", "not a number of shares"),
    (values.shares, "1e6", "not a number of shares"),
    (values.shares, "ten", "not a number of shares"),
    (values.shares, "1_000", "not a number of shares"),
    (values.shares, "", "not a number of shares"),
    (values.shares, "9" * 5000, "not a number of shares"),
    (values.shares, str(LARGEST_SPELLED + 1), "more than any charter spells"),
    (values.whole_shares, "650.5", "part of a share"),
    (values.par_value, "0", "none"),
    (values.par_value, "-0.001", "not a par value"),
    (values.par_value, "0,001", "not a par value"),
    (values.ratio, "1:0", "new:old"),
    (values.ratio, "10", "new:old"),
    (values.ratio, "1.5:1", "new:old"),
    (values.ratio, "-1:10", "new:old"),
    (values.words, " \n ", "blank"),
    (values.words, "Series\x07A", "no letters"),
    (values.clause, "  ", "without words"),
    (values.day, "3 May 2019", "2003-04-24"),
    (values.fractions, "burn", "round up"),
    (values.jurisdiction, "Nevada", "US-NV"),
)


@pytest.mark.parametrize(("read", "text", "expected"), READ)
def test_what_is_typed_is_read_exactly(read: Callable[[str], Any], text: str, expected: object) -> None:
    """Commas, dollar signs and spaces do not matter; no value passes through a float."""
    assert expected == read(text)


@pytest.mark.parametrize(("read", "text", "why"), WRONG)
def test_what_is_no_value_is_refused_in_a_sentence(read: Callable[[str], Any], text: str, why: str) -> None:
    """The sentence says what would be right, and stays short whatever was typed."""
    with pytest.raises(ValueError, match=why) as told:
        read(text)
    assert len(str(told.value)) < 200


@given(st.integers(0, LARGEST_SPELLED))
@settings(max_examples=60)
def test_a_number_is_read_as_charters_write_it(number: int) -> None:
    """With the thousands parted or not."""
    assert number == values.whole_shares(figures(number)) == values.whole_shares(str(number))
