"""What is asked of a book's tables: rows become corporations, papers, decisions, approvals and entries."""

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, func, select
from sqlalchemy.sql.elements import ColumnElement

from charterbook.model.entries import Entry
from charterbook.model.evidence import Source
from charterbook.model.instrument import Instrument
from charterbook.register import codec, records, tables
from charterbook.register.kept import Approval, Copy, Corporation, Decision, Kept, KnownBy

Where = ColumnElement[bool]

_FEW = 100
"""So many accounts are asked for one by one; of more, all that the corporation has."""


def corporations(connection: Connection, *where: Where) -> tuple[Corporation, ...]:
    """The corporations for which all of these hold, in the order they came in."""
    c, known = tables.corporation, tables.identifier
    columns = (known.c.corporation, known.c.kind, known.c.jurisdiction, known.c.value)
    rows = connection.execute(select(*columns).join(c).where(*where).order_by(*columns))
    numbers = {
        own: tuple(KnownBy(kind, jurisdiction or None, value) for _, kind, jurisdiction, value in group)
        for own, group in groupby(rows, key=lambda row: row.corporation)
    }
    found = connection.execute(select(c.c.id, c.c.name, c.c.jurisdiction).where(*where).order_by(c.c.id))
    return tuple(Corporation(row.id, row.name, row.jurisdiction, numbers.get(row.id, ())) for row in found)


def sources(connection: Connection) -> tuple[Source, ...]:
    """All sources, in the order they came in."""
    t = tables.source.c
    found = connection.execute(select(t.sha256, t.size_bytes, t.media_type, t.origin).order_by(t.number))
    return tuple(Source(*row) for row in found)


def papers(connection: Connection, decoded: dict[int, Instrument], *where: Where) -> tuple[Kept, ...]:
    """The papers for which all of these hold, by number. Those that stand in `decoded` are taken from there, and those
    that are read are put there: to read one costs most of what it costs to ask for it."""
    t = tables.instrument
    found = connection.execute(select(t, tables.corporation.c.name).outerjoin(tables.corporation).where(*where))
    rows = sorted(found, key=lambda row: row.id)
    decoded |= {row.id: codec.read(row.body) for row in rows if row.id not in decoded}
    return tuple(
        Kept(
            row.id, row.source, row.ordinal, row.name, datetime.fromisoformat(row.recorded_at), decoded[row.id],
            row.corporation,
        )
        for row in rows
    )  # fmt: skip


def decisions(connection: Connection, *where: Where) -> tuple[Decision, ...]:
    """The decisions for which all of these hold, in the order they were made."""
    found = connection.execute(select(tables.decision).where(*where).order_by(tables.decision.c.id))
    return tuple(
        Decision(
            row.id, row.instrument, row.place, row.choice, None if row.act is None else codec.read(row.act),
            row.decided_by, row.why, datetime.fromisoformat(row.recorded_at),
        )
        for row in found
    )  # fmt: skip


def approvals(connection: Connection, *where: Where) -> tuple[Approval, ...]:
    """The approvals for which all of these hold, in the order they were recorded."""
    found = connection.execute(select(tables.approval).where(*where).order_by(tables.approval.c.id))
    return tuple(
        Approval(
            row.id, row.corporation, row.set_sha256, row.action, row.decided_by, row.why, row.papers,
            tuple(Copy(*copy) for copy in json.loads(row.copies or "[]")), datetime.fromisoformat(row.recorded_at),
        )
        for row in found
    )  # fmt: skip


def entries(connection: Connection, corporation: int, *where: Where) -> Iterator[Entry]:
    """The entries of a corporation's ledger for which all of these hold, by number."""
    e, m, a = tables.entry, tables.movement, tables.account
    own = (m.c.corporation == e.c.corporation) & (m.c.number == e.c.number)
    mine = (e.c.corporation == corporation, *where)
    moves: dict[int, list[Any]] = {}
    for row in connection.execute(select(m).join(e, own).where(*mine).order_by(m.c.number, m.c.place)):
        moves.setdefault(row.number, []).append(row)
    used = {key for rows in moves.values() for row in rows for key in (row.source, row.target)}
    among = a.c.id.in_(used) if len(used) <= _FEW else a.c.corporation == corporation
    accounts = {row.id: records.account_of(row) for row in connection.execute(select(a).where(among))}
    for row in connection.execute(select(e).where(*mine).order_by(e.c.number)):
        yield records.entry_of(row, [records.movement_of(one, accounts) for one in moves.get(row.number, ())])


def known(connection: Connection, corporation: int, at: datetime) -> int:
    """The number of the last entry of a corporation that was recorded by then, 0 where none was. Within a corporation
    the times never fall, so that it is found by halving."""
    t = tables.entry.c
    own = t.corporation == corporation
    low, high = 0, connection.execute(select(func.max(t.number)).where(own)).scalar() or 0
    while low < high:
        middle = (low + high + 1) // 2
        recorded_at = connection.execute(select(t.recorded_at).where(own, t.number == middle)).scalar_one()
        low, high = (middle, high) if datetime.fromisoformat(recorded_at) <= at else (low, middle - 1)
    return low
