"""`/v1/corporations/N/audit`: the auditor's report, and points that somebody signs off."""

from starlette.testclient import TestClient

from tests.doors.server.people import House

OWN = "/v1/corporations/1/audit"
ON = {"as_of": "2003-12-31", "from": "2002"}


def test_a_point_is_signed_off_once(program: TestClient) -> None:
    """Tried first, which changes nothing; then in one's own name; then it cannot be again."""
    seen = program.get(OWN, params=ON)
    point = seen.json()["points"][0]
    assert point["signed_off"] is None
    body = {"point": point["id"], "reason": "seen in the minute book"}
    tried = program.post(f"{OWN}/sign-offs", params={**ON, "dry_run": True}, json=body)
    assert (200, True) == (tried.status_code, tried.json()["dry_run"])
    assert seen.headers["etag"] == program.get(OWN, params=ON).headers["etag"]
    match = {"If-Match": seen.headers["etag"]}
    done = program.post(f"{OWN}/sign-offs", params=ON, json=body, headers=match)
    assert (201, "Ada Keeper") == (done.status_code, done.json()["signed_off"]["by"])
    assert 412 == program.post(f"{OWN}/sign-offs", params=ON, json=body, headers=match).status_code
    again = program.post(f"{OWN}/sign-offs", params=ON, json=body)
    assert (409, True) == (again.status_code, "already" in again.json()["detail"])


def test_a_sign_off_is_an_auditors(house: House) -> None:
    """A reviewer reads the report and signs nothing off; an auditor does both."""
    reviewer = house.program(house.somebody("Rita", "reviewer"), "read", "review")
    auditor = house.program(house.somebody("Aldo", "auditor"), "read", "audit")
    points = auditor.get(OWN, params=ON).json()["points"]
    body = {"point": points[0]["id"], "reason": "seen"}
    assert 200 == reviewer.get(OWN, params=ON).status_code
    assert [403, 201] == [one.post(f"{OWN}/sign-offs", params=ON, json=body).status_code for one in (reviewer, auditor)]


def test_periods_that_are_none_are_told(reader: TestClient) -> None:
    """A day that is in no year, and years in the wrong order."""
    assert 422 == reader.get(OWN, params={"period_end": "13-01"}).status_code
    assert 409 == reader.get(OWN, params={"from": "2004", "to": "2003"}).status_code
