"""`/v1/proposals`: what waits, its readings, and a person's decision, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from charterbook import flow
from charterbook.access import uploads
from charterbook.access.events import Who
from charterbook.model.instrument import Reading
from charterbook.register.store import Book
from tests.doors.api.conftest import calling
from tests.doors.server.people import House, now
from tests.whose_papers import DISPUTED, articles, change

QUILLWORT = "Quillwort Instruments, Inc."
PAPERS = (articles(QUILLWORT), change(QUILLWORT, DISPUTED))


def add(place: Path, papers: tuple[bytes, ...] = PAPERS) -> list[str]:
    """Articles and a change in which a number is written two ways: the digests of both files."""
    digests = []
    with Book.open(place, create=True) as book:
        for text in papers:
            reading = flow.read(text, "a.txt")
            assert isinstance(reading, Reading)
            flow.add(book, reading, text, now())
            digests.append(reading.source.sha256)
    return digests


@pytest.fixture(name="quillwort")
def _quillwort(tmp_path: Path) -> Iterator[TestClient]:
    add(tmp_path / "charterbook.db")
    with calling(tmp_path / "charterbook.db") as client:
        yield client


def test_a_page_goes_on_behind_what_was_decided_meanwhile(tmp_path: Path) -> None:
    """Things that wait come one a page; the second page is right though the first one's waits no more."""
    names = ("Alder Fictions, Inc.", "Birch Fictions, Inc.", "Cedar Fictions, Inc.")
    place = tmp_path / "charterbook.db"
    for name in names:
        add(place, (articles(name), change(name, DISPUTED)))
    with calling(place) as client:
        first = client.get("/v1/proposals", params={"limit": 1}).json()
        assert [names[0]] == [one["corporation"] for one in first["items"]]
        address = f"/v1/proposals/{first['items'][0]['number']}/decisions"
        assert 201 == client.post(address, json={"choice": "reject"}).status_code
        rest = client.get("/v1/proposals", params={"cursor": first["next"]}).json()
        assert (list(names[1:]), None) == ([one["corporation"] for one in rest["items"]], rest["next"])


def test_a_disputed_number_is_decided_once(quillwort: TestClient) -> None:
    """Both readings are told; the one that is chosen is posted in the caller's name; what was seen is then gone."""
    (item,) = quillwort.get("/v1/proposals", params={"corporation": 1}).json()["items"]
    assert ("number_disputed", ["600", "60"]) == (item["refusal"], [one["value"] for one in item["readings"]])
    address = f"/v1/proposals/{item['number']}"
    shown = quillwort.get(address)
    assert item == shown.json()
    decision = {"choice": "accept", "readings": [1], "why": "the words say so"}
    tried = quillwort.post(f"{address}/decisions", params={"dry_run": True}, json=decision)
    assert (200, True) == (tried.status_code, tried.json()["dry_run"])
    assert [item] == quillwort.get("/v1/proposals").json()["items"]
    match = {"If-Match": shown.headers["etag"]}
    done = quillwort.post(f"{address}/decisions", json=decision, headers=match)
    assert (201, "Ada Keeper") == (done.status_code, done.json()["by"]), done.text
    again = quillwort.post(f"{address}/decisions", json=decision, headers=match)
    assert again.status_code in (404, 409, 412)


def test_a_decision_that_settles_nothing_is_refused(quillwort: TestClient) -> None:
    """A reading that is not there, values for what has none, no choice at all; what waits waits on."""
    (item,) = quillwort.get("/v1/proposals").json()["items"]
    address = f"/v1/proposals/{item['number']}/decisions"
    for body, status in (
        ({"choice": "accept", "readings": [9]}, 409),
        ({"choice": "correct", "values": {"colour": "blue"}}, 409),
        ({"choice": "perhaps"}, 422),
        ({"choice": "accept", "colour": "blue"}, 422),
        ({}, 422),
    ):
        assert status == quillwort.post(address, json=body).status_code, body
    assert [item] == quillwort.get("/v1/proposals").json()["items"]
    for number in ("99", "1.99"):
        assert 404 == quillwort.get(f"/v1/proposals/{number}").status_code
    assert 422 == quillwort.get("/v1/proposals/first").status_code


def test_who_brought_a_paper_in_does_not_decide_on_it(house: House, tmp_path: Path) -> None:
    """Though he is a reviewer too; another reviewer does."""
    _, change_sha256 = add(tmp_path / "charterbook.db")
    both = house.somebody("Paula", "preparer", "reviewer", sees_all=True)
    other = house.program(house.somebody("Rita", "reviewer", sees_all=True), "read", "review")
    uploads.brought(house.access, change_sha256, Who("Paula", both), None, now())
    paula = house.program(both, "read", "review")
    (item,) = other.get("/v1/proposals", params={"corporation": 3}).json()["items"]
    address, body = f"/v1/proposals/{item['number']}/decisions", {"choice": "accept", "readings": [1]}
    assert [403, 201] == [one.post(address, json=body).status_code for one in (paula, other)]
