"""Writes over HTTP: tried without a trace, refused where what was seen has changed, right when many come at once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from charterbook.register.store import Book

ACTS = "/v1/corporations/1/acts"
ISSUANCE = {"act": "issuance", "on": "2003-12-31", "class": "Common Stock", "shares": "10", "holder": "A. Fictitious"}
WANTED = {"series": [{"name": "Series A Convertible Preferred Stock", "to": 0}]}
READS = ("/v1/corporations/1", ACTS, "/v1/corporations/1/position", "/v1/corporations/1/findings", "/v1/proposals",
         "/v1/corporations/1/plans", "/v1/corporations/1/drafts", "/v1/log")  # fmt: skip


def seen(client: TestClient) -> list[Any]:
    """What the book and the desk tell."""
    return [client.get(address).json() for address in READS]


@pytest.fixture(name="plan")
def _plan(program: TestClient) -> str:
    plan: str = program.post("/v1/corporations/1/plans", json={"targets": WANTED}).json()["plan"]
    return plan


def test_a_trial_changes_nothing(program: TestClient, plan: str) -> None:
    """Each write with `dry_run` tells what would come of it, and the book, its log and the desk are as they were; then
    it is done, and tells the same."""
    finding = program.get("/v1/corporations/1/findings").json()["findings"][0]
    waiver = {"rule": finding["rule"], "fingerprint": finding["fingerprint"], "reason": "looked at"}
    writes: list[tuple[str, dict[str, Any]]] = [
        (ACTS, ISSUANCE),
        ("/v1/instruments/3/filings", {"on": "2003-05-02", "number": "C1"}),
        ("/v1/corporations/1/waivers", waiver),
    ]
    for address, body in writes:
        before = seen(program)
        tried = program.post(address, params={"dry_run": True}, json=body)
        assert (200, True) == (tried.status_code, tried.json().get("dry_run")), tried.text
        assert before == seen(program), address
        done = program.post(address, json=body)
        assert (201, None) == (done.status_code, done.json().get("dry_run")), done.text
        assert tried.json().keys() - {"dry_run"} == done.json().keys()
        assert before != seen(program), address


def test_drafts_and_approvals_are_tried_too(program: TestClient, plan: str) -> None:
    """Of a plan, of drafts, of an approval and of taking it back; then all of it is done, each step once."""
    one = f"/v1/corporations/1/plans/{plan}/drafts"
    before = seen(program)
    first: list[tuple[str, dict[str, Any]]] = [
        ("/v1/corporations/1/plans", {"targets": WANTED}),
        (one, {"forms": ["txt"]}),
    ]
    for address, body in first:
        tried = program.post(address, params={"dry_run": True}, json=body)
        assert (200, True) == (tried.status_code, tried.json()["dry_run"]), tried.text
        assert before == seen(program), address
    made = program.post(one, json={"forms": ["txt"]}).json()["sets"][0]
    drafts = f"/v1/corporations/1/drafts/{made['set_sha256']}"
    etag = program.get(drafts).headers["etag"]
    for what, body in (("approval", {"alone": "nobody else is here"}), ("withdrawal", {"why": "not yet"})):
        before = [*seen(program), program.get(drafts).json()]
        tried = program.post(f"{drafts}/{what}", params={"dry_run": True}, json=body)
        assert (200, True) == (tried.status_code, tried.json()["dry_run"]), tried.text
        assert before == [*seen(program), program.get(drafts).json()], what
        etag = program.get(drafts).headers["etag"]
        assert 201 == program.post(f"{drafts}/{what}", json=body, headers={"If-Match": etag}).status_code
        assert 412 == program.post(f"{drafts}/{what}", json=body, headers={"If-Match": etag}).status_code


def test_of_two_writers_who_saw_the_same_one_is_refused(program: TestClient) -> None:
    """With the ETag of what both saw, one write is done, and the other told to look again."""
    etag = program.get("/v1/corporations/1").headers["etag"]
    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(
            lambda _: program.post(ACTS, json=ISSUANCE, headers={"If-Match": etag}), range(2)
        ))  # fmt: skip
    assert [201, 412] == sorted(one.status_code for one in answers)
    assert "/problems/changed-since" in [one.json().get("type") for one in answers]
    now = program.get("/v1/corporations/1").headers["etag"]
    for given, status in (('"other"', 412), ("*", 201), (f'"other", {now}', 412)):
        assert status == program.post(ACTS, json=ISSUANCE, headers={"If-Match": given}).status_code, given


def test_the_last_shares_are_issued_once(program: TestClient, book: Path) -> None:
    """Of many who issue the last five shares at the same time five succeed, and the log holds what came of it."""
    most = {**ISSUANCE, "shares": "99999995"}
    assert 201 == program.post(ACTS, json=most).status_code
    one = {**ISSUANCE, "shares": "1"}
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: program.post(ACTS, json=one), range(16)))
    assert [201] * 5 + [409] * 11 == sorted(answer.status_code for answer in answers)
    refused = {answer.json()["refusal"] for answer in answers if answer.status_code == 409}
    assert {"shares_not_available"} == refused
    common = program.get("/v1/corporations/1/position", params={"as_of": "2003-12-31"}).json()["classes"][0]
    assert "100000000" in str(common["series"][0]["outstanding"])
    assert program.get("/v1/log/verification").json()["altered"] is False
    with Book.open(book) as opened:
        assert opened.head() == program.get("/v1/corporations/1/chain").json()["head"]
