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
from charterbook.doors.sources import sources_of
from charterbook.exchange.book_json import refusal_json
from charterbook.exchange.book_text import act_phrase
from charterbook.exchange.columns import bullets

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
        chain = flow.chain(book, corporation, asked.as_of)
        waiting = flow.proposed(book, corporation)
        head = book.head()
        sources = sources_of(book)
        if asked.output_format == "json":
            from charterbook.exchange.chain_json import chain_json

            proposed = [{"paper": number, **refusal_json(refusal)} for number, refusal in waiting]
            told = chain_json(chain, sources)
            print_json({"corporation": corporation, "head": head, **told, "proposed": proposed})
            return 0
        from charterbook.exchange.chain_text import chain_text

        lines = chain_text(corporation, chain, sources)
    not_posted = [f"paper {number}: {act_phrase(refusal.act)}: {refusal.why}" for number, refusal in waiting]
    print("\n".join([*lines, *bullets("not posted", not_posted), "", f"log head {head[:16]}"]))
    return 0


def _verify(book: "Book", place: str) -> int:
    fault = book.verify_log()
    if fault is not None:
        print(f"{place} was altered: {fault.why}; restore it from a copy")
        return 1
    print(f"{len(book.rows())} rows of the log and all they stand for are as they were recorded; head {book.head()}")
    return 0
