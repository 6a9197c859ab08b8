"""`charterbook tie`: the charter beside what others tell of the same stock, with every difference."""

import argparse
from datetime import date
from typing import TYPE_CHECKING

from charterbook import tying
from charterbook.doors.options import (
    add_book,
    add_corporation,
    add_output_format,
    corporation_of,
    day,
    now,
    open_book,
    paper,
    parser,
    print_json,
)
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable

if TYPE_CHECKING:
    from charterbook.model.ties import Teller
    from charterbook.tie.names import Names


def run(arguments: list[str]) -> int:
    """Print the matrix; exit 1 where a number differs or a name could not be matched."""
    options = parser("tie", "The charter, as the book has it, beside what others tell of the same stock.")
    options.add_argument("--xbrl", action="append", default=[], metavar="FILE",
                         help="an XBRL instance, a page with inline XBRL, or the SEC's companyfacts JSON")  # fmt: skip
    options.add_argument("--agent", metavar="CSV", help="the transfer agent's list of holders")
    options.add_argument("--agent-on", type=day, metavar="DATE", help="the day of the agent's list (default: --as-of)")
    options.add_argument("--column", action="append", default=[], metavar="WHAT=HEADING",
                         help="which heading of the list holds the stock, shares or status")  # fmt: skip
    options.add_argument("--names", metavar="FILE", help="a TOML file that settles what the sources' names mean")
    options.add_argument("--as-of", type=day, metavar="DATE", help="compare as of this day (default: today)")
    options.add_argument("--basis", choices=["adopted", "executed", "filed", "effective"], default="effective")
    add_book(options)
    add_corporation(options)
    add_output_format(options)
    asked = options.parse_args(arguments)
    as_of = asked.as_of or now().date()
    tellers = _tellers(asked, as_of)
    names = _names(asked.names)
    with open_book(asked.book) as book:
        corporation = corporation_of(book, asked.corporation)
        tied = tying.tie(book, corporation, tellers, as_of, asked.basis, names)
    if asked.output_format == "json":
        from charterbook.exchange.tie_json import tie_json

        print_json({"corporation": corporation, "as_of": as_of.isoformat(), "basis": asked.basis, **tie_json(tied)})
    else:
        from charterbook.exchange.tie_text import tie_text

        print("\n".join(tie_text(tied, corporation, as_of.isoformat(), asked.basis)))
    return 1 if tied.differs else 0


def _tellers(asked: argparse.Namespace, as_of: date) -> "list[Teller]":
    """What each source tells, refused where one cannot be read."""
    found = []
    for path in asked.xbrl:
        teller = tying.sec_data(paper(path), path)
        if isinstance(teller, Unreadable):
            raise Refused(f"{path}: {teller.why}; {teller.remedy}")
        found.append(teller)
    if asked.agent:
        listed = tying.agent_list(paper(asked.agent), asked.agent_on or as_of, dict(map(_column, asked.column)))
        if isinstance(listed, str):
            raise Refused(f"{asked.agent} {listed}")
        found.append(listed)
    if not found:
        raise Refused("say what to tie the charter to: --xbrl FILE or --agent CSV")
    return found


def _column(text: str) -> tuple[str, str]:
    what, equals, heading = text.partition("=")
    if not equals or not heading.strip():
        raise Refused(f"--column '{text}' is not of the form WHAT=HEADING")
    return what.strip(), heading.strip()


def _names(path: str | None) -> "Names":
    if path is None:
        return {}
    from charterbook.tie.names_file import names

    found = names(paper(path).decode("utf-8", errors="replace"))
    if isinstance(found, str):
        raise Refused(f"{path} {found}")
    return found
