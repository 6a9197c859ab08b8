"""How the numbers of a class went over time: what a chart draws and the table behind it tells.

Comes in: positions of one corporation at the ends of days, with what is outstanding and left of each class then. Goes
out: a `Course` for each class, its steps only where a number changed.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, NamedTuple

from charterbook.ledger.lines import total
from charterbook.model.entries import (
    SOLE,
    ClassPosition,
    Count,
    Exactly,
    Position,
    SeriesPosition,
    Unknown,
    Unlimited,
)
from charterbook.model.ties import Between, Headroom

CourseLine = Literal["authorized", "designated", "outstanding", "headroom"]
LINES: tuple[CourseLine, ...] = ("authorized", "designated", "outstanding", "headroom")
"""The order in which they are drawn and told. Headroom is what is authorized and neither issued nor reserved."""
Every = Literal["day", "month", "year"]


class Step(NamedTuple):
    """What each line is from the end of a day on. A line that does not exist then (designated, of a class without
    series) is left out."""

    day: date
    counts: Mapping[CourseLine, Count]


class Course(NamedTuple):
    """The numbers of a class up to the end of the day `until`. With `every` "day" each day of change is among the
    steps; with "month" or "year" only the last one of each."""

    share_class: str
    steps: tuple[Step, ...]
    until: date
    every: Every


class Day(NamedTuple):
    """A position at the end of a day, with the shares outstanding of each class and the headroom, as known that day."""

    day: date
    position: Position
    outstanding: Mapping[str, Count]
    rooms: tuple[Headroom, ...]


def courses(days: Iterable[Day], until: date, every: Every) -> tuple[Course, ...]:
    """The course of each class, in the order of the last position."""
    steps: dict[str, list[Step]] = {}
    order: tuple[str, ...] = ()
    for day, position, outstanding, rooms in days:
        room = {each.share_class: each for each in rooms if each.series is None}
        order = tuple(one.share_class.casefold() for one in position.classes)
        names = {one.share_class.casefold(): one.share_class for one in position.classes}
        for one in position.classes:
            own = steps.setdefault(one.share_class.casefold(), [])
            counts = _counts(one, outstanding[one.share_class], room[one.share_class])
            if not own or _seen(own[-1].counts) != _seen(counts):
                own.append(Step(day, counts))
    return tuple(Course(names[key], tuple(steps[key]), until, every) for key in order)


def thinned(days: Iterable[date], most: int) -> tuple[tuple[date, ...], Every]:
    """The days of change in order; where there are more than `most`, the last of each month or of each year."""
    found = tuple(sorted(set(days)))
    if len(found) <= most:
        return found, "day"
    months = tuple({(day.year, day.month): day for day in found}.values())
    return (months, "month") if len(months) <= most else (tuple({day.year: day for day in found}.values()), "year")


def _seen(counts: Mapping[CourseLine, Count]) -> dict[CourseLine, Count | None]:
    """What a step shows: that a number is not known, whatever the reason."""
    return {name: None if isinstance(count, Unknown) else count for name, count in counts.items()}


def _counts(one: ClassPosition, outstanding: Count, room: Headroom) -> dict[CourseLine, Count]:
    counts: dict[CourseLine, Count] = {"authorized": one.authorized}
    if not any(series.series == SOLE for series in one.series):
        counts["designated"] = total(series.authorized for series in one.series if _stands(series))
    counts["outstanding"] = outstanding
    counts["headroom"] = Unlimited() if isinstance(one.authorized, Unlimited) else _count(room.diluted, room.why)
    return counts


def _stands(series: SeriesPosition) -> bool:
    return series.status != "withdrawn"


def _count(between: Between, why: str) -> Count:
    """The one number that an interval leaves open, or why it leaves more than one."""
    if between.least is not None and between.least == between.most:
        return Exactly(between.least)
    return Unknown(why or "what is issued or reserved is not known")
