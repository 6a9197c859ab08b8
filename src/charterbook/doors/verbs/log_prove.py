"""`charterbook log prove`: that a paper or a row is in the log, or that the log only grew, as a file for others."""

import argparse
from typing import TYPE_CHECKING

from charterbook.doors.options import add_book, open_book, parser
from charterbook.doors.output import put_out
from charterbook.doors.proof_papers import file_lines
from charterbook.doors.refusals import Refused
from charterbook.register import held, tree
from charterbook.register.proofs import Consistency, Inclusion

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from charterbook.register.store import Book


def run(arguments: list[str]) -> int:
    """Write a proof, as JSON."""
    options = parser(
        "log prove",
        "A proof that whoever holds a head of the log can check without the book: charterbook log verify --proof FILE "
        "--head HEAD. It holds the record of the one row it is about, and of no other.",
    )
    what = options.add_mutually_exclusive_group(required=True)
    what.add_argument("--paper", type=int, metavar="N", help="that the paper of this number is in the log")
    what.add_argument("--row", type=int, metavar="N", help="that the row of this number is in the log")
    what.add_argument("--since", type=int, metavar="SIZE", help="that nothing of the log of this size was changed")
    options.add_argument("--at", type=int, metavar="SIZE", help="for the log as it had this size (default: as it is)")
    options.add_argument("-o", "--output", metavar="FILE", help="write the proof to a file")
    add_book(options)
    asked = options.parse_args(arguments)
    with open_book(asked.book) as book, book.reading() as connection:
        size = book.frontier().size
        at = size if asked.at is None else asked.at
        if not 0 <= at <= size:
            raise Refused(f"the log has {size} rows; --at takes a number up to that")
        proof = (
            _consistency(book, asked.since, at) if asked.since is not None else _inclusion(book, connection, asked, at)
        )
    put_out(asked.output, file_lines(proof))
    return 0


def _consistency(book: "Book", since: int, at: int) -> Consistency:
    if not 0 <= since <= at:
        raise Refused(f"the log has {at} rows there; --since takes a number up to that")
    roots = tree.root(since, book.node), tree.root(at, book.node)
    return Consistency(since, roots[0], at, roots[1], tree.consistency(since, at, book.node))


def _inclusion(book: "Book", connection: "Connection", asked: argparse.Namespace, at: int) -> Inclusion:
    if asked.paper is not None:
        row, what = held.row_of(connection, "instrument", str(asked.paper)), f"paper {asked.paper}"
    else:
        row, what = held.row(connection, asked.row), f"row {asked.row}"
    if row is None:
        raise Refused(f"{book.place} has no {what}; charterbook log tells what it has")
    if row.sequence > at:
        raise Refused(f"{what} came in as row {row.sequence}, after the log had {at} rows; leave out --at")
    record = held.record_of(connection, row)
    if record is None:
        raise Refused(f"what row {row.sequence} records was altered; charterbook log verify tells more")
    return Inclusion(row, record, at, tree.root(at, book.node), tree.inclusion(row.sequence - 1, at, book.node))
