"""What was done and refused over HTTP is kept as events."""

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


def test_a_read_is_no_event_and_neither_is_a_strangers_request(house: House) -> None:
    """The list holds what matters, and nobody without an account can fill it."""
    clerk = house.somebody("A. Clerk", "viewer")
    before = events.listed(house.access, most=1)[0].number
    program = house.program(clerk, "read")
    assert 200 == program.get("/v1/corporations").status_code
    for _ in range(3):
        assert 401 == house.browser().post("/v1/corporations/1/acts", json=ACT).status_code
    assert {"token_made"} == {one.kind for one in events.listed(house.access) if one.number > before}
