"""Acts that say where they end rather than by how much they change, written anew when an earlier paper comes late.

A split multiplies what stands before it, "the total is now 9,000,000" changes by what the total was, shares that a
paper retires come out of the treasury as far as it holds them, those that a conversion issues out of the reserve. When
an act of an earlier day enters the ledger after such an entry, that entry is voided and written anew with the numbers
that follow; so the order in which papers are recorded does not matter, and no entry is ever edited.
"""

from bisect import bisect_left
from datetime import date

from charterbook.ledger.chart import name_key
from charterbook.ledger.corrections import replaced
from charterbook.ledger.ground import Ground, Line, beside
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.standing import Standing, class_of, classes_of, first_day
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    Conversion,
    DesignatedSharesAdjustment,
    Retirement,
    SeriesWithdrawal,
    ShareDividend,
    Split,
)
from charterbook.model.entries import Entry


def rests_on_what_was(act: Act) -> bool:
    """Whether what an act moves depends on what stood before it."""
    match act:
        case AuthorizedSharesAdjustment() | DesignatedSharesAdjustment():
            return act.change is None and act.before is None
    return isinstance(act, Split | ShareDividend | SeriesWithdrawal | Conversion)


def resting(ledger: Ledger, fresh: tuple[Entry, ...]) -> list[Standing]:
    """The standing entries that rest on what the fresh ones, the last of the ledger, have changed, by day."""
    candidates = ledger.once("resting", lambda: _candidates(ledger))
    if not candidates:
        return []
    numbers = {entry.number for entry in fresh} | {entry.settles for entry in fresh}
    days = [day for entry in fresh if (day := first_day(entry.clocks)) is not None]
    touched = {name_key(account.share_class) for account in ledger.accounts_of(fresh)}
    touched |= {name_key(class_of(entry.act) or "") for entry in fresh}
    later = candidates[bisect_left(candidates, min(days, default=date.max), key=lambda pair: pair[0]) :]
    return [stand for _, stand in later if stand.entry.number not in numbers and classes_of(stand.entry) & touched]


def _candidates(ledger: Ledger) -> list[tuple[date, Standing]]:
    found = [
        (day, stand)
        for stand in ledger.stands_as_known()
        if (rests_on_what_was(stand.entry.act) or _retires(ledger, stand))
        and not _is_replaced(ledger, stand)
        and (day := first_day(stand.clocks)) is not None
    ]
    return sorted(found, key=lambda pair: (pair[0], pair[1].entry.number))


def _retires(ledger: Ledger, stand: Standing) -> bool:
    """Whether an entry retires shares on the word of a paper, or changes a number by such shares."""
    act, paper = stand.entry.act, stand.entry.instrument
    retires = isinstance(act, Retirement | AuthorizedSharesAdjustment | DesignatedSharesAdjustment)
    return retires and paper is not None and bool(renewed_ground(ledger, stand).retired)


def _is_replaced(ledger: Ledger, stand: Standing) -> bool:
    """Whether an entry stands without effect, for its act was corrected before its paper came."""
    standing_in = replaced(ledger.stands_as_known(), stand.entry.act, ground_of(stand))
    return standing_in is not None and standing_in.entry.number != stand.entry.number


def voided(stand: Standing, act: Act) -> Line:
    """The line that undoes a standing entry on the ground of an act, of the paper that is being posted."""
    return Line(act, "void", stand.clocks, (), stand.entry.number)


def ground_of(stand: Standing) -> Ground:
    """The ground on which a standing entry was posted, as it is known now."""
    return Ground(stand.clocks, "pending" if stand.waits else "final")


def renewed_ground(ledger: Ledger, stand: Standing) -> Ground:
    """The ground on which a standing entry is written anew: with what the other entries of its paper say."""
    paper = stand.entry.instrument
    own = [other.entry.act for other in ledger.stands_as_known() if other.entry.instrument == paper]
    return ground_of(stand) if paper is None else beside(ground_of(stand), own)


def without_postings(stand: Standing) -> Line:
    """The line of a standing entry that corroborates from now on, and no longer posts."""
    ground = ground_of(stand)
    return Line(stand.entry.act, ground.kind, ground.clocks, instrument=stand.entry.instrument)
