"""Passwords: which are taken, how they are kept, and that they fit however they were typed."""

import pytest

from charterbook.access import passwords


@pytest.mark.parametrize(
    "password",
    ["short", "x" * 14, "passwordpassword", "charterbookcharterbook", "aaaaaaaaaaaaaaaaaaaa", "adalovelaceadalovelace",
     "Ada Lovelace 1234567", "x" * 1_001],
)  # fmt: skip
def test_what_is_easily_guessed_is_refused(password: str) -> None:
    """Too short, too long, one word, one character, or the name."""
    assert passwords.refused("Ada Lovelace", password) is not None


@pytest.mark.parametrize("password", ["four plain words here", "ein langer Satz, der mir gehört", "r7$kPq!29zWm4vTx"])
def test_length_counts_and_no_rule_of_composition(password: str) -> None:
    """Words will do, in any script."""
    assert passwords.refused("Ada Lovelace", password) is None


def test_a_password_is_kept_as_argon2id_and_two_are_never_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    """At the cost that RFC 9106 recommends: 64 MiB, three passes."""
    monkeypatch.undo()
    kept = passwords.hashed("four plain words here")
    assert kept.startswith("$argon2id$v=19$m=65536,t=3,p=1$")
    assert kept != passwords.hashed("four plain words here")
    assert passwords.fits(kept, "four plain words here")
    assert not passwords.fits(kept, "four plain words there")
    assert not passwords.is_outdated(kept)


def test_the_same_characters_fit_however_they_were_typed() -> None:
    """An accent as one character or as two; half of a pair is no fault."""
    kept = passwords.hashed("caf\u00e9 au lait matin")
    assert passwords.fits(kept, "cafe\u0301 au lait matin")
    assert not passwords.fits(kept, "\ud800")


def test_where_none_is_kept_none_fits() -> None:
    """Not even the empty one."""
    assert [False, False] == [passwords.fits(None, given) for given in ("", "four plain words here")]
