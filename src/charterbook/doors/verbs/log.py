"""`charterbook log`: the chain of instruments with their states, the acts that wait, and the gaps."""

from charterbook import approving, flow
from charterbook.doors import filed_copies
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
from charterbook.exchange.approvals import approvals_text
from charterbook.exchange.book_text import act_phrase
from charterbook.exchange.columns import bullets

_ACTIONS = ("verify", "head", "prove")


def run(arguments: list[str]) -> int:
    """Print the chain, or do what the first argument names."""
    if arguments and arguments[0] in _ACTIONS:
        from importlib import import_module

        return int(import_module(f"charterbook.doors.verbs.log_{arguments[0]}").run(arguments[1:]))
    options = parser(
        "log",
        "The chain of instruments with their states, and the gaps: papers cited but absent. charterbook log verify, "
        "log head and log prove are about the log that seals the book: each has its own --help.",
    )
    add_book(options)
    add_corporation(options)
    options.add_argument("--as-of", type=day, metavar="DATE", help="the states at the end of this day")
    add_output_format(options)
    asked = options.parse_args(arguments)
    with open_book(asked.book) as book:
        corporation = corporation_of(book, asked.corporation)
        if asked.output_format == "json":
            from charterbook.doors.answers.chain import chain_answer

            print_json(chain_answer(book, corporation, asked.as_of))
            return 0
        from charterbook.exchange.chain_text import chain_text

        lines = chain_text(corporation, flow.chain(book, corporation, asked.as_of), sources_of(book))
        waiting, head = flow.proposed(book, corporation), book.head()
        done, made = book.approvals(corporation), approving.papers_made(book, corporation)
        stamped = filed_copies.copies(book, corporation)
    not_posted = [f"paper {number}: {act_phrase(refusal.act)}: {refusal.why}" for number, refusal in waiting]
    lines += bullets("not posted", not_posted)
    lines += bullets("stamped copies", [f"paper {number}: {origin}" for number, _, origin in stamped])
    print("\n".join([*lines, *approvals_text(done, made), "", f"log head {head[:16]}"]))
    return 0
