"""How many shares of a series are outstanding, in the treasury and ever issued, and when nobody can know.

In come a series' number, its balances and what its timeline holds; out go counts. Three kinds of evidence speak: acts
of issuance and their like; statements of fact ("no shares are outstanding as of the date hereof"); and nothing, which
makes the count unknown, never zero. A statement that none are issued *now* does not say that none ever were.
"""

from datetime import date
from typing import NamedTuple

from charterbook.ledger.balances import Timeline
from charterbook.ledger.chart import SeriesKey, leaf, name_key
from charterbook.model.acts import (
    Conversion,
    Issuance,
    NoneIssued,
    NoneOutstanding,
    OutstandingCount,
    Reacquisition,
    Retirement,
)
from charterbook.model.entries import SOLE, AtLeast, Count, Exactly, Unknown
from charterbook.model.shares import Shares, figures

NO_STOCK_LEDGER = "no stock ledger is on hand"
_STOCK_ACTS = (Issuance, Conversion, Reacquisition, Retirement)


class Stated(NamedTuple):
    """A statement of fact about the series: `outstanding` shares on `day`; `issued` is the same number where the
    statement speaks of issued shares; `ever` where it says that none have been issued at any time."""

    day: date
    outstanding: Shares
    speaks_of_issued: bool
    ever: bool


class Held(NamedTuple):
    """The counts of a series that only evidence about its shares can give, and the contradictions in that evidence."""

    outstanding: Count
    treasury: Count
    issued: Count
    ever_issued: Count
    contradictions: tuple[str, ...]


def held(line: Timeline, key: SeriesKey, designated_on_paper: bool) -> Held:
    """The counts at the end of the timeline. `line` is the class's timeline up to the day asked for, from the creation
    of this series on; `designated_on_paper` is false while its designation is only recited."""
    statements = _statements(line, key)
    moves = [
        (day, tuple((str(p.account.leaf), p.shares) for p in stand.entry.postings if p.account in _outside(key)))
        for day, stand in line
        if isinstance(stand.entry.act, _STOCK_ACTS)
    ]
    moves = [(day, postings) for day, postings in moves if postings]
    contradictions = tuple(
        f"a statement says {figures(said.outstanding)} shares of {_called(key)} were outstanding on {said.day}, "
        f"the acts of the book make it {figures(_sum(moves, 'outstanding', None, said.day))}"
        for said in statements
        if _contradicts(said, moves)
    )
    if contradictions:
        unsettled = Unknown("the acts of the book and a statement of fact contradict each other")
        return Held(unsettled, unsettled, unsettled, _ever(moves, statements, designated_on_paper), contradictions)
    outstanding = _outstanding(moves, statements)
    treasury = _treasury(moves, statements)
    return Held(
        outstanding, treasury, _issued(outstanding, treasury), _ever(moves, statements, designated_on_paper), ()
    )


Moves = list[tuple[date, tuple[tuple[str, Shares], ...]]]


def _outside(key: SeriesKey) -> tuple[object, object]:
    return leaf(key, "outstanding"), leaf(key, "treasury")


def _called(key: SeriesKey) -> str:
    return key.share_class if key.series == SOLE else key.series


def _sum(moves: Moves, name: str, after: date | None, up_to: date | None) -> Shares:
    total: Shares = 0
    for day, postings in moves:
        if (after is None or day > after) and (up_to is None or day <= up_to):
            total += sum(shares for place, shares in postings if place == name)
    return total


def _statements(line: Timeline, key: SeriesKey) -> list[Stated]:
    found = []
    for day, stand in line:
        act = stand.entry.act
        if not isinstance(act, NoneIssued | NoneOutstanding | OutstandingCount):
            continue
        named = SOLE if act.series is None else act.series.value
        if name_key(act.share_class.value) != name_key(key.share_class) or named is None:
            continue
        if name_key(named) not in (name_key(key.series), name_key(_called(key))):
            continue
        if isinstance(act, OutstandingCount):
            if act.shares.value is not None:
                found.append(Stated(day, act.shares.value, False, False))
        else:
            ever = isinstance(act, NoneIssued) and act.ever is not None and act.ever.value
            found.append(Stated(day, 0, isinstance(act, NoneIssued), ever))
    return found


def _contradicts(said: Stated, moves: Moves) -> bool:
    """A statement is measured against the acts up to its day, if there are any; on the day itself either side of the
    day's acts will do. Where the book has no acts by then, the statement is an opening balance."""
    earlier = [(day, postings) for day, postings in moves if day < said.day]
    by_then = [(day, postings) for day, postings in moves if day <= said.day]
    if said.ever and earlier:
        return True
    if not by_then:
        return False
    sides = {_sum(earlier, "outstanding", None, None), _sum(by_then, "outstanding", None, None)}
    if not earlier:
        return said.outstanding not in sides and said.outstanding == 0
    return said.outstanding not in sides


def _outstanding(moves: Moves, statements: list[Stated]) -> Count:
    if statements:
        last = statements[-1]
        since = _sum(moves, "outstanding", last.day, None)
        on_the_day = _sum(moves, "outstanding", None, last.day) - sum(
            shares for day, postings in moves if day < last.day for place, shares in postings if place == "outstanding"
        )
        before = _sum(moves, "outstanding", None, last.day) - on_the_day
        spoken_before_the_acts = on_the_day and last.outstanding == before
        return Exactly(last.outstanding + since + (on_the_day if spoken_before_the_acts else 0))
    if moves:
        return Exactly(_sum(moves, "outstanding", None, None))
    return Unknown(NO_STOCK_LEDGER)


def _treasury(moves: Moves, statements: list[Stated]) -> Count:
    silent = [said for said in statements if said.speaks_of_issued]
    if moves:
        return Exactly(_sum(moves, "treasury", silent[-1].day if silent else None, None))
    return Exactly(0) if silent else Unknown(NO_STOCK_LEDGER)


def _issued(outstanding: Count, treasury: Count) -> Count:
    if isinstance(outstanding, Exactly) and isinstance(treasury, Exactly):
        return Exactly(outstanding.value + treasury.value)
    if isinstance(outstanding, Exactly) and outstanding.value:
        return AtLeast(outstanding.value)
    return Unknown(NO_STOCK_LEDGER)


def _ever(moves: Moves, statements: list[Stated], designated_on_paper: bool) -> Count:
    """Ever issued never falls: it counts what entered `outstanding`, whatever became of it.

    The count is exact where a statement says that none had ever been issued by a day, or where the book has the acts
    of a series whose designation is on hand and no statement of a day before the first of them leaves a past open."""
    virgin = [said for said in statements if said.ever]
    issues = [(day, sum(s for place, s in postings if place == "outstanding" and s > 0)) for day, postings in moves]
    acts: Shares = sum(shares for _, shares in issues)
    if virgin:
        return AtLeast(acts) if any(day < virgin[-1].day and shares for day, shares in issues) else Exactly(acts)
    stated: Shares = max(
        (said.outstanding + sum(s for day, s in issues if day > said.day) for said in statements), default=0
    )
    past_is_open = bool(statements) and (not moves or statements[0].day < moves[0][0])
    if moves and designated_on_paper and not past_is_open and stated <= acts:
        return Exactly(acts)
    least = max(acts, stated)
    if least:
        return AtLeast(least)
    if statements:
        return Unknown(f"{NO_STOCK_LEDGER}; the papers speak only of {statements[-1].day}")
    return Unknown(NO_STOCK_LEDGER)
