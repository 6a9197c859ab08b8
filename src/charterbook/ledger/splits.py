"""Splits and share dividends: shares that stand on a day become more or fewer, holder by holder.

In come the ledger, the act and its ground; out go lines or a refusal. Postings: law appendix LED-12 (the authorized
number changes in the same ratio), LED-13 (it stays) and LED-14 (a dividend). A split multiplies what stands at the end
of the day before it takes effect; it counts from one day on every basis, since shares are held on one day only.
"""

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from charterbook.ledger.chart import SeriesKey, charter, exact, held_by, leaf, move, name_key, sole, undesignated
from charterbook.ledger.ground import Ground, Line, Lines, refuse, stated_name, stated_number, value
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.reckoning import Reckoning, day_before
from charterbook.ledger.standing import account_class, is_divided, series_on_hand
from charterbook.ledger.totals import Timeline, authorized, series_number
from charterbook.model.acts import ShareDividend, Split
from charterbook.model.entries import Account, Basis, Clocks, Posting, Refusal
from charterbook.model.shares import Shares, figures

MILLION = 1_000_000


class Multiplied(NamedTuple):
    """That from `day` on each share of a series is `ratio` shares, and what became of fractions of a share."""

    day: date
    ratio: Fraction
    fractions: str | None
    instrument: str | None

    @property
    def rounds(self) -> bool:
        """Whether a holder's number may be rounded, so that the sum cannot be told without the holders."""
        return self.ratio.denominator != 1


class _Case(NamedTuple):
    """What stands before the split (`before`), and on its day without it (`then`), with the class total of either;
    `ratio` of new shares to old ones."""

    before: Reckoning
    then: Timeline
    share_class: str
    ratio: Fraction
    fractions: str | None
    total_before: Shares | None
    total_then: Shares | None


def one_day(clocks: Clocks, kind: str) -> Clocks:
    """The clocks of a paper that splits shares: all it does counts from one day on every basis, that of its effect, or
    while it waits for its filing, that of its execution."""
    if kind == "final":
        return Clocks(
            None, None, None, clocks.effective_on or clocks.filed_on or clocks.executed_on or clocks.adopted_on
        )
    day = clocks.executed_on or clocks.adopted_on
    return Clocks(day, day, None, None)


def split(ledger: Ledger, act: Split | ShareDividend, ground: Ground) -> Lines | Refusal:
    """LED-12 to LED-14. The shares of each holder, and with the authorized number also the treasury, the reserves and,
    where no paper states the new number, the class total itself."""
    clocks = one_day(ground.clocks, ground.kind)
    day = clocks.effective_on or clocks.adopted_on
    if day is None:
        return refuse("date_missing", "no day is known on which the split takes effect", act)
    case = _case(ledger, act, day, "effective" if ground.kind == "final" else "adopted")
    if isinstance(case, Refusal):
        return case
    keys = _series(ledger, act, case)
    if isinstance(keys, Refusal):
        return keys
    other = next((each for key in keys for each in multiplied(case.then, key) if each.day == day), None)
    if other is not None:
        why = f"the book has a split of that day: {told(other)}; which comes first, or if both are one, is not shown"
        return refuse("split_twice_in_a_day", why, act)
    whole = isinstance(act, Split) and value(act.authorized) is True and case.total_before == case.total_then
    if whole and (case.total_before is None or act.series is not None):
        whose = case.share_class
        if act.series is not None:
            whose += " (whether they make room for the series or grow with it)"
        why = f"the authorized shares of {whose} change with the split, and their number after it is not known"
        return refuse("authorized_not_known", why, act)
    in_proportion = whole or _in_proportion(case)
    postings = [*(_total_moved(ledger, case, keys) if whole else ())]
    for key in keys:
        for account in _issued(ledger, key, in_proportion):
            moved = _multiplied(case, account)
            if (moved * MILLION).denominator != 1:
                why = f"{account.holder or key.series} would have {moved} shares, and fractions are not provided for"
                return refuse("fractions_not_settled", why, act)
            more, available = moved - case.before.balance(account), leaf(key, "available")
            postings += move(more, available, account) if more > 0 else move(-more, account, available)
    return (Line(act, ground.kind, clocks, tuple(postings)),)


def multiplied(line: Timeline, key: SeriesKey) -> list[Multiplied]:
    """The splits and share dividends of a series on a timeline, by day."""
    found = []
    for day, stand in line:
        act = stand.entry.act
        if not isinstance(act, Split | ShareDividend) or name_key(act.share_class.value) != name_key(key.share_class):
            continue
        ratio, named = _ratio(act), act.series
        if not isinstance(ratio, Refusal) and (named is None or name_key(str(named.value)) == name_key(key.series)):
            found.append(Multiplied(day, ratio, value(act.fractions), stand.entry.instrument))
    return found


def _case(ledger: Ledger, act: Split | ShareDividend, day: date, basis: Basis) -> _Case | Refusal:
    ratio = _ratio(act)
    if isinstance(ratio, Refusal):
        return ratio
    before = Reckoning(ledger, basis, day_before(day))
    share_class = account_class(before.stands(), act.share_class.value)
    if share_class is None:
        return refuse("class_unknown", f"no paper on hand authorizes or divides {act.share_class.value}", act)
    then = Reckoning(ledger, basis, day).line()
    totals = (authorized(line, share_class) for line in (before.line(), then))
    return _Case(before, then, share_class, ratio, value(act.fractions), *totals)


def _ratio(act: Split | ShareDividend) -> Fraction | Refusal:
    new = stated_number(act.new, "the number of new shares", act)
    if isinstance(new, Refusal):
        return new
    old = stated_number(act.old, "the number of old shares", act)
    if isinstance(old, Refusal):
        return old
    return Fraction(new + old if isinstance(act, ShareDividend) else new) / old


def _series(ledger: Ledger, act: Split | ShareDividend, case: _Case) -> list[SeriesKey] | Refusal:
    """The series whose shares are split: the one named, else all of the class."""
    name = None if act.series is None else stated_name(act.series, act)
    if isinstance(name, Refusal):
        return name
    on_hand = [one.key for one in series_on_hand((stand for _, stand in case.before.line()), case.share_class)]
    if name is not None:
        meant = [key for key in on_hand if name_key(key.series) == name_key(name)]
        if not meant:
            return refuse("series_unknown", f"no designation of {name} before that day is on hand or recited", act)
        return meant[-1:]
    return on_hand if is_divided(ledger.stands_as_known(), case.share_class) else [sole(case.share_class)]


def _in_proportion(case: _Case) -> bool:
    """Whether the class total changes on the day by the ratio of the split, as a paper beside it states."""
    if case.total_before is None or case.total_then is None or case.total_before == case.total_then:
        return False
    return case.total_then == case.total_before * case.ratio


def _total_moved(ledger: Ledger, case: _Case, keys: list[SeriesKey]) -> list[Posting]:
    """The authorized number, multiplied: what is in no series, and the number of each series."""
    assert case.total_before is not None
    more = case.ratio - 1
    if not is_divided(ledger.stands_as_known(), case.share_class):
        available = leaf(sole(case.share_class), "available")
        return [*move(exact(case.total_before * more), charter(case.share_class), available)]
    line = case.before.line()
    numbers = {key: series_number(line, key) for key in keys}
    free = case.total_before - sum(numbers.values())
    postings = [*move(exact(free * more), charter(case.share_class), undesignated(case.share_class))]
    for key, number in numbers.items():
        postings += move(exact(number * more), charter(case.share_class), leaf(key, "available"))
    return postings


def _issued(ledger: Ledger, key: SeriesKey, in_proportion: bool) -> list[Account]:
    """The accounts of a series that a split multiplies."""
    held = [held_by(key, holder) for holder in (*ledger.holders(key), None)]
    return [*held, leaf(key, "treasury"), leaf(key, "reserved")] if in_proportion else held


def _multiplied(case: _Case, account: Account) -> Shares:
    """The shares of an account after the split. Nobody holds a reserve: its fractions are dropped."""
    product = case.before.balance(account) * case.ratio
    whole, rest = divmod(product, 1)
    if not rest:
        return int(whole)
    rule = "round down" if account.leaf == "reserved" else case.fractions
    match rule:
        case "round up":
            return int(whole) + 1
        case "round nearest":
            return int(whole) + (rest * 2 >= 1)
        case "round down" | "cash" | "scrip":
            # Scrip is no share until it is given back for one (DGCL 155, NRS 78.205).
            return int(whole)
    return exact(product)


def told(multiple: Multiplied) -> str:
    """A split in words: "1 for 25 on 2001-05-02"."""
    return f"{figures(multiple.ratio.numerator)} for {figures(multiple.ratio.denominator)} on {multiple.day}"
