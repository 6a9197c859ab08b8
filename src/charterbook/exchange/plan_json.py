"""A plan as the command line's JSON (the contract of `plan -f json`)."""

from typing import Any

from charterbook.exchange.book_json import act_plain
from charterbook.model.plans import Obstacle, Plan, Step

Json = dict[str, Any]


def plan_json(plan: Plan) -> Json:
    """The plan; `obstacle` is a tree of causes, or null."""
    return {
        "summary": plan.summary,
        "corporation": plan.corporation,
        "jurisdiction": plan.jurisdiction,
        "book_head": plan.book_head,
        "basis": plan.basis,
        "law_as_of": plan.law_as_of,
        "steps": [step_json(step) for step in plan.steps],
        "alternatives": [[step_json(step) for step in steps] for steps in plan.alternatives],
        "obstacle": _obstacle(plan.obstacle) if plan.obstacle else None,
    }


def step_json(step: Step) -> Json:
    """One step, its act's values without evidence."""
    act = act_plain(step.act)
    return {
        "act": act.pop("act"),
        **{name: act.pop(name, None) for name in ("class", "series", "before", "after")},
        **act,
        "law": [{"cite": ground.cite, "rule": ground.rule} for ground in step.law],
        "approvals": [approval._asdict() for approval in step.approvals],
        "instrument": step.instrument,
        **{name: list(getattr(step, name)) for name in ("papers", "signers", "missing", "due")},
        "note": step.note,
    }


def _obstacle(obstacle: Obstacle) -> Json:
    return {"why": obstacle.why, "causes": [_obstacle(cause) for cause in obstacle.causes]}
