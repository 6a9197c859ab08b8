"""The ledger that an open book keeps is the one that its entries make, whoever added them and whatever failed."""

from datetime import date, timedelta

import pytest

from charterbook.ledger.chart import sole
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.posting import record
from charterbook.model.acts import Issuance
from charterbook.model.shares import Shares
from charterbook.register import ledgers
from charterbook.register.backend import BookError
from charterbook.register.store import Book
from tests.ledger.papers import COMMON, NOW, all_clocks, cited
from tests.register.books import NAME, authorized

DAY = date(2001, 1, 1)


def _issue(book: Book, shares: int, hours: int = 0) -> bool:
    """Issue shares as a writer does: read the ledger, post into it, append. False where there are too few."""
    with book.writing():
        act = Issuance(cited(COMMON), None, cited(shares))
        posted = record(book.ledger(NAME), act, all_clocks(DAY), NOW + timedelta(hours=hours))
        book.append_entries(NAME, posted.entries)
    return bool(posted.entries)


def _outstanding(ledger: Ledger, known: int | None = None) -> Shares:
    return ledger.outstanding(sole(COMMON)).balance(3, None, known)


def test_a_ledger_is_kept_and_follows_what_others_add(place: str) -> None:
    """It is the same object from call to call, and the same as one made of all entries."""
    with Book.open(place, create=True) as book, Book.open(place) as other:
        assert (0, 0) == (book.ledger(NAME).last, book.ledger(7).last)
        book.append_entries(NAME, authorized(100))
        kept = book.ledger(NAME)
        assert (True, True, True) == (_issue(book, 10), _issue(other, 20), _issue(book, 30))
        assert (kept, 4, 60) == (book.ledger(NAME), kept.last, _outstanding(kept))
        assert (60, 60) == (_outstanding(other.ledger(NAME)), _outstanding(Ledger.of(book.entries(NAME))))


def test_shares_that_another_took_are_not_there(place: str) -> None:
    """A writer decides by what is committed, not by what it had read before."""
    with Book.open(place, create=True) as book, Book.open(place) as other:
        book.append_entries(NAME, authorized(100))
        assert (0, 0) == (_outstanding(book.ledger(NAME)), _outstanding(other.ledger(NAME)))
        assert (True, False, True, False) == (_issue(book, 99), _issue(other, 2), _issue(other, 1), _issue(book, 1))
        assert None is book.verify_log()


def test_what_failed_is_not_in_the_ledger(place: str) -> None:
    """Neither an act whose transaction was undone, nor one that was posted and never came into the book."""
    with Book.open(place, create=True) as book:
        book.append_entries(NAME, authorized(100))
        _issue(book, 10)
        with pytest.raises(BookError, match="nothing was added"):
            _issue_and_fail(book)
        assert (2, 10) == (book.ledger(NAME).last, _outstanding(book.ledger(NAME)))
        act = Issuance(cited(COMMON), None, cited(50))
        assert 1 == len(record(book.ledger(NAME), act, all_clocks(DAY), NOW).entries)
        assert (2, 10) == (book.ledger(NAME).last, _outstanding(book.ledger(NAME)))


def _issue_and_fail(book: Book) -> None:
    with book.writing():
        assert _issue(book, 20)
        with pytest.raises(BookError, match="does not follow"):
            book.append_entries(NAME, authorized(1))


def test_a_ledger_answers_as_of_what_was_known(place: str) -> None:
    """The times at which entries were recorded are those of the book, also of entries loaded without their acts."""
    with Book.open(place, create=True) as book:
        book.append_entries(NAME, authorized(100))
        for hours in (1, 2, 3):
            _issue(book, 10, hours)
    with Book.open(place) as book:
        ledger = book.ledger(NAME)
        _issue(book, 10, 4)
        found = [ledger.known(NOW + timedelta(minutes=minutes)) for minutes in (-1, 0, 60, 150, 999)]
        assert ([0, 1, 2, 3, 5], 20) == (found, _outstanding(ledger, found[3]))


def test_only_the_ledgers_asked_for_last_are_kept(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that was let go is loaded again, with all that it had; what is posted into it meanwhile is not lost."""
    monkeypatch.setattr(ledgers, "MOST_KEPT", 2)
    with Book.open(place, create=True) as book:
        numbers = [book.add_corporation(NAME, None, NOW) for _ in range(3)]
        for number in numbers:
            book.append_entries(number, authorized(100))
        first = book.ledger(numbers[0])
        assert book.ledger(numbers[0]) is first
        with book.writing():
            posted = record(first, Issuance(cited(COMMON), None, cited(40)), all_clocks(DAY), NOW)
            assert (1, 1) == (book.ledger(numbers[1]).last, book.ledger(numbers[2]).last)
            book.append_entries(numbers[0], posted.entries)
        again = book.ledger(numbers[0])
        assert (True, 2, 40) == (again is not first, again.last, _outstanding(again))
