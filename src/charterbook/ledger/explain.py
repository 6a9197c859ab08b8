"""The entries behind a line of the control book: those that count, those that wait, and those that were undone.

In come the entries of one corporation and a line; out go entries with the day they count from and their share in the
number. Statements of fact and corroborating recitals come too, with no share: they are evidence.
"""

from datetime import date
from typing import NamedTuple

from charterbook.ledger.chart import name_key
from charterbook.ledger.lines import Line, moves_of
from charterbook.ledger.position import since_created
from charterbook.ledger.standing import Standing, day_on, series_on_hand, standing, timeline
from charterbook.ledger.totals import of_class
from charterbook.model.entries import SOLE, Basis, Entry
from charterbook.model.shares import Shares


class Ground(NamedTuple):
    """One entry behind a line. `day` is None while it waits for filing evidence on the basis asked for, and then
    `shares` is what it will change. `post` is the entry that brought it into effect, `void` the one that undid it: then
    it has no part in the number, and `day` and `shares` are what they were."""

    entry: Entry
    day: date | None
    shares: Shares
    post: Entry | None = None
    void: Entry | None = None


def behind(
    entries: tuple[Entry, ...],
    line: Line,
    as_of: date | None = None,
    known: int | None = None,
    basis: Basis = "effective",
) -> tuple[Ground, ...]:
    """The entries behind a line, those that count first, then those that wait, then those undone, as known once entry
    `known` was entered (None: all). The sum of `shares` of those that count is the ledger's own number."""
    there = {entry.number: entry for entry in entries if known is None or entry.number <= known}
    stands = standing(there.values())
    own = [stand for stand in stands if _speaks(stand.entry, line)]
    own_line = of_class(timeline(stands, basis, as_of), line.share_class)
    for one in series_on_hand((stand for _, stand in own_line), line.share_class):
        if one.key == line.key:
            own_line = since_created(own_line, one)
    counted = [_ground(there, stand, line, day) for day, stand in own_line if _speaks(stand.entry, line)]
    waiting = [
        _ground(there, stand, line, None)
        for stand in own
        if stand.waits and day_on(stand, basis) is None and stand.entry.postings
    ]
    return (*counted, *waiting, *_undone(there, line, as_of, basis))


def _ground(there: dict[int, Entry], stand: Standing, line: Line, day: date | None) -> Ground:
    shares = moves_of(stand.entry.postings).get(line, 0)
    return Ground(stand.entry, day, shares, None if stand.post is None else there[stand.post])


def _undone(there: dict[int, Entry], line: Line, as_of: date | None, basis: Basis) -> list[Ground]:
    """The entries that another undid, with the day from which they would count if it had not."""
    voids = {entry.settles: entry for entry in there.values() if entry.kind == "void"}
    found = []
    for number, void in voids.items():
        entry = there.get(number or 0)
        if entry is None or entry.kind not in ("final", "pending") or not _speaks(entry, line):
            continue
        day = day_on(Standing(entry, entry.clocks, entry.kind == "pending"), basis)
        if day is None or as_of is None or day <= as_of:
            found.append(Ground(entry, day, moves_of(entry.postings).get(line, 0), None, void))
    return sorted(found, key=lambda ground: (ground.day or date.max, ground.entry.number))


def _speaks(entry: Entry, line: Line) -> bool:
    """Whether the entry moves the line, or, without postings, speaks of its class or series."""
    if entry.postings:
        return line in moves_of(entry.postings)
    cited = getattr(entry.act, "share_class", None)
    if cited is None or name_key(cited.value) != name_key(line.share_class):
        return False
    named = getattr(entry.act, "series", None)
    if line.key is None:
        return named is None
    return name_key(getattr(named, "value", None) or SOLE) == name_key(line.key.series)
