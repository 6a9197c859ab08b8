"""What different sources tell of the same stock, side by side: the matrix of a tie-out.

A source tells numbers of shares and par values, each of its own day. They stand in rows by class, series and measure;
the charter, as the book has it on the day of each number, is what they are held against.
"""

import re
import unicodedata
from datetime import date
from typing import Literal, NamedTuple

from charterbook.model.entries import Count, Unlimited
from charterbook.model.evidence import Span
from charterbook.model.shares import ParValue, Shares

Measure = Literal["authorized", "issued", "outstanding", "reserved", "treasury", "par value"]
MEASURES: tuple[Measure, ...] = ("authorized", "issued", "outstanding", "reserved", "treasury", "par value")


class Told(NamedTuple):
    """One number as a source tells it. `stock` is what the source calls the class or series; `on` the day of which it
    speaks, None where it names none; `where` the place in words, and `span` the bytes. A number is told to the nearest
    `rounded_to` shares; `note` is what a reader of it must know (a scale, a sign that stands for nothing)."""

    stock: str
    measure: Measure
    value: Count | ParValue
    on: date | None
    where: str
    span: Span | None = None
    rounded_to: Shares = 1
    note: str = ""


class Teller(NamedTuple):
    """A source with all that it tells. `complaints` are sentences on what in it could not be taken as a number.
    Of most sources the latest number of a row is held against the charter: a report restates those of earlier days.
    With `each` every one is: papers are not restated. `cik` is the SEC's key of the corporation that the source names
    as its own, without leading zeros."""

    name: str
    told: tuple[Told, ...]
    complaints: tuple[str, ...] = ()
    each: bool = False
    cik: str | None = None


class Row(NamedTuple):
    """What is compared: a measure of a class, or of one of its series."""

    share_class: str
    series: str | None
    measure: Measure


CellState = Literal["agrees", "differs", "stale", "not available", "placeholder"]
"""`agrees` and `differs` on the number's own day; `stale`: it agreed on its own day, and the charter has changed or is
not known since; `placeholder`: a number that stands for "none" or "no limit" rather than for a count."""


class Cell(NamedTuple):
    """What one source tells in a row, beside the charter of the same day and that of the day asked about (`now`).
    `why` is the arithmetic or the reason."""

    row: Row
    source: str
    state: CellState
    told: Told | None
    charter: Count | ParValue
    now: Count | ParValue
    why: str


CHARTER = "charter"
"""The name under which the book itself stands beside the sources."""
ARTICLES_NOT_HELD = "articles not held"
"""Why a class total is no more than a bound: no paper on hand states it."""


class Between(NamedTuple):
    """A number of shares as far as it is known: no fewer than `least`, no more than `most`; None is not known."""

    least: Shares | None
    most: Shares | None


class Headroom(NamedTuple):
    """What is left of the authorized shares of a class or series on a day: `left` is `authorized` (of the charter of
    that day, whatever the source) less the shares that `source` tells are `taken` (issued; or outstanding, where it
    tells no more), and `diluted` less those `reserved` too. `where` is the place in the source; `why` says what the
    book does not know of the authorized or of the taken shares."""

    share_class: str
    series: str | None
    source: str
    on: date
    authorized: Count
    measure: Measure
    taken: Between
    reserved: Between
    left: Between
    diluted: Between
    where: str = ""
    why: str = ""

    @property
    def over_issued(self) -> bool:
        """Whether more shares are told to be issued than are authorized."""
        return self.left.most is not None and self.left.most < 0

    @property
    def suffices(self) -> bool | None:
        """Whether the authorized shares cover those issued and reserved; None where that is not known."""
        if isinstance(self.authorized, Unlimited) or (self.diluted.least is not None and self.diluted.least >= 0):
            return True
        return False if self.over_issued or self.over_reserved else None

    @property
    def over_reserved(self) -> bool:
        """Whether more shares are told to be issued and reserved than are authorized."""
        return self.diluted.most is not None and self.diluted.most < 0


class Tie(NamedTuple):
    """The matrix: `cells` by row, then by source; `earlier` are those of earlier days, of sources that tell each.
    `unmatched` are stocks of a source that no class or series of the
    book is known to be, each with its source and why; `complaints` are the sources' own, under their names."""

    cells: tuple[Cell, ...]
    unmatched: tuple[tuple[str, str, str], ...]
    complaints: tuple[tuple[str, str], ...]
    earlier: tuple[Cell, ...] = ()
    headroom: tuple[Headroom, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything is at odds, could not be matched, or is more than the charter allows."""
        over = any(room.over_issued or room.over_reserved for room in self.headroom)
        return bool(self.unmatched) or over or any(cell.state == "differs" for cell in (*self.cells, *self.earlier))


def folded(name: str) -> str:
    """The name of a stock for comparing: its words in any script, without case, signs and a par value behind it."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(re.findall(r"[^\W_]+", plain.partition(", par value")[0].partition(", $")[0]))
