"""A log that shows whether it was altered: each row holds the digest of what it records and the hash of the row before.

Pure: rows come in and go out as values. `verify` names the first row that does not fit.
"""

import hashlib
import json
from collections.abc import Iterable
from typing import NamedTuple

EMPTY = "0" * 64
"""The head of an empty log."""


class Row(NamedTuple):
    """One thing that entered the book: `kind` (source, instrument, entry, note), its `subject` there, the digest of its
    canonical form, when, the hash of the row before, and the hash of all these."""

    sequence: int
    kind: str
    subject: str
    payload_sha256: str
    recorded_at: str
    previous: str
    hash: str


class Fault(NamedTuple):
    """The first row that was altered, and in what way."""

    sequence: int
    why: str


def digest(payload: bytes) -> str:
    """The sha256 of a payload, in hexadecimal."""
    return hashlib.sha256(payload).hexdigest()


def next_row(last: Row | None, kind: str, subject: str, payload_sha256: str, recorded_at: str) -> Row:
    """The row that follows `last` (None: the first)."""
    sequence = 1 if last is None else last.sequence + 1
    row = Row(sequence, kind, subject, payload_sha256, recorded_at, EMPTY if last is None else last.hash, "")
    return row._replace(hash=row_hash(row))


def row_hash(row: Row) -> str:
    """The hash of all fields of a row but its own."""
    fields = row._asdict()
    del fields["hash"]
    return digest(json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode())


def verify(rows: Iterable[Row]) -> Fault | None:
    """The first row whose hash, link or number is wrong; None if the chain holds."""
    previous, expected = EMPTY, 1
    for row in rows:
        if row.sequence != expected:
            return Fault(expected, f"log row {expected} is missing; row {row.sequence} stands in its place")
        if row.hash != row_hash(row):
            return Fault(row.sequence, f"log row {row.sequence} ({row.kind} {row.subject}) was altered")
        if row.previous != previous:
            return Fault(row.sequence, f"log row {row.sequence} does not follow the row before it")
        previous, expected = row.hash, expected + 1
    return None
