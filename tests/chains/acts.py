"""Acts that are recorded without a paper, with no evidence but the record itself."""

from fractions import Fraction
from typing import TypeVar

from charterbook.model.acts import Conversion, Issuance, Reacquisition, Reservation, Retirement
from charterbook.model.evidence import Cited
from charterbook.model.shares import Shares

T = TypeVar("T")


def told(value: T) -> Cited[T]:
    """A value on nobody's word but that of who records it."""
    return Cited(value, ())


def _series(series: str | None) -> Cited[str] | None:
    return None if series is None else told(series)


def _shares(shares: Shares) -> Cited[Shares]:
    return told(Fraction(shares))


def issuance(share_class: str, series: str | None, shares: Shares, holder: str | None = None) -> Issuance:
    """Shares issued, to a holder where one is known."""
    return Issuance(told(share_class), _series(series), _shares(shares), None if holder is None else told(holder))


def reacquisition(share_class: str, series: str | None, shares: Shares, holder: str | None = None) -> Reacquisition:
    """Shares that come back to the corporation."""
    return Reacquisition(told(share_class), _series(series), _shares(shares), None if holder is None else told(holder))


def retirement(share_class: str, series: str | None, shares: Shares) -> Retirement:
    """Treasury shares retired, free to be issued again."""
    return Retirement(told(share_class), _series(series), _shares(shares))


def reservation(share_class: str, series: str | None, shares: Shares) -> Reservation:
    """Shares kept for a purpose."""
    return Reservation(told(share_class), _series(series), _shares(shares))


def conversion(share_class: str, series: str, shares: Shares, into_class: str, into_shares: Shares) -> Conversion:
    """Shares of a series that become shares of an undivided class."""
    return Conversion(told(share_class), told(series), _shares(shares), told(into_class), None, _shares(into_shares))
