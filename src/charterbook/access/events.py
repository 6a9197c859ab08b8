"""What happened, one line after another, never changed: sign-ins, refusals, uploads, decisions, exports, rights."""

import json
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from charterbook.access import tables

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from charterbook.access.database import Access


class Who(NamedTuple):
    """Who did something, and from which network address, where there is one. `account` is None for the one user of a
    loopback server, for the command line, and for somebody unknown."""

    name: str
    account: int | None = None
    address: str | None = None


class Event(NamedTuple):
    """One thing that happened: `kind` in snake_case, `subject` to what, `detail` the rest. `number` tells the order."""

    number: int
    at: datetime
    kind: str
    who: Who
    subject: str
    detail: dict[str, str]


def add(access: "Access", kind: str, who: Who, at: datetime, subject: str = "", **detail: str) -> None:
    """Keep that something happened."""
    with access.writing() as connection:
        note(connection, kind, who, at, subject, **detail)


def note(connection: "Connection", kind: str, who: Who, at: datetime, subject: str = "", **detail: str) -> None:
    """Keep that something happened, in the transaction of the thing itself."""
    from sqlalchemy import insert

    told = json.dumps(detail, ensure_ascii=True, sort_keys=True)
    values = {"kind": kind, "account": who.account, "name": who.name, "address": who.address, "subject": subject}
    connection.execute(insert(tables.event).values(at=at.isoformat(), detail=told, **values))


def listed(access: "Access", before: int | None = None, most: int = 100, kind: str | None = None) -> tuple[Event, ...]:
    """The last events before a number, the newest first, of one kind where one is named."""
    from sqlalchemy import select

    t = tables.event.c
    asked = select(tables.event).order_by(t.id.desc()).limit(most)
    if before is not None:
        asked = asked.where(t.id < before)
    if kind is not None:
        asked = asked.where(t.kind == kind)
    with access.reading() as connection:
        rows = connection.execute(asked).all()
    return tuple(
        Event(
            row.id, datetime.fromisoformat(row.at), row.kind, Who(row.name, row.account, row.address), row.subject,
            json.loads(row.detail),
        )
        for row in rows
    )  # fmt: skip
