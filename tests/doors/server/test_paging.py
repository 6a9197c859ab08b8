"""Lists in pages: every thing once, in order, whatever comes in meanwhile."""

from base64 import urlsafe_b64encode
from typing import Any

import pytest
from starlette.testclient import TestClient

ACTS = "/v1/corporations/1/acts"
SERIES_A = "Series A Convertible Preferred Stock"
ISSUANCE = {"act": "issuance", "on": "2003-12-31", "class": "Common Stock", "shares": "10", "holder": "A. Fictitious"}


def numbers(client: TestClient, limit: int) -> list[int]:
    """The entries' numbers, page after page; after the first page an act is recorded."""
    found: list[int] = []
    asked: dict[str, int | str] = {"limit": limit}
    while True:
        page = client.get(ACTS, params=asked).json()
        found += [one["entry"] for one in page["items"]]
        assert len(page["items"]) <= limit
        if page["next"] is None:
            return found
        if "cursor" not in asked:
            assert 201 == client.post(ACTS, json=ISSUANCE).status_code
        asked["cursor"] = page["next"]


def test_pages_stay_right_while_things_are_added(program: TestClient) -> None:
    """What was there is told once and in order, and what came in behind it is told too."""
    whole = [one["entry"] for one in program.get(ACTS, params={"limit": 200}).json()["items"]]
    assert [*whole, whole[-1] + 1] == numbers(program, 4)


def walked(client: TestClient, address: str) -> list[Any]:
    """What stands in a list, one thing a page."""
    found, asked = [], {"limit": "1"}
    while True:
        page = client.get(address, params=asked).json()
        assert len(page["items"]) <= 1, address
        found += page["items"]
        if page["next"] is None:
            return found
        asked["cursor"] = page["next"]


def test_every_list_comes_in_pages(program: TestClient) -> None:
    """Each operation that the description says answers a list takes a cursor and gives the next one; page after page
    there is what one page holds, in the same order."""
    own = "/v1/corporations/1"
    plans = [
        program.post(f"{own}/plans", json={"targets": {"series": [{"name": SERIES_A, "to": to}]}}) for to in (0, 5)
    ]
    for plan in plans:
        drafted = program.post(f"{plan.headers['location']}/drafts", json={"forms": ["txt"]})
        assert 201 == drafted.status_code, drafted.text
    for one in program.get(f"{own}/findings").json()["findings"][:2]:
        waiver = {"rule": one["rule"], "fingerprint": one["fingerprint"], "reason": "looked at"}
        assert 201 == program.post(f"{own}/waivers", json=waiver).status_code
    described = program.get("/v1/openapi.json").json()
    listing = {name for name, one in described["components"]["schemas"].items() if "items" in one.get("properties", {})}
    found = {}
    for path, methods in described["paths"].items():
        answer = methods.get("get", {}).get("responses", {}).get("200", {}).get("content", {})
        component = answer.get("application/json", {}).get("schema", {}).get("$ref", "").rpartition("/")[2]
        if component in listing:
            assert {"cursor", "limit"} <= {one["name"] for one in methods["get"]["parameters"]}, path
            address = path.format(corporation=1)
            found[path] = walked(program, address)
            assert {"items": found[path], "next": None} == program.get(address, params={"limit": 200}).json(), path
    assert len(listing) <= len(found)
    assert [plan.json()["plan"] for plan in reversed(plans)] == found["/v1/corporations/{corporation}/plans"]
    assert {2} == {len(found[f"/v1/corporations/{{corporation}}/{what}"]) for what in ("plans", "drafts", "waivers")}


def test_a_digest_that_is_not_there_begins_no_page(program: TestClient) -> None:
    """A list of digests is gone on with behind one of them only; plans that come in stand before it."""
    own = "/v1/corporations/1/plans"
    made = [
        program.post(own, json={"targets": {"series": [{"name": SERIES_A, "to": to}]}}).json()["plan"]
        for to in (0, 5, 7)
    ]
    first = program.get(own, params={"limit": 1}).json()
    assert [made[2]] == first["items"]
    program.post(own, json={"targets": {"series": [{"name": SERIES_A, "to": 9}]}})
    program.post(own, json={"targets": {"series": [{"name": SERIES_A, "to": 0}]}})
    assert [made[1], made[0]] == program.get(own, params={"cursor": first["next"]}).json()["items"]
    nowhere = urlsafe_b64encode(b"0" * 64).decode()
    assert 422 == program.get(own, params={"cursor": nowhere}).status_code


def test_the_last_page_says_so(reader: TestClient) -> None:
    """A page that ends with the last thing has no next one, and one behind it is empty."""
    whole = reader.get(ACTS, params={"limit": 200}).json()
    assert whole["next"] is None
    count = len(whole["items"])
    assert reader.get(ACTS, params={"limit": count}).json()["next"] is None
    last_but_one = reader.get(ACTS, params={"limit": count - 1}).json()
    assert 1 == len(reader.get(ACTS, params={"cursor": last_but_one["next"]}).json()["items"])
    behind = urlsafe_b64encode(b"99999").decode()
    assert {"items": [], "next": None} == reader.get(ACTS, params={"cursor": behind}).json()


@pytest.mark.parametrize(
    "asked",
    [
        {"cursor": "nonsense"},
        {"cursor": ""},
        {"cursor": urlsafe_b64encode(b"-1").decode()},
        {"cursor": urlsafe_b64encode(b"1e3").decode()},
        {"cursor": urlsafe_b64encode(str(2**70).encode()).decode()},
        {"cursor": "A"},
        {"cursor": "é"},
        {"limit": "0"},
        {"limit": "201"},
        {"limit": "all"},
    ],
)
def test_a_cursor_that_no_page_gave_is_refused(reader: TestClient, asked: dict[str, str]) -> None:
    """And so is a page of no size or of too large a one: 422, with the part that is wrong."""
    for address in (ACTS, "/v1/corporations", "/v1/corporations/1/instruments", "/v1/log/rows"):
        answer = reader.get(address, params=asked)
        assert (422, True) == (answer.status_code, next(iter(asked)) in answer.json()["detail"]), (address, answer.text)
