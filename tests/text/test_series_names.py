"""Series are found by every shape of name, and short terms stand for the names that they were defined for."""

import pytest

from tests.text.views import told


def _names(words: str) -> list[object]:
    return [value for kind, value in told(words, "S") if kind == "series"]


@pytest.mark.parametrize(
    "name",
    [
        "Series A Preferred Stock", "5.75% Series A Junior Preferred Stock", "8.75 % Series C Cumulative Preferred Stock",
        "6 1/2% Series B Preferred Stock", "12\u00be% Senior Exchangeable Preferred Stock", "$6.50 Cumulative Preferred Stock",
        "Series 2001 12% Convertible Preferred Stock", "Series A, Cumulative Convertible Preferred Stock",
        "Fixed Rate Cumulative Perpetual Preferred Stock, Series A", "Preferred Series C", "Series A2-4 Preferred Stock",
        "Series F-1-A Preferred Stock", "2017 Series A Preferred Stock", "Class B Series 4 Preferred Stock",
        "Class A Preferred Shares, Series 1", "Series VIII Preferred Stock", "Series Seed Preferred Stock",
        "Series AA Mirroring Preferred Stock", "Cumulative Preferred Stock, $9.20 Series",
        "Third Series Adjustable Rate Preferred Stock", "Series T Fixed-to-Floating Rate Non-Cumulative Preferred Stock",
        "Common Stock Series A", "7.25% Noncumulative Monthly Income Preferred Stock, Series C",
    ],
)  # fmt: skip
def test_every_shape_of_name_is_one_mark(name: str) -> None:
    """The whole name, and no number inside it is left to be counted."""
    words = f"10 shares of the {name} of the Corporation"
    assert ([name], [("count", 10)]) == (_names(words), told(words, "N"))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ('Series A Junior Preferred Stock (the "Series A Preferred"). Each Series A Preferred votes.', 3),
        ("Series A Junior Preferred Stock (the Series A Preferred). Each Series A Preferred votes.", 3),
        (
            'Series A Junior Preferred Stock, par value $.01 per share (hereinafter, the "Junior Stock"). The Junior Stock votes.',
            2,
        ),
        ("Series A Junior Preferred Stock. No shares of such Series A are outstanding.", 2),
        ('Series A Junior Preferred Stock (the "Preferred Stock"). Each share of Preferred Stock votes.', 2),
        ('Series A Junior Preferred Stock (the "Series A Shares"). The Series A Shares vote.', 3),
    ],
)
def test_a_short_term_has_the_full_name(words: str, names: int) -> None:
    """By the nearest definition before it, quoted or not."""
    assert ["Series A Junior Preferred Stock"] * names == _names(words)


def test_a_term_means_what_was_defined_last() -> None:
    """Two series, one term in turn: the nearest definition before the place counts."""
    words = (
        'Series A Junior Preferred Stock (the "Preferred Stock"). The Preferred Stock votes. '
        'Series B Senior Preferred Stock (the "Preferred Stock"). The Preferred Stock sleeps.'
    )
    a, b = "Series A Junior Preferred Stock", "Series B Senior Preferred Stock"
    assert [a, a, b, b] == _names(words)


@pytest.mark.parametrize(
    "words",
    [
        'Preferred Stock, par value $.01 per share (the "Preferred Stock"). The Preferred Stock may be issued in series.',
        "a series of Preferred Stock of the Corporation", "one or more series of preferred stock",
        "50% of the Preferred Stock", "$.001 par value convertible preferred stock", "Series B is mentioned alone",
        "Series A Certificate of Designation", "10,000,000 shares designated Preferred Stock",
        'undesignated Preferred Stock', "any class or series of stock",
    ],
)  # fmt: skip
def test_classes_rates_and_papers_are_no_series(words: str) -> None:
    """A class, a share of a class, a par value and a certificate named after a series are none."""
    assert [] == _names(words)


def test_a_class_stays_a_class_where_it_is_said_to_be_one() -> None:
    """ "Undesignated Preferred Stock" is the class even where the bare words were redefined."""
    words = 'Series A Preferred Stock (the "Preferred Stock"). It returns to undesignated Preferred Stock.'
    assert ["Series A Preferred Stock"] == _names(words)
