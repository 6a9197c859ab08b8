"""What a book gives out: corporations, papers and decisions, each with its number in the book."""

from datetime import datetime
from typing import Literal, NamedTuple

from charterbook.model.acts import Act
from charterbook.model.instrument import Dates, Instrument

Choice = Literal["accept", "correct", "reject", "cannot_tell"]


class KnownBy(NamedTuple):
    """A number by which a corporation is known: `kind` "cik" (the SEC's, of no state) or "entity_number" (of the
    registrar of `jurisdiction`). No two corporations of a book have the same."""

    kind: str
    jurisdiction: str | None
    value: str


class Corporation(NamedTuple):
    """A corporation of the book. Its number is its key; its name is not, since two may have the same."""

    id: int
    name: str
    jurisdiction: str | None = None
    identifiers: tuple[KnownBy, ...] = ()


class Kept(NamedTuple):
    """An instrument in the book: its short number, the source it stands in and its place there, and whose it is."""

    id: int
    source: str
    ordinal: int
    corporation: str | None
    recorded_at: datetime
    instrument: Instrument
    corporation_id: int | None = None


class Decision(NamedTuple):
    """What `decided_by` decided, and `why`, on the act at `place` (from 0) of a paper, or (-1) on the paper: `act` is
    what it should say, where that is not what was read; of a paper, the days that somebody gave."""

    id: int
    instrument: int
    place: int
    choice: Choice
    act: Act | Dates | None
    decided_by: str
    why: str
    recorded_at: datetime
