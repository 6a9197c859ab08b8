"""What an occasion gives to every paper of a plan: the meeting, the holders' approval, the statements on shares, the
certified resolution and the acknowledgments.

Comes in: an occasion. Goes out: nouns that cite the plan. What the occasion does not know is None.
"""

from datetime import date
from typing import TypeVar

from charterbook.instruments.clauses import UNNAMED
from charterbook.instruments.resolution.charter_words import PROPORTION
from charterbook.model.acts import (
    Acknowledgment,
    Act,
    Certification,
    Meeting,
    NoneIssued,
    NoneOutstanding,
    Resolution,
    SeriesDesignation,
    StockholderApproval,
)
from charterbook.model.evidence import Cited, Mark, Span, Stated
from charterbook.model.instrument import Dates, Instrument, Signer
from charterbook.model.plans import Step
from charterbook.model.shares import figures
from charterbook.plan.occasion import Occasion, Person, Venue, Vote
from charterbook.plan.steps import is_of_holders
from charterbook.plan.targets import PLAN, planned

T = TypeVar("T")
BOARD = "Board of Directors"


def cited(value: T | None) -> "Cited[T] | None":
    """The value as one that the plan says; None stays None."""
    return None if value is None else planned(value)


def meeting(occasion: Occasion) -> Meeting | None:
    """How the board acted; a quorum is of a meeting only."""
    if occasion.meeting is None:
        return None
    quorum = occasion.quorum if occasion.meeting != "written_consent" else None
    return Meeting("board", planned(occasion.meeting), cited(quorum))


def submitted_to(step: Step) -> "Cited[str] | None":
    """To whom the board submits what it decides: the stockholders, where anyone but board and officers approves."""
    return planned("the stockholders") if any(map(is_of_holders, step.approvals)) else None


def resolution(step: Step, occasion: Occasion, decided: tuple[Act, ...] = ()) -> Resolution:
    """The board's resolution: as a certificate recites it, or with the acts that it decides on."""
    submitted = submitted_to(step) if decided else None
    return Resolution(planned(BOARD), cited(occasion.adopted_on), meeting(occasion), decided, submitted)


def holders_approval(occasion: Occasion) -> tuple[StockholderApproval, ...]:
    """The holders' approval, where the user says how they gave it, or what votes were counted."""
    counted = f"the vote of the holders of {' and '.join(map(_voted, occasion.vote))}" if occasion.vote else None
    holders = occasion.holders or counted
    if holders is None:
        return ()
    return (StockholderApproval(planned(holders), cited(occasion.holders_approved_on)),)


def _voted(vote: Vote) -> str:
    """Whose votes carried it, in the numbers that were counted."""
    whose = f"shares of {vote.stock}, voting as a class" if vote.stock else "shares entitled to vote"
    return f"{figures(vote.votes_for)} of the {figures(vote.entitled)} {whose}"


def total(occasion: Occasion) -> tuple[Mark, ...]:
    """The number of shares of all classes from then on, where the user says it."""
    return () if occasion.total is None else (Mark("total authorized", planned(occasion.total)),)


def statements(recited: SeriesDesignation, occasion: Occasion) -> tuple[Act, ...]:
    """The statement on the shares of a series as the user confirms it."""
    share_class, series, as_of = recited.share_class, recited.series, cited(occasion.executed_on)
    match occasion.statement:
        case "never issued":
            return (NoneIssued(share_class, series, as_of, planned(True)),)
        case "none issued or outstanding":
            return NoneIssued(share_class, series, as_of), NoneOutstanding(share_class, series, as_of)
        case "none outstanding":
            return (NoneOutstanding(share_class, series, as_of),)
        case None:
            return ()


def secretary(occasion: Occasion) -> Person:
    """Who certifies what was resolved: the one named for it, else the first signer who is a secretary, else a blank."""
    secretaries = (person for person in occasion.signers if "secretary" in person.title.casefold())
    return occasion.secretary or next(secretaries, Person(UNNAMED, "Secretary"))


def certified_resolution(step: Step, occasion: Occasion, decided: tuple[Act, ...]) -> Instrument:
    """The secretary's certificate of the resolution that decides the acts. It says the resolution is still in force,
    which the secretary confirms by signing it."""
    name, title = map(planned, secretary(occasion))
    adopted_on, corporation = cited(occasion.adopted_on), planned(occasion.corporation)
    return Instrument(
        "secretary_certificate",
        Span(PLAN.sha256, 0, 0),
        title=planned("Certified Copy of the Resolution of the Board of Directors"),
        state="drafted",
        exhibit_number=planned("EXHIBIT A"),
        corporation=corporation,
        jurisdiction=planned(occasion.jurisdiction),
        statutes=(planned(PROPORTION),) if step.instrument == "split_change" else (),
        marks=total(occasion),
        dates=Dates(adopted_on=adopted_on, executed_on=cited(occasion.executed_on)),
        meeting=meeting(occasion),
        signers=(Signer(name, title),),
        acts=(
            resolution(step, occasion, decided),
            Certification(name, title, corporation, adopted_on, planned(True)),
        ),
    )


def acknowledgments(occasion: Occasion) -> tuple[Acknowledgment, ...]:
    """An acknowledgment for each signer, where one is wanted; the notary has still to sign it."""
    if occasion.venue is None:
        return ()
    return tuple(_acknowledgment(person, occasion.venue, occasion) for person in occasion.signers)


def _acknowledgment(person: Person, venue: Venue, occasion: Occasion) -> Acknowledgment:
    return Acknowledgment(
        cited(venue.state),
        cited(venue.county),
        planned(person.name),
        planned(person.title),
        planned(occasion.corporation),
        cited(occasion.executed_on),
        notary_signed=False,
    )


def recited_designation(share_class: "Cited[str]", series: "Stated[str]", filed_on: date | None) -> SeriesDesignation:
    """The earlier designation as a paper on its series recites it."""
    return SeriesDesignation(share_class, series, None, filed_on=cited(filed_on), recited=True)
