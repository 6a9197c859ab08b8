"""The terms of a new series: each with its clause, its value literal words of that clause or nothing."""

import pytest

from charterbook.model.acts import SeriesDesignation, Term
from tests.instruments.short_papers import acts

TITLE = "CERTIFICATE OF DESIGNATION OF SERIES F PREFERRED STOCK"
CREATED = "40 shares of Preferred Stock are hereby designated Series F Preferred Stock.\n\n"


def _terms(clause: str) -> tuple[Term, ...]:
    (act,) = acts(TITLE, CREATED + clause, "series_designation")
    assert isinstance(act, SeriesDesignation)
    return act.terms


@pytest.mark.parametrize(
    ("clause", "name", "value"),
    [
        ("Dividends accrue at the rate of 6% per annum of the Stated Value.", "dividend", "6%"),
        ("Holders shall receive dividends at a rate of six percent (6%) a year.", "dividend", "6%"),
        ("Cumulative dividends shall be paid on the basis of $.20 per share per annum.", "dividend", "$.20"),
        ("The holders are not entitled to dividends.", "dividend", None),
        ('Each share shall have a stated value of $1,000 (the "Stated Value").', "stated_value", "$1,000"),
        (
            "Upon liquidation the holder of each share is paid $25.00 per share before the Common Stock.",
            "liquidation_preference",
            "$25.00",
        ),
        ("The shares have a liquidation preference of $20,000 per share.", "liquidation_preference", "$20,000"),
        ("Each share is paid $2.00 per share in liquidation.", "liquidation_preference", "$2.00"),
        ("The stated value of a share is $500.00.", "stated_value", "$500.00"),
        ("A share converts into 25 shares of Common Stock.", "conversion", "25"),
        ("Each holder has one vote per share.", "votes", "one vote"),
        ("Each share shall be entitled to two hundred (200) votes.", "votes", "two hundred (200) votes"),
        ("Each share shall entitle the holder thereof to 1000 votes on all matters.", "votes", "1000 votes"),
        ("The holders shall have no voting rights.", "votes", "no voting rights"),
        ("Each share is convertible into 50 shares of Common Stock.", "conversion", "50"),
        ("The Conversion Price shall initially be $0.70.", "conversion", "$0.70"),
        ("The shares shall not be convertible.", "conversion", None),
        ("The Corporation may redeem the shares at $105.00 per share.", "redemption", "$105.00"),
        ("The shares are not redeemable.", "redemption", None),
        ("The series ranks senior to the Common Stock as to dividends.", "rank", "senior"),
        ("The series ranks pari passu with the Series E Preferred Stock.", "rank", "pari passu"),
    ],
)
def test_a_clause_is_located_with_its_literal_value(clause: str, name: str, value: str | None) -> None:
    """The clause is the sentence; the value is words that stand in it."""
    found = [term for term in _terms(clause) if term.name == name]
    assert [(clause, value)] == [(term.clause.value, term.value.value if term.value else None) for term in found]


def test_the_rank_of_others_is_not_the_rank_of_the_series() -> None:
    """ "Any series ranking prior" says nothing of this one."""
    clause = "Subject to any series ranking prior to it, the Series F Preferred Stock takes part. The series shall rank junior to all."
    (rank,) = (term for term in _terms(clause) if term.name == "rank")
    assert rank.value is not None
    assert "junior" == rank.value.value


def test_a_paper_with_bare_terms_has_none() -> None:
    """No clause, no term."""
    assert () == _terms("The officers shall file this certificate.")


PROVISIONS = (
    "A. Dividends. Holders receive 6% a year. They cumulate, and the stated value of a share is $10.\n\n"
    "B. Voting Rights. The shares vote with the Common Stock.\n\nC. Miscellaneous. Notices are sent by post."
)


def test_what_stands_under_a_caption_is_the_whole_clause() -> None:
    """All sentences of the paragraph are the term, and they tell no other term."""
    assert [
        ("dividend", "Holders receive 6% a year. They cumulate, and the stated value of a share is $10."),
        ("votes", "The shares vote with the Common Stock."),
    ] == [(term.name, term.clause.value) for term in _terms(PROVISIONS)]
