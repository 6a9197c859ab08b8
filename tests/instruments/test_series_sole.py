"""The number of a paper's only series is read in words that no table knows, and never where two numbers can be it."""

import pytest

from charterbook.model.acts import SeriesDesignation
from tests.instruments.short_papers import acts, told

TITLE = "CERTIFICATE OF DESIGNATION OF SERIES F PREFERRED STOCK"
NAME = "Series F Preferred Stock"


@pytest.mark.parametrize(
    "sentence",
    [
        "The Board carves out of the Preferred Stock a series to be known as Series F Preferred Stock with 7,350 shares.",
        'The name of the series is "Series F Preferred Stock". There are 7,350 shares in it.',
        "Designation: Series F Preferred Stock. Authorized number: 7,350.",
        "1. The series is titled Series F Preferred Stock. 2. The total number of its shares may not be more than 7,350.",
        "The designation Series F Preferred Stock is given to 7,350 shares of the Preferred Stock, par value $.01.",
        "7,350 shares of undesignated Preferred Stock shall henceforth be shares of Series F Preferred Stock.",
        "No more than 7,350 shares of the Series F Preferred Stock may be issued.",
        "The Corporation may issue 7,350 shares of Series F Preferred Stock, and no more.",
        "There is established the Series F Preferred Stock, its shares numbering 7,350.",
        "The Certificate of Incorporation authorizes 90,000 shares of Preferred Stock. Series F Preferred Stock takes "
        "up 7,350 shares of it. Each is convertible into 10 shares of Common Stock. Each share has 12 votes.",
    ],
)
def test_one_number_is_the_only_series_own(sentence: str) -> None:
    """What remains when the numbers of other things are set aside is the number of the series."""
    (act,) = acts(TITLE, sentence, "series_designation")
    assert isinstance(act, SeriesDesignation)
    assert (NAME, 7350, False) == (*told(act, "series", "after"), act.recited)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Series F Preferred Stock takes up 7,350 shares, and the series 8,400 shares.",
        "The Series F Preferred Stock may be sold in lots of 7,350 shares.",
        "Holders of Series F Preferred Stock receive 7,350 shares of Common Stock.",
        "The Corporation has 90,000 shares of Preferred Stock. The Series F Preferred Stock ranks before the rest.",
        "The Series F Preferred Stock is made up of some of the 90,000 shares of Preferred Stock.",
        "The Series F Preferred Stock takes up [___] shares, 7,350 shares at a time.",
    ],
)
def test_two_numbers_or_those_of_other_things_are_none(sentence: str) -> None:
    """The series has no number then: unknown beats guess."""
    created = acts(TITLE, sentence, "series_designation")
    assert [] == [act for act in created if told(act, "after") != (None,)]
