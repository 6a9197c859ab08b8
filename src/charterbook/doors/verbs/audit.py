"""`charterbook audit`: what an auditor asks each year of the authorized shares, and the points to sign off."""

import argparse
from typing import TYPE_CHECKING

from charterbook import auditing
from charterbook.doors.audited import Periods, ends, month_and_day, sign_off
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
    typed,
)
from charterbook.doors.refusals import Refused
from charterbook.doors.sources import sources_of
from charterbook.exchange.audit import Audit, SignedOff, audit_text

if TYPE_CHECKING:
    from charterbook.register.store import Book


def run(arguments: list[str]) -> int:
    """Print the report, or sign a point off. Exit 1 while a point is open."""
    options = parser(
        "audit",
        "The auditor's report: the authorized shares with each change, whether they sufficed at each period end, "
        "missing papers, who approved what, and the open points.",
    )
    options.add_argument("--period-end", type=typed(month_and_day), default=(12, 31), metavar="MM-DD",
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
    over = ends(Periods(asked.period_end, asked.first, asked.last), as_of)
    with open_book(asked.book) as book, book.reading() if asked.sign_off is None else book.writing():
        corporation = corporation_of(book, asked.corporation)
        audit = auditing.audit(book, corporation, as_of, over, asked.basis)
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
    point = sign_off(book, audit, asked.sign_off, SignedOff(asked.by.strip(), asked.because.strip(), now()))
    if asked.output_format == "json":
        from charterbook.exchange.audit_json import point_json

        print_json(point_json(point))
    else:
        print(f"{point.id} signed off by {asked.by.strip()}: {point.what}")
