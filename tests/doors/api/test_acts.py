"""`POST /v1/corporations/N/acts` and filings: recorded as the command line records, or refused by name."""

from typing import Any

import pytest
from starlette.testclient import TestClient

ACTS = "/v1/corporations/1/acts"
ISSUANCE = {"act": "issuance", "on": "2003-12-31", "class": "Common Stock", "shares": "10", "holder": "A. Fictitious"}


def test_an_act_is_entered_with_who_told_it(program: TestClient) -> None:
    """The entry is balanced, and its source is a statement that names the caller."""
    done = program.post(ACTS, json=ISSUANCE)
    (entry,) = done.json()["entries"]
    assert (201, "issuance") == (done.status_code, entry["act"])
    assert 0 == sum(int(one["shares"]) for one in entry["postings"])
    (newest,) = program.get(ACTS, params={"limit": 200}).json()["items"][-1:]
    assert entry == newest
    rows = program.get("/v1/log/rows", params={"limit": 200}).json()["items"]
    source = [one["subject"] for one in rows if one["kind"] == "source"][-1]
    assert b" by Ada Keeper, issuance" in program.get(f"/v1/sources/{source}/content").content


@pytest.mark.parametrize(
    ("told", "status", "refusal"),
    [
        ({"shares": "100000001"}, 409, "shares_not_available"),
        ({"class": "Gold Stock"}, 409, None),
        ({"shares": None}, 422, None),
        ({"shares": "-1"}, 422, None),
        ({"shares": "ten"}, 422, None),
        ({"shares": 10}, 422, None),
        ({"on": "2003-02-30"}, 422, None),
        ({"act": "forgery"}, 422, None),
        ({"colour": "blue"}, 422, None),
    ],
)
def test_what_the_ledger_does_not_take_is_told(
    reader: TestClient, told: dict[str, Any], status: int, refusal: str | None
) -> None:
    """By the name of its refusal where the ledger refuses, by the part of the request where that is wrong."""
    before = reader.get("/v1/log").json()
    answer = reader.post(ACTS, json={**ISSUANCE, **told})
    assert status == answer.status_code, answer.text
    assert refusal is None or refusal == answer.json()["refusal"]
    assert before == reader.get("/v1/log").json()


def test_a_filing_is_of_a_paper_that_is_there(program: TestClient) -> None:
    """Of none that is not; and its entry names the paper it is of."""
    assert 404 == program.post("/v1/instruments/99/filings", json={"on": "2003-05-02"}).status_code
    done = program.post("/v1/instruments/3/filings", json={"on": "2003-05-02", "number": "C10650-97"})
    assert (201, True) == (done.status_code, any(one["act"] == "filing" for one in done.json()["entries"])), done.text
