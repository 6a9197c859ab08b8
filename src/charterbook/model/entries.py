"""The ledger's nouns: accounts, balanced postings, entries that are never edited, and counts that may be unknown."""

from datetime import date, datetime
from typing import Literal, NamedTuple, Union

from charterbook.model.acts import Act
from charterbook.model.shares import Shares, figures

Leaf = Literal["charter", "undesignated", "available", "reserved", "outstanding", "treasury"]
Basis = Literal["adopted", "executed", "filed", "effective"]
SOLE = "sole"


class Account(NamedTuple):
    """A leaf of the chart. `charter` and `undesignated` belong to the class; the other leaves to a series, which is
    known by its full name and the day it was created (letters are reused). A class without series has one, "sole".
    Outstanding shares are kept by `holder`, None for those whose holder is not known."""

    share_class: str
    leaf: Leaf
    series: str | None = None
    created_on: date | None = None
    holder: str | None = None


class Posting(NamedTuple):
    """`shares` more (or, negative, fewer) on `account`."""

    account: Account
    shares: Shares


class Clocks(NamedTuple):
    """The plain dates at which an entry counts on each basis; None is unknown."""

    adopted_on: date | None = None
    executed_on: date | None = None
    filed_on: date | None = None
    effective_on: date | None = None


class Entry(NamedTuple):
    """One act in the ledger. Postings sum to zero in each class. `final` counts on every basis that its clocks
    reach; `pending` waits for filing evidence; `post` brings the pending entry `settles` into effect, `void` undoes
    an entry. `instrument` names the paper that is its ground."""

    number: int
    kind: Literal["final", "pending", "post", "void"]
    act: Act
    clocks: Clocks
    recorded_at: datetime
    postings: tuple[Posting, ...]
    settles: int | None = None
    instrument: str | None = None


class Refusal(NamedTuple):
    """The ledger does not take an act. `name` is one of the closed list in ledger/posting.py, `why` one sentence."""

    name: str
    why: str
    act: Act


class Exactly(NamedTuple):
    """A known count. Like the acts, counts carry their name, so that 650 and "at least 650" are unequal."""

    value: Shares
    tag: Literal["exactly"] = "exactly"


class AtLeast(NamedTuple):
    """A lower bound: the papers at hand prove this many and do not say how many more."""

    at_least: Shares
    tag: Literal["at least"] = "at least"


class Unlimited(NamedTuple):
    """The charter sets no limit."""

    unlimited: bool = True
    tag: Literal["unlimited"] = "unlimited"


class Unknown(NamedTuple):
    """No number can be given, and `unknown` says why."""

    unknown: str
    tag: Literal["unknown"] = "unknown"


Count = Union[Exactly, AtLeast, Unlimited, Unknown]


class StatedCount(NamedTuple):
    """A number that a paper states as a fact of a day: `shares` outstanding, and where `issued` no other issued."""

    shares: Shares
    on: date
    issued: bool

    @property
    def words(self) -> str:
        """What is known of a later day, in words."""
        return f"{figures(self.shares)} as of {self.on} (stated); not known since"


class SeriesPosition(NamedTuple):
    """The balances of one series. `status` is "live", "zero" (no shares, still in the charter) or "withdrawn".
    `rests_on` is the last statement of fact, where no act on hand moves shares of the series: what is issued and
    outstanding then is known of that day, and of no later one."""

    series: str
    created_on: date | None
    authorized: Count
    available: Count
    reserved: Count
    issued: Count
    outstanding: Count
    treasury: Count
    ever_issued: Count
    status: Literal["live", "zero", "withdrawn"]
    rests_on: StatedCount | None = None


class ClassPosition(NamedTuple):
    """The balances of one class. `pending` are entries that wait for filing evidence on this basis."""

    share_class: str
    authorized: Count
    undesignated: Count
    par_value: str | None
    series: tuple[SeriesPosition, ...]
    pending: tuple[Entry, ...]


class Position(NamedTuple):
    """What the ledger knows on a basis, as of a day, from entries recorded up to `known_at`. `gaps` are sentences
    that name what is missing (a paper cited but absent, articles not on hand)."""

    corporation: str
    as_of: date | None
    known_at: datetime | None
    basis: Basis
    classes: tuple[ClassPosition, ...]
    gaps: tuple[str, ...]
