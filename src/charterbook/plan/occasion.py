"""What the user knows of a signing, beside the plan: who signs, when and where, how the body acted, who approved.

A plan's papers are made of a step and an occasion. Whatever is None or () here becomes a blank to fill in.
"""

from datetime import date
from typing import Literal, NamedTuple

from charterbook.model.shares import Shares

MeetingType = Literal["special", "regular", "annual", "written_consent"]
ShareStatement = Literal["never issued", "none issued or outstanding", "none outstanding"]


class Person(NamedTuple):
    """One who signs, with the office held."""

    name: str
    title: str


class Venue(NamedTuple):
    """Where a notary takes an acknowledgment; None is left to fill in."""

    state: str | None = None
    county: str | None = None


class Consenting(NamedTuple):
    """A stockholder who signs the written consent, with the shares held ("Common Stock") and the day of signing. `by`
    signs for one that is no person."""

    name: str
    shares: Shares
    stock: str
    signed_on: date | None = None
    by: Person | None = None


class Vote(NamedTuple):
    """A vote of a meeting of stockholders: votes for and against, of so many that could be cast. `stock` is the class
    or series that voted as one ("Common Stock"); None: all stock that has votes, together."""

    votes_for: Shares
    against: Shares
    entitled: Shares
    meeting: Literal["special", "annual"]
    stock: str | None = None


class Occasion(NamedTuple):
    """What the user knows of the signing; None and () are left as blanks.

    `statement` is the statement on shares that the user confirms as true on the day of signing. `venue` is None where
    no acknowledgment is wanted. `secretary` certifies the resolution: by default the first signer who is one.
    `holders` and `holders_approved_on` say how they approved ("the vote of the holders of a majority of the voting
    power of the Series A Preferred Stock") and when, where the step asks for it.
    `designation_filed_on` is the filing date of the designation that is amended or withdrawn, `record_filed_on` that
    of a record to be corrected. `effective_on` is the day from which the paper takes effect, where not from its filing.
    `directors` sign a unanimous written consent of the board, `consenting` one of stockholders; `vote` has the
    votes of their meeting: of all stock, and of each class that votes by itself. `total` is the number of
    shares of all classes after the step, as the charter states it.
    """

    corporation: str
    jurisdiction: str
    adopted_on: date | None = None
    executed_on: date | None = None
    meeting: MeetingType | None = None
    quorum: bool | None = None
    signers: tuple[Person, ...] = ()
    secretary: Person | None = None
    venue: Venue | None = None
    designation_filed_on: date | None = None
    record_filed_on: date | None = None
    statement: ShareStatement | None = None
    holders: str | None = None
    holders_approved_on: date | None = None
    exhibit_number: str | None = None
    effective_on: date | None = None
    directors: tuple[Person, ...] = ()
    consenting: tuple[Consenting, ...] = ()
    vote: tuple[Vote, ...] = ()
    total: Shares | None = None
