"""Of which corporations a book changed, told from the new rows of its log: what is kept of the others still holds.

What of a row cannot be told to be of certain corporations counts for all of them.
"""

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from charterbook.register import tables
from charterbook.register.store import Book

if TYPE_CHECKING:
    from sqlalchemy import Connection

_AT_ONCE = 2_000
_ITS_OWN = ("waits ", "states of ", "papers of ")
_NAMED = "named "


class Changes:
    """What was seen of a book's log so far: up to which row, and the row that last changed each corporation, or all."""

    def __init__(self, book: Book) -> None:
        with book.reading() as connection:
            self._seen = self._all = _last(connection)
        self._own: dict[int, int] = {}

    def version(self, book: Book, corporation: int | None) -> object:
        """A value that differs from an earlier one wherever something was added in between that may be told with this
        corporation, or anything where none is named. BookError where the book cannot be read."""
        with book.reading() as connection:
            last = _last(connection)
            if last != self._seen:
                self._look(connection, last)
        return self.known(corporation)

    def known(self, corporation: int | None) -> object:
        """The version without a look at the book, for whoever knows that nothing was added."""
        return self._seen if corporation is None else (self._all, self._own.get(corporation, 0))

    def _look(self, connection: "Connection", last: int) -> None:
        t = tables.log.c
        if 0 < last - self._seen <= _AT_ONCE:
            new = select(t.sequence, t.kind, t.subject).where(t.sequence > self._seen).order_by(t.sequence)
            for row in connection.execute(new).all():
                touched = _touched(connection, row.kind, row.subject)
                if touched is None:
                    self._all = row.sequence
                for corporation in touched or ():
                    self._own[corporation] = row.sequence
        else:
            self._all = last
        self._seen = last


def _last(connection: "Connection") -> int:
    return connection.execute(select(func.max(tables.log.c.sequence))).scalar() or 0


def _touched(connection: "Connection", kind: str, subject: str) -> "list[int] | None":
    """The corporations of which a row of the log is; None where it may be of any."""
    match kind:
        case "source":
            return []  # It is nobody's before a paper is read in it, which is a row of its own.
        case "entry":
            return [int(subject.partition("/")[0])]
        case "corporation":
            return [int(subject)]
        case "identifier":
            known_as, jurisdiction, value = subject.split("/", 2)
            t = tables.identifier.c
            where = (t.kind == known_as) & (t.jurisdiction == jurisdiction) & (t.value == value)
            return _found(connection, select(t.corporation).where(where))
        case "instrument":
            i = tables.instrument.c
            return _found(connection, select(i.corporation).where(i.id == int(subject)))
        case "note":
            n = tables.note.c
            row = connection.execute(select(n.subject, n.body).where(n.id == int(subject))).one()
            return _of_note(connection, row.subject)
    return None


def _of_note(connection: "Connection", subject: str) -> "list[int] | None":
    for beginning in _ITS_OWN:
        if subject.startswith(beginning):
            return [int(subject.removeprefix(beginning))]
    if subject.startswith(_NAMED):
        # All that bear the name: whose a paper may be is another question now for each of them.
        n = tables.note.c
        return [int(body) for body in connection.execute(select(n.body).where(n.subject == subject)).scalars()]
    return None


def _found(connection: "Connection", statement: Any) -> "list[int] | None":
    found = connection.execute(statement).scalar_one_or_none()
    return None if found is None else [int(found)]
