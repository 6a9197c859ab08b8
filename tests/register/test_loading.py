"""A ledger that is loaded from a book, against the same entries entered one by one."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from fractions import Fraction

import pytest

from charterbook.ledger.chart import held_by, sole
from charterbook.ledger.ledger import Ledger, is_plain
from charterbook.ledger.position import position
from charterbook.ledger.posting import post, record
from charterbook.model.acts import Act, Issuance, Reacquisition, Transfer
from charterbook.model.entries import Entry
from charterbook.model.evidence import Cited
from charterbook.register import loading
from charterbook.register.backend import BookError
from charterbook.register.store import Book
from tests.ledger.papers import COMMON, NOW, all_clocks, authorization, paper
from tests.register.books import add_paper, change, tamper

KEY = sole(COMMON)
BEGAN = date(2000, 1, 1)
CHARTER = paper("articles", authorization(5_000, COMMON, by_board=False), filed=date(1998, 1, 6))


def _said(holder: str) -> Cited[str]:
    return Cited(holder, ())


def _history() -> tuple[Entry, ...]:
    """The charter, dealings with parts of a share and out of order, one of them undone, and a second designation."""
    ledger = Ledger()
    made = list(post(ledger, CHARTER, "1", NOW).entries)
    acts: list[tuple[int, Act]] = [
        (5, Issuance(_said(COMMON), None, Cited(500, ()), _said("Ada Fictitious"))),
        (6, Transfer(_said(COMMON), None, Cited(200, ()), _said("Ada Fictitious"), _said("Bo Invented"))),
        (3, Issuance(_said(COMMON), None, Cited(Fraction(1, 8), ()), _said("Bo Invented"))),
        (8, Reacquisition(_said(COMMON), None, Cited(50, ()), _said("Bo Invented"))),
        (4, Issuance(_said(COMMON), None, Cited(7, ()))),
    ]
    for minutes, (days, act) in enumerate(acts):
        day, at = BEGAN + timedelta(days), NOW + timedelta(minutes=minutes)
        made += record(ledger, act, all_clocks(day), at).entries
    made[-1] = made[-1]._replace(instrument="1")  # recorded by hand, and a paper is its ground
    undone = made[3]
    made.append(undone._replace(number=len(made) + 1, kind="void", postings=(), settles=undone.number))
    return tuple(made)


def _book(place: str) -> tuple[Entry, ...]:
    with Book.open(place, create=True) as book:
        add_paper(book)  # for the papers alone: the history has a corporation of its own
        return book.append_entries(book.add_corporation("C", None, NOW), _history())


@pytest.mark.parametrize("together", [1, 3, 65_536])
def test_a_loaded_ledger_is_the_ledger_of_its_entries(
    place: str, together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every balance on every day as known at every time, and the position, in whatever portions it is loaded."""
    monkeypatch.setattr(loading, "_TOGETHER", together)
    kept = _book(place)
    assert [False, True, True, True, True, True, False] == [is_plain(entry) for entry in kept]
    expected = Ledger()
    for entry in kept:
        expected.enter(entry, kept[3] if entry.kind == "void" else None)
    with Book.open(place) as book:
        loaded = book.ledger("C")
        assert expected.last == loaded.last
        for account in expected.accounts():
            for day in range(2, 10):
                for known in (None, *range(len(kept) + 1)):
                    on = (BEGAN + timedelta(day)).toordinal()
                    one, other = (made.track(account).balance(3, on, known) for made in (expected, loaded))
                    assert one == other
        assert repr(position(expected, "C")) == repr(position(loaded, "C"))
        assert ("Ada Fictitious", "Bo Invented") == loaded.holders(KEY)


def test_what_others_add_is_caught_up_with(place: str) -> None:
    """A ledger kept with an open book has what another process appended, plain or not."""
    history = _history()
    with Book.open(place, create=True) as book, Book.open(place) as other:
        add_paper(book)
        own = book.add_corporation("C", None, NOW)
        book.append_entries(own, history[:3])
        assert 500 == other.ledger(own).outstanding(KEY).balance(3)
        book.append_entries(own, history[3:])
        ledger = other.ledger(own)
        assert (len(history), 450 + 7) == (ledger.last, ledger.outstanding(KEY).balance(3))
        assert Fraction(0) == ledger.track(held_by(KEY, "Bo Invented")).balance(3) - 150


def test_an_account_that_was_overdrawn_from_outside_is_told(place: str) -> None:
    """More shares taken back than the holder has: no number is given, and the remedy names the log."""
    _book(place)
    tamper(place, "UPDATE movement SET shares_millionths = 900000000 WHERE number = 5", "movement_refuses_update")
    with Book.open(place) as book, pytest.raises(BookError, match=r"contradict each other.*log verify"):
        book.ledger("C")


@pytest.mark.parametrize(
    ("statement", "trigger", "said"),
    [
        ("DELETE FROM entry WHERE number = 3", "entry_refuses_delete", "entries are missing"),
        ("DELETE FROM instrument", "instrument_refuses_delete", "paper 1, the ground of an entry, is missing"),
        ("UPDATE movement SET target = 99 WHERE number = 3", "movement_refuses_update", "account 99 of an entry"),
        (
            "UPDATE movement SET target = (SELECT id FROM account WHERE share_class = 'Preferred Stock'"
            " AND corporation = 2) WHERE number = 3",
            "movement_refuses_update",
            "entry 3 moves shares from one class to another",
        ),
    ],
)
def test_rows_that_are_gone_or_go_astray_are_told(tmp_path: object, statement: str, trigger: str, said: str) -> None:
    """What an SQLite file lets a hand from outside do."""
    place = f"{tmp_path}/book.db"
    _book(place)
    if "Preferred" in statement:
        columns = "(corporation, share_class, leaf, series)"
        change(place, f"INSERT INTO account {columns} VALUES (2, 'Preferred Stock', 'available', 'Series A')")
    tamper(place, statement, trigger)
    with closing(sqlite3.connect(place)) as connection, pytest.raises(BookError, match=said):
        loading.load(connection, 2, lambda at: 0)
