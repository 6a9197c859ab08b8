"""The lines of the control book: which of them an entry changes, and by how much.

In come postings, or a position; out go lines. A line is a sum of accounts: the shares of a class that the charter
authorizes, the outstanding shares of a series whoever holds them.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from charterbook.ledger.chart import ISSUED, SeriesKey, issues, key_of, sole
from charterbook.ledger.reckoning import Reckoning
from charterbook.ledger.standing import account_class, series_on_hand
from charterbook.model.entries import (
    SOLE,
    Account,
    AtLeast,
    ClassPosition,
    Count,
    Exactly,
    Position,
    Posting,
    SeriesPosition,
    Unknown,
)
from charterbook.model.shares import Shares

LineName = Literal[
    "authorized", "undesignated", "available", "reserved", "issued", "outstanding", "treasury", "ever_issued"
]
SERIES_LINES: tuple[LineName, ...] = (
    "authorized", "issued", "outstanding", "available", "treasury", "reserved", "ever_issued",
)  # fmt: skip


class Line(NamedTuple):
    """A line of a class (`key` None) or of a series, under the names that the accounts have."""

    share_class: str
    key: SeriesKey | None
    name: LineName


Moves = dict[Line, Shares]


class Subject(NamedTuple):
    """A class, or a series of it (`series`), as a position shows it, with the key of its lines."""

    one: ClassPosition
    series: SeriesPosition | None
    share_class: str
    key: SeriesKey | None

    @property
    def name(self) -> str:
        """What it is called: the series, else the class."""
        return self.one.share_class if self.series is None or self.series.series == SOLE else self.series.series

    def line(self, name: LineName) -> Line:
        """One of its lines."""
        return Line(self.share_class, self.key, name)

    def told(self, name: LineName) -> Count:
        """What the position says of a line. Of a class with series the shares issued, outstanding and the like are the
        sums of its series."""
        if self.series is not None:
            return getattr(self.series, name)  # type: ignore[no-any-return]
        if name in ("authorized", "undesignated"):
            return getattr(self.one, name)  # type: ignore[no-any-return]
        return total(getattr(series, name) for series in self.one.series)


def total(counts: Iterable[Count]) -> Count:
    """The sum of counts: a bound where one of them is not exact, unknown where no more than nothing is known."""
    known: Shares = 0
    missing: str | None = None
    exact = True
    for count in counts:
        match count:
            case Exactly(value):
                known += value
            case AtLeast(least):
                known, exact = known + least, False
            case _:
                missing = missing or (count.unknown if isinstance(count, Unknown) else None)
                exact = False
    if exact:
        return Exactly(known)
    return AtLeast(known) if known else Unknown(missing or "the parts are not known")


def subjects(position: Position, on: Reckoning) -> tuple[Subject, ...]:
    """The classes of a position and their series, in its order. `on` is the reckoning that the position was made on."""
    found: list[Subject] = []
    counted = [stand for _, stand in on.line()]
    for one in position.classes:
        share_class = account_class(on.stands(), one.share_class) or one.share_class
        keys = {(each.key.series, each.created_on): each.key for each in series_on_hand(counted, one.share_class)}
        found.append(Subject(one, None, share_class, None))
        for series in one.series:
            key = keys.get((series.series, series.created_on)) or sole(share_class)
            found.append(Subject(one, series, share_class, key))
    return tuple(found)


def moves_of(postings: tuple[Posting, ...]) -> Moves:
    """What the postings of an entry change, line by line; lines that come out even are left out."""
    moves: Moves = {}
    for (source, _), (target, moved) in zip(postings[::2], postings[1::2], strict=True):
        for account, shares in ((source, -moved), (target, moved)):
            for line in lines_of(account):
                moves[line] = moves.get(line, 0) + (-shares if account.leaf == "charter" else shares)
        new = key_of(target)
        if new and issues(source, target):
            line = Line(target.share_class, new, "ever_issued")
            moves[line] = moves.get(line, 0) + moved
    return {line: change for line, change in moves.items() if change}


def lines_of(account: Account) -> Iterator[Line]:
    """The lines in which the shares on an account are counted; those of `charter` with the other sign."""
    key = key_of(account)
    if account.leaf == "charter":
        yield Line(account.share_class, None, "authorized")
    elif account.leaf == "undesignated":
        yield Line(account.share_class, None, "undesignated")
    else:
        yield Line(account.share_class, key, "authorized")
        yield Line(account.share_class, key, account.leaf)
        if account.leaf in ISSUED:
            yield Line(account.share_class, key, "issued")
