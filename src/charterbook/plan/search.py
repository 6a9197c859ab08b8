"""From the capital one has to the capital one wants: ordered lawful steps, or the reasons why there are none.

In come the targets, the position of the book, the facts and the day of the law; out goes a plan. Each target's own ways
stand in `series_ways`, `class_ways` and `cure_ways`. Here they are put in order: of the targets that are left, the
first that has a way from where the steps so far have led comes next, so that a class grows before a series is cut from
it, and a series leaves before its class shrinks.
"""

from datetime import date
from typing import NamedTuple, assert_never

from charterbook.model.entries import Basis, Exactly, Position
from charterbook.model.plans import Obstacle, Plan, Step
from charterbook.model.shares import Shares
from charterbook.plan import class_ways, cure_ways, series_ways
from charterbook.plan.after import after, same_name
from charterbook.plan.joined import joined, with_fees
from charterbook.plan.moves import COVERED_FROM, covered
from charterbook.plan.not_covered import not_covered
from charterbook.plan.paths import NOTHING_TO_DO, Found, Path
from charterbook.plan.standing import find, find_class, known
from charterbook.plan.targets import (
    ClassNumber,
    Facts,
    IssueRatified,
    NameWanted,
    ParWanted,
    SeriesNumber,
    SeriesWanted,
    SeriesWithdrawn,
    SplitWanted,
    Target,
    WordsCorrected,
)

Steps = tuple[Step, ...]


class _Run(NamedTuple):
    """One way through all targets: its steps, what it says of them, and for each target how many other ways it had."""

    steps: Steps
    said: tuple[str, ...]
    others: tuple[tuple[Target, int], ...]


def plan(
    targets: tuple[Target, ...], position: Position, facts: Facts, law_as_of: date, book_head: str, basis: Basis
) -> Plan:
    """The steps to the targets under the law of `law_as_of`, pinned to the book at `book_head`; or an obstacle.

    `facts.jurisdiction` is the corporation's (ISO 3166-2). Targets that are reached already give no steps and the
    summary "nothing to do".
    """
    found = _search(targets, position, facts, law_as_of)
    where, day = facts.jurisdiction or "", law_as_of.isoformat()
    if isinstance(found, Obstacle):
        return Plan(position.corporation, where, "no lawful path was found", book_head, basis, day, (), (), found)
    steps, *others = (with_fees(way, position, where, law_as_of) for way in (found.steps, *found.alternatives))
    return Plan(position.corporation, where, found.summary, book_head, basis, day, steps, tuple(others))


def _search(targets: tuple[Target, ...], position: Position, facts: Facts, on: date) -> Found:
    if not covered(facts.jurisdiction, on):
        return not_covered(targets, facts.jurisdiction, on, COVERED_FROM)
    wanted = sorted((*_enlargements(targets, position), *targets), key=lambda target: _rank(target, position))
    run = _through(wanted, position, facts, on, None)
    if isinstance(run, Obstacle):
        return run
    alternatives = []
    for target, others in run.others:
        for place in range(others):
            other = _through(wanted, position, facts, on, (target, place))
            if isinstance(other, _Run):
                alternatives.append(joined(other.steps))
    return Path("; ".join(run.said) or NOTHING_TO_DO, joined(run.steps), tuple(alternatives))


def _through(
    wanted: list[Target], position: Position, facts: Facts, on: date, chosen: tuple[Target, int] | None
) -> _Run | Obstacle:
    """All targets in order; of the target `chosen` the other way of that place instead of its first."""
    left, now = list(wanted), position
    steps: list[Step] = []
    said: list[str] = []
    others: list[tuple[Target, int]] = []
    while left:
        found = [(target, _ways(target, now, facts, on)) for target in left[:1]]
        for target in left[1:]:
            if isinstance(found[-1][1], Path):
                break
            found.append((target, _ways(target, now, facts, on)))
        target, path = found[-1]
        if isinstance(path, Obstacle):
            return _all_blocked([blocked for _, blocked in found if isinstance(blocked, Obstacle)])
        way = path.alternatives[chosen[1]] if chosen and chosen[0] is target else path.steps
        for step in way:
            now = after(now, (step.act, *step.also))
        steps.extend(way)
        if way:
            said.append(path.summary)
            others.append((target, len(path.alternatives)))
        left = [each for each in left if each is not target]
    # Another way may come less far by itself (a series cut to nothing instead of withdrawn): it is offered as that.
    undone = _undone([target for target in wanted if not chosen or target is not chosen[0]], now, facts, on)
    return undone or _Run(tuple(steps), tuple(said), tuple(others))


def _ways(target: Target, position: Position, facts: Facts, on: date) -> Found:
    match target:
        case WordsCorrected():
            return cure_ways.corrected(target, facts, on)
        case SeriesNumber():
            return series_ways.to_number(target, position, facts, on)
        case SeriesWithdrawn():
            return series_ways.out_of_charter(target, position, facts, on)
        case SeriesWanted():
            return series_ways.new_series(target, position, facts, on)
        case ClassNumber():
            return class_ways.to_class_number(target, position, facts, on)
        case SplitWanted():
            return class_ways.to_split(target, position, facts, on)
        case ParWanted():
            return class_ways.to_par(target, position, facts, on)
        case NameWanted():
            return class_ways.to_name(target, position, facts, on)
        case IssueRatified():
            return cure_ways.ratified(target, position, facts, on)
        case _ as unreachable:
            assert_never(unreachable)


def _all_blocked(obstacles: list[Obstacle]) -> Obstacle:
    if len(obstacles) == 1:
        return obstacles[0]
    return Obstacle("several-targets: none of those that are left can be reached first", tuple(obstacles))


def _undone(wanted: list[Target], position: Position, facts: Facts, on: date) -> Obstacle | None:
    """A target that the steps to the others have undone again: the targets contradict each other."""
    for target in wanted:
        if isinstance(target, SplitWanted | IssueRatified | WordsCorrected):
            continue
        path = _ways(target, position, facts, on)
        if isinstance(path, Obstacle) or path.steps:
            cause = path if isinstance(path, Obstacle) else Obstacle(f"still to do after all steps: {path.summary}")
            return Obstacle("targets-contradict: the targets cannot all hold at once", (cause,))
    return None


def _rank(target: Target, position: Position) -> int:
    """Which target is tried first: what frees shares, then the articles, then what uses shares."""
    match target:
        case WordsCorrected():
            return 0
        case SeriesWithdrawn():
            return 1
        case SeriesNumber():
            return 6 if _more(target, position) > 0 else 2
        case SplitWanted():
            return 3
        case ClassNumber() | ParWanted() | NameWanted():
            return 4
        case SeriesWanted():
            return 5
        case IssueRatified():
            return 7
        case _ as unreachable:
            assert_never(unreachable)


def _more(target: SeriesNumber | SeriesWithdrawn, position: Position) -> Shares:
    """How many more shares the series shall have than it has; 0 where that is not known."""
    standing = find(target, position, Facts())
    before = None if isinstance(standing, Obstacle) else known(standing.series.authorized)
    if before is None:
        return 0
    return (target.to if isinstance(target, SeriesNumber) else 0) - before


def _enlargements(targets: tuple[Target, ...], position: Position) -> list[Target]:
    """For each class of which nobody wants another number, but of which the series wanted use more than is free: the
    number that makes room for them."""
    numbered = [target.share_class for target in targets if isinstance(target, ClassNumber)]
    found: list[Target] = []
    for held in position.classes:
        free, total = series_ways.room(held), held.authorized
        if any(same_name(held.share_class, name) for name in numbered) or free is None:
            continue
        needed = sum(_used(target, held.share_class, position) for target in targets)
        if needed > free and isinstance(total, Exactly):
            found.append(ClassNumber(held.share_class, total.value + needed - free))
    return found


def _used(target: Target, share_class: str, position: Position) -> Shares:
    """How many free shares of the class a target uses, or, negative, sets free."""
    match target:
        case SeriesWanted():
            held = find_class(target.share_class, position)
            inside = not isinstance(held, Obstacle) and same_name(held.share_class, share_class)
            return target.shares if inside and not _there(target, position) else 0
        case SeriesNumber() | SeriesWithdrawn():
            standing = find(target, position, Facts())
            if isinstance(standing, Obstacle) or not same_name(standing.share_class.share_class, share_class):
                return 0
            return _more(target, position) if standing.series.status != "withdrawn" else 0
        case _:
            return 0


def _there(target: SeriesWanted, position: Position) -> bool:
    return any(
        same_name(series.series, target.series) and series.status != "withdrawn"
        for held in position.classes
        for series in held.series
    )
