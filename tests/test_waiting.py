"""What waits in a book is tried again when it may help, and a paper that has nothing left is never read again."""

from collections.abc import Iterator
from typing import Any

import pytest

from charterbook import flow, waiting
from charterbook.register import codec
from charterbook.register.store import Book
from tests.whose_papers import DISPUTED, NOON, added, articles, change

QUILLWORT = "Quillwort Instruments, Inc."
UP = "increased from six hundred (600) shares to seven hundred (700) shares"


@pytest.fixture
def book(place: str) -> Iterator[Book]:
    """A new book, in a file and on a server."""
    with Book.open(place, create=True) as opened:
        yield opened


def _refused(book: Book) -> list[tuple[int, str]]:
    return [(paper, refusal.name) for paper, refusal in flow.proposed(book, QUILLWORT)]


def _add_and_fail(book: Book) -> None:
    with waiting.changing(book):
        added(book, change(QUILLWORT, DISPUTED), 1)
        raise ZeroDivisionError


def test_a_paper_frees_one_that_waited_for_it(book: Book) -> None:
    """The increase from 600 waits for the decrease to 600, in one process or in two."""
    later = change(QUILLWORT, UP, day=25).replace(b"fifty (650)\nshares", b"(600)\nshares")
    added(book, articles(QUILLWORT))
    assert 2 == added(book, change(QUILLWORT, day=20), 1).instruments[0]
    assert () == added(book, later, 2).proposed


def test_what_waits_is_known_to_the_next_process(place: str, book: Book) -> None:
    """A book that is opened anew tells the same, and posts what has become possible."""
    added(book, change(QUILLWORT, DISPUTED))
    told = _refused(book)
    with Book.open(place) as other:
        assert told == _refused(other)
        assert told == [(1, "number_disputed")]
        added(other, change(QUILLWORT, DISPUTED, day=21), 1)
        both = _refused(other)
    assert (2, both) == (len(both), _refused(book))


def test_a_failed_block_leaves_nothing_in_mind(book: Book) -> None:
    """What was put on the shelf inside a block that failed is not there afterwards."""
    added(book, articles(QUILLWORT))
    with pytest.raises(ZeroDivisionError):
        _add_and_fail(book)
    assert [] == _refused(book)
    assert ((2,), False) == added(book, change(QUILLWORT, DISPUTED), 2)[1::-1]
    assert [(2, "number_disputed")] == _refused(book)


def test_adding_decodes_no_paper_that_has_posted(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many papers of the corporation there are, adding one more reads none of them from the book."""
    added(book, articles(QUILLWORT))
    added(book, change(QUILLWORT), 1)
    decoded: list[str] = []

    read = codec.read

    def counted(text: str) -> Any:
        decoded.append(text)
        return read(text)

    monkeypatch.setattr(codec, "read", counted)
    for minutes in range(2, 8):
        added(book, change(QUILLWORT, DISPUTED, day=minutes), minutes)
    assert [] == decoded


def test_the_same_source_again_posts_nothing(book: Book) -> None:
    """It is known, with its numbers and what still waits of it."""
    added(book, articles(QUILLWORT))
    first = added(book, change(QUILLWORT, DISPUTED), 1)
    again = added(book, change(QUILLWORT, DISPUTED), 2)
    assert (True, first.instruments, (), first.proposed, first.corporations) == (
        again.known, again.instruments, again.entries, again.proposed, again.corporations
    )  # fmt: skip
    assert NOON < book.entries(QUILLWORT)[-1].recorded_at
