"""Whether a class has free shares enough for the series wanted of it, and what would make room.

In come targets and a position; out go the enlargements of classes that must come first, or, where the asker has fixed
the number of the class, the obstacle that says how much is short.
"""

from collections.abc import Mapping
from datetime import date

from charterbook.model.entries import ClassPosition, Exactly, Position, Unlimited
from charterbook.model.plans import Obstacle
from charterbook.model.shares import Shares, figures
from charterbook.plan.after import is_divided, same_name
from charterbook.plan.moves import row
from charterbook.plan.standing import find, find_class, known, proved, told
from charterbook.plan.targets import ClassNumber, Facts, SeriesNumber, SeriesWanted, SeriesWithdrawn, Target

MOST_CUTS = 2


def enlargements(targets: tuple[Target, ...], position: Position) -> dict[ClassNumber, str]:
    """For each class of which nobody wants another number, but of which the series wanted use more than is free: the
    number that makes room for them, and why it comes first."""
    numbered = [target.share_class for target in targets if isinstance(target, ClassNumber)]
    found = {}
    for held in position.classes:
        free, total = room(held), held.authorized
        if (
            free is None
            or not isinstance(total, Exactly)
            or any(same_name(held.share_class, name) for name in numbered)
        ):
            continue
        needed = sum(_used(target, held.share_class, position) for target in targets)
        if needed > max(free, 0):
            why = f"Needed first: {figures(needed)} more shares are asked for, {figures(free)} of the "
            why += f"{held.share_class} are free."
            if is_divided(held) and any(
                series.status == "live" and not _named(series.series, targets) for series in held.series
            ):
                why += f" To cut another series of the class by {figures(needed - free)} would do instead."
            found[ClassNumber(held.share_class, total.value + needed - free)] = why
    return found


def _named(series: str, targets: tuple[Target, ...]) -> bool:
    """Whether one of the targets is about this series."""
    about = SeriesNumber | SeriesWanted | SeriesWithdrawn
    return any(same_name(series, target.series) for target in targets if isinstance(target, about))


def cuts_instead(
    first: Mapping[ClassNumber, str], targets: tuple[Target, ...], position: Position
) -> tuple[tuple[ClassNumber, SeriesNumber], ...]:
    """Beside each enlargement that nobody named, the other series of the class with so many unissued shares that a cut
    makes the same room: at most `MOST_CUTS` of them."""
    found = []
    for enlarged in first:
        held = find_class(enlarged.share_class, position)
        if isinstance(held, Obstacle):
            continue
        short = enlarged.to - proved(held.authorized)
        for series in held.series:
            number, spare = known(series.authorized), known(series.available)
            if series.status != "live" or number is None or _named(series.series, targets):
                continue
            if spare is not None and spare >= short:
                cut = SeriesNumber(series.series, number - short, held.share_class, series.created_on)
                found.append((enlarged, cut))
    return tuple(found[:MOST_CUTS])


def room(held: ClassPosition) -> Shares | None:
    """How many shares of the class are free for a series; None where that is not exactly known."""
    return known(held.undesignated if is_divided(held) else held.series[0].available)


def no_room(held: ClassPosition, more: Shares, facts: Facts, on: date) -> Obstacle | None:
    """Why so many more shares do not fit into the class, and what would make room."""
    free = room(held)
    if free is None or more <= free:
        return None
    short = figures(more - free)
    wanted = f"{figures(more)} more shares are asked for, {figures(free)} of the {held.share_class} are undesignated"
    law = row("change class total", facts.jurisdiction or "", "never issued", on)
    articles = f"an amendment of the articles, by {law.said} ({law.cite})"
    enlarge = Obstacle(f"enlarge the {held.share_class} by {short} shares first: {articles}")
    cut = Obstacle(f"or cut another series of the {held.share_class} by {short} shares first")
    return Obstacle(f"increase-beyond-undesignated: {wanted}", (enlarge, cut))


def room_open(held: ClassPosition, more: Shares) -> tuple[str, ...]:
    """That so many more shares are free, as a fact to find out where the book does not prove it."""
    free = held.undesignated if is_divided(held) else held.series[0].available
    if isinstance(free, Exactly | Unlimited) or proved(free) >= more:
        return ()
    return (f"that {figures(more)} shares of the {held.share_class} are undesignated: the book has {told(free)}",)


def more_wanted(target: SeriesNumber | SeriesWithdrawn, position: Position) -> Shares:
    """How many more shares the series shall have than it has; 0 where that is not known."""
    standing = find(target, position, Facts())
    before = None if isinstance(standing, Obstacle) else known(standing.series.authorized)
    if before is None:
        return 0
    return (target.to if isinstance(target, SeriesNumber) else 0) - before


def _used(target: Target, share_class: str, position: Position) -> Shares:
    """How many free shares of the class a target uses, or, negative, sets free."""
    match target:
        case SeriesWanted():
            held = find_class(target.share_class, position)
            inside = not isinstance(held, Obstacle) and same_name(held.share_class, share_class)
            return target.shares if inside and not _there(target, position) else 0
        case SeriesNumber() | SeriesWithdrawn():
            standing = find(target, position, Facts())
            if isinstance(standing, Obstacle) or not same_name(standing.share_class.share_class, share_class):
                return 0
            return more_wanted(target, position) if standing.series.status != "withdrawn" else 0
        case _:
            return 0


def _there(target: SeriesWanted, position: Position) -> bool:
    return any(
        same_name(series.series, target.series) and series.status != "withdrawn"
        for held in position.classes
        for series in held.series
        if known(series.authorized) == target.shares
    )
