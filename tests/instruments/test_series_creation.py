"""A series is created where a paper says so in operative words, with the number that its places agree on."""

from datetime import date
from fractions import Fraction

import pytest

from charterbook.model.acts import SeriesDesignation
from charterbook.model.evidence import Cited, Disputed
from tests.instruments.short_papers import acts, paper, told

TITLE = "CERTIFICATE OF DESIGNATION OF SERIES F PREFERRED STOCK"
NAME = "Series F Preferred Stock"


def _created(body: str, title: str = TITLE) -> SeriesDesignation:
    (act,) = acts(title, body, "series_designation")
    assert isinstance(act, SeriesDesignation)
    return act


@pytest.mark.parametrize(
    "sentence",
    [
        "The Series F Preferred Stock shall consist of 7,350 shares.",
        'A series of preferred stock is created, to be designated "Series F Preferred Stock" and to consist of 7,350 shares.',
        "The Series F Preferred Stock, par value $.01 per share, consisting of 7,350 shares, is hereby established.",
        'There is established a series known as "Series F Preferred Stock", which series shall be comprised of 7,350 shares.',
        'The series shall be designated "Series F Preferred Stock" and the number of shares so designated shall be 7,350.',
        'The shares are designated as "Series F Preferred Stock" and the number of shares constituting such series is 7,350.',
        "The series shall be designated the Series F Preferred Stock, and the number of shares constituting it shall be 7,350.",
        "7,350 shares of Preferred Stock are hereby designated as Series F Preferred Stock.",
        "Of the authorized Preferred Stock, 7,350 of the unissued shares shall be designated Series F Preferred Stock.",
        "The Board hereby designates 7,350 shares of the Preferred Stock as Series F Preferred Stock.",
        "The Board creates 7,350 shares of a series of Preferred Stock designated Series F Preferred Stock.",
        "RESOLVED, that the Board hereby establishes a series of 7,350 shares of Preferred Stock, designated Series F Preferred Stock.",
        "The Board authorizes 7,350 shares of Series F Preferred Stock.",
        "The authorized number of shares of Series F Preferred Stock shall be 7,350.",
        "The number of Series F Preferred Stock shall be seven thousand three hundred fifty (7,350).",
        "The Series F Preferred Stock shall have 7,350 shares authorized.",
        "The Board of Directors has classified 7,350 unissued shares of Preferred Stock as Series F Preferred Stock.",
        "The Board has duly reclassified 7,350 shares of Common Stock into shares of Series F Preferred Stock.",
        "A total of 7,350 shares of preferred stock, par value $0.01 per share, is hereby designated as Series F Preferred Stock.",
        "7,350 shares of preferred stock of the Corporation shall constitute a series of preferred stock designated as Series F Preferred Stock.",
        "By resolution 7,350 shares of Preferred Stock shall constitute the Series F Preferred Stock.",
        "The Board established a series named Series F Preferred Stock, of 7,350 shares, each with one vote.",
    ],
)
def test_the_number_of_a_new_series_is_read(sentence: str) -> None:
    """Every common way to say how many shares a new series has gives the one number, exactly."""
    act = _created(sentence)
    assert (NAME, 7350, False) == (*told(act, "series", "after"), act.recited)


@pytest.mark.parametrize(
    ("sentence", "qualifier"),
    [
        ("Up to 900 shares of Preferred Stock are hereby designated Series F Preferred Stock.", "up to"),
        ("The Series F Preferred Stock shall initially consist of 900 shares.", "initially"),
        ("The number of shares of Series F Preferred Stock shall not exceed 900.", "not exceed"),
        (
            "The number of shares that shall constitute the Series F Preferred Stock shall not be more than 900.",
            "not more than",
        ),
        ("The maximum number of shares of Series F Preferred Stock shall be 900.", "maximum"),
        ("The number of authorized shares of Series F Preferred Stock shall be 900.", None),
    ],
)
def test_a_word_that_bends_the_number_is_kept(sentence: str, qualifier: str | None) -> None:
    """ "Up to 900" is not "900": the word stands with the value."""
    after = _created(sentence).after
    assert isinstance(after, Cited)
    assert (900, qualifier) == (after.value, after.qualifier)


def test_the_recital_and_the_first_section_are_two_witnesses() -> None:
    """One number in two places is confirmed."""
    after = _created(
        "RESOLVED, that 420 shares of Preferred Stock are hereby designated Series F Preferred Stock.\n\n"
        "1. Number. The number of shares of Series F Preferred Stock shall be 420."
    ).after
    assert isinstance(after, Cited)
    assert (420, 2, 2) == (after.value, after.witnesses, len(after.spans))


def test_a_recital_and_a_section_that_differ_are_disputed() -> None:
    """Two numbers for one series: both are kept, none is chosen."""
    after = _created(
        "RESOLVED, that 420 shares of Preferred Stock are hereby designated Series F Preferred Stock.\n\n"
        "1. Number. The number of shares of Series F Preferred Stock shall be 240."
    ).after
    assert isinstance(after, Disputed)
    assert [420, 240] == [reading.value for reading in after.readings]


def test_fractions_of_shares_are_exact() -> None:
    """ "3,000.000435 shares" is that number, not a rounded one."""
    act = _created("3,000.000435 shares of Preferred Stock are hereby designated Series F Preferred Stock.")
    assert (Fraction(3000000435, 1000000),) == told(act, "after")


def test_several_series_in_one_paper_are_several_acts() -> None:
    """Each series has its own number and par value."""
    made = acts(
        "CERTIFICATE OF DESIGNATIONS OF SERIES F AND SERIES G",
        "100 shares of Preferred Stock are hereby designated Series F Preferred Stock, par value $1.00 per share. "
        "200 shares of Preferred Stock are hereby designated Series G Convertible Preferred Stock, par value $2.00 per share.",
        "series_designation",
    )
    assert [(NAME, 100, "1"), ("Series G Convertible Preferred Stock", 200, "2")] == [
        told(act, "series", "after", "par_value") for act in made
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("8% Preferred Stock", "8% Preferred Stock"),
        ("6 1/2% Series F Preferred Stock", "6 1/2% Series F Preferred Stock"),
        ("$2.75 Cumulative Preferred Stock", "$2.75 Cumulative Preferred Stock"),
        (
            "Fixed Rate Cumulative Perpetual Preferred Stock, Series A",
            "Fixed Rate Cumulative Perpetual Preferred Stock, Series A",
        ),
        ('Series "F" Convertible Preferred Stock', "Series F Convertible Preferred Stock"),
        ("Class B Preferred Stock, Series 2", "Class B Preferred Stock, Series 2"),
        ("Series 2006-A Preferred Stock", "Series 2006-A Preferred Stock"),
    ],
)
def test_numbers_inside_a_name_are_no_counts(name: str, said: str) -> None:
    """A rate, an amount, a year or a letter in the name is part of the name."""
    act = _created(f"55 shares of Preferred Stock are hereby designated as {name}.", "CERTIFICATE OF DESIGNATION")
    assert (said, 55) == told(act, "series", "after")


def test_a_series_without_a_letter_is_known_by_the_words_it_is_designated_with() -> None:
    """ "Non-Voting Convertible Preferred Stock" is a series where the paper makes it one."""
    act = _created(
        'There is created a series of Preferred Stock designated "Non-Voting Convertible Preferred Stock". '
        "The Non-Voting Convertible Preferred Stock shall consist of 31 shares.",
        "CERTIFICATE OF DESIGNATION",
    )
    assert ("Non-Voting Convertible Preferred Stock", 31) == told(act, "series", "after")


def test_minnesota_calls_a_series_a_class() -> None:
    """A lettered class cut from undesignated stock is a series of that stock."""
    act = _created(
        "The Articles provide for Undesignated Stock. The Board creates a class designated "
        '"Class C Convertible Preferred Stock" (the "Class C Preferred"), which shall consist of 148 shares.',
        "CERTIFICATE OF DESIGNATION",
    )
    assert ("Undesignated Stock", "Class C Convertible Preferred Stock", 148) == told(
        act, "share_class", "series", "after"
    )


def test_a_short_name_means_the_series_it_was_defined_for() -> None:
    """ "The Series F Preferred" and the bare class name resolve to the full name, by the nearest definition before."""
    act = _created(
        'There is created a series designated Series F Junior Preferred Stock (the "Series F Preferred"). '
        "The number of shares of Series F Preferred shall be 12.",
        "CERTIFICATE OF DESIGNATION",
    )
    assert ("Series F Junior Preferred Stock", 12) == told(act, "series", "after")


def test_the_bare_class_name_may_be_redefined_as_the_series() -> None:
    """ "(the "Preferred Stock")" after a series makes the bare words that series from there on."""
    act = _created(
        'There is created a series designated Series F Preferred Stock, par value $.01 per share (the "Preferred Stock"). '
        "The Preferred Stock shall consist of 77 shares."
    )
    assert (NAME, 77) == told(act, "series", "after")


@pytest.mark.parametrize(
    "sentence",
    [
        "WHEREAS, 5,000 shares have been previously designated as Series A Preferred Stock.",
        "The Corporation heretofore designated 5,000 shares of Preferred Stock as Series A Preferred Stock.",
        "Each share of Series F Preferred Stock shall be convertible into 50 shares of Common Stock.",
        "Each share of Series F Preferred Stock shall consist of 100 units.",
        "The Corporation shall reserve 9,000 shares of Common Stock for the conversion of the Series F Preferred Stock.",
        "No decrease shall reduce the number of shares of Series F Preferred Stock to a number less than 10.",
        "Holders of 3,000 shares of Series F Preferred Stock then outstanding may call a meeting.",
        'Article FOURTH currently reads: "6,000 shares of Preferred Stock are designated Series F Preferred Stock."',
        "Two Million ($2,000,000) shares of Preferred Stock are hereby designated Series F Preferred Stock.",
        "10,000,00 shares of Preferred Stock are hereby designated Series F Preferred Stock.",
        "265 ,500 shares of Preferred Stock are hereby designated Series F Preferred Stock.",
        "Under Article Four of the Articles the Board creates out of the Preferred Stock a series designated Series F Preferred Stock.",
    ],
)
def test_no_number_is_taken_from_history_rights_or_misprints(sentence: str) -> None:
    """What was designated before, what shares convert into, old text and misprinted figures are no number created."""
    assert [] == [
        told(act, "after") for act in acts(TITLE, sentence, "series_designation") if told(act, "after") != (None,)
    ]


@pytest.mark.parametrize(
    ("title", "state"),
    [
        ("CERTIFICATE OF DETERMINATION OF SERIES F PREFERRED STOCK", "California"),
        ("ARTICLES SUPPLEMENTARY", "Maryland"),
        ("STATEMENT OF RESOLUTION ESTABLISHING SERIES F PREFERRED STOCK", "Texas"),
        ("STATEMENT WITH RESPECT TO SHARES", "Pennsylvania"),
        ("CERTIFICATE OF DESIGNATIONS, PREFERENCES AND RIGHTS OF SERIES F PREFERRED STOCK", "Nevada"),
    ],
)
def test_each_state_has_its_title_for_a_new_series(title: str, state: str) -> None:
    """The kind is that of the act."""
    body = "30 shares of Preferred Stock are hereby designated Series F Preferred Stock."
    assert ("designation", 30) == (
        paper(title, body, state).kind,
        *told(acts(title, body, "series_designation", state)[0], "after"),
    )


def test_california_tells_that_none_is_issued_with_the_number() -> None:
    """ "667 shares, none of which have been issued": the number and the statement."""
    body = "The authorized number of shares of Series F Preferred Stock is 667, none of which have been issued."
    title = "CERTIFICATE OF DETERMINATION OF SERIES F PREFERRED STOCK"
    (none,) = acts(title, body, "none_issued", "California")
    assert (667, NAME, True) == (
        *told(acts(title, body, "series_designation", "California")[0], "after"),
        *told(none, "series", "ever"),
    )


def test_each_of_several_series_has_the_number_under_its_own_heading() -> None:
    """Three series under three headings: "the series" is that of the heading above, never that of the title."""
    counted = {"I": 100, "II": 200, "III": 300}
    sections = "".join(
        f"\n\nSERIES {letter} PREFERRED STOCK\n\n1. Number. The number of shares constituting the series shall be {number}."
        for letter, number in counted.items()
    )
    body = f"RESOLVED, that the Board designates the following series of Preferred Stock:{sections}"
    created = acts("CERTIFICATE OF DESIGNATION OF SERIES I, II AND III PREFERRED STOCK", body, "series_designation")
    assert [(f"Series {letter} Preferred Stock", number) for letter, number in counted.items()] == [
        told(act, "series", "after") for act in created
    ]


def test_a_draft_that_leaves_the_number_blank_still_creates_its_series() -> None:
    """The act stands without its number: what is blank is unknown, not absent."""
    sentence = "RESOLVED, that a series be issued, which shall be called Series F Preferred Stock, of [____] shares."
    (act,) = acts(TITLE, sentence, "series_designation")
    assert ("Series F Preferred Stock", None) == told(act, "series", "after")


def test_an_amendment_that_changes_what_an_amendment_created_is_no_new_series() -> None:
    """In states without certificates of designation both are articles of amendment."""
    body = (
        "Articles of Amendment were filed with the Secretary of State on July 17, 1991, establishing 2,500 shares of "
        'Series F Preferred Stock. RESOLVED, that Section 1 is amended to read: "The number of shares constituting the '
        'Series F Preferred Stock shall be 1,500."'
    )
    read = paper("ARTICLES OF AMENDMENT", body, "Colorado")
    (recited,) = [act for act in read.acts if act.act == "series_designation"]
    (change,) = [act for act in read.acts if act.act == "designated_shares_adjustment"]
    assert "designation_amendment" == read.kind
    assert (2500, date(1991, 7, 17)) == told(recited, "after", "filed_on")
    assert (1500,) == told(change, "after")
