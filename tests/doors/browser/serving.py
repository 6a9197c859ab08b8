"""`charterbook serve` as a process of its own, with a book in a folder of the test: what a browser goes to."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError
from urllib.request import urlopen

from charterbook import flow
from charterbook.access import accounts, matters, rights
from charterbook.access.database import Access
from charterbook.access.events import Who
from charterbook.access.roles import Role
from charterbook.model.instrument import Reading
from charterbook.register.store import Book

BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"
FOUNDING = BESTNET / "3-series-a-decrease.txt"
SERIES_A = "Series A Convertible Preferred Stock"
PASSWORD = "four plain words here"
SECONDS = 60

_TOKEN = "a token of twenty letters"
_KEEPER = "Mina Okafor"
_BY = Who("A. Keeper")


class Served(NamedTuple):
    """A server that runs: its address, without and with what opens it, and the book that it serves."""

    address: str
    first: str
    book: Path


@contextmanager
def served(book: Path, *more: str) -> Iterator[Served]:
    """A server of a book at a free port, its spool and desk beside the book; ended when the block ends."""
    command = [sys.executable, "-m", "charterbook", "serve", "--port", "0", "--quiet", *more]
    if "--accounts" not in more:
        command += ["--by", _KEEPER]
    environment = {**os.environ, "CHARTERBOOK_TOKEN": _TOKEN, "CHARTERBOOK_BOOK": str(book)}
    with ExitStack() as opened:
        log = opened.enter_context((book.parent / "log").open("a"))
        process = opened.enter_context(
            subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=log, text=True)
        )
        opened.callback(process.terminate)
        assert process.stdout is not None
        first = process.stdout.readline().strip()
        assert first, (book.parent / "log").read_text()
        address = first.partition("/?")[0].rstrip("/")
        _wait_for(f"{address}/healthz")
        yield Served(address, first, book)


def _wait_for(address: str) -> None:
    """Until the server answers: it says where it is a moment before."""
    end = time.monotonic() + SECONDS
    while True:
        try:
            with urlopen(address, timeout=SECONDS):
                return
        except URLError:
            assert time.monotonic() < end, f"nothing answers at {address}"
            time.sleep(0.02)


def book_of(place: Path, *papers: Path) -> Path:
    """A new book that holds these papers, filed in November 2026."""
    with Book.open(place, create=True) as book:
        for paper in papers:
            data = paper.read_bytes()
            reading = flow.read(data, f"papers/{paper.name}")
            assert isinstance(reading, Reading)
            flow.add(book, reading, data, datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
    return place


def somebody(book: Path, name: str, *roles: Role, matter: str | None = None, sees_all: bool = False) -> None:
    """An account of a book, with a password and roles; a member of this matter, made with all corporations in it
    where it is new. Without one, the account is of no matter and sees nothing, unless it sees all."""
    at = datetime.now(UTC)
    with Access.open(str(book), create=True) as access:
        account = accounts.add(access, name, PASSWORD, at, _BY)
        assert isinstance(account, int), account
        for role in roles:
            until = (at + timedelta(days=30)).date() if role == "auditor" else None
            assert rights.grant(access, account, role, until, at, _BY) is None
        assert rights.see_all(access, account, sees_all, at, _BY) is None
        if matter is not None:
            found = matters.found(access, matter)
            number = found.id if found is not None else matters.add(access, matter, at, _BY)
            assert isinstance(number, int), number
            with Book.open(book) as opened:
                for corporation in opened.identities():
                    matters.put_in(access, number, corporation.id, at, _BY)
            matters.join(access, number, account, at, _BY)
