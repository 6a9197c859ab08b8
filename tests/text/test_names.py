"""Names of series and classes are found whole, however the paper sets them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterbook.text.names import class_within
from tests.text.views import found, told, view

LETTERS = st.sampled_from(["A", "B", "C", "X-1", "1-A", "A2-0", "AAA", "RP", "II", "III", "1992", "2006-A", "4"])
ADJECTIVES = st.lists(
    st.sampled_from(["Convertible", "Cumulative", "Redeemable", "Junior", "Participating", "Non-Voting", "Senior"]),
    unique=True,
    max_size=4,
).map(" ".join)
RATES = st.sampled_from(["", "5.75% ", "8% ", "0% ", "$1.20 "])


@given(RATES, LETTERS, ADJECTIVES, st.sampled_from(["Stock", "Shares"]))
def test_a_series_is_found_by_its_full_name(rate: str, letter: str, adjectives: str, stock: str) -> None:
    """Rate or amount, letter, adjectives and all: one mark, and no digit of it is a number."""
    name = " ".join(f"{rate}Series {letter} {adjectives} Preferred {stock}".split())
    paper = f"shares of the Corporation's {name.replace(' ', chr(10))} are outstanding"
    assert ([("series", name)], [], []) == (told(paper, "S"), told(paper, "N"), told(paper, "C"))


@given(LETTERS, ADJECTIVES)
def test_a_series_is_found_where_its_letter_comes_last(letter: str, adjectives: str) -> None:
    """ "Cumulative Preferred Stock, Series D" is one name."""
    name = f"{adjectives} Preferred Stock, Series {letter}".strip()
    assert [("series", name)] == told(f"shares of the {name} are outstanding", "S")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("SERIES A CONVERTIBLE PREFERRED STOCK", "Series A Convertible Preferred Stock"),
        ("SERIES AA-1 PREFERRED STOCK", "Series AA-1 Preferred Stock"),
        ("series b preferred stock", "Series B Preferred Stock"),
        ('Series "A" Preferred Stock', "Series A Preferred Stock"),
        ("Series\u00a0A\u00a0Preferred Stock", "Series A Preferred Stock"),
        ("NON-VOTING SERIES C PREFERRED STOCK", "Non-Voting Series C Preferred Stock"),
    ],
)
def test_a_name_in_capitals_or_quotes_is_the_same_name(written: str, name: str) -> None:
    """The heading and the body name one series."""
    assert [("series", name)] == told(written, "S")


@pytest.mark.parametrize(
    "written",
    ["Common Stock", "Preferred Stock", "Class A Common Stock", "Class B Preferred Stock", "Preference Shares"],
)
def test_a_class_is_no_series(written: str) -> None:
    """A class without a series letter is a class, in capitals too."""
    for paper in (written, written.upper()):
        assert ([("class", written)], []) == (told(f"650 shares of {paper} of", "C"), told(paper, "S"))


def test_a_series_names_its_class() -> None:
    """The class is the words left when the series is taken away, cited where they stand."""
    paper = "shares of Series A Convertible Preferred Stock are"
    (series,) = found(paper, "S")
    cited = class_within(view(paper), series)
    assert cited is not None
    assert ("Preferred Stock", ["Preferred Stock"]) == (cited.value, [paper[s.start : s.end] for s in cited.spans])


@pytest.mark.parametrize("written", ["Series A", "a series of stock", "in series", "the stock of the corporation"])
def test_words_like_a_series_are_none(written: str) -> None:
    """A letter alone, or the word series in prose, names no series."""
    assert ([], []) == (told(written, "S"), told(written, "C"))
