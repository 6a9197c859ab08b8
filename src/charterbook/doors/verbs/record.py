"""`charterbook record ACT ...`: an act without a paper that we can read; the command itself becomes its source."""

import argparse
from datetime import date, datetime
from typing import TYPE_CHECKING

from charterbook.doors import filed_copies
from charterbook.doors.options import (
    add_book,
    add_corporation,
    add_output_format,
    corporation_of,
    count,
    day,
    now,
    open_book,
    parser,
    print_json,
)
from charterbook.doors.recorded_acts import ACTS, lacking, recorded
from charterbook.doors.refusals import Refused
from charterbook.exchange.book_json import entry_json
from charterbook.exchange.book_text import entry_line
from charterbook.model.entries import Entry, Refusal
from charterbook.plan.target_values import FRACTIONS

if TYPE_CHECKING:
    from charterbook.register.store import Book


def run(arguments: list[str]) -> int:
    """Record the act; it is refused by name where the ledger cannot take it."""
    options = parser("record", "Record an act without a paper to read, or the filing evidence of a paper in the book.")
    options.add_argument("act", choices=ACTS)
    options.add_argument("--on", type=day, metavar="DATE", help="the day of the act, or of the filing")
    options.add_argument("--class", dest="share_class", metavar="CLASS")
    options.add_argument("--series", metavar="SERIES")
    options.add_argument("--shares", type=count, metavar="N")
    options.add_argument("--holder", metavar="NAME", help="whose shares they are, or become")
    options.add_argument("--to-holder", metavar="NAME", help="transfer: who gets them")
    options.add_argument("--into-class", metavar="CLASS", help="conversion: the class converted into")
    options.add_argument("--into-series", metavar="SERIES", help="conversion: the series converted into")
    options.add_argument("--into-shares", type=count, metavar="N", help="conversion: how many shares it gives")
    options.add_argument("--from-reserve", action="store_true", help="issuance: out of reserved shares")
    options.add_argument("--from-treasury", action="store_true", help="issuance: again, out of the treasury")
    options.add_argument("--no-reissue", action="store_true", help="shares that come back: never again as that series")
    options.add_argument("--new", type=count, metavar="N", help="split: N new shares; dividend: N more shares ...")
    options.add_argument("--old", type=count, metavar="N", help="... for each N old ones")
    options.add_argument("--fractions", choices=FRACTIONS, help="split, dividend: what becomes of fractions")
    options.add_argument("--authorized-too", action="store_true", help="split: the authorized number in the same ratio")
    options.add_argument("--instrument", type=int, metavar="ID", help="filing: the paper's number in the book")
    options.add_argument("--number", metavar="N", help="filing: the registrar's document number")
    options.add_argument("--effective", metavar="DATETIME", help="filing: when it takes effect, if later than filing")
    options.add_argument("--refused", action="store_true", help="filing: the registrar sent the paper back that day")
    options.add_argument("--scan", metavar="FILE", help="filing: the stamped copy, kept in the book with the paper")
    options.add_argument("--text", metavar="TEXT", help="note: what to note")
    add_book(options)
    add_corporation(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    if asked.scan and asked.act != "filing":
        raise Refused(f"--scan is the stamped copy of a filing; {asked.act} has none")
    at = now()
    with open_book(asked.book) as book, book.writing():
        outcome = _record(book, asked, at)
        if isinstance(outcome, Refusal):
            raise Refused(f"{outcome.why} [{outcome.name}]")
        if asked.scan:
            filed_copies.keep(book, asked.instrument, asked.scan, at)
    if asked.output_format == "json":
        print_json({"entries": [entry_json(entry) for entry in outcome]})
    else:
        print("\n".join(entry_line(entry) for entry in outcome) or "noted")
    return 0


def _record(book: "Book", asked: argparse.Namespace, at: datetime) -> tuple[Entry, ...] | Refusal:
    if missing := lacking(asked.act, vars(asked)):
        option = "class" if missing == "share_class" else missing.replace("_", "-")
        raise Refused(f"{asked.act} needs --{option}")
    told = {**vars(asked), "effective": _day(asked.effective)}
    return recorded(book, asked.act, told, lambda: corporation_of(book, asked.corporation), at)


def _day(effective: str | None) -> date | None:
    """The day of the time at which a filing takes effect."""
    try:
        return None if effective is None else datetime.fromisoformat(effective).date()
    except ValueError:
        raise Refused(f"'{effective}' is not a time of the form 2003-05-01T08:00") from None
