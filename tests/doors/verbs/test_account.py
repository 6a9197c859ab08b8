"""`charterbook account`: who may sign in, and what each may do."""

import io
import json
import sys
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from charterbook.access import passwords, sessions, signing_in, tokens
from charterbook.access.database import Access
from charterbook.access.signing_in import Attempt, SignedIn
from charterbook.doors.cli import main
from charterbook.doors.options import now
from charterbook.register.store import Book

PASSWORD = "four plain words here"


@pytest.fixture(name="book")
def _book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("CHARTERBOOK_USER", "A. Keeper")
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(passwords, "_hasher", lambda: cheap)
    place = str(tmp_path / "book.db")
    with Book.open(place, create=True) as book:
        book.add_corporation("Example Corp.", "US-NV", now())
        book.add_corporation("Other Corp.", "US-DE", now())
    return place


def _account(book: str, *arguments: str, password: str = PASSWORD) -> int:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(sys, "stdin", io.StringIO(f"{password}\n"))
        return main(["account", *arguments, "--book", book])


def test_an_account_that_was_added_can_sign_in_and_sees_its_matter(
    book: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Roles, password and matter are those that were given; the other matter's corporation is not there."""
    assert 0 == _account(book, "add", "A. Clerk", "--role", "preparer", "--password-stdin")
    assert 0 == _account(book, "matter", "Series A", "--corporation", "Example Corp.", "--member", "a. clerk")
    assert "matter Series A\n  corporations: Example Corp.\n  members: A. Clerk\n" in capsys.readouterr().out
    with Access.open(book) as access:
        signed = signing_in.sign_in(access, Attempt("A. Clerk", PASSWORD), now())
        assert isinstance(signed, SignedIn)
        caller = sessions.caller(access, signed.session, now())
    assert caller is not None
    assert (frozenset({"preparer"}), frozenset({1})) == (caller.roles, caller.corporations)


def test_a_password_for_another_person_is_to_be_changed(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The one that somebody sets for himself is not: `--by` says who he is."""
    for name, by, other in (("A. Clerk", "Ada Keeper", True), ("Ada Keeper", "ada  keeper", False)):
        assert 0 == _account(book, "add", name, "--password-stdin", "--by", by)
        assert other == ("has to be changed" in capsys.readouterr().out)
        for again in (False, True):
            if again:
                assert 0 == _account(book, "password", name, "--password-stdin", "--by", by, password=PASSWORD[::-1])
            with Access.open(book) as access:
                password = PASSWORD[::-1] if again else PASSWORD
                signed = signing_in.sign_in(access, Attempt(name, password), now())
                assert isinstance(signed, SignedIn)
                caller = sessions.caller(access, signed.session, now())
            assert caller is not None
            assert other == caller.to_change


def test_what_is_given_can_be_taken(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A role, the view of all, a token and the account itself; the list tells each."""
    assert 0 == _account(book, "add", "A. Clerk", "--no-password", "--role", "viewer", "--all-corporations", "yes")
    assert 0 == _account(book, "token", "A. Clerk", "--label", "nightly", "--scope", "read")
    secret = capsys.readouterr().out.splitlines()[-1]
    with Access.open(book) as access:
        assert tokens.caller(access, secret, now()) is not None
        assert 0 == _account(book, "token", "A. Clerk", "--revoke", "1")
        assert tokens.caller(access, secret, now()) is None
    assert 0 == _account(book, "roles", "A. Clerk", "--take", "viewer", "--all-corporations", "no")
    assert 0 == _account(book, "disable", "A. Clerk")
    capsys.readouterr()
    assert 0 == _account(book, "list", "-f", "json")
    (told,) = json.loads(capsys.readouterr().out)["accounts"]
    assert ([], False, []) == (told["roles"], told["all_corporations"], told["matters"])
    assert told["disabled_at"] is not None


@pytest.mark.parametrize(
    ("arguments", "password", "said"),
    [
        (("add", "A. Clerk", "--password-stdin"), "short", "at least 15 characters"),
        (("add", "A. Clerk", "--password-stdin"), "password password", "easily guessed"),
        (("add", "An Auditor", "--no-password", "--role", "auditor"), "", "--until DATE"),
        (("add", "A. Clerk"), "", "--password-stdin"),
        (("add", "", "--no-password"), "", "a name is missing"),
        (("add", "B", "--no-password", "--email", "nobody"), "", "no e-mail address"),
        (("roles", "Keeper", "--take", "admin"), "", "the last admin"),
        (("disable", "Keeper"), "", "the last admin"),
        (("disable", "Nobody"), "", "there is no account Nobody"),
        (("matter", "M", "--corporation", "Nowhere Corp."), "", "the book holds no Nowhere Corp."),
        (("token", "Keeper", "--label", "x", "--scope", "sign"), "", "may not sign"),
        (("token", "Keeper", "--revoke", "7"), "", "no token 7"),
        (("add", "KEEPER", "--no-password"), "", "an account of that name already"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    book: str, arguments: tuple[str, ...], password: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, the reason, and no traceback."""
    assert 0 == _account(book, "add", "Keeper", "--role", "admin", "--no-password")
    assert 2 == _account(book, *arguments, password=password)
    refused = capsys.readouterr().err
    assert said in refused
    assert 1 == refused.count("\n")


def test_a_copy_tells_where_it_goes(book: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And is not made over another file."""
    assert 0 == _account(book, "add", "A. Clerk", "--no-password")
    assert 0 == _account(book, "backup", str(tmp_path / "copy"))
    assert f"in the place of {book}.access.db" in capsys.readouterr().out
    assert 2 == _account(book, "backup", str(tmp_path / "copy"))
    assert "name a new file" in capsys.readouterr().err


def test_a_book_without_accounts_says_how_to_make_one(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Asking for the list makes nothing."""
    assert 2 == _account(book, "list")
    assert "charterbook account add" in capsys.readouterr().err
    assert not Path(f"{book}.access.db").exists()
