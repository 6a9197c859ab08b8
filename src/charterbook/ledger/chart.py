"""The chart of accounts: how classes, series and leaves are named, and when two names are one.

In come the names as papers spell them; out go `Account`s. Of each class only leaves are stored: `charter` (the contra
account, minus what is authorized), `undesignated`, and per series `available`, `reserved`, `outstanding`, `treasury`.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple
from unicodedata import normalize

from charterbook.model.entries import SOLE, Account, Posting
from charterbook.model.shares import Shares

SeriesLeaf = Literal["available", "reserved", "outstanding", "treasury"]
SERIES_LEAVES: tuple[SeriesLeaf, ...] = ("available", "reserved", "outstanding", "treasury")
UNISSUED, ISSUED = SERIES_LEAVES[:2], SERIES_LEAVES[2:]

_FRACTION = re.compile(r"(?<=\d)[ -]?([¼-¾⅐-⅞]|\d{1,2}/\d{1,2}\b)")
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " "})


class SeriesKey(NamedTuple):
    """What a series is known by in the accounts. `created_on` is the day known when its first entry was written; it
    is an identity, not news: the day of creation as known today is `standing.SeriesOnHand.created_on`."""

    share_class: str
    series: str
    created_on: date | None


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """The form in which two spellings of one class or series are equal: case, spacing and quotes are folded, and a
    last word "stock" or "shares" is dropped ("PREFERRED STOCK", "Preferred Shares" and "Preferred" are one class)."""
    words = _FRACTION.sub(_spelled_fraction, name.translate(_QUOTES)).casefold().split()
    if len(words) > 1 and words[-1] in ("stock", "shares"):
        words.pop()
    return " ".join(words)


def holder_key(name: str) -> str:
    """The form in which two spellings of one holder are equal: no word is dropped, for "Ann Stock" is not "Ann"."""
    return " ".join(name.translate(_QUOTES).casefold().split())


def _spelled_fraction(sign: re.Match[str]) -> str:
    """A vulgar fraction as it is typed: "¾" and "-3/4" are " 3/4"."""
    return " " + normalize("NFKC", sign[1]).replace("\u2044", "/")


def best_spelling(spellings: frozenset[str] | set[str]) -> str:
    """Of several spellings of one name the one to show: not all in capitals where there is a choice. The choice
    depends on the set alone, so the order in which papers are recorded does not show."""
    return min(spellings, key=lambda name: (name.isupper(), name))


def exact(shares: Shares) -> Shares:
    """The same count, as a plain integer where it is whole."""
    return int(shares) if shares.denominator == 1 else shares


def charter(share_class: str) -> Account:
    """The contra account of the class."""
    return Account(share_class, "charter")


def undesignated(share_class: str) -> Account:
    """Authorized shares of the class that belong to no series."""
    return Account(share_class, "undesignated")


def leaf(key: SeriesKey, name: SeriesLeaf) -> Account:
    """One leaf of a series."""
    return Account(key.share_class, name, key.series, key.created_on)


def held_by(key: SeriesKey, holder: str | None) -> Account:
    """The outstanding shares of a holder; None: of holders that are not known."""
    return Account(key.share_class, "outstanding", key.series, key.created_on, holder)


def key_of(account: Account) -> SeriesKey | None:
    """The series that an account belongs to, None for the accounts of the class itself."""
    return None if account.series is None else SeriesKey(account.share_class, account.series, account.created_on)


def issues(source: Account, target: Account) -> bool:
    """Whether shares are issued by passing from one account to another. A split may issue them into the treasury."""
    return target.leaf in ISSUED and source.leaf in UNISSUED


def sole(share_class: str) -> SeriesKey:
    """The one series of a class without series."""
    return SeriesKey(share_class, SOLE, None)


def move(shares: Shares, source: Account, target: Account) -> tuple[Posting, ...]:
    """`shares` pass from one account to another of the same class; a negative count passes the other way; zero moves
    nothing and needs no postings."""
    if not shares:
        return ()
    return Posting(source, exact(-shares)), Posting(target, exact(shares))
