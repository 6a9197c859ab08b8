"""A book of the five specimens of BestNet, and a browser's stand-in before the server that has it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from charterbook import flow
from charterbook.doors.server.app import application
from charterbook.doors.server.settings import Settings
from charterbook.model.instrument import Reading
from charterbook.register.store import Book

BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"
TOKEN = "a-token-for-this-test"


@pytest.fixture(scope="session")
def bestnet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of the articles, both designations and both decreases, made once; take a copy to change it."""
    place = tmp_path_factory.mktemp("bestnet") / "charterbook.db"
    with Book.open(place, create=True) as book:
        for paper in sorted(BESTNET.glob("[1-5]-*.txt")):
            data = paper.read_bytes()
            reading = flow.read(data, f"papers/{paper.name}")
            assert isinstance(reading, Reading)
            flow.add(book, reading, data, datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
    return place


@pytest.fixture
def book(bestnet: Path, tmp_path: Path) -> Path:
    """A copy of that book for one test."""
    return Path(shutil.copy(bestnet, tmp_path / "charterbook.db"))


@contextmanager
def _client(book: Path) -> Iterator[TestClient]:
    settings = Settings(str(book), book.parent / "spool", book.parent / "desk", TOKEN, "Ada Keeper")
    with TestClient(application(settings)) as client:
        client.get(f"/?token={TOKEN}")
        yield client


@pytest.fixture(scope="session")
def reader(bestnet: Path) -> Iterator[TestClient]:
    """The pages of the book of BestNet, opened once for all tests that only read."""
    with _client(bestnet) as client:
        yield client


@pytest.fixture
def opened() -> Iterator[Callable[[Path], TestClient]]:
    """A way to open the pages of a book, as the one person alone with it who has the start-up token."""
    with ExitStack() as all_opened:
        yield lambda book: all_opened.enter_context(_client(book))


@pytest.fixture
def client(book: Path, opened: Callable[[Path], TestClient]) -> TestClient:
    """The pages of a copy of the book of BestNet, to change it."""
    return opened(book)


@pytest.fixture
def added(tmp_path: Path) -> Callable[..., Path]:
    """A way to add papers, each under a name, to a book of its own."""

    def to(**papers: bytes) -> Path:
        place = tmp_path / "own.db"
        with Book.open(place, create=True) as book:
            for name, data in papers.items():
                reading = flow.read(data, name)
                assert isinstance(reading, Reading)
                flow.add(book, reading, data, datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
        return place

    return to
