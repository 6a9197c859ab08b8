"""Acts a second that are safe when the call returns: one act one commit, checked, chained into the log's tree, synced.

Ours is what `charterbook record` calls, on an open book: it checks that there are shares enough on each basis and day,
writes entry, movement, log row and tree nodes and commits. Beside it the same back end commits one bare row at a time
(SQLite with its write-ahead log and synchronous=FULL), on the same disk; and four rows in as many tables, which is
what an act takes that nobody checks, hashes or writes out: more than that no bookkeeping could reach. They take turns
in portions; told are the medians of commits a second by the clock, since a commit waits for the disk, and CPU time
beside them. PostgreSQL runs on a server of its own, with fsync on; where there is none, it is named and left out.
"""

import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from charterbook import flow
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.posting import record
from charterbook.model.acts import ClassAuthorization, Issuance, Transfer
from charterbook.model.entries import Clocks, Refusal
from charterbook.model.evidence import Cited
from charterbook.register.store import Book
from tests.postgres import server

ROUNDS, PORTION = 15, 200
TABLES = 4
"""So many tables have a row of an act: its entry, its movement, the log and, for every second act, the log's tree."""
ONE, FOUR = "a bare row", f"{TABLES} bare rows, a table each"
CORPORATION, CLASS = "Ledgermoor Fictitious Corporation", Cited("Common Stock", ())
BEGAN = datetime(2000, 1, 3, 12, tzinfo=UTC)
HOLDERS = [Cited(f"Holder {number:03}", ()) for number in range(200)]

Act = tuple[Issuance | Transfer, date, datetime]
Rows = Callable[[int], object]
"""Commits one row in each of so many tables."""


def main() -> None:
    """Measure both back ends and print a table of each."""
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent.parent) as folder:
        _measure("SQLite", str(Path(folder) / "book.db"), _bare_sqlite(Path(folder) / "bare.db"))
    try:
        with _postgres() as (url, bare):
            _measure("PostgreSQL", url, bare)
    except (OSError, RuntimeError, AssertionError, subprocess.SubprocessError) as error:
        print(f"left out: PostgreSQL: {str(error).strip()[-200:]}", file=sys.stderr)


def _measure(name: str, place: str, bare: Rows) -> None:
    with Book.open(place, create=True) as book:
        _authorize(book)
        acts = _acts()
        portions: dict[str, Callable[[Act], object]] = {
            "ours": lambda act: _record(book, act), ONE: lambda _: bare(1), FOUR: lambda _: bare(TABLES),
        }  # fmt: skip
        wall: dict[str, list[float]] = {who: [] for who in portions}
        cpu: dict[str, list[float]] = {who: [] for who in portions}
        for turn in range(ROUNDS + 1):
            some = list(islice(acts, PORTION))
            for who, one in portions.items():
                began, used = perf_counter(), process_time()
                for act in some:
                    one(act)
                if turn:  # the first portion warms up
                    wall[who].append((perf_counter() - began) / PORTION)
                    cpu[who].append((process_time() - used) / PORTION)
        assert book.verify_log() is None
    print(f"{name}: {ROUNDS} portions of {PORTION} commits in turn, medians")
    for who in portions:
        ratio = median(theirs / own for own, theirs in zip(wall[who], wall[ONE], strict=True))
        told = f"{1 / median(wall[who]):8,.0f} a second{median(cpu[who]) * 1e6:9,.0f} µs of CPU"
        print(f"  {who:32}{told}{ratio:9.2f} of bare rows")
    more = median(own - theirs for own, theirs in zip(wall["ours"], wall[ONE], strict=True)) * 1e6
    print(
        f"  An act takes {more:,.0f} µs more than a bare row: 0.8 where a bare commit takes {more * 4:,.0f} or more\n"
    )


def _authorize(book: Book) -> None:
    """The class, of which the acts deal, on the day it all begins."""
    clocks, shares = Clocks(*[BEGAN.date()] * 4), 9_000_000_000
    posted = record(Ledger(), ClassAuthorization(CLASS, Cited(shares, ())), clocks, BEGAN)
    book.append_entries(CORPORATION, posted.entries)


def _acts() -> Iterator[Act]:
    """Two issuances and a transfer, again and again, from holder to holder, ten a day."""
    for number in count():
        at = BEGAN + timedelta(days=number // 10, seconds=number % 10)
        holder, other = HOLDERS[number % 200], HOLDERS[(number + 7) % 200]
        if number % 3 < 2 or number < 400:
            yield Issuance(CLASS, None, Cited(1_000, ()), holder), at.date(), at
        else:
            yield Transfer(CLASS, None, Cited(10, ()), holder, other), at.date(), at


def _record(book: Book, act: Act) -> None:
    made = flow.record(book, CORPORATION, *act)
    if isinstance(made, Refusal):
        sys.exit(made.why)


def _bare_sqlite(path: Path) -> Rows:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return _bare(connection.execute, "id INTEGER PRIMARY KEY", "?")


@contextmanager
def _postgres() -> Iterator[tuple[str, Rows]]:
    """A server with fsync on: the URL of an empty database for the book, and how to insert into another."""
    import psycopg

    with server(synced=True) as started:
        for database in ("book", "bare"):
            started.ask(f"CREATE DATABASE {database}")
        with psycopg.connect(started.url("bare"), autocommit=True) as connection:
            yield started.url("book"), _bare(connection.execute, "id SERIAL PRIMARY KEY", "%s")


def _bare(execute: Callable[..., object], key: str, mark: str) -> Rows:
    """Inserts into tables without anything else: one row is a statement that commits by itself."""
    for table in range(TABLES):
        execute(f"CREATE TABLE act{table} ({key}, body TEXT)")

    def commit(tables: int) -> None:
        if tables > 1:
            execute("BEGIN")
        for table in range(tables):
            execute(f"INSERT INTO act{table} (body) VALUES ({mark})", ("x" * 200,))
        if tables > 1:
            execute("COMMIT")

    return commit


if __name__ == "__main__":
    main()
