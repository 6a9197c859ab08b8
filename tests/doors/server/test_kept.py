"""Answers that are kept: the same ETag as long as they hold, and never past it."""

from pathlib import Path

from starlette.testclient import TestClient

from charterbook.register.store import Book
from tests.doors.server.people import House, now

READS = (
    "/v1/corporations", "/v1/corporations/1", "/v1/corporations/1/chain", "/v1/corporations/1/acts",
    "/v1/corporations/1/position", "/v1/corporations/1/why?account=Preferred Stock:undesignated",
    "/v1/corporations/1/instruments", "/v1/corporations/1/findings", "/v1/corporations/1/waivers",
    "/v1/corporations/1/audit", "/v1/instruments/1", "/v1/proposals", "/v1/log", "/v1/log/rows",
    "/v1/log/heads",
)  # fmt: skip
ISSUANCE = {"act": "issuance", "on": "2003-12-31", "class": "Common Stock", "shares": "10", "holder": "A. Fictitious"}


def test_what_has_not_changed_is_not_sent_again(reader: TestClient) -> None:
    """Each read has an ETag, and answers 304 without a body to whoever has it."""
    for address in READS:
        first = reader.get(address)
        assert 200 == first.status_code, (address, first.text)
        etag = first.headers["etag"]
        for given in (etag, f'"other", {etag}', f"W/{etag}", "*"):
            again = reader.get(address, headers={"If-None-Match": given})
            assert (304, b"", etag) == (again.status_code, again.content, again.headers["etag"]), (address, given)
        assert 200 == reader.get(address, headers={"If-None-Match": '"other"'}).status_code
        assert "private, no-cache" == first.headers["cache-control"]


def test_a_write_makes_a_new_etag(program: TestClient) -> None:
    """What it changed is told at once; what it did not change has the ETag it had."""
    before = {address: program.get(address).headers["etag"] for address in READS}
    assert 201 == program.post("/v1/corporations/1/acts", json=ISSUANCE).status_code
    after = {address: program.get(address).headers["etag"] for address in READS}
    changed = {address for address in READS if before[address] != after[address]}
    assert {"/v1/corporations/1", "/v1/corporations/1/acts", "/v1/corporations/1/position", "/v1/log"} <= changed
    assert "/v1/instruments/1" not in changed


def test_a_write_beside_the_server_is_told_too(program: TestClient, book: Path) -> None:
    """As the command line, or the process that reads uploads, makes it."""
    assert 1 == len(program.get("/v1/corporations").json()["items"])
    with Book.open(book) as other:
        other.add_corporation("Elsewhere Holdings, Inc.", "US-DE", now())
    assert 2 == len(program.get("/v1/corporations").json()["items"])


def test_nobody_gets_what_was_kept_for_another(house: House) -> None:
    """Asked after one who sees all, one who sees a matter gets what he may see, with an ETag of its own."""
    every = house.program(house.somebody("Vera", "viewer", sees_all=True), "read")
    one = house.program(house.somebody("Victor", "viewer"), "read")
    answers = [client.get("/v1/corporations") for client in (every, one, every)]
    assert [2, 1, 2] == [len(answer.json()["items"]) for answer in answers]
    assert answers[0].headers["etag"] == answers[2].headers["etag"] != answers[1].headers["etag"]
    assert 404 == one.get("/v1/corporations/2", headers={"If-None-Match": "*"}).status_code
