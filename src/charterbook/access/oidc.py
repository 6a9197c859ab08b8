"""Signing in by an identity provider: OpenID Connect Core 1.0, the code flow with PKCE (RFC 7636), state and nonce.

The provider vouches for who somebody is, and never for what he may do: an account of ours has to be there. It is found
by the provider's identity, which is linked to it when somebody first comes whose verified e-mail address it has.
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from charterbook.access import events, secret, tables
from charterbook.access.accounts import emailed
from charterbook.access.events import Who
from charterbook.access.signing_in import Attempt, SignedIn, welcomed

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from charterbook.access.database import Access

BACK = "/sign-in/back"
"""Where the provider sends the browser to, at our address."""

LONGEST = timedelta(minutes=10)
"""So long somebody may take at the provider."""

_SCOPE = "openid email"
_SIGNED_BY = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
_LEEWAY_SECONDS = 60
_SECONDS = 10.0
_LONGEST_SUBJECT = 255
_NOT_REACHED = "the identity provider gave no answer that we can use; try again, or tell whoever administers this book"


class Provider(NamedTuple):
    """An identity provider: its issuer, what it knows us by, and our own address as browsers have it."""

    issuer: str
    client_id: str
    client_secret: str
    address: str


class Begun(NamedTuple):
    """A sign-in sent to the provider: the address to send the browser to, and the secret for its cookie."""

    address: str
    state: str


class Returned(NamedTuple):
    """What a browser came back with: its cookie, and what stood in the address."""

    cookie: str | None
    state: str
    code: str
    attempt: Attempt


class _Vouched(NamedTuple):
    """Who somebody is for the provider; `email` is one that it has verified."""

    subject: str
    email: str | None


def refused(provider: Provider) -> str | None:
    """Why a provider cannot be used as it is set up, None where it can."""
    for what, address in (("issuer", provider.issuer), ("address", provider.address)):
        parts = urlsplit(address)
        if not parts.hostname or (parts.scheme != "https" and parts.hostname not in ("localhost", "127.0.0.1", "::1")):
            return f"the {what} of the identity provider is to begin with https://: {address}"
    return None


def begin(access: "Access", provider: Provider, going_to: str, at: datetime) -> Begun | str:
    """Begin a sign-in that goes on to an address of ours afterwards; or one line why it cannot begin."""
    from sqlalchemy import delete, insert

    known = _metadata(provider)
    if known is None:
        return _NOT_REACHED
    state, nonce, verifier = secret.made(), secret.made(), secret.made()
    address, _ = _client(provider).create_authorization_url(
        known["authorization_endpoint"], state=state, nonce=nonce, code_verifier=verifier
    )
    t = tables.errand.c
    values = {
        "digest": secret.digest(state), "nonce": nonce, "verifier": verifier, "going_to": going_to,
        "begun_at": at.isoformat(),
    }  # fmt: skip
    with access.writing() as connection:
        connection.execute(delete(tables.errand).where(t.begun_at < (at - LONGEST).isoformat()))
        connection.execute(insert(tables.errand).values(**values))
    return Begun(str(address), state)


def finish(access: "Access", provider: Provider, back: Returned, at: datetime) -> tuple[SignedIn, str] | str:
    """Sign in whom the provider sends back, and give where to go on to; or one line why not. Each errand is good for
    one return, in the browser that began it."""
    errand = _errand(access, back, at)
    if errand is None:
        return "this sign-in was not begun in this browser, or too long ago; begin again"
    nonce, verifier, going_to = errand
    vouched = _vouched(provider, back.code, nonce, verifier)
    if vouched is None:
        return _NOT_REACHED
    with access.writing() as connection:
        account = _account(connection, provider.issuer, vouched, at)
        if account is not None:
            return welcomed(connection, account, back.attempt, at, "provider"), going_to
        who = Who(vouched.email or vouched.subject[:100], None, back.attempt.address)
        events.note(connection, "sign_in_refused", who, at, who.name, how="provider")
    return "the identity provider knows you, and this book has no account for you; ask whoever administers it"


def _client(provider: Provider) -> Any:
    from authlib.integrations.httpx_client import OAuth2Client

    return OAuth2Client(
        provider.client_id, provider.client_secret, scope=_SCOPE, redirect_uri=provider.address.rstrip("/") + BACK,
        code_challenge_method="S256", timeout=_SECONDS,
    )  # fmt: skip


def _metadata(provider: Provider) -> dict[str, Any] | None:
    """What the provider says of itself, None where it cannot be reached or is another one than it should be."""
    place = provider.issuer.rstrip("/") + "/.well-known/openid-configuration"
    found: dict[str, Any] | None = _fetched(place)
    wanted = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    if (
        found is None
        or found.get("issuer") != provider.issuer
        or not all(isinstance(found.get(w), str) for w in wanted)
    ):
        return None
    return found


def _fetched(address: str) -> Any:
    """The JSON object at an address of the provider, None where there is none to be had."""
    import httpx2

    try:
        found = httpx2.get(address, timeout=_SECONDS).raise_for_status().json()
    except (httpx2.HTTPError, ValueError):
        return None
    return found if isinstance(found, dict) else None


def _errand(access: "Access", back: Returned, at: datetime) -> tuple[str, str, str] | None:
    """The nonce, the verifier and the goal of the sign-in that comes back, which is used up by this; None where there
    is none, or where another browser began it."""
    from sqlalchemy import delete

    if not back.state or back.cookie != back.state:
        return None
    t = tables.errand.c
    with access.writing() as connection:
        gone = delete(tables.errand).where(t.digest == secret.digest(back.state))
        row = connection.execute(gone.returning(t.nonce, t.verifier, t.going_to, t.begun_at)).one_or_none()
    if row is None or at > datetime.fromisoformat(row.begun_at) + LONGEST:
        return None
    return row.nonce, row.verifier, row.going_to


def _vouched(provider: Provider, code: str, nonce: str, verifier: str) -> _Vouched | None:
    """Whom the provider vouches for with a code: its token is signed by its keys, for us, for this sign-in and now."""
    import httpx2
    from authlib.common.errors import AuthlibBaseError
    from authlib.oidc.core import CodeIDToken
    from joserfc import jwt
    from joserfc.errors import JoseError
    from joserfc.jwk import KeySet
    from joserfc.jws import JWSRegistry

    known = _metadata(provider)
    keys = None if known is None else _fetched(known["jwks_uri"])
    if known is None or keys is None:
        return None
    try:
        token = _client(provider).fetch_token(known["token_endpoint"], code=code, code_verifier=verifier)
        registry = JWSRegistry(algorithms=list(_SIGNED_BY), strict_check_header=False)
        found = jwt.decode(token["id_token"], KeySet.import_key_set(keys), registry=registry)
        options = {"iss": {"essential": True, "value": provider.issuer},
                   "aud": {"essential": True, "value": provider.client_id}}  # fmt: skip
        params = {"nonce": nonce, "client_id": provider.client_id, "access_token": token.get("access_token")}
        CodeIDToken(found.claims, found.header, options, params).validate(leeway=_LEEWAY_SECONDS)
    except (AuthlibBaseError, JoseError, httpx2.HTTPError, KeyError, TypeError, ValueError):
        return None
    subject = found.claims["sub"]
    if not isinstance(subject, str) or not subject.isprintable() or len(subject) > _LONGEST_SUBJECT:
        return None
    email = found.claims.get("email") if found.claims.get("email_verified") is True else None
    return _Vouched(subject, emailed(email) if isinstance(email, str) else None)


def _account(connection: "Connection", issuer: str, vouched: _Vouched, at: datetime) -> int | None:
    """The open account of whom a provider vouches for. One that has his e-mail address, and no identity of this
    provider yet, is his from now on; an address that passes to another person later opens nothing."""
    from sqlalchemy import insert, select

    a, i = tables.account.c, tables.identity.c
    open_ = select(a.id, a.name).where(a.disabled_at.is_(None))
    linked = open_.join(tables.identity, i.account == a.id).where(i.issuer == issuer, i.subject == vouched.subject)
    row = connection.execute(linked).one_or_none()
    if row is not None:
        return int(row.id)
    taken = select(i.account).where(i.issuer == issuer)
    of_address = open_.where(a.email == vouched.email, a.email.is_not(None), a.id.not_in(taken))
    row = None if vouched.email is None else connection.execute(of_address).one_or_none()
    if (
        row is None
        or connection.execute(select(i.account).where(i.issuer == issuer, i.subject == vouched.subject)).first()
    ):
        return None
    values = {"issuer": issuer, "subject": vouched.subject, "account": row.id, "linked_at": at.isoformat()}
    connection.execute(insert(tables.identity).values(**values))
    events.note(connection, "identity_linked", Who(row.name, row.id), at, row.name, issuer=issuer)
    return int(row.id)
