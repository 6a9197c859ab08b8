"""Name and password: who gets in, who does not, and that nobody can tell why."""

from datetime import timedelta

import pytest

from charterbook.access import events, passwords, rights, sessions
from charterbook.access.database import Access
from charterbook.access.signing_in import Attempt, SignedIn, TooEarly, sign_in
from tests.access.people import BY, NOW, PASSWORD, somebody


def _watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The passwords that are looked at from now on."""
    looked: list[str] = []
    real = passwords.fits

    def fits(kept: str | None, password: str) -> bool:
        looked.append(password)
        return real(kept, password)

    monkeypatch.setattr(passwords, "fits", fits)
    return looked


def test_the_right_password_opens_a_session(access: Access) -> None:
    """The session is the account's, and its caller has the account's roles."""
    account = somebody(access, "A. Clerk", "preparer")
    signed = sign_in(access, Attempt(" a. CLERK ", PASSWORD), NOW)
    assert isinstance(signed, SignedIn)
    caller = sessions.caller(access, signed.session, NOW)
    assert caller is not None
    assert ("A. Clerk", account, frozenset({"preparer"}), frozenset()) == caller[:4]


def test_nobody_can_tell_why_a_sign_in_failed(access: Access, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown name, a wrong password, an account without one and a disabled one: one answer, one hash each."""
    somebody(access, "A. Clerk", "preparer")
    somebody(access, "By Provider", "preparer", password=None)
    assert rights.disable(access, somebody(access, "Gone", "viewer"), NOW, BY) is None
    looked = _watched(monkeypatch)
    wrong = (("A. Clerk", "wrong"), ("By Provider", PASSWORD), ("Gone", PASSWORD), ("Nobody", PASSWORD), ("", ""))
    assert [None] * 5 == [sign_in(access, Attempt(*given), NOW) for given in wrong]
    assert 5 == len(looked)


def test_a_thousand_wrong_passwords_get_nothing_in(access: Access, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a thousand guesses within an hour fifteen are looked at; then, after a wait, the right user gets in."""
    somebody(access, "A. Clerk", "preparer")
    looked = _watched(monkeypatch)
    for number in range(1_000):
        at = NOW + timedelta(seconds=3.6 * number)
        assert not isinstance(sign_in(access, Attempt("A. Clerk", f"guess {number}"), at), SignedIn)
    assert 10 <= len(looked) <= 15
    end = NOW + timedelta(hours=1)
    waits = sign_in(access, Attempt("A. Clerk", PASSWORD), end)
    assert isinstance(waits, TooEarly)
    assert timedelta(0) < waits.again_at - end <= timedelta(minutes=15)
    assert isinstance(sign_in(access, Attempt("A. Clerk", PASSWORD), waits.again_at), SignedIn)


def test_guesses_by_others_do_not_slow_down_a_known_browser(access: Access) -> None:
    """Who signed in before in this browser gets in there while strangers guess at his name; in theirs he waits."""
    somebody(access, "A. Clerk", "preparer")
    first = sign_in(access, Attempt("A. Clerk", PASSWORD), NOW)
    assert isinstance(first, SignedIn)
    for _ in range(6):
        sign_in(access, Attempt("A. Clerk", "guess"), NOW)
    assert isinstance(sign_in(access, Attempt("A. Clerk", PASSWORD), NOW), TooEarly)
    assert isinstance(sign_in(access, Attempt("A. Clerk", PASSWORD, device="made up"), NOW), TooEarly)
    assert isinstance(sign_in(access, Attempt("A. Clerk", PASSWORD, device=first.device), NOW), SignedIn)


def test_unknown_names_are_slowed_down_as_known_ones(access: Access) -> None:
    """The wait tells nothing of whether there is such an account."""
    somebody(access, "A. Clerk", "preparer")
    answers = {name: [sign_in(access, Attempt(name, "guess"), NOW) for _ in range(7)] for name in ("A. Clerk", "X.")}
    assert answers["A. Clerk"] == answers["X."]
    assert isinstance(answers["X."][-1], TooEarly)


@pytest.mark.parametrize("name", ["A\0B", "\0", "\ud800", "x" * 100_000, "\u202eA. Clerk"])
def test_whatever_stands_for_a_name_is_answered(access: Access, name: str) -> None:
    """No name makes the database fail, which would tell a stranger more than the others do."""
    assert sign_in(access, Attempt(name, "\0\ud800"), NOW) is None


def test_signing_in_begins_a_new_session_and_ends_the_old_one(access: Access) -> None:
    """A session that somebody else put into the browser before is good for nothing after."""
    somebody(access, "A. Clerk", "preparer")
    first = sign_in(access, Attempt("A. Clerk", PASSWORD), NOW)
    assert isinstance(first, SignedIn)
    second = sign_in(access, Attempt("A. Clerk", PASSWORD, session=first.session), NOW)
    assert isinstance(second, SignedIn)
    assert first.session != second.session
    assert sessions.caller(access, first.session, NOW) is None


def test_sign_ins_and_refusals_are_told(access: Access) -> None:
    """The events name who, from where; a password that was typed in the place of a name is in none of them."""
    somebody(access, "A. Clerk", "preparer")
    sign_in(access, Attempt("A. Clerk", PASSWORD, address="127.0.0.1"), NOW)
    sign_in(access, Attempt(PASSWORD, "", address="127.0.0.2"), NOW)
    last, first = events.listed(access, most=2)
    assert ("signed_in", "A. Clerk", "127.0.0.1") == (first.kind, first.who.name, first.who.address)
    assert ("sign_in_refused", "127.0.0.2") == (last.kind, last.who.address)
    assert PASSWORD not in repr(events.listed(access))
