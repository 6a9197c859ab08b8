"""A plan in readable lines: the steps in order, the other ways compared, or the obstacle with its causes."""

from collections.abc import Iterator

from charterbook.model.acts import Act, Correction, DesignatedSharesAdjustment, SeriesDesignation, SeriesWithdrawal
from charterbook.model.drafts import REVIEW_NOTICE
from charterbook.model.evidence import Stated
from charterbook.model.plans import Obstacle, Plan, Step
from charterbook.model.shares import Shares, figures


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
            return f"{act.series.value}: designated anew with {_number(act.after)} shares"
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
    for number, steps in enumerate(plan.alternatives, 1):
        yield ""
        yield f"Another way ({number}), compared: {_compared(plan.steps, steps)}"
        for place, step in enumerate(steps, 1):
            yield from _step(f"Step {number}.{place}", step)
    yield ""
    yield REVIEW_NOTICE.replace("Draft", "Plan")


def _step(label: str, step: Step) -> Iterator[str]:
    yield f"{label}. {said_of(step.act)}"
    yield f"  paper: {step.instrument.replace('_', ' ')}"
    told = (
        ("law", tuple(f"{ground.cite} ({ground.rule})" for ground in step.law)),
        ("approval", tuple(f"{who}: {how}; {threshold}" for who, how, threshold in step.approvals)),
        ("to make", step.papers),
        ("signed by", step.signers),
        ("not shown yet", step.missing),
        ("due", step.due),
        ("note", (step.note,) if step.note else ()),
    )
    for label_of_line, values in told:
        for value in values:
            yield f"  {label_of_line}: {value}"


def _compared(first: tuple[Step, ...], other: tuple[Step, ...]) -> str:
    """What the other way asks for against the first: papers to file, who must approve, facts still to be shown."""

    def measure(steps: tuple[Step, ...]) -> tuple[int, int, int]:
        approvers = {approval.who for step in steps for approval in step.approvals}
        return len(steps), len(approvers), sum(len(step.missing) for step in steps)

    kinds = (("filing", "filings"), ("approval", "approvals"), ("fact not shown yet", "facts not shown yet"))
    parts = zip(kinds, measure(other), measure(first), strict=True)
    return ", ".join(f"{there} {one if there == 1 else many} instead of {here}" for (one, many), there, here in parts)


def _obstacle(obstacle: Obstacle, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}{'because: ' if depth else 'No path: '}{obstacle.why}"
    for cause in obstacle.causes:
        yield from _obstacle(cause, depth + 1)


def _number(count: "Stated[Shares] | None") -> str:
    return "unknown" if count is None or count.value is None else figures(count.value)
