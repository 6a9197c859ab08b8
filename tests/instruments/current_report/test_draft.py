"""The text of a Form 8-K tells each act in one sentence with the act's own numbers, and is no charter paper."""

import pytest

from charterbook.formats import edgar_text
from charterbook.instruments.current_report.draft import AMENDMENTS, RIGHTS, draft
from charterbook.instruments.current_report.words import told
from charterbook.model.acts import NoneOutstanding, StockholderApproval
from charterbook.model.instrument import Instrument
from tests.instruments.occasions import PAPERS, PREFERRED, SERIES_A, TODAY, cited
from tests.instruments.resolution.test_draft import CASES
from tests.instruments.stockholder_action.test_draft import back

PAPER = PAPERS["increase_by_consent"]


def words(paper: Instrument, *items: str) -> str:
    """The words of the report."""
    return " ".join(edgar_text.write(draft(paper, "Certificate of Amendment", items)).decode("ascii").split())


def test_the_items_stand_in_order_and_the_full_one_is_told_once() -> None:
    """Item 3.03 refers to 5.03 where both are due, and tells all where it stands alone."""
    both = words(PAPER, AMENDMENTS, RIGHTS)
    assert both.index("Item 3.03. Material") < both.index("Item 5.03. Amendments") < both.index("Item 9.01.")
    assert "What is told under Item 5.03 of this report is told under this item too." in both
    assert "told under this item too" not in words(PAPER, RIGHTS)
    assert "Item 5.03" not in words(PAPER, RIGHTS)


@pytest.mark.parametrize("name", CASES)
def test_every_act_is_told_and_nothing_of_it_can_post(name: str) -> None:
    """One sentence an act; the report reads as no paper of shares, whatever it tells."""
    paper = PAPER._replace(acts=CASES[name])
    assert words(paper, AMENDMENTS).count(" It ") == len(CASES[name])
    found = back(draft(paper, "Certificate of Amendment", (RIGHTS, AMENDMENTS)))
    assert ("not_share_capital", ()) == (found.status, found.acts)


def test_who_approved_stands_in_the_report() -> None:
    """The board's day and manner, and the holders' where the instrument has them."""
    approval = StockholderApproval(cited("the holders of a majority of the voting power"), TODAY)
    text = words(PAPER._replace(acts=(*CASES["class_increased"], approval)), AMENDMENTS)
    assert "The Board of Directors acted by unanimous written consent dated November 23, 2026." in text
    assert "approved on November 23, 2026 by the holders of a majority of the voting power." in text


def test_a_statement_of_fact_is_no_act_to_report() -> None:
    """That no share is outstanding changes nothing."""
    assert told(NoneOutstanding(PREFERRED, SERIES_A)) is None


def test_item_3_03_stands_only_under_its_condition() -> None:
    """Whether holders' rights are modified is nobody's to assume: a blank asks for it, and only where the item is."""
    condition = "materially limited or modified, which nothing here shows: ____________________."
    assert condition in words(PAPER, AMENDMENTS, RIGHTS)
    assert condition in words(PAPER, RIGHTS)
    assert condition not in words(PAPER, AMENDMENTS)


def test_a_name_that_ends_in_a_stop_has_no_second() -> None:
    """ "Inc." ends the sentence."""
    assert "Holdings, Inc. The Board" in words(PAPER._replace(acts=CASES["name_changed"]), AMENDMENTS)
