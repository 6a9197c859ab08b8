"""From the tables to a ledger: a fresh process loads all entries of a corporation, checks them, and can be asked.

In comes the connection of the database's own driver (so that no more than that need be imported); out goes a `Ledger`,
or `BookError` where the entries cannot be what was recorded. Plain entries come as columns, without their acts: the
database writes each column as one JSON array, which is read far sooner than as many rows. All others come whole.
"""

import json
import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from charterbook.ledger.guards import unsound
from charterbook.ledger.ledger import Ledger
from charterbook.model.entries import Account, Entry
from charterbook.model.shares import Shares
from charterbook.register import records
from charterbook.register.backend import BookError

_TOGETHER = 65_536
"""So many entries are loaded at once, which bounds the memory that loading takes."""

_REMEDY = "`charterbook log verify` names the first altered row; go back to a backup"


class _EntryRow(NamedTuple):
    number: int
    kind: str
    act: str
    adopted_on: int | None
    executed_on: int | None
    filed_on: int | None
    effective_on: int | None
    recorded_at: str
    settles: int | None
    instrument: int | None


class _Columns(NamedTuple):
    """The movements of plain entries, by number. Accounts are given by their keys."""

    numbers: list[int]
    days: list[int]
    sources: list[int]
    targets: list[int]
    shares: Sequence[Shares]


def load(connection: Any, corporation: int, known_by: Callable[[datetime], int]) -> Ledger:
    """The ledger of a corporation by its key. Checked are that no entry is missing, that each moves shares between
    accounts of one class, that the papers it names are there, that no account falls below zero, and that the numbers
    which papers state are met. `known_by` tells the last entry recorded by a time (`Ledger`)."""
    ledger = Ledger(known_by)
    catch_up(connection, corporation, ledger)
    count = f"SELECT count(*) FROM entry WHERE corporation = {corporation}"
    if connection.execute(count).fetchone()[0] != ledger.last:
        raise BookError("entries are missing from the ledger", _REMEDY)
    unresolved = connection.execute(_unresolved(connection, corporation, ledger.last)).fetchone()
    if unresolved is not None:
        raise BookError(f"paper {unresolved[0]}, the ground of an entry, is missing", _REMEDY)
    fault = unsound(ledger)
    if fault is not None:
        raise BookError(f"the entries contradict each other: {fault}", _REMEDY)
    return ledger


def _unresolved(connection: Any, corporation: int, entries: int) -> str:
    """The statement that finds a paper which an entry names and the book lacks. Where the book has fewer papers than
    the corporation has entries, all papers that any entry names are sooner gone through, out of an index alone."""
    papers = connection.execute("SELECT max(id) FROM instrument").fetchone()[0] or 0
    own = f"corporation = {corporation} AND " if entries < papers else ""
    return (
        "SELECT named.instrument FROM"
        f" (SELECT DISTINCT instrument FROM entry WHERE {own}instrument IS NOT NULL) AS named"
        " LEFT JOIN instrument ON instrument.id = named.instrument WHERE instrument.id IS NULL LIMIT 1"
    )


def catch_up(connection: Any, corporation: int, ledger: Ledger) -> None:
    """Enter what the book holds behind the last entry of the ledger."""
    found = connection.execute(f"SELECT max(number) FROM entry WHERE corporation = {corporation}").fetchone()[0] or 0
    if found <= ledger.last:
        return
    accounts = _accounts(connection, corporation)
    for first in range(ledger.last + 1, found + 1, _TOGETHER):
        last = min(found, first + _TOGETHER - 1)
        columns = _columns(connection, corporation, first, last)
        missing = sorted(set(range(first, last + 1)).difference(columns.numbers))
        _enter(ledger, accounts, columns, _whole(connection, corporation, ledger, accounts, missing))


def _accounts(connection: Any, corporation: int) -> dict[int, Account]:
    """The accounts of a corporation by their keys, those of all holders of a series in one row."""
    array, accounts = _array(connection), dict[int, Account]()
    for share_class, leaf, series, created_on, keys, holders in connection.execute(
        f"SELECT share_class, leaf, series, created_on, CAST({array}(id) AS TEXT), CAST({array}(holder) AS TEXT)"
        f" FROM account WHERE corporation = {corporation} GROUP BY share_class, leaf, series, created_on"
    ):
        created = records.day(created_on)
        for key, holder in zip(json.loads(keys), json.loads(holders), strict=True):
            accounts[key] = Account(share_class, leaf, series, created, holder)
    return accounts


def _array(connection: Any) -> str:
    """What the database calls the function that makes one JSON array of a column."""
    return "json_group_array" if isinstance(connection, sqlite3.Connection) else "json_agg"


def _columns(connection: Any, corporation: int, first: int, last: int) -> _Columns:
    array = _array(connection)
    within = (
        f"FROM movement WHERE corporation = {corporation} AND number BETWEEN {first} AND {last} AND day IS NOT NULL"
    )
    listed = ", ".join(
        f"CAST({array}({column}) AS TEXT)"
        for column in ("number", "day", "source", "target", f"shares_millionths / {records.MILLION}")
    )
    *found, parts = connection.execute(
        f"SELECT {listed}, max(abs(shares_millionths % {records.MILLION}))"
        f" FROM (SELECT number, day, source, target, shares_millionths {within} ORDER BY number, place) AS moved"
    ).fetchone()
    columns = _Columns(*(json.loads(column or "[]") for column in found))
    if parts:
        moved = connection.execute(f"SELECT shares_millionths {within} ORDER BY number, place")
        return columns._replace(shares=[records.unscaled(millionths) for (millionths,) in moved])
    return columns


def _whole(
    connection: Any, corporation: int, ledger: Ledger, accounts: dict[int, Account], numbers: list[int]
) -> list[tuple[Entry, Entry | None]]:
    """The entries of these numbers, each with the one that it posts or voids where the ledger does not keep that."""
    made, beside = list[tuple[Entry, Entry | None]](), set(numbers)
    for entry in _entries(connection, corporation, accounts, numbers):
        settled = entry.settles if entry.kind in ("post", "void") else None
        if settled is None or ledger.keeps(settled) or settled in beside:
            made.append((entry, None))
        else:
            made.append((entry, _entries(connection, corporation, accounts, [settled])[0]))
    return made


def _entries(connection: Any, corporation: int, accounts: dict[int, Account], numbers: list[int]) -> list[Entry]:
    if not numbers:
        return []
    among = f"WHERE corporation = {corporation} AND number IN ({', '.join(map(str, numbers))}) ORDER BY number"
    moved: dict[int, list[records.Movement]] = {}
    try:
        for number, source, target, millionths in connection.execute(
            f"SELECT number, source, target, shares_millionths FROM movement {among}, place"
        ):
            movement = records.Movement(accounts[source], accounts[target], millionths, None)
            moved.setdefault(number, []).append(movement)
    except KeyError as error:
        raise BookError(f"account {error} of an entry is missing", _REMEDY) from error
    rows = connection.execute(f"SELECT {', '.join(_EntryRow._fields)} FROM entry {among}")
    return [records.entry_of(row, moved.get(row.number, ())) for row in map(_EntryRow._make, rows)]


def _enter(
    ledger: Ledger, accounts: dict[int, Account], columns: _Columns, whole: list[tuple[Entry, Entry | None]]
) -> None:
    """Enter both kinds in the order of their numbers."""
    places = dict(zip(accounts, ledger.places(accounts.values()), strict=True))
    try:
        columns = columns._replace(
            sources=[*map(places.__getitem__, columns.sources)], targets=[*map(places.__getitem__, columns.targets)]
        )
    except KeyError as error:
        raise BookError(f"account {error} of an entry is missing", _REMEDY) from error
    done = 0
    for entry, settled in whole:
        end = bisect_left(columns.numbers, entry.number, done)
        _enter_some(ledger, columns, done, end)
        ledger.enter(entry, settled)
        done = end
    _enter_some(ledger, columns, done, len(columns.numbers))


def _enter_some(ledger: Ledger, columns: _Columns, first: int, end: int) -> None:
    if first == 0 and end == len(columns.numbers):
        some: Sequence[Sequence[Any]] = columns
    else:
        some = [column[first:end] for column in columns]
    if end > first:
        numbers, days, sources, targets, shares = some
        ledger.enter_moves(numbers, days, sources, targets, shares)
