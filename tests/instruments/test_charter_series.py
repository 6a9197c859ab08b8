"""A charter's series are read in sentences and in lists, each with its own number."""

import pytest

from charterbook.model.acts import Act, SeriesDesignation
from tests.instruments.short_papers import acts, told

CLASSES = (
    "FOURTH: The Corporation may issue 30,000,000 shares of Common Stock, par value $.001, and 20,000,000 shares of "
    "Preferred Stock, par value $.001. "
)
LIST = "The Preferred Stock is divided into series as follows:\n\n"


def _series(clause: str) -> list[Act]:
    return acts("RESTATED CERTIFICATE OF INCORPORATION", CLASSES + clause, "series_designation")


@pytest.mark.parametrize(
    "clause",
    [
        "The first series of Preferred Stock is designated Series A Preferred Stock and consists of 8,000,000 shares. "
        "The second series of Preferred Stock is designated Series B Preferred Stock and consists of 7,000,000 shares.",
        "Of the Preferred Stock, 8,000,000 shares, with par value $.001, have been designated Series A Preferred Stock "
        "and 7,000,000 shares have been designated Series B Preferred Stock.",
        LIST + "Series A Preferred Stock      8,000,000\n\nSeries B Preferred Stock      7,000,000\n\n",
        LIST + "(a) Series A Preferred Stock: 8,000,000 shares;\n\n(b) Series B Preferred Stock: 7,000,000 shares.",
        LIST + "8,000,000 shares of Series A Preferred Stock\n\n7,000,000 shares of Series B Preferred Stock",
        "Preferred Stock comes in series, namely 8,000,000 shares of Series A Preferred Stock and 7,000,000 shares of "
        "Series B Preferred Stock.",
    ],
)
def test_each_series_of_a_charter_has_its_number(clause: str) -> None:
    """Whether the words tell of it as made or as being made."""
    given = _series(clause)
    assert all(isinstance(act, SeriesDesignation) and not act.recited for act in given)
    expected = [("Series A Preferred Stock", 8_000_000), ("Series B Preferred Stock", 7_000_000)]
    assert expected == [told(act, "series", "after") for act in given]


@pytest.mark.parametrize(
    "clause",
    [
        "Shares outstanding that day:\n\nSeries A Preferred Stock  8,000,000\n\nSeries B Preferred Stock  7,000,000",
        "Number of votes:\n\n9,000,000 Series A Preferred Stock 8,000,000\n\nSeries B Preferred Stock 7,000,000",
        "There were formerly 8,000,000 shares of Series A Preferred Stock and 7,000,000 of Series B Preferred Stock.",
    ],
)
def test_a_list_of_other_numbers_creates_nothing(clause: str) -> None:
    """What is outstanding or voted is no authorized number, and a row with a number on both sides is nobody's."""
    assert [] == _series(clause)


def test_a_total_before_the_first_series_is_of_none() -> None:
    """A charter tells the number of all its shares before it names a series."""
    clause = (
        "FOURTH: The total number of shares is 417,000. 240,000 shares shall be Common Stock and 177,000 shares shall "
        'be Preferred Stock, 100,000 of which are hereby designated "Series A-1 Preferred Stock".'
    )
    (act,) = acts("RESTATED CERTIFICATE OF INCORPORATION", clause, "series_designation")
    assert ("Series A-1 Preferred Stock", 100_000) == told(act, "series", "after")
