"""A book of the five specimens of BestNet before a program that calls the API, alone or as people with roles."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

from charterbook import flow
from charterbook.access import passwords
from charterbook.doors.server.app import application
from charterbook.doors.server.settings import Settings
from charterbook.model.instrument import Reading
from charterbook.register.store import Book
from tests.doors.server.people import BESTNET, House, house

TOKEN = "a-start-up-token-for-this-test"


@pytest.fixture(name="bestnet", scope="session")
def _bestnet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("bestnet") / "charterbook.db"
    with Book.open(place, create=True) as book:
        for paper in sorted(BESTNET.glob("[1-5]-*.txt")):
            data = paper.read_bytes()
            reading = flow.read(data, f"papers/{paper.name}")
            assert isinstance(reading, Reading)
            flow.add(book, reading, data, datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
    return place


@pytest.fixture(name="book")
def _book(bestnet: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(bestnet, tmp_path / "charterbook.db"))


@contextmanager
def calling(book: Path) -> Iterator[TestClient]:
    """A program of the one person alone with a book, who may do everything."""
    settings = Settings(str(book), book.parent / "spool", book.parent / "desk", TOKEN, "Ada Keeper")
    with TestClient(application(settings), headers={"Authorization": f"Bearer {TOKEN}"}) as client:
        yield client


@pytest.fixture(name="program")
def _program(book: Path) -> Iterator[TestClient]:
    with calling(book) as client:
        yield client


@pytest.fixture(name="reader", scope="session")
def _reader(bestnet: Path) -> Iterator[TestClient]:
    with calling(bestnet) as client:
        yield client


@pytest.fixture(name="house")
def _house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", lambda: cheap)
    with house(tmp_path) as opened:
        yield opened
