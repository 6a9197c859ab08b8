"""Positions for plans: a class of 10,000,000 preferred shares and one series cut from it."""

from datetime import UTC, date, datetime

from charterbook.model.acts import DesignatedSharesAdjustment, SeriesWithdrawal
from charterbook.model.entries import (
    ClassPosition,
    Clocks,
    Count,
    Entry,
    Exactly,
    Position,
    SeriesPosition,
    Unknown,
)
from charterbook.model.evidence import Cited

PREFERRED = "Preferred Stock"
SERIES_A = "Series A Convertible Preferred Stock"
CREATED_ON = date(1999, 4, 22)
NONE = Exactly(0)
SIX_HUNDRED_FIFTY = Exactly(650)
THE_REST = Exactly(9_999_350)


def series(
    authorized: Count = SIX_HUNDRED_FIFTY,
    outstanding: Count = NONE,
    ever_issued: Count = NONE,
    reserved: Count = NONE,
    treasury: Count = NONE,
) -> SeriesPosition:
    """Series A of 1999 with these counts."""
    issued = Unknown("not needed here")
    return SeriesPosition(
        SERIES_A, CREATED_ON, authorized, Unknown("not needed here"), reserved, issued, outstanding, treasury,
        ever_issued, "live",
    )  # fmt: skip


NEVER = series()
BEFORE = series(ever_issued=Exactly(100))
OUTSTANDING = series(outstanding=Exactly(400), ever_issued=Exactly(400))
NOT_KNOWN = series(
    outstanding=Unknown("no stock ledger"),
    ever_issued=Unknown("no stock ledger"),
    reserved=Unknown("no stock ledger"),
    treasury=Unknown("no stock ledger"),
)


def position(*held: SeriesPosition, undesignated: Count = THE_REST, pending: tuple[Entry, ...] = ()) -> Position:
    """A book that holds these series of the preferred stock."""
    preferred = ClassPosition(PREFERRED, Exactly(10_000_000), undesignated, "0.001", held, pending)
    return Position("BestNet Communications Corporation", None, None, "effective", (preferred,), ())


def common(
    authorized: int, outstanding: int, treasury: int = 0, reserved: int = 0, par_value: str = "0.001"
) -> ClassPosition:
    """Common stock without series, of which so many shares are outstanding."""
    issued = outstanding + treasury
    sole = SeriesPosition(
        "sole", None, Exactly(authorized), Exactly(authorized - issued - reserved), Exactly(reserved),
        Exactly(issued), Exactly(outstanding), Exactly(treasury), Exactly(issued), "live",
    )  # fmt: skip
    return ClassPosition("Common Stock", Exactly(authorized), Exactly(0), par_value, (sole,), ())


def preferred(authorized: int, *held: SeriesPosition, par_value: str = "0.001") -> ClassPosition:
    """Preferred stock of which these series, with known numbers, are cut."""
    used = sum(each.authorized.value for each in held if isinstance(each.authorized, Exactly))
    return ClassPosition(PREFERRED, Exactly(authorized), Exactly(authorized - used), par_value, held, ())


def charter(*classes: ClassPosition) -> Position:
    """A book that holds these classes."""
    return Position("BestNet Communications Corporation", None, None, "effective", classes, ())


def pending_decrease(number: int, after: int) -> Entry:
    """A decrease of Series A that was adopted and waits for filing evidence."""
    act = DesignatedSharesAdjustment(Cited(PREFERRED, ()), Cited(SERIES_A, ()), after=Cited(after, ()))
    return Entry(number, "pending", act, Clocks(), datetime(2026, 1, 1, tzinfo=UTC), ())


def pending_withdrawal(number: int) -> Entry:
    """A withdrawal of Series A that was adopted and waits for filing evidence."""
    act = SeriesWithdrawal(Cited(PREFERRED, ()), Cited(SERIES_A, ()))
    return Entry(number, "pending", act, Clocks(), datetime(2026, 1, 1, tzinfo=UTC), ())
