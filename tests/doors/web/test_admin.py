"""Accounts and matters are changed by who administers, and by nobody else."""

import pytest
from starlette.testclient import TestClient

from charterbook.access import accounts, matters
from charterbook.access.roles import Role
from tests.doors.server.people import PASSWORD, House, form_token

DOORS = (
    ("GET", "/admin"), ("GET", "/admin/events"), ("GET", "/admin/accounts/1"), ("GET", "/admin/matters/1"),
    ("POST", "/admin/accounts"), ("POST", "/admin/accounts/1/grant"), ("POST", "/admin/accounts/1/view"),
    ("POST", "/admin/accounts/1/password"), ("POST", "/admin/matters"), ("POST", "/admin/matters/1"),
)  # fmt: skip


def _admin(house: House) -> tuple[TestClient, str]:
    house.somebody("Ada Admin", "admin")
    client = house.browser("Ada Admin")
    return client, form_token(client.get("/admin").text)


@pytest.mark.parametrize("role", ["viewer", "preparer", "reviewer", "signer", "auditor"])
def test_nobody_gives_himself_more_rights(house: House, role: Role) -> None:
    """With the session of another role every door of the administration is shut, and nothing changes behind it."""
    account = house.somebody("A. Clerk", role)
    client = house.browser("A. Clerk")
    csrf = form_token(client.get("/account").text)
    data = {"csrf": csrf, "role": "admin", "all": "yes", "name": "New", "password": "four plain words here"}
    for method, address in DOORS:
        assert 403 == client.request(method, address, data=data if method == "POST" else None).status_code, address
    found = accounts.found(house.access, account)
    assert found is not None
    assert ([role], False) == ([one.role for one in found.grants], found.sees_all)
    assert (1, 1) == (len(accounts.listed(house.access)), len(matters.listed(house.access)))


def test_an_account_gets_its_rights_on_its_page(house: House) -> None:
    """Made, given a role, put into a matter, and taken out: each counts from the next request on."""
    client, csrf = _admin(house)
    made = client.post("/admin/accounts", data={"csrf": csrf, "name": "A. Clerk", "password": PASSWORD})
    place = made.headers["location"]
    assert 200 == client.post(f"{place}/grant", data={"csrf": csrf, "role": "viewer", "until": ""}).status_code
    clerk = house.browser("A. Clerk")
    own = {"old": PASSWORD, "new": "five other plain words here", "again": "five other plain words here"}
    own["csrf"] = form_token(clerk.get("/account").text)
    assert 303 == clerk.post("/account/password", data=own).status_code
    assert 404 == clerk.get("/v1/corporations/1/position").status_code
    number = place.rsplit("/", 1)[1]
    assert 200 == client.post("/admin/matters/1", data={"csrf": csrf, "do": "join", "number": number}).status_code
    assert 200 == clerk.get("/v1/corporations/1/position").status_code
    assert 200 == client.post("/admin/matters/1", data={"csrf": csrf, "do": "leave", "number": number}).status_code
    assert 404 == clerk.get("/v1/corporations/1/position").status_code
    assert 200 == client.post(f"{place}/disable", data={"csrf": csrf}).status_code
    assert 401 == clerk.get("/v1/corporations/1/position").status_code


@pytest.mark.parametrize(
    ("address", "data", "said"),
    [
        ("accounts/1/grant", {"role": "auditor", "until": ""}, "up to a day"),
        ("accounts/1/grant", {"role": "viewer", "until": "2001-01-01"}, "is past"),
        ("accounts/1/grant", {"role": "viewer", "until": "tomorrow"}, "is not a date"),
        ("accounts/1/grant", {"role": "god"}, "no such role"),
        ("accounts/1/withdraw", {"role": "admin"}, "the last admin"),
        ("accounts/1/disable", {}, "the last admin"),
        ("accounts/1/password", {"password": "short"}, "at least 15 characters"),
        ("accounts", {"name": "ADA ADMIN"}, "of that name already"),
        ("accounts", {"name": "\u202e"}, "cannot be seen"),
        ("matters", {"name": "bestnet"}, "already"),
    ],
)
def test_what_cannot_be_done_is_said_on_the_page(house: House, address: str, data: dict[str, str], said: str) -> None:
    """One sentence with what would help, and nothing changes."""
    client, csrf = _admin(house)
    found = client.post(f"/admin/{address}", data={"csrf": csrf, **data})
    assert 422 == found.status_code
    assert said in found.text


@pytest.mark.parametrize("address", ["accounts/99", "matters/99", "accounts/0", "accounts/99999999999999999999"])
def test_what_is_not_there_is_a_page_that_says_so(house: House, address: str) -> None:
    """No number makes the server fail."""
    client, csrf = _admin(house)
    assert client.get(f"/admin/{address}").status_code in (404, 422)
    assert client.post(f"/admin/{address}/unlock", data={"csrf": csrf}).status_code in (404, 405, 422)


def test_the_list_of_events_tells_who_did_what(house: House) -> None:
    """Sign-ins and changes of rights stand there, the last first."""
    client, _ = _admin(house)
    page = client.get("/admin/events").text
    assert 0 < page.index("signed in") < page.index("role granted") < page.index("account added")
