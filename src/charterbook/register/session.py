"""The connection of an open book: opened at the place that a user names, and its transactions, one at a time.

That no two writers can take the same shares needs no serializable transactions, only this order. A writer locks a
ledger before it reads it, and keeps the lock until it has committed; so what it checked is what its entries follow.
Numbers that are given out, and the log, are locked likewise. On SQLite one lock is all of these.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, suppress
from typing import Any, Literal, Self

from sqlalchemy import Connection

from charterbook.model.evidence import Source
from charterbook.model.instrument import Instrument
from charterbook.register import postgres, schema, sqlite
from charterbook.register.appending import Appender
from charterbook.register.backend import Backend, BookError, explained
from charterbook.register.ledgers import Ledgers


class Session:
    """What an open book works with: its connection, what adds to it, and the ledgers it keeps."""

    def __init__(self, backend: Backend, connection: Connection) -> None:
        self.place = backend.place
        self.connection = connection
        self.raw: Any = connection.connection.driver_connection
        self.appender = Appender(backend, connection, self.raw)
        self.ledgers = Ledgers(self.raw)
        self.inside: Literal["reading", "writing"] | None = None
        self.decoded: dict[int, Instrument] = {}
        """The papers that were read in this transaction, by number: none of them changes."""
        self.found: dict[int | str, list[int]] = {}
        """The numbers of the corporations that were asked for in this transaction; an act asks twice for its own."""
        self._backend = backend
        self._by_number, self._by_name = (
            f"SELECT id FROM corporation WHERE {column} = {backend.mark}" for column in ("id", "name")
        )
        self._notes = f"SELECT body FROM note WHERE subject = {backend.mark} ORDER BY id"
        self._about = f"SELECT sha256, size_bytes, media_type, origin FROM source WHERE sha256 = {backend.mark}"
        self._part = _Part(connection)

    @classmethod
    def opened(cls, place: str, create: bool) -> Self:
        """The session of the book at a place; its tables are made or brought up to date where that is needed."""
        backend = _backend(place, create)
        with explained(backend), ExitStack() as opened:
            opened.callback(backend.engine.dispose)
            connection = opened.enter_context(backend.engine.connect())
            schema.make_ready(backend, connection)
            opened.pop_all()
        return cls(backend, connection)

    def close(self) -> None:
        """Let go of the file or the server."""
        self.connection.close()
        self._backend.engine.dispose()

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that adds: all or, on any exception, nothing, in memory too. One inside another is part of it,
        and where it fails the outer one fails with it."""
        return self._part if self.inside == "writing" else self._written()

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction in which all that is read is of one moment; inside another, a part of that."""
        return self._read() if self.inside is None else nullcontext(self.connection)

    @contextmanager
    def _written(self) -> Iterator[Connection]:
        assert self.inside is None, "a block that reads cannot write"
        with explained(self._backend):
            try:
                self._begin("writing", self._backend.begin_writing)
                self.appender.begin()
                yield self.connection
                if self._part.failed:
                    raise BookError(f"nothing was added to {self.place}", "a part of it had failed")
                self.appender.seal()
                self._end(commit=True)
            except BaseException:
                self.appender.forget()
                self.ledgers.forget()
                with suppress(Exception):
                    self._end(commit=False)
                raise

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with explained(self._backend):
            try:
                self._begin("reading", self._backend.begin_reading)
                yield self.connection
            finally:
                self._end(commit=False)

    def corporations(self, whose: int | str) -> list[int]:
        """The numbers of the corporations with this number or name. It is asked for every act, and so in plain SQL."""
        if not self.found.get(whose):
            statement = self._by_number if isinstance(whose, int) else self._by_name
            self.found[whose] = [number for (number,) in self.raw.execute(statement, (whose,))]
        return self.found[whose]

    def about(self, sha256: str) -> Source | None:
        """The source of this digest without its bytes. A page asks for that of each paper it names."""
        found = self.raw.execute(self._about, (sha256,)).fetchone()
        return None if found is None else Source(*found)

    def notes(self, subject: str) -> list[str]:
        """The texts kept under a subject, in the order they came in. This too is asked for every act."""
        return [body for (body,) in self.raw.execute(self._notes, (subject,))]

    def _begin(self, kind: Literal["reading", "writing"], beginning: str | None) -> None:
        self.inside, self._part.failed = kind, False
        self.found.clear()
        if beginning is not None:
            self.raw.execute(beginning)

    def _end(self, commit: bool) -> None:
        """End the transaction. SQLAlchemy takes part in it only where it was asked for something; one whose commit
        failed it calls over, and yet wants it undone before it begins another."""
        self.inside = None
        self.decoded.clear()
        if commit:
            (self.connection if self.connection.in_transaction() else self.raw).commit()
        else:
            self.connection.rollback()
            self.raw.rollback()


class _Part:
    """A block that writes inside another: there are several to an act, and they cost next to nothing."""

    def __init__(self, connection: Connection) -> None:
        self.failed = False
        self._connection = connection

    def __enter__(self) -> Connection:
        return self._connection

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: object) -> None:
        self.failed = self.failed or kind is not None


def _backend(place: str, create: bool) -> Backend:
    scheme, is_url, _ = place.partition("://")
    if is_url and scheme in postgres.SCHEMES:
        return postgres.backend(place, create)
    if is_url and not place.startswith("sqlite:///"):
        raise BookError(f"{scheme}:// is not a place for a book", "name a file, or postgresql://USER@HOST/DATABASE")
    return sqlite.backend(place, create)
