"""The accounts are copied while others use them."""

import stat
from pathlib import Path

import pytest

from charterbook.access import accounts, copying
from charterbook.access.database import Access, place_beside
from charterbook.register.backend import BookError
from charterbook.register.store import Book
from tests.access.people import somebody


def test_a_copy_in_place_is_the_accounts_again(tmp_path: Path) -> None:
    """Made while they are open and written to, private as they are; a file that is there is left as it is."""
    book, target = str(tmp_path / "book.db"), tmp_path / "copy"
    Book.open(book, create=True).close()
    with Access.open(book, create=True) as access:
        somebody(access, "A. Clerk", "preparer")
        assert place_beside(book) == copying.copied(book, target)
        somebody(access, "Later", "viewer")
        with pytest.raises(BookError, match="name a new file"):
            copying.copied(book, target)
    assert 0o600 == stat.S_IMODE(target.stat().st_mode)
    for path in tmp_path.glob("book.db.access.db*"):
        path.unlink()
    target.rename(place_beside(book))
    with Access.open(book) as access:
        assert ["A. Clerk"] == [one.name for one in accounts.listed(access)]


def test_accounts_on_a_server_are_copied_there(postgres_url: str, tmp_path: Path) -> None:
    """It is said how."""
    with pytest.raises(BookError, match="pg_dump"):
        copying.copied(postgres_url, tmp_path / "copy")
    assert [] == list(tmp_path.iterdir())
