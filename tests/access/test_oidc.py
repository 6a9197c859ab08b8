"""Signing in by an identity provider: whom it vouches for gets in, and nobody whom it does not."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from charterbook.access import accounts, events, oidc, rights, sessions
from charterbook.access.database import Access
from charterbook.access.oidc import Begun, Provider, Returned
from charterbook.access.signing_in import Attempt, SignedIn
from tests.access.people import BY
from tests.access.provider import CLIENT, SECRET, Identities, identities, made_key


@pytest.fixture(name="at_work")
def _at_work() -> Iterator[Identities]:
    with identities() as provider:
        yield provider


@pytest.fixture(name="here")
def _here(tmp_path: Path) -> Iterator[Access]:
    """Accounts in a file: what a provider's token is worth is the same on both back ends."""
    with Access.open(str(tmp_path / "book.db"), create=True) as opened:
        yield opened


def _now() -> datetime:
    """The provider has a clock of its own."""
    return datetime.now(UTC)


def _known(at_work: Identities) -> Provider:
    return Provider(at_work.issuer, CLIENT, SECRET, "https://book.firm.example")


def _added(access: Access, name: str, email: str | None) -> int:
    made = accounts.add(access, name, None, _now(), BY, email)
    assert isinstance(made, int)
    return made


def _returned(access: Access, at_work: Identities, subject: str) -> Returned:
    """The way to the provider and back."""
    begun = oidc.begin(access, _known(at_work), "/corporations/1", _now())
    assert isinstance(begun, Begun), begun
    back = parse_qs(urlsplit(at_work.sent_back(begun.address, subject)).query)
    return Returned(begun.state, back["state"][0], back["code"][0], Attempt("", ""))


def _signed(access: Access, at_work: Identities, subject: str) -> tuple[SignedIn, str] | str:
    return oidc.finish(access, _known(at_work), _returned(access, at_work, subject), _now())


def test_whom_the_provider_vouches_for_gets_in(access: Access, at_work: Identities) -> None:
    """The first time by the verified address, later by the identity, whatever his address is then."""
    account = _added(access, "Ada Clerk", "Ada@firm.example")
    assert rights.grant(access, account, "preparer", None, _now(), BY) is None
    signed = _signed(access, at_work, "ada")
    assert isinstance(signed, tuple), signed
    assert ("Ada Clerk", "/corporations/1") == (signed[0].name, signed[1])
    caller = sessions.caller(access, signed[0].session, _now())
    assert caller is not None
    assert frozenset({"preparer"}) == caller.roles
    at_work.claims = {"email": "other@firm.example"}
    again = _signed(access, at_work, "ada")
    assert isinstance(again, tuple), again
    assert account == again[0].account


def test_an_address_that_passes_to_another_person_opens_nothing(here: Access, at_work: Identities) -> None:
    """The account is its first identity's, and no other of that provider gets in by the same address."""
    _added(here, "Ada Clerk", "ada@firm.example")
    assert isinstance(_signed(here, at_work, "ada"), tuple)
    at_work.claims = {"email": "ada@firm.example"}
    assert isinstance(_signed(here, at_work, "mallory"), str)


@pytest.mark.parametrize(
    "claims",
    [{"email_verified": False}, {"email_verified": "true"}, {"email": "ada@firm.example.evil.example"},
     {"email": None}, {"email": ["ada@firm.example"]}],
)  # fmt: skip
def test_an_address_that_is_not_verified_opens_nothing(
    here: Access, at_work: Identities, claims: dict[str, Any]
) -> None:
    """Anybody can claim an address."""
    _added(here, "Ada Clerk", "ada@firm.example")
    at_work.claims = {"email": "ada@firm.example", **claims}
    assert isinstance(_signed(here, at_work, "mallory"), str)
    assert "sign_in_refused" == events.listed(here, most=1)[0].kind


@pytest.mark.parametrize(
    "claims",
    [{"iss": "https://other.example"}, {"aud": "another-client"}, {"nonce": "replayed"}, {"exp": 1},
     {"aud": [CLIENT, "other"], "azp": "other"}, {"sub": "a\0b"}, {"sub": 7}, {"sub": "x" * 300}],
)  # fmt: skip
def test_a_token_for_another_purpose_opens_nothing(here: Access, at_work: Identities, claims: dict[str, Any]) -> None:
    """Of another issuer, for another client, of another sign-in, or past its end."""
    _added(here, "Ada Clerk", "ada@firm.example")
    at_work.claims = claims
    assert isinstance(_signed(here, at_work, "ada"), str)


def test_a_token_with_another_signature_opens_nothing(here: Access, at_work: Identities) -> None:
    """Only the keys that the provider publishes sign for it."""
    _added(here, "Ada Clerk", "ada@firm.example")
    at_work.key = made_key(1)
    assert isinstance(_signed(here, at_work, "ada"), str)


def test_a_return_is_good_once_and_in_its_own_browser(here: Access, at_work: Identities) -> None:
    """Another browser, a made-up state, a second time, and too late: none gets in."""
    _added(here, "Ada Clerk", "ada@firm.example")
    known = _known(at_work)
    back = _returned(here, at_work, "ada")
    for wrong in (
        back._replace(cookie=None),
        back._replace(cookie="other"),
        Returned("x", "x", back.code, back.attempt),
    ):
        assert isinstance(oidc.finish(here, known, wrong, _now()), str)
    late = _returned(here, at_work, "ada")
    assert isinstance(oidc.finish(here, known, late, _now() + oidc.LONGEST + timedelta(seconds=1)), str)
    assert isinstance(oidc.finish(here, known, back, _now()), tuple)
    assert isinstance(oidc.finish(here, known, back, _now()), str)


def test_a_disabled_account_stays_shut(here: Access, at_work: Identities) -> None:
    """Whatever the provider says, what one may do here is ours to say."""
    account = _added(here, "Ada Clerk", "ada@firm.example")
    assert isinstance(_signed(here, at_work, "ada"), tuple)
    assert rights.disable(here, account, _now(), BY) is None
    assert isinstance(_signed(here, at_work, "ada"), str)


def test_a_provider_that_does_not_answer_is_told_in_one_line(here: Access, at_work: Identities) -> None:
    """When the sign-in begins and when it comes back; another issuer behind the address counts as no answer."""
    back = _returned(here, at_work, "ada")
    at_work.down = True
    assert "gave no answer" in str(oidc.begin(here, _known(at_work), "/", _now()))
    assert "gave no answer" in str(oidc.finish(here, _known(at_work), back, _now()))
    at_work.down = False
    other = Provider(at_work.issuer + "/", CLIENT, SECRET, "https://book.firm.example")
    assert "gave no answer" in str(oidc.begin(here, other, "/", _now()))


@pytest.mark.parametrize(
    ("issuer", "address"),
    [("http://login.example", "https://b.example"), ("https://login.example", "http://b.example")],
)
def test_a_provider_is_reached_by_https(issuer: str, address: str) -> None:
    """Other than on this machine."""
    assert oidc.refused(Provider(issuer, CLIENT, SECRET, address)) is not None
    assert oidc.refused(Provider("http://127.0.0.1:8000", CLIENT, SECRET, "https://b.example")) is None
