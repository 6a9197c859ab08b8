"""API tokens: random secrets with a name, scopes, an end, and a way to take them back. Kept as a digest."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from charterbook.access import accounts, events, names, secret, tables
from charterbook.access.roles import PERMISSIONS, Permission

if TYPE_CHECKING:
    from sqlalchemy import Row

    from charterbook.access.database import Access
    from charterbook.access.events import Who
    from charterbook.access.roles import Caller

PREFIX = "cbk_"
"""Every token begins with this, so that scanners of code find one that was left in it."""

LONGEST = timedelta(days=366)
"""The longest that a token can be good for."""

_NOTED_EVERY = timedelta(minutes=5)


class Token(NamedTuple):
    """A token without its secret. `account` is whose it is."""

    id: int
    account: int
    label: str
    permissions: frozenset[Permission]
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    used_at: datetime | None

    def is_good(self, at: datetime) -> bool:
        """Whether it opens anything at a moment."""
        return self.revoked_at is None and at < self.expires_at


class Made(NamedTuple):
    """A new token, and its secret, which is shown this once."""

    id: int
    secret: str


def make(
    access: "Access",
    account: int,
    label: str,
    permissions: frozenset[Permission],
    expires_at: datetime,
    at: datetime,
    by: "Who",
) -> Made | str:
    """Make a token that may do what is named, and at no time more than its account may; or one line why not."""
    from sqlalchemy import insert

    why = names.refused(label)
    if why is not None:
        return f"say what the token is for: {why}"
    if not permissions:
        return "say what the token may do: " + ", ".join(PERMISSIONS)
    if not at < expires_at <= at + LONGEST:
        return f"a token ends after now and within {LONGEST.days} days"
    made = secret.made(PREFIX)
    with access.writing() as connection:
        owner = accounts.caller(connection, account, at)
        if owner is None:
            return "there is no such account, or it is disabled"
        if permissions - owner.permissions:
            return f"{owner.name} may not {', '.join(sorted(permissions - owner.permissions))}, so no token can"
        scopes = " ".join(sorted(permissions))
        values = {
            "account": account, "label": names.spoken(label), "digest": secret.digest(made), "permissions": scopes,
            "created_at": at.isoformat(), "expires_at": expires_at.isoformat(),
        }  # fmt: skip
        key = connection.execute(insert(tables.token).values(**values)).inserted_primary_key
        assert key is not None
        events.note(connection, "token_made", by, at, owner.name, token=str(key[0]), scopes=scopes)
    return Made(int(key[0]), made)


def caller(access: "Access", token: str, at: datetime) -> "Caller | None":
    """Who asks with a token: its account, with the permissions that both have. None where the token is unknown, has
    ended or was revoked, or where its account is disabled."""
    from sqlalchemy import select

    if not token.startswith(PREFIX):
        return None
    with access.reading() as connection:
        where = tables.token.c.digest == secret.digest(token)
        row = connection.execute(select(tables.token).where(where)).one_or_none()
        if row is None or not (kept := _token(row)).is_good(at):
            return None
        owner = accounts.caller(connection, kept.account, at)
    if owner is None:
        return None
    if kept.used_at is None or at - kept.used_at >= _NOTED_EVERY:
        _used(access, kept.id, at)
    return owner._replace(permissions=owner.permissions & kept.permissions)


def _used(access: "Access", token: int, at: datetime) -> None:
    from sqlalchemy import update

    with access.writing() as connection:
        where = tables.token.c.id == token
        connection.execute(update(tables.token).where(where).values(used_at=at.isoformat()))


def revoke(access: "Access", token: int, at: datetime, by: "Who", account: int | None = None) -> str | None:
    """Take a token back, from the next request on; with `account`, only one of its own. One line why not."""
    from sqlalchemy import update

    t = tables.token.c
    with access.writing() as connection:
        where = (t.id == token) & t.revoked_at.is_(None)
        if account is not None:
            where &= t.account == account
        gone = connection.execute(update(tables.token).where(where).values(revoked_at=at.isoformat())).rowcount
        if not gone:
            return f"there is no token {token} to take back"
        events.note(connection, "token_revoked", by, at, str(token))
    return None


def listed(access: "Access", account: int | None = None) -> tuple[Token, ...]:
    """The tokens of an account, or all, in the order in which they were made."""
    from sqlalchemy import select

    asked = select(tables.token).order_by(tables.token.c.id)
    if account is not None:
        asked = asked.where(tables.token.c.account == account)
    with access.reading() as connection:
        return tuple(_token(row) for row in connection.execute(asked))


def _token(row: "Row[tuple[object, ...]]") -> Token:
    scopes = row.permissions.split(" ")
    return Token(
        row.id, row.account, row.label, frozenset(one for one in PERMISSIONS if one in scopes),
        datetime.fromisoformat(row.created_at), datetime.fromisoformat(row.expires_at),
        None if row.revoked_at is None else datetime.fromisoformat(row.revoked_at),
        None if row.used_at is None else datetime.fromisoformat(row.used_at),
    )  # fmt: skip
