"""One's own account: password, sessions, tokens."""

import re

from charterbook.access import accounts, tokens
from tests.doors.server.people import PASSWORD, House, form_token

NEW = "five other plain words here"


def test_who_knows_the_password_changes_it_and_all_sessions_end(house: House) -> None:
    """The new one is good at once; sessions elsewhere, and the old password, are not."""
    house.somebody("A. Clerk", "preparer")
    client, other = house.browser("A. Clerk"), house.browser("A. Clerk")
    csrf = form_token(client.get("/account").text)
    wrong = {"csrf": csrf, "old": "wrong", "new": NEW, "again": NEW}
    assert 422 == client.post("/account/password", data=wrong).status_code
    assert 422 == client.post("/account/password", data={**wrong, "old": PASSWORD, "again": "x"}).status_code
    assert 303 == client.post("/account/password", data={**wrong, "old": PASSWORD}).status_code
    assert (200, 401) == (client.get("/v1/corporations").status_code, other.get("/v1/corporations").status_code)
    house.browser("A. Clerk", NEW)
    assert 422 == house.browser().post("/sign-in", data={"name": "A. Clerk", "password": PASSWORD}).status_code


def test_a_password_that_another_set_is_changed_before_anything_else(house: House) -> None:
    """Whoever administers sets it, for a new account or later: signed in with it, one can change it and leave, and do
    nothing else; then all is open. A token opens what it did, as it is no password."""
    house.somebody("Ada Keeper", "admin", sees_all=True)
    admin = house.browser("Ada Keeper")
    csrf = form_token(admin.get("/admin").text)
    made = admin.post("/admin/accounts", data={"csrf": csrf, "name": "New Clerk", "password": PASSWORD})
    own = f"{made.headers['location']}/"
    assert 200 == admin.post(f"{own}grant", data={"csrf": csrf, "role": "viewer"}).status_code
    for before, new in ((PASSWORD, NEW), ("words of the keeper here", "a third four words here")):
        if before != PASSWORD:
            assert 200 == admin.post(f"{own}password", data={"csrf": csrf, "password": before}).status_code
        client = house.browser("New Clerk", before)
        assert ["/account"] * 3 == [client.get(at).headers["location"] for at in ("/", "/review", "/upload")]
        page = client.get("/account")
        assert (200, True) == (page.status_code, "set one of your own" in page.text)
        form = {"csrf": form_token(page.text), "old": before, "new": new, "again": new}
        for address in ("/account/tokens", "/account/sessions", "/upload", "/v1/corporations/1/tie-outs"):
            answer = client.post(address, data=form, headers={"X-CSRF-Token": form["csrf"]})
            assert (403, True) == (answer.status_code, "password of your own" in answer.text), address
        assert 403 == client.get("/v1/corporations").status_code
        same = client.post("/account/password", data={**form, "new": before, "again": before})
        assert (422, True) == (same.status_code, "is the old one" in same.text)
        assert 303 == client.post("/account/password", data=form).status_code
        assert [200, 200] == [client.get(address).status_code for address in ("/", "/v1/corporations")]
        assert 200 == house.browser("New Clerk", new).get("/v1/corporations").status_code
    account = accounts.found(house.access, "New Clerk")
    assert account is not None
    program = house.program(account.id, "read")
    assert 200 == admin.post(f"{own}password", data={"csrf": csrf, "password": PASSWORD}).status_code
    assert 200 == program.get("/v1/corporations").status_code


def test_the_list_of_sessions_tells_which_is_this_one(house: House) -> None:
    """And all others can be ended at once."""
    house.somebody("A. Clerk", "preparer")
    client, other = house.browser("A. Clerk"), house.browser("A. Clerk")
    page = client.get("/account").text
    assert (1, 2) == (page.count("(this one)"), page.count('<th scope="row"><time'))
    assert "1 other session ended" in client.post("/account/sessions", data={"csrf": form_token(page)}).text
    assert (200, 401) == (client.get("/v1/corporations").status_code, other.get("/v1/corporations").status_code)


def test_a_token_is_shown_once_and_taken_back(house: House) -> None:
    """The page shows the secret after it was made and never again; taken back it opens nothing."""
    house.somebody("A. Clerk", "preparer")
    client = house.browser("A. Clerk")
    csrf = form_token(client.get("/account").text)
    asked = {"csrf": csrf, "label": "nightly", "days": "30", "scope": "read"}
    page = client.post("/account/tokens", data=asked)
    found = re.search(r'value="(cbk_[\w-]{43})"', page.text)
    assert found is not None
    assert found.group(1) not in client.get("/account").text
    headers = {"Authorization": f"Bearer {found.group(1)}"}
    assert 200 == house.browser().get("/v1/corporations", headers=headers).status_code
    assert 200 == client.post("/account/tokens/1/revoke", data={"csrf": csrf}).status_code
    assert 401 == house.browser().get("/v1/corporations", headers=headers).status_code


def test_no_token_may_do_more_than_its_account(house: House) -> None:
    """A viewer makes none that prepares; and a role that was taken away is gone from the tokens too."""
    house.somebody("A. Viewer", "viewer")
    client = house.browser("A. Viewer")
    csrf = form_token(client.get("/account").text)
    asked = {"csrf": csrf, "label": "more", "days": "30", "scope": ["read", "administer"]}
    refused = client.post("/account/tokens", data=asked)
    assert 422 == refused.status_code
    assert () == tokens.listed(house.access)


def test_nobody_takes_back_the_token_of_another(house: House) -> None:
    """Its number is not there for him."""
    owner = house.somebody("A. Clerk", "preparer")
    program = house.program(owner, "read")
    house.somebody("Another", "viewer")
    client = house.browser("Another")
    csrf = form_token(client.get("/account").text)
    assert 404 == client.post("/account/tokens/1/revoke", data={"csrf": csrf}).status_code
    assert 200 == program.get("/v1/corporations").status_code


def test_a_program_cannot_change_the_account_it_belongs_to(house: House) -> None:
    """A token that leaked makes no further tokens and no new password."""
    account = house.somebody("A. Clerk", "admin", "preparer")
    program = house.program(account, "read", "administer")
    asked = {"label": "more", "days": "30", "scope": "read"}
    assert 403 == program.post("/account/tokens", data=asked).status_code
    assert 403 == program.post("/account/password", data={"old": PASSWORD, "new": NEW, "again": NEW}).status_code
    assert 1 == len(tokens.listed(house.access))
    assert accounts.found(house.access, account) is not None


def test_who_has_no_role_reads_whom_to_ask(house: House) -> None:
    """The page of an account needs no right, and shows nothing of the book."""
    house.somebody("Newcomer")
    page = house.browser("Newcomer").get("/account")
    assert 200 == page.status_code
    assert "ask whoever administers" in page.text
