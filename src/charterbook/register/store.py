"""The book: sources, papers, decisions and ledgers of any number of corporations, and the log over them, in an SQLite
file or a PostgreSQL database.

Nothing in it is ever replaced: there are methods that add and methods that read. All that is added inside one
`writing()` block is one transaction, and what is read there of a ledger stays true until the block ends.
"""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlalchemy import Connection, Table, func, insert, select

from charterbook.ledger.ledger import Ledger
from charterbook.model.acts import Act
from charterbook.model.entries import Entry
from charterbook.model.evidence import Source
from charterbook.model.instrument import Dates, Instrument
from charterbook.register import codec, held, log, queries, records, tables
from charterbook.register.backend import BookError
from charterbook.register.heads import Head, Signed
from charterbook.register.kept import Action, Approval, Choice, Copy, Corporation, Decision, Kept
from charterbook.register.session import Session
from charterbook.register.tree import Frontier

Whose = int | str
"""A corporation by its number in the book, or by its name where only one has it."""


class Book:
    """An open book. Use `Book.open` in a `with` statement; every method may raise `BookError`. One thread at a time
    uses it; any number of books may be open at one place."""

    def __init__(self, session: Session) -> None:
        self.place = session.place
        self._session = session
        self._connection = session.connection
        self._appender = session.appender

    @classmethod
    def open(cls, place: str | Path, create: bool = False) -> Self:
        """Open the book at a path, `sqlite:///path` or `postgresql://user@host/database`; with `create`, make a new
        one where there is none. A book of an older version is brought up to date; one of a newer version is refused.
        `place` is then how messages name it, without a password."""
        return cls(Session.opened(str(place), create))

    def close(self) -> None:
        """Let go of the file or the server."""
        self._session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def writing(self) -> AbstractContextManager[Connection]:
        """One transaction, with its connection: all that is added inside is kept together or, on any exception, not at
        all. A block inside a block is part of the outer one, and where it fails the outer one fails with it."""
        return self._session.writing()

    def reading(self) -> AbstractContextManager[Connection]:
        """One transaction, with its connection, in which all that is read is of one moment, whatever others add
        meanwhile. No writer waits for it, nor it for them."""
        return self._session.reading()

    def lock_papers(self) -> None:
        """Let nobody else add papers, decisions or notes until the `writing()` block ends. Who adds one of these after
        reading a ledger asks for this first, so that no two writers wait for each other."""
        self._appender.lock_papers()

    def corporations(self) -> tuple[str, ...]:
        """The names of all corporations in the book, in the order they came in."""
        return tuple(corporation.name for corporation in self.identities())

    def identities(self) -> tuple[Corporation, ...]:
        """All corporations of the book with their numbers and identifiers, in the order they came in."""
        with self.reading():
            return queries.corporations(self._connection)

    def corporation(self, whose: Whose) -> Corporation | None:
        """The corporation of this number or name, None where the book has none. BookError where several have it."""
        t = tables.corporation.c
        with self.reading():
            found = queries.corporations(self._connection, (t.id if isinstance(whose, int) else t.name) == whose)
        if len(found) > 1:
            ids = ", ".join(str(one.id) for one in found)
            raise BookError(f"{self.place} has {len(found)} corporations named {whose}", f"say which by number: {ids}")
        return found[0] if found else None

    def corporation_by_identifier(self, kind: str, jurisdiction: str | None, value: str) -> Corporation | None:
        """The corporation known by this number (`KnownBy`), None where the book has none."""
        t = tables.identifier.c
        known = select(t.corporation).where(t.kind == kind, t.jurisdiction == (jurisdiction or ""), t.value == value)
        with self.reading():
            found = queries.corporations(self._connection, tables.corporation.c.id.in_(known))
        return found[0] if found else None

    def add_corporation(self, name: str, jurisdiction: str | None, recorded_at: datetime) -> int:
        """Keep a further corporation, whether or not another has its name, and give its number in the book."""
        with self.writing():
            self._session.found.clear()
            return self._numbered("corporation", recorded_at, name=name, jurisdiction=jurisdiction)

    def add_identifier(
        self, corporation: Whose, kind: str, jurisdiction: str | None, value: str, recorded_at: datetime
    ) -> bool:
        """Keep a number by which a corporation is known; False where it is already. BookError where it is another's."""
        with self.writing():
            self._appender.lock_papers()
            own = self._own(corporation, recorded_at)
            other = self.corporation_by_identifier(kind, jurisdiction, value)
            if other is not None and other.id != own:
                said = f"{kind} {value} is the number of {other.name} ({other.id})"
                raise BookError(said, "two corporations cannot share it; look which paper is wrong")
            if other is None:
                values = {"kind": kind, "jurisdiction": jurisdiction or "", "value": value, "corporation": own}
                subject = held.identifier_subject(kind, jurisdiction or "", value)
                self._kept(tables.identifier, subject, recorded_at, values)
        return other is None

    def has_source(self, sha256: str) -> bool:
        """Whether a source with this digest is in the book."""
        t = tables.source.c
        with self.reading():
            return self._connection.execute(select(t.sha256).where(t.sha256 == sha256)).first() is not None

    def source(self, sha256: str) -> bytes:
        """The bytes of a source, exactly as they came."""
        t = tables.source.c
        with self.reading():
            found = self._connection.execute(select(t.content).where(t.sha256 == sha256)).scalar_one_or_none()
        if found is None:
            raise BookError(f"the book {self.place} has no source {sha256}", "add the file")
        return bytes(found)

    def about(self, sha256: str) -> Source | None:
        """The source of this digest without its bytes; None where the book has none."""
        with self.reading():
            return self._session.about(sha256)

    def sources(self) -> tuple[Source, ...]:
        """All sources of the book, in the order they came in, without their bytes."""
        with self.reading():
            return queries.sources(self._connection)

    def add_source(self, source: Source, content: bytes, recorded_at: datetime) -> bool:
        """Keep a source; False, and nothing changed, where one with this digest is there already."""
        if log.digest(content) != source.sha256:
            said = f"the bytes of {source.origin} do not have the digest they came with"
            raise BookError(said, "read the file again")
        with self.writing():
            self._appender.lock_papers()
            if self.has_source(source.sha256):
                return False
            values = {
                "sha256": source.sha256, "number": self._next(tables.source.c.number), "media_type": source.media_type,
                "size_bytes": source.size_bytes, "origin": source.origin, "content": content,
                "recorded_at": recorded_at.isoformat(),
            }  # fmt: skip
            self._connection.execute(insert(tables.source).values(**values))
            record = records.source_record(values, source.sha256)
            self._appender.logged("source", source.sha256, record, recorded_at)
        return True

    def add_instrument(
        self, instrument: Instrument, source: str, ordinal: int, corporation: Whose | None, recorded_at: datetime
    ) -> int:
        """Keep the paper that stands at `ordinal` in a source, for a corporation where that is settled, and give its
        number in the book. A paper already kept from that place keeps its number and its text."""
        t = tables.instrument.c
        with self.writing():
            self._appender.lock_papers()
            where = (t.source == source) & (t.ordinal == ordinal)
            found = self._connection.execute(select(t.id).where(where)).scalar_one_or_none()
            if found is not None:
                return int(found)
            own = None if corporation is None else self._own(corporation, recorded_at)
            return self._numbered(
                "instrument", recorded_at, source=source, ordinal=ordinal, corporation=own,
                kind=instrument.kind, state=instrument.state,
                title=instrument.title.value if instrument.title is not None else None, body=codec.written(instrument),
            )  # fmt: skip

    def instruments(self, corporation: Whose | None = None) -> tuple[Kept, ...]:
        """The papers of a corporation, or all papers of the book, by number."""
        c = tables.corporation.c
        where = [] if corporation is None else [(c.id if isinstance(corporation, int) else c.name) == corporation]
        with self.reading():
            return queries.papers(self._connection, self._session.decoded, *where)

    def instruments_in(self, sha256: str) -> tuple[Kept, ...]:
        """The papers that stand in a source, by number."""
        with self.reading():
            return queries.papers(self._connection, self._session.decoded, tables.instrument.c.source == sha256)

    def instrument(self, number: int) -> Kept | None:
        """The paper of this number, None where the book has none."""
        with self.reading():
            found = queries.papers(self._connection, self._session.decoded, tables.instrument.c.id == number)
        return found[0] if found else None

    def add_decision(
        self, instrument: int, place: int, choice: Choice, act: Act | Dates | None, decided_by: str, why: str,
        recorded_at: datetime,
    ) -> int:  # fmt: skip
        """Keep what somebody decided on the act at `place` of a paper (`Decision`), and give its number in the book."""
        with self.writing():
            return self._numbered(
                "decision", recorded_at, instrument=instrument, place=place, choice=choice,
                act=None if act is None else codec.written(act), decided_by=decided_by, why=why,
            )  # fmt: skip

    def decisions(self, instrument: int | None = None) -> tuple[Decision, ...]:
        """The decisions on a paper, or all of the book, in the order they were made."""
        where = [] if instrument is None else [tables.decision.c.instrument == instrument]
        with self.reading():
            return queries.decisions(self._connection, *where)

    def add_approval(
        self, corporation: Whose, set_sha256: str, action: Action, decided_by: str, why: str | None, papers: str,
        copies: tuple[Copy, ...], recorded_at: datetime,
    ) -> int:  # fmt: skip
        """Keep what somebody did with a set of drafts (`Approval`), and give its number in the book."""
        with self.writing():
            self._appender.lock_papers()
            own = self._own(corporation, recorded_at)
            return self._numbered(
                "approval", recorded_at, corporation=own, set_sha256=set_sha256, action=action, decided_by=decided_by,
                why=why, papers=papers, copies=codec.canonical(copies) if copies else None,
            )  # fmt: skip

    def approvals(self, corporation: Whose | None = None) -> tuple[Approval, ...]:
        """What was done with the drafts of a corporation, or all of the book, in the order it was recorded."""
        with self.reading():
            own = None if corporation is None else self._found(corporation)
            where = [] if corporation is None else [tables.approval.c.corporation == own]
            return queries.approvals(self._connection, *where)

    def append_entries(self, corporation: Whose, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Add entries to a corporation's ledger; they come back as they are kept. Their numbers must follow those that
        are there: a gap means that another writer came between, and nothing is added. None counts as recorded before
        the one that precedes it: where a clock was set back, it gets that one's time."""
        given = iter(entries)
        first = next(given, None)
        if first is None:
            return ()
        with self.writing():
            own = self._own(corporation, first.recorded_at)
            kept = self._appender.append(own, (entry for some in ((first,), given) for entry in some))
            self._session.ledgers.appended(own, kept[-1].number)
        return kept

    def ledger(self, corporation: Whose) -> Ledger:
        """What the entries of a corporation come to: a ledger that is kept with the open book and brought up to date
        with what others have added. An act that is posted into it belongs into the same `writing()` block as the
        `append_entries` of what comes out; what is only tried is taken back."""
        with self._ledger_of(corporation) as own:
            if own is None:
                return Ledger()
            last = self._appender.lock(own) if self._session.inside == "writing" else None
            return self._session.ledgers.of(own, last, lambda at: self.known(own, at))

    def entries(self, corporation: Whose, after: int = 0) -> tuple[Entry, ...]:
        """The entries of a corporation's ledger behind number `after`, by number."""
        with self._ledger_of(corporation) as own:
            if own is None:
                return ()
            return tuple(queries.entries(self._connection, own, tables.entry.c.number > after))

    def entry(self, corporation: Whose, number: int) -> Entry | None:
        """The entry of this number, None where there is none."""
        with self._ledger_of(corporation) as own:
            if own is None:
                return None
            return next(queries.entries(self._connection, own, tables.entry.c.number == number), None)

    def known(self, corporation: Whose, at: datetime) -> int:
        """The number of the last entry of a corporation's ledger that was recorded by then; 0 where none was."""
        with self._ledger_of(corporation) as own:
            return 0 if own is None else queries.known(self._connection, own, at)

    @contextmanager
    def _ledger_of(self, corporation: Whose) -> Iterator[int | None]:
        """The number of a corporation whose ledger is read; where a writer reads it, it is locked first."""
        with self.reading():
            own = self._found(corporation)
            if own is not None and self._session.inside == "writing":
                self._appender.lock(own)
            yield own

    def add_note(self, subject: str, body: str, recorded_at: datetime) -> int:
        """Keep something that is no paper and no entry. `subject` is how the caller finds it again, `body` any text;
        its number in the book comes back."""
        with self.writing():
            return self._numbered("note", recorded_at, subject=subject, body=body)

    def notes(self, subject: str) -> tuple[str, ...]:
        """The texts kept under a subject, in the order they came in."""
        with self.reading():
            return tuple(self._session.notes(subject))

    def head(self) -> str:
        """The root of the log's tree, in hexadecimal: it tells this book as it stands from every other."""
        return self.frontier().root().hex()

    def frontier(self) -> Frontier:
        """The frontier of the log's tree: how many rows the log has, and its root."""
        with self.reading():
            if self._session.inside == "writing":
                self._appender.seal()
            return self._appender.frontier()

    def node(self, level: int, place: int) -> bytes:
        """The hash of a complete subtree of the log's tree (`tree.NodeAt`)."""
        with self.reading():
            return self._appender.node(level, place)

    def add_head(self, signed: Signed) -> bool:
        """Keep a signed head; False where this key has signed one of this size already."""
        head, key, signature = signed
        t = tables.head.c
        with self.writing():
            self._appender.lock_papers()
            if self._connection.execute(select(t.size).where(t.size == head.size, t.key == key)).first() is not None:
                return False
            values = {"size": head.size, "key": key, "root": head.root, "made_at": head.made_at, "signature": signature}
            self._connection.execute(insert(tables.head).values(**values))
        return True

    def heads(self) -> tuple[Signed, ...]:
        """The heads that were signed, by size."""
        t = tables.head.c
        with self.reading():
            found = self._connection.execute(select(tables.head).order_by(t.size, t.made_at, t.key))
            return tuple(Signed(Head(row.size, row.root, row.made_at), row.key, row.signature) for row in found)

    def rows(self) -> tuple[log.Row, ...]:
        """The log, by sequence."""
        with self.reading():
            return tuple(held.log_rows(self._connection))

    def verify_log(self) -> log.Fault | None:
        """The first row of the log that was altered, or whose source, paper or entry was; None if all is as it was
        recorded."""
        with self.reading():
            return held.fault(self._connection)

    def _own(self, whose: Whose, recorded_at: datetime) -> int:
        """The number of a corporation; one that is named and not there comes into being."""
        found = self._found(whose)
        if found is not None:
            return found
        if isinstance(whose, int):
            raise BookError(f"the book {self.place} has no corporation {whose}", "add the corporation first")
        return self.add_corporation(whose, None, recorded_at)

    def _found(self, whose: Whose) -> int | None:
        """The number of a corporation that the book has."""
        found = self._session.corporations(whose)
        # Where several have the name, asking for the corporation is refused.
        named = self.corporation(whose) if len(found) > 1 else None
        return named.id if named is not None else next(iter(found), None)

    def _numbered(self, kind: str, recorded_at: datetime, /, **values: Any) -> int:
        """Add a row to the table of a kind, under the next number, by which the log names it."""
        self._appender.lock_papers()
        table = tables.metadata.tables[kind]
        number = self._next(table.c.id)
        self._kept(table, str(number), recorded_at, {"id": number, **values})
        return number

    def _kept(self, table: Table, subject: str, recorded_at: datetime, values: dict[str, Any]) -> None:
        values = {**values, "recorded_at": recorded_at.isoformat()}
        self._connection.execute(insert(table).values(**values))
        self._appender.logged(table.name, subject, records.record(values), recorded_at)

    def _next(self, column: Any) -> int:
        return (self._connection.execute(select(func.max(column))).scalar() or 0) + 1
