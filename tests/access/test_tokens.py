"""Tokens for programs: random, kept as a digest, never more than the account, and taken back at once."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from charterbook.access import rights, tables, tokens
from charterbook.access.database import Access
from charterbook.access.roles import Permission
from tests.access.people import BY, NOW, somebody

READ: frozenset[Permission] = frozenset({"read"})
TOMORROW = NOW + timedelta(days=1)


def _made(access: Access, account: int, scopes: frozenset[Permission] = READ) -> tokens.Made:
    made = tokens.make(access, account, "nightly", scopes, TOMORROW, NOW, BY)
    assert isinstance(made, tokens.Made), made
    return made


def test_a_token_may_what_both_it_and_its_account_may(access: Access) -> None:
    """A role that is taken away is gone from the token too."""
    account = somebody(access, "A. Clerk", "preparer", "viewer")
    made = _made(access, account, frozenset({"read", "prepare"}))
    found = tokens.caller(access, made.secret, NOW)
    assert found is not None
    assert frozenset({"read", "prepare"}) == found.permissions
    assert rights.withdraw(access, account, "preparer", NOW, BY) is None
    found = tokens.caller(access, made.secret, NOW)
    assert found is not None
    assert READ == found.permissions


def test_a_token_ends_and_is_taken_back(access: Access) -> None:
    """At its end, when it is revoked, and when its account is disabled."""
    account = somebody(access, "A. Clerk", "preparer")
    ended, revoked, orphaned = (_made(access, account) for _ in range(3))
    assert tokens.caller(access, ended.secret, TOMORROW - timedelta(seconds=1)) is not None
    assert tokens.caller(access, ended.secret, TOMORROW) is None
    assert tokens.revoke(access, revoked.id, NOW, BY) is None
    assert tokens.caller(access, revoked.secret, NOW) is None
    assert tokens.revoke(access, revoked.id, NOW, BY) is not None
    assert rights.disable(access, account, NOW, BY) is None
    assert tokens.caller(access, orphaned.secret, NOW) is None


def test_the_secret_is_not_kept(access: Access) -> None:
    """Who reads the database finds nothing to send; a digest opens nothing."""
    made = _made(access, somebody(access, "A. Clerk", "preparer"))
    with access.reading() as connection:
        row = connection.execute(select(tables.token)).one()
    assert made.secret not in repr(row)
    assert made.secret.removeprefix(tokens.PREFIX) not in repr(row)
    assert tokens.caller(access, row.digest, NOW) is None
    assert tokens.caller(access, tokens.PREFIX + row.digest, NOW) is None
    assert len(made.secret) >= 43 + len(tokens.PREFIX)


@pytest.mark.parametrize(
    ("label", "scopes", "days"),
    [("", READ, 1), ("x", frozenset(), 1), ("x", frozenset({"sign"}), 1), ("x", READ, 0), ("x", READ, 400)],
)
def test_a_token_without_purpose_or_end_or_right_is_not_made(
    access: Access, label: str, scopes: frozenset[Permission], days: int
) -> None:
    """Each says in one line what is missing."""
    account = somebody(access, "A. Clerk", "preparer")
    made = tokens.make(access, account, label, scopes, NOW + timedelta(days=days), NOW, BY)
    assert isinstance(made, str)
    assert () == tokens.listed(access)
