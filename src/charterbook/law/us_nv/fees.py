"""What the Secretary of State of Nevada charges for a filing, as data: whole dollars, by the day of the law.

Comes in: numbers of shares with their par values, or the kind of a paper. Goes out: a fee with its ground, or None
where it is not known: before the text of 2005 the amounts were others and were not found.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from charterbook.law.fees import Stock
from charterbook.law.us_nv.history import TEXT_OF_2005
from charterbook.model.instrument import Kind
from charterbook.model.shares import Shares, canonical

FLAT_USD = 175
"""Correction (78.0295), amendment, change, designation and withdrawal (78.765), restatement (78.767); also the least
that is paid for an increase."""
NO_PAR_COUNTS_AS_USD = 1
"""A share without par value counts as one dollar (78.760(3))."""
STEPS_USD = ((75_000, 75), (200_000, 175), (500_000, 275), (1_000_000, 375))
"""Up to this amount represented: this fee (78.760(1))."""
FURTHER_USD, FURTHER_FEE_USD = 500_000, 275
"""For each further so much, or a part of it: so much more."""
MOST_ORIGINAL_USD, MOST_INCREASE_USD = 35_000, 34_925
KNOWN_FROM = TEXT_OF_2005

_FLAT: dict[Kind, tuple[str, str]] = {
    "correction": ("NRS 78.0295(2)", "NV-78.0295-F"),
    "articles_amendment": ("NRS 78.765", "NV-FEE-765"),
    "split_change": ("NRS 78.765", "NV-FEE-765"),
    "designation": ("NRS 78.765", "NV-FEE-765"),
    "designation_amendment": ("NRS 78.765", "NV-FEE-765"),
    "designation_withdrawal": ("NRS 78.765", "NV-FEE-765"),
    "articles_restated": ("NRS 78.767", "NV-FEE-767"),
}


class Fee(NamedTuple):
    """Whole dollars, and the section and rule they rest on."""

    usd: int
    cite: str
    rule: str


def amount_represented(stock: Iterable[Stock]) -> Shares:
    """The dollars that the authorized shares represent: par value times number, a share without par at one dollar."""
    total: Shares = 0
    for shares, par in stock:
        total += shares * (NO_PAR_COUNTS_AS_USD if par.usd is None else canonical(par.usd))
    return total


def fee_of_articles(stock: Iterable[Stock], on: date) -> Fee | None:
    """The fee for original articles with these classes."""
    if on < KNOWN_FROM:
        return None
    return Fee(min(_by_schedule(amount_represented(stock)), MOST_ORIGINAL_USD), "NRS 78.760", "NV-FEE-760")


def fee_of_increase(before: Iterable[Stock], after: Iterable[Stock], kind: Kind, on: date) -> Fee | None:
    """The fee for a paper that enlarges the authorized stock: the difference by the schedule, at least the flat fee."""
    flat = flat_fee(kind, on)
    if flat is None:
        return None
    was, will_be = (_by_schedule(amount_represented(stock)) for stock in (before, after))
    return flat._replace(usd=max(FLAT_USD, min(will_be - was, MOST_INCREASE_USD)))


def flat_fee(kind: Kind, on: date) -> Fee | None:
    """The fee for a paper that enlarges no authorized stock; None for kinds that the sections do not name."""
    if on < KNOWN_FROM or kind not in _FLAT:
        return None
    return Fee(FLAT_USD, *_FLAT[kind])


def _by_schedule(amount: Shares) -> int:
    for up_to, fee in STEPS_USD:
        if amount <= up_to:
            return fee
    up_to, fee = STEPS_USD[-1]
    return fee + int(-((up_to - amount) // FURTHER_USD)) * FURTHER_FEE_USD
