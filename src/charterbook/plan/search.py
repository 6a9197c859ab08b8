"""The search for a lawful path: a target, the position of the book and the facts in, a plan or its obstacle out.

The order of preference is the law table's: what does exactly what was asked comes first where it is settled; where the
statute asks for a vote of holders who no longer exist, or what happened to the shares is not known, withdrawal comes
first, because it turns on outstanding shares alone. Where the board may always change the number, only a series that
shall be empty is withdrawn instead. The other ways stand beside it as alternatives.
"""

from datetime import date
from typing import NamedTuple, assert_never

from charterbook.model.entries import Basis, Exactly, Position, Unlimited
from charterbook.model.plans import Obstacle, Plan, Step
from charterbook.model.shares import Shares, figures
from charterbook.plan.moves import COVERED_FROM, Move, covered, issue_matters, row, surely_open
from charterbook.plan.standing import Standing, find, known, proved, told, waiting
from charterbook.plan.steps import amend, correct, designate, withdraw
from charterbook.plan.targets import (
    ClassNumber,
    Facts,
    IssueRatified,
    NameWanted,
    ParWanted,
    SeriesNumber,
    SeriesWanted,
    SeriesWithdrawn,
    SplitWanted,
    Target,
    WordsCorrected,
)

NOTHING_TO_DO = "nothing to do"


class _Path(NamedTuple):
    summary: str
    steps: tuple[Step, ...] = ()
    alternatives: tuple[tuple[Step, ...], ...] = ()


def plan(
    targets: tuple[Target, ...], position: Position, facts: Facts, law_as_of: date, book_head: str, basis: Basis
) -> Plan:
    """The steps to the targets under the law of `law_as_of`, pinned to the book at `book_head`; or an obstacle.

    `facts.jurisdiction` is the corporation's (ISO 3166-2). A target that is reached already gives no steps and the
    summary "nothing to do".
    """
    found = _joined([_search(target, position, facts, law_as_of) for target in targets])
    where, day = facts.jurisdiction or "", law_as_of.isoformat()
    if isinstance(found, Obstacle):
        return Plan(position.corporation, where, "no lawful path was found", book_head, basis, day, (), (), found)
    return Plan(position.corporation, where, found.summary, book_head, basis, day, found.steps, found.alternatives)


def _joined(paths: list[_Path | Obstacle]) -> _Path | Obstacle:
    """One path to several targets; its first obstacle where one of them has no path."""
    for path in paths:
        if isinstance(path, Obstacle):
            return path
    found = [path for path in paths if isinstance(path, _Path) and path.steps]
    if len(found) == 1:
        return found[0]
    steps = tuple(step for path in found for step in path.steps)
    return _Path("; ".join(path.summary for path in found) or NOTHING_TO_DO, steps)


def _search(target: Target, position: Position, facts: Facts, on: date) -> _Path | Obstacle:
    if not covered(facts.jurisdiction, on):
        return _not_covered(facts.jurisdiction, on)
    match target:
        case WordsCorrected():
            return _corrected(target, facts, on)
        case SeriesNumber():
            standing = find(target, position, facts)
            return standing if isinstance(standing, Obstacle) else _to_number(target.to, standing, facts, on)
        case SeriesWithdrawn():
            standing = find(target, position, facts)
            return standing if isinstance(standing, Obstacle) else _out_of_charter(standing, facts, on)
        case SeriesWanted() | ClassNumber() | SplitWanted() | ParWanted() | NameWanted() | IssueRatified():
            return Obstacle(f"law-not-covered: the moves of a {type(target).__name__} are not known")
        case _ as unreachable:
            assert_never(unreachable)


def _not_covered(jurisdiction: str | None, on: date) -> Obstacle:
    what = f"the law of {jurisdiction} on {on}" if jurisdiction else "the law of a corporation whose state is unknown"
    known_moves = tuple(Obstacle(f"{code} is covered from {first} on") for code, first in sorted(COVERED_FROM.items()))
    return Obstacle(f"law-not-covered: {what} is not covered, so no step can be called lawful", known_moves)


def _to_number(to: Shares, standing: Standing, facts: Facts, on: date) -> _Path | Obstacle:
    series = standing.series
    before = known(series.authorized)
    if series.status == "withdrawn":
        again = Obstacle("a new series can be designated out of the undesignated shares of the class")
        return (
            _Path(NOTHING_TO_DO)
            if to == 0
            else Obstacle(f"series-withdrawn: the {series.series} left the charter", (again,))
        )
    if to < 0:
        return Obstacle(f"number-below-zero: a series cannot have {figures(to)} shares")
    if before is None:
        first = Obstacle("add the certificate of designation, or the articles, to the book")
        return Obstacle(
            f"series-number-unknown: the number of the {series.series} is {told(series.authorized)}", (first,)
        )
    if before == to:
        return _Path(NOTHING_TO_DO)
    blocked = _no_room(standing, to - before, facts, on) if to > before else _below_floor(standing, to)
    if blocked is not None:
        return blocked
    return _ways_to_number(standing, before, to, facts, on)


def _ways_to_number(standing: Standing, before: Shares, to: Shares, facts: Facts, on: date) -> _Path:
    amended = _with_missing(
        amend(standing, before, to, facts, on), (*_open_room(standing, before, to), *waiting(standing, to))
    )
    summary = f"{standing.series.series}: from {figures(before)} to {figures(to)} shares"
    if proved(standing.series.outstanding) > 0 or facts.outstanding:
        return _Path(summary, (amended,))
    withdrawn = _with_missing(withdraw(standing, facts, on), waiting(standing, to))
    state = facts.jurisdiction or ""
    move: Move = "increase series" if to > before else "decrease series"
    if not issue_matters(move, state, on):
        if to > 0:
            return _Path(summary, (amended,))
        settled = not surely_open("withdraw series", state, on)
    else:
        settled = standing.situation == "never issued" or not surely_open("withdraw series", state, on)
    other = (withdrawn,) if to == 0 else (withdrawn, designate(standing, to, facts, on))
    prefer_amendment = settled or (to > 0 and standing.situation != "issued before")
    return _Path(summary, (amended,), (other,)) if prefer_amendment else _Path(summary, other, ((amended,),))


def _out_of_charter(standing: Standing, facts: Facts, on: date) -> _Path | Obstacle:
    series = standing.series
    if series.status == "withdrawn":
        return _Path(NOTHING_TO_DO)
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
    step = _with_missing(withdraw(standing, facts, on), waiting(standing, None))
    before = known(series.authorized)
    alternatives = ((amend(standing, before, 0, facts, on),),) if before else ()
    return _Path(f"{series.series}: withdrawn from the charter", (step,), alternatives)


def _corrected(target: WordsCorrected, facts: Facts, on: date) -> _Path | Obstacle:
    faulty, corrected = (" ".join(words.split()) for words in (target.faulty, target.corrected))
    if not faulty or not corrected:
        return Obstacle("words-missing: a correction needs the words at fault and the corrected words")
    if faulty == corrected:
        return _Path(NOTHING_TO_DO)
    return _Path(f"{target.record}: words corrected", (correct(target, facts, on),))


def _no_room(standing: Standing, more: Shares, facts: Facts, on: date) -> Obstacle | None:
    undesignated = standing.share_class.undesignated
    if not isinstance(undesignated, Exactly) or more <= undesignated.value:
        return None
    name, short = standing.share_class.share_class, figures(more - undesignated.value)
    asked = f"{figures(more)} more shares are asked for, {figures(undesignated.value)} of the {name} are undesignated"
    law = row("change class total", facts.jurisdiction or "", "never issued", on)
    articles = f"an amendment of the articles, by {law.said} ({law.cite})"
    enlarge = Obstacle(f"enlarge the {name} by {short} shares first: {articles}")
    cut = Obstacle(f"or cut another series of the {name} by {short} shares first")
    return Obstacle(f"increase-beyond-undesignated: {asked}", (enlarge, cut))


def _below_floor(standing: Standing, to: Shares) -> Obstacle | None:
    series = standing.series
    parts = ((series.outstanding, "outstanding"), (series.treasury, "in the treasury"), (series.reserved, "reserved"))
    floor = sum(proved(count) for count, _ in parts)
    if to >= floor:
        return None
    causes = tuple(Obstacle(f"{told(count)} shares are {what}") for count, what in parts if proved(count) > 0)
    cure = Obstacle("redeem, convert, retire or release them first")
    standing_shares = f"{figures(floor)} shares are outstanding, in the treasury or reserved"
    why = f"cut-below-outstanding: the {series.series} cannot be cut to {figures(to)}: {standing_shares}"
    return Obstacle(why, (*causes, cure))


def _open_room(standing: Standing, before: Shares, to: Shares) -> tuple[str, ...]:
    """What must be found out about room or floor, where the book does not prove it."""
    if to > before:
        undesignated = standing.share_class.undesignated
        enough = isinstance(undesignated, Unlimited) or proved(undesignated) >= to - before
        name = standing.share_class.share_class
        return (
            ()
            if enough
            else (
                f"that {figures(to - before)} shares of the {name} are undesignated: the book has {told(undesignated)}",
            )
        )
    series = standing.series
    parts = [(series.reserved, "reserved")]
    if standing.situation != "never issued":
        parts.append((series.treasury, "in the treasury"))
    if standing.situation == "outstanding":
        parts.append((series.outstanding, "outstanding"))
    return tuple(f"how many shares of the series are {what}" for count, what in parts if known(count) is None)


def _with_missing(step: Step, facts: tuple[str, ...]) -> Step:
    return step._replace(missing=tuple(dict.fromkeys((*step.missing, *facts))))
