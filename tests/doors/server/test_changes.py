"""What is kept of a corporation holds until something is added that may be told with it, and not a moment longer."""

import asyncio
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from charterbook import flow
from charterbook.doors.server.books import Books
from charterbook.doors.server.changes import Changes
from charterbook.model.acts import ClassAuthorization, Issuance
from charterbook.model.evidence import Cited, Unreadable
from charterbook.register.store import Book
from tests.faults.papers import articles, designation

AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
LARCH, FELL = "Larch Hollow Mills, Inc.", "Fellmere Tidewater Corporation"


def _add(place: str, text: str) -> None:
    """Another process adds a paper."""
    reading = flow.read(text.encode(), "paper.txt")
    assert not isinstance(reading, Unreadable)
    with Book.open(place) as book:
        flow.add(book, reading, text.encode(), AT)


def _two_in(place: str) -> str:
    with Book.open(place, create=True):
        _add(place, articles(LARCH, 10_650))
        _add(place, articles(FELL, 10_651))
    return place


@pytest.fixture
def place(tmp_path: Path) -> str:
    """A book of two corporations, 1 and 2."""
    return _two_in(str(tmp_path / "book.db"))


@pytest.fixture(name="either", params=["sqlite", "postgresql"])
def _either(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The same, once on each back end."""
    sqlite = request.param == "sqlite"
    return _two_in(str(tmp_path / "book.db") if sqlite else request.getfixturevalue("postgres_url"))


def _changed(place: str, text: str) -> tuple[bool, bool]:
    """Whether what is kept of each of the two corporations is made anew when a paper is added."""
    with Book.open(place) as book:
        changes = Changes(book)
        before = [changes.version(book, number) for number in (1, 2)]
        assert before == [changes.version(book, number) for number in (1, 2)]
        _add(place, text)
        one, two = (changes.version(book, number) != was for number, was in zip((1, 2), before, strict=True))
    return one, two


def test_a_paper_changes_its_corporation_alone(place: str) -> None:
    """A designation of one corporation, and the articles of a third, leave the others as they are."""
    assert (False, True) == _changed(place, designation(FELL, 10_651, "A", 1_000))
    assert (False, False) == _changed(place, articles("Quillwort Instruments, Inc.", 10_652))


def test_a_namesake_changes_who_bears_the_name(place: str) -> None:
    """Where another corporation of the same name comes in, it is another question whose a paper may be."""
    assert (True, False) == _changed(place, articles(LARCH, 20_650))


def test_a_paper_of_nobody_changes_all(place: str) -> None:
    """A paper that may be of any corporation is told with each."""
    paper = designation(LARCH, 10_650, "A", 1_000).replace("10650", "").replace(LARCH, "").replace(LARCH.upper(), "")
    assert (True, True) == _changed(place, paper)


def test_what_is_decided_noted_and_recorded_counts(place: str) -> None:
    """An act recorded by hand is of its corporation; a decision, and a note that is not known, may be of any."""
    with Book.open(place) as book, Book.open(place) as other:
        changes = Changes(book)
        seen = [(changes.version(book, 1), changes.version(book, 2))]
        common = Cited("Common Stock", ())
        flow.record(other, LARCH, Issuance(common, None, Cited(5, ()), Cited("A. Quill", ())), date(2020, 1, 2), AT)
        seen.append((changes.version(book, 1), changes.version(book, 2)))
        other.add_note("something", "else", AT)
        seen.append((changes.version(book, 1), changes.version(book, 2)))
        other.add_decision(1, 0, "accept", None, "A. Quill", "it is so", AT)
        seen.append((changes.version(book, 1), changes.version(book, 2)))
    steps = [tuple(a != b for a, b in zip(one, two, strict=True)) for one, two in pairwise(seen)]
    assert [(True, False), (True, True), (True, True)] == steps


def test_more_than_can_be_looked_through_changes_all(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where too many rows came in between, nothing that was kept holds."""
    monkeypatch.setattr("charterbook.doors.server.changes._AT_ONCE", 2)
    assert (True, True) == _changed(place, designation(FELL, 10_651, "A", 1_000))


def test_the_server_sees_the_change_with_the_next_request(either: str) -> None:
    """The version of the book differs after any change, that of a corporation after one of its own, at once."""

    async def asked() -> list[tuple[object, object, object]]:
        seen = []
        for text in ("", designation(FELL, 10_651, "A", 1_000), ""):
            if text:
                _add(either, text)
            seen.append((await books.version(), await books.version(1), await books.version(2)))
        return seen

    books = Books(either)
    first, then, last = asyncio.run(asked())
    books.close()
    assert (True, False, True) == tuple(a != b for a, b in zip(first, then, strict=True))
    assert then == last


def test_the_class_of_a_new_corporation_is_its_own(place: str) -> None:
    """Entries are told apart by the number of the corporation, not by its first digit."""
    with Book.open(place) as book, Book.open(place) as other:
        for number in range(3, 13):
            other.add_corporation(f"Numbered {number}, Inc.", None, AT)
        changes = Changes(book)
        before = changes.version(book, 1)
        act = ClassAuthorization(Cited("Common Stock", ()), Cited(100, ()))
        flow.record(other, "Numbered 12, Inc.", act, date(2020, 1, 2), AT)
        assert before == changes.version(book, 1)
