"""What must hold of the whole timeline after an act is entered, on every basis and at the end of every day.

No leaf but charter is ever below zero (undesignated only from the day the class total is known); and the numbers
before and after that adjustments state are met. Days, not moments, are compared, so that the order in which acts of
one day were recorded does not matter.
"""

from typing import NamedTuple

from charterbook.ledger.balances import (
    Timeline,
    by_day,
    class_change,
    opening,
    series_change,
)  # fmt: skip
from charterbook.ledger.chart import SeriesKey, name_key
from charterbook.ledger.standing import BASES, Standing, standing, timeline
from charterbook.model.acts import Act, AuthorizedSharesAdjustment, DesignatedSharesAdjustment
from charterbook.model.entries import SOLE, Account, Basis, Entry, Posting
from charterbook.model.shares import figures

_SHORT: dict[str, str] = {
    "available": "shares_not_available",
    "reserved": "reserved_not_enough",
    "outstanding": "outstanding_not_enough",
    "treasury": "treasury_not_enough",
    "undesignated": "undesignated_not_enough",
}


class Broken(NamedTuple):
    """A promise of the ledger that would not be kept: the refusal's name and why."""

    name: str
    why: str


def broken(entries: tuple[Entry, ...], candidates: tuple[Entry, ...]) -> Broken | None:
    """What would break if the candidates, already the last of `entries`, were kept; None if nothing would."""
    stands = standing(entries)
    touched = {name_key(posting.account.share_class): posting.account.share_class
               for posting in _touched(entries, candidates)}  # fmt: skip
    numbers = {entry.number for entry in candidates} | {entry.settles for entry in candidates}
    for key, share_class in sorted(touched.items()):
        own = [stand for stand in stands if any(name_key(p.account.share_class) == key for p in stand.entry.postings)]
        for basis in BASES:
            found = _below_zero(timeline(own, basis), share_class, basis)
            if found is not None:
                return found
        found = _ties(own, share_class, numbers)
        if found is not None:
            return found
    return None


def _touched(entries: tuple[Entry, ...], candidates: tuple[Entry, ...]) -> list[Posting]:
    settled = {entry.settles for entry in candidates}
    return [
        posting for entry in entries if entry in candidates or entry.number in settled for posting in entry.postings
    ]


def _below_zero(line: Timeline, share_class: str, basis: Basis) -> Broken | None:
    start = opening(line, share_class)
    for day, sums in by_day(line, share_class):
        for account, shares in sums.items():
            if account.leaf == "charter" or shares >= 0:
                continue
            if _is_pool(account) and (start is None or day < start.since or start.shares + shares >= 0):
                continue
            whose = account.series or account.share_class
            why = f"{account.leaf} shares of {whose} would be {figures(-shares)} short on {day} on the basis {basis}"
            return Broken(_SHORT[account.leaf], why)
    return None


def _is_pool(account: Account) -> bool:
    """Where the opening amount of the class lies: undesignated, or the one series of an undivided class."""
    return account.leaf == "undesignated" or (account.leaf == "available" and account.series == SOLE)


def _ties(own: list[Standing], share_class: str, candidates: set[int | None]) -> Broken | None:
    for stand in own:
        act = stand.entry.act
        if not isinstance(act, AuthorizedSharesAdjustment | DesignatedSharesAdjustment):
            continue
        seen: list[str] = []
        for basis in ("adopted", "effective"):
            said = _said_otherwise(timeline(own, basis), stand, act, share_class)
            if said is not None:
                seen.append(said)
        if seen and "" not in seen:
            fresh = stand.entry.number in candidates
            name = "before_is_not_the_last_known_number" if fresh else "later_paper_disagrees"
            return Broken(name, seen[0])
    return None


def _said_otherwise(line: Timeline, stand: Standing, act: Act, share_class: str) -> str | None:
    """None if the entry does not count on this basis, "" if its numbers are met, else how they are not."""
    at = [day for day, other in line if other is stand]
    if not at or not isinstance(act, AuthorizedSharesAdjustment | DesignatedSharesAdjustment):
        return None
    earlier = [(day, other) for day, other in line if day < at[0]]
    by_then = [(day, other) for day, other in line if day <= at[0]]
    if isinstance(act, AuthorizedSharesAdjustment):
        start = opening(by_then, share_class)
        if start is None:
            return ""
        first = start.shares + sum(class_change(other, share_class) for _, other in earlier)
        last = start.shares + sum(class_change(other, share_class) for _, other in by_then)
        own = class_change(stand, share_class)
        whose = share_class
    else:
        account = stand.entry.postings[-1].account
        key = SeriesKey(account.share_class, str(account.series), account.created_on)
        first = sum(series_change(other, key) for _, other in earlier)
        last = sum(series_change(other, key) for _, other in by_then)
        own = series_change(stand, key)
        whose = str(account.series)
    before = None if act.before is None else act.before.value
    after = None if act.after is None else act.after.value
    if before is not None and before not in (first, last - own):
        return (
            f"{whose} has {figures(last - own)} shares before {at[0]} in the ledger, the paper says {figures(before)}"
        )
    if after is not None and after not in (last, first + own):
        return f"{whose} has {figures(last)} shares after {at[0]} in the ledger, the paper says {figures(after)}"
    return ""
