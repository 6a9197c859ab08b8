"""Proofs about the log that hold without the book: that a record is a row of it, and that it only grew since.

A proof says which size and root it holds for. That these are the book's, only a head from elsewhere can show.
"""

from typing import NamedTuple, TypeAlias

from charterbook.register import log, tree


class Inclusion(NamedTuple):
    """That a row, with the record whose digest it holds, is one of the first `size` rows under `root`."""

    row: log.Row
    record: str
    size: int
    root: bytes
    path: tuple[bytes, ...]


class Consistency(NamedTuple):
    """That the log of the size `first` is the beginning of that of the size `second`, each with its root."""

    first: int
    first_root: bytes
    second: int
    second_root: bytes
    path: tuple[bytes, ...]


Proof: TypeAlias = Inclusion | Consistency


def fault(proof: Proof) -> str | None:
    """Why the proof does not hold, in one clause; None where it does."""
    match proof:
        case Inclusion(row, record, size, root, path):
            if log.digest(record.encode()) != row.payload_sha256:
                return "the record is not the one whose digest the row holds"
            # The leaf is made here and not taken from the proof, which may say anything.
            leaf = log.row(row.sequence, row.kind, row.subject, row.payload_sha256, row.recorded_at).leaf_hash
            if not tree.included(row.sequence - 1, size, leaf, path, root):
                return f"its path does not lead from row {row.sequence} to the root of a log of {size} rows"
        case Consistency(first, first_root, second, second_root, path):
            if not tree.consistent(first, second, first_root, second_root, path):
                return f"its path does not lead from the log of {first} rows to that of {second}"
    return None
