"""What is found of a signature: the nouns of verifying, each fault with a name that stays.

No value here says that a paper is valid: a signature without fault is whole, made in time, by a certificate that leads
to a trusted root. Whether its holder could bind the corporation is for counsel.
"""

from datetime import datetime
from typing import Literal, NamedTuple

from charterbook.model.evidence import Box
from charterbook.sign.fields import Field
from charterbook.sign.pades import Level

FaultName = Literal[
    "changed", "pages_changed", "changed_later", "certificate_expired", "certificate_revoked", "revocation_not_shown",
    "no_timestamp", "timestamp_not_confirmed", "untrusted_root", "identity_not_checked", "not_confirmed",
    "not_the_named_signer", "line_unsigned", "out_of_order", "not_signed",
]  # fmt: skip
Identity = Literal["trusted", "not proved", "not trusted", "not checked"]
"""Whether the certificate leads to a root that the user trusts: it does and was in force; it does, and nothing shows
that it was not revoked; it does not, or was not in force; the user named no root."""


class Fault(NamedTuple):
    """One thing that keeps a signature, or the file, from being good: its stable name, and what it is in words."""

    name: FaultName
    told: str


class Signature(NamedTuple):
    """One signature. `at` is the time that a timestamp server confirms, None where none does; `claimed_at` what the
    signer's own clock said. `level` is None where not even the signature alone holds. `page` (from 1) and `box` are
    None where the field does not show. `reason` and `place` are what the signature itself states."""

    field: str
    page: int | None
    box: Box | None
    holder: str = ""
    authority: str = ""
    is_test: bool = False
    reason: str = ""
    place: str = ""
    claimed_at: datetime | None = None
    at: datetime | None = None
    level: Level | None = None
    identity: Identity = "not checked"
    seals: bool = False
    covers_whole_file: bool = False
    faults: tuple[Fault, ...] = ()


class Verified(NamedTuple):
    """What was found in a file: its signatures in the order in which they were made, the fields that show, how many
    timestamps lie over the whole file, and their faults."""

    signatures: tuple[Signature, ...]
    fields: tuple[Field, ...]
    archive_timestamps: int
    faults: tuple[Fault, ...]
