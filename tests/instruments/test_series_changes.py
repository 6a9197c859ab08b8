"""Changes in the number of a series: before, change and after are kept apart, stated or derived."""

import pytest

from charterbook.model.acts import DesignatedSharesAdjustment
from charterbook.model.evidence import Cited
from tests.instruments.short_papers import acts, paper, told

AMENDMENT = "CERTIFICATE OF AMENDMENT OF CERTIFICATE OF DESIGNATION OF SERIES F PREFERRED STOCK"
NAME = "Series F Preferred Stock"
FACTS = ("series", "before", "after", "change")


def _changed(body: str, title: str = AMENDMENT, state: str = "Delaware") -> DesignatedSharesAdjustment:
    (act,) = acts(title, body, "designated_shares_adjustment", state)
    assert isinstance(act, DesignatedSharesAdjustment)
    return act


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "The Board adopted a resolution directing an increase in the number of shares of Series F Preferred Stock from 200 to 950.",
            (200, 950, 750),
        ),
        (
            "The number of shares designated as Series F Preferred Stock be, and it hereby is, increased from 200 to 950.",
            (200, 950, 750),
        ),
        (
            "The Certificate is hereby amended to decrease the number of shares of Series F Preferred Stock which the Corporation may issue from 950 shares to 200 shares.",
            (950, 200, -750),
        ),
        (
            "The number of authorized shares of Series F Preferred Stock is decreased by 750 shares to 200 shares.",
            (950, 200, -750),
        ),
        (
            "The number of shares of Series F Preferred Stock is increased by 750 shares, from 200 shares to 950 shares.",
            (200, 950, 750),
        ),
        (
            "The number of authorized shares of the Series F Preferred Stock is hereby reduced to 200 shares.",
            (None, 200, None),
        ),
        ("The Board reduces the number of shares of Series F Preferred Stock to 200.", (None, 200, None)),
        (
            "The Board classified an additional 750 shares of Preferred Stock as Series F Preferred Stock.",
            (None, None, 750),
        ),
        (
            "The Board classified an additional 750 shares of Preferred Stock as Series F Preferred Stock, an aggregate of 950 shares of Series F Preferred Stock.",
            (200, 950, 750),
        ),
        (
            'Section 1 for the Series F Preferred Stock is amended by deleting "200" and inserting "950" in lieu thereof.',
            (200, 950, 750),
        ),
        (
            'In Section 1 on the Series F Preferred Stock the figure "200" is deleted and the figure "950" is inserted in its place.',
            (200, 950, 750),
        ),
        ('Section 1 for the Series F Preferred Stock is amended by replacing "200" with "950".', (200, 950, 750)),
        ('Section 1 for the Series F Preferred Stock is amended by substituting "950" for "200".', (200, 950, 750)),
        (
            'Section 1 is amended to read: "The number of shares of Series F Preferred Stock shall be 950."',
            (None, 950, None),
        ),
        (
            "The number of authorized shares of Series F Preferred Stock shall be reduced by 750 shares, so that the total number of authorized shares of Series F Preferred Stock shall be 200.",
            (950, 200, -750),
        ),
        (
            "The authorized number of Series F Preferred Stock is changed to 950 shares from 200 shares.",
            (200, 950, 750),
        ),
    ],
)
def test_a_change_is_read_as_it_is_stated(sentence: str, facts: tuple[int | None, ...]) -> None:
    """Two of the three numbers give the third; one alone gives no other."""
    assert (NAME, *facts) == told(_changed(sentence), *FACTS)


def test_what_arithmetic_adds_is_marked() -> None:
    """The number before, where only the change and the number after are stated, is derived."""
    act = _changed("The number of shares of Series F Preferred Stock is increased by 750 shares to 950 shares.")
    assert isinstance(act.before, Cited)
    assert isinstance(act.after, Cited)
    assert (True, False) == (act.before.derived, act.after.derived)


def test_three_stated_numbers_that_disagree_are_all_kept() -> None:
    """The stated change stands beside the numbers that contradict it; the rule CB103 tells so."""
    act = _changed(
        "The number of shares of Series F Preferred Stock is decreased by 150 shares, from 480 shares to 320 shares."
    )
    assert (NAME, 480, 320, -150) == told(act, *FACTS)


def test_two_statements_of_one_change_are_one_act() -> None:
    """The recital and the resolution say the same: one act, two witnesses."""
    act = _changed(
        "The Board resolved upon a decrease in the number of shares of Series F Preferred Stock from 90 to 40.\n\n"
        "RESOLVED, that the number of shares of Series F Preferred Stock be, and hereby is, decreased from 90 to 40."
    )
    assert isinstance(act.after, Cited)
    assert (40, 2) == (act.after.value, act.after.witnesses)


def test_a_change_has_the_sign_of_its_own_verb() -> None:
    """ "Amending the articles to increase by 60" is an increase, whatever is amended."""
    act = _changed(
        "The Board authorizes amending the charter to increase the number of shares of Series F Preferred Stock by 60 shares to 495."
    )
    assert (435, 495, 60) == told(act, "before", "after", "change")


def test_outstanding_written_for_designated_is_still_the_change() -> None:
    """ "The outstanding shares designated as Series F be reduced from 50 to 12" changes the number designated."""
    act = _changed(
        "The Board provided for a reduction in the number of shares designated as Series F Preferred Stock: RESOLVED, that "
        "the outstanding shares of the Preferred Stock designated as Series F Preferred Stock be reduced from 50 to 12."
    )
    assert (50, 12, -38) == told(act, "before", "after", "change")


@pytest.mark.parametrize(
    ("tail", "returned", "to"),
    [
        (
            "and that such shares so decreased shall resume the status of authorized but unissued shares of Preferred Stock undesignated as to series",
            None,
            "undesignated",
        ),
        (
            "and such 50 shares shall resume the status of authorized and unissued shares of Preferred Stock, not allocated to any series",
            50,
            "undesignated",
        ),
        (
            "and the 50 shares so released return to the status of authorized and unissued shares of Preferred Stock",
            50,
            "undesignated",
        ),
        (
            "and the 50 shares taken from the series are restored to the status of authorized but unissued shares of Common Stock",
            50,
            "common",
        ),
    ],
)
def test_where_the_shares_go_is_told(tail: str, returned: int | None, to: str) -> None:
    """Back to the class without a series, or to another class, with the count where it is given again."""
    act = _changed(f"The number of shares of Series F Preferred Stock is decreased from 90 to 40, {tail}.")
    assert (returned, to) == told(act, "returned", "returned_to")


def test_maryland_moves_shares_between_series() -> None:
    """The numbers immediately before and after, for both sides; the addition of the first sentence is the change."""
    first, second = acts(
        "ARTICLES SUPPLEMENTARY",
        'The Board has reduced the number of authorized shares of 7.25% Series B Redeemable Preferred Stock (the "Series B '
        'Preferred Stock") by 400 shares, and has reclassified such 400 shares as authorized but unissued shares of 6.50% '
        'Series C Redeemable Preferred Stock (the "Series C Preferred Stock"). The reclassification increases the number of '
        "shares classified as Series C Preferred Stock from 3,050 shares immediately prior to the reclassification to 3,450 "
        "shares immediately after the reclassification.",
        "designated_shares_adjustment",
        "Maryland",
    )
    assert [
        ("7.25% Series B Redeemable Preferred Stock", None, None, -400),
        ("6.50% Series C Redeemable Preferred Stock", 3050, 3450, 400),
    ] == [told(first, *FACTS), told(second, *FACTS)]


def test_maryland_makes_a_series_out_of_nothing() -> None:
    """ "From no shares immediately prior": a new series, and the class that gave the shares changes."""
    body = (
        "The Board has duly classified 320 shares of the Common Stock, par value $.01 per share, into a series designated as "
        "8.75% Series C Preferred Stock. The reclassification increases the number of shares classified as 8.75% Series C "
        "Preferred Stock from no shares immediately prior to the reclassification to 320 shares immediately after the "
        "reclassification. The reclassification decreases the number of shares classified as Common Stock from 1,430 shares "
        "immediately prior to the reclassification to 1,110 shares immediately after the reclassification."
    )
    (created,) = acts("ARTICLES SUPPLEMENTARY", body, "series_designation", "Maryland")
    (common,) = acts("ARTICLES SUPPLEMENTARY", body, "authorized_shares_adjustment", "Maryland")
    assert (320, "Common Stock", 1430, 1110) == (
        *told(created, "after"),
        *told(common, "share_class", "before", "after"),
    )


@pytest.mark.parametrize(
    ("tail", "to"),
    [("Preferred Stock without further designation", "undesignated"), ("Common Stock", "common")],
)
def test_maryland_gives_shares_of_a_series_back(tail: str, to: str) -> None:
    """Shares reclassified out of a series: a decrease by so many, and where they go."""
    act = _changed(
        f"The Board has reclassified all 125 authorized but unissued shares of Series F Preferred Stock as {tail}.",
        "ARTICLES SUPPLEMENTARY",
        "Maryland",
    )
    assert (-125, 125, to) == told(act, "change", "returned", "returned_to")


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of shares of Series F Preferred Stock was increased from 10 to 20 in 1999. The terms are unchanged.",
        "The Conversion Price of the Series F Preferred Stock is reduced from $2.00 to $1.00.",
        "The Board may increase the number of shares of Series F Preferred Stock from time to time.",
        "The number of shares of Common Stock into which each share of Series F Preferred Stock is convertible is hereby changed from 10 shares to 25 shares.",
        "The number of votes of the Series F Preferred Stock is increased from 1 to 5.",
        "The number of directors elected by holders of shares of Series F Preferred Stock is reduced from 3 to 2.",
        "The minimum number of shares of Series F Preferred Stock needed to call a meeting is reduced from 500 to 100.",
        "The dividend rate on shares of Series F Preferred Stock is increased from 6% to 8%.",
        "If the number of shares of Series F Preferred Stock is decreased, the shares shall resume the status they had before.",
    ],
)
def test_history_prices_and_powers_change_no_number(sentence: str) -> None:
    """A past change, a price, a rate and a power of the board are no change of the number by this paper."""
    assert [] == acts(AMENDMENT, sentence, "designated_shares_adjustment")


@pytest.mark.parametrize(
    "title",
    [
        "CERTIFICATE OF INCREASE OF SERIES F PREFERRED STOCK",
        "CERTIFICATE OF DECREASE OF SERIES F PREFERRED STOCK",
        "CERTIFICATE OF REDUCTION",
        "AMENDED CERTIFICATE OF DESIGNATION OF SERIES F PREFERRED STOCK",
        "AMENDMENT NO. 2 TO THE CERTIFICATE OF DESIGNATION OF SERIES F PREFERRED STOCK",
        "CERTIFICATE OF AMENDMENT OF CERTIFICATE OF DETERMINATION",
    ],
)
def test_the_kind_follows_the_change_whatever_the_title(title: str) -> None:
    """Three in ten hide behind a neutral title."""
    body = "The number of authorized shares of Series F Preferred Stock is decreased from 90 to 40."
    assert "designation_amendment" == paper(title, body).kind


def test_terms_alone_are_an_amendment_of_terms() -> None:
    """No number, no change of number: the new text is cited."""
    body = 'Section 4 is hereby amended to read as follows: "Each share shall be convertible at the price of $2.00."'
    (act,) = acts(AMENDMENT, body, "terms_amendment")
    assert (NAME, "Each share shall be convertible at the price of $2.00.") == told(act, "series", "clause")


def test_the_holders_approval_is_recited() -> None:
    """Who approved is cited; what would need approval is not."""
    body = (
        "The holders agree. The number of shares of Series F Preferred Stock is decreased from 90 to 40. The amendment has "
        "been approved by the holders of at least a majority of the outstanding shares of Series F Preferred Stock."
    )
    rule = (
        " No change shall be made unless it has been approved by the holders of all shares of Series F Preferred Stock."
    )
    assert 1 == len(acts(AMENDMENT, body + rule, "stockholder_approval"))


def test_the_number_that_an_earlier_certificate_fixed_is_not_the_new_one() -> None:
    """Where the change itself is not understood, no number is told rather than that of before."""
    body = (
        "FIRST: The Certificate of Designations fixed the number of shares of the Series F Preferred Stock at 950.\n\n"
        "SECOND: The board resolved that the number of such shares be cut to 200, the other 750 shares to become "
        "undesignated Preferred Stock."
    )
    told_after = [told(act, "after") for act in acts(AMENDMENT, body, "designated_shares_adjustment")]
    assert (950,) not in told_after
