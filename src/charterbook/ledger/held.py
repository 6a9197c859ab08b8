"""How many shares of a series are outstanding, in the treasury and ever issued, and when nobody can know.

In come a reckoning, a series and the timeline of its class; out go counts. Three kinds of evidence speak: acts
of issuance and their like; statements of fact ("no shares are outstanding as of the date hereof"); and nothing, which
makes the count unknown, never zero. A statement that none are issued *now* does not say that none ever were.
"""

from datetime import date
from typing import NamedTuple

from charterbook.ledger.chart import SeriesKey, exact, held_by, leaf, name_key
from charterbook.ledger.reckoning import Reckoning, day_before
from charterbook.ledger.splits import Multiplied, multiplied, told
from charterbook.ledger.totals import Timeline
from charterbook.model.acts import NoneIssued, NoneOutstanding, OutstandingCount
from charterbook.model.entries import SOLE, AtLeast, Count, Exactly, StatedCount, Unknown
from charterbook.model.shares import Shares, figures

NO_STOCK_LEDGER = "no stock ledger is on hand"


class Stated(NamedTuple):
    """A statement of fact about the series: `outstanding` shares on `day`; `issued` is the same number where the
    statement speaks of issued shares; `ever` where it says that none have been issued at any time; `paper` made it."""

    day: date
    outstanding: Shares
    speaks_of_issued: bool
    ever: bool
    paper: str | None


class Held(NamedTuple):
    """The counts of a series that only evidence about its shares can give, and the contradictions in that evidence.
    `rests_on` is the last statement, where no act moves shares of the series."""

    outstanding: Count
    treasury: Count
    issued: Count
    ever_issued: Count
    contradictions: tuple[str, ...]
    rests_on: StatedCount | None = None


def held(on: Reckoning, line: Timeline, key: SeriesKey, designated_on_paper: bool) -> Held:
    """The counts at the end of the day that `on` reckons to. `line` is the class's timeline up to then, from the
    creation of this series on; `designated_on_paper` is false while its designation is only recited."""
    statements = _statements(line, key)
    begun, splits = on.first_move(key), multiplied(line, key)
    contradictions = tuple(
        f"a statement says {figures(said.outstanding)} shares of {_called(key)} were outstanding on {said.day}, "
        f"the acts of the book make it {figures(on.outstanding(key, said.day))}"
        for said in statements
        if _contradicts(said, on, key, begun, splits)
    )
    ever = _ever(on, key, begun, statements, designated_on_paper)
    if contradictions:
        unsettled = Unknown("the acts of the book and a statement of fact contradict each other")
        return Held(unsettled, unsettled, unsettled, ever, contradictions)
    outstanding, treasury = _outstanding(on, key, begun, statements, splits), _treasury(on, key, begun, statements)
    last = statements[-1] if statements and begun is None else None
    rests_on = last and StatedCount(last.outstanding, last.day, last.speaks_of_issued)
    return Held(outstanding, treasury, _issued(outstanding, treasury), ever, (), rests_on)


def _called(key: SeriesKey) -> str:
    return key.share_class if key.series == SOLE else key.series


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
                found.append(Stated(day, act.shares.value, False, False, stand.entry.instrument))
        else:
            ever = isinstance(act, NoneIssued) and act.ever is not None and act.ever.value
            found.append(Stated(day, 0, isinstance(act, NoneIssued), ever, stand.entry.instrument))
    return found


def _contradicts(said: Stated, on: Reckoning, key: SeriesKey, begun: date | None, splits: list[Multiplied]) -> bool:
    """A statement is measured against the acts up to its day, if there are any; on the day itself either side of the
    day's acts will do. Where the book has no acts by then, the statement is an opening balance; where a split rounded
    the shares of holders who are not on hand, it is the first exact number."""
    if begun is None or begun > said.day or any(_is_open(each, on, key) for each in splits if each.day <= said.day):
        return False
    if said.ever and begun < said.day:
        return True
    sides = {on.outstanding(key, day_before(said.day)), on.outstanding(key, said.day)}
    return said.outstanding not in sides and (begun < said.day or said.outstanding == 0)


def _is_open(split: Multiplied, on: Reckoning, key: SeriesKey) -> bool:
    """Whether nobody can tell what a split made of fractions: it rounded the shares of holders who are not on hand, or
    its paper does not say what becomes of the fraction that a holder has."""
    before = day_before(split.day)
    if split.rounds and on.balance(held_by(key, None), before) != 0:
        return True
    own = (on.balance(held_by(key, holder), before) for holder in on.ledger.holders(key))
    return split.fractions is None and any((shares * split.ratio).denominator != 1 for shares in own)


def _outstanding(
    on: Reckoning, key: SeriesKey, begun: date | None, statements: list[Stated], splits: list[Multiplied]
) -> Count:
    """What was last stated, or nothing, with the acts since; a split multiplies what was stated as it did the shares
    that the acts have moved."""
    opening: Shares = 0
    if statements:
        last = statements[-1]
        before, after = on.outstanding(key, day_before(last.day)), on.outstanding(key, last.day)
        spoken_before = any(split.day == last.day and split.instrument == last.paper for split in splits)
        spoken_before |= before != after and last.outstanding == before
        opening = last.outstanding - (before if spoken_before else after)
        splits = [split for split in splits if split.day > last.day or (spoken_before and split.day == last.day)]
    elif begun is None:
        return Unknown(NO_STOCK_LEDGER)
    still_open = [split for split in splits if _is_open(split, on, key) or (split.rounds and opening)]
    for split in splits:
        opening *= split.ratio
    total = exact(on.outstanding(key) + opening)
    if not still_open:
        return Exactly(total)
    if all(split.fractions == "round up" for split in still_open):
        return AtLeast(-int(-total // 1))
    if still_open[0].fractions is None:
        why = "what became of fractions is not told of"
        return Unknown(f"{why} the split {told(still_open[0])}; if they were kept it is {figures(total)}")
    return Unknown(
        f"fractions were settled holder by holder in the split {told(still_open[0])}, and the holders of record are "
        f"not on hand; without that it is {figures(total)}"
    )


def _treasury(on: Reckoning, key: SeriesKey, begun: date | None, statements: list[Stated]) -> Count:
    silent = [said for said in statements if said.speaks_of_issued]
    account = leaf(key, "treasury")
    if begun is not None:
        return Exactly(on.balance(account) - (on.balance(account, silent[-1].day) if silent else 0))
    return Exactly(0) if silent else Unknown(NO_STOCK_LEDGER)


def _issued(outstanding: Count, treasury: Count) -> Count:
    """The two together; where only a bound of the first is known a bound, and where it is unknown, why it is."""
    kept = treasury.value if isinstance(treasury, Exactly) else 0
    match outstanding:
        case Exactly(number) if isinstance(treasury, Exactly):
            return Exactly(number + kept)
        case Exactly(number) | AtLeast(number) if number:
            return AtLeast(number + kept)
        case Unknown():
            return outstanding
    return Unknown(NO_STOCK_LEDGER)


def _ever(
    on: Reckoning, key: SeriesKey, begun: date | None, statements: list[Stated], designated_on_paper: bool
) -> Count:
    """Ever issued never falls: it counts what entered `outstanding`, whatever became of it.

    The count is exact where a statement says that none had ever been issued by a day, or where the book has the acts
    of a series whose designation is on hand and no statement of a day before the first of them leaves a past open."""
    virgin = [said for said in statements if said.ever]
    acts = on.ever_issued(key)
    if virgin:
        return AtLeast(acts) if on.ever_issued(key, day_before(virgin[-1].day)) else Exactly(acts)
    stated: Shares = max((said.outstanding + acts - on.ever_issued(key, said.day) for said in statements), default=0)
    past_is_open = bool(statements) and (begun is None or statements[0].day < begun)
    if begun is not None and designated_on_paper and not past_is_open and stated <= acts:
        return Exactly(acts)
    least = max(acts, stated)
    if least:
        return AtLeast(least)
    if statements:
        return Unknown(f"{NO_STOCK_LEDGER}; the papers speak only of {statements[-1].day}")
    return Unknown(NO_STOCK_LEDGER)
