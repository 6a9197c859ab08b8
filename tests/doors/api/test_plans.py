"""`/v1/.../plans` and `drafts`: planned, drafted, approved by another person, and nothing out of the folder."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from charterbook import flow
from charterbook.doors import approved_copies, drafts_folder
from charterbook.doors.server import drafted_sets
from charterbook.model.acts import Issuance
from charterbook.model.evidence import Cited, Span
from charterbook.register.store import Book
from tests.doors.server.people import House

OWN = "/v1/corporations/1"
SERIES_A = "Series A Convertible Preferred Stock"
WANTED = {"targets": {"series": [{"name": SERIES_A, "to": 0}]}}


def drafted(client: TestClient) -> dict[str, Any]:
    """The first set of drafts of a plan to bring Series A to nothing."""
    plan = client.post(f"{OWN}/plans", json=WANTED)
    assert 201 == plan.status_code, plan.text
    made = client.post(f"{plan.headers['location']}/drafts", json={"forms": ["txt", "html"]})
    assert 201 == made.status_code, made.text
    found: dict[str, Any] = made.json()["sets"][0]
    return found


def test_a_plan_is_kept_and_followed(program: TestClient) -> None:
    """Under its digest; it tells what has changed since, and then nothing is drafted from it."""
    made = program.post(f"{OWN}/plans", json=WANTED).json()
    address = f"{OWN}/plans/{made['plan']}"
    assert [made["plan"]] == program.get(f"{OWN}/plans").json()["items"]
    assert {**made, "changed": []} == program.get(address).json()
    assert 0 == program.get(f"{address}/progress").json()["done"]
    act = {"act": "issuance", "on": "2003-12-31", "class": "Common Stock", "shares": "10", "holder": "A. Fictitious"}
    assert 201 == program.post(f"{OWN}/acts", json=act).status_code
    assert [] != program.get(address).json()["changed"]
    stale = program.post(f"{address}/drafts", json={"forms": ["txt"]})
    assert (409, True) == (stale.status_code, "stale" in stale.json()["detail"])


def test_files_of_a_set_are_to_keep_and_no_others(program: TestClient) -> None:
    """Each comes as a download; no name leads out of the set's folder."""
    one = drafted(program)
    address = f"{OWN}/drafts/{one['set_sha256']}"
    assert one == program.get(address).json()
    for name in one["files"]:
        file = program.get(f"{address}/files/{name}")
        assert (200, True) == (file.status_code, file.headers["content-disposition"].startswith("attachment")), name
    for name in ("none.txt", "../../../charterbook.db", "%2e%2e/%2e%2e/%2e%2e/charterbook.db", "/etc/passwd", "."):
        assert 404 == program.get(f"{address}/files/{name}").status_code, name


def test_another_person_approves(house: House) -> None:
    """Who prepared does not, though he may approve; nor does `alone` help where there are accounts."""
    both = house.program(house.somebody("Paula", "preparer", "reviewer"), "read", "prepare", "approve")
    other = house.program(house.somebody("Rita", "reviewer"), "read", "approve")
    address = f"{OWN}/drafts/{drafted(both)['set_sha256']}"
    assert 409 == both.post(f"{address}/approval", json={}).status_code
    assert 403 == both.post(f"{address}/approval", json={"alone": "nobody else is here"}).status_code
    done = other.post(f"{address}/approval", json={})
    assert (201, "Rita") == (done.status_code, done.json()["done"][-1]["by"]), done.text
    assert 409 == other.post(f"{address}/approval", json={}).status_code
    assert 201 == both.post(f"{address}/withdrawal", json={"why": "a blank is left"}).status_code


def test_what_cannot_be_planned_or_drafted_is_told(program: TestClient) -> None:
    """Tables that say no target, a form that is none, a plan and a set that are not there."""
    assert 422 == program.post(f"{OWN}/plans", json={"targets": {"colour": "blue"}}).status_code
    plan = program.post(f"{OWN}/plans", json=WANTED).json()["plan"]
    for body, status, said in (
        ({"forms": ["papyrus"]}, 422, "docx"), ({"way": 99}, 409, ""),
        ({"occasion": {"nothing": "known"}}, 422, "adopted_on"), ({"occasion": {"quorum": 7}}, 422, "yes nor no"),
    ):  # fmt: skip
        answer = program.post(f"{OWN}/plans/{plan}/drafts", json=body)
        assert (status, True) == (answer.status_code, said in answer.json()["detail"]), (body, answer.text)
    nowhere = "0" * 64
    for address in (f"{OWN}/plans/{nowhere}", f"{OWN}/plans/{nowhere}/progress", f"{OWN}/drafts/{nowhere}"):
        assert 404 == program.get(address).status_code, address


ALONE = {"alone": "a firm of one"}
AT = datetime(2026, 11, 22, tzinfo=UTC)


def _meanwhile(monkeypatch: pytest.MonkeyPatch, place: Path, write: Callable[[Book], object]) -> None:
    """Have somebody else write into the book while a set is drafted again. He would wait in vain for a transaction."""
    own = drafts_folder.drafted

    def drafting(*asked: Any) -> Any:
        with Book.open(place) as book:
            write(book)
        return own(*asked)

    monkeypatch.setattr(approved_copies, "drafted", drafting)
    monkeypatch.setattr(drafted_sets, "drafted", drafting)


def _issued(book: Book) -> None:
    says = (Span("0" * 64, 0, 1),)
    issued = Issuance(Cited("Common Stock", says), None, Cited(10, says))
    assert isinstance(flow.record(book, book.corporations()[0], issued, date(2003, 12, 31), AT), tuple)


def test_others_write_while_a_set_is_drafted_again(
    program: TestClient, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A note and another corporation come in, of which the plan knows nothing: the set is approved."""
    address = f"{OWN}/drafts/{drafted(program)['set_sha256']}/approval"
    _meanwhile(monkeypatch, book, lambda other: other.add_corporation("Quillfeather, Inc.", "US-NV", AT))
    answer = program.post(address, json=ALONE)
    assert (201, "approved") == (answer.status_code, answer.json()["done"][-1]["action"]), answer.text


@pytest.mark.parametrize("trial", ["true", "false"])
def test_what_came_in_meanwhile_makes_the_set_stale(
    program: TestClient, book: Path, monkeypatch: pytest.MonkeyPatch, trial: str
) -> None:
    """Shares were issued between drafting and recording: refused in a line that says so, and nothing is approved."""
    address = f"{OWN}/drafts/{drafted(program)['set_sha256']}"
    _meanwhile(monkeypatch, book, _issued)
    answer = program.post(f"{address}/approval", json=ALONE, params={"dry_run": trial})
    assert (409, True) == (answer.status_code, "stale meanwhile" in answer.json()["detail"]), answer.text
    assert ["prepared"] == [one["action"] for one in program.get(address).json()["done"]]
    assert not list(book.parent.rglob("approved/*"))


def test_a_trial_of_drafts_keeps_nobody_waiting(
    program: TestClient, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Papers are drafted before the transaction of which nothing stays."""
    plan = program.post(f"{OWN}/plans", json=WANTED).headers["location"]
    _meanwhile(monkeypatch, book, lambda other: other.add_corporation("Quillfeather, Inc.", "US-NV", AT))
    answer = program.post(f"{plan}/drafts", json={"forms": ["txt"]}, params={"dry_run": "true"})
    assert (200, True) == (answer.status_code, answer.json()["dry_run"]), answer.text
    assert [] == program.get(f"{OWN}/drafts").json()["items"]
