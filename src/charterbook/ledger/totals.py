"""The number of shares of a class and of each series, from the entries kept whole: what the charter allows.

In comes a timeline (`standing.timeline`); out go exact counts. Sums such as authorized are never stored.
"""

from datetime import date
from typing import NamedTuple

from charterbook.ledger.chart import SeriesKey, exact, key_of, name_key
from charterbook.ledger.standing import Standing, class_of
from charterbook.model.acts import AuthorizedSharesAdjustment, ClassAuthorization
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
    return sum(posting.shares for posting in stand.entry.postings if key_of(posting.account) == key)


def series_number(timeline: Timeline, key: SeriesKey) -> Shares:
    """The number of shares of the series at the end of the timeline."""
    return exact(sum(series_change(stand, key) for _, stand in timeline))


def opening(timeline: Timeline, share_class: str) -> Opening | None:
    """What stood before the entries on hand; None where nothing on hand shows the class total."""
    changed: Shares = 0
    wanted = name_key(share_class)
    for day, stand in timeline:
        act, change = stand.entry.act, class_change(stand, share_class)
        if isinstance(act, ClassAuthorization) and stand.entry.postings and name_key(act.share_class.value) == wanted:
            if act.unlimited is None:
                return Opening(0, day)
            continue
        if isinstance(act, AuthorizedSharesAdjustment) and name_key(act.share_class.value) == wanted:
            if act.before is not None and act.before.value is not None:
                return Opening(act.before.value - changed, day)
            if act.after is not None and act.after.value is not None:
                return Opening(act.after.value - change - changed, day)
        changed += change
    return None


def is_unlimited(timeline: Timeline, share_class: str) -> bool:
    """Whether at the end of the timeline the charter sets no limit to the shares of the class."""
    unlimited = False
    for _, stand in of_class(timeline, share_class):
        if isinstance(stand.entry.act, ClassAuthorization):
            unlimited = stand.entry.act.unlimited is not None
        elif isinstance(stand.entry.act, AuthorizedSharesAdjustment):
            unlimited = False
    return unlimited


def authorized(timeline: Timeline, share_class: str) -> Shares | None:
    """The class total at the end of the timeline, None where it is not shown."""
    start = opening(timeline, share_class)
    if start is None:
        return None
    return exact(start.shares + sum(class_change(stand, share_class) for _, stand in timeline))
