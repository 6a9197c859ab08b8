"""The open books of a server: a few threads, each with the book open for itself, and what tells that the book changed.

A `Book` belongs to one thread. Whoever answers a request hands over a function, which runs where a book is open.
"""

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Concatenate, ParamSpec, TypeVar

from charterbook import texts
from charterbook.doors.apart import pages
from charterbook.doors.server.changes import Changes
from charterbook.doors.server.shared import Shared
from charterbook.register.backend import BookError
from charterbook.register.store import Book

P = ParamSpec("P")
T = TypeVar("T")

THREADS = 4
"""So many requests are worked on at once; others wait. Two would be enough for two cores, were it not for waiting."""


class Books:
    """The books of one server, all at one place. Opening looks whether there is a book (`BookError`)."""

    def __init__(self, place: str, create: bool = False) -> None:
        self._place = place
        self._own = threading.local()
        self._open: list[Book] = []
        self._looking = asyncio.Lock()
        self._looked: object = None
        # A look at what changed waits for no answer that is being made.
        self._looker = ThreadPoolExecutor(1, thread_name_prefix="look")
        with Book.open(place, create) as book:
            self.place = book.place
            self._changes = Changes(book)
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="book")
        # A server has to be asked, once for all who wait for it.
        self._seen = Shared(lambda: self._run_in(self._looker, self._changes.version, None))
        self._watch = None if "://" in place.removeprefix("sqlite:///") else _watch(place.removeprefix("sqlite:///"))

    async def run(self, work: Callable[Concatenate[Book, P], T], *asked: P.args, **named: P.kwargs) -> T:
        """What `work` gives for an open book and what was asked. `BookError` as the book raises it."""
        return await self._run_in(self._threads, work, *asked, **named)

    async def _run_in(
        self, threads: ThreadPoolExecutor, work: Callable[Concatenate[Book, P], T], *asked: P.args, **named: P.kwargs
    ) -> T:
        return await asyncio.get_running_loop().run_in_executor(threads, partial(self._worked, work, *asked, **named))

    def _worked(self, work: Callable[Concatenate[Book, P], T], *asked: P.args, **named: P.kwargs) -> T:
        try:
            return work(self._book(), *asked, **named)
        except BookError as error:
            # The server may have gone away, and come back by the next request.
            self._drop()
            # Where the book lies is nobody's business but that of who runs the server.
            said = error.message.replace(f"the book {self.place}", "the book").replace(self.place, "the book")
            raise BookError(said, error.remedy) from error

    def _book(self) -> Book:
        book: Book | None = getattr(self._own, "book", None)
        if book is None:
            book = self._own.book = Book.open(self._place)
            texts.read_by(book, pages.text)
            self._open.append(book)
        return book

    def _drop(self) -> None:
        book: Book | None = getattr(self._own, "book", None)
        if book is not None:
            self._own.book = None
            self._open.remove(book)
            with suppress(Exception):
                book.close()

    async def version(self, corporation: int | None = None) -> object:
        """A value that differs from an earlier one wherever something was added to the book in between; of a
        corporation, where that may be told with it."""
        if self._watch is None:
            await self._seen.answer()
            return self._changes.known(corporation)
        # Answered out of shared memory, in microseconds: no thread is worth the way.
        version = self._watch.execute("PRAGMA data_version").fetchone()[0]
        if corporation is None:
            return version
        async with self._looking:
            if version != self._looked:
                await self._run_in(self._looker, self._changes.version, corporation)
                self._looked = version
        return self._changes.known(corporation)

    def close(self) -> None:
        """Let every book go; what runs is finished first."""
        self._threads.shutdown()
        self._looker.shutdown()
        for book in self._open:
            book.close()
        if self._watch is not None:
            self._watch.close()


def _watch(path: str) -> sqlite3.Connection:
    """A connection that adds nothing, so that it sees each commit of all others."""
    return sqlite3.connect(path, check_same_thread=False, isolation_level=None)
