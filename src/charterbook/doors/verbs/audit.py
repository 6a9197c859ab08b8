"""`charterbook audit`: what an auditor asks each year of the authorized shares, and the points to sign off."""

import argparse
import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from charterbook import auditing
from charterbook.doors.options import (
    add_book,
    add_corporation,
    add_output_format,
    corporation_of,
    day,
    now,
    open_book,
    parser,
    print_json,
)
from charterbook.doors.refusals import Refused
from charterbook.doors.sources import sources_of
from charterbook.exchange.audit import Audit, SignedOff, audit_text

if TYPE_CHECKING:
    from charterbook.register.store import Book

MOST_PERIODS = 200


def run(arguments: list[str]) -> int:
    """Print the report, or sign a point off. Exit 1 while a point is open."""
    options = parser(
        "audit",
        "The auditor's report: the authorized shares with each change, whether they sufficed at each period end, "
        "missing papers, who approved what, and the open points.",
    )
    options.add_argument("--period-end", type=_month_and_day, default=(12, 31), metavar="MM-DD",
                         help="the last day of each period (default: 12-31)")  # fmt: skip
    options.add_argument("--from", type=int, dest="first", metavar="YEAR", help="from this year (default: the last)")
    options.add_argument("--to", type=int, dest="last", metavar="YEAR", help="up to this year (default: of --as-of)")
    options.add_argument("--as-of", type=day, metavar="DATE", help="the end of this day (default: today)")
    options.add_argument("--basis", choices=["adopted", "executed", "filed", "effective"], default="effective")
    options.add_argument("--sign-off", metavar="ID", help="let an open point rest; with --by and --because")
    options.add_argument("--by", metavar="NAME", help="who signs it off")
    options.add_argument("--because", metavar="WHY", help="the reason")
    add_book(options)
    add_corporation(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    as_of = asked.as_of or now().date()
    ends = _ends(asked, as_of)
    with open_book(asked.book) as book, book.reading() if asked.sign_off is None else book.writing():
        corporation = corporation_of(book, asked.corporation)
        audit = auditing.audit(book, corporation, as_of, ends, asked.basis)
        if asked.sign_off is not None:
            _sign_off(asked, book, audit)
            return 0
        sources = sources_of(book)
        if asked.output_format == "json":
            from charterbook.exchange.audit_json import audit_json

            print_json(audit_json(audit, sources))
        else:
            print("\n".join(audit_text(audit, sources)))
    return 1 if audit.open else 0


def _sign_off(asked: argparse.Namespace, book: "Book", audit: Audit) -> None:
    for name in ("by", "because"):
        if not (getattr(asked, name) or "").strip():
            raise Refused(f"--sign-off needs --{name}")
    point = next((point for point in audit.points if point.id == asked.sign_off), None)
    if point is None:
        raise Refused(
            f"the report of this day and these periods has no point {asked.sign_off}; charterbook audit lists them"
        )
    if point.signed_off is not None:
        raise Refused(f"{point.signed_off.by} signed {point.id} off on {point.signed_off.at.date()} already")
    signed = SignedOff(asked.by.strip(), asked.because.strip(), now())
    auditing.sign_off(book, audit.corporation, point, signed)
    if asked.output_format == "json":
        from charterbook.exchange.audit_json import point_json

        print_json(point_json(point._replace(signed_off=signed)))
    else:
        print(f"{point.id} signed off by {signed.by}: {point.what}")


def _month_and_day(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d\d)-(\d\d)", text)
    # 29 February is the last day of February in any year.
    if found is None or not 1 <= int(found[1]) <= 12 or not 1 <= int(found[2]) <= monthrange(2000, int(found[1]))[1]:
        raise argparse.ArgumentTypeError(f"'{text}' is not a day of the year of the form 12-31")
    return int(found[1]), int(found[2])


def _ends(asked: argparse.Namespace, as_of: date) -> tuple[date, ...]:
    """The ends of the periods that are over on the day of the report."""
    last = as_of.year if asked.last is None else asked.last
    if not date.min.year < last <= date.max.year:
        raise Refused(f"there is no year {last}")
    month, number = asked.period_end
    over = as_of >= _end(last, month, number)
    first = asked.first if asked.first is not None else last if over else last - 1
    if not date.min.year <= first <= last:
        raise Refused(f"there is no year from {first} to {last}")
    if last - first >= MOST_PERIODS:
        raise Refused(f"from {first} to {last} are more than {MOST_PERIODS} periods; ask for fewer")
    ends = (_end(year, month, number) for year in range(first, last + 1))
    return tuple(end for end in ends if end <= as_of)


def _end(year: int, month: int, number: int) -> date:
    return date(year, month, min(number, monthrange(year, month)[1]))
