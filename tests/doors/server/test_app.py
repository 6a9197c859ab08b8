"""The application: who is a stranger, what every answer bears, what is kept and for how long."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from charterbook import flow
from charterbook.doors.server.app import application
from charterbook.doors.server.books import Books
from charterbook.doors.server.settings import Settings
from charterbook.model.instrument import Reading
from charterbook.register.backend import BookError
from charterbook.register.store import Book

BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"
TOKEN = "a-token-for-this-test"
POSITION = "/v1/corporations/1/position?as_of=2003-05-01&basis=adopted"


def _add(place: Path, name: str) -> None:
    data = (BESTNET / name).read_bytes()
    reading = flow.read(data, name)
    assert isinstance(reading, Reading)
    with Book.open(place, create=True) as book:
        flow.add(book, reading, data, datetime(2026, 11, 23, tzinfo=UTC))


@pytest.fixture(name="book")
def _book(tmp_path: Path) -> Path:
    _add(tmp_path / "charterbook.db", "2-series-a-designation.txt")
    return tmp_path / "charterbook.db"


@pytest.fixture(name="client")
def _client(book: Path) -> Iterator[TestClient]:
    settings = Settings(str(book), book.parent / "spool", book.parent / "desk", TOKEN, "Ada Keeper")
    with TestClient(application(settings), headers={"Authorization": f"Bearer {TOKEN}"}) as client:
        yield client


def test_a_stranger_sees_nothing(client: TestClient) -> None:
    """Without the token the API says so, and a page sends to where one signs in."""
    found = client.get(POSITION, headers={"Authorization": ""})
    assert (401, "application/problem+json") == (found.status_code, found.headers["content-type"])
    page = client.get("/corporations/1", headers={"Authorization": "Bearer wrong"}, follow_redirects=False)
    assert page.status_code in (303, 404)


def test_only_styles_and_scripts_may_be_kept_and_asked_for_again(client: TestClient) -> None:
    """What tells of a client is shown by no browser unasked; a style sheet is sent a second time only if it changed."""
    told = client.get("/corporations/1"), client.get("/account")
    assert ["private, no-cache", "no-store"] == [page.headers["cache-control"] for page in told]
    sheet = client.get("/static/page.css")
    assert "no-cache" == sheet.headers["cache-control"]
    assert 304 == client.get("/static/page.css", headers={"If-None-Match": sheet.headers["etag"]}).status_code


def test_the_position_is_that_of_the_command_line(client: TestClient, book: Path) -> None:
    """The API gives the control book's JSON: 650 shares of Series A."""
    found = client.get(POSITION)
    assert 200 == found.status_code
    series = found.json()["classes"][0]["series"][0]
    assert ("Series A Convertible Preferred Stock", {"value": "650"}) == (series["series"], series["authorized"])


def test_an_answer_is_kept_until_the_book_changes(client: TestClient, book: Path) -> None:
    """The same question has the same ETag, and 304 where it was seen; what another process adds is in the next one."""
    first = client.get(POSITION)
    again = client.get(POSITION, headers={"If-None-Match": first.headers["etag"]})
    assert (304, b"") == (again.status_code, again.content)
    _add(book, "3-series-a-decrease.txt")
    later = client.get(POSITION, headers={"If-None-Match": first.headers["etag"]})
    assert 200 == later.status_code
    assert later.headers["etag"] != first.headers["etag"]


def test_every_answer_bears_the_headers(client: TestClient) -> None:
    """No script from elsewhere, no frame, no guessing, nothing kept by others: on answers and on problems."""
    for path in (POSITION, "/v1/corporations/77/position", "/nowhere"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert ("nosniff", True) == (headers["x-content-type-options"], "cache-control" in headers)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/v1/corporations/77/position", "not-found"),
        ("/v1/corporations/1/position?as_of=yesterday", "not-understood"),
        ("/v1/corporations/1/position?known_at=noon", "not-understood"),
        ("/v1/corporations/1/position?basis=guessed", "not-understood"),
        ("/v1/corporations/99999999999999999999999/position", "not-understood"),
        ("/v1/nothing", "not-found"),
    ],
)
def test_what_cannot_be_had_is_a_problem(client: TestClient, path: str, kind: str) -> None:
    """Each is an RFC 9457 problem with the address of its page."""
    found = client.get(path)
    assert "application/problem+json" == found.headers["content-type"]
    assert (f"/problems/{kind}", found.status_code) == (found.json()["type"], found.json()["status"])


def test_a_visitor_does_not_learn_where_the_book_lies(client: TestClient, book: Path) -> None:
    """What is wrong with the book is told without its path."""
    with Book.open(book) as opened:
        for _ in range(2):
            opened.add_corporation("Twin Metals, Inc. (fictitious)", None, datetime(2026, 11, 23, tzinfo=UTC))
    found = client.get("/v1/corporations/2/position")
    assert (503, "/problems/not-available") == (found.status_code, found.json()["type"])
    assert str(book.parent) not in found.text
    assert "has 2 corporations named" in found.json()["detail"]


def test_a_book_that_cannot_be_read_is_a_problem(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it is the look at what changed that fails: 503 with the remedy, and no bare fault of the server."""

    def broken(*_: object) -> object:
        raise BookError("the book is in use by another program", "try again when it has finished")

    assert 200 == client.get(POSITION).status_code
    monkeypatch.setattr(Books, "version", broken)
    monkeypatch.setattr(Books, "run", broken)
    found = client.get(POSITION)
    assert (503, "/problems/not-available") == (found.status_code, found.json()["type"])
