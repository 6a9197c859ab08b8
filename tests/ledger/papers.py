"""Papers made by hand for the ledger's tests: cited values over made-up spans.

Tests compare positions by `repr`: two named tuples of different types are equal when their contents are, so that
`Exactly(650) == AtLeast(650)` would hold.
"""

from datetime import UTC, date, datetime
from typing import TypeVar

from charterbook.model.acts import (
    Act,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    NoneIssued,
    NoneOutstanding,
    SeriesDesignation,
)  # fmt: skip
from charterbook.model.entries import Clocks
from charterbook.model.evidence import Cited, Disputed, Span
from charterbook.model.instrument import Dates, Instrument, Kind, State
from charterbook.model.shares import ParValue, Shares

T = TypeVar("T")
NOW = datetime(2026, 1, 1, tzinfo=UTC)
PREFERRED = "Preferred Stock"
COMMON = "Common Stock"
SERIES_A = "Series A Convertible Preferred Stock"
DESIGNATED_ON = date(1999, 4, 22)
DECREASED_ON = date(2003, 4, 24)


def cited(value: T, derived: bool = False) -> Cited[T]:
    """A value said by bytes 0 to 1 of a made-up source."""
    return Cited(value, (Span("0" * 64, 0, 1),), derived)


def said(value: T | None) -> Cited[T] | None:
    """A value that a paper may leave out."""
    return None if value is None else cited(value)


def disputed(*values: T) -> Disputed[T]:
    """Readings that contradict each other."""
    return Disputed(tuple(cited(value) for value in values))


def all_clocks(day: date) -> Clocks:
    """The clocks of an act recorded on one day."""
    return Clocks(day, day, day, day)


def paper(
    kind: Kind, *acts: Act, adopted: date | None = None, filed: date | None = None, effective: date | None = None,
    state: State = "executed",
) -> Instrument:  # fmt: skip
    """A paper of this kind with these acts and dates."""
    dates = Dates(said(adopted), said(adopted), said(filed), said(effective))
    return Instrument(kind, Span("0" * 64, 0, 10), state=state, dates=dates, acts=acts)


def authorization(number: Shares, share_class: str = PREFERRED, by_board: bool = True) -> ClassAuthorization:
    """The articles' clause of a class."""
    return ClassAuthorization(cited(share_class), cited(number), cited(ParValue("0.001")), said(by_board or None))


def designation(number: Shares | None, series: str = SERIES_A, filed: date | None = None, recited: bool = False) -> Act:
    """The designation of a series, or the recital of one."""
    return SeriesDesignation(cited(PREFERRED), cited(series), said(number), None, said(filed), recited)


def adjustment(
    before: Shares | None = None, after: Shares | None = None, change: Shares | None = None, series: str = SERIES_A
) -> DesignatedSharesAdjustment:
    """A change of the number of a series."""
    return DesignatedSharesAdjustment(cited(PREFERRED), cited(series), said(before), said(after), said(change))


def articles(number: Shares = 10_000_000) -> Instrument:
    """Articles that authorize blank-check preferred stock."""
    return paper("articles", authorization(number), adopted=date(1998, 1, 5), filed=date(1998, 1, 6), state="filed")


def designation_of_1999(filed: date | None = None) -> Instrument:
    """The designation of 650 shares, adopted two days before it was filed; its copy may lack the stamp."""
    return paper("designation", designation(650), adopted=date(1999, 4, 20), filed=filed)


def founding_paper() -> Instrument:
    """The decrease of 24 April 2003: recital, decrease to zero, none issued and none outstanding, no file stamp."""
    decrease = adjustment(650, 0, -650)._replace(returned=cited(650), returned_to=cited("undesignated"))
    return paper(
        "designation_amendment", decrease,
        designation(650, filed=DESIGNATED_ON, recited=True),
        NoneIssued(cited(PREFERRED), cited(SERIES_A), cited(DECREASED_ON)),
        NoneOutstanding(cited(PREFERRED), cited(SERIES_A), cited(DECREASED_ON)),
        adopted=DECREASED_ON,
    )  # fmt: skip
