"""One step each for the acts on the articles: the number of a class, a new class, par value, name, split.

A step amends the articles by the vote that its case asks for, or, before any stock is issued, by the directors.
"""

from charterbook.law.approvals import Circumstance
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    NameChange,
    ParValueChange,
    Split,
)
from charterbook.model.entries import ClassPosition
from charterbook.model.plans import Step
from charterbook.model.shares import Shares
from charterbook.plan.after import is_divided
from charterbook.plan.cases import of_articles
from charterbook.plan.moves import Case, Circumstances, Move, asked, questions, route, row
from charterbook.plan.standing import known, par_of, proved
from charterbook.plan.steps import by_vote, is_of_holders, lacking, least_sure, made, noted
from charterbook.plan.targets import ClassNumber, Facts, NameWanted, ParWanted, SplitWanted, planned

STOCK_ISSUED = "whether any stock was issued: before the first, the directors or incorporators amend alone"


def renumber(held: ClassPosition, before: Shares, to: Shares, facts: Facts, case: Case) -> Step:
    """The authorized number of the class goes from `before` to `to` shares."""
    step = _amended("change class total", number_of(held, before, to), facts, case)
    step = lacking(step, *_class_votes("change class total", held, case))
    return lacking(step, *_floor_open(held, case)) if to < before else step


def number_of(held: ClassPosition, before: Shares, to: Shares) -> AuthorizedSharesAdjustment:
    """The change of the authorized number, as the plan says it."""
    par = par_of(held.par_value)
    return AuthorizedSharesAdjustment(
        planned(held.share_class),
        before=planned(before),
        after=planned(to),
        change=planned(to - before),
        par_value=planned(par) if par is not None else None,
    )


def create_class(target: ClassNumber, facts: Facts, case: Case) -> Step:
    """A new class of stock."""
    act = ClassAuthorization(
        planned(target.share_class),
        planned(target.to),
        par_value=planned(target.par_value) if target.par_value is not None else None,
        series_by_board=planned(True) if target.series_by_board else None,
    )
    step = _amended("create class", act, facts, case)
    if target.series_by_board:
        return step
    return lacking(step, "the voting powers, preferences and rights of the new class")


def change_par(target: ParWanted, held: ClassPosition, facts: Facts, case: Case) -> Step:
    """The par value of the class."""
    before = par_of(held.par_value)
    act = ParValueChange(
        planned(held.share_class), before=planned(before) if before is not None else None, after=planned(target.to)
    )
    step = lacking(_amended("change par value", act, facts, case), *_class_votes("change par value", held, case))
    return step if before is not None else lacking(step, "the par value that the charter has now")


def rename(target: NameWanted, before: str, facts: Facts, case: Case) -> Step:
    """The name of the corporation."""
    act = NameChange(planned(before), planned(target.to))
    step = _amended("change name", act, facts, case)
    return lacking(step, "that the Secretary of State holds the new name for free")


def _amended(move: Move, act: Act, facts: Facts, case: Case) -> Step:
    chosen, statements = of_articles(move, facts)
    step = lacking(made(chosen, act, case, facts), *statements)
    return step if facts.stock_issued is not None else step._replace(missing=(*step.missing, STOCK_ISSUED))


def _class_votes(move: Move, held: ClassPosition, case: Case) -> tuple[str, ...]:
    """That it is not known whether the class has holders who vote apart, where that matters."""
    if case.situation != "outstanding" or any(proved(series.outstanding) > 0 for series in held.series):
        return ()
    without = asked(move, case._replace(situation="issued before"), "")
    if len(without) == len(asked(move, case, "")):
        return ()
    return ("whether any share of the class is outstanding: if none is, the class does not vote apart",)


def _floor_open(held: ClassPosition, case: Case) -> tuple[str, ...]:
    """What must be found out of the shares of an undivided class before it is cut."""
    if case.situation == "never issued" or is_divided(held):
        return ()
    sole = held.series[0]
    parts = ((sole.outstanding, "outstanding"), (sole.treasury, "in the treasury"), (sole.reserved, "reserved"))
    return tuple(f"how many shares of the class are {what}" for count, what in parts if known(count) is None)


def split(target: SplitWanted, held: ClassPosition, facts: Facts, case: Case) -> Step:
    """The shares of the undivided class are split by the move of the state; with `authorized` the authorized number
    changes with them."""
    number = known(held.authorized)
    beside = ()  # type: tuple[Act, ...]
    if target.authorized and number is not None:
        beside = (number_of(held, number, number * target.new // target.old),)
    if target.old == 1 or target.fractions in ("round up", "round nearest"):
        case = _answered(case, "tenth cashed out")
    move = _split_move(target, facts)
    step = made(move, split_act(target, held), case, facts)._replace(also=beside)
    if target.authorized and facts.jurisdiction == "US-DE" and route(move, case)[0].rule != "DE-242d1":
        step = with_vote(step, "change class total", case)
    return lacking(step, *_split_facts(target, held))


def split_act(target: SplitWanted, held: ClassPosition) -> Split:
    """The split, as the plan says it."""
    fractions = planned(target.fractions) if target.fractions else None
    return Split(planned(held.share_class), planned(target.new), planned(target.old), fractions)


def split_on_file(target: SplitWanted, held: ClassPosition, facts: Facts, case: Case) -> Step:
    """The same reverse split by an amendment of the articles, which puts it on the register and asks for both votes."""
    step = with_vote(made("change class total", split_act(target, held), case, facts), "reverse split", case)
    return noted(
        lacking(step, *_split_facts(target, held)), "NRS 78.2055 asks for no filing: this way puts the split on file."
    )


def with_vote(step: Step, move: Move, case: Case) -> Step:
    """The step with the approvals, law and questions of a further move that its paper carries out."""
    further = row(move, case.jurisdiction, case.situation, case.on, case.given)
    step = step._replace(
        law=tuple(dict.fromkeys((*step.law, *route(move, case)))),
        approvals=tuple(dict.fromkeys((*step.approvals, *asked(move, case, "")))),
        missing=tuple(dict.fromkeys((*step.missing, *questions(move, case), *further.shown))),
        confidence=least_sure(step.confidence, further.confidence),
    )
    return by_vote(step, case) if any(is_of_holders(each) for each in step.approvals) else step


def _answered(case: Case, circumstance: Circumstance) -> Case:
    """The case once it is settled that a circumstance does not hold."""
    without: Circumstances = frozenset({circumstance})
    return case._replace(given=case.given - without, open=case.open - without)


def _split_move(target: SplitWanted, facts: Facts) -> Move:
    if facts.jurisdiction == "US-NV" and target.authorized:
        return "split in proportion"
    return "forward split" if target.new > target.old else "reverse split"


def _split_facts(target: SplitWanted, held: ClassPosition) -> tuple[str, ...]:
    missing = []
    if known(held.series[0].outstanding) is None:
        missing.append("how many shares of the class are outstanding on the day of the split")
    if target.new % target.old:
        if target.fractions is None:
            missing.append("what becomes of fractions of a share: rounded up, paid in cash, or scrip")
        elif target.fractions in ("cash", "scrip"):
            missing.append("what part of the outstanding shares is met by the payment for fractions")
    return tuple(missing)
