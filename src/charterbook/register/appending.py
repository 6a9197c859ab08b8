"""Adding to the ledgers and to the log of an open book, each act with as little work of our own as its commit costs.

An appender remembers what it has seen committed: for each corporation its last entry and its accounts, and the frontier
of the log's tree. Rows are only ever added, so that what it remembers can fall behind but cannot become wrong; inside a
transaction, under the lock, it looks first whether it has. Statements are plain SQL, the same on both back ends.
"""

from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import datetime
from itertools import islice
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, insert, select

from charterbook.model.entries import Account, Entry
from charterbook.register import log, records, tables
from charterbook.register.backend import Backend, BookError
from charterbook.register.tree import Frontier, Node

_TOGETHER = 1_000
"""So many entries are written at once."""


class _Ledger:
    """What is remembered of the ledger of one corporation."""

    def __init__(self, number: int, recorded_at: datetime | None) -> None:
        self.number = number
        self.recorded_at = recorded_at
        self.accounts: dict[Account, int] | None = None


class _Statements(NamedTuple):
    """The statements of every act, in the back end's manner of writing parameters."""

    entry: str
    movement: str
    log: str
    node: str
    last_entry: str
    size: str
    leaf: str
    above: str


class Appender:
    """Adds entries and log rows on the connection of a book, inside its transactions."""

    def __init__(self, backend: Backend, connection: Connection, raw: Any) -> None:
        self._connection = connection
        self._raw = raw
        self._locks = backend.locks
        self._say = _statements(backend.mark)
        self._waiting: list[tuple[str, str, str, str]] = []
        self._locked: set[int] = set()
        self.forget()

    def forget(self) -> None:
        """Forget everything: a transaction was undone."""
        self._ledgers: dict[int, _Ledger] = {}
        self._frontier = Frontier()
        self.begin()

    def begin(self) -> None:
        """A transaction begins: what is remembered may have fallen behind."""
        self._waiting.clear()
        self._locked.clear()
        self._papers_locked = False

    def logged(self, kind: str, subject: str, record: str, recorded_at: datetime) -> None:
        """Put a thing that was added down for the log; `seal` writes it."""
        self._waiting.append((kind, subject, log.digest(record.encode()), recorded_at.isoformat()))

    def lock_papers(self) -> None:
        """Let no one else number corporations, papers, decisions or notes until the transaction ends. Whoever locks
        both takes this lock before that of a ledger."""
        if self._locks is not None and not self._papers_locked:
            self._raw.execute(self._locks.papers)
        self._papers_locked = True

    def lock(self, corporation: int) -> int:
        """Let no one else add to a corporation's ledger until the transaction ends; the number of its last entry."""
        return self._ledger(corporation).number

    def append(self, corporation: int, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Add entries to the ledger of a corporation, whose numbers must follow those that are there; they come back
        as they are kept. BookError for a gap: another writer came between."""
        ledger = self._ledger(corporation)
        source, kept = iter(entries), []
        while some := [_next(ledger, entry) for entry in islice(source, _TOGETHER)]:
            self._write(corporation, ledger, some)
            kept += some
        return tuple(kept)

    def _write(self, corporation: int, ledger: _Ledger, entries: Sequence[Entry]) -> None:
        rows, moves = [], []
        for entry in entries:
            values, moved = records.entry_values(corporation, entry), records.movements(entry)
            rows.append(tuple(values.values()))
            for place, (source, target, millionths, day) in enumerate(moved):
                ends = self._account(corporation, ledger, source), self._account(corporation, ledger, target)
                moves.append((corporation, entry.number, place, *ends, millionths, day))
            record = records.entry_record(values, moved)
            self.logged("entry", records.entry_subject(corporation, entry.number), record, entry.recorded_at)
        self._run(self._say.entry, rows)
        self._run(self._say.movement, moves)

    def _ledger(self, corporation: int) -> _Ledger:
        """What is remembered of a ledger, brought up to date under its lock."""
        known = self._ledgers.get(corporation)
        if known is not None and corporation in self._locked:
            return known
        if self._locks is not None:
            self._raw.execute(self._locks.corporation, (corporation,))
        number, recorded_at = self._raw.execute(self._say.last_entry, (corporation,)).fetchone() or (0, None)
        if known is None or known.number != number:
            known = _Ledger(number, None if recorded_at is None else datetime.fromisoformat(recorded_at))
            self._ledgers[corporation] = known
        self._locked.add(corporation)
        return known

    def _account(self, corporation: int, ledger: _Ledger, account: Account) -> int:
        """The key of an account, which is added where it is new."""
        if ledger.accounts is None:
            t = tables.account
            found = self._connection.execute(select(t).where(t.c.corporation == corporation))
            ledger.accounts = {records.account_of(row): row.id for row in found}
        key = ledger.accounts.get(account)
        if key is None:
            values = {**account._asdict(), "created_on": records.ordinal(account.created_on)}
            made = self._connection.execute(insert(tables.account).values(corporation=corporation, **values))
            assert made.inserted_primary_key is not None
            key = ledger.accounts[account] = int(made.inserted_primary_key[0])
        return key

    def seal(self) -> None:
        """Write what was put down for the log. It is done at the end of a transaction: until then writers to several
        corporations need not wait for each other."""
        if not self._waiting:
            return
        if self._locks is not None:
            self._raw.execute(self._locks.log)
        frontier, rows = self.frontier(), list[log.Row]()
        nodes: list[Node] = []
        for said in self._waiting:
            row = log.row(frontier.size + 1, *said)
            frontier, made = frontier.appended(row.leaf_hash)
            rows.append(row)
            nodes += made
        self._run(self._say.log, rows)
        self._run(self._say.node, nodes)
        self._frontier = frontier
        self._waiting.clear()

    def frontier(self) -> Frontier:
        """The frontier of the log as it stands in the tables."""
        (size,) = self._raw.execute(self._say.size).fetchone()
        if size != self._frontier.size:
            self._frontier = Frontier.at(size, self.node)
        return self._frontier

    def node(self, level: int, place: int) -> bytes:
        """The hash kept over a complete subtree of the log's tree, or at level 0 of a leaf."""
        found = self._raw.execute(*((self._say.above, (level, place)) if level else (self._say.leaf, (place + 1,))))
        row = found.fetchone()
        if row is None:
            raise BookError(f"the log has no hash at level {level}, place {place}", "verify the book's log")
        return bytes(row[0])

    def _run(self, statement: str, rows: Sequence[tuple[Any, ...]]) -> None:
        if len(rows) == 1:
            self._raw.execute(statement, rows[0])
        elif rows:
            with closing(self._raw.cursor()) as cursor:
                cursor.executemany(statement, rows)


def _next(ledger: _Ledger, given: Entry) -> Entry:
    """The entry as the next of a ledger. A clock that was set back gets the time of the entry before: what a book knew
    at a time never changes."""
    if given.number != ledger.number + 1:
        said = f"entry {given.number} does not follow entry {ledger.number}"
        raise BookError(said, "read the entries again and post again")
    last = ledger.recorded_at
    entry = given if last is None or last <= given.recorded_at else given._replace(recorded_at=last)
    ledger.number, ledger.recorded_at = entry.number, entry.recorded_at
    return entry


def _statements(mark: str) -> _Statements:
    def added(table: Table, columns: Sequence[str]) -> str:
        return f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({', '.join([mark] * len(columns))})"

    asked = (
        "SELECT number, recorded_at FROM entry WHERE corporation = ? ORDER BY number DESC LIMIT 1",
        "SELECT coalesce(max(sequence), 0) FROM log",
        "SELECT leaf_hash FROM log WHERE sequence = ?",
        "SELECT hash FROM node WHERE level = ? AND place = ?",
    )
    whole = (tables.movement, tables.log, tables.node)
    return _Statements(
        added(tables.entry, tables.entry.columns.keys()[1:]),
        *(added(table, table.columns.keys()) for table in whole),
        *(text.replace("?", mark) for text in asked),
    )
