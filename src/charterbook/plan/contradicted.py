"""What is said of a signing against the plan it carries out, and against itself: a paper would swear to both.

Comes in: a step, the occasion of its signing and the facts that the plan was asked with. Goes out: the first
contradiction in one line that names the field, or None. What nobody has said contradicts nothing.
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from charterbook.model.plans import Step
from charterbook.plan.occasion import Occasion
from charterbook.plan.steps import is_of_holders
from charterbook.plan.targets import Facts


def contradicted(step: Step, occasion: Occasion, facts: Facts) -> str | None:
    """Why the step cannot be papered on this occasion, or None."""
    return next(chain(_shares(step, occasion, facts), _days(step, occasion), _meeting(occasion)), None)


def _shares(step: Step, occasion: Occasion, facts: Facts) -> Iterator[str]:
    """The statement on the shares against what the plan was told of them."""
    said = occasion.statement
    if said is not None and facts.outstanding:
        yield f"statement: {said!r} contradicts the plan, which was told that shares of the series are outstanding"
    if said == "never issued" and facts.ever_issued:
        yield "statement: 'never issued' contradicts the plan, which was told that shares of the series were issued"
    if said == "never issued" and any(map(is_of_holders, step.approvals)):
        yield "statement: 'never issued' contradicts the plan, which asks the holders of such shares for their approval"


def _days(step: Step, occasion: Occasion) -> Iterator[str]:
    """The days in the order in which the papers tell them: the board, the holders, the signing, the effect. That the
    board comes before the signing is a rule of its own (CB402)."""
    asked = any(map(is_of_holders, step.approvals))
    adopted, approved, signed = occasion.adopted_on, occasion.holders_approved_on, occasion.executed_on
    if asked and _before(approved, adopted):
        yield f"holders_approved_on: {approved} is before {adopted}, when the board submitted it to them"
    if asked and _before(signed, approved):
        yield f"executed_on: {signed} is before {approved}, when the holders approved what is signed"
    for day, what in ((signed, "it is signed"), (adopted, "the board decides it")):
        if step.instrument != "correction" and _before(occasion.effective_on, day):
            yield f"effective_on: {occasion.effective_on} is before {day}, when {what}; nothing takes effect backwards"


def _meeting(occasion: Occasion) -> Iterator[str]:
    if occasion.quorum is False and occasion.meeting != "written_consent":
        yield "quorum: a board without a quorum decides nothing; call another meeting, or let all directors consent"


def _before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other
