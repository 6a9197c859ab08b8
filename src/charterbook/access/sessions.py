"""Sessions: a browser that signed in. The secret is in its cookie; here is its digest, and when it was last seen."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from charterbook.access import accounts, events, secret, tables

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from charterbook.access.database import Access
    from charterbook.access.events import Who
    from charterbook.access.roles import Caller

IDLE = timedelta(hours=2)
"""A session that was not used for so long has ended."""

LONGEST = timedelta(hours=12)
"""A session ends so long after it began, used or not."""

_NOTED_EVERY = timedelta(minutes=5)
_MARK = 8


class Session(NamedTuple):
    """A session of an account, as its own page lists it. `mark` tells it from the others and is no secret."""

    mark: str
    begun_at: datetime
    seen_at: datetime


def begin(connection: "Connection", account: int, at: datetime, old: str | None = None, to_change: bool = False) -> str:
    """Begin a session and give its secret, which is always a new one; the session that the browser came with ends. With
    `to_change` the password has to be changed in it first."""
    from sqlalchemy import delete, insert

    t = tables.session.c
    if old is not None:
        connection.execute(delete(tables.session).where(t.digest == secret.digest(old)))
    connection.execute(delete(tables.session).where(t.begun_at < (at - LONGEST).isoformat()))
    made = secret.made()
    values = {
        "digest": secret.digest(made), "account": account, "begun_at": at.isoformat(), "seen_at": at.isoformat(),
        "to_change": to_change,
    }  # fmt: skip
    connection.execute(insert(tables.session).values(**values))
    return made


def caller(access: "Access", session: str, at: datetime) -> "Caller | None":
    """Who asks with a session's secret; None where it has ended or never was, or its account is disabled."""
    from sqlalchemy import select

    t = tables.session.c
    with access.reading() as connection:
        row = connection.execute(
            select(t.account, t.begun_at, t.seen_at, t.to_change).where(t.digest == secret.digest(session))
        ).one_or_none()
        if row is None or not _is_open(row.begun_at, row.seen_at, at):
            return None
        found = accounts.caller(connection, row.account, at)
    if found is not None and at - datetime.fromisoformat(row.seen_at) >= _NOTED_EVERY:
        _seen(access, session, at)
    return None if found is None else found._replace(to_change=row.to_change)


def _is_open(begun_at: str, seen_at: str, at: datetime) -> bool:
    return at < datetime.fromisoformat(begun_at) + LONGEST and at < datetime.fromisoformat(seen_at) + IDLE


def _seen(access: "Access", session: str, at: datetime) -> None:
    from sqlalchemy import update

    with access.writing() as connection:
        where = tables.session.c.digest == secret.digest(session)
        connection.execute(update(tables.session).where(where).values(seen_at=at.isoformat()))


def mark(session: str) -> str:
    """What tells a session from the others of its account, and is no secret."""
    return secret.digest(session)[:_MARK]


def end(access: "Access", session: str, at: datetime, by: "Who") -> None:
    """End a session. One that has ended already stays so."""
    from sqlalchemy import delete

    with access.writing() as connection:
        gone = connection.execute(delete(tables.session).where(tables.session.c.digest == secret.digest(session)))
        if gone.rowcount:
            events.note(connection, "signed_out", by, at, by.name)


def end_others(access: "Access", account: int, but: str | None, at: datetime, by: "Who") -> int:
    """End all sessions of an account but one, and give how many that were."""
    from sqlalchemy import delete

    t = tables.session.c
    with access.writing() as connection:
        where = (t.account == account) & (t.digest != (secret.digest(but) if but is not None else ""))
        gone = int(connection.execute(delete(tables.session).where(where)).rowcount)
        events.note(connection, "sessions_ended", by, at, by.name, count=str(gone))
    return gone


def listed(access: "Access", account: int, at: datetime) -> tuple[Session, ...]:
    """The open sessions of an account, the last one used first."""
    from sqlalchemy import select

    t = tables.session.c
    with access.reading() as connection:
        rows = connection.execute(select(tables.session).where(t.account == account).order_by(t.seen_at.desc())).all()
    return tuple(
        Session(row.digest[:_MARK], datetime.fromisoformat(row.begun_at), datetime.fromisoformat(row.seen_at))
        for row in rows
        if _is_open(row.begun_at, row.seen_at, at)
    )
