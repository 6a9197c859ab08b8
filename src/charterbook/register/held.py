"""What the tables of a book hold, as a verification of the log asks for it: the record of each thing, the hashes kept
over the rows, the heads that were signed. All of it streams, in the order in which it was logged as far as rows tell.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, Table, select

from charterbook.model.entries import Account
from charterbook.register import log, records, tables
from charterbook.register.queries import Where
from charterbook.register.tree import Node

_AT_ONCE = 1_000


class Thing(NamedTuple):
    """One thing of the book: how the log names it, and its record."""

    subject: str
    record: str


KINDS = ("corporation", "identifier", "source", "instrument", "decision", "note", "entry", "approval")
"""What the log records."""


def things(connection: Connection, kind: str, *where: Where) -> Iterator[Thing]:
    """All things of a kind that the tables hold, or those for whose rows these hold."""
    match kind:
        case "entry":
            return _entries(connection, *where)
        case "source":
            return _sources(connection, *where)
        case "identifier":
            return _identifiers(connection, *where)
    return _numbered(connection, tables.metadata.tables[kind], *where)


def _numbered(connection: Connection, table: Table, *where: Where) -> Iterator[Thing]:
    for row in _rows(connection, select(table).where(*where).order_by(table.c.id)):
        yield Thing(str(row.id), _record(row, records.record))


def _identifiers(connection: Connection, *where: Where) -> Iterator[Thing]:
    t = tables.identifier
    ordered = select(t).where(*where).order_by(t.c.corporation, t.c.kind, t.c.jurisdiction, t.c.value)
    for row in _rows(connection, ordered):
        yield Thing(identifier_subject(row.kind, row.jurisdiction, row.value), _record(row, records.record))


def identifier_subject(kind: str, jurisdiction: str, value: str) -> str:
    """How the log names an identifier."""
    return f"{kind}/{jurisdiction}/{value}"


def _sources(connection: Connection, *where: Where) -> Iterator[Thing]:
    for row in _rows(connection, select(tables.source).where(*where).order_by(tables.source.c.number), at_once=1):
        yield Thing(row.sha256, _record(row, lambda held: records.source_record(held, log.digest(held["content"]))))


def _entries(connection: Connection, *where: Where) -> Iterator[Thing]:
    e, m = tables.entry, tables.movement
    accounts: dict[int, dict[int, Account]] = {}
    named = select(tables.account)
    if where:
        named = named.where(tables.account.c.corporation.in_(select(e.c.corporation).where(*where)))
    for row in connection.execute(named):
        accounts.setdefault(row.corporation, {})[row.id] = _account(row)
    on = (m.c.corporation == e.c.corporation) & (m.c.number == e.c.number)
    all_moves = _rows(connection, select(e.c.id, m).join(e, on).where(*where).order_by(e.c.id, m.c.place))
    # Closed here: where reading stumbles, the error would keep the cursor until after the database is closed.
    with closing(all_moves) as moves:
        ahead = next(moves, None)
        for row in _rows(connection, select(e).where(*where).order_by(e.c.id)):
            moved = []
            while ahead is not None and ahead.id == row.id:
                moved.append(ahead)
                ahead = next(moves, None)
            record = partial(_entry, moved, accounts.get(row.corporation, {}))
            yield Thing(records.entry_subject(row.corporation, row.number), _record(row, record))
    # A movement of no entry has nothing that could be recorded.
    for row in connection.execute(select(m).outerjoin(e, on).where(e.c.id.is_(None)).limit(1)):
        yield Thing(records.entry_subject(row.corporation, row.number), repr(row))


def _account(row: Row[Any]) -> Account:
    try:
        return records.account_of(row)
    except (TypeError, ValueError, OverflowError):
        return Account(repr(row), "available")


def _entry(moved: Iterable[Any], accounts: Mapping[int, Account], values: records.Values) -> str:
    del values["id"]
    return records.entry_record(values, [records.movement_of(row, accounts) for row in moved])


def _record(row: Row[Any], record: Callable[[records.Values], str]) -> str:
    """The record of a row; where the row holds what no record can, something that differs from every record."""
    try:
        return record(row._asdict())
    except (TypeError, ValueError, KeyError, OverflowError):
        return repr(row)


def log_rows(connection: Connection, after: int = 0) -> Iterator[log.Row]:
    """The log behind a sequence, by sequence."""
    t = tables.log
    for row in _rows(connection, select(t).where(t.c.sequence > after).order_by(t.c.sequence)):
        yield log.Row._make(row)


def row(connection: Connection, number: int) -> log.Row | None:
    """The row of the log of this number, None where there is none."""
    t = tables.log
    found = connection.execute(select(t).where(t.c.sequence == number)).first()
    return None if found is None else log.Row._make(found)


def row_of(connection: Connection, kind: str, subject: str) -> log.Row | None:
    """The row of the log that records a thing, None where none does."""
    t = tables.log
    found = connection.execute(select(t).where(t.c.kind == kind, t.c.subject == subject)).first()
    return None if found is None else log.Row._make(found)


def record_of(connection: Connection, row: log.Row) -> str | None:
    """The record of what a row records, None where that is gone or is no longer what was recorded."""
    try:
        found = things(connection, row.kind, *_named(row.kind, row.subject))
    except (ValueError, KeyError, AttributeError):
        # The row was altered: it names nothing that a table could hold.
        return None
    with closing(found):  # type: ignore[type-var]
        record = next((record for subject, record in found if subject == row.subject), None)
    return record if record is not None and log.digest(record.encode()) == row.payload_sha256 else None


def _named(kind: str, subject: str) -> tuple[Where, ...]:
    """What holds for the row of a thing alone; nothing where its place in the table does not tell."""
    match kind:
        case "entry":
            corporation, number = map(int, subject.split("/"))
            return (tables.entry.c.corporation == corporation, tables.entry.c.number == number)
        case "source":
            return (tables.source.c.sha256 == subject,)
        case "identifier":
            return ()
    return (tables.metadata.tables[kind].c.id == int(subject),)


def nodes(connection: Connection) -> dict[int, Iterator[Node]]:
    """The hashes kept above the leaves: by level, those of each by place."""
    levels = connection.execute(select(tables.node.c.level).distinct()).scalars()
    return {level: _nodes(connection, level) for level in levels}


def _nodes(connection: Connection, level: int) -> Iterator[Node]:
    t = tables.node
    for row in _rows(connection, select(t).where(t.c.level == level).order_by(t.c.place)):
        yield Node._make(row)


class Streams(NamedTuple):
    """All that the tables hold beside the log, and the log: each read once, side by side."""

    rows: Iterator[log.Row]
    things: dict[str, Iterator[Thing]]
    nodes: dict[int, Iterator[Node]]


@contextmanager
def streams(connection: Connection) -> Iterator[Streams]:
    """What the tables hold, as it is asked for; whoever stops early leaves no cursor open."""
    with ExitStack() as opened:
        if connection.dialect.name == "sqlite":
            opened.enter_context(_any_text(connection))
        found = Streams(log_rows(connection), {kind: things(connection, kind) for kind in KINDS}, nodes(connection))
        for stream in (found.rows, *found.things.values(), *found.nodes.values()):
            opened.enter_context(closing(stream))  # type: ignore[type-var]
        yield found


@contextmanager
def _any_text(connection: Connection) -> Iterator[None]:
    """SQLite keeps what it is given: text whose bytes are no UTF-8 is read as other text, and told as altered."""
    raw: Any = connection.connection.driver_connection
    before, raw.text_factory = raw.text_factory, partial(str, encoding="utf-8", errors="replace")
    try:
        yield
    finally:
        raw.text_factory = before


def fault(connection: Connection) -> log.Fault | None:
    """The first row of the log that was altered, or whose thing was; None if all is as it was recorded. Where the log
    holds, but the file under it is damaged or a trigger is gone, the row is 0."""
    with streams(connection) as found:
        signed = [tuple(row) for row in connection.execute(select(tables.head.c.size, tables.head.c.root))]
        if not all(isinstance(size, int) and isinstance(root, bytes) for size, root in signed):
            return log.Fault(1, "a signed head was altered, so that nothing shows which rows it was over")
        digests = {kind: _digests(stream) for kind, stream in found.things.items()}
        return log.verify(found.rows, digests, found.nodes, signed) or _damage(connection) or _unguarded(connection)


def _damage(connection: Connection) -> log.Fault | None:
    """What SQLite itself finds in the pages of a file: an index that no longer leads to its rows, say."""
    if connection.dialect.name != "sqlite":
        return None
    said = str(connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar()).splitlines()[-1]
    return None if said == "ok" else log.Fault(0, f"the rows are as they were, but the file is damaged ({said})")


def _unguarded(connection: Connection) -> log.Fault | None:
    """Whether the triggers that refuse every change are all there."""
    on_file = connection.dialect.name == "sqlite"
    verbs = ("update", "delete") if on_file else ("update", "delete", "truncate")
    on_server = "SELECT tgname FROM pg_trigger WHERE tgenabled IN ('O', 'A')"
    asked = "SELECT name FROM sqlite_master WHERE type = 'trigger'" if on_file else on_server
    there = set(connection.exec_driver_sql(asked).scalars())
    gone = sorted({f"{table}_refuses_{verb}" for table in tables.APPEND_ONLY for verb in verbs} - there)
    return log.Fault(0, f"the rows are as they were, but nothing keeps them so: no trigger {gone[0]}") if gone else None


def _digests(stream: Iterator[Thing]) -> Iterator[tuple[str, str]]:
    return ((subject, log.digest(record.encode(errors="replace"))) for subject, record in stream)


def _rows(connection: Connection, query: Select[Any], at_once: int = _AT_ONCE) -> Generator[Row[Any], None, None]:
    with connection.execute(query, execution_options={"yield_per": at_once}) as found:
        yield from found
