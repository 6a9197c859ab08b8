"""The number of a series in sentences that no production knows: found by the words between, and not where they differ."""

import pytest

from charterbook.instruments.series_numbers import _ALLOT_LINKS, _COUNT_LINKS, _OF_OTHERS
from tests.instruments.short_papers import paper, told

TITLE = "CERTIFICATE OF DESIGNATION OF SERIES K PREFERRED STOCK"
NAME = "Series K Preferred Stock"


@pytest.mark.parametrize(
    "sentence",
    [
        "RESOLVED, that 850 shares of Preferred Stock shall be a series, of which the title is Series K Preferred Stock.",
        "RESOLVED, that 850 of the authorized shares of Preferred Stock are allotted to it; such series shall bear the "
        "name Series K Preferred Stock.",
        "The authorized shares of the Series K Preferred Stock shall be 850 shares.",
        "There shall be 850 shares of Series K Preferred Stock.",
        "The Board fixes the terms of 850 shares of Preferred Stock as the Series K Preferred Stock.",
        "The Series K Preferred Stock is limited to a total of 850 shares.",
        "RESOLVED, that Series K Preferred Stock is created. Its number: 850 shares.",
        "RESOLVED, that not more than 850 shares of Preferred Stock may be issued as Series K Preferred Stock.",
        "RESOLVED, that 850 shares be and they hereby are made a series, the name of which is Series K Preferred Stock.",
        "The Board provides for one series: a Series K Preferred Stock of 850 shares.",
    ],
)
def test_a_sentence_of_any_order_numbers_a_series(sentence: str) -> None:
    """The words of allotting or counting stand between the number and the series."""
    (act,) = [act for act in paper(TITLE, sentence).acts if act.act == "series_designation"]
    assert (NAME, 850) == told(act, "series", "after")


@pytest.mark.parametrize(
    "sentence",
    [
        "There are 850 shares of Series K Preferred Stock outstanding.",
        "Each share of Series K Preferred Stock has 850 votes.",
        "The Corporation shall keep 850 shares of Common Stock for the Series K Preferred Stock.",
        "The holders of 850 shares of Series K Preferred Stock may call a meeting.",
        "The Series K Preferred Stock shall be increased by 850 shares.",
    ],
)
def test_other_numbers_are_none_of_a_series(sentence: str) -> None:
    """What is outstanding, voted, reserved or held is not how many shares a series has."""
    numbers = [told(act, "after") for act in paper(TITLE, sentence).acts if act.act == "series_designation"]
    assert [] == numbers


def test_each_of_a_list_has_its_own_number() -> None:
    """One verb governs all numbers of its list."""
    sentence = (
        "The Board fixes the terms of 70 shares of Preferred Stock as the Series K Preferred Stock, and of 36 shares of "
        "Preferred Stock as the Series L Preferred Stock."
    )
    found = [told(act, "series", "after") for act in paper(TITLE, sentence).acts if act.act == "series_designation"]
    assert [(NAME, 70), ("Series L Preferred Stock", 36)] == found


def test_two_sentences_that_differ_tell_no_number() -> None:
    """Unknown beats guess."""
    sentence = (
        "There shall be 850 shares of Series K Preferred Stock. There shall be 580 shares of Series K Preferred Stock."
    )
    assert [] == [act for act in paper(TITLE, sentence).acts if act.act == "series_designation"]


def test_no_word_that_links_a_number_to_a_series_tells_of_other_things() -> None:
    """Sentences are passed over by parts of words; no sentence is that a pair could be found in."""
    assert [] == [word for word in _ALLOT_LINKS | _COUNT_LINKS if any(part in word for part in _OF_OTHERS)]
