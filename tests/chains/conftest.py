"""A book for each test of a chain."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from charterbook.register.store import Book
from tests.chains.book import Steps


@pytest.fixture(scope="session")
def empty_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a book without papers: made once, for making its tables takes longer than a chain does."""
    place = tmp_path_factory.mktemp("chains") / "empty.db"
    Book.open(place, create=True).close()
    return place


@pytest.fixture
def book(empty_book: Path, tmp_path: Path) -> Iterator[Steps]:
    """A book without papers. At the end of the test it is opened again, and must say the same as before."""
    place = tmp_path / "book.db"
    shutil.copy(empty_book, place)
    steps = Steps(place)
    yield steps
    said = steps.everything()
    steps.book.close()
    again = Steps(place)
    assert said == again.everything()
    again.book.close()
