"""What a user gives a tie-out to hold the charter against: the options of the verbs that take it, and the files."""

import argparse
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from charterbook import tying
from charterbook.doors.options import day, paper
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.model.ties import Teller
    from charterbook.tie.names import Names


def add_tied_sources(options: argparse.ArgumentParser) -> None:
    """`--xbrl`, `--ocf`, `--agent` with what belongs to it, and `--names`."""
    options.add_argument("--xbrl", action="append", default=[], metavar="FILE",
                         help="an XBRL instance, a page with inline XBRL, or the SEC's companyfacts JSON")  # fmt: skip
    options.add_argument("--ocf", metavar="ZIP", help="an Open Cap Format package")
    options.add_argument("--agent", metavar="FILE", help="the transfer agent's list of holders, as CSV or XLSX")
    options.add_argument("--agent-on", type=day, metavar="DATE", help="the day of the agent's list (default: --as-of)")
    options.add_argument("--column", action="append", default=[], metavar="WHAT=HEADING",
                         help="which heading of the list holds the stock, shares or status")  # fmt: skip
    options.add_argument("--sheet", metavar="NAME", help="which sheet of the agent's workbook, where it has several")
    options.add_argument("--names", metavar="FILE", help="a TOML file that settles what the sources' names mean")


def given(asked: argparse.Namespace) -> list[tying.Given]:
    """The files that were named, in the order of their columns."""
    found = [tying.Given("xbrl", path, paper(path)) for path in asked.xbrl]
    if asked.ocf:
        found.append(tying.Given("ocf", asked.ocf, paper(asked.ocf)))
    if asked.agent:
        columns = columns_of(asked.column, asked.sheet)
        found.append(tying.Given("agent", asked.agent, paper(asked.agent), asked.agent_on, columns))
    return found


def columns_of(columns: Iterable[str], sheet: str | None) -> tuple[tuple[str, str], ...]:
    """Which heading of an agent's list holds what, each told as WHAT=HEADING, and which sheet is meant."""
    return (*map(_column, columns), *((("sheet", sheet),) if sheet else ()))


def tellers(sources: list[tying.Given], as_of: date) -> "list[Teller]":
    """What each source tells, refused where one cannot be read."""
    found = []
    for source in sources:
        teller = tying.teller(source, as_of)
        if isinstance(teller, str):
            raise Refused(teller)
        found.append(teller)
    return found


def names(path: str | None) -> "Names":
    """The settled names of a file, refused where it is none."""
    return {} if path is None else names_in(path, paper(path))


def names_in(name: str, data: bytes) -> "Names":
    """The settled names in the bytes of a file that a user calls so, refused where it is none."""
    from charterbook.tie.names_file import names as names_of

    found = names_of(data.decode("utf-8", errors="replace"))
    if isinstance(found, str):
        raise Refused(f"{name} {found}")
    return found


def _column(text: str) -> tuple[str, str]:
    what, equals, heading = text.partition("=")
    if not equals or not heading.strip():
        raise Refused(f"column '{text}' is not of the form WHAT=HEADING")
    return what.strip(), heading.strip()
