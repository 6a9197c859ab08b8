"""Which case of the law's tables a change falls under: what the book and the asker know, put in the tables' terms.

In come the position, the facts and the day; out goes the `Case` of a move. What nobody has said is open, never taken as
settled: the plan then asks for the more, and says which answer would ask for less.
"""

from collections.abc import Iterable
from datetime import date
from typing import get_args

from charterbook.law.approvals import Circumstance
from charterbook.ledger.chart import name_key
from charterbook.model.entries import SOLE, ClassPosition, Position
from charterbook.model.plans import Obstacle
from charterbook.plan.after import same_name
from charterbook.plan.moves import Case, Move, Situation
from charterbook.plan.standing import Standing, known, proved, told
from charterbook.plan.targets import (
    ClassNumber,
    Facts,
    ParWanted,
    SeriesNumber,
    SeriesWithdrawn,
    SplitWanted,
    Target,
)


def series_case(standing: Standing, facts: Facts, on: date) -> Case:
    """The case of a move on one series: what has happened to its shares decides."""
    return Case(facts.jurisdiction or "", on, standing.situation)


def plain_case(facts: Facts, on: date) -> Case:
    """The case of a move that turns on nothing but the day: a correction, a new series."""
    return Case(facts.jurisdiction or "", on, "never issued")


def class_case(position: Position, share_class: ClassPosition | None, facts: Facts, on: date) -> Case:
    """The case of a change of the articles. `share_class` is None for a new class and for the name."""
    told_of = {
        "listed": facts.listed,
        "number vote waived": facts.number_vote_waived,
        "only class": _only_class(position, share_class),
        "adversely affected": _harms(position, share_class, facts),
        "tenth cashed out": facts.tenth_cashed_out,
    }  # type: dict[Circumstance, bool | None]
    assert told_of.keys() == set(get_args(Circumstance))
    given = frozenset(name for name, answer in told_of.items() if answer)
    unsaid = frozenset(name for name, answer in told_of.items() if answer is None)
    return Case(facts.jurisdiction or "", on, _situation(share_class, facts), given, unsaid)


def of_articles(move: Move, facts: Facts) -> tuple[Move, tuple[str, ...]]:
    """The move that amends the articles, and what it asks for: before any stock is issued the directors or the
    incorporators need no holders. Only the asker can say that none was."""
    match facts.jurisdiction, facts.stock_issued:
        case "US-NV", False:
            return "amend before issue", ("a statement, true on the day of signing, that no voting stock was issued",)
        case "US-DE", False:
            return "amend before issue", ("a statement, true on the day, that no payment for stock was received",)
    return move, ()


def settled(position: Position, facts: Facts) -> Facts | Obstacle:
    """The facts with what the book proves of the corporation's stock; an obstacle where the asker states against it."""
    for share_class in position.classes:
        for series in share_class.series:
            count = series.ever_issued if proved(series.ever_issued) else series.outstanding
            if not proved(count):
                continue
            if facts.stock_issued is not False:
                return facts._replace(stock_issued=True)
            name = share_class.share_class if series.series == SOLE else series.series
            why = f"no stock is said to be issued; the book shows {told(count)} shares of the {name}"
            return Obstacle(f"facts-contradict-book: {why}")
    return facts


def unclear(targets: Iterable[Target], facts: Facts) -> Obstacle | None:
    """Why a fact that would spare an approval cannot count: it is about the series, or the class, of one target, and
    several are asked for."""
    series, classes = set(), set()
    for target in targets:
        match target:
            case SeriesNumber() | SeriesWithdrawn():
                series.add(name_key(target.series))
            case ClassNumber() | SplitWanted() | ParWanted():
                classes.add(name_key(target.share_class))
    for many, what, sparing in (
        (series, "series", (("ever_issued", facts.ever_issued is False), ("outstanding", facts.outstanding is False))),
        (classes, "class", (("listed", facts.listed), ("number_vote_waived", facts.number_vote_waived))),
    ):
        said = [name for name, spares in sparing if spares]
        if len(many) > 1 and said:
            apart = Obstacle("plan them one by one, or leave the fact unsaid, or record in the book what shows it")
            why = f"{' and '.join(said)} is about the {what} of one target, and {len(many)} are asked for"
            return Obstacle(f"facts-ambiguous: {why}", (apart,))
    return None


def _situation(share_class: ClassPosition | None, facts: Facts) -> Situation:
    """Of the shares of the class. A count that is not known is planned for as outstanding: that asks for more."""
    if facts.stock_issued is False:
        return "never issued"
    if share_class is None or any(proved(series.outstanding) > 0 for series in share_class.series):
        return "outstanding"
    none_known = all(known(series.outstanding) == 0 for series in share_class.series)
    return "issued before" if none_known else "outstanding"


def _only_class(position: Position, share_class: ClassPosition | None) -> bool | None:
    """Whether no other class is outstanding and this one has no series."""
    if share_class is None or any(series.series != SOLE for series in share_class.series):
        return False
    return _none_of_others(position, share_class)


def _harms(position: Position, share_class: ClassPosition | None, facts: Facts) -> bool | None:
    """Whether the change harms an outstanding class or series: as stated; else it can harm none where no other is
    outstanding."""
    if facts.adversely_affected is not None or share_class is None:
        return facts.adversely_affected
    return False if _none_of_others(position, share_class) else None


def _none_of_others(position: Position, share_class: ClassPosition) -> bool | None:
    """Whether no share of another class is outstanding; None where the book does not show it."""
    others = [
        series.outstanding
        for held in position.classes
        if not same_name(held.share_class, share_class.share_class)
        for series in held.series
    ]
    if any(proved(count) > 0 for count in others):
        return False
    return True if all(known(count) == 0 for count in others) else None
