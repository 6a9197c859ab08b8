"""A plan in readable lines: the steps in order, the other ways compared, or the obstacle with its causes."""

from collections.abc import Iterator
from typing import NamedTuple

from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    DesignatedSharesAdjustment,
    NameChange,
    ParValueChange,
    Ratification,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.drafts import REVIEW_NOTICE
from charterbook.model.evidence import Stated
from charterbook.model.findings import Confidence
from charterbook.model.plans import Obstacle, Plan, Step
from charterbook.model.shares import ParValue, Shares, figures
from charterbook.plan.steps import BY_THE_BOARD, is_of_holders, least_sure


class Measure(NamedTuple):
    """What one way asks for: papers to file, votes of holders, approvals in all, papers to make, facts still to be
    shown; how long it must take as far as is known; the least sure law it rests on."""

    filings: int
    votes: int
    approvals: int
    papers: int
    missing: int
    time: str
    confidence: Confidence


class Comparison(NamedTuple):
    """Another way beside the first."""

    first: Measure
    other: Measure


def comparisons(plan: Plan) -> tuple[Comparison, ...]:
    """Each alternative of the plan against its first way, in their order."""
    return tuple(Comparison(_measure(plan.steps), _measure(steps)) for steps in plan.alternatives)


def explain(plan: Plan) -> tuple[str, ...]:
    """The lines of the plan, without line ends."""
    return tuple(_lines(plan))


def said_of(act: Act) -> str:
    """An act of a plan in one phrase."""
    match act:
        case DesignatedSharesAdjustment():
            return f"{act.series.value}: {_number(act.before)} -> {_number(act.after)} authorized shares"
        case SeriesWithdrawal():
            return f"{act.series.value}: designation withdrawn"
        case SeriesDesignation():
            return f"{act.series.value}: designated with {_number(act.after)} shares of the {act.share_class.value}"
        case AuthorizedSharesAdjustment():
            return f"{act.share_class.value}: {_number(act.before)} -> {_number(act.after)} authorized shares"
        case ClassAuthorization():
            return f"{act.share_class.value}: a new class of {_number(act.after)} shares"
        case Split():
            return f"{act.share_class.value}: {_number(act.new)} for {_number(act.old)}"
        case ParValueChange():
            return f"{act.share_class.value}: par value {_words(act.before)} -> {_words(act.after)}"
        case NameChange():
            return f"{_words(act.before)} renamed {_words(act.after)}"
        case Ratification():
            return f"ratified: {act.ratified.value}"
        case Correction():
            return f'{act.corrected_title.value}: "{act.faulty.value}" corrected to "{act.corrected.value}"'
        case _:
            return act.act.replace("_", " ")


def _lines(plan: Plan) -> Iterator[str]:
    yield f"{plan.corporation} ({plan.jurisdiction or 'state unknown'}): {plan.summary}"
    yield f"Law as of {plan.law_as_of}; book {plan.book_head} on the {plan.basis} basis."
    if plan.obstacle is not None:
        yield from _obstacle(plan.obstacle, 0)
    for number, step in enumerate(plan.steps, 1):
        yield ""
        yield from _step(f"Step {number}", step)
    for number, (steps, compared) in enumerate(zip(plan.alternatives, comparisons(plan), strict=True), 1):
        yield ""
        yield f"Another way ({number}), compared: {_compared(compared)}"
        for place, step in enumerate(steps, 1):
            yield from _step(f"Step {number}.{place}", step)
    yield ""
    yield REVIEW_NOTICE.replace("Draft", "Plan")


def _step(label: str, step: Step) -> Iterator[str]:
    yield f"{label}. {'; '.join(said_of(act) for act in (step.act, *step.also))}"
    yield f"  paper: {step.instrument.replace('_', ' ')}"
    told = (
        ("law", tuple(f"{ground.cite} ({ground.rule})" for ground in step.law)),
        ("how sure", (step.confidence,) if step.confidence not in (None, "verified") else ()),
        ("approval", tuple(f"{who}: {how}; {threshold}" for who, how, threshold in step.approvals)),
        ("to make", step.papers),
        ("signed by", step.signers),
        ("not shown yet", step.missing),
        ("due", step.due),
        ("time", (step.time,) if step.time else ()),
        ("note", (step.note,) if step.note else ()),
    )
    for label_of_line, values in told:
        for value in values:
            yield f"  {label_of_line}: {value}"


def _measure(steps: tuple[Step, ...]) -> Measure:
    approvers = {approval.who: approval for step in steps for approval in step.approvals}
    slow = [step.time for step in steps if step.time != BY_THE_BOARD]
    return Measure(
        sum(step.instrument != "resolution" for step in steps),
        sum(is_of_holders(approval) for approval in approvers.values()),
        len(approvers),
        sum(len(step.papers) for step in steps),
        sum(len(step.missing) for step in steps),
        slow[0] if slow else steps[0].time,
        least_sure(*(step.confidence for step in steps)),
    )


def _compared(both: Comparison) -> str:
    """The other way against the first, in one line."""
    kinds = (
        ("filing", "filings"),
        ("vote of holders", "votes of holders"),
        ("approval", "approvals"),
        ("paper", "papers"),
        ("fact not shown yet", "facts not shown yet"),
    )
    parts = [
        f"{there} {one if there == 1 else many} instead of {here}"
        for (one, many), there, here in zip(kinds, both.other[:5], both.first[:5], strict=True)
    ]
    if both.other.time != both.first.time:
        parts.append(f"time: {both.other.time}; instead of: {both.first.time}")
    if both.other.confidence != both.first.confidence:
        parts.append(f"law {both.other.confidence} instead of {both.first.confidence}")
    return ", ".join(parts)


def _obstacle(obstacle: Obstacle, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}{'because: ' if depth else 'No path: '}{obstacle.why}"
    for cause in obstacle.causes:
        yield from _obstacle(cause, depth + 1)


def _number(count: "Stated[Shares] | None") -> str:
    return "unknown" if count is None or count.value is None else figures(count.value)


def _words(stated: "Stated[str] | Stated[ParValue] | None") -> str:
    return "unknown" if stated is None or stated.value is None else str(stated.value)
