"""A plan as its pages show it: each way with its steps in words, the ways compared, and how far each step is."""

from collections.abc import Iterable
from typing import NamedTuple

from charterbook.model.plans import Ground, Plan, Step
from charterbook.plan.explain import Measure, comparisons, said_of
from charterbook.plan.progress import Carried, Progress


class ShownStep(NamedTuple):
    """A step, what it does in words, the law by its cites with their rules, and how far it is where that is known."""

    step: Step
    said: tuple[str, ...]
    law: tuple[tuple[str, tuple[str, ...]], ...]
    progress: Progress | None


class Way(NamedTuple):
    """One way of a plan by its number (0: the plan's own), and what it asks for where there are others."""

    number: int
    steps: tuple[ShownStep, ...]
    measure: Measure | None


def shown(plan: Plan, carried: Carried | None = None) -> tuple[Way, ...]:
    """The ways of a plan, with their progress where it is carried out."""
    compared = comparisons(plan)
    measures = (compared[0].first, *(one.other for one in compared)) if compared else (None,)
    ways = (plan.steps, *plan.alternatives)
    return tuple(
        Way(
            number, tuple(_step(steps, place, carried and carried.ways[number]) for place in range(len(steps))), measure
        )
        for number, (steps, measure) in enumerate(zip(ways, measures, strict=True))
    )


def _step(steps: tuple[Step, ...], place: int, states: tuple[Progress, ...] | None) -> ShownStep:
    step = steps[place]
    said = tuple(said_of(act).replace("->", "\N{RIGHTWARDS ARROW}") for act in (step.act, *step.also))
    return ShownStep(step, said, _by_cite(step.law), states[place] if states else None)


def _by_cite(grounds: Iterable[Ground]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, tuple[str, ...]] = {}
    for one in grounds:
        found[one.cite] = (*found.get(one.cite, ()), one.rule)
    return tuple(found.items())
