"""The instrument that a step asks for, supposed before it exists, ready to be drafted.

What the step fixes (series, numbers, words) comes from the plan; what only the occasion knows (dates, meeting,
signers, venue) from the user. Both cite the plan, see `planned`, until there is a document to cite.
"""

from datetime import date
from typing import TypeVar

from charterbook.law.instruments import InstrumentRow, instrument_row
from charterbook.model.acts import (
    Acknowledgment,
    Act,
    Certification,
    Correction,
    DesignatedSharesAdjustment,
    Meeting,
    NoneIssued,
    NoneOutstanding,
    Resolution,
    SeriesDesignation,
    SeriesWithdrawal,
    StockholderApproval,
)
from charterbook.model.evidence import Cited, Span, Stated
from charterbook.model.instrument import Dates, Instrument, Signer
from charterbook.model.plans import Step
from charterbook.model.shares import Shares
from charterbook.plan.occasion import Occasion, Person, Venue
from charterbook.plan.targets import PLAN, planned

T = TypeVar("T")
UNNAMED = "_" * 20


class PlanError(Exception):
    """A step cannot be turned into an instrument; the message says why and what to do."""


def supposed(step: Step, occasion: Occasion) -> Instrument:
    """The instrument of the step on this occasion, with the secretary's certificate of the resolution as its exhibit
    and an acknowledgment for each signer.

    PlanError for a step whose paper holds more than a plan knows (the terms of a new series), and for a state without
    a paper for the step.
    """
    match step.act:
        case Correction() as act:
            return _paper(step, occasion, _filed(act, occasion))._replace(meeting=None)
        case DesignatedSharesAdjustment() as act:
            return _decided(
                step, occasion, _recited(act.share_class, act.series, act.before, occasion.designation_filed_on), act
            )
        case SeriesWithdrawal() as act:
            filed_on = occasion.designation_filed_on or (act.filed_on.value if act.filed_on else None)
            recited = _recited(act.share_class, act.series, None, filed_on)
            return _decided(step, occasion, recited, act._replace(filed_on=_cited(filed_on)))
        case act:
            raise PlanError(f"a plan does not hold all that the paper of a {act.act} says; draw up its terms by hand")


def _decided(
    step: Step, occasion: Occasion, recited: SeriesDesignation, act: DesignatedSharesAdjustment | SeriesWithdrawal
) -> Instrument:
    """A paper that carries out a resolution of the board: statute, recital, statements, the act, meeting, exhibit."""
    meeting = _meeting(occasion)
    resolution = Resolution(planned("Board of Directors"), _cited(occasion.adopted_on), meeting)
    acts = (recited, *_statements(recited, occasion), act, *_approval(occasion), resolution)
    return _paper(step, occasion, *acts)._replace(meeting=meeting, exhibits=(_certified(occasion, act, meeting),))


def _row(step: Step, occasion: Occasion) -> InstrumentRow:
    """The paper that the law of the state has for the act of the step."""
    match step.act:
        case Correction():
            row = instrument_row(occasion.jurisdiction, "correct")
        case SeriesWithdrawal():
            row = instrument_row(occasion.jurisdiction, "withdraw series")
        case act:
            change = getattr(act, "change", None)
            grows = isinstance(change, Cited) and change.value > 0
            row = instrument_row(occasion.jurisdiction, "increase series" if grows else "decrease series")
    if row is None:
        raise PlanError(f"no paper of {occasion.jurisdiction} is known for this step; draw it up by hand")
    return row


def _paper(step: Step, occasion: Occasion, *acts: Act) -> Instrument:
    row = _row(step, occasion)
    signers = tuple(Signer(planned(person.name), planned(person.title)) for person in occasion.signers)
    return Instrument(
        step.instrument,
        Span(PLAN.sha256, 0, 0),
        title=planned(row.title),
        state="drafted",
        corporation=planned(occasion.corporation),
        jurisdiction=planned(occasion.jurisdiction),
        statutes=(planned(row.statute),),
        exhibit_number=_cited(occasion.exhibit_number),
        dates=Dates(
            adopted_on=None if step.instrument == "correction" else _cited(occasion.adopted_on),
            executed_on=_cited(occasion.executed_on),
            stockholders_approved_on=_cited(occasion.holders_approved_on),
        ),
        signers=signers,
        acknowledgments=tuple(_acknowledgment(person, occasion) for person in occasion.signers if occasion.venue),
        acts=acts,
    )


def _filed(act: Correction, occasion: Occasion) -> Correction:
    return act if act.filed_on is not None else act._replace(filed_on=_cited(occasion.record_filed_on))


def _recited(
    share_class: "Cited[str]", series: "Stated[str]", before: "Stated[Shares] | None", filed_on: date | None
) -> SeriesDesignation:
    """The earlier designation as the paper recites it; its number is what the paper says of the number before."""
    number = before._replace(derived=True) if isinstance(before, Cited) else None
    return SeriesDesignation(share_class, series, number, filed_on=_cited(filed_on), recited=True)


def _statements(recited: SeriesDesignation, occasion: Occasion) -> tuple[Act, ...]:
    """The statement on shares as the user confirms it."""
    share_class, series, as_of = recited.share_class, recited.series, _cited(occasion.executed_on)
    match occasion.statement:
        case "never issued":
            return (NoneIssued(share_class, series, as_of, planned(True)),)
        case "none issued or outstanding":
            return NoneIssued(share_class, series, as_of), NoneOutstanding(share_class, series, as_of)
        case "none outstanding":
            return (NoneOutstanding(share_class, series, as_of),)
        case None:
            return ()


def _approval(occasion: Occasion) -> tuple[Act, ...]:
    if occasion.holders is None:
        return ()
    return (StockholderApproval(planned(occasion.holders), _cited(occasion.holders_approved_on)),)


def _meeting(occasion: Occasion) -> Meeting | None:
    if occasion.meeting is None:
        return None
    quorum = occasion.quorum if occasion.meeting != "written_consent" else None
    return Meeting("board", planned(occasion.meeting), _cited(quorum))


def _certified(occasion: Occasion, decided: Act, meeting: Meeting | None) -> Instrument:
    """The secretary's certificate of the resolution that decides the act. It says the resolution is still in force,
    which the secretary confirms by signing it."""
    secretaries = [person for person in occasion.signers if "secretary" in person.title.casefold()]
    secretary = occasion.secretary or (secretaries[0] if secretaries else Person(UNNAMED, "Secretary"))
    name, title = planned(secretary.name), planned(secretary.title)
    adopted_on, corporation = _cited(occasion.adopted_on), planned(occasion.corporation)
    return Instrument(
        "secretary_certificate",
        Span(PLAN.sha256, 0, 0),
        title=planned("Certified Copy of the Resolution of the Board of Directors"),
        state="drafted",
        exhibit_number=planned("EXHIBIT A"),
        corporation=corporation,
        jurisdiction=planned(occasion.jurisdiction),
        dates=Dates(adopted_on=adopted_on, executed_on=_cited(occasion.executed_on)),
        meeting=meeting,
        signers=(Signer(name, title),),
        acts=(
            Resolution(planned("Board of Directors"), adopted_on, meeting, (decided,)),
            Certification(name, title, corporation, adopted_on, planned(True)),
        ),
    )


def _acknowledgment(person: Person, occasion: Occasion) -> Acknowledgment:
    venue = occasion.venue or Venue()
    return Acknowledgment(
        _cited(venue.state),
        _cited(venue.county),
        planned(person.name),
        planned(person.title),
        planned(occasion.corporation),
        _cited(occasion.executed_on),
        notary_signed=False,
    )


def _cited(value: T | None) -> "Cited[T] | None":
    return None if value is None else planned(value)
