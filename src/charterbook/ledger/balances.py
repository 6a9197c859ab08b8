"""Sums over the timeline of one class: what stands on an account at the end of a day, and what the class total is.

In comes a timeline (`standing.timeline`); out go exact counts. Sums such as authorized are never stored.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from charterbook.ledger.chart import SeriesKey, name_key
from charterbook.ledger.standing import Standing, class_of
from charterbook.model.acts import AuthorizedSharesAdjustment, ClassAuthorization
from charterbook.model.entries import Account
from charterbook.model.shares import Shares

Timeline = list[tuple[date, Standing]]


class Opening(NamedTuple):
    """What the class had before the first entry on hand, and the day from which that is shown: by the articles
    (then nothing came before them) or by a change that states the number before or after it."""

    shares: Shares
    since: date


def of_class(timeline: Timeline, share_class: str) -> Timeline:
    """The part of a timeline that posts to this class or speaks of it."""
    wanted = name_key(share_class)
    return [
        (day, stand)
        for day, stand in timeline
        if any(name_key(posting.account.share_class) == wanted for posting in stand.entry.postings)
        or wanted == name_key(class_of(stand.entry.act) or "")
    ]


def balances(timeline: Timeline, share_class: str) -> dict[Account, Shares]:
    """The balance of every account of the class at the end of the timeline."""
    sums: dict[Account, Shares] = {}
    wanted = name_key(share_class)
    for _, stand in timeline:
        for account, shares in stand.entry.postings:
            if name_key(account.share_class) == wanted:
                sums[account] = sums.get(account, 0) + shares
    return sums


def by_day(timeline: Timeline, share_class: str) -> Iterator[tuple[date, dict[Account, Shares]]]:
    """The balances at the end of each day on which something counts. One mapping grows: do not keep it."""
    sums: dict[Account, Shares] = {}
    wanted = name_key(share_class)
    for place, (day, stand) in enumerate(timeline):
        for account, shares in stand.entry.postings:
            if name_key(account.share_class) == wanted:
                sums[account] = sums.get(account, 0) + shares
        if place + 1 == len(timeline) or timeline[place + 1][0] != day:
            yield day, sums


def class_change(stand: Standing, share_class: str) -> Shares:
    """By how much the entry changes the authorized shares of the class."""
    wanted = name_key(share_class)
    return -sum(
        posting.shares
        for posting in stand.entry.postings
        if posting.account.leaf == "charter" and name_key(posting.account.share_class) == wanted
    )


def series_change(stand: Standing, key: SeriesKey) -> Shares:
    """By how much the entry changes the number of shares of the series."""
    return sum(
        posting.shares
        for posting in stand.entry.postings
        if (posting.account.share_class, posting.account.series, posting.account.created_on) == key
    )


def series_number(timeline: Timeline, key: SeriesKey) -> Shares:
    """The number of shares of the series at the end of the timeline."""
    return sum(series_change(stand, key) for _, stand in timeline)


def opening(timeline: Timeline, share_class: str) -> Opening | None:
    """What stood before the entries on hand; None where nothing on hand shows the class total."""
    changed: Shares = 0
    wanted = name_key(share_class)
    for day, stand in timeline:
        act, change = stand.entry.act, class_change(stand, share_class)
        if isinstance(act, ClassAuthorization) and stand.entry.postings and name_key(act.share_class.value) == wanted:
            return Opening(0, day)
        if isinstance(act, AuthorizedSharesAdjustment) and name_key(act.share_class.value) == wanted:
            if act.before is not None and act.before.value is not None:
                return Opening(act.before.value - changed, day)
            if act.after is not None and act.after.value is not None:
                return Opening(act.after.value - change - changed, day)
        changed += change
    return None


def authorized(timeline: Timeline, share_class: str) -> Shares | None:
    """The class total at the end of the timeline, None where it is not shown."""
    start = opening(timeline, share_class)
    if start is None:
        return None
    return start.shares + sum(class_change(stand, share_class) for _, stand in timeline)


def lowest(timeline: Timeline, share_class: str, accounts: tuple[Account, ...]) -> Shares:
    """The lowest sum of these accounts at the end of any day, and never more than zero, where all began."""
    found: Shares = 0
    for _, sums in by_day(timeline, share_class):
        found = min(found, sum(sums.get(account, 0) for account in accounts))
    return found
