"""The letter to the registrar says what is enclosed, its cost and what is to come back, and is no charter paper."""

from datetime import date

from charterbook.formats import edgar_text
from charterbook.instruments.cover_letter.draft import draft
from tests.instruments.occasions import PAPERS, cited, signers
from tests.instruments.stockholder_action.test_draft import back

PAPER = PAPERS["withdrawal_michigan_today"]
TITLE = "Certificate of Withdrawal of Certificate of Designation"


def letter(fee: str | None, paper: object = PAPER) -> str:
    """The words of the letter."""
    assert isinstance(paper, type(PAPER))
    return " ".join(edgar_text.write(draft(paper, TITLE, fee)).decode("ascii").split())


def test_the_letter_lists_what_is_enclosed_and_what_is_to_come_back() -> None:
    """The paper by its title, a copy to stamp, the fee with its ground; addresses are blanks."""
    text = letter("175 dollars to the Secretary of State (NRS 78.765)")
    assert f"1. {TITLE}, signed, with its attachments, for filing;" in text
    assert "payment of the filing fee: 175 dollars to the Secretary of State (NRS 78.765)." in text
    assert "Please send the file-stamped copy" in text
    assert "filing fee: ____________________." in letter(None)


def test_a_delayed_effect_is_asked_for() -> None:
    """The registrar is told of a later day that the paper names."""
    later = PAPER._replace(dates=PAPER.dates._replace(effective_on=cited(date(2026, 12, 31))))
    assert "It is to take effect on December 31, 2026, as it states itself." in letter(None, later)
    assert "It is to take effect on its filing." in letter(None)


def test_the_letter_is_read_as_no_paper_of_shares() -> None:
    """Whatever it names, nothing of it can post."""
    found = back(draft(PAPER._replace(signers=signers()), TITLE, None))
    assert ("not_share_capital", ()) == (found.status, found.acts)
