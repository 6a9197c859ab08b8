"""No step can be called lawful: which law is not covered, and what is known of it all the same.

In come the targets, the state and the day; out goes the obstacle `law-not-covered`, which names the paper that the
state has for each target, where its table has one, and what is not known: who must approve.
"""

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from charterbook.law.approvals import LawfulAct
from charterbook.law.instruments import instrument_row
from charterbook.model.plans import Obstacle
from charterbook.plan.targets import (
    ClassNumber,
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


def not_covered(
    targets: tuple[Target, ...], jurisdiction: str | None, on: date, covered_from: Mapping[str, date]
) -> Obstacle:
    """The obstacle, with what is known of the state's papers and which states are covered since when."""
    what = f"the law of {jurisdiction} on {on}" if jurisdiction else "the law of a corporation whose state is unknown"
    known = {said: None for target in targets for act in _acts(target) for said in _paper(act, jurisdiction)}
    covered = tuple(Obstacle(f"{code} is covered from {first} on") for code, first in sorted(covered_from.items()))
    causes = (*(Obstacle(said) for said in known), *covered)
    return Obstacle(f"law-not-covered: {what} is not covered, so no step can be called lawful", causes)


def _paper(act: LawfulAct, jurisdiction: str | None) -> tuple[str, ...]:
    row = instrument_row(jurisdiction, act) if jurisdiction else None
    if row is None:
        return ()
    sure = "" if row.confidence == "verified" else f", {row.confidence}"
    holds = "; ".join(row.contents)
    return (
        f"known of {jurisdiction}: the paper to {act} is {row.title} ({row.statute}{sure}), with {holds}; "
        "who must approve, and by which vote, is not",
    )


def _acts(target: Target) -> tuple[LawfulAct, ...]:
    """The acts that a target may come to, under any law."""
    match target:
        case SeriesWanted():
            return ("create series",)
        case SeriesNumber():
            return "increase series", "decrease series"
        case SeriesWithdrawn():
            return ("withdraw series",)
        case ClassNumber():
            return ("change class total",)
        case SplitWanted():
            return ("forward split",) if target.new > target.old else ("reverse split",)
        case ParWanted():
            return ("change par value",)
        case NameWanted():
            return ("change name",)
        case IssueRatified():
            return ("ratify",)
        case WordsCorrected():
            return ("correct",)
        case _ as unreachable:
            assert_never(unreachable)
