"""Answers to requests that came with an Idempotency-Key: the same request again gets the same answer and does nothing.

Source: draft-ietf-httpapi-idempotency-key-header.
"""

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from charterbook.access import tables
from charterbook.access.database import added

if TYPE_CHECKING:
    from charterbook.access.database import Access

KEPT_FOR = timedelta(days=1)
"""A key is good for one request within this time."""

ABANDONED_AFTER = timedelta(minutes=10)
"""A request that has had no answer for so long died with its server, and the key may be used again."""


class Answer(NamedTuple):
    """An answer as it was given."""

    status: int
    headers: dict[str, str]
    body: bytes


def taken(
    access: "Access", asker: str, key: str, request: str, at: datetime
) -> Answer | Literal["new", "running", "another_request"]:
    """Take a key for a request, given by the digest of its method, address and body. `new`: work on it, then call
    `keep` or, where nothing came of it, `give_up`. `running`: the first one has no answer yet. `another_request`: this
    asker used the key for something else."""
    from sqlalchemy import delete, select

    t = tables.answer.c
    with access.writing() as connection:
        abandoned = t.status.is_(None) & (t.asked_at < (at - ABANDONED_AFTER).isoformat())
        connection.execute(delete(tables.answer).where((t.asked_at < (at - KEPT_FOR).isoformat()) | abandoned))
        values = {"asker": asker, "key": key, "request": request, "asked_at": at.isoformat()}
        if added(connection, tables.answer, values):
            return "new"
        row = connection.execute(select(tables.answer).where(t.asker == asker, t.key == key)).one()
    if row.request != request:
        return "another_request"
    return "running" if row.status is None else Answer(row.status, json.loads(row.headers), bytes(row.body))


def keep(access: "Access", asker: str, key: str, answer: Answer) -> None:
    """Keep the answer to the request that took a key."""
    from sqlalchemy import update

    t = tables.answer.c
    told = {"status": answer.status, "headers": json.dumps(answer.headers), "body": answer.body}
    with access.writing() as connection:
        connection.execute(update(tables.answer).where(t.asker == asker, t.key == key).values(**told))


def give_up(access: "Access", asker: str, key: str) -> None:
    """Let go of a key whose request came to nothing, so that it can be tried again."""
    from sqlalchemy import delete

    t = tables.answer.c
    with access.writing() as connection:
        connection.execute(delete(tables.answer).where(t.asker == asker, t.key == key, t.status.is_(None)))
