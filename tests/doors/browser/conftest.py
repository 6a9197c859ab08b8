"""Chromium before servers of the test's own. Whatever page a test comes to is watched: an error in its console, an
exception in its scripts, a request to elsewhere or an answer that says the server failed, fails the test.

The browser is closed with the last test of a file that a worker runs, as the loop that Playwright keeps in the
thread would be in the way of others.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.doors.browser.serving import BESTNET, FOUNDING, Served, book_of, served, somebody
from tests.doors.browser.visits import Visits

_FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-dev-shm-usage"
).split()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, without a window. Where there is none the test fails and says so: it is not skipped."""
    chromium = os.environ.get("CHARTERBOOK_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.fail("there is no Chromium: `make chromium` installs it, CHARTERBOOK_CHROMIUM says where it is")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def visits(browser: Browser) -> Iterator[Visits]:
    """The windows of one test; closed with it, when nothing was wrong in them."""
    opened = Visits(browser)
    yield opened
    opened.close()
    assert [] == opened.faults


@pytest.fixture(scope="session")
def bestnet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of the five papers of BestNet; take a copy to change it."""
    return book_of(tmp_path_factory.mktemp("bestnet") / "book.db", *sorted(BESTNET.glob("[1-5]-*.txt")))


@pytest.fixture(scope="module")
def server(bestnet: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server of a copy of that book, for tests that leave its numbers as they are."""
    with served(Path(shutil.copy(bestnet, tmp_path_factory.mktemp("server") / "book.db"))) as started:
        yield started


@pytest.fixture
def own(bestnet: Path, tmp_path: Path) -> Iterator[Served]:
    """A server of a copy of that book, to change its numbers."""
    with served(Path(shutil.copy(bestnet, tmp_path / "book.db"))) as started:
        yield started


@pytest.fixture
def before(tmp_path: Path) -> Iterator[Served]:
    """A server of the book before the founding paper came: it holds the articles and the designation of 1999."""
    with served(book_of(tmp_path / "book.db", *sorted(BESTNET.glob("[12]-*.txt")))) as started:
        yield started


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server with accounts of a book with the articles, the designation of 1999 and the founding paper."""
    place = tmp_path_factory.mktemp("team") / "book.db"
    book = book_of(place, *sorted(BESTNET.glob("[12]-*.txt")), FOUNDING)
    somebody(book, "Ada Clerk", "preparer", matter="BestNet")
    somebody(book, "Bea Counsel", "reviewer", matter="BestNet")
    somebody(book, "Stan Stranger", "viewer")
    somebody(book, "Zoe Keeper", "admin", matter="BestNet")
    with served(book, "--accounts") as started:
        yield started
