"""The page where one signs in: who gets in, what is said to the others, and what the browser keeps."""

import html
from pathlib import Path

from starlette.testclient import TestClient

from charterbook.access import accounts, events
from charterbook.access.oidc import Provider
from tests.access.provider import CLIENT, SECRET, identities
from tests.doors.server.people import BY, PASSWORD, House, form_token, now
from tests.doors.server.people import house as opened_house


def _try(client: TestClient, name: str, password: str) -> int:
    return client.post("/sign-in", data={"name": name, "password": password}).status_code


def test_a_stranger_is_led_to_the_page_and_back(house: House) -> None:
    """He sees nothing of what he asked for, and is there once he has signed in."""
    house.somebody("A. Clerk", "preparer")
    client = house.browser()
    led = client.get("/corporations/1?basis=adopted")
    assert 303 == led.status_code
    page = client.get(led.headers["location"])
    assert "BestNet" not in page.text
    assert 'value="/corporations/1?basis=adopted"' in html.unescape(page.text)
    data = {"name": "A. Clerk", "password": PASSWORD, "next": "/corporations/1?basis=adopted"}
    found = client.post("/sign-in", data=data)
    assert (303, "/corporations/1?basis=adopted") == (found.status_code, found.headers["location"])


def test_what_was_typed_stands_escaped_on_the_page_and_the_password_does_not(house: House) -> None:
    """A name with a script is text; no page and no event ever shows a password."""
    name, password = '"><script>alert(1)</script>', "a password that is wrong"
    found = house.browser().post("/sign-in", data={"name": name, "password": password})
    assert 422 == found.status_code
    assert "<script>alert" not in found.text
    assert password not in found.text
    assert password not in repr(events.listed(house.access))


def test_a_thousand_wrong_passwords_get_nothing_in(house: House) -> None:
    """After a few all are told to wait, unseen; the right user gets in by the browser he used before."""
    house.somebody("A. Clerk", "preparer")
    own, stranger = house.browser("A. Clerk"), house.browser()
    answers = [_try(stranger, "A. Clerk", f"guess {number}") for number in range(1_000)]
    assert {422, 429} == set(answers)
    assert 15 >= answers.count(422)
    assert 401 == stranger.get("/v1/corporations").status_code
    assert 303 == own.post("/sign-out", data={"csrf": form_token(own.get("/account").text)}).status_code
    assert 303 == _try(own, "A. Clerk", PASSWORD)


def test_the_session_changes_with_every_sign_in(house: House) -> None:
    """A session that somebody planted in the browser is not the one that is signed in."""
    house.somebody("A. Clerk", "preparer")
    client = house.browser()
    client.cookies.set("charterbook-80", "planted", domain="testserver.local", path="/")
    assert 303 == _try(client, "A. Clerk", PASSWORD)
    assert "planted" not in [cookie.value for cookie in client.cookies.jar if cookie.path == "/" and cookie.expires]
    planted = house.browser()
    planted.cookies.set("charterbook-80", "planted")
    assert 401 == planted.get("/v1/corporations").status_code


def test_whom_an_identity_provider_vouches_for_gets_in(tmp_path: Path) -> None:
    """From the page to the provider and back to where one was going; in another browser the way back leads nowhere."""
    with identities() as at_work:
        provider = Provider(at_work.issuer, CLIENT, SECRET, "http://127.0.0.1")
        with opened_house(tmp_path, provider) as house:
            made = accounts.add(house.access, "Ada Clerk", None, now(), BY, "ada@firm.example")
            assert isinstance(made, int)
            client, other = house.browser(), house.browser()
            assert "/sign-in/provider?next=/account" in client.get("/sign-in?next=/account").text
            there = client.get("/sign-in/provider?next=/account")
            back = at_work.sent_back(there.headers["location"], "ada").removeprefix("http://127.0.0.1")
            assert 403 == other.get(back).status_code
            there = client.get("/sign-in/provider?next=//elsewhere.example")
            back = at_work.sent_back(there.headers["location"], "ada").removeprefix("http://127.0.0.1")
            found = client.get(back)
            assert (303, "/") == (found.status_code, found.headers["location"])
            assert "Ada Clerk" in client.get("/account").text
            assert 403 == client.get(back).status_code
            assert 403 == client.get("/sign-in/back?error=access_denied").status_code


def test_a_server_without_identity_provider_has_no_way_there(house: House) -> None:
    """Neither to it nor back from it."""
    assert 404 == house.browser().get("/sign-in/provider").status_code
    assert 404 == house.browser().get("/sign-in/back?state=x&code=y").status_code


def test_a_form_that_is_too_large_or_none_is_refused(house: House) -> None:
    """A stranger cannot fill the memory, and bytes that are no form are told as that."""
    client = house.browser()
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert 413 == client.post("/sign-in", content=b"name=" + b"x" * 100_000, headers=headers).status_code
    assert 422 == client.post("/sign-in", content=b"name=\xff\xfe", headers=headers).status_code
