"""Statements on issued and outstanding shares of a series: of today, of all the past, and never of what may be."""

from datetime import date

import pytest

from tests.instruments.short_papers import acts, paper, told

TITLE = "CERTIFICATE OF AMENDMENT OF CERTIFICATE OF DESIGNATION OF SERIES F PREFERRED STOCK"
CHANGE = " The number of shares of Series F Preferred Stock is decreased from 90 to 40."
NAME = "Series F Preferred Stock"


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("No shares of the Series F Preferred Stock are issued or outstanding.", ["none_issued", "none_outstanding"]),
        ("No shares of Series F Preferred Stock have been issued.", ["none_issued"]),
        ("No shares of Series F Preferred Stock are currently outstanding.", ["none_outstanding"]),
        (
            "None of the authorized shares of the Series F Preferred Stock are outstanding and none will be issued.",
            ["none_outstanding"],
        ),
        ("None of the shares of Series F Preferred Stock has been issued.", ["none_issued"]),
        (
            "None of the authorized shares of preferred stock, par value $0.01, of the Company designated as Series F Preferred Stock have been issued or are outstanding.",
            ["none_issued", "none_outstanding"],
        ),
        ("There are no outstanding shares of Series F Preferred Stock.", ["none_outstanding"]),
        ("There are no longer any outstanding shares of the Series F Preferred Stock.", ["none_outstanding"]),
        ("The Corporation has not issued any shares of the Series F Preferred Stock.", ["none_issued"]),
        ("No Series F Preferred Stock is outstanding.", ["none_outstanding"]),
        ("It designated Series F Preferred Stock, none of which is outstanding.", ["none_outstanding"]),
    ],
)
def test_that_there_are_none(sentence: str, kinds: list[str]) -> None:
    """None issued and none outstanding are two facts, told in many ways."""
    found = [act for act in paper(TITLE, sentence + CHANGE).acts if act.act in ("none_issued", "none_outstanding")]
    assert (kinds, {(NAME,)}) == ([act.act for act in found], {told(act, "series") for act in found})


@pytest.mark.parametrize(
    ("verb", "ever"), [("are issued", None), ("have been issued", True), ("have ever been issued", True)]
)
def test_only_the_perfect_tense_speaks_of_all_the_past(verb: str, ever: bool | None) -> None:
    """ "Are issued" is of today."""
    (act,) = acts(TITLE, f"No shares of Series F Preferred Stock {verb}.{CHANGE}", "none_issued")
    assert (ever,) == told(act, "ever")


@pytest.mark.parametrize(
    ("sentence", "shares"),
    [
        ("412 shares of Series F Preferred Stock are issued and outstanding.", 412),
        ("412 shares of the Series F Preferred Stock are currently outstanding as of May 1, 2011.", 412),
        ("There are 412 issued and outstanding shares of Series F Preferred Stock.", 412),
        ("The number of shares of Series F Preferred Stock now outstanding is 412.", 412),
        ("The Series F Preferred Stock, of which 412 shares are outstanding, is to shrink.", 412),
    ],
)
def test_how_many_are_outstanding(sentence: str, shares: int) -> None:
    """A count of outstanding shares is a fact of a day, never the number designated."""
    (act,) = acts(TITLE, sentence + CHANGE, "outstanding_count")
    assert (NAME, shares) == told(act, "series", "shares")


def test_the_day_of_the_statement() -> None:
    """The day it names, else the day of its paper."""
    (said,) = acts(
        TITLE, f"No shares of Series F Preferred Stock are outstanding as of May 1, 2011.{CHANGE}", "none_outstanding"
    )
    (own,) = acts(TITLE, f"No shares of Series F Preferred Stock are outstanding.{CHANGE}", "none_outstanding")
    assert (date(2011, 5, 1), date(2011, 5, 4)) == (*told(said, "as_of"), *told(own, "as_of"))


@pytest.mark.parametrize(
    "sentence",
    [
        "If no shares of Series F Preferred Stock are outstanding, this section is void.",
        "At such time as no shares of Series F Preferred Stock are outstanding, the director leaves.",
        "When none of the shares of Series F Preferred Stock are outstanding the covenant ends.",
        "So long as any shares of Series F Preferred Stock are outstanding, no dividend is paid.",
        "A holder of 10 shares of Series F Preferred Stock may ask for a list.",
    ],
)
def test_a_condition_is_no_statement(sentence: str) -> None:
    """What a clause lays down for the day when none are left tells nothing of today."""
    kinds = {"none_issued", "none_outstanding", "outstanding_count"}
    assert [] == [act for act in paper(TITLE, sentence + CHANGE).acts if act.act in kinds]


@pytest.mark.parametrize(
    "words",
    [
        "under the authority vested in the Board of Directors by its Articles of Incorporation",
        "by virtue of the power given to it in Article FOURTH of the Certificate of Incorporation",
        "since the Articles of Incorporation, as amended, empower the Board to divide the class",
        "whereas, under the Articles of Incorporation, the Board of Directors is vested with power to fix series",
    ],
)
def test_that_the_power_of_the_board_is_traced_to_the_charter(words: str) -> None:
    """The words that trace the board's power over series to the charter are marked, for rules to look at."""
    found = [mark for mark in paper(TITLE, f"The Board, {words}, resolved.{CHANGE}").marks if mark.kind == "power"]
    assert 1 == len(found)


def test_that_a_power_of_others_is_not_the_boards() -> None:
    """What the charter asks of stockholders is no power of the board."""
    words = "a majority of the voting power, or as may be required by the Articles of Incorporation, approved."
    assert [] == [mark for mark in paper(TITLE, words + CHANGE).marks if mark.kind == "power"]


def test_that_a_vote_told_in_percent_is_an_approval() -> None:
    """A certificate that tells the vote in favor has an approval with those words."""
    body = 'Article 1 is amended to read "The name of the corporation is Ling Instruments, Inc." The vote in favor was 71%.'
    found = acts("CERTIFICATE OF AMENDMENT TO ARTICLES OF INCORPORATION", body, "stockholder_approval", "Nevada")
    assert [("71%",)] == [told(act, "voters") for act in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "The holders of all 90 outstanding shares of Series F Preferred Stock have consented in writing.",
        "The holders of a majority of the Series F Preferred Stock approved this amendment on May 2, 2011.",
        "Eighty shares of Series F Preferred Stock are outstanding, and the holders of all of them have approved.",
    ],
)
def test_that_the_holders_themselves_are_told_to_approve(sentence: str) -> None:
    """A sentence whose subject is the holders tells their approval too."""
    assert 1 == len(acts(TITLE, sentence + CHANGE, "stockholder_approval"))


def test_that_a_vote_still_to_come_is_no_approval() -> None:
    """What the terms ask of holders in future is no approval of this paper."""
    sentence = "It may not be changed unless the holders of a majority of the Series F Preferred Stock have approved."
    assert [] == acts(TITLE, sentence + CHANGE, "stockholder_approval")


def test_what_is_said_of_either_series_is_said_of_each() -> None:
    """A sentence on both series that names neither speaks of all that the paper names."""
    body = (
        "The Series F Preferred Stock and the Series G Preferred Stock are eliminated. Every share of either series has "
        "been converted, and none is outstanding."
    )
    found = acts("CERTIFICATE OF ELIMINATION", body, "none_outstanding")
    assert ["Series F Preferred Stock", "Series G Preferred Stock"] == [told(act, "series")[0] for act in found]
