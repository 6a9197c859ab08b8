"""The end of a series and of shares: elimination, withdrawal, deletion, retirement."""

from datetime import date

import pytest

from tests.instruments.short_papers import acts, paper, told

NAME = "Series F Preferred Stock"
ELIMINATION = "CERTIFICATE OF ELIMINATION OF SERIES F PREFERRED STOCK"
RETIREMENT = "CERTIFICATE OF RETIREMENT OF SERIES F PREFERRED STOCK"


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        (
            ELIMINATION,
            "RESOLVED, that all matters set forth in the Certificate with respect to the Series F Preferred Stock are hereby eliminated.",
        ),
        (ELIMINATION, "RESOLVED, that the Series F Preferred Stock be, and it hereby is, eliminated."),
        (
            ELIMINATION,
            "The Board resolved to eliminate all references to the Series F Preferred Stock from the charter.",
        ),
        (ELIMINATION, "The Board approves the elimination of the Series F Preferred Stock."),
        (
            "CERTIFICATE ELIMINATING REFERENCE TO SERIES F PREFERRED STOCK",
            "The officers shall file this paper in due form.",
        ),
        (
            "CERTIFICATE OF WITHDRAWAL OF CERTIFICATE OF DESIGNATION",
            "RESOLVED, that the certificate of designation of the Series F Preferred Stock be withdrawn.",
        ),
        (
            "STATEMENT OF RESOLUTION",
            "RESOLVED, that the Series F Preferred Stock and all references to it are hereby deleted from the charter.",
        ),
        (
            "ARTICLES OF AMENDMENT",
            "RESOLVED, that all references to the Series F Preferred Stock are deleted from the Articles of "
            "Incorporation.",
        ),
        ("ARTICLES OF AMENDMENT", "RESOLVED, that the designation of the Series F Preferred Stock is withdrawn."),
        (
            "ARTICLES OF AMENDMENT",
            "Article IV is amended to delete the designation of the 500 shares of Series F Preferred Stock.",
        ),
    ],
)
def test_a_series_ends(title: str, sentence: str) -> None:
    """Each state's verb, and the title alone where it is one of elimination; no number of shares is needed."""
    assert [(NAME,)] == [told(act, "series") for act in acts(title, sentence, "series_withdrawal")]
    assert "designation_withdrawal" == paper(title, sentence).kind


@pytest.mark.parametrize(
    "sentence",
    [
        "The Certificate of Designations filed on February 6, 2004 authorizes the issuance of 500 shares of Preferred Stock designated as Series F Preferred Stock.",
        "On February 6, 2004 the Corporation filed a Certificate of Designation in which 500 shares were designated Series F Preferred Stock.",
        "A Certificate of Designation of 500 shares of Series F Preferred Stock was filed with the Secretary of State of Delaware on February 6, 2004.",
        "By a Certificate of Designation filed with the Secretary of State of the State of Delaware on February 6, 2004, the Corporation designated 500 shares of its preferred stock, par value $.01 per share, as Series F Preferred Stock.",
    ],
)
def test_the_designation_that_ends_is_recited(sentence: str) -> None:
    """Its number and the day of its filing are told of the earlier paper, and the withdrawal has that day."""
    body = f"{sentence} RESOLVED, that all matters set forth there as to the Series F Preferred Stock are hereby eliminated."
    (earlier,) = acts(ELIMINATION, body, "series_designation")
    (ended,) = acts(ELIMINATION, body, "series_withdrawal")
    assert (NAME, 500, date(2004, 2, 6), True) == told(earlier, "series", "after", "filed_on", "recited")
    assert (date(2004, 2, 6),) == told(ended, "filed_on")


def test_two_series_of_one_title_end_together() -> None:
    """Of each the paper says that none is outstanding."""
    body = (
        "None of the authorized shares of Series F Preferred Stock are outstanding. None of the authorized shares of Series "
        "G Preferred Stock are outstanding. All matters set forth in the Certificate as to the Series F Preferred Stock are "
        "hereby eliminated, and the like of the other."
    )
    title = "CERTIFICATE OF ELIMINATION OF SERIES F PREFERRED STOCK AND SERIES G PREFERRED STOCK"
    assert [(NAME,), ("Series G Preferred Stock",)] == [
        told(act, "series") for act in acts(title, body, "series_withdrawal")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Corporation shall not amend or eliminate any right of the Series F Preferred Stock without the holders' consent.",
        "A Series E Preferred Stock was eliminated in 1999. 40 shares are hereby designated Series F Preferred Stock.",
        "The paragraph on the number in the Series F Certificate is hereby deleted and another is put in its place.",
        "The fractions of the Series F Preferred Stock are eliminated by payment in cash.",
    ],
)
def test_a_right_against_elimination_ends_nothing(sentence: str) -> None:
    """A vote on elimination, a past one, and other things eliminated end no series."""
    assert [] == acts("CERTIFICATE OF DESIGNATION OF SERIES F PREFERRED STOCK", sentence, "series_withdrawal")


@pytest.mark.parametrize(
    ("sentence", "shares"),
    [
        (
            "The Corporation reacquired 418 shares of its Series F Preferred Stock. The 418 shares are hereby retired.",
            418,
        ),
        ("418 shares of Series F Preferred Stock have been redeemed and are retired.", 418),
        (
            "RESOLVED, that the 418 shares be retired. The Corporation redeemed 418 shares of Series F Preferred Stock.",
            418,
        ),
        (
            "All 418 outstanding shares of the Series F Preferred Stock were redeemed and have the status of retired shares.",
            418,
        ),
        (
            "418 shares of its Series F Preferred Stock, par value $.01 per share, have been acquired upon conversion. Such shares are retired.",
            418,
        ),
    ],
)
def test_shares_are_retired(sentence: str, shares: int) -> None:
    """The number retired, of the series that they came from."""
    assert [(NAME, shares)] == [told(act, "series", "shares") for act in acts(RETIREMENT, sentence, "retirement")]


@pytest.mark.parametrize(
    ("words", "barred"),
    [
        ("The Certificate of Designations prohibits the reissuance of such shares as part of the series.", True),
        ("Shares so acquired may not be reissued as Series F Preferred Stock.", True),
        ("Section 6 prohibits their reissuance as shares of Series F Preferred Stock.", True),
        ("The Certificate of Incorporation forbids that shares so redeemed be reissued.", True),
        ("It was resolved that they not be issued again.", True),
        ("Shares so acquired are precluded from being reissued.", True),
        ("The retired shares shall not be issued again as part of that series.", True),
        ("The retired shares may be sold at any time.", None),
    ],
)
def test_whether_retired_shares_may_come_again(words: str, barred: bool | None) -> None:
    """The words that forbid it are cited; silence is silence."""
    (act,) = acts(
        RETIREMENT, f"418 shares of Series F Preferred Stock have been redeemed and are retired. {words}", "retirement"
    )
    assert (barred,) == told(act, "reissue_barred")


def test_a_partial_retirement_makes_the_series_smaller() -> None:
    """400,000 - 87,093 = 312,907: the retirement and the change are two acts, and they check."""
    body = (
        "87,093 shares of Series F Preferred Stock were exchanged and are retired, reducing the number of authorized shares of "
        "Series F Preferred Stock from 400,000 to 312,907."
    )
    (retired,) = acts(RETIREMENT, body, "retirement")
    (changed,) = acts(RETIREMENT, body, "designated_shares_adjustment")
    assert (87093, 400000, 312907, -87093) == (*told(retired, "shares"), *told(changed, "before", "after", "change"))


@pytest.mark.parametrize(
    "body",
    [
        "On May 2, 2011, the board of directors retired 370 shares of Class B Stock. The authorized number of shares of the Class B "
        "Stock is hereby reduced from 1,500 shares of Class B Stock to 1,130 shares of Class B Stock.",
        "The 370 shares of the Class B Stock of the Corporation are retired. The number of authorized shares of Class B Stock is "
        "reduced from 1,500 to 1,130.",
    ],
)
def test_shares_of_a_class_without_series_are_retired(body: str) -> None:
    """The class stands where the series would, and its authorized number falls with it."""
    title = "CERTIFICATE OF RETIREMENT OF CLASS B STOCK"
    (retired,) = acts(title, body, "retirement")
    (changed,) = acts(title, body, "authorized_shares_adjustment")
    assert ("Class B Stock", None, 370) == told(retired, "share_class", "series", "shares")
    assert ("Class B Stock", 1500, 1130, -370) == told(changed, "share_class", "before", "after", "change")


def test_shares_of_a_series_are_never_taken_for_the_class_s_own() -> None:
    """Where a paper names a series, a number said of the class may be of the series."""
    body = "418 shares of Series F Preferred Stock were redeemed. RESOLVED, that the 90 shares of Preferred Stock are retired."
    assert [] == [act for act in acts(RETIREMENT, body, "retirement") if told(act, "series") == (None,)]


def test_a_whole_retirement_without_a_count_ends_the_series() -> None:
    """All shares exchanged, all reference eliminated: the series ends, and no number is made up."""
    body = (
        "All outstanding shares of the Series F Preferred Stock have been exchanged for notes. All the shares of the Series F "
        "Preferred Stock shall be retired and the charter is amended so as to eliminate all reference to the Series F Preferred Stock."
    )
    assert ([], [(NAME,)]) == (
        acts(RETIREMENT, body, "retirement"),
        [told(act, "series") for act in acts(RETIREMENT, body, "series_withdrawal")],
    )
    assert "retirement" == paper(RETIREMENT, body).kind


def test_the_authority_to_resume_is_no_act() -> None:
    """In a designation the clause on shares that come back is a term, not a retirement or a return."""
    body = (
        "40 shares are hereby designated Series F Preferred Stock. Any shares of Series F Preferred Stock redeemed by the "
        "Corporation shall be retired and shall resume the status of authorized and unissued shares of Preferred Stock."
    )
    title = "CERTIFICATE OF DESIGNATION OF SERIES F PREFERRED STOCK"
    assert ["series_designation"] == [act.act for act in paper(title, body).acts]
