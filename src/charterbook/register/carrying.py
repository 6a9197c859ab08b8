"""A book carried over: into the text of a journal, and from such a text into a new book, on either back end.

What is made of a journal has the head that the journal names, or it is not made.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeAlias

from sqlalchemy import Connection, Table, insert
from sqlalchemy.exc import DBAPIError

from charterbook.model.entries import Account
from charterbook.register import codec, held, journal, log, tables
from charterbook.register.backend import BookError
from charterbook.register.heads import Signed
from charterbook.register.journal import Block, Misfit, Opening, Part
from charterbook.register.record_words import Phrase, words
from charterbook.register.store import Book
from charterbook.register.tree import Frontier

_TOGETHER = 500
"""So many rows of the log are put into a book at once."""

_Account: TypeAlias = tuple[Any, ...]
_ACCOUNT = ("corporation", *Account._fields)


def exported(book: Book, phrase: Phrase) -> Iterator[str]:
    """The lines of the journal of a book as it is at one moment; `phrase` says what an act does. BookError where the
    log does not fit what the tables hold: an altered book is not carried on."""
    with book.reading() as connection, held.streams(connection) as found:
        tree, signed = book.frontier(), sorted(book.heads(), reverse=True)
        things = log.Beside(found.things)
        names: dict[int, str] = {}
        made = Frontier()
        yield from journal.opening(Opening(tree.size, tree.root(), len(signed)))
        yield from _signed_at(made, signed)
        for row in found.rows:
            record = things.take(row.kind, row.subject)
            if log.row_fault(row, made.size + 1) or record is None or log.digest(record.encode()) != row.payload_sha256:
                raise _altered(book, made.size + 1)
            if row.kind == "corporation":
                names[int(row.subject)] = json.loads(record)["name"]
            content = book.source(row.subject) if row.kind == "source" else None
            yield from journal.block(Block(row, record, content), words(row.kind, record, names, phrase))
            made, _ = made.appended(row.leaf_hash)
            yield from _signed_at(made, signed)
        if things.left() is not None or made != tree or signed:
            raise _altered(book, made.size + 1)
        yield from journal.closing()


def _altered(book: Book, row: int) -> BookError:
    said = f"{book.place} was altered at row {row} of its log"
    return BookError(said, "verify the log, and restore the book from a copy")


def _signed_at(made: Frontier, signed: list[Signed]) -> Iterator[str]:
    while signed and signed[-1].head[:2] == (made.size, made.root()):
        yield from journal.signed(signed.pop())


def restored(lines: Iterable[bytes], book: Book) -> Frontier:
    """Fill a new book from the lines of a journal, with their line feeds; the frontier of its log comes back. Misfit
    at the first line that does not fit, BookError where the book is not new; then nothing is put into it."""
    with book.writing() as connection:
        if book.frontier().size or book.heads():
            raise BookError(f"{book.place} holds papers already", "name a new book")
        filling = _Filling(connection)
        parts = journal.read(lines)
        while some := list(islice(parts, _TOGETHER)):
            filling.put(some)
        fault = held.fault(connection)
        if fault is not None and not 1 <= fault.sequence <= len(filling.lines):
            raise BookError(f"{book.place} does not keep what was put into it ({fault.why})", "name a new book")
        if fault is not None:
            line = filling.lines[fault.sequence - 1] + 1
            raise Misfit(line, f"this record does not come back as it stands ({fault.why})")
        return book.frontier()


class _Filling:
    """Puts the parts of a journal into the tables of a book, some at a time."""

    def __init__(self, connection: Connection) -> None:
        self.lines: list[int] = []
        """The lines at which the rows stand."""
        self._connection = connection
        self._frontier = Frontier()
        self._accounts: dict[_Account, int] = {}
        self._rows: dict[Table, list[dict[str, Any]]] = {}
        self._new: dict[_Account, dict[str, Any]] = {}

    def put(self, parts: list[Part]) -> None:
        """Put in these parts, which follow those put in before."""
        self._rows = {table: [] for table in tables.metadata.sorted_tables}
        self._new = {}
        for part in parts:
            match part:
                case Block():
                    self._put_block(part)
                case Signed(head, key, signature):
                    self._add(tables.head, {**head._asdict(), "key": key, "signature": signature})
        try:
            self._write()
        except (DBAPIError, OverflowError) as error:
            lines = [part.line for part in parts if isinstance(part, Block)]
            said = str(getattr(error, "orig", error)).strip().split("\n", 1)[0]
            first, last = min(lines, default=1), max(lines, default=0) + 1
            raise Misfit(first, f"what stands from here to line {last} cannot be kept ({said})") from error

    def _write(self) -> None:
        for table, rows in self._rows.items():
            if table is tables.account and self._new:
                made = insert(table).returning(table.c.id, sort_by_parameter_order=True)
                numbers = self._connection.execute(made, list(self._new.values())).scalars()
                self._accounts |= zip(self._new, numbers, strict=True)
            if table is tables.movement:
                for row in rows:
                    row |= {end: self._accounts[row[end]] for end in ("source", "target")}
            if rows:
                self._connection.execute(insert(table), rows)

    def _put_block(self, block: Block) -> None:
        row = block.row
        self.lines.append(block.line)
        self._frontier, made = self._frontier.appended(row.leaf_hash)
        self._add(tables.log, row._asdict())
        for node in made:
            self._add(tables.node, node._asdict())
        try:
            values = json.loads(block.record)
            if not isinstance(values, dict) or codec.canonical(values) != block.record:
                raise ValueError("it is no canonical JSON object")
            match row.kind:
                case "entry":
                    self._put_entry(values)
                case "source":
                    if block.content is None or values.pop("content") != log.digest(block.content):
                        raise ValueError("the bytes below it have another digest")
                    self._add(tables.source, {**values, "content": block.content})
                case kind if kind in held.KINDS:
                    self._add(tables.metadata.tables[kind], values)
                case kind:
                    raise ValueError(f"a book has no {kind}")
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise Misfit(block.line + 1, f"this record cannot be kept: {error}") from error

    def _put_entry(self, values: dict[str, Any]) -> None:
        own = values["corporation"]
        for place, (source, target, millionths, day) in enumerate(values.pop("movements")):
            plain = {} if day is None else {"day": day}
            row = {"corporation": own, "number": values["number"], "place": place, "shares_millionths": millionths}
            self._add(
                tables.movement, row | plain, source=self._account(own, source), target=self._account(own, target)
            )
        self._add(tables.entry, values)

    def _account(self, corporation: int, named: list[Any]) -> _Account:
        """What the movements know an account by until it has a number; it is made where it is new."""
        account = (corporation, *named)
        if account not in self._accounts and account not in self._new:
            values = dict(zip(_ACCOUNT, account, strict=True))
            self._new[account] = _fitting(tables.account, {name: it for name, it in values.items() if it is not None})
        return account

    def _add(self, table: Table, values: dict[str, Any], **more: Any) -> None:
        self._rows[table].append(_fitting(table, values, **more))


def _fitting(table: Table, values: dict[str, Any], **more: Any) -> dict[str, Any]:
    """The row of these values, where they fit the columns; `more` are taken as they are. ValueError where they do not
    fit, as a journal may say anything."""
    columns = {column.name: column for column in table.columns if column is not table.autoincrement_column}
    for name, value in values.items():
        if name not in columns or type(value) is not columns[name].type.python_type:
            raise ValueError(f"{name} is no column of {table.name}, or not of its type")
    row = {name: more.get(name, values.get(name)) for name in columns}
    missing = [name for name, value in row.items() if value is None and not columns[name].nullable]
    if missing:
        raise ValueError(f"{missing[0]} of {table.name} is missing")
    return row
