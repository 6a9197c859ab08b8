"""The signer's key: from a file or a token, never told, and marked where it is a test's."""

import pytest

from charterbook.model.evidence import Unreadable
from charterbook.sign import keys
from tests.sign.authority import PASSPHRASE, Authority


def test_a_key_file_gives_holder_authority_and_days(authority: Authority) -> None:
    """What the certificate says is told, that it is for tests too."""
    key = keys.from_pkcs12(authority.pkcs12("president"), PASSPHRASE.encode())
    assert isinstance(key, keys.Key)
    assert ("Robert A. Blanchard", "Test Intermediate", True) == (key.holder, key.authority, key.is_test)
    assert (2020, 2100) == (key.since.year, key.until.year)


@pytest.mark.parametrize("passphrase", [b"another", b"", None])
def test_a_wrong_passphrase_is_told_without_the_passphrase(authority: Authority, passphrase: bytes | None) -> None:
    """The refusal names what to do and nothing of the secret."""
    told = keys.from_pkcs12(authority.pkcs12("president"), passphrase)
    assert isinstance(told, Unreadable)
    assert "the passphrase is another one, or this is no PKCS#12 file" in told.why
    assert "another" not in told.remedy


def test_what_is_no_key_file_is_told() -> None:
    """Any other file is refused in the same words."""
    assert isinstance(keys.from_pkcs12(b"no key", b"x"), Unreadable)


def test_a_token_that_is_not_there_is_told() -> None:
    """A module that is no library of a token is one line, not a crash."""
    with keys.from_pkcs11("/nowhere/libtoken.so", "card", "me", "1234") as told:
        assert isinstance(told, Unreadable)
        assert "the token 'card' cannot be opened" in told.why
        assert "1234" not in told.why


def test_roots_are_read_in_pem_and_der(authority: Authority) -> None:
    """Both writings of a certificate give the same root; anything else is refused."""
    from asn1crypto.pem import armor

    root = authority.certificate("root").dump()
    for written in (root, armor("CERTIFICATE", root)):
        found = keys.roots(written)
        assert not isinstance(found, Unreadable)
        assert [root] == [one.dump() for one in found]
    assert isinstance(keys.roots(b"no certificate"), Unreadable)


def test_without_the_library_the_remedy_is_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where pyHanko is missing, the one line says how to install it."""
    monkeypatch.setattr(keys, "find_spec", lambda _: None)
    told = keys.from_pkcs12(b"", None)
    assert isinstance(told, Unreadable)
    assert "pip install 'charterbook[sign]'" == told.remedy
