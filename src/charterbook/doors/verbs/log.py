"""`charterbook log`: the chain of instruments with their states, the acts that wait, and the gaps."""

from typing import TYPE_CHECKING

from charterbook import flow
from charterbook.doors.options import (
    add_book,
    add_corporation,
    add_output_format,
    corporation_of,
    day,
    open_book,
    parser,
    print_json,
)
from charterbook.exchange.book_json import refusal_json
from charterbook.exchange.book_text import table

if TYPE_CHECKING:
    from charterbook.register.store import Book


def run(arguments: list[str]) -> int:
    """Print the chain; `log verify` recomputes the hash chain and names the first altered row."""
    options = parser("log", "The chain of instruments with their states, and the gaps: papers cited but absent.")
    options.add_argument("action", nargs="?", choices=["verify"], help="verify: recompute the book's hash chain")
    add_book(options)
    add_corporation(options)
    options.add_argument("--as-of", type=day, metavar="DATE", help="the states at the end of this day")
    add_output_format(options)
    asked = options.parse_args(arguments)
    with open_book(asked.book) as book:
        if asked.action == "verify":
            return _verify(book, asked.book)
        corporation = corporation_of(book, asked.corporation)
        links = flow.chain(book, corporation, asked.as_of)
        gaps = flow.position(book, corporation, asked.as_of, None, "adopted").gaps
        waiting = flow.proposed(book, corporation)
        head = book.head()
    rows = [
        (
            link.number,
            str(link.on or "no date"),
            link.instrument.kind,
            link.state,
            link.instrument.title.value if link.instrument.title else "(no title)",
            link.source,
        )
        for link in links
    ]
    heads = ("paper", "date", "kind", "state", "title", "file")
    if asked.output_format == "json":
        print_json(
            {
                "corporation": corporation,
                "head": head,
                "instruments": [dict(zip(heads, row, strict=True)) for row in rows],
                "proposed": [{"paper": number, **refusal_json(refusal)} for number, refusal in waiting],
                "gaps": list(gaps),
            }
        )
        return 0
    print("\n".join([corporation, *table(heads, rows)]))
    for gap in gaps:
        print(f"  gap: {gap}")
    print(f"  log head {head[:16]}")
    return 0


def _verify(book: "Book", place: str) -> int:
    fault = book.verify_log()
    if fault is not None:
        print(f"{place} was altered: {fault.why}; restore it from a copy")
        return 1
    print(f"{len(book.rows())} rows of the log and all they stand for are as they were recorded; head {book.head()}")
    return 0
