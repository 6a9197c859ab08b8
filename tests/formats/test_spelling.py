"""Values of a draft become words in one place."""

from datetime import date
from fractions import Fraction

import pytest

from charterbook.formats.spelling import BLANK, day, spell, spelled
from charterbook.model.drafts import Blank
from charterbook.model.evidence import Cited
from charterbook.model.shares import ParValue, Shares


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "Zero (0)"),
        (650, "Six Hundred Fifty (650)"),
        (10_000_000, "Ten Million (10,000,000)"),
        (76_750, "Seventy-Six Thousand Seven Hundred Fifty (76,750)"),
        (Fraction(3_000_000_435, 1_000_000), "3,000.000435"),
    ],
)
def test_a_count_is_spelled_in_words_and_figures(count: Shares, words: str) -> None:
    """One value gives both; a fraction is given in figures alone."""
    assert words == spell(Cited(count, ()))


def test_dates_par_values_names_and_blanks_are_spelled_as_papers_do() -> None:
    """Month in full, dollars, folded white space, underscores."""
    runs = (
        Cited("BestNet\n  Communications", ()),
        " on ",
        Cited(date(2003, 4, 24), ()),
        " at ",
        Cited(ParValue("0.001"), ()),
        " ",
        Blank("day"),
    )
    assert f"BestNet Communications on April 24, 2003 at $0.001 {BLANK}" == spelled(runs)
    assert "no par value" == spell(Cited(ParValue(None), ()))


def test_a_qualifier_goes_with_its_number() -> None:
    """A number that the paper bends stays bent."""
    assert "up to One Hundred (100)" == spell(Cited[Shares](100, (), qualifier="up to"))


@pytest.mark.parametrize("value", [True, 1.5, None])
def test_a_value_that_no_paper_prints_is_our_own_fault(value: object) -> None:
    """A yes or no, a float or nothing never reaches a paper."""
    with pytest.raises(TypeError):
        spell(Cited(value, ()))  # type: ignore[arg-type]  # the fault that is asked for


def test_every_month_has_its_name() -> None:
    """January is the first, December the twelfth."""
    assert ["January 1, 2003", "December 1, 2003"] == [day(date(2003, month, 1)) for month in (1, 12)]
