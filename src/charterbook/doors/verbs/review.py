"""`charterbook review --book B`: what waits. `review N --accept|--correct F=V|--reject|--cannot-tell` settles."""

import argparse
from typing import TYPE_CHECKING, Any

from charterbook.doors.answers.waiting import decided_answer, waiting_answer
from charterbook.doors.options import (
    add_book,
    add_corporation,
    add_output_format,
    corporation_of,
    now,
    open_book,
    parser,
    print_json,
    user_name,
)
from charterbook.doors.refusals import Refused
from charterbook.exchange.book_text import entry_line
from charterbook.exchange.columns import wrapped
from charterbook.exchange.sentences import said

if TYPE_CHECKING:
    from charterbook.ledger.review import Choice
    from charterbook.register.store import Book

Json = dict[str, Any]


def run(arguments: list[str]) -> int:
    """List what waits, or decide on one thing of it."""
    asked = _options().parse_args(arguments)
    choice = _choice(asked)
    with open_book(asked.book) as book:
        if choice is not None:
            return _decide(book, asked, choice)
        from charterbook.review import all_waiting

        corporation = corporation_of(book, asked.corporation) if asked.corporation is not None else None
        items = all_waiting(book, corporation)
        if asked.number is not None:
            items = tuple(item for item in items if asked.number in (item.number, str(item.kept.id)))
        if asked.number is not None and not items:
            raise Refused(f"nothing waits under {asked.number}; charterbook review lists what waits")
        told = waiting_answer(book, items)
    if asked.output_format == "json":
        print_json({"waiting": told})
    else:
        print("\n".join(line for one in told for line in _lines(one)) or "nothing waits")
    return 0


def _options() -> argparse.ArgumentParser:
    options = parser("review", "What the book holds back, and what a person decides on it; who and when is recorded.")
    options.add_argument("number", nargs="?", metavar="N", help="what waits, by its number in the list")
    choice = options.add_mutually_exclusive_group()
    choice.add_argument("--accept", action="store_true", help="it is as read; of disputed readings say which")
    choice.add_argument(
        "--correct", action="append", metavar="FIELD=VALUE", help="a value that you vouch for; give all at once"
    )
    choice.add_argument("--reject", action="store_true", help="it is no act of this paper: it waits no longer")
    choice.add_argument("--cannot-tell", action="store_true", help="note that you looked; it goes on waiting")
    options.add_argument(
        "--reading", type=int, action="append", metavar="K", help="with --accept: the reading that holds"
    )
    options.add_argument("--by", metavar="NAME", help="who decides (default: CHARTERBOOK_USER, else the login name)")
    options.add_argument("--why", metavar="TEXT", default="", help="on what ground")
    add_book(options)
    add_corporation(options)
    add_output_format(options)
    return options


def _choice(asked: argparse.Namespace) -> "Choice | None":
    """The choice made; None where the list is asked for."""
    made: dict[Choice, object] = {
        "accept": asked.accept or (asked.reading and not asked.correct), "correct": asked.correct,
        "reject": asked.reject, "cannot_tell": asked.cannot_tell,
    }  # fmt: skip
    choice = next((name for name, given in made.items() if given), None)
    if choice is not None and asked.number is None:
        raise Refused("say on what you decide: charterbook review N; without a choice it lists what waits")
    if asked.reading and choice != "accept":
        raise Refused("--reading goes with --accept; with --correct give every value yourself")
    return choice


def _decide(book: "Book", asked: argparse.Namespace, choice: "Choice") -> int:
    from charterbook.review import Said, decide

    values = tuple(_value(text) for text in asked.correct or ())
    by = user_name(asked.by, asked.book)
    what = Said(choice, tuple(asked.reading or ()), values, by, " ".join(asked.why.split()))
    done = decide(book, asked.number, what, now())
    if isinstance(done, str):
        raise Refused(done)
    if asked.output_format == "json":
        print_json(decided_answer(book, done, what.by))
        return 0
    print(f"decision {done.decision} by {what.by}: {choice.replace('_', ' ')} {asked.number}")
    for entry in done.entries:
        print(f"  {entry_line(entry)}")
    for item in done.waiting:
        print("\n".join(wrapped(f"still waits: {item.number}: {item.why} [{item.refusal}]", 2)))
    return 0


def _value(text: str) -> tuple[str, str]:
    field, equals, value = text.partition("=")
    if not equals or not field.strip():
        raise Refused(f"'{text}' is not of the form FIELD=VALUE (after=650)")
    return field.strip(), value


def _lines(one: Json) -> list[str]:
    """One thing that waits, as a person reads it."""
    lines = wrapped(f"{one['number']}  {one['phrase']}: {one['why']} [{one['refusal']}]")
    lines += wrapped(f"{one['path']}: {one['title'] or 'no title'}, {one['corporation'] or 'no corporation yet'}", 4)
    for reading in one["readings"]:
        quotes = " and ".join(f'"{" ".join(found["quote"].split())}"' for found in reading["evidence"])
        words = f", from the words {quotes}" if quotes else ""
        lines += wrapped(f"reading {reading['reading']}: {reading['field']} {reading['value']}{words}", 4)
    lines += said([found for reading in one["readings"] for found in reading["evidence"]] or one["evidence"], 4)
    for decision in one["decisions"]:
        why = f": {decision['why']}" if decision["why"] else ""
        lines += wrapped(f"{decision['choice'].replace('_', ' ')} by {decision['by']}, {decision['at']}{why}", 4)
    return lines
