"""Who prepared and who approved a set of drafts: two people, or a recorded reason why one did both."""

from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from charterbook import approving
from charterbook.register.kept import Copy
from charterbook.register.store import Book
from tests.ledger.papers import NOW
from tests.register.books import NAME, add_paper

SET, OTHER = "5" * 64, "6" * 64
PDF = b"%PDF a certificate as it was approved"
COPIES = (Copy("1-certificate.pdf", len(PDF), sha256(PDF).hexdigest()),)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A book with the founding paper, in which Ada Clerk prepared a set."""
    made = Book.open(tmp_path / "book.db", create=True)
    add_paper(made)
    approving.prepare(made, NAME, SET, "Ada Clerk", "a certificate", NOW)
    return made


def _approve(book: Book, by: str, alone: str | None = None, of: str = SET) -> str | None:
    return approving.approve(book, NAME, of, by, alone, "a certificate", COPIES, NOW + timedelta(hours=1))


def test_another_person_approves(book: Book) -> None:
    """The approval stands, with the files that are to be signed."""
    assert None is approving.approval_behind(book, PDF, stands=True)
    assert None is _approve(book, "Bea Counsel")
    stands = approving.approval_behind(book, PDF, stands=True)
    assert stands is not None
    assert ("approved", "Bea Counsel", None, COPIES) == (stands.action, stands.decided_by, stands.why, stands.copies)
    assert (stands, ("Ada Clerk",)) == (approving.standing(book, SET), approving.preparers(book, SET))


@pytest.mark.parametrize("by", ["Ada Clerk", "ada  clerk"])
def test_one_person_alone_has_to_say_why(book: Book, by: str) -> None:
    """However the name is spelled; with a reason it is recorded that one person did both."""
    assert "prepared these drafts: let another person approve them, or say why you approve alone" in str(
        _approve(book, by)
    )
    assert None is _approve(book, by, alone="the sole officer")
    stands = approving.standing(book, SET)
    assert "the sole officer" == (stands and stands.why)


def test_drafts_that_nobody_prepared_are_not_approved(book: Book) -> None:
    """Whether two people saw a paper can only be told where both are named."""
    assert str(_approve(book, "Bea Counsel", of=OTHER)).startswith("nobody is recorded as having prepared")
    assert None is _approve(book, "Bea Counsel", alone="nobody else is here", of=OTHER)


def test_an_approval_is_taken_back(book: Book) -> None:
    """From then on nothing stands, until somebody approves again; what was recorded stays."""
    assert "no approval of these drafts stands in the book" == approving.withdraw(book, SET, "Bea Counsel", "x", NOW)
    assert None is _approve(book, "Bea Counsel")
    assert "Bea Counsel approved these drafts on" in str(_approve(book, "Cea Counsel"))
    assert None is approving.withdraw(book, SET, "Bea Counsel", "the wrong day", NOW + timedelta(hours=2))
    assert None is approving.approval_behind(book, PDF, stands=True) is approving.standing(book, SET)
    assert None is _approve(book, "Cea Counsel")
    assert ["prepared", "approved", "withdrawn", "approved"] == [one.action for one in book.approvals()]
    assert None is book.verify_log()


def test_the_same_set_prepared_again_is_one(book: Book) -> None:
    """Drafting twice changes nothing; another person who prepares it is recorded, and both count as preparers."""
    approving.prepare(book, NAME, SET, "Ada Clerk", "a certificate", NOW)
    assert 1 == len(book.approvals())
    approving.prepare(book, NAME, SET, "Bea Counsel", "a certificate", NOW)
    for by in ("Ada Clerk", "Bea Counsel"):
        assert "let another person approve" in str(_approve(book, by))


def test_a_signed_file_shows_what_was_approved(book: Book) -> None:
    """Signatures are added behind the bytes of the copy; any other change breaks the tie."""
    assert None is _approve(book, "Bea Counsel")
    found = approving.approval_behind(book, PDF + b"a signature")
    assert ("Bea Counsel", None) == (
        found and found.decided_by, approving.approval_behind(book, b"%PDF a certificate as it was Approved, signed")
    )  # fmt: skip
    assert None is approving.approval_behind(book, b"")


def test_a_second_signature_waits_for_an_approval_that_stands(book: Book) -> None:
    """Once the approval is taken back nobody else may sign; that the first signed under it stays known."""
    assert None is _approve(book, "Bea Counsel")
    assert approving.approval_behind(book, PDF + b"a signature", stands=True) is not None
    assert None is approving.withdraw(book, SET, "Bea Counsel", "the wrong day", NOW + timedelta(hours=2))
    assert None is approving.approval_behind(book, PDF + b"a signature", stands=True)
    assert approving.approval_behind(book, PDF + b"a signature") is not None
