"""What a book gives out: corporations, papers, decisions and approvals, each with its number in the book."""

from datetime import datetime
from typing import Literal, NamedTuple

from charterbook.model.acts import Act
from charterbook.model.instrument import Dates, Instrument

Choice = Literal["accept", "correct", "reject", "cannot_tell"]
Action = Literal["prepared", "approved", "withdrawn"]


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


class Copy(NamedTuple):
    """A file as it was approved for signing. Signatures are added behind its bytes, which stay as they are."""

    name: str
    size_bytes: int
    sha256: str


class Approval(NamedTuple):
    """What `decided_by` did with a set of drafts: prepared or approved it, or took an approval back. `set_sha256` is
    the digest of the set's manifest, `papers` says in words what it holds. `why` is why one person did both, or why
    the approval was taken back. `copies` are the files that were approved."""

    id: int
    corporation: int
    set_sha256: str
    action: Action
    decided_by: str
    why: str | None
    papers: str
    copies: tuple[Copy, ...]
    recorded_at: datetime
