"""A plan as the command line's JSON (the contract of `plan -f json`), and how far one is carried out."""

from typing import Any

from charterbook.exchange.book_json import act_plain
from charterbook.ledger.standing import Standing
from charterbook.model.plans import Obstacle, Plan, Step
from charterbook.plan.explain import comparisons, said_of
from charterbook.plan.progress import Carried, Progress

Json = dict[str, Any]


def plan_json(plan: Plan, targets: Json, pins: Json) -> Json:
    """The plan; `obstacle` is a tree of causes, or null. `targets` are the tables of a target file, `pins` what the
    plan rests on; `compared` sets each alternative (`other`) against the steps (`first`)."""
    return {
        "summary": plan.summary,
        "corporation": plan.corporation,
        "jurisdiction": plan.jurisdiction,
        "book_head": plan.book_head,
        "basis": plan.basis,
        "law_as_of": plan.law_as_of,
        "targets": targets,
        "pins": pins,
        "steps": [step_json(step) for step in plan.steps],
        "alternatives": [[step_json(step) for step in steps] for steps in plan.alternatives],
        "compared": [{name: side._asdict() for name, side in one._asdict().items()} for one in comparisons(plan)],
        "obstacle": _obstacle(plan.obstacle) if plan.obstacle else None,
    }


def step_json(step: Step) -> Json:
    """One step, its act's values without evidence; `also` are the further acts of the same paper."""
    return {
        **_act(step.act),
        "also": [_act(act) for act in step.also],
        "law": [{"cite": ground.cite, "rule": ground.rule} for ground in step.law],
        "approvals": [approval._asdict() for approval in step.approvals],
        "instrument": step.instrument,
        **{name: list(getattr(step, name)) for name in ("papers", "signers", "missing", "due")},
        **{name: getattr(step, name) for name in ("note", "move", "confidence", "time")},
    }


def _act(act: Any) -> Json:
    plain = act_plain(act)
    named = {name: plain.pop(name, None) for name in ("class", "series", "before", "after")}
    return {"act": plain.pop("act"), **named, **plain}


def _obstacle(obstacle: Obstacle) -> Json:
    return {"why": obstacle.why, "causes": [_obstacle(cause) for cause in obstacle.causes]}


def progress_json(plan: Plan, carried: Carried) -> Json:
    """Each step of each way (0: the plan's own) as "open", "waiting" (for its filing), "filed" (not yet in effect) or
    "done", with the paper that shows it. `changed` tells what came since the plan was made."""
    return {
        "corporation": plan.corporation,
        "target": plan.summary,
        "book_head": plan.book_head,
        "done": carried.done,
        "way": carried.way,
        "changed": list(carried.changed),
        "ways": [[_step_state(one, carried) for one in way] for way in carried.ways],
    }


def _step_state(one: Progress, carried: Carried) -> Json:
    return {
        "act": one.step.act.act,
        "said": said_of(one.step.act),
        "state": one.state,
        "shown_by": _shown_by(one.shown_by, carried) if one.shown_by else None,
        "refused": [{"paper": number, "refusal": why.name, "why": why.why} for number, why in one.refused],
    }


def _shown_by(stand: Standing, carried: Carried) -> Json:
    paper = stand.entry.instrument
    return {
        "paper": int(paper) if paper else None,
        "entry": stand.entry.number,
        "filing_number": carried.numbers.get(paper) if paper else None,
        **{name: day.isoformat() if day else None for name, day in stand.clocks._asdict().items()},
    }
