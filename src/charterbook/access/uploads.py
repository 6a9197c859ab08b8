"""Who brought which paper in: nobody decides on his own, and who brought it in may see it while it is nobody's yet."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from charterbook.access import events, tables
from charterbook.access.database import added

if TYPE_CHECKING:
    from charterbook.access.database import Access
    from charterbook.access.events import Who
    from charterbook.access.roles import Caller

SOLE_USER = 0
"""The account of the one user of a loopback server, who has none."""


def brought(access: "Access", source: str, who: "Who", matter: int | None, at: datetime) -> None:
    """Keep that somebody brought in the source with this digest, for a matter where he named one. The first time
    counts."""
    account = SOLE_USER if who.account is None else who.account
    values = {"source": source, "account": account, "matter": matter, "uploaded_at": at.isoformat()}
    with access.writing() as connection:
        added(connection, tables.upload, values)
        events.note(connection, "uploaded", who, at, source)


def brought_by(access: "Access", sources: Iterable[str]) -> frozenset[int]:
    """The accounts that brought in any of these sources."""
    from sqlalchemy import select

    t = tables.upload.c
    with access.reading() as connection:
        return frozenset(connection.execute(select(t.account).where(t.source.in_(list(sources)))).scalars())


def may_settle(access: "Access", caller: "Caller", sources: Iterable[str]) -> bool:
    """Whether a caller may decide on what these papers say: not on what he brought in himself. The one user of a
    loopback server may, as on the command line; the book tells that one person did both."""
    return caller.account is None or caller.account not in brought_by(access, sources)


def sees_source(access: "Access", caller: "Caller", source: str, corporations: Iterable[int]) -> bool:
    """Whether a source is there for a caller: by one of the corporations of its papers, or because he brought it in."""
    if caller.corporations is None or not caller.corporations.isdisjoint(corporations):
        return True
    return caller.account is not None and caller.account in brought_by(access, [source])
