"""Who prepared and approved drafts, told in a line a set."""

from datetime import timedelta

from charterbook.exchange.approvals import approvals_json, approvals_text
from charterbook.register.kept import Approval
from tests.ledger.papers import NOW

LETTER, CERTIFICATE = "5" * 64, "6" * 64
DONE = (
    Approval(1, 1, LETTER, "prepared", "Ada Clerk", None, "A letter", (), NOW),
    Approval(2, 1, CERTIFICATE, "prepared", "Ada Clerk", None, "A certificate", (), NOW),
    Approval(3, 1, CERTIFICATE, "approved", "Bea Counsel", None, "A certificate", (), NOW),
    Approval(4, 1, CERTIFICATE, "withdrawn", "Bea Counsel", "the wrong day", "A certificate", (), NOW),
    Approval(5, 1, CERTIFICATE, "approved", "Ada Clerk", "sole officer", "A certificate", (), NOW + timedelta(days=1)),
)


def test_a_set_is_told_from_its_beginning() -> None:
    """Who did what on which day, why, and which paper of the book was made of it."""
    assert [
        "",
        "drafts:",
        "  - A letter: prepared by Ada Clerk on 2026-01-01 (set 5555555555555555)",
        "  - A certificate, paper 6 of the book: prepared by Ada Clerk on 2026-01-01; approved by Bea Counsel",
        "    on 2026-01-01; approval withdrawn by Bea Counsel on 2026-01-01: the wrong day; approved by Ada",
        "    Clerk on 2026-01-02, alone: sole officer (set 6666666666666666)",
    ] == approvals_text(DONE, {CERTIFICATE: (6,)})
    assert [] == approvals_text((), {})


def test_the_same_as_json() -> None:
    """One object for each thing done, in the order in which it was recorded."""
    told = approvals_json(DONE, {CERTIFICATE: (6,)})
    assert ["prepared", "prepared", "approved", "withdrawn", "approved"] == [one["action"] for one in told]
    assert ([], [6], "sole officer", "Ada Clerk") == (
        told[0]["papers"], told[4]["papers"], told[4]["why"], told[4]["by"]
    )  # fmt: skip
