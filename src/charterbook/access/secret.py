"""Random secrets of sessions, tokens and devices, and the digests by which they are kept.

A secret has 256 random bits, so that a plain SHA-256 of it cannot be turned back; only what people choose needs more.
"""

import secrets
from hashlib import sha256
from hmac import compare_digest, new


def made(prefix: str = "") -> str:
    """A new secret: 43 letters, digits, - and _ behind a prefix that says what it is for."""
    return prefix + secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """How a secret is kept and looked up: 64 hex digits."""
    return sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def form_token(session: str) -> str:
    """What every form of a session carries, so that no other site can send it: it follows from the session's secret,
    which other sites neither see nor can guess, and does not tell it."""
    return new(session.encode("utf-8", "surrogatepass"), b"charterbook form", "sha256").hexdigest()


def is_form_token(session: str, given: str) -> bool:
    """Whether a form came from a page of this session."""
    return compare_digest(form_token(session).encode(), given.encode("utf-8", "surrogatepass"))
