"""What the book and the asker know of a series: which one is meant, and what has happened to its shares."""

from typing import NamedTuple

from charterbook.model.acts import DesignatedSharesAdjustment, SeriesWithdrawal
from charterbook.model.entries import (
    AtLeast,
    ClassPosition,
    Count,
    Exactly,
    Position,
    SeriesPosition,
    Unknown,
    Unlimited,
)
from charterbook.model.evidence import Cited
from charterbook.model.plans import Obstacle
from charterbook.model.shares import ParValue, Shares, figures
from charterbook.plan.after import same_name
from charterbook.plan.moves import Situation
from charterbook.plan.targets import Facts, SeriesNumber, SeriesWithdrawn


class Standing(NamedTuple):
    """A series, its class, and what has happened to its shares."""

    share_class: ClassPosition
    series: SeriesPosition
    situation: Situation

    @property
    def par_value(self) -> ParValue | None:
        """The par value of the class, None where it is not known."""
        return par_of(self.share_class.par_value)


def par_of(said: str | None) -> ParValue | None:
    """A par value as the position tells it; None where it is not known."""
    return None if said is None else ParValue(None if said == str(ParValue(None)) else said)


def find(target: SeriesNumber | SeriesWithdrawn, position: Position, facts: Facts) -> Standing | Obstacle:
    """The one series that the target means, or why none can be chosen.

    Letters are reused: a withdrawn series of the same name is passed over unless `created_on` chooses it or no other
    is left.
    """
    named = [
        (share_class, series)
        for share_class in position.classes
        for series in share_class.series
        if same_name(series.series, target.series)
        and (target.share_class is None or same_name(share_class.share_class, target.share_class))
        and (target.created_on is None or series.created_on == target.created_on)
    ]
    if not named:
        held = tuple(
            Obstacle(f"the book holds the {s.series} of the {c.share_class}")
            for c in position.classes
            for s in c.series
        )
        return Obstacle(f"series-unknown: the book holds no series named {target.series}", held)
    in_charter = [pair for pair in named if pair[1].status != "withdrawn"] or named
    if len(in_charter) > 1:
        causes = tuple(
            Obstacle(f"one was created on {s.created_on or 'an unknown day'} in the {c.share_class}")
            for c, s in in_charter
        )
        return Obstacle(
            f"series-ambiguous: {len(in_charter)} series are named {target.series}; say which by its day", causes
        )
    share_class, series = in_charter[0]
    conflict = _conflict(series, facts)
    return conflict or Standing(share_class, series, _situation(series, facts))


def find_class(name: str, position: Position) -> ClassPosition | Obstacle:
    """The class of this name, or that the book has none."""
    found = [held for held in position.classes if same_name(held.share_class, name)]
    if found:
        return found[0]
    held = tuple(Obstacle(f"the book holds the {each.share_class}") for each in position.classes)
    return Obstacle(f"class-unknown: the book holds no class named {name}", held)


def known(count: Count) -> Shares | None:
    """The count where it is exactly known."""
    return count.value if isinstance(count, Exactly) else None


def proved(count: Count) -> Shares:
    """As many as are proved: all of an exact count, the bound of a bounded one, else none."""
    match count:
        case Exactly(value):
            return value
        case AtLeast(at_least):
            return at_least
        case Unlimited() | Unknown():
            return 0


def told(count: Count) -> str:
    """A count in plain words, for a reason."""
    match count:
        case Exactly(value):
            return figures(value)
        case AtLeast(at_least):
            return f"at least {figures(at_least)}"
        case Unlimited():
            return "unlimited"
        case Unknown(why):
            return f"unknown ({why})"


def waiting(standing: Standing, to: Shares | None) -> tuple[str, ...]:
    """Entries of the series that wait for filing evidence, each as a fact to find out first. `to` is the number that is
    wanted, None where the series shall leave the charter: a decrease to no shares leaves it in."""
    found = []
    for entry in standing.share_class.pending:
        act = entry.act
        if not isinstance(act, DesignatedSharesAdjustment | SeriesWithdrawal) or not isinstance(act.series, Cited):
            continue
        if not same_name(act.series.value, standing.series.series):
            continue
        reached = not to if isinstance(act, SeriesWithdrawal) else to is not None and _comes_to(act, to)
        then = "record the filing and nothing is left to do" if reached else "the numbers of this plan change"
        if to is None and not reached:
            then += ", and the series is still to be withdrawn"
        found.append(
            f"whether the paper behind entry {entry.number}, adopted but not shown as filed, was filed: if so, {then}"
        )
    return tuple(found)


def _comes_to(act: DesignatedSharesAdjustment, to: Shares) -> bool:
    return isinstance(act.after, Cited) and act.after.value == to


def _situation(series: SeriesPosition, facts: Facts) -> Situation:
    if proved(series.outstanding) > 0 or facts.outstanding:
        return "outstanding"
    none_outstanding = known(series.outstanding) == 0 or facts.outstanding is False
    if proved(series.ever_issued) > 0 or facts.ever_issued:
        return "issued before" if none_outstanding else "issued, outstanding not known"
    if known(series.ever_issued) == 0 or facts.ever_issued is False:
        return "never issued"
    return "not known"


def _conflict(series: SeriesPosition, facts: Facts) -> Obstacle | None:
    """What the asker states against what the book proves: neither is chosen."""
    for stated, count, what in (
        (facts.ever_issued, series.ever_issued, "ever issued"),
        (facts.outstanding, series.outstanding, "outstanding"),
    ):
        if stated is False and proved(count) > 0:
            book = f"the book shows {told(count)} shares of the {series.series} {what}"
            return Obstacle(f"facts-contradict-book: none is said to be {what}; {book}")
        if stated is True and known(count) == 0:
            cure = Obstacle("record the issuance in the book, or drop the statement")
            why = f"facts-contradict-book: shares of the {series.series} are said to be {what}; the book shows none"
            return Obstacle(why, (cure,))
    return None
