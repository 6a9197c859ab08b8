"""What tests of the register share: a paper and its entries in a book, and a hand that changes rows from outside."""

import hashlib
import sqlite3
from contextlib import closing

import psycopg

from charterbook.model.entries import SOLE, Account, Clocks, Entry, Posting
from charterbook.model.evidence import Source
from charterbook.model.shares import Shares
from charterbook.register.store import Book
from tests.ledger.papers import (
    COMMON,
    DECREASED_ON,
    DESIGNATED_ON,
    NOW,
    PREFERRED,
    SERIES_A,
    adjustment,
    all_clocks,
    authorization,
    cited,
    designation,
    founding_paper,
)  # fmt: skip

NAME = "BestNet Communications Corporation"
CONTENT = b"AMENDED CERTIFICATE OF DESIGNATION\n\x00\xff"
SOURCE = Source(hashlib.sha256(CONTENT).hexdigest(), len(CONTENT), "text/plain", "paper.txt")


UNDESIGNATED = Account(PREFERRED, "undesignated")
SERIES = Account(PREFERRED, "available", SERIES_A, DESIGNATED_ON)
ENTRIES = (
    Entry(1, "final", designation(650), all_clocks(DESIGNATED_ON), NOW,
          (Posting(UNDESIGNATED, -650), Posting(SERIES, 650)), None, "1"),
    Entry(2, "pending", adjustment(650, 0, -650), Clocks(DECREASED_ON), NOW,
          (Posting(SERIES, -650), Posting(UNDESIGNATED, 650)), None, "1"),
    Entry(3, "post", adjustment(650, 0, -650), Clocks(None, None, DECREASED_ON, DECREASED_ON), NOW, (), 2, "1"),
)  # fmt: skip
"""What the founding paper does, and that it was filed."""


def add_paper(book: Book) -> tuple[Entry, ...]:
    """Add the founding paper and its entries in one transaction; nothing where it is there already."""
    with book.writing():
        if not book.add_source(SOURCE, CONTENT, NOW):
            return ()
        book.add_instrument(founding_paper(), SOURCE.sha256, 0, NAME, NOW)
        return book.append_entries(NAME, ENTRIES)


def authorized(shares: Shares) -> tuple[Entry, ...]:
    """The entry that authorizes so many shares of common stock, the first of its ledger."""
    act = authorization(1, COMMON)._replace(after=cited(shares))
    postings = (Posting(Account(COMMON, "charter"), -shares), Posting(Account(COMMON, "available", SOLE), shares))
    return (Entry(1, "final", act, all_clocks(DESIGNATED_ON), NOW, postings),)


def change(place: str, *statements: str) -> None:
    """Run statements in a book's database without charterbook."""
    if "://" in place:
        with psycopg.connect(place) as postgres:
            for statement in statements:
                postgres.execute(statement.encode())
        return
    with closing(sqlite3.connect(place)) as sqlite:
        for statement in statements:
            sqlite.execute(statement)
        sqlite.commit()


def tamper(place: str, statement: str, trigger: str) -> None:
    """Run a statement that a trigger of this name ("entry_refuses_update") would refuse."""
    on = f" ON {trigger.split('_', maxsplit=1)[0]}" if "://" in place else ""
    change(place, f"DROP TRIGGER {trigger}{on}", statement)
