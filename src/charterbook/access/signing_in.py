"""Signing in with a name and a password: the same work and the same words for whoever fails, and ever slower."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from charterbook.access import events, names, passwords, secret, sessions, slowing, tables
from charterbook.access.events import Who

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from charterbook.access.database import Access

WRONG = "this name and password do not go together"
"""Said alike of an unknown name, a wrong password, an account without one and a disabled one."""

DEVICE_LONGEST = timedelta(days=180)
"""So long a browser is known after somebody last signed in there."""


class SignedIn(NamedTuple):
    """The secrets for two cookies of the browser: of its new session, and by which the browser is known later."""

    account: int
    name: str
    session: str
    device: str


class TooEarly(NamedTuple):
    """Too many wrong passwords in a row: the next attempt is looked at from this time on."""

    again_at: datetime


class Attempt(NamedTuple):
    """A name and a password as typed, with the secrets and the address that the browser came with."""

    name: str
    password: str
    session: str | None = None
    device: str | None = None
    address: str | None = None


def sign_in(access: "Access", attempt: Attempt, at: datetime) -> SignedIn | TooEarly | None:
    """Sign in, None where name and password do not go together. The failure is counted first and taken back after, so
    that no number of attempts at once gets around the wait. It takes as long as a password's hash does: call it from a
    thread of its own."""
    from sqlalchemy import select

    t = tables.account.c
    with access.writing() as connection:
        bucket = slowing.bucket(connection, attempt.name, attempt.device)
        again_at = slowing.counted(connection, bucket, at)
        if again_at is not None:
            return TooEarly(again_at)
        row = connection.execute(
            select(t.id, t.name, t.password, t.disabled_at, t.set_by_other).where(t.key == names.key(attempt.name))
        ).one_or_none()
    fits = passwords.fits(None if row is None else row.password, attempt.password)
    if row is None or not fits or row.disabled_at is not None:
        # People type their password where the name belongs: what is no name here is not kept.
        who = Who("an unknown name" if row is None else row.name, None, attempt.address)
        events.add(access, "sign_in_refused", who, at, who.name)
        return None
    outdated = passwords.is_outdated(row.password)
    kept = passwords.hashed(attempt.password) if outdated else row.password
    with access.writing() as connection:
        # The password may have been changed, or the account closed, while this one was being looked at.
        open_ = (t.id == row.id) & (t.password == row.password) & t.disabled_at.is_(None)
        if connection.execute(tables.account.update().where(open_).values(password=kept)).rowcount != 1:
            return None
        slowing.cleared(connection, bucket)
        return welcomed(connection, row.id, attempt, at, "password", row.set_by_other)


def welcomed(
    connection: "Connection", account: int, attempt: Attempt, at: datetime, how: str, to_change: bool = False
) -> SignedIn:
    """A new session and a known device for an account that has shown who it is; with `to_change` by a password that
    somebody else had set."""
    from sqlalchemy import delete, insert, select

    t = tables.account.c
    name = str(connection.execute(select(t.name).where(t.id == account)).scalar_one())
    device = secret.made()
    d = tables.device.c
    connection.execute(delete(tables.device).where(d.known_at < (at - DEVICE_LONGEST).isoformat()))
    if attempt.device is not None:
        where = (d.digest == secret.digest(attempt.device)) & (d.account == account)
        connection.execute(delete(tables.device).where(where))
    values = {"digest": secret.digest(device), "account": account, "known_at": at.isoformat()}
    connection.execute(insert(tables.device).values(**values))
    session = sessions.begin(connection, account, at, attempt.session, to_change)
    events.note(connection, "signed_in", Who(name, account, attempt.address), at, name, how=how)
    return SignedIn(account, name, session, device)
