"""What was done and refused over HTTP is kept as events."""

from hashlib import sha256

from charterbook.access import events
from charterbook.access.database import Access
from tests.doors.server.people import House

ACT = {"act": "issuance", "on": "2003-05-01", "class": "Preferred Stock", "shares": "1"}


def _kept(access: Access, kind: str) -> list[tuple[str, str]]:
    return [(one.who.name, one.subject) for one in events.listed(access, kind=kind)]


def test_what_was_refused_and_what_was_tried_is_kept_with_who(house: House) -> None:
    """A role that is missing, and a write that the book did not take."""
    clerk = house.somebody("A. Clerk", "viewer")
    other = house.somebody("B. Clerk", "preparer")
    assert 403 == house.program(clerk, "read").get("/admin").status_code
    assert 422 == house.program(other, "read", "prepare").post("/v1/corporations/1/acts", json={}).status_code
    assert [("A. Clerk", "GET /admin")] == _kept(house.access, "refused")
    assert [("B. Clerk", "POST /v1/corporations/1/acts")] == _kept(house.access, "not_changed")


def test_what_changes_nothing_is_told_as_what_it_is(house: House) -> None:
    """A trial of each write as tried, a tie-out as compared, the wish for an export as that, its file as taken out;
    none of them as a change, and the look at how far the export is not at all."""
    worker = house.somebody("C. Clerk", "preparer", "reviewer")
    program = house.program(worker, "read", "prepare", "review", "approve", "export")
    own, file = "/v1/corporations/1", b"a letter"
    finding = program.get(f"{own}/findings").json()["findings"][0]
    wanted = {"targets": {"series": [{"name": "Series A Convertible Preferred Stock", "to": 0}]}}
    waiver = {"rule": finding["rule"], "fingerprint": finding["fingerprint"], "reason": "looked at"}
    source = f"/v1/sources/{sha256(file).hexdigest()}"
    tried = {f"{own}/acts": ACT, f"{own}/waivers": waiver, f"{own}/plans": wanted}
    statuses = [
        program.post(address, params={"dry_run": True}, json=body).status_code for address, body in tried.items()
    ]
    assert 409 > max(statuses[1:]), statuses
    assert (
        202
        == program.put(
            source, params={"dry_run": True, "name": "a.txt", "matter": house.matter}, content=file
        ).status_code
    )
    assert 200 == program.post(f"{own}/tie-outs").status_code
    assert 200 == program.get(f"{own}/exports/json").status_code
    asked = program.post(f"{own}/exports", json={"form": "json"})
    assert 200 == program.get(asked.headers["location"]).status_code
    kinds = {(one.kind, one.subject) for one in events.listed(house.access) if one.who.account == worker}
    assert kinds == {
        ("export_asked", f"POST {own}/exports"), ("compared", f"POST {own}/tie-outs"),
        ("exported", f"GET {own}/exports/json"), ("tried", f"PUT {source}"),
        *(("tried", f"POST {address}") for address in tried),
    } | {one for one in kinds if one[0] == "uploaded"}  # fmt: skip


def test_a_read_is_no_event_and_neither_is_a_strangers_request(house: House) -> None:
    """The list holds what matters, and nobody without an account can fill it."""
    clerk = house.somebody("A. Clerk", "viewer")
    before = events.listed(house.access, most=1)[0].number
    program = house.program(clerk, "read")
    assert 200 == program.get("/v1/corporations").status_code
    for _ in range(3):
        assert 401 == house.browser().post("/v1/corporations/1/acts", json=ACT).status_code
    assert {"token_made"} == {one.kind for one in events.listed(house.access) if one.number > before}
