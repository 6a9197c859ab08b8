"""`/v1/.../findings`, `waivers` and `/v1/rules`: what the rules find, and what a person lets stand."""

from starlette.testclient import TestClient

OWN = "/v1/corporations/1"


def test_a_finding_is_let_stand_and_stands_again(program: TestClient) -> None:
    """In somebody's name, who says why; taken back, it is found as before, and both are kept."""
    before = program.get(f"{OWN}/findings").json()["findings"]
    finding = before[0]
    body = {"rule": finding["rule"], "fingerprint": finding["fingerprint"], "reason": "seen by counsel"}
    match = {"If-Match": program.get(f"{OWN}/waivers").headers["etag"]}
    made = program.post(f"{OWN}/waivers", json=body, headers=match)
    assert 201 == made.status_code, made.text
    assert 412 == program.post(f"{OWN}/waivers", json=body, headers=match).status_code
    assert finding not in program.get(f"{OWN}/findings").json()["findings"]
    back = f"/v1/waivers/{made.json()['waiver']}/withdrawal"
    assert 201 == program.post(back, json={"reason": "seen again"}).status_code
    assert before == program.get(f"{OWN}/findings").json()["findings"]
    (kept,) = program.get(f"{OWN}/waivers").json()["items"]
    assert ("Ada Keeper", "Ada Keeper: seen again") == (kept["who"], kept["taken_back"])
    assert 409 == program.post(back, json={"reason": "seen again"}).status_code


def test_what_is_not_found_is_not_waived(program: TestClient) -> None:
    """A fingerprint that no finding has, a reason of no words, a waiver that is not there."""
    body = {"rule": "CB401", "fingerprint": "0" * 16, "reason": "x"}
    assert 409 == program.post(f"{OWN}/waivers", json=body).status_code
    assert 422 == program.post(f"{OWN}/waivers", json={**body, "reason": "  "}).status_code
    assert 404 == program.post("/v1/waivers/9/withdrawal", json={"reason": "x"}).status_code


def test_each_rule_that_found_something_has_its_page(reader: TestClient) -> None:
    """Under the name that the finding bears."""
    for rule in {one["rule"] for one in reader.get(f"{OWN}/findings").json()["findings"]}:
        page = reader.get(f"/v1/rules/{rule}")
        assert (200, True) == (page.status_code, rule in page.json()["page"]), rule
    assert 404 == reader.get("/v1/rules/XX-1").status_code
