"""`charterbook add FILE... --book B`: file papers into a book."""

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from charterbook import flow
from charterbook.doors.options import add_book, add_output_format, now, open_book, parser, print_json, reading_of
from charterbook.doors.refusals import Refused
from charterbook.exchange.book_json import entry_json, refusal_json
from charterbook.exchange.book_text import entry_line

if TYPE_CHECKING:
    from charterbook.register.store import Book


def run(arguments: list[str]) -> int:
    """File each paper by itself: what is in stays in, whatever becomes of the files behind it, and adding all again
    completes what was interrupted. A file that cannot be read or filed is told on stderr, and the rest goes on."""
    options = parser("add", "File papers into a book. Sources are kept by digest; what is doubtful waits as proposed.")
    options.add_argument("files", nargs="+", metavar="FILE")
    add_book(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    from charterbook.register.backend import BookError

    told = _print_json if asked.output_format == "json" else _print_text
    failed = False
    with ExitStack() as opened:
        book: Book | None = None
        for path in asked.files:
            try:
                reading, data = reading_of(path)
            except Refused as refused:
                failed = _failed(str(refused))
                continue
            # No book is made for files of which none can be read.
            book = book or opened.enter_context(open_book(asked.book, create=True))
            try:
                told(reading.source.origin, flow.add(book, reading, data, now()))
            except BookError as error:
                failed = _failed(f"{path}: {error}")
    return 2 if failed else 0


def _failed(why: str) -> bool:
    """Tell of a file that is not in the book; the next one may be."""
    print(f"charterbook add: {why}", file=sys.stderr)
    return True


def _print_json(path: str, added: flow.Added) -> None:
    print_json(
        {
            "path": path,
            "known": added.known,
            "instruments": list(added.instruments),
            "corporations": list(added.corporations),
            "entries": [entry_json(entry) for entry in added.entries],
            "proposed": [refusal_json(refusal) for refusal in added.proposed],
        }
    )


def _print_text(path: str, added: flow.Added) -> None:
    papers = ", ".join(f"paper {number}" for number in added.instruments)
    print(f"{path}: {'already in the book, nothing changed' if added.known else 'added'} ({papers})")
    for entry in added.entries:
        print(f"  {entry_line(entry)}")
    for refusal in added.proposed:
        print(f"  proposed, not posted: {refusal.act.act.replace('_', ' ')}: {refusal.why} [{refusal.name}]")
