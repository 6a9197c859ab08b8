"""Entries become a position: every class and series as of a day, as known at a time, on a basis.

In comes the ledger of one corporation; out goes a `Position`. What the papers do not show is a value of its own
(`AtLeast`, `Unknown`), and `gaps` says which paper would show it. The position depends on what is entered, not on the
order in which it was.
"""

from datetime import date, datetime

from charterbook.ledger.chart import (
    SeriesKey,
    best_spelling,
    leaf,
    name_key,
    sole,
    undesignated,
)  # fmt: skip
from charterbook.ledger.held import Held, held
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.reckoning import Reckoning
from charterbook.ledger.restated import contradictions
from charterbook.ledger.retired import not_come_back
from charterbook.ledger.standing import (
    SeriesOnHand,
    Standing,
    account_class,
    authorizations,
    class_of,
    day_on,
    first_day,
    is_divided,
    series_on_hand,
)  # fmt: skip
from charterbook.ledger.totals import Timeline, class_change, is_unlimited, of_class, opening, series_number
from charterbook.model.acts import (
    NoneIssued,
    NoneOutstanding,
    OutstandingCount,
    ParValueChange,
    SeriesDesignation,
    SeriesWithdrawal,
    ShareDividend,
    Split,
)
from charterbook.model.entries import (
    SOLE,
    AtLeast,
    Basis,
    ClassPosition,
    Count,
    Exactly,
    Position,
    SeriesPosition,
    Unknown,
    Unlimited,
)  # fmt: skip
from charterbook.model.evidence import Cited
from charterbook.model.shares import Shares, figures

Stands = tuple[Standing, ...]


def position(
    ledger: Ledger,
    corporation: str,
    as_of: date | None = None,
    known_at: datetime | None = None,
    basis: Basis = "effective",
) -> Position:
    """The balances at the end of `as_of` (None: after all that is entered), from entries recorded up to `known_at`."""
    on = Reckoning(ledger, basis, as_of, ledger.known(known_at))
    stands, line = on.stands(), on.line()
    waiting = tuple(
        stand
        for stand in stands
        if stand.waits
        and day_on(stand, basis) is None
        and (as_of is None or any(day is not None and day <= as_of for day in stand.clocks[:2]))
    )
    names = {}  # type: dict[str, set[str]]
    for stand in (*(stand for _, stand in line), *waiting):
        if (spoken := class_of(stand.entry.act)) is not None:
            names.setdefault(name_key(spoken), set()).add(spoken)
    classes, gaps = [], []  # type: list[ClassPosition], list[str]
    for key, spellings in sorted(names.items()):
        shown, missing = _class(on, stands, of_class(line, key), _of_class(waiting, key), best_spelling(spellings))
        classes.append(shown)
        gaps.extend(missing)
    gaps.extend((*contradictions(line), *not_come_back(on, line)))
    return Position(corporation, as_of, known_at, basis, tuple(classes), tuple(gaps))


def _of_class(stands: Stands, key: str) -> Stands:
    return tuple(stand for stand in stands if name_key(class_of(stand.entry.act) or "") == key)


def _class(
    on: Reckoning, stands: Stands, line: Timeline, waiting: Stands, shown_as: str
) -> tuple[ClassPosition, list[str]]:
    share_class = account_class(stands, shown_as) or shown_as
    counted = tuple(stand for _, stand in line)
    divided = is_divided(stands, shown_as)
    total, free, gaps = _total(on, line, share_class, divided, shown_as)
    series, parts = [], _by_series(line)
    for one in sorted(series_on_hand(counted, shown_as), key=lambda one: (str(one.created_on), one.key.series)):
        shown, missing = _series(on, parts[name_key(one.key.series)], one)
        series.append(shown)
        gaps.extend(missing)
    if not divided:
        shown, missing = _sole(on, line, share_class, total, bool(authorizations(counted, shown_as)))
        series.append(shown)
        gaps.extend(missing)
    pending = tuple(stand.entry for stand in waiting)
    return ClassPosition(shown_as, total, free, _par_value(line), tuple(series), pending), gaps


def _by_series(line: Timeline) -> dict[str, Timeline]:
    """The part of a class's timeline that concerns each name of a series: what posts to it or speaks of it, and the
    splits of the whole class. So a class of a hundred series is not gone through a hundred times."""
    names = [_series_named(stand) for _, stand in line]
    parts: dict[str, Timeline] = {name: [] for own in names for name in own}
    for own, counted in zip(names, line, strict=True):
        act = counted[1].entry.act
        for name in parts if isinstance(act, Split | ShareDividend) and act.series is None else own:
            parts[name].append(counted)
    return parts


def _series_named(stand: Standing) -> set[str]:
    """The folded names of the series that an entry posts to or speaks of."""
    found = {account.series for account, _ in stand.entry.postings}
    spoken = getattr(stand.entry.act, "series", None)
    return {name_key(name) for name in (*found, spoken and spoken.value) if name is not None}


def _total(
    on: Reckoning, line: Timeline, share_class: str, divided: bool, shown_as: str
) -> tuple[Count, Count, list[str]]:
    """Authorized and undesignated shares of the class. Where no paper on hand shows the total, it is at least what
    lets undesignated never fall below zero on any day up to now."""
    pool = undesignated(share_class)
    in_pool = on.balance(pool)
    changed: Shares = sum(class_change(stand, share_class) for _, stand in line)
    if is_unlimited(line, share_class):
        return Unlimited(), Unlimited() if divided else Exactly(0), []
    start = opening(line, share_class)
    if start is not None:
        free: Shares = start.shares + in_pool if divided else 0
        return Exactly(start.shares + changed), Exactly(free), []
    least = -on.lowest(pool if divided else leaf(sole(share_class), "available"))
    gap = f"the articles that authorize {shown_as} are not on hand: its total is known only as at least "
    gap += figures(least + changed)
    return AtLeast(least + changed), AtLeast(least + in_pool) if divided else Exactly(0), [gap]


def _series(on: Reckoning, line: Timeline, one: SeriesOnHand) -> tuple[SeriesPosition, list[str]]:
    key = one.key
    number = series_number(line, key)
    facts = held(on, since_created(line, one), key, not one.recited)
    reserved = on.balance(leaf(key, "reserved"))
    gone = any(
        isinstance(stand.entry.act, SeriesWithdrawal)
        and any(posting.account == leaf(key, "available") for posting in stand.entry.postings)
        for _, stand in line
    )
    shown = SeriesPosition(
        key.series, one.created_on, Exactly(number), _available(Exactly(number), facts, reserved),
        Exactly(reserved), facts.issued, facts.outstanding, facts.treasury, facts.ever_issued,
        "withdrawn" if gone else "live" if number else "zero", facts.rests_on,
    )  # fmt: skip
    gaps = [*facts.contradictions]
    if one.recited:
        filed = "" if one.created_on is None else f" filed {one.created_on.isoformat()}"
        gaps.insert(0, f"a designation of {shown.series}{filed} is recited, not on hand")
    return shown, [*gaps, *_over_issue(number, facts, shown.series)]


def since_created(line: Timeline, one: SeriesOnHand) -> Timeline:
    """The timeline from the series' creation on, without statements about another series of the same name."""
    same = series_on_hand((stand for _, stand in line), one.key.share_class)
    same = tuple(other for other in same if name_key(other.key.series) == name_key(one.key.series))
    return [
        (day, stand)
        for day, stand in line
        if not isinstance(stand.entry.act, NoneIssued | NoneOutstanding | OutstandingCount)
        or _meant(line, same, day, stand) == one.key
    ]


def _meant(line: Timeline, same: tuple[SeriesOnHand, ...], day: date, statement: Standing) -> SeriesKey | None:
    """Of several series of one name, the one whose designation the statement's own paper recites, else the latest
    created by the day it speaks of."""
    paper = statement.entry.instrument
    for _, other in line:
        act = other.entry.act
        if paper is not None and other.entry.instrument == paper and isinstance(act, SeriesDesignation) and act.recited:
            for series in same:
                if act.filed_on is not None and series.created_on == act.filed_on.value:
                    return series.key
    begun = [series for series in same if (first_day(series.ground.clocks) or day) <= day]
    begun.sort(key=lambda series: (series.created_on is not None, series.created_on))
    return begun[-1].key if begun else None


def _sole(
    on: Reckoning, line: Timeline, share_class: str, total: Count, on_paper: bool
) -> tuple[SeriesPosition, list[str]]:
    key = sole(share_class)
    facts = held(on, line, key, on_paper)
    reserved = on.balance(leaf(key, "reserved"))
    zero = isinstance(total, Exactly) and not total.value
    shown = SeriesPosition(
        SOLE, None, total, _available(total, facts, reserved), Exactly(reserved), facts.issued, facts.outstanding,
        facts.treasury, facts.ever_issued, "zero" if zero else "live", facts.rests_on,
    )  # fmt: skip
    number = total.value if isinstance(total, Exactly) else None
    over = [] if number is None else _over_issue(number, facts, share_class)
    return shown, [*facts.contradictions, *over]


def _available(number: Count, facts: Held, reserved: Shares) -> Count:
    if isinstance(number, Unlimited):
        return number
    if not isinstance(number, Exactly):
        return Unknown("the number of authorized shares is not known")
    if not isinstance(facts.issued, Exactly):
        return Unknown("how many shares are issued is not known")
    left = number.value - facts.issued.value - reserved
    return Exactly(left) if left >= 0 else Unknown("more shares are stated as issued than the charter allows")


def _over_issue(number: Shares, facts: Held, name: str) -> list[str]:
    match facts.issued:
        case Exactly(value=issued) | AtLeast(at_least=issued) if issued > number:
            return [f"{figures(issued)} shares of {name} are stated or recorded as issued, {figures(number)} exist"]
    return []


def _par_value(line: Timeline) -> str | None:
    """The par value last stated for the class; a change of par counts by its number after."""
    found = None
    for _, stand in line:
        act = stand.entry.act
        stated = act.after if isinstance(act, ParValueChange) else getattr(act, "par_value", None)
        if isinstance(stated, Cited):
            found = str(stated.value)
    return found
