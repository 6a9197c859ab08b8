"""A change of jurisdiction is read from the papers that states have for it: which law is left, and for which."""

import pytest

from charterbook.instruments.read import read
from charterbook.model.acts import Domestication
from charterbook.model.evidence import Cited, Unreadable
from tests.text.views import text

SIGNED = "\n\nDated: June 3, 2016\n\n/s/ Ada Marlowe\nAda Marlowe, President\n"
WYOMING = (
    "ARTICLES OF DOMESTICATION\n\nPursuant to W.S. 17-16-1801 of the Wyoming Business Corporation Act, the undersigned "
    "applies for a Certificate of Domestication:\n\n1. Corporation name: Larkmoor Works, Inc.\n\n2. Incorporated under "
    "the laws of: Washington State\n\n3. Date of incorporation: January 24, 2002"
)
NEVADA = (
    "Articles of Domestication\n(PURSUANT TO NRS 92A.270)\n\n1. Entity Name and Type of Domestic Entity as set forth "
    "in its Charter Document:\n\nLarkmoor Works, Inc., a corporation\n\n3. Date and Jurisdiction of Original "
    "Formation:\n\nJanuary 24, 2002, State of Washington"
)
FLORIDA = (
    "CERTIFICATE OF DOMESTICATION\n\nThe undersigned, Ada Marlowe, President of Larkmoor Works, Inc., in accordance "
    "with s. 607.1801, Florida Statutes, does hereby certify:\n\n1. The date on which corporation was first formed was "
    "January 24, 2002.\n\n2. The jurisdiction where the above named corporation was first formed, incorporated, or "
    "otherwise came into being was Washington."
)
DELAWARE = (
    "STATE OF DELAWARE\nCERTIFICATE OF CONVERSION\nFROM A NON-DELAWARE CORPORATION\nTO A DELAWARE CORPORATION\n"
    "PURSUANT TO SECTION 265 OF THE\nDELAWARE GENERAL CORPORATION LAW\n\n1.) The jurisdiction where the Non-Delaware "
    "Corporation first formed is Washington and the jurisdiction immediately prior to filing this Certificate is "
    "Washington.\n\n"
    "2.) The name of the Corporation is Larkmoor Works, Inc."
)


def _moves(words: str) -> list[tuple[object, object]]:
    found = read(text(words + SIGNED))
    assert not isinstance(found, Unreadable)
    moves = [act for paper in found for act in paper.acts if isinstance(act, Domestication)]
    assert all(isinstance(each, Cited) for act in moves for each in act[:2])
    return [(act.before and act.before.value, act.after and act.after.value) for act in moves]


@pytest.mark.parametrize(
    ("words", "after"),
    [(WYOMING, "US-WY"), (NEVADA, "US-NV"), (FLORIDA, "US-FL"), (DELAWARE, "US-DE")],
    ids=["Wyoming", "Nevada", "Florida", "Delaware"],
)
@pytest.mark.parametrize("flat", [False, True], ids=["lines", "one line"])
def test_the_law_that_is_left_and_the_law_that_is_taken(words: str, after: str, flat: bool) -> None:
    """By articles or a certificate of domestication, and by Delaware's conversion of a corporation."""
    assert [("US-WA", after)] == _moves(" ".join(words.split()) if flat else words)


@pytest.mark.parametrize(
    "words",
    [
        DELAWARE.replace("NON-DELAWARE CORPORATION", "LIMITED LIABILITY COMPANY").replace(
            "Non-Delaware Corporation", "Limited Liability Company"
        ),
        WYOMING.replace("Incorporated under the laws of: Washington State", "Purpose: any"),
        NEVADA.replace("State of Washington", "State of Nevada"),
    ],
    ids=["not from a corporation", "left law not told", "no other law"],
)
def test_what_shows_no_change_of_law_is_none(words: str) -> None:
    """A limited liability company that becomes a corporation has had no shares; one state alone is no change."""
    assert [] == _moves(words)
