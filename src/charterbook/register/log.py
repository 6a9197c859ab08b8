"""The log: one row for each thing that entered the book, the leaves of a hash tree (`tree`) whose root seals them all.

Pure: rows come in and go out as values. `verify` names the first row that does not fit.
"""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import islice
from typing import Generic, NamedTuple, TypeVar

from charterbook.register.codec import canonical
from charterbook.register.tree import Frontier, Node, leaf_hash

_T = TypeVar("_T")


class Row(NamedTuple):
    """One thing that entered the book: its number in the log from 1 on, its `kind` (source, instrument, entry, ...),
    its `subject` there, the digest of its canonical form, when, and the hash of the leaf that says all this."""

    sequence: int
    kind: str
    subject: str
    payload_sha256: str
    recorded_at: str
    leaf_hash: bytes


class Fault(NamedTuple):
    """The first row that was altered, and in what way."""

    sequence: int
    why: str


def digest(payload: bytes) -> str:
    """The sha256 of a payload, in hexadecimal."""
    return sha256(payload).hexdigest()


def leaf(kind: str, subject: str, payload_sha256: str, recorded_at: str) -> bytes:
    """What the tree holds of a row: its columns as canonical JSON. Its number is its place in the tree."""
    said = {"kind": kind, "payload_sha256": payload_sha256, "recorded_at": recorded_at, "subject": subject}
    return canonical(said).encode()


def row(sequence: int, kind: str, subject: str, payload_sha256: str, recorded_at: str) -> Row:
    """The row of this number, with its leaf hashed."""
    hashed = leaf_hash(leaf(kind, subject, payload_sha256, recorded_at))
    return Row(sequence, kind, subject, payload_sha256, recorded_at, hashed)


def verify(
    rows: Iterable[Row],
    things: Mapping[str, Iterator[tuple[str, str]]],
    nodes: Mapping[int, Iterator[Node]],
    heads: Iterable[tuple[int, bytes]],
) -> Fault | None:
    """The first row that was altered, or whose thing or hashes were; None if all is as it was recorded.

    `rows` by number; for each kind, the subjects that the tables hold with the digests of what they hold now; for each
    level above 0, the nodes kept, by place; the sizes and roots that were signed. Rows, things and nodes are read once,
    side by side, so that a log of any length is verified in little memory while things stand in the order of their
    rows.
    """
    kept = _Kept(things, nodes, heads)
    frontier = Frontier()
    fault = kept.head_fault(frontier)
    for found in rows:
        fault = fault or row_fault(found, frontier.size + 1) or kept.thing_fault(found)
        if fault is not None:
            return fault
        frontier, made = frontier.appended(found.leaf_hash)
        for node in made:
            fault = fault or kept.node_fault(node)
        fault = fault or kept.head_fault(frontier)
    return fault or kept.rest(frontier.size)


def row_fault(found: Row, expected: int) -> Fault | None:
    """Whether a row has the number that is expected and the leaf of what it says."""
    if found.sequence != expected:
        return Fault(expected, f"log row {expected} is missing; row {found.sequence} stands in its place")
    said = (found.kind, found.subject, found.payload_sha256, found.recorded_at)
    if not all(isinstance(text, str) for text in said) or found != row(expected, *said):
        return Fault(expected, f"log row {expected} ({found.kind} {found.subject}) was altered")
    return None


class Beside(Generic[_T]):
    """Things read once, beside the rows that record them. Most stand in the order of their rows; those that do not,
    as two writers may finish in another order than they began, are kept until their row comes."""

    def __init__(self, things: Mapping[str, Iterator[tuple[str, _T]]]) -> None:
        self._things = things
        self._passed: dict[tuple[str, str], _T] = {}

    def take(self, kind: str, subject: str) -> _T | None:
        """The thing of this kind and subject, None where it is not there or was taken before."""
        if (kind, subject) in self._passed:
            return self._passed.pop((kind, subject))
        for other, thing in self._things.get(kind, ()):
            if other == subject:
                return thing
            self._passed[kind, other] = thing
        return None

    def left(self) -> tuple[str, str] | None:
        """The kind and subject of a thing that nobody took."""
        ahead = ((kind, other) for kind, things in self._things.items() for other, _ in islice(things, 1))
        return min((*self._passed, *ahead), default=None)


class _Kept:
    """What the tables hold beside the rows of the log, each read once and in order."""

    def __init__(
        self,
        things: Mapping[str, Iterator[tuple[str, str]]],
        nodes: Mapping[int, Iterator[Node]],
        heads: Iterable[tuple[int, bytes]],
    ) -> None:
        self._things = Beside(things)
        self._nodes = nodes
        self._heads = sorted(set(heads), reverse=True)
        self._sealed = 0

    def thing_fault(self, found: Row) -> Fault | None:
        """Whether what a row records is there, and as it was recorded."""
        held = self._things.take(found.kind, found.subject)
        if held == found.payload_sha256:
            return None
        what = "is gone" if held is None else "was altered"
        return Fault(found.sequence, f"{found.kind} {found.subject} (log row {found.sequence}) {what}")

    def node_fault(self, made: Node) -> Fault | None:
        """Whether the node that the rows make is the next one kept at its level."""
        if next(self._nodes.get(made.level, iter(())), None) == made:
            return None
        first, last = (made.place << made.level) + 1, (made.place + 1) << made.level
        return Fault(first, f"log rows {first} to {last}, or the hash kept over them, were altered: they do not agree")

    def head_fault(self, frontier: Frontier) -> Fault | None:
        """Whether the heads that were signed over so many rows are theirs."""
        while self._heads and self._heads[-1][0] <= frontier.size:
            size, root = self._heads.pop()
            if (size, root) != (frontier.size, frontier.root()):
                first = self._sealed + 1
                return Fault(first, f"log rows {first} to {size} are not those over which a head was signed")
            self._sealed = size
        return None

    def rest(self, size: int) -> Fault | None:
        """Whether the tables hold anything beyond the rows of the log."""
        beyond = size + 1
        if self._heads:
            return Fault(beyond, f"log row {beyond} is missing: a head was signed over {self._heads[0][0]} rows")
        if any(next(nodes, None) is not None for nodes in self._nodes.values()):
            return Fault(beyond, f"log row {beyond} is missing: a hash over it is kept")
        stray = self._things.left()
        if stray is not None:
            return Fault(beyond, f"{' '.join(stray)} is in the book, but no row of the log records it")
        return None
