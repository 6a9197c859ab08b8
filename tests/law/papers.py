"""Papers made by hand for the tests of the law: cited values over made-up spans, each at a place of its own."""

from datetime import date
from itertools import count
from typing import TypeVar

from charterbook.law.rule import Case
from charterbook.model.acts import (
    Acknowledgment,
    Act,
    Certification,
    DesignatedSharesAdjustment,
    Meeting,
    NoneIssued,
    NoneOutstanding,
    Resolution,
    SeriesDesignation,
)
from charterbook.model.entries import AtLeast, ClassPosition, Count, Exactly, Position, SeriesPosition
from charterbook.model.evidence import Cited, Disputed, Mark, Span
from charterbook.model.instrument import Dates, Instrument, Kind, Signer
from charterbook.model.shares import ParValue, Shares

T = TypeVar("T")

NAME = "BestNet Communications Corporation"
MISNAMED = "BestNet Communication Corporation"
PREFERRED = "Preferred Stock"
SERIES_A = "Series A Convertible Preferred Stock"
DAY = date(2003, 4, 24)
DESIGNATED = date(1999, 4, 22)
TODAY = date(2024, 1, 1)
WHOLE = Span("f" * 64, 0, 1_000_000)

_places = count(1)


def at(value: T, derived: bool = False) -> Cited[T]:
    """A value said at a new place, a hundred bytes after the one before."""
    start = next(_places) * 100
    return Cited(value, (Span("f" * 64, start, start + 10),), derived)


def pair(words: Shares, in_figures: Shares) -> Disputed[Shares]:
    """Words and figures of one place that disagree."""
    start = next(_places) * 100
    return Disputed(
        (
            Cited(words, (Span("f" * 64, start, start + 11),)),
            Cited(in_figures, (Span("f" * 64, start + 13, start + 16),)),
        )
    )


def mark(kind: str, value: object) -> Mark:
    """A mark at a new place."""
    return Mark(kind, at(value))


def signer(name: str, title: str | None, signed: bool = True) -> Signer:
    """One who signs, or whose line is blank."""
    return Signer(at(name), at(title) if title else None, at(f"/s/ {name}") if signed else None)


PRESIDENT = signer("Robert A. Blanchard", "President")
SECRETARY = signer("Paul H. Jachim", "Secretary")


def acknowledgment(who: Signer = PRESIDENT, **changes: object) -> Acknowledgment:
    """A complete acknowledgment for Kent County, Michigan; `changes` replace fields."""
    whole = Acknowledgment(
        state=at("Michigan"),
        county=at("Kent"),
        signer=at(who.name.value),
        signer_title=at(who.title.value) if who.title else None,
        principal=at(NAME),
        on=at(DAY),
        notary_signed=True,
        notary_line=at("Notary Public"),
        commission_expires=at(date(2005, 6, 1)),
        commission_line=at("My Commission Expires:"),
    )
    return whole._replace(**changes)  # type: ignore[arg-type]  # the caller names fields of the acknowledgment


def blank_acknowledgment(who: Signer = PRESIDENT) -> Acknowledgment:
    """As in the founding paper: another corporation, no notary, no expiry."""
    return acknowledgment(who, principal=at(MISNAMED), notary_signed=False, commission_expires=None)


def paper(kind: Kind = "designation_amendment", *acts: Act, **changes: object) -> Instrument:
    """A paper of Nevada, executed and signed by two officers on `DAY`, that does `acts`."""
    whole = Instrument(
        kind=kind,
        span=WHOLE,
        title=at("CERTIFICATE"),
        corporation=at(NAME),
        jurisdiction=at("US-NV"),
        statutes=(at("NRS 78.1955"),),
        dates=Dates(adopted_on=at(DAY), executed_on=at(DAY)),
        signers=(PRESIDENT, SECRETARY),
        acts=acts,
    )
    return whole._replace(**changes)  # type: ignore[arg-type]  # the caller names fields of the instrument


def recited(series: str = SERIES_A, filed: date | None = DESIGNATED) -> SeriesDesignation:
    """The designation of 1999 as a later paper recites it."""
    number: Cited[Shares] = at(650, derived=True)
    return SeriesDesignation(at(PREFERRED), at(series), number, filed_on=at(filed) if filed else None, recited=True)


def designation(number: "Cited[Shares] | Disputed[Shares] | None", series: str = SERIES_A) -> SeriesDesignation:
    """A series made by the paper itself."""
    return SeriesDesignation(at(PREFERRED), at(series), number, at(ParValue("0.001")))


def shares(number: Shares, derived: bool = False) -> Cited[Shares]:
    """A count at a new place."""
    return at(number, derived)


def decrease(**changes: object) -> DesignatedSharesAdjustment:
    """Series A from 650, computed, by 650 to 0."""
    whole = DesignatedSharesAdjustment(
        at(PREFERRED),
        at(SERIES_A),
        before=shares(650, derived=True),
        after=shares(0),
        change=shares(-650),
        par_value=at(ParValue("0.001")),
        returned=shares(650),
        returned_to=at("undesignated"),
    )
    return whole._replace(**changes)  # type: ignore[arg-type]  # the caller names fields of the adjustment


def resolution(*resolved: Act, meeting: Meeting | None = None) -> Resolution:
    """A resolution of the board on `DAY`."""
    return Resolution(at("board"), at(DAY), meeting, resolved)


def none_issued(ever: bool | None = None) -> NoneIssued:
    """The statement that none is issued, as of `DAY` or ever."""
    return NoneIssued(at(PREFERRED), at(SERIES_A), at(DAY), None if ever is None else at(ever))


def none_outstanding() -> NoneOutstanding:
    """The statement that none is outstanding."""
    return NoneOutstanding(at(PREFERRED), at(SERIES_A), at(DAY))


def certification(**changes: object) -> Certification:
    """The secretary's certificate of the resolution, complete."""
    whole = Certification(at("Jane Roe"), at("Secretary"), at(NAME), at(DAY), at(True))
    return whole._replace(**changes)  # type: ignore[arg-type]  # the caller names fields of the certification


def founding_paper() -> Instrument:
    """The decrease of 24 April 2003 as a reader gives it, with its faults."""
    meeting = Meeting("board", at("special"), at(True))
    resolved = decrease(returned=pair(600, 650))
    assert isinstance(resolved.returned, Disputed)
    exhibit = Instrument(
        kind="secretary_certificate",
        span=WHOLE,
        title=at("Certified Copy of the Resolution"),
        corporation=at(NAME),
        jurisdiction=at("US-NV"),
        dates=Dates(adopted_on=at(DAY)),
        signers=(SECRETARY,),
        acts=(resolution(resolved), certification(certifier=at("Paul H. Jachim"), in_force=None)),
        marks=(Mark("count", Disputed(resolved.returned.readings)), mark("corporation", NAME)),
    )
    acks = (blank_acknowledgment(PRESIDENT), blank_acknowledgment(SECRETARY))
    misnamed = tuple(Mark("corporation", Cited(MISNAMED, ack.principal.spans)) for ack in acks if ack.principal)
    return paper(
        "designation_amendment",
        recited(),
        none_issued(),
        none_outstanding(),
        decrease(),
        resolution(meeting=meeting),
        title=at("AMENDED CERTIFICATE OF DESIGNATION"),
        meeting=meeting,
        acknowledgments=acks,
        exhibits=(exhibit,),
        marks=(mark("count", 650), mark("count", 650), mark("corporation", NAME), *misnamed, mark("series", SERIES_A)),
    )


def case(of: Instrument, on: date | None = DAY, *beside: Instrument, book: Position | None = None) -> Case:
    """A paper asked under the law of a day."""
    return Case(of, on, "execution date" if on else "not known", beside, book)


def book(
    authorized: Shares = 650,
    outstanding: Shares = 0,
    ever: Count | None = None,
    class_total: Count | None = None,
    series: str = SERIES_A,
    created: date | None = DESIGNATED,
    as_of: date | None = DAY,
) -> Position:
    """A book that knows one series; its class has at least its shares unless `class_total` says more."""
    row = SeriesPosition(
        series=series,
        created_on=created,
        authorized=Exactly(authorized),
        available=Exactly(authorized),
        reserved=Exactly(0),
        issued=Exactly(outstanding),
        outstanding=Exactly(outstanding),
        treasury=Exactly(0),
        ever_issued=ever or Exactly(outstanding),
        status="live" if authorized else "zero",
    )
    classes = (ClassPosition(PREFERRED, class_total or AtLeast(authorized), AtLeast(0), "0.001", (row,), ()),)
    return Position(NAME, as_of, None, "executed", classes, ())
