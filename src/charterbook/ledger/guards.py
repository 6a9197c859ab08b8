"""What must hold of the whole timeline after an act is entered, on every basis and at the end of every day.

No leaf but charter is ever below zero (undesignated only from the day the class total is known); and the numbers
before and after that adjustments state are met. Days, not moments, are compared, so that the order in which acts of
one day were recorded does not matter.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

from charterbook.ledger.chart import SeriesKey, key_of, leaf, name_key, sole, undesignated
from charterbook.ledger.ground import REFUSALS
from charterbook.ledger.ledger import Ledger, is_plain
from charterbook.ledger.standing import BASES, Standing, first_day, timeline
from charterbook.ledger.totals import Opening, Timeline, class_change, opening, series_change
from charterbook.ledger.track import Track
from charterbook.model.acts import AuthorizedSharesAdjustment, DesignatedSharesAdjustment
from charterbook.model.entries import SOLE, Account, Basis, Entry
from charterbook.model.shares import Shares, figures

_SHORT: dict[str, str] = {
    "available": "shares_not_available",
    "reserved": "reserved_not_enough",
    "outstanding": "outstanding_not_enough",
    "treasury": "treasury_not_enough",
    "undesignated": "undesignated_not_enough",
}
_PRECEDENCE = list(REFUSALS)


class Broken(NamedTuple):
    """A promise of the ledger that would not be kept: the refusal's name and why."""

    name: str
    why: str


def broken(ledger: Ledger, candidates: tuple[Entry, ...]) -> Broken | None:
    """What breaks now that the candidates, the last entries of the ledger, are in; None if nothing does. Plain
    entries can break nothing but the balances they take from, from their own day on."""
    plain = all(is_plain(entry) for entry in candidates)
    touched = _taken_from(candidates) if plain else ledger.accounts_of(candidates)
    classes = {name_key(account.share_class): account.share_class for account in touched}
    numbers = {entry.number for entry in candidates} | {entry.settles for entry in candidates}
    days = [day for entry in candidates if (day := first_day(entry.clocks)) is not None]
    for _, share_class in sorted(classes.items()):
        own = [account for account in touched if account.share_class == share_class]
        if not plain:
            # A further act of the charter may show the class total, and with it what the pool must never fall below.
            own += [undesignated(share_class), leaf(sole(share_class), "available")]
        found = _below_zero(ledger, share_class, own, min(days).toordinal() if plain and days else None)
        if found is None and not plain:
            found = _ties(ledger, share_class, numbers)
        if found is not None:
            return found
    return None


def _taken_from(candidates: tuple[Entry, ...]) -> list[Account]:
    """The accounts on which fewer shares are left."""
    return list(dict.fromkeys(account for entry in candidates for account, shares in entry.postings if shares < 0))


def unsound(ledger: Ledger) -> str | None:
    """What is broken in a ledger as a whole, in a sentence. None if every entry stays within its class, no account is
    ever below what it may fall to, and all numbers that adjustments state are met."""
    crossing = ledger.crossing()
    if crossing is not None:
        return f"entry {crossing} moves shares from one class to another"
    suspects = [account for account in ledger.suspects() if _ever_below_zero(ledger.track(account))]
    classes = {account.share_class for entry in ledger.entries for account, _ in entry.postings}
    for share_class in sorted(classes | {account.share_class for account in suspects}):
        own = [account for account in suspects if account.share_class == share_class]
        found = _below_zero(ledger, share_class, own, None) or _ties(ledger, share_class, set())
        if found is not None:
            return found.why
    return None


def _ever_below_zero(track: Track) -> bool:
    lows = [track.lowest(basis) for basis in (range(len(BASES)) if track.uneven else (0,))]
    return any(low is not None and low[0] < 0 for low in lows)


def _below_zero(ledger: Ledger, share_class: str, accounts: list[Account], since: int | None) -> Broken | None:
    """The first shortage of these accounts of one class on a day from `since` on (None: on any day)."""
    for place, basis in enumerate(BASES):
        short = []
        for account in accounts:
            for name, track, floor, start in _floors(ledger, share_class, account, basis):
                begun = since if start is None else max(start, since or start)
                if (lowest := track.lowest(place, begun)) is not None and lowest[0] < floor:
                    short.append((lowest[1], _PRECEDENCE.index(name), floor - lowest[0], account))
        if short:
            day, rank, missing, account = min(short, key=lambda found: found[:2])
            whose = account.holder or account.series or account.share_class
            why = f"{account.leaf} shares of {whose} would be {figures(missing)} short on {date.fromordinal(day)}"
            return Broken(_PRECEDENCE[rank], f"{why} on the basis {basis}")
        if place == 0:
            accounts = [account for account in accounts if _differs(ledger, share_class, account)]
    return None


def _differs(ledger: Ledger, share_class: str, account: Account) -> bool:
    """Whether an account, or what it may not fall below, may stand otherwise on one basis than on another."""
    key = key_of(account) if account.leaf == "outstanding" else None
    return (
        (_is_pool(account) and not ledger.once(("alike", share_class), partial(_alike, ledger, share_class)))
        or bool(ledger.track(account).uneven)
        or (key is not None and bool(ledger.outstanding(key).uneven))
    )


def _floors(
    ledger: Ledger, share_class: str, account: Account, basis: Basis
) -> Iterator[tuple[str, Track, Shares, int | None]]:
    """What an account may not fall below: the refusal's name, the track, the floor and the day from which it holds
    (None: ever). Shares of holders not known may be fewer than none while those of the series as a whole are not: what
    a paper takes back without saying from whom was somebody's."""
    key = key_of(account)
    if _is_pool(account):
        start = _opening(ledger, share_class, basis)
        if start is not None:
            yield _SHORT[account.leaf], ledger.track(account), -start.shares, start.since.toordinal()
    elif account.leaf == "outstanding" and key is not None:
        yield _SHORT[account.leaf], ledger.outstanding(key), 0, None
        if account.holder is not None:
            yield "holder_has_not_enough", ledger.track(account), 0, None
    elif account.leaf != "charter":
        yield _SHORT[account.leaf], ledger.track(account), 0, None


def _is_pool(account: Account) -> bool:
    """Where the opening amount of the class lies: undesignated, or the one series of an undivided class."""
    return account.leaf == "undesignated" or (account.leaf == "available" and account.series == SOLE)


def _opening(ledger: Ledger, share_class: str, basis: Basis) -> Opening | None:
    def work() -> Opening | None:
        return opening(timeline(_own(ledger, share_class), basis), share_class)

    return ledger.once(("opening", share_class, basis), work)


def _alike(ledger: Ledger, share_class: str) -> bool:
    """Whether the class had the same before its first entry on every basis."""
    return len({_opening(ledger, share_class, basis) for basis in BASES}) == 1


def _own(ledger: Ledger, share_class: str) -> list[Standing]:
    """The standing entries that move shares of the class."""
    key = name_key(share_class)
    stands = ledger.stands_as_known()
    return [stand for stand in stands if any(name_key(p.account.share_class) == key for p in stand.entry.postings)]


def _ties(ledger: Ledger, share_class: str, candidates: set[int | None]) -> Broken | None:
    """Numbers that a paper states before and after its change and the ledger no longer has."""
    own = _own(ledger, share_class)
    adjusting = [stand for stand in own if isinstance(stand.entry.act, _Adjustment)]
    if not adjusting:
        return None
    runs = [_numbers(timeline(own, basis), share_class) for basis in ("adopted", "effective")]
    for stand in adjusting:
        found = [
            _said_otherwise(run[stand.entry.number], stand, share_class) for run in runs if stand.entry.number in run
        ]
        if found and "" not in found:
            fresh = stand.entry.number in candidates
            name = "before_is_not_the_last_known_number" if fresh else "later_paper_disagrees"
            return Broken(name, found[0])
    return None


_Adjustment = AuthorizedSharesAdjustment | DesignatedSharesAdjustment


class _Around(NamedTuple):
    """The number that an adjustment changes, at the end of the day before and at the end of its day; None where
    nothing on hand shows it. `doubled`: another change of the day starts from the same number, as only one can."""

    day: date
    first: Shares | None
    last: Shares | None
    doubled: bool


def _numbers(line: Timeline, share_class: str) -> dict[int, _Around]:
    """For each adjustment that counts on a timeline, by the number of its entry, what it stands between: one walk."""
    sums: dict[SeriesKey | None, Shares] = {None: 0}
    found: dict[int, _Around] = {}
    at = 0
    while at < len(line):
        day, since, before = line[at][0], at, dict(sums)
        while at < len(line) and line[at][0] == day:
            stand = line[at][1]
            sums[None] += class_change(stand, share_class)
            for account, shares in stand.entry.postings:
                if (key := key_of(account)) is not None:
                    sums[key] = sums.get(key, 0) + shares
            at += 1
        adjusting = [stand for _, stand in line[since:at] if isinstance(stand.entry.act, _Adjustment)]
        starts = Counter(_start(stand, share_class) for stand in adjusting)
        for stand in adjusting:
            first, last = before[None], sums[None]
            doubled = _start(stand, share_class) is not None and starts[_start(stand, share_class)] > 1
            if isinstance(stand.entry.act, DesignatedSharesAdjustment):
                key = _series_of(stand)
                around = _Around(day, before.get(key, 0), sums.get(key, 0), doubled)
            elif (start := opening(line[:at], share_class)) is not None:
                around = _Around(day, start.shares + first, start.shares + last, doubled)
            else:
                around = _Around(day, None, None, doubled)
            found[stand.entry.number] = around
    return found


def _start(stand: Standing, share_class: str) -> tuple[SeriesKey | None, Shares] | None:
    """The number from which an adjustment starts, as far as its paper tells, and of which series; None where it changes
    nothing."""
    act = stand.entry.act
    assert isinstance(act, _Adjustment)
    key = _series_of(stand) if isinstance(act, DesignatedSharesAdjustment) else None
    own = class_change(stand, share_class) if key is None else series_change(stand, key)
    before, after = (None if said is None else said.value for said in (act.before, act.after))
    if before is None and after is not None:
        before = after - own
    return None if before is None or not own else (key, before)


def _said_otherwise(around: _Around, stand: Standing, share_class: str) -> str:
    """Empty if an adjustment's stated numbers are met, or nothing shows what they should be; else how they are not."""
    act, (day, first, last, doubled) = stand.entry.act, around
    assert isinstance(act, _Adjustment)
    if first is None or last is None:
        return ""
    if isinstance(act, AuthorizedSharesAdjustment):
        own, whose = class_change(stand, share_class), share_class
    else:
        key = _series_of(stand)
        own, whose = series_change(stand, key), key.series
    before = None if act.before is None else act.before.value
    after = None if act.after is None else act.after.value
    if doubled:
        return f"two changes of {whose} on {day} start from one number of shares; only one of them can"
    if before is not None and before not in (first, last - own):
        return f"{whose} has {figures(last - own)} shares before {day} in the ledger, the paper says {figures(before)}"
    if after is not None and after not in (last, first + own):
        return f"{whose} has {figures(last)} shares after {day} in the ledger, the paper says {figures(after)}"
    return ""


def _series_of(stand: Standing) -> SeriesKey:
    """The series that an adjustment moves."""
    key = key_of(stand.entry.postings[-1].account)
    assert key is not None
    return key
