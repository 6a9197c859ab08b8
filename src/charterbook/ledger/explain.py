"""The entries behind a balance, in the order in which they count.

In come the entries of one corporation and what to explain; out go entries with the day they count from and their
share in the balance. Statements of fact and corroborating recitals come too, with no share: they are evidence.
"""

from datetime import date
from typing import NamedTuple

from charterbook.ledger.chart import name_key
from charterbook.ledger.standing import day_on, standing, timeline
from charterbook.ledger.totals import of_class
from charterbook.model.entries import SOLE, Account, Basis, Entry, Posting
from charterbook.model.shares import Shares


class Selector(NamedTuple):
    """What to explain: a class, and where given one series of it (of that day of creation) and one leaf."""

    share_class: str
    series: str | None = None
    leaf: str | None = None
    created_on: date | None = None


class Ground(NamedTuple):
    """One entry behind a balance. `day` is None while it waits for filing evidence on the basis asked for, and then
    `shares` is what it will change; `settled_by` is the number of the entry that posted it."""

    entry: Entry
    day: date | None
    shares: Shares
    settled_by: int | None


def behind(
    entries: tuple[Entry, ...],
    selector: Selector,
    as_of: date | None = None,
    known: int | None = None,
    basis: Basis = "effective",
) -> tuple[Ground, ...]:
    """The entries behind the balance of the selected accounts, those that count first, then those that wait, as known
    once entry `known` was entered (None: all). The sum of `shares` over the days known is the ledger's balance of the
    leaf, series (all its leaves) or class (charter)."""
    stands = standing(entries, known)
    counted = of_class(timeline(stands, basis, as_of), selector.share_class)
    found = [
        Ground(stand.entry, day, _share(stand.entry, selector), stand.post)
        for day, stand in counted
        if _speaks(stand.entry, selector)
    ]
    waiting = [
        Ground(stand.entry, None, _share(stand.entry, selector), None)
        for stand in stands
        if stand.waits and day_on(stand, basis) is None and stand.entry.postings and _speaks(stand.entry, selector)
    ]
    return (*found, *waiting)


def _share(entry: Entry, selector: Selector) -> Shares:
    total: Shares = 0
    for posting in entry.postings:
        if _selected(posting, selector):
            total += -posting.shares if posting.account.leaf == "charter" else posting.shares
    return total


def _selected(posting: Posting, selector: Selector) -> bool:
    account: Account = posting.account
    if name_key(account.share_class) != name_key(selector.share_class):
        return False
    if selector.series is None:
        return account.leaf == (selector.leaf or "charter")
    if account.series is None or name_key(account.series) != name_key(selector.series):
        return False
    return selector.leaf in (None, account.leaf) and selector.created_on in (None, account.created_on)


def _speaks(entry: Entry, selector: Selector) -> bool:
    """Whether the entry moves a selected account, or, without postings, speaks of the class or series."""
    if entry.postings:
        return any(_selected(posting, selector) for posting in entry.postings)
    cited = getattr(entry.act, "share_class", None)
    if cited is None or name_key(cited.value) != name_key(selector.share_class):
        return False
    named = getattr(entry.act, "series", None)
    if selector.series is None:
        return named is None
    return name_key(getattr(named, "value", None) or SOLE) == name_key(selector.series)
