"""One act becomes entries of the ledger, with whatever rests on it written anew; or it is refused, and nothing changes.

In come the ledger, the act, its ground and its paper; out go the further entries, which the ledger then has too.
"""

from typing import assert_never

from charterbook.ledger import charter_acts, share_acts, splits
from charterbook.ledger.corrections import as_corrected, corrected_entry, in_its_place, replaced
from charterbook.ledger.ground import Ground, Line, Lines, Paper, beside, entered, refuse, value
from charterbook.ledger.guards import broken
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.renewal import ground_of, renewed_ground, resting, voided
from charterbook.ledger.standing import Standing, first_day
from charterbook.model.acts import (
    Acknowledgment,
    Act,
    AuthorizedSharesAdjustment,
    Certification,
    ClassAuthorization,
    Conversion,
    Correction,
    DesignatedSharesAdjustment,
    Domestication,
    Filing,
    Incorporation,
    Issuance,
    NameChange,
    NoneIssued,
    NoneOutstanding,
    OutstandingCount,
    ParValueChange,
    Ratification,
    Reacquisition,
    Release,
    Reservation,
    Resolution,
    Restatement,
    Retirement,
    SeriesDesignation,
    SeriesWithdrawal,
    ShareDividend,
    Split,
    StockholderApproval,
    TermsAmendment,
    Transfer,
)  # fmt: skip
from charterbook.model.entries import Clocks, Entry, Refusal

_STATEMENT = NoneIssued | NoneOutstanding | OutstandingCount


def take(ledger: Ledger, act: Act, ground: Ground, paper: Paper) -> tuple[Entry, ...] | Refusal:
    """One act on its ground: the entries it makes, or why it makes none."""
    if first_day(ground.clocks) is None and not isinstance(act, _STATEMENT):
        return refuse("date_missing", "no date of adoption, execution, filing or effect is known", act)
    made = made_of(ledger, act, ground, paper)
    return made if isinstance(made, Refusal) else kept(ledger, made, act)


def made_of(ledger: Ledger, act: Act, ground: Ground, paper: Paper) -> tuple[Entry, ...] | Refusal:
    """The entries of an act, in the ledger but not yet held against what must hold of it."""
    if isinstance(act, Correction):
        return _corrected(ledger, act, ground, paper)
    standing_in = replaced(ledger.stands_as_known(), act, ground)
    if standing_in is not None:
        return entered_in(ledger, _after_its_correction(standing_in, act, ground), paper)
    lines = lines_of(ledger, act, ground)
    return lines if isinstance(lines, Refusal) else entered_in(ledger, lines, paper)


def _corrected(ledger: Ledger, act: Correction, ground: Ground, paper: Paper) -> tuple[Entry, ...] | Refusal:
    """LED-15. The entries of the corrected paper are voided and written anew with the corrected numbers at their own
    days; the correction itself stands with the days of its own paper, for those who relied on the text before it."""
    made: tuple[Entry, ...] = ()
    for corrected in act.corrected_acts:
        faulty = corrected_entry(ledger.stands_as_known(), act, corrected)
        if isinstance(faulty, Refusal):
            ledger.take_back(made)
            return faulty
        if faulty is None:
            lines = lines_of(ledger, corrected, beside(as_corrected(act), act.corrected_acts))
        else:
            made = (*made, *entered_in(ledger, (voided(faulty, act),), paper))
            own = beside(ground_of(faulty), act.corrected_acts)
            lines = in_its_place(faulty, corrected) or lines_of(ledger, corrected, own)
        if isinstance(lines, Refusal):
            ledger.take_back(made)
            return lines
        made = (*made, *entered_in(ledger, lines, paper))
    return (*made, *entered_in(ledger, (Line(act, ground.kind, ground.clocks),), paper))


def _after_its_correction(standing_in: Standing, act: Act, ground: Ground) -> Lines:
    """A faulty act whose correction came first: what the correction posted stands from the days of the faulty paper,
    and the faulty act itself moves nothing."""
    entry = standing_in.entry
    anew = Line(entry.act, ground.kind, ground.clocks, entry.postings, instrument=entry.instrument)
    return (voided(standing_in, act), anew, Line(act, ground.kind, ground.clocks))


def kept(ledger: Ledger, fresh: tuple[Entry, ...], act: Act) -> tuple[Entry, ...] | Refusal:
    """The fresh entries, the last of the ledger, with what rests on them written anew; or, if with them something would
    not hold, none of them and the refusal of `act`."""
    renewed = _renewed(ledger, fresh)
    fault = renewed if isinstance(renewed, Refusal) else broken(ledger, (*fresh, *renewed))
    if fault is None and not isinstance(renewed, Refusal):
        return (*fresh, *renewed)
    ledger.take_back(fresh if isinstance(renewed, Refusal) else (*fresh, *renewed))
    assert fault is not None
    return refuse(fault.name, fault.why, act)


def _renewed(ledger: Ledger, fresh: tuple[Entry, ...]) -> tuple[Entry, ...] | Refusal:
    """The entries by which later acts that rest on the fresh ones are voided and written anew, where they now move
    other numbers; or why one of them could not be."""
    made: tuple[Entry, ...] = ()
    for stand in resting(ledger, fresh):
        cause, ground = fresh[-1], renewed_ground(ledger, stand)
        void = entered_in(ledger, (voided(stand, cause.act),), Paper(cause.instrument, cause.recorded_at))
        lines = lines_of(ledger, stand.entry.act, ground)
        if isinstance(lines, Refusal):
            ledger.take_back((*made, *void))
            return lines._replace(name="later_paper_disagrees", why=f"a later act could not stand: {lines.why}")
        if [line.postings for line in lines] == [stand.entry.postings]:
            ledger.take_back(void)
        else:
            made = (*made, *void, *entered_in(ledger, lines, Paper(stand.entry.instrument, cause.recorded_at)))
    return made


def lines_of(ledger: Ledger, act: Act, ground: Ground) -> Lines | Refusal:
    """The entries an act would make, by its kind."""
    stands = ledger.stands_as_known()
    match act:
        case ClassAuthorization():
            return charter_acts.class_authorization(stands, act, ground)
        case AuthorizedSharesAdjustment():
            return charter_acts.authorized_adjustment(ledger, act, ground)
        case SeriesDesignation():
            return (charter_acts.recital if act.recited else charter_acts.designation)(stands, act, ground)
        case DesignatedSharesAdjustment():
            return charter_acts.designated_adjustment(ledger, act, ground)
        case SeriesWithdrawal():
            return charter_acts.withdrawal(ledger, act, ground)
        case Issuance():
            return share_acts.issuance(ledger, act, ground)
        case Transfer():
            return share_acts.transfer(ledger, act, ground)
        case Reservation():
            return share_acts.reservation(ledger, act, ground)
        case Release():
            return share_acts.release(ledger, act, ground)
        case Reacquisition():
            return share_acts.reacquisition(ledger, act, ground)
        case Retirement():
            return share_acts.retirement(ledger, act, ground)
        case Conversion():
            return share_acts.conversion(ledger, act, ground)
        case Split() | ShareDividend():
            return splits.split(ledger, act, ground)
        case (
            Incorporation() | TermsAmendment() | NameChange() | Domestication() | ParValueChange() | Restatement()
            | Ratification() | Correction()
        ):  # fmt: skip
            # These move no shares. The numbers of a restated charter are acts of their own, checked one by one; what is
            # ratified (LED-16) was posted at its own day; what is corrected is written anew beside this line.
            return (Line(act, ground.kind, ground.clocks),)
        case NoneIssued() | NoneOutstanding() | OutstandingCount():
            return _statement(act, ground)
        case Resolution() | StockholderApproval() | Certification() | Acknowledgment() | Filing():
            return refuse("paper_does_not_post", f"{act.act.replace('_', ' ')} moves no shares", act)
        case _:
            assert_never(act)


def _statement(act: _STATEMENT, ground: Ground) -> Lines | Refusal:
    """A statement of fact moves no shares; it stands as of the day it speaks of, or of its paper."""
    day = value(act.as_of) or first_day(ground.clocks)
    if day is None:
        return refuse("date_missing", "the statement gives no date, nor does its paper", act)
    if isinstance(act, OutstandingCount) and act.shares.value is None:
        return refuse("number_disputed", "the number outstanding is read in two ways", act)
    return (Line(act, "final", Clocks(day, day, day, day)),)


def entered_in(ledger: Ledger, lines: Lines, paper: Paper) -> tuple[Entry, ...]:
    """The lines, entered in the ledger."""
    fresh = entered(ledger.last, lines, paper)
    for entry in fresh:
        ledger.enter(entry)
    return fresh
