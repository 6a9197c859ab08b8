"""The ways to a target on one series: another number, out of the charter, a new series.

What does exactly what was asked comes first where it is settled; where the statute asks for a vote of holders who no
longer exist, or what happened to the shares is not known, withdrawal comes first, because it turns on outstanding
shares alone. Where the board may always change the number, only a series that shall be empty is withdrawn instead.
"""

import re
from datetime import date

from charterbook.law.approvals import FLOORS
from charterbook.model.entries import Position
from charterbook.model.plans import Obstacle
from charterbook.model.shares import Shares, figures
from charterbook.plan.after import is_divided, same_name
from charterbook.plan.cases import plain_case, series_case
from charterbook.plan.moves import Move, issue_matters, row, surely_open
from charterbook.plan.paths import REACHED, Found, Path
from charterbook.plan.room import no_room, room_open
from charterbook.plan.standing import Standing, find, find_class, known, proved, told, waiting
from charterbook.plan.steps import amend, designate, lacking, noted, withdraw
from charterbook.plan.targets import Facts, SeriesNumber, SeriesWanted, SeriesWithdrawn

_LETTER = re.compile(r"\bSeries ([A-Z0-9]+(?:-[A-Z0-9]+)?)\b", re.IGNORECASE)


def to_number(target: SeriesNumber, position: Position, facts: Facts, on: date) -> Found:
    """The series to its wanted number."""
    standing = find(target, position, facts)
    if isinstance(standing, Obstacle):
        return standing
    series, to = standing.series, target.to
    before = known(series.authorized)
    if series.status == "withdrawn":
        again = Obstacle("a new series can be designated out of the undesignated shares of the class")
        return REACHED if to == 0 else Obstacle(f"series-withdrawn: the {series.series} left the charter", (again,))
    if to < 0:
        return Obstacle(f"number-below-zero: a series cannot have {figures(to)} shares")
    if before is None:
        first = Obstacle("add the certificate of designation, or the articles, to the book")
        why = f"series-number-unknown: the number of the {series.series} is {told(series.authorized)}"
        return Obstacle(why, (first,))
    if before == to:
        return REACHED
    blocked = (
        no_room(standing.share_class, to - before, facts, on) if to > before else _below_floor(standing, to, facts)
    )
    return blocked or _ways_to_number(standing, before, to, facts, on)


def _ways_to_number(standing: Standing, before: Shares, to: Shares, facts: Facts, on: date) -> Path:
    case = series_case(standing, facts, on)
    open_facts = (*_open_room(standing, before, to), *waiting(standing, to))
    amended = amend(standing, before, to, facts, case)
    amended = amended._replace(missing=tuple(dict.fromkeys((*amended.missing, *open_facts))))
    summary = f"{standing.series.series}: from {figures(before)} to {figures(to)} shares"
    if proved(standing.series.outstanding) > 0 or facts.outstanding:
        return Path(summary, (amended,))
    withdrawn = withdraw(standing, facts, case)
    withdrawn = withdrawn._replace(missing=tuple(dict.fromkeys((*withdrawn.missing, *waiting(standing, to)))))
    state = facts.jurisdiction or ""
    move: Move = "increase series" if to > before else "decrease series"
    if not issue_matters(move, state, on):
        if to > 0:
            return Path(summary, (amended,))
        settled = not surely_open("withdraw series", state, on)
    else:
        settled = standing.situation == "never issued" or not surely_open("withdraw series", state, on)
    share_class, series = standing.share_class.share_class, standing.series.series
    anew = () if to == 0 else (designate(share_class, series, to, (), facts, case),)
    other = (withdrawn, *anew)
    prefer_amendment = settled or (to > 0 and standing.situation != "issued before")
    return Path(summary, (amended,), (other,)) if prefer_amendment else Path(summary, other, ((amended,),))


def out_of_charter(target: SeriesWithdrawn, position: Position, facts: Facts, on: date) -> Found:
    """The designation of the series out of the charter."""
    standing = find(target, position, facts)
    if isinstance(standing, Obstacle):
        return standing
    series = standing.series
    if series.status == "withdrawn":
        return REACHED
    held = [
        Obstacle(f"{told(count)} shares are {what}: {first}")
        for count, what, first in (
            (series.outstanding, "outstanding", "redeem, convert or repurchase them first"),
            (series.treasury, "in the treasury", "retire them first"),
            (series.reserved, "reserved", "release them first"),
        )
        if proved(count) > 0
    ]
    if not held and facts.outstanding:
        held = [Obstacle("shares are outstanding, as stated: redeem, convert or repurchase them first")]
    if held:
        law = row("withdraw series", facts.jurisdiction or "", "outstanding", on).cite
        return Obstacle(f"shares-not-free: the {series.series} cannot be withdrawn ({law})", tuple(held))
    case = series_case(standing, facts, on)
    step = withdraw(standing, facts, case)
    step = step._replace(missing=tuple(dict.fromkeys((*step.missing, *waiting(standing, None)))))
    before = known(series.authorized)
    alternatives = ((amend(standing, before, 0, facts, case),),) if before else ()
    return Path(f"{series.series}: withdrawn from the charter", (step,), alternatives)


def new_series(target: SeriesWanted, position: Position, facts: Facts, on: date) -> Found:
    """A new series out of the free shares of its class."""
    held = find_class(target.share_class, position)
    if isinstance(held, Obstacle):
        return held
    if target.shares < 1:
        return Obstacle(f"number-below-one: a new series cannot have {figures(target.shares)} shares")
    taken = _taken(target, position)
    if taken is not None:
        return taken
    if facts.board_may_divide is False:
        cure = Obstacle("amend the articles first: a clause that lets the board divide the class and fix the terms")
        why = f"board-may-not-divide: the articles do not let the board divide the {held.share_class}, as stated"
        return Obstacle(why, (cure,))
    if not is_divided(held) and not facts.board_may_divide:
        state_it = Obstacle("state that the articles let the board divide the class, if they do")
        amend_it = Obstacle("else amend the articles first: a clause that lets the board divide it and fix the terms")
        why = f"class-not-divided: the book shows no series of the {held.share_class}, nor that the board may make one"
        return Obstacle(why, (state_it, amend_it))
    blocked = no_room(held, target.shares, facts, on)
    if blocked is not None:
        return blocked
    step = designate(held.share_class, target.series, target.shares, target.terms, facts, plain_case(facts, on))
    summary = f"{target.series}: a new series of {figures(target.shares)} shares of the {held.share_class}"
    step = noted(lacking(step, *room_open(held, target.shares)), *_same_letter(target, position))
    return Path(summary, (step,))


def _same_letter(target: SeriesWanted, position: Position) -> tuple[str, ...]:
    """That a series of the charter bears the letter, or number, of the new one under another name: who reads "Series A"
    cannot tell which is meant."""
    wanted = _LETTER.search(target.series)
    live = [series.series for held in position.classes for series in held.series if series.status != "withdrawn"]
    alike = [name for name in live if wanted and (has := _LETTER.search(name)) and has[1].lower() == wanted[1].lower()]
    return tuple(
        f"The charter has the {name} too: under two series of one letter a reader may mistake one for the other. "
        "Withdraw that one first, or take another letter."
        for name in alike
    )


def _taken(target: SeriesWanted, position: Position) -> Found | None:
    """Whether the series is there already, or its name is another's."""
    for share_class in position.classes:
        for series in share_class.series:
            if series.status == "withdrawn" or not same_name(series.series, target.series):
                continue
            if known(series.authorized) == target.shares and same_name(share_class.share_class, target.share_class):
                return REACHED
            first = Obstacle("withdraw it first, or give the new series another name")
            number = Obstacle("or ask for another number of the series that is there")
            has = f"the {series.series} of the {share_class.share_class}, with {told(series.authorized)} shares"
            return Obstacle(f"name-taken: the charter has {has}", (first, number))
    return None


def _below_floor(standing: Standing, to: Shares, facts: Facts) -> Obstacle | None:
    series = standing.series
    parts = ((series.outstanding, "outstanding"), (series.treasury, "in the treasury"), (series.reserved, "reserved"))
    floor = sum(proved(count) for count, _ in parts)
    law = Obstacle(FLOORS[facts.jurisdiction or ""])
    if floor == to == 0 and facts.outstanding:
        why = f"cut-below-outstanding: the {series.series} cannot be cut to 0: shares are outstanding, as stated"
        return Obstacle(why, (law, Obstacle("redeem, convert or repurchase them first")))
    if to >= floor:
        return None
    causes = tuple(Obstacle(f"{told(count)} shares are {what}") for count, what in parts if proved(count) > 0)
    cure = Obstacle(f"redeem, convert, retire or release at least {figures(floor - to)} of them first")
    standing_shares = f"{figures(floor)} shares are outstanding, in the treasury or reserved"
    why = f"cut-below-outstanding: the {series.series} cannot be cut to {figures(to)}: {standing_shares}"
    return Obstacle(why, (*causes, law, cure))


def _open_room(standing: Standing, before: Shares, to: Shares) -> tuple[str, ...]:
    """What must be found out about room or floor, where the book does not prove it."""
    if to > before:
        return room_open(standing.share_class, to - before)
    series = standing.series
    parts = [(series.reserved, "reserved")]
    if standing.situation != "never issued":
        parts.append((series.treasury, "in the treasury"))
    if standing.situation == "outstanding":
        parts.append((series.outstanding, "outstanding"))
    return tuple(f"how many shares of the series are {what}" for count, what in parts if known(count) is None)
