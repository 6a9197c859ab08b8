"""The ways to a target on a class or on the corporation: its number, a new class, a split, the par value, the name."""

from datetime import date

from charterbook.law.approvals import STAYING, approval_row
from charterbook.model.entries import SOLE, ClassPosition, Exactly, Position, Unlimited
from charterbook.model.plans import Obstacle
from charterbook.model.shares import Shares, figures
from charterbook.plan.after import is_divided
from charterbook.plan.cases import class_case
from charterbook.plan.class_steps import change_par, create_class, rename, renumber, split, split_on_file
from charterbook.plan.paths import REACHED, Found, Path
from charterbook.plan.standing import find_class, known, par_of, proved, told
from charterbook.plan.steps import lacking
from charterbook.plan.targets import ClassNumber, Facts, NameWanted, ParWanted, SplitWanted


def to_class_number(target: ClassNumber, position: Position, facts: Facts, on: date) -> Found:
    """The class to its wanted authorized number, or a new class."""
    if target.to < 0:
        return Obstacle(f"number-below-zero: a class cannot have {figures(target.to)} shares")
    held = find_class(target.share_class, position)
    if isinstance(held, Obstacle):
        if target.par_value is None:
            # A name mistyped makes no new class: whoever wants one says what each new class must say of its par value.
            new = Obstacle("for a new class say its par value, or that it has none")
            return held._replace(causes=(*held.causes, new))
        step = create_class(target, facts, class_case(position, None, facts, on))
        return Path(f"{target.share_class}: a new class of {figures(target.to)} shares", (step,))
    if isinstance(held.authorized, Unlimited):
        return Obstacle(f"class-unlimited: the charter sets no limit to the {held.share_class}")
    if target.series_by_board and not is_divided(held):
        first = Obstacle("ask for its number alone; a clause on series is an amendment of its own wording")
        return Obstacle(f"class-exists: the {held.share_class} is there, and is not kept in series", (first,))
    before = known(held.authorized)
    if before is None:
        first = Obstacle("add the articles, and their amendments, to the book")
        why = f"class-number-unknown: the authorized number of the {held.share_class} is {told(held.authorized)}"
        return Obstacle(why, (first,))
    if before == target.to:
        return REACHED
    blocked = _below_used(held, before, target.to) if target.to < before else None
    if blocked is not None:
        return blocked
    if target.to == 0 and facts.outstanding:
        first = Obstacle("redeem, convert or repurchase them first")
        why = f"cut-below-used: the {held.share_class} cannot be cut to 0: shares are outstanding, as stated"
        return Obstacle(why, (first,))
    step = renumber(held, before, target.to, facts, class_case(position, held, facts, on))
    if target.to == 0:
        step = lacking(step, *STAYING.get(facts.jurisdiction or "", ()))
    return Path(f"{held.share_class}: from {figures(before)} to {figures(target.to)} shares", (step,))


def _below_used(held: ClassPosition, before: Shares, to: Shares) -> Obstacle | None:
    """Why the class cannot become so small: shares designated to series, or, without series, shares in being."""
    if is_divided(held):
        free = known(held.undesignated)
        if free is None or to >= before - free:
            return None
        causes = tuple(
            Obstacle(f"the {series.series} has {told(series.authorized)} of them: cut or withdraw it first")
            for series in held.series
            if series.status == "live"
        )
        used = f"{figures(before - free)} shares are designated to series"
    else:
        parts = [
            (count, what)
            for series in held.series
            for count, what in (
                (series.outstanding, "outstanding"), (series.treasury, "in the treasury"), (series.reserved, "reserved")
            )
            if proved(count) > 0
        ]  # fmt: skip
        floor = sum(proved(count) for count, _ in parts)
        if to >= floor:
            return None
        cure = Obstacle(f"redeem, convert, retire or release at least {figures(floor - to)} of them first")
        causes = (*(Obstacle(f"{told(count)} shares are {what}") for count, what in parts), cure)
        used = f"{figures(floor)} shares are outstanding, in the treasury or reserved"
    return Obstacle(f"cut-below-used: the {held.share_class} cannot be cut to {figures(to)}: {used}", causes)


def to_par(target: ParWanted, position: Position, facts: Facts, on: date) -> Found:
    """The par value of the class."""
    held = find_class(target.share_class, position)
    if isinstance(held, Obstacle):
        return held
    if par_of(held.par_value) == target.to:
        return REACHED
    step = change_par(target, held, facts, class_case(position, held, facts, on))
    return Path(f"{held.share_class}: par value {target.to} instead of {held.par_value or 'unknown'}", (step,))


def to_name(target: NameWanted, position: Position, facts: Facts, on: date) -> Found:
    """The name of the corporation."""
    if not target.to.strip():
        return Obstacle("name-missing: a new name is needed")
    if " ".join(target.to.split()) == position.corporation:
        return REACHED
    step = rename(target, position.corporation, facts, class_case(position, None, facts, on))
    return Path(f"renamed {target.to}", (step,))


def to_split(target: SplitWanted, position: Position, facts: Facts, on: date) -> Found:
    """The shares of the class multiplied by `new` over `old`."""
    held = find_class(target.share_class, position)
    if isinstance(held, Obstacle):
        return held
    if target.new <= 0 or target.old <= 0:
        return Obstacle("split-ratio: both numbers of a split are above zero")
    if target.new == target.old:
        return REACHED
    if facts.stock_issued is False:
        instead = Obstacle("ask for the authorized number and the par value instead")
        return Obstacle("nothing-to-split: no stock is issued, as stated", (instead,))
    blocked = _undivided(target, held) or _number_whole(target, held) or _split_open(target, held, position, facts, on)
    if blocked is not None:
        return blocked
    case = class_case(position, held, facts, on)
    step = split(target, held, facts, case)
    also = " and the authorized shares" if target.authorized else ", the authorized number stays"
    summary = f"{held.share_class}: {figures(target.new)} for {figures(target.old)}{also}"
    if step.instrument != "resolution":
        return Path(summary, (step,))
    return Path(summary, (step,), ((split_on_file(target, held, facts, case),),))


def _undivided(target: SplitWanted, held: ClassPosition) -> Obstacle | None:
    if target.series is None and not is_divided(held):
        return None
    whose = target.series or held.share_class
    room = Obstacle("whether the class grows with its series, or makes room for them, decides which papers are needed")
    other = Obstacle("change the number of the series by its own certificate, and its terms with its holders")
    return Obstacle(f"split-of-series: the {whose} is kept in series, and its split is not planned", (room, other))


def _number_whole(target: SplitWanted, held: ClassPosition) -> Obstacle | None:
    """Whether the authorized number can change in the ratio."""
    if not target.authorized:
        return None
    number = known(held.authorized)
    if number is None:
        first = Obstacle("add the articles, and their amendments, to the book; or leave the authorized number")
        why = f"class-number-unknown: the authorized number of the {held.share_class} is {told(held.authorized)}"
        return Obstacle(why, (first,))
    if not (number * target.new) % target.old:
        return None
    ratio = f"{figures(target.new)} for {figures(target.old)}"
    cure = Obstacle(f"change the class to a multiple of {figures(target.old)} shares first")
    return Obstacle(f"authorized-not-whole: {ratio} makes no whole number of {figures(number)} shares", (cure,))


def _combines(position: Position, held: ClassPosition, facts: Facts, on: date) -> bool:
    """Whether Nevada's section on fewer issued shares speaks of the class on the day."""
    case = class_case(position, held, facts, on)
    return case.situation == "outstanding" and approval_row("US-NV", "reverse split", "outstanding", on) is not None


def _split_open(
    target: SplitWanted, held: ClassPosition, position: Position, facts: Facts, on: date
) -> Obstacle | None:
    """Whether the law's tables have the split, and the class room for it."""
    sole = held.series[0]
    assert sole.series == SOLE
    if target.authorized:
        return None
    if target.new < target.old:
        if facts.jurisdiction != "US-NV" or _combines(position, held, facts, on):
            return None
        later = Obstacle("where shares are outstanding: NRS 78.2055, of the 2001 session, with the vote of the class")
        none = f"no share of the {held.share_class} is outstanding, or the day is before the section"
        return Obstacle(f"nothing-to-combine: {none}", (later,))
    if facts.jurisdiction == "US-NV":
        whole = Obstacle("split the authorized shares in the same ratio: the board may do so (NRS 78.207)")
        dividend = Obstacle("or give a share dividend out of the unissued shares: the board may do so (NRS 78.215)")
        why = "a forward split that leaves the authorized number was not found in the sections that were read"
        return Obstacle(f"law-not-covered: {why}", (whole, dividend))
    needed = proved(sole.outstanding) * (target.new - target.old)
    free = sole.available
    if isinstance(free, Exactly) and needed > free.value * target.old:
        cure = Obstacle("enlarge the class first, or split the authorized shares in the same ratio")
        why = f"{told(free)} shares of the {held.share_class} are free, {figures(-(-needed // target.old))} are needed"
        return Obstacle(f"split-beyond-authorized: {why}", (cure,))
    return None
