"""An open access database beside a new book, once on each back end; passwords at a small cost."""

from collections.abc import Iterator

import pytest
from argon2 import PasswordHasher

from charterbook.access import passwords
from charterbook.access.database import Access
from charterbook.register.store import Book


@pytest.fixture
def access(place: str) -> Iterator[Access]:
    """The access database of an empty book."""
    Book.open(place, create=True).close()
    with Access.open(place, create=True) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _cheap_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """A password's hash is dear on purpose, and these tests make hundreds; test_passwords.py asks for the real cost."""
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", lambda: cheap)
