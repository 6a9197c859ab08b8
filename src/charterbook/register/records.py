"""Between nouns and rows: what a source, a paper, an entry and a note are in the tables, and what the log digests.

The digest of a thing is taken over the canonical JSON of all that its rows hold, with the corporation by name, so that
a change in any column shows.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from charterbook.model.entries import Account, Clocks, Entry, Posting
from charterbook.model.shares import Shares, decimal_string
from charterbook.register import codec, log, tables
from charterbook.register.sqlite import BookError

MILLION = 1_000_000
LARGEST = 2**63 - 1

Values = dict[str, Any]


def scaled(shares: Shares) -> int:
    """A count in whole millionths. BookError where it has finer parts or does not fit into 64 bits."""
    millionths: Shares = shares * MILLION
    if millionths.denominator != 1:
        raise BookError(f"{decimal_string(shares)} shares cannot be kept", "a book keeps counts to the millionth")
    if not -LARGEST <= millionths <= LARGEST:
        raise BookError(f"{decimal_string(shares)} shares are too many for a book", f"at most {LARGEST // MILLION:,}")
    return int(millionths)


def unscaled(millionths: int) -> Shares:
    """The count of so many millionths."""
    whole, rest = divmod(millionths, MILLION)
    if not rest:
        return whole
    from fractions import Fraction

    return Fraction(millionths, MILLION)


def entry_values(entry: Entry) -> Values:
    """The columns of an entry, all but its key and corporation."""
    try:
        instrument = None if entry.instrument is None else int(entry.instrument)
    except ValueError:
        raise BookError(f"{entry.instrument!r} is not the number of a paper", "name the paper by its number") from None
    return {
        "number": entry.number, "kind": entry.kind, "act_name": entry.act.act, "act": codec.written(entry.act),
        **{name: _iso(day) for name, day in entry.clocks._asdict().items()},
        "recorded_at": entry.recorded_at.isoformat(), "settles": entry.settles, "instrument": instrument,
    }  # fmt: skip


def posting_values(key: int, entry: Entry) -> list[Values]:
    """The columns of an entry's postings."""
    return [
        {
            "entry": key, "place": place, "share_class": account.share_class, "leaf": account.leaf,
            "series": account.series, "created_on": _iso(account.created_on), "shares_millionths": scaled(shares),
        }
        for place, (account, shares) in enumerate(entry.postings)
    ]  # fmt: skip


def entry_of(row: Row[Any], postings: tuple[Posting, ...]) -> Entry:
    """The entry of a row and its postings."""
    clocks = Clocks(_day(row.adopted_on), _day(row.executed_on), _day(row.filed_on), _day(row.effective_on))
    paper = None if row.instrument is None else str(row.instrument)
    recorded_at = datetime.fromisoformat(row.recorded_at)
    return Entry(row.number, row.kind, codec.read(row.act), clocks, recorded_at, postings, row.settles, paper)


def posting_of(row: Row[Any]) -> Posting:
    """The posting of a row."""
    return Posting(
        Account(row.share_class, row.leaf, row.series, _day(row.created_on)), unscaled(row.shares_millionths)
    )


def payload(values: Mapping[str, Any], postings: list[Values] | None = None) -> str:
    """The digest of what the rows of one thing hold."""
    held = dict(values) if postings is None else {**values, "postings": postings}
    return log.digest(json.dumps(held, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode())


def log_rows(connection: Connection) -> tuple[log.Row, ...]:
    """The log, by sequence."""
    t = tables.log.c
    columns = (t.sequence, t.kind, t.subject, t.payload_sha256, t.recorded_at, t.previous, t.hash)
    return tuple(log.Row(*row) for row in connection.execute(select(*columns).order_by(t.sequence)))


def last_row(connection: Connection) -> log.Row | None:
    """The last row of the log, None while it has none."""
    t = tables.log.c
    columns = (t.sequence, t.kind, t.subject, t.payload_sha256, t.recorded_at, t.previous, t.hash)
    row = connection.execute(select(*columns).order_by(t.sequence.desc()).limit(1)).first()
    return None if row is None else log.Row(*row)


def altered(connection: Connection, rows: tuple[log.Row, ...]) -> log.Fault | None:
    """The first log row whose thing is gone or not what was recorded, or a thing that no row records."""
    held = dict(_held(connection))
    for row in rows:
        found = held.pop((row.kind, row.subject), None)
        if found is None:
            return log.Fault(row.sequence, f"{row.kind} {row.subject} (log row {row.sequence}) is gone")
        if found != row.payload_sha256:
            return log.Fault(row.sequence, f"{row.kind} {row.subject} (log row {row.sequence}) was altered")
    if held:
        kind, subject = min(held)
        return log.Fault(len(rows) + 1, f"{kind} {subject} is in the book, but not in the log")
    return None


def _held(connection: Connection) -> Iterator[tuple[tuple[str, str], str]]:
    names = {row.id: row.name for row in connection.execute(select(tables.corporation))}
    for row in connection.execute(select(tables.source)):
        values = dict(row._mapping)
        values["content"] = log.digest(values["content"])
        yield ("source", row.sha256), payload(values)
    for row in connection.execute(select(tables.instrument)):
        yield ("instrument", str(row.id)), payload({**row._mapping, "corporation": names.get(row.corporation)})
    for row in connection.execute(select(tables.note)):
        yield ("note", str(row.id)), payload(dict(row._mapping))
    postings: dict[int, list[Values]] = {}
    for row in connection.execute(select(tables.posting).order_by(tables.posting.c.place)):
        postings.setdefault(row.entry, []).append(dict(row._mapping))
    for row in connection.execute(select(tables.entry)):
        values = {**row._mapping, "corporation": names.get(row.corporation)}
        yield ("entry", str(row.id)), payload(values, postings.get(row.id, []))


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
