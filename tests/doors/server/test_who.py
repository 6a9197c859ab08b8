"""Who asks: by session, by token, by the start-up token; and what other sites make a browser send."""

from datetime import timedelta
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from charterbook.access import rights, sessions, tokens
from charterbook.doors.server import who
from charterbook.doors.server.app import application
from charterbook.doors.server.settings import Settings
from tests.doors.server.people import BY, House, form_token, now

READ = "/v1/corporations"
START = "a-start-up-token-for-this-test"


def _alone(folder: Path, https: bool = False) -> TestClient:
    """A browser before a server of one user."""
    settings = Settings(str(folder / "book.db"), folder / "spool", folder / "desk", START, "Ada Keeper", https=https)
    return TestClient(application(settings), follow_redirects=False)


def test_the_start_up_token_opens_the_pages_and_leaves_the_address(tmp_path: Path) -> None:
    """The address with the token answers with a cookie no script can read, and with the way to the bare address."""
    client = _alone(tmp_path)
    assert 401 == client.get(READ).status_code
    found = client.get(f"/?token={START}&q=best")
    assert (303, "/?q=best") == (found.status_code, found.headers["location"])
    cookie = found.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert 200 == client.get(READ).status_code


def test_the_one_user_needs_no_account_and_can_make_some(tmp_path: Path) -> None:
    """His page says so, and the administration is open to him, for the day on which others join."""
    client = _alone(tmp_path)
    client.get(f"/?token={START}")
    assert "You are the one user" in client.get("/account").text
    csrf = form_token(client.get("/admin").text)
    assert 303 == client.post("/admin/accounts", data={"csrf": csrf, "name": "A. Clerk"}).status_code
    assert 404 == client.post("/account/sessions", data={"csrf": csrf}).status_code
    assert 303 == client.post("/sign-out", data={"csrf": csrf}).status_code
    assert 401 == client.get(READ).status_code


def test_a_wrong_start_up_token_opens_nothing(tmp_path: Path) -> None:
    """Neither in the address, nor in a cookie, nor in a header, nor in the form."""
    client = _alone(tmp_path)
    assert "set-cookie" not in client.get("/?token=guess").headers
    assert 422 == client.post("/sign-in", data={"token": "guess"}).status_code
    client.cookies.set("charterbook-80", "guess")
    assert 401 == client.get(READ).status_code
    assert 401 == client.get(READ, headers={"Authorization": "Bearer guess"}).status_code
    assert 401 == client.get(READ, headers={"Authorization": "Bearer "}).status_code


def test_over_https_cookies_are_bound_to_the_host(tmp_path: Path) -> None:
    """They are Secure with the prefix __Host-, and browsers are told to come by HTTPS alone."""
    found = _alone(tmp_path, https=True).get(f"/?token={START}")
    assert found.headers["set-cookie"].startswith("__Host-charterbook=")
    assert "secure" in found.headers["set-cookie"].lower()
    assert "max-age=" in found.headers["strict-transport-security"]


def test_with_accounts_the_start_up_token_is_nobody(house: House) -> None:
    """A server with accounts has no back door."""
    client = house.browser()
    assert "set-cookie" not in client.get(f"/?token={START}").headers
    assert 401 == client.get(READ, headers={"Authorization": f"Bearer {START}"}).status_code


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"},
                                     {"Origin": "https://elsewhere.example"}, {"Origin": "null"}])  # fmt: skip
def test_what_another_site_sends_is_refused(house: House, headers: dict[str, str]) -> None:
    """Even with the right token: the browser itself says where it comes from."""
    house.somebody("A. Clerk", "preparer")
    client = house.browser("A. Clerk")
    token = form_token(client.get("/account").text)
    assert 403 == client.post("/account/sessions", data={"csrf": token}, headers=headers).status_code
    assert 403 == house.browser().post("/sign-in", data={"name": "A. Clerk"}, headers=headers).status_code
    assert 200 == client.post("/account/sessions", data={"csrf": token}).status_code


def test_a_form_without_this_sessions_token_is_refused(house: House) -> None:
    """None, a made-up one, and that of another session; in the form and in the header; for pages and for the API."""
    house.somebody("A. Clerk", "preparer")
    client, other = house.browser("A. Clerk"), house.browser("A. Clerk")
    foreign = form_token(other.get("/account").text)
    for token in ("", "0" * 64, foreign):
        assert 403 == client.post("/account/sessions", data={"csrf": token}).status_code
        assert 403 == client.post("/account/sessions", headers={"X-CSRF-Token": token}).status_code
    problem = client.post("/v1/corporations/1/acts", json={})
    assert (403, "application/problem+json") == (problem.status_code, problem.headers["content-type"])
    own = form_token(client.get("/account").text)
    assert 200 == client.post("/account/sessions", headers={"X-CSRF-Token": own}).status_code


def test_a_program_needs_no_form_token(house: House) -> None:
    """No other site can make a browser send a token in a header."""
    program = house.program(house.somebody("A. Clerk", "preparer"), "read", "prepare")
    assert 403 != program.post("/v1/corporations/1/acts", json={}).status_code


def test_a_session_ends_with_sign_out_and_with_the_account(house: House) -> None:
    """Its secret is good for nothing afterwards, also where the cookie was kept."""
    account = house.somebody("A. Clerk", "preparer")
    client = house.browser("A. Clerk")
    secret = client.cookies["charterbook-80"]
    assert 200 == client.get(READ).status_code
    out = client.post("/sign-out", data={"csrf": form_token(client.get("/account").text)})
    assert 303 == out.status_code
    client.cookies.set("charterbook-80", secret)
    assert 401 == client.get(READ).status_code
    again = house.browser("A. Clerk")
    assert 200 == again.get(READ).status_code
    assert rights.disable(house.access, account, now(), BY) is None
    assert 401 == again.get(READ).status_code


def test_a_token_opens_nothing_after_its_revocation_or_its_end(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the next request on, though it was used a moment before."""
    account = house.somebody("A. Clerk", "preparer")
    revoked, ended = house.program(account, "read"), house.program(account, "read")
    assert (200, 200) == (revoked.get(READ).status_code, ended.get(READ).status_code)
    assert tokens.revoke(house.access, 1, now(), BY) is None
    assert (401, 200) == (revoked.get(READ).status_code, ended.get(READ).status_code)
    later = now() + timedelta(days=2)
    monkeypatch.setattr(who, "now", lambda: later)
    assert 401 == ended.get(READ).status_code


@pytest.mark.parametrize(
    "header",
    [{"Cookie": b"charterbook-80=\xff\xfe"}, {"Cookie": b"charterbook-80=" + b"x" * 9_000}, {"Cookie": b";=;=\x01"},
     {"Authorization": b"Bearer cbk_\xff"}, {"Authorization": b"Bearer"}, {"Authorization": b"Basic YTpi"},
     {"Authorization": b"Bearer " + b"x" * 9_000}, {"Cookie": b'charterbook-80="\\777"'}],
)  # fmt: skip
def test_whatever_stands_for_a_secret_is_a_stranger(house: House, header: dict[str, bytes]) -> None:
    """Bytes that are no text, too long, cut off, or of another scheme."""
    headers = {name.encode(): value for name, value in header.items()}
    assert 401 == house.browser().get(READ, headers=headers).status_code
    assert 401 == house.browser().post("/v1/corporations/1/acts", json={}, headers=headers).status_code


def test_a_sessions_secret_is_no_token_and_a_token_no_session(house: House) -> None:
    """Each is good in its own place alone."""
    account = house.somebody("A. Clerk", "preparer")
    client, program = house.browser("A. Clerk"), house.program(account, "read")
    session, token = client.cookies["charterbook-80"], program.headers["authorization"].split()[1]
    assert 200 == client.get(READ).status_code
    assert 200 == program.get(READ).status_code
    stranger = house.browser()
    assert 401 == stranger.get(READ, headers={"Authorization": f"Bearer {session}"}).status_code
    stranger.cookies.set("charterbook-80", token)
    assert 401 == stranger.get(READ).status_code


def test_a_session_that_is_not_used_ends(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """After two hours without a request, and after twelve in any case."""
    house.somebody("A. Clerk", "preparer")
    client, start = house.browser("A. Clerk"), now()
    for hours in range(1, 12):
        monkeypatch.setattr(who, "now", lambda hours=hours: start + timedelta(hours=hours))
        assert 200 == client.get(READ).status_code
    monkeypatch.setattr(who, "now", lambda: start + sessions.LONGEST + timedelta(minutes=1))
    assert 401 == client.get(READ).status_code
    idle = house.browser("A. Clerk")
    monkeypatch.setattr(who, "now", lambda: start + sessions.IDLE + timedelta(minutes=1))
    assert 401 == idle.get(READ).status_code
