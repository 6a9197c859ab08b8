"""An Idempotency-Key: the same request is done once, however often and at whatever time it is sent."""

from concurrent.futures import ThreadPoolExecutor

from starlette.testclient import TestClient

from tests.doors.server.people import House

ACTS = "/v1/corporations/1/acts"
ISSUANCE = {"act": "issuance", "on": "2003-12-31", "class": "Common Stock", "shares": "10", "holder": "A. Fictitious"}
KEY = {"Idempotency-Key": "0b1e7a9c"}


def entries(client: TestClient) -> int:
    """How many entries the ledger has."""
    return len(client.get(ACTS, params={"limit": 200}).json()["items"])


def test_the_same_request_twice_is_done_once(program: TestClient) -> None:
    """The second time it gets the first answer, byte for byte."""
    before = entries(program)
    first, second = (program.post(ACTS, json=ISSUANCE, headers=KEY) for _ in range(2))
    assert (201, first.content) == (second.status_code, second.content)
    assert before + 1 == entries(program)
    assert 201 == program.post(ACTS, json=ISSUANCE, headers={"Idempotency-Key": "another"}).status_code
    assert before + 2 == entries(program)


def test_a_key_is_of_one_request(program: TestClient) -> None:
    """With another body, query or address it is refused, and nothing is done."""
    assert 201 == program.post(ACTS, json=ISSUANCE, headers=KEY).status_code
    before = entries(program)
    others = (
        program.post(ACTS, json={**ISSUANCE, "shares": "11"}, headers=KEY),
        program.post(f"{ACTS}?dry_run=true", json=ISSUANCE, headers=KEY),
        program.post("/v1/exports", headers=KEY),
    )
    assert [(422, "/problems/key-used-otherwise")] * 3 == [(one.status_code, one.json()["type"]) for one in others]
    assert before == entries(program)


def test_a_refusal_is_the_answer_too(program: TestClient) -> None:
    """What was refused is refused the same way again, though it might be taken by now."""
    wrong = {**ISSUANCE, "shares": "100000001"}
    first, second = (program.post(ACTS, json=wrong, headers=KEY) for _ in range(2))
    assert (409, first.content) == (second.status_code, second.content)
    assert "application/problem+json" == second.headers["content-type"]


def test_at_the_same_time_it_is_done_once(program: TestClient) -> None:
    """Of many that are sent at once, those that find the first still running are told to wait; one entry is made."""
    before = entries(program)
    with ThreadPoolExecutor(6) as threads:
        answers = list(threads.map(lambda _: program.post(ACTS, json=ISSUANCE, headers=KEY), range(12)))
    assert {201, 409} >= {one.status_code for one in answers}
    assert {"/problems/still-running"} >= {one.json()["type"] for one in answers if one.status_code == 409}
    assert 1 == len({one.content for one in answers if one.status_code == 201})
    assert before + 1 == entries(program)


def test_a_key_is_of_one_account(house: House) -> None:
    """Two people may think of the same key: each gets an answer to his own request."""
    one, two = (house.program(house.somebody(name, "preparer"), "read", "prepare") for name in ("Paula", "Quentin"))
    first = one.post(ACTS, json=ISSUANCE, headers=KEY).json()
    second = two.post(ACTS, json={**ISSUANCE, "class": "Preferred Stock"}, headers=KEY).json()
    assert ["/problems/refused"] * 2 == [first["type"], second["type"]]
    assert first["detail"] != second["detail"]


def test_a_key_that_is_none_is_refused(program: TestClient) -> None:
    """One that is too long."""
    assert 422 == program.post(ACTS, json=ISSUANCE, headers={"Idempotency-Key": "k" * 201}).status_code
