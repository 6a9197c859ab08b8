"""The intake process: one for a spool, of low priority, taking up paper after paper in the order they came.

Each step is kept before the next begins, and each may be repeated: a paper that was being read or posted when the
process was killed is taken up again, and one that had reached the book is found there by its digest.
"""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from charterbook.doors.intake import posting, reading
from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.operation import Filed, Operation, Why
from charterbook.doors.intake.reading import Bounds
from charterbook.doors.intake.spool import Spool
from charterbook.doors.logged import log
from charterbook.doors.options import now
from charterbook.model.instrument import Reading

if TYPE_CHECKING:
    from charterbook.access.database import Access
    from charterbook.register.store import Book

Stopping = Callable[[], bool]

_IDLE_SECONDS = 0.2
_MOST_ATTEMPTS = 3
_BOOK_SECONDS = 5.0
_LONGEST_SECONDS = 300.0
_SWEEP_SECONDS = 600.0


class Home(NamedTuple):
    """Where papers go: the place of the book, and whether it has accounts that say who may add to what."""

    book: str
    accounts: bool = False


class Open(NamedTuple):
    """The book and its accounts, opened."""

    book: "Book"
    access: "Access | None"


def run(home: Home, spool: Spool, bounds: Bounds, stopping: Stopping) -> None:
    """Take up papers until `stopping` says so. Another process on the same spool is waited for."""
    swept = float("-inf")
    later = Later()
    with _alone(spool, stopping) as alone:
        while alone and not stopping():
            if time.monotonic() - swept > _SWEEP_SECONDS:
                spools.sweep(spool, now())
                swept = time.monotonic()
            if later.first(spool) is not None:
                _with_book(home, spool, bounds, later, stopping)
            else:
                time.sleep(_IDLE_SECONDS)


class Later:
    """The papers that the database did not take: each is left alone for a while, a longer one each time, so that it
    holds up no other. What is in here is no loss where it is forgotten."""

    def __init__(self) -> None:
        self._until: dict[str, tuple[float, float]] = {}

    def first(self, spool: Spool) -> Operation | None:
        """The paper to take up next; None where none waits or all are left alone for now."""
        clock = time.monotonic()
        return next((one for one in spools.unfinished(spool) if self._until.get(one.id, (clock, 0))[0] <= clock), None)

    def leave(self, operation: Operation) -> None:
        """Leave a paper alone, twice as long as the last time."""
        seconds = min(2 * self._until.get(operation.id, (0.0, _BOOK_SECONDS / 2))[1], _LONGEST_SECONDS)
        self._until[operation.id] = (time.monotonic() + seconds, seconds)


def _with_book(home: Home, spool: Spool, bounds: Bounds, later: Later, stopping: Stopping) -> None:
    """The book is opened for as long as papers wait. Where it cannot be used, that is no fault of a paper: all wait."""
    from charterbook.access.database import Access
    from charterbook.register.backend import BookError
    from charterbook.register.store import Book

    try:
        with ExitStack() as opened:
            book = opened.enter_context(Book.open(home.book, create=True))
            access = opened.enter_context(Access.open(home.book)) if home.accounts else None
            while not stopping():
                operation = later.first(spool)
                if operation is None:
                    return
                _take_up(Open(book, access), spool, operation, bounds, later, stopping)
    except BookError as error:
        log("intake", "book", error=str(error))
        until = time.monotonic() + _BOOK_SECONDS
        while time.monotonic() < until and not stopping():
            time.sleep(_IDLE_SECONDS)


def _take_up(to: Open, spool: Spool, operation: Operation, bounds: Bounds, later: Later, stopping: Stopping) -> None:
    """Read a paper and post it. BookError where the database failed: the paper waits on then."""
    from charterbook.register.backend import BookError

    began = time.monotonic()
    if operation.attempts >= _MOST_ATTEMPTS:
        line = f"the paper was taken up {operation.attempts} times, and each time the process ended; report this"
        _close(spool, operation, Why("given_up", line), began)
        return
    under_way = operation._replace(state="reading", attempts=operation.attempts + 1, changed_at=now())
    spools.keep(spool, under_way)
    found = _read(spool, under_way, bounds, stopping)
    if found is None:
        spools.keep(spool, operation._replace(state="waiting"))
        return
    try:
        became = found if isinstance(found, Why) else _post(to, spool, under_way, *found)
    except BookError as error:
        # What a book says by itself is of this paper. What the database reports is of the database; the paper waits.
        if error.__cause__ is not None:
            spools.keep(spool, operation._replace(state="waiting"))
            later.leave(operation)
            raise
        became = Why("book_refused", str(error))
    _close(spool, under_way, became, began)


def _read(spool: Spool, operation: Operation, bounds: Bounds, stopping: Stopping) -> tuple[Reading, bytes] | Why | None:
    try:
        data = spools.paper_path(spool, operation).read_bytes()
    except OSError as error:
        return Why("lost", f"the paper is gone from the spool ({error.strerror}); upload it again")
    if sha256(data).hexdigest() != operation.sha256:
        return Why("lost", "the paper is not in the spool as it came; upload it again")
    found = reading.read(data, operation.name, bounds, stopping)
    return (found, data) if isinstance(found, Reading) else found


def _post(to: Open, spool: Spool, operation: Operation, found: Reading, data: bytes) -> Filed | Why:
    before = operation.corporations_before
    before = posting.last_corporation(to.book) if before is None else before
    posted = operation._replace(state="posting", corporations_before=before, changed_at=now())
    spools.keep(spool, posted)
    return posting.post(to.book, to.access, posted, found, data, now())


def _close(spool: Spool, operation: Operation, became: Filed | Why, began: float) -> None:
    at = now()
    if isinstance(became, Why):
        closed = operation._replace(state="refused", why=became, changed_at=at)
    else:
        closed = operation._replace(state="done", filed=became, changed_at=at)
    spools.close(spool, closed)
    why = closed.why and closed.why.name
    log("intake", "paper", operation=closed.id, sha256=closed.sha256, state=closed.state, why=why, ms=_ms(began))


def _ms(began: float) -> float:
    return round(1000 * (time.monotonic() - began), 1)


@contextmanager
def _alone(spool: Spool, stopping: Stopping) -> Iterator[bool]:
    """Hold the lock of the spool, which the system takes from a process that ends, however it ends. False where
    `stopping` said so first."""
    with open(os.open(spool.folder / "lock", os.O_RDWR | os.O_CREAT, 0o600), "wb") as file:
        while not stopping():
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                time.sleep(_IDLE_SECONDS)
                continue
            yield True
            return
        yield False
