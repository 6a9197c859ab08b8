"""From the capital one has to the capital one wants: ordered lawful steps, or the reasons why there are none.

In come the targets, the position of the book, the facts and the day of the law; out goes a plan. Each target's own ways
stand in `series_ways`, `class_ways` and `cure_ways`. Here they are put in order: of the targets that are left, the
first that has a way from where the steps so far have led comes next, so that a class grows before a series is cut from
it, and a series leaves before its class shrinks.
"""

from datetime import date
from typing import NamedTuple, assert_never

from charterbook.model.entries import Basis, Position
from charterbook.model.plans import Obstacle, Plan, Step
from charterbook.plan import class_ways, cure_ways, series_ways
from charterbook.plan.after import after, same_name
from charterbook.plan.cases import settled, unclear
from charterbook.plan.joined import joined, with_fees
from charterbook.plan.moves import COVERED_FROM, covered
from charterbook.plan.not_covered import not_covered
from charterbook.plan.paths import NOTHING_TO_DO, Found, Path
from charterbook.plan.room import cuts_instead, enlargements, more_wanted
from charterbook.plan.standing import find_class
from charterbook.plan.steps import noted
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


class _Task(NamedTuple):
    """The targets in the order in which they are tried; `first` are those that nobody named but that make room, each
    with why."""

    wanted: list[Target]
    first: dict[ClassNumber, str]
    facts: Facts
    on: date


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
    told, first = settled(position, facts), enlargements(targets, position)
    if isinstance(told, Obstacle):
        return told
    ambiguous = unclear((*first, *targets), told)
    if ambiguous is not None:
        return ambiguous
    facts = told
    position = position._replace(corporation=facts.present_name or position.corporation)
    wanted = sorted((*first, *targets, *_par_too(targets, position)), key=lambda target: _rank(target, position))
    task = _Task(wanted, first, facts, on)
    run = _through(task, position, None)
    if isinstance(run, Obstacle):
        return run
    found = [_through(task, position, (target, place)) for target, others in run.others for place in range(others)]
    if facts.ever_issued is None and facts.outstanding is None:
        # What is said of the series that was asked for is not true of the one that is cut in its favour.
        for enlarged, cut in cuts_instead(first, targets, position):
            left = sorted(
                [cut, *(each for each in wanted if each is not enlarged)], key=lambda target: _rank(target, position)
            )
            found.append(_through(task._replace(wanted=left), position, None))
    alternatives = [joined(other.steps) for other in found if isinstance(other, _Run)]
    return Path("; ".join(run.said) or NOTHING_TO_DO, joined(run.steps), tuple(alternatives))


def _through(task: _Task, position: Position, chosen: tuple[Target, int] | None) -> _Run | Obstacle:
    """All targets in order; of the target `chosen` the other way of that place instead of its first."""
    left, now = list(task.wanted), position
    steps: list[Step] = []
    said: list[str] = []
    others: list[tuple[Target, int]] = []
    while left:
        found = [(target, _ways(target, now, task.facts, task.on)) for target in left[:1]]
        for target in left[1:]:
            if isinstance(found[-1][1], Path):
                break
            found.append((target, _ways(target, now, task.facts, task.on)))
        target, path = found[-1]
        if isinstance(path, Obstacle):
            return _all_blocked([blocked for _, blocked in found if isinstance(blocked, Obstacle)])
        way = path.alternatives[chosen[1]] if chosen and chosen[0] is target else path.steps
        if isinstance(target, ClassNumber) and target in task.first:
            way = (noted(way[0], task.first[target]), *way[1:])
        for step in way:
            now = after(now, (step.act, *step.also))
        steps.extend(way)
        if way:
            said.append(path.summary)
            others.append((target, len(path.alternatives)))
        left = [each for each in left if each is not target]
    # Another way may come less far by itself (a series cut to nothing instead of withdrawn): it is offered as that.
    undone = _undone([each for each in task.wanted if not chosen or each is not chosen[0]], now, task.facts, task.on)
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
    anew = [target.series for target in wanted if isinstance(target, SeriesWanted)]
    for target in wanted:
        if isinstance(target, SplitWanted | IssueRatified | WordsCorrected):
            continue
        if isinstance(target, SeriesWithdrawn) and any(same_name(name, target.series) for name in anew):
            continue
        path = _ways(target, position, facts, on)
        if isinstance(path, Obstacle) or path.steps:
            cause = path if isinstance(path, Obstacle) else Obstacle(f"still to do after all steps: {path.summary}")
            return Obstacle("targets-contradict: the targets cannot all hold at once", (cause,))
    return None


def _par_too(targets: tuple[Target, ...], position: Position) -> tuple[ParWanted, ...]:
    """The par values that come with the number of a class that is there already: each a change of its own."""
    return tuple(
        ParWanted(target.share_class, target.par_value)
        for target in targets
        if isinstance(target, ClassNumber) and target.par_value is not None
        if not isinstance(find_class(target.share_class, position), Obstacle)
    )


def _rank(target: Target, position: Position) -> int:
    """Which target is tried first: what frees shares, then the articles, then what uses shares."""
    match target:
        case WordsCorrected():
            return 0
        case SeriesWithdrawn():
            return 1
        case SeriesNumber():
            return 6 if more_wanted(target, position) > 0 else 2
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
