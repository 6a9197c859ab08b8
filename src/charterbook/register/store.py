"""The book: one SQLite file of sources, instruments and entries, and the log over them.

Nothing in it is ever replaced: there are methods that add and methods that read. All that is added inside one
`writing()` block is one transaction, with the write lock held from its start.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from sqlalchemy import Connection, Engine, func, insert, select

from charterbook.model.entries import Entry, Posting
from charterbook.model.evidence import Source
from charterbook.model.instrument import Instrument
from charterbook.register import codec, log, records, schema, sqlite, tables
from charterbook.register.sqlite import BookError


class Kept(NamedTuple):
    """An instrument in the book: its short number, the source it stands in and its place there, and whose it is."""

    id: int
    source: str
    ordinal: int
    corporation: str | None
    recorded_at: datetime
    instrument: Instrument


class Book:
    """An open book. Use `Book.open` in a `with` statement; every method may raise `BookError`."""

    def __init__(self, path: Path, engine: Engine, connection: Connection) -> None:
        self.path = path
        self._engine = engine
        self._connection = connection

    @classmethod
    def open(cls, place: str | Path, create: bool = False) -> Self:
        """Open the book at a path (or `sqlite:///path`); with `create`, make a new one where there is none. A book of
        an older version is brought up to date; one of a newer version is refused."""
        if "://" in str(place) and not str(place).startswith("sqlite:///"):
            raise BookError(f"{str(place).split('://', 1)[0]}:// is not a place for a book here", "name a file")
        path = Path(str(place).removeprefix("sqlite:///"))
        exists = sqlite.looked_at(path, create)
        with sqlite.explained(path):
            engine = sqlite.engine(path)
            try:
                connection = engine.connect()
                _brought_up_to_date(path, connection, exists)
            except BaseException:
                engine.dispose()
                raise
        return cls(path, engine, connection)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all that is added inside is kept together or, on any exception, not at all. A block inside
        a block is part of the outer one."""
        if self._connection.in_transaction():
            yield
            return
        with sqlite.explained(self.path):
            self._connection.execution_options(writing=True)
            try:
                with self._connection.begin():
                    yield
            finally:
                self._connection.execution_options(writing=False)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with sqlite.explained(self.path):
            if self._connection.in_transaction():
                yield self._connection
            else:
                with self._connection.begin():
                    yield self._connection

    def corporations(self) -> tuple[str, ...]:
        """The names of all corporations in the book, in the order they came in."""
        with self._reading() as connection:
            return tuple(
                connection.execute(select(tables.corporation.c.name).order_by(tables.corporation.c.id)).scalars()
            )

    def has_source(self, sha256: str) -> bool:
        """Whether a source with this digest is in the book."""
        with self._reading() as connection:
            where = tables.source.c.sha256 == sha256
            return connection.execute(select(tables.source.c.sha256).where(where)).first() is not None

    def source(self, sha256: str) -> bytes:
        """The bytes of a source, exactly as they came."""
        with self._reading() as connection:
            where = tables.source.c.sha256 == sha256
            found = connection.execute(select(tables.source.c.content).where(where)).scalar_one_or_none()
        if found is None:
            raise BookError(f"the book {self.path} has no source {sha256}", "add the file")
        return bytes(found)

    def sources(self) -> tuple[Source, ...]:
        """All sources of the book, in the order they came in, without their bytes."""
        t, entered = tables.source.c, tables.log.c
        with self._reading() as connection:
            rows = connection.execute(
                select(t.sha256, t.size_bytes, t.media_type, t.origin)
                .join(tables.log, (entered.kind == "source") & (entered.subject == t.sha256))
                .order_by(entered.sequence)
            )
            return tuple(Source(*row) for row in rows)

    def add_source(self, source: Source, content: bytes, recorded_at: datetime) -> bool:
        """Keep a source; False, and nothing changed, where one with this digest is there already."""
        if log.digest(content) != source.sha256:
            raise BookError(
                f"the bytes of {source.origin} do not have the digest they came with", "read the file again"
            )
        with self.writing():
            if self.has_source(source.sha256):
                return False
            values = {
                "sha256": source.sha256, "media_type": source.media_type, "size_bytes": source.size_bytes,
                "origin": source.origin, "recorded_at": recorded_at.isoformat(),
            }  # fmt: skip
            self._insert(tables.source, **values, content=content)
            self._logged("source", source.sha256, records.payload({**values, "content": source.sha256}), recorded_at)
        return True

    def add_instrument(
        self, instrument: Instrument, source: str, ordinal: int, corporation: str | None, recorded_at: datetime
    ) -> int:
        """Keep the paper that stands at `ordinal` in a source, for a corporation where that is settled, and give its
        number in the book. A paper already kept from that place keeps its number and its text."""
        t = tables.instrument.c
        with self.writing():
            where = (t.source == source) & (t.ordinal == ordinal)
            found = self._connection.execute(select(t.id).where(where)).scalar_one_or_none()
            if found is not None:
                return int(found)
            number = (self._connection.execute(select(func.max(t.id))).scalar() or 0) + 1
            values = {
                "id": number, "source": source, "ordinal": ordinal, "kind": instrument.kind, "state": instrument.state,
                "title": instrument.title.value if instrument.title is not None else None,
                "body": codec.written(instrument), "recorded_at": recorded_at.isoformat(),
            }  # fmt: skip
            own = None if corporation is None else self._corporation(corporation)
            self._insert(tables.instrument, **values, corporation=own)
            self._logged(
                "instrument", str(number), records.payload({**values, "corporation": corporation}), recorded_at
            )
        return number

    def instruments(self, corporation: str | None = None) -> tuple[Kept, ...]:
        """The papers of a corporation, or all papers of the book, by number."""
        t = tables.instrument
        query = select(t, tables.corporation.c.name).outerjoin(tables.corporation).order_by(t.c.id)
        if corporation is not None:
            query = query.where(tables.corporation.c.name == corporation)
        with self._reading() as connection:
            return tuple(
                Kept(
                    row.id, row.source, row.ordinal, row.name, datetime.fromisoformat(row.recorded_at),
                    codec.read(row.body),
                )
                for row in connection.execute(query)
            )  # fmt: skip

    def append_entries(self, corporation: str, entries: Iterable[Entry]) -> None:
        """Add entries to a corporation's ledger. Their numbers must follow those that are there: a gap means that
        another writer came between, and nothing is added."""
        with self.writing():
            own = self._corporation(corporation)
            t = tables.entry.c
            last = self._connection.execute(select(func.max(t.number)).where(t.corporation == own)).scalar() or 0
            for entry in entries:
                if entry.number != last + 1:
                    raise BookError(
                        f"entry {entry.number} does not follow entry {last}", "read the entries again and post again"
                    )
                self._append(corporation, own, entry)
                last = entry.number

    def _append(self, corporation: str, own: int, entry: Entry) -> None:
        values = records.entry_values(entry)
        key = self._insert(tables.entry, **values, corporation=own)
        postings = records.posting_values(key, entry)
        if postings:
            self._connection.execute(insert(tables.posting), postings)
        held = {**values, "id": key, "corporation": corporation}
        self._logged("entry", str(key), records.payload(held, postings), entry.recorded_at)

    def entries(self, corporation: str) -> tuple[Entry, ...]:
        """All entries of a corporation's ledger, by number."""
        e, p, c = tables.entry, tables.posting, tables.corporation
        own = select(c.c.id).where(c.c.name == corporation).scalar_subquery()
        with self._reading() as connection:
            rows = connection.execute(select(e).where(e.c.corporation == own).order_by(e.c.number)).all()
            posted = connection.execute(
                select(p).join(e).where(e.c.corporation == own).order_by(p.c.entry, p.c.place)
            ).all()
        postings: dict[int, list[Posting]] = {}
        for row in posted:
            postings.setdefault(row.entry, []).append(records.posting_of(row))
        return tuple(records.entry_of(row, tuple(postings.get(row.id, ()))) for row in rows)

    def add_note(self, subject: str, body: str, recorded_at: datetime) -> int:
        """Keep something that is no paper and no entry: what waits as proposed, who accepted it and why. `subject` is
        how the caller finds it again, `body` any text; its number in the book comes back."""
        values = {"subject": subject, "body": body, "recorded_at": recorded_at.isoformat()}
        with self.writing():
            key = self._insert(tables.note, **values)
            self._logged("note", str(key), records.payload({**values, "id": key}), recorded_at)
        return key

    def notes(self, subject: str) -> tuple[str, ...]:
        """The texts kept under a subject, in the order they came in."""
        t = tables.note.c
        with self._reading() as connection:
            return tuple(connection.execute(select(t.body).where(t.subject == subject).order_by(t.id)).scalars())

    def head(self) -> str:
        """The hash of the last row of the log; `log.EMPTY` while it has none."""
        with self._reading() as connection:
            last = records.last_row(connection)
        return log.EMPTY if last is None else last.hash

    def rows(self) -> tuple[log.Row, ...]:
        """The log, by sequence."""
        with self._reading() as connection:
            return records.log_rows(connection)

    def verify_log(self) -> log.Fault | None:
        """The first row of the log that was altered, or whose source, paper or entry was; None if all is as it was
        recorded."""
        with self._reading() as connection:
            rows = records.log_rows(connection)
            return log.verify(rows) or records.altered(connection, rows)

    def _corporation(self, name: str) -> int:
        t = tables.corporation.c
        found = self._connection.execute(select(t.id).where(t.name == name)).scalar_one_or_none()
        return int(found) if found is not None else self._insert(tables.corporation, name=name)

    def _insert(self, table: Any, **values: Any) -> int:
        key = self._connection.execute(insert(table).values(**values)).inserted_primary_key
        return int(key[0]) if key is not None and isinstance(key[0], int) else 0

    def _logged(self, kind: str, subject: str, payload: str, recorded_at: datetime) -> None:
        row = log.next_row(records.last_row(self._connection), kind, subject, payload, recorded_at.isoformat())
        self._insert(tables.log, **row._asdict())


def _brought_up_to_date(path: Path, connection: Connection, exists: bool) -> None:
    if exists:
        with connection.begin():
            found = schema.version(connection)
        if found == schema.HEAD:
            return
        if found is not None and found not in schema.KNOWN:
            raise BookError(
                f"the book {path} was written by a newer charterbook (tables {found})", "update charterbook"
            )
    connection.execution_options(writing=True)
    with connection.begin():
        schema.upgrade(connection)
        connection.exec_driver_sql(f"PRAGMA application_id = {sqlite.APPLICATION_ID}")
    connection.execution_options(writing=False)
