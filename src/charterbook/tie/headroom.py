"""Headroom: of the shares that the charter authorizes, how many are left beside those that a source tells to be taken.

Comes in: the book asked by the day, and what each source tells. Goes out: for each class and series one `Headroom` a
source. Authorized is the charter's on the source's own day and nobody else's; issued is what the source tells, and
where it tells only what is outstanding, at least that: the treasury's shares are issued too. What is not known leaves
the headroom open on that side.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from charterbook.model.entries import SOLE, AtLeast, Count, Exactly, Position, Unknown
from charterbook.model.shares import ParValue, Shares
from charterbook.model.ties import ARTICLES_NOT_HELD, CHARTER, Between, Headroom, Measure, Row, Told
from charterbook.tie.charter import Book, shares

Matched = Mapping[tuple[Row, str], Sequence[tuple[Told, str]]]
"""By row and source: the numbers that the source tells there, each with the rule that matched its name."""
_NOTHING: Between = Between(None, None)


def of_book(position: Position, on: date) -> tuple[Headroom, ...]:
    """What the book itself tells of each class and of each series in the charter, at the end of a day."""
    return tuple(_of_book(position, stock, on) for stock in stocks(position))


def of_sources(book: Book, matched: Matched, as_of: date) -> tuple[Headroom, ...]:
    """What each source tells of each stock: of the latest day on which it says how many shares are issued, and of the
    latest on which it says how many are outstanding. A class of which it tells nothing has at least what it tells of
    its series on one day."""
    days: dict[tuple[Row, str], set[date]] = {}
    for (row, source), found in matched.items():
        if row.measure in ("issued", "outstanding"):
            own = days.setdefault((row._replace(measure="authorized"), source), set())
            own.add(max(told.on or as_of for told, _ in found))
    rooms = [_of_source(book, matched, *key, on, as_of) for key, dated in days.items() for on in sorted(dated)]
    parts: dict[tuple[Row, str], list[Headroom]] = {}
    for room in rooms:
        whole = Row(room.share_class, None, "authorized"), room.source
        if whole not in days:
            parts.setdefault(whole, []).append(room)
    sums = (_sum(book, *key, some) for key, some in parts.items())
    return (*rooms, *(room for room in sums if room is not None))


def stocks(position: Position) -> Iterator[Row]:
    """Each class and each series that stands in the charter, as the row of its authorized number."""
    for one in position.classes:
        yield Row(one.share_class, None, "authorized")
        for series in one.series:
            if series.series != SOLE and series.status != "withdrawn":
                yield Row(one.share_class, series.series, "authorized")


def _of_book(position: Position, stock: Row, on: date) -> Headroom:
    issued = shares(position, stock._replace(measure="issued"))
    why = issued.unknown if isinstance(issued, Unknown) else ""
    return _headroom(position, stock, CHARTER, on, "issued", _between(issued), _reserved(position, stock), "", why)


def _of_source(book: Book, matched: Matched, stock: Row, source: str, on: date, as_of: date) -> Headroom:
    """The headroom that a source tells for a day; its own reserve where it tells one, else the book's."""
    position = book(on)

    def told(measure: Measure) -> tuple[Between, str]:
        there = matched.get((stock._replace(measure=measure), source), ())
        same_day = [one for one, _ in there if (one.on or as_of) == on]
        return _hull([_told(one) for one in same_day]), same_day[0].where if same_day else ""

    measure: Measure = "issued"
    taken, where = told("issued")
    if taken == _NOTHING:
        (outstanding, where), (treasury, _) = told("outstanding"), told("treasury")
        known = treasury.least is not None
        measure = "issued" if known else "outstanding"
        taken = _plus(outstanding, treasury) if known else Between(outstanding.least, None)
    reserved, _ = told("reserved")
    return _headroom(
        position, stock, source, on, measure, taken, _reserved(position, stock) if reserved == _NOTHING else reserved,
        where,
    )  # fmt: skip


def _sum(book: Book, stock: Row, source: str, parts: Sequence[Headroom]) -> Headroom | None:
    """The headroom of a class by what a source tells of its series on the latest of their days."""
    on = max(part.on for part in parts)
    same_day = [part for part in parts if part.on == on]
    least: Shares = sum(part.taken.least or 0 for part in same_day)
    if all(part.taken.least is None for part in same_day):
        return None
    where = "the sum of the series that it tells of"
    position = book(on)
    taken = Between(least, None)
    return _headroom(position, stock, source, on, same_day[0].measure, taken, _reserved(position, stock), where)


def _headroom(
    position: Position, stock: Row, source: str, on: date, measure: Measure, taken: Between, reserved: Between,
    where: str, why: str = "",
) -> Headroom:  # fmt: skip
    authorized = shares(position, stock)
    unproven = _unproven(authorized)
    # A bound of the authorized number is made of the book's own issuances and series: that these fit it is no news.
    left = _NOTHING if isinstance(authorized, AtLeast) else _minus(_between(authorized), taken)
    return Headroom(
        stock.share_class, stock.series, source, on, authorized, measure, taken, reserved,
        left, _minus(left, reserved), where, "; ".join(reason for reason in (unproven, why) if reason),
    )  # fmt: skip


def _unproven(authorized: Count) -> str:
    """Why the authorized number is not a number, empty where it is one or has no limit."""
    match authorized:
        case AtLeast():
            return ARTICLES_NOT_HELD
        case Unknown(why):
            return why
    return ""


def _reserved(position: Position, stock: Row) -> Between:
    return _between(shares(position, stock._replace(measure="reserved")))


def _between(count: Count | ParValue) -> Between:
    match count:
        case Exactly(value):
            return Between(value, value)
        case AtLeast(least):
            return Between(least, None)
    return _NOTHING


def _told(told: Told) -> Between:
    """A number as a source tells it, as far as it is rounded."""
    found = _between(told.value)
    if told.rounded_to == 1 or found.least is None:
        return found
    half = told.rounded_to // 2 if isinstance(told.rounded_to, int) else told.rounded_to / 2
    return Between(max(0, found.least - half), None if found.most is None else found.most + half)


def _hull(found: Iterable[Between]) -> Between:
    """All that several statements of one number leave open: where they contradict each other, both may be true."""
    some = [one for one in found if one != _NOTHING]
    if not some:
        return _NOTHING
    least = [one.least for one in some if one.least is not None]
    most = [one.most for one in some if one.most is not None]
    return Between(min(least) if len(least) == len(some) else None, max(most) if len(most) == len(some) else None)


def _plus(one: Between, other: Between) -> Between:
    return Between(
        None if one.least is None or other.least is None else one.least + other.least,
        None if one.most is None or other.most is None else one.most + other.most,
    )  # fmt: skip


def _minus(one: Between, other: Between) -> Between:
    return Between(
        None if one.least is None or other.most is None else one.least - other.most,
        None if one.most is None or other.least is None else one.most - other.least,
    )  # fmt: skip
