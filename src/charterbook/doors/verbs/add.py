"""`charterbook add FILE... --book B`: file papers into a book; `add --from-fetch FOLDER`: those fetched from EDGAR."""

import argparse
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

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
    options.add_argument("files", nargs="*", metavar="FILE")
    options.add_argument(
        "--from-fetch", metavar="FOLDER", help="what charterbook fetch put there, known as of the SEC's acceptance"
    )
    add_book(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    if bool(asked.files) == bool(asked.from_fetch):
        raise Refused("name the files, or a folder with --from-fetch; one of the two")
    return _from_fetch(asked) if asked.from_fetch else _files(asked)


def _files(asked: argparse.Namespace) -> int:
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


def _from_fetch(asked: argparse.Namespace) -> int:
    """File the papers of a folder. All stand in the book at last, or are told with the reason why not."""
    from charterbook.doors.edgar.fetched import Folder
    from charterbook.doors.edgar.posting import Filed, Unfiled, posted
    from charterbook.doors.edgar.told import outcome_json, outcome_text, summary_text

    folder = Folder(asked.from_fetch)
    records = folder.manifest()
    if not any(record.papers for record in records):
        raise Refused(f"{asked.from_fetch} holds no paper; fetch a company with charterbook fetch")
    outcomes = []
    failed = False
    with open_book(asked.book, create=True) as book:
        for outcome in posted(book, folder, records, now()):
            outcomes.append(outcome)
            if isinstance(outcome, Unfiled):
                failed = _failed(f"{outcome.paper.address}: {outcome.why}")
            elif asked.output_format == "json":
                added = _added_json(outcome.paper.address, outcome.added) if isinstance(outcome, Filed) else None
                print_json({**outcome_json(outcome), **({"added": added} if added else {})})
            else:
                if isinstance(outcome, Filed):
                    _print_text(outcome.paper.address, outcome.added)
                print(outcome_text(outcome))
    if asked.output_format == "text":
        print(summary_text(outcomes))
    return 2 if failed else 0


def _failed(why: str) -> bool:
    """Tell of a file that is not in the book; the next one may be."""
    print(f"charterbook add: {why}", file=sys.stderr)
    return True


def _print_json(path: str, added: flow.Added) -> None:
    print_json(_added_json(path, added))


def _added_json(path: str, added: flow.Added) -> dict[str, Any]:
    return {
        "path": path,
        "known": added.known,
        "instruments": list(added.instruments),
        "corporations": list(added.corporations),
        "entries": [entry_json(entry) for entry in added.entries],
        "proposed": [refusal_json(refusal) for refusal in added.proposed],
    }


def _print_text(path: str, added: flow.Added) -> None:
    papers = ", ".join(f"paper {number}" for number in added.instruments)
    print(f"{path}: {'already in the book, nothing changed' if added.known else 'added'} ({papers})")
    for entry in added.entries:
        print(f"  {entry_line(entry)}")
    for refusal in added.proposed:
        print(f"  proposed, not posted: {refusal.act.act.replace('_', ' ')}: {refusal.why} [{refusal.name}]")
