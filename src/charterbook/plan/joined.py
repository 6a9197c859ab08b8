"""Steps made one paper where they can be, and told what their filing costs.

In come the steps of a way in their order; out go fewer steps where one amendment of the articles carries out several,
and each with its fee, which follows from the authorized stock before and after it.
"""

from datetime import date

from charterbook.law.fees import Stock, fee_line
from charterbook.model.entries import Exactly, Position
from charterbook.model.plans import Step
from charterbook.plan.after import after
from charterbook.plan.standing import par_of
from charterbook.plan.steps import BY_THE_BOARD, least_sure

_ONE_PAPER = "One certificate carries out these amendments."


def joined(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Neighbouring amendments of the articles under one section as one step each."""
    found: list[Step] = []
    for step in steps:
        if found and _one_paper(found[-1], step):
            found[-1] = _both(found[-1], step)
        else:
            found.append(step)
    return tuple(found)


def _one_paper(first: Step, then: Step) -> bool:
    return first.instrument == then.instrument == "articles_amendment" and _sections(first) == _sections(then)


def _sections(step: Step) -> tuple[str, ...]:
    """The signers and the first paper of a step: equal where one certificate may serve."""
    return (*step.signers, *step.papers[:1])


def _both(first: Step, then: Step) -> Step:
    return first._replace(
        law=tuple(dict.fromkeys((*first.law, *then.law))),
        approvals=tuple(dict.fromkeys((*first.approvals, *then.approvals))),
        papers=tuple(dict.fromkeys((*first.papers, *then.papers))),
        missing=tuple(dict.fromkeys((*first.missing, *then.missing))),
        due=tuple(dict.fromkeys((*first.due, *then.due))),
        note=" ".join(note for note in (first.note.removesuffix(_ONE_PAPER).strip(), then.note, _ONE_PAPER) if note),
        also=(*first.also, then.act, *then.also),
        confidence=least_sure(first.confidence, then.confidence),
        time=first.time if first.time != BY_THE_BOARD else then.time,
    )


def with_fees(steps: tuple[Step, ...], position: Position, jurisdiction: str, on: date) -> tuple[Step, ...]:
    """The steps, each with what its filing costs as its last due line, where that is known."""
    found = []
    for step in steps:
        then = after(position, (step.act, *step.also))
        line = fee_line(jurisdiction, step.instrument, on, _stock(position), _stock(then))
        found.append(step if line is None else step._replace(due=(*step.due, line)))
        position = then
    return tuple(found)


def _stock(position: Position) -> tuple[Stock, ...] | None:
    """The authorized stock by class, None where a number or a par value is not known."""
    found = []
    for held in position.classes:
        par = par_of(held.par_value)
        if not isinstance(held.authorized, Exactly) or par is None:
            return None
        found.append((held.authorized.value, par))
    return tuple(found)
