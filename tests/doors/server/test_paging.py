"""Lists in pages: every thing once, in order, whatever comes in meanwhile."""

from base64 import urlsafe_b64encode

import pytest
from starlette.testclient import TestClient

ACTS = "/v1/corporations/1/acts"
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
