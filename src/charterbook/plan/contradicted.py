"""What is said of a signing against the plan it carries out, and against itself: a paper would swear to both.

Comes in: a step, the occasion of its signing and the facts that the plan was asked with. Goes out: the first
contradiction in one line that names the field, or None. What nobody has said contradicts nothing.
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain

from charterbook.model.acts import AuthorizedSharesAdjustment, ClassAuthorization, SeriesWithdrawal
from charterbook.model.evidence import Cited
from charterbook.model.plans import Step
from charterbook.model.shares import figures
from charterbook.plan.occasion import Occasion
from charterbook.plan.steps import is_of_holders
from charterbook.plan.targets import Facts

_BY_VOTES_CAST = ("more votes for than against", "the vote that ordinary business needs")
"""How the thresholds begin that count the votes cast, and not all that could be."""


def contradicted(step: Step, occasion: Occasion, facts: Facts) -> str | None:
    """Why the step cannot be papered on this occasion, or None."""
    return next(
        chain(
            _shares(step, occasion, facts), _days(step, occasion), _meeting(occasion), _votes(step, occasion),
            _designated(step, occasion), _total(step, occasion),
        ),
        None,
    )  # fmt: skip


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


def _votes(step: Step, occasion: Occasion) -> Iterator[str]:
    """Votes of the holders that do not carry what the plan puts to them, or that are more than there are."""
    thresholds = [each.threshold for each in step.approvals if is_of_holders(each)]
    asked = [each for each in thresholds if not each.startswith(_BY_VOTES_CAST)]
    for vote in occasion.vote:
        cast, what = vote.votes_for + vote.against, f"{figures(vote.votes_for)} of {figures(vote.entitled)} votes"
        if cast > vote.entitled:
            yield f"vote: {figures(cast)} votes were cast of {figures(vote.entitled)} that could be; see the minutes"
        elif asked and 2 * vote.votes_for <= vote.entitled:
            yield f"vote: {what} are no majority, and the plan asks for the {asked[0]}; no paper can say that it passed"
        elif thresholds and vote.votes_for <= vote.against:
            yield f"vote: {what} for, {figures(vote.against)} against; no paper can say that it passed"


def _designated(step: Step, occasion: Occasion) -> Iterator[str]:
    """The filing day of a designation that is withdrawn, against the one that the plan has from the book."""
    said, act = occasion.designation_filed_on, step.act
    known = act.filed_on.value if isinstance(act, SeriesWithdrawal) and act.filed_on is not None else None
    if said is not None and known is not None and said != known:
        yield f"designation_filed_on: {said} is not {known}, the day that the plan has from the book; leave it out"


def _total(step: Step, occasion: Occasion) -> Iterator[str]:
    """The number of shares of all classes, against the classes that the step itself fixes."""
    numbers = {
        act.share_class.value: act.after.value
        for act in (step.act, *step.also)
        if isinstance(act, AuthorizedSharesAdjustment | ClassAuthorization) and isinstance(act.after, Cited)
    }
    if occasion.total is not None and sum(numbers.values()) > occasion.total:
        named = " and ".join(f"{figures(after)} of {name}" for name, after in numbers.items())
        yield f"total: {figures(occasion.total)} shares of all classes are fewer than {named}"


def _before(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one < other
