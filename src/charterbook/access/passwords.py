"""Passwords: which are refused, how they are kept (argon2id), and whether one fits, at the same cost for anybody.

Sources: NIST SP 800-63B-4, section 3.1.1 (length, no rules of composition, normalization), RFC 9106 (argon2id).
"""

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from charterbook.access import names

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST = 15
LONGEST = 1_000

_GUESSED = ("password", "charterbook", "123456", "qwerty", "letmein", "welcome", "admin", "abcdef", "iloveyou")


def refused(name: str, password: str) -> str | None:
    """Why this password cannot be an account's, None where it can. Length counts, and that it is not easily guessed."""
    if len(password) < SHORTEST:
        return f"a password has at least {SHORTEST} characters; some words that you alone would put together will do"
    if len(password) > LONGEST:
        return f"a password has at most {LONGEST:,} characters"
    left = names.key(password)
    for part in (*_GUESSED, names.key(name), *names.key(name).split()):
        left = left.replace(part, "")
    if len(set(left)) < SHORTEST // 3:
        return "this password is easily guessed: it is little more than one word, the name, or one character"
    return None


def hashed(password: str) -> str:
    """How a password is kept. It takes a third of a second of one core, and 64 MiB, on purpose."""
    return _hasher().hash(_normal(password))


def fits(kept: str | None, password: str) -> bool:
    """Whether a password is the one that is kept. Where none is kept the same work is done all the same, so that nobody
    can tell by the time whether there is such an account."""
    from argon2.exceptions import VerificationError

    try:
        _hasher().verify(kept or _nobodys(), _normal(password))
    except VerificationError:
        return False
    return kept is not None


def is_outdated(kept: str) -> bool:
    """Whether a password is kept with less work than is asked for today."""
    return _hasher().check_needs_rehash(kept)


def _normal(password: str) -> bytes:
    """The same characters, typed on another keyboard, are the same password. A longer one than any is cut, so that its
    length costs us nothing; it fits none."""
    text = unicodedata.normalize("NFKC", password[: LONGEST + 1])
    return text.encode("utf-8", "surrogatepass")


@cache
def _hasher() -> "PasswordHasher":
    """With the memory and the passes that RFC 9106 recommends second, which are argon2-cffi's own, in one lane: a hash
    keeps one core busy and no other."""
    from argon2 import PasswordHasher

    return PasswordHasher(parallelism=1)


@cache
def _nobodys() -> str:
    """The hash of a password that nobody has."""
    from charterbook.access.secret import made

    return _hasher().hash(made())
