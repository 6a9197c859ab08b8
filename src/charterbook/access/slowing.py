"""Wrong passwords slow down whoever guesses: after the fifth in a row each is followed by a wait, at most a quarter of
an hour. Nobody is locked out for good.

An attempt counts before its password is looked at, so that a thousand at once are a thousand. Attempts during the wait
are refused unseen and do not lengthen it. A browser in which somebody has signed in before is counted on its own, so
that strangers who guess at his name do not slow him down (OWASP calls this a device cookie).
"""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from charterbook.access import names, secret, tables
from charterbook.access.database import added

if TYPE_CHECKING:
    from sqlalchemy import Connection

FREE = 5
"""Wrong passwords in a row that cost no wait."""

LONGEST_WAIT = timedelta(minutes=15)
_FIRST_WAIT = timedelta(seconds=15)
_FORGOTTEN_AFTER = timedelta(days=1)


def bucket(connection: "Connection", name: str, device: str | None) -> str:
    """What an attempt is counted under: the device, where it is known for the account of that name, else the name."""
    from sqlalchemy import select

    if device is not None:
        d, a = tables.device.c, tables.account.c
        digest = secret.digest(device)
        known = select(d.digest).join(tables.account, a.id == d.account).where(d.digest == digest)
        if connection.execute(known.where(a.key == names.key(name))).first() is not None:
            return secret.digest(f"device {digest}")
    return of_name(name)


def of_name(name: str) -> str:
    """The key under which attempts with a name are counted; a digest, as people type passwords where names belong."""
    return secret.digest(f"name {names.key(name)}")


def counted(connection: "Connection", key: str, at: datetime) -> datetime | None:
    """Count an attempt as failed, which `cleared` takes back; or, where it comes too early, the time to wait for."""
    from sqlalchemy import delete, select, update

    t = tables.failure.c
    connection.execute(delete(tables.failure).where(t.last_at < (at - _FORGOTTEN_AFTER).isoformat()))
    if added(connection, tables.failure, {"key": key, "failures": 1, "last_at": at.isoformat()}):
        return None
    row = connection.execute(select(t.failures, t.last_at).where(t.key == key).with_for_update()).one()
    again_at = datetime.fromisoformat(row.last_at) + _wait(row.failures)
    if at < again_at:
        return again_at
    more = {"failures": row.failures + 1, "last_at": at.isoformat()}
    connection.execute(update(tables.failure).where(t.key == key).values(**more))
    return None


def cleared(connection: "Connection", key: str) -> None:
    """The password was right, or an admin lets somebody try again: nothing counts any more."""
    from sqlalchemy import delete

    connection.execute(delete(tables.failure).where(tables.failure.c.key == key))


def _wait(failures: int) -> timedelta:
    """The wait after so many failures in a row."""
    if failures < FREE:
        return timedelta(0)
    return min(_FIRST_WAIT * (1 << min(failures - FREE, 10)), LONGEST_WAIT)
