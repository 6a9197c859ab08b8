"""A transfer agent's list of holders to the shares outstanding that it tells, stock by stock.

Comes in: the text of a CSV file, and which of its columns hold what where the headings do not say it themselves. Goes
out: a `Teller`; or what is wrong in one line. A row whose shares are no plain number is a complaint: its stock is then
not told at all, since a sum without it would be wrong.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from charterbook.model.entries import Exactly, Unknown
from charterbook.model.shares import FIGURES, Shares, canonical
from charterbook.model.ties import Teller, Told, folded

NAME = "agent"
_HEADINGS = {
    "stock": ("class", "stock", "security", "issue", "class of stock", "share class", "security name", "issue name"),
    "shares": ("shares", "balance", "share balance", "quantity", "number of shares", "shares held"),
    "status": ("status",),
}
_LIVE = ("", "active", "outstanding", "open", "issued")
_OVER = ("cancelled", "canceled", "closed", "inactive", "retired", "surrendered", "transferred", "void", "voided")


_TOTALS = ("total", "totals", "sub total", "subtotal", "grand total", "sum")
_POINTED = re.compile(r"\d{1,3}\.\d{3}")


class Columns(NamedTuple):
    """The places of the columns, from 0."""

    stock: int
    shares: int
    status: int | None


def read(text: str, on: date, columns: Mapping[str, str]) -> Teller | str:
    """The outstanding shares of each stock on the list, which is of the day `on`. `columns` names the headings of
    "stock", "shares" and "status" where they are not the usual ones."""
    dialect = _dialect(text)
    try:
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), dialect))
    except csv.Error as error:
        return f"is no table of lines and cells ({error})"
    if not rows:
        return "is empty; give the agent's list with its headings"
    # Where commas part the decimals, semicolons part the cells and points the thousands.
    return of_lines(rows, on, columns, doubtful=_POINTED if dialect.delimiter == ";" else None)


def of_lines(
    rows: Sequence[Sequence[str]], on: date, columns: Mapping[str, str], first: int = 1, results: Container[int] = (),
    doubtful: re.Pattern[str] | None = None,
) -> Teller | str:  # fmt: skip
    """The same of lines with their cells, the heads before the holders. `first` is the number of the line with the
    heads; `results` are those of lines that hold what a formula came to, which is told with their sums; `doubtful` are
    counts that might be read in two ways."""
    found = columns_of([cell.strip().casefold() for cell in rows[0]], columns)
    if isinstance(found, str):
        return found
    sums: dict[str, Shares] = {}
    holders: Counter[str] = Counter()
    reckoned: Counter[str] = Counter()
    broken: dict[str, str] = {}
    spelled: dict[str, str] = {}
    for number, row in enumerate(rows[1:], first + 1):
        if not any(cell.strip() for cell in row):
            continue
        cells = [cell.strip() for cell in row]
        if len(cells) != len(rows[0]):
            return f"has {len(cells)} cells in line {number}, and {len(rows[0])} headings; is the separator right?"
        named = " ".join(cells[found.stock].split())
        # Lines are parts of one sum, however the stock is spelled in each.
        stock = spelled.setdefault(folded(named) or named, named)
        if found.status is not None and cells[found.status].casefold() in _OVER:
            continue
        if fault := _fault(cells, found, doubtful) or _other_par(stock, named):
            broken.setdefault(stock, f"line {number}: {fault}")
            continue
        sums[stock] = sums.get(stock, 0) + canonical(cells[found.shares].replace(",", ""))
        holders[stock] += 1
        reckoned[stock] += number in results
    told = [
        Told(stock, "outstanding", Unknown(broken[stock]) if stock in broken else Exactly(sums[stock]), on,
             f"{_lines(holders[stock])} of the list",
             note=f"{_lines(reckoned[stock])} with the result of a formula, as the file has it" if reckoned[stock]
             else "")
        for stock in dict.fromkeys((*sums, *broken))
    ]  # fmt: skip
    return Teller(NAME, tuple(told), tuple(f"{stock}: {why}" for stock, why in broken.items()))


def _fault(cells: Sequence[str], found: Columns, doubtful: re.Pattern[str] | None) -> str | None:
    """Why the shares of a line cannot be part of a sum."""
    shares, status = cells[found.shares], "" if found.status is None else cells[found.status]
    if status.casefold() not in _LIVE:
        return f'its status "{status[:30]}" is not known'
    if any(folded(cell) in _TOTALS for place, cell in enumerate(cells) if place not in (found.stock, found.shares)):
        return "it reads like a total of other lines; leave totals out of the list"
    if not re.fullmatch(FIGURES, shares):
        return f'"{shares[:30]}" is no count of shares'
    if doubtful and doubtful.fullmatch(shares):
        return f'"{shares}" may have its thousands or its decimals behind the point; write it without'
    return None


def _other_par(stock: str, named: str) -> str | None:
    """Whether a name has another par value than the first of its spelling: two stocks of one name are no sum."""
    pars = [re.findall(r"[\d.]*\d", one.partition(",")[2]) for one in (stock, named)]
    return f'"{named[:60]}" and "{stock[:60]}" may be two stocks' if all(pars) and pars[0] != pars[1] else None


def _lines(count: int) -> str:
    return f"{count} line{'' if count == 1 else 's'}"


def _dialect(text: str) -> type[csv.Dialect]:
    """Commas, semicolons or tabs, whichever the first line has most of."""
    line = text.partition("\n")[0]

    class Separated(csv.excel):
        delimiter = max(",;\t|", key=line.count)

    return Separated


def columns_of(headings: Sequence[str], asked: Mapping[str, str]) -> Columns | str:
    """Which column holds what, by headings in lower case; or what is wrong with them."""
    if unknown := sorted(asked.keys() - _HEADINGS.keys()):
        return f"cannot have a column {unknown[0]}; these can be named: {', '.join(_HEADINGS)}"
    places: dict[str, int] = {}
    for what, usual in _HEADINGS.items():
        wanted = (asked[what].casefold(),) if what in asked else usual
        fitting = [place for place, heading in enumerate(headings) if heading in wanted]
        if len(fitting) > 1:
            return f"has {len(fitting)} columns that may hold the {what}; name one as column {what}=HEADING"
        if fitting:
            places[what] = fitting[0]
        elif what != "status" or what in asked:
            return f"has no column for the {what} among {', '.join(headings)[:120]}; name it as column {what}=HEADING"
    return Columns(places["stock"], places["shares"], places.get("status"))
