"""The hash tree of RFC 6962, section 2.1, with SHA-256: hashes come in, hashes and yes or no go out.

A complete subtree over the leaves from `place << level` up to `(place + 1) << level` is a node, known by its level and
place; the leaves are level 0. Nodes never change while the tree grows, so they are kept, and every root and proof is
made of a few of them. Leaves are counted from 0.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import NamedTuple, Self, TypeAlias

EMPTY = sha256().digest()
"""The root of a tree without leaves."""

NodeAt: TypeAlias = Callable[[int, int], bytes]
"""Gives the hash of the complete subtree at a level and place."""


def leaf_hash(data: bytes) -> bytes:
    """The hash of a leaf that holds `data`."""
    return sha256(b"\0" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of the node over two subtrees."""
    return sha256(b"\1" + left + right).digest()


class Node(NamedTuple):
    """A complete subtree and its hash."""

    level: int
    place: int
    hash: bytes


class Frontier(NamedTuple):
    """All that a growing tree has to remember: how many leaves it has, and the hashes of the complete subtrees that
    they fall into, the largest first (one for each bit of the size)."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    @classmethod
    def at(cls, size: int, node: NodeAt) -> Self:
        """The frontier of the first `size` leaves, from the nodes kept."""
        return cls(size, tuple(node(level, (size >> level) - 1) for level in _bits(size)))

    def appended(self, leaf: bytes) -> tuple[Self, tuple[Node, ...]]:
        """The frontier with one leaf more, and the nodes above level 0 that this leaf completes, from the lowest."""
        peaks, place, top = list(self.peaks), self.size, leaf
        made: list[Node] = []
        while place & 1:
            top, place = node_hash(peaks.pop(), top), place >> 1
            made.append(Node(len(made) + 1, place, top))
        return self._replace(size=self.size + 1, peaks=(*peaks, top)), tuple(made)

    def root(self) -> bytes:
        """The root of the tree so far."""
        if not self.peaks:
            return EMPTY
        top = self.peaks[-1]
        for peak in self.peaks[-2::-1]:
            top = node_hash(peak, top)
        return top


def _bits(size: int) -> list[int]:
    return [level for level in range(size.bit_length() - 1, -1, -1) if size >> level & 1]


def root(size: int, node: NodeAt) -> bytes:
    """The root over the first `size` leaves, from the nodes kept."""
    return Frontier.at(size, node).root()


def inclusion(leaf: int, size: int, node: NodeAt) -> tuple[bytes, ...]:
    """The audit path of RFC 6962, 2.1.1: what proves that this leaf is one of the first `size`. ValueError where the
    tree has no such leaf."""
    if not 0 <= leaf < size:
        raise ValueError(f"a tree of {size} leaves has no leaf {leaf}")
    return tuple(_over(beside, node) for beside in _ascent(leaf, size, alone=True)[1])


def included(leaf: int, size: int, hashed: bytes, path: Sequence[bytes], root: bytes) -> bool:
    """Whether the path proves that the leaf with this hash stands in the tree of this size and root."""
    if not 0 <= leaf < size:
        return False
    besides = _ascent(leaf, size, alone=True)[1]
    if len(path) != len(besides):
        return False
    top = hashed
    for beside, other in zip(besides, path, strict=True):
        top = node_hash(other, top) if beside.left else node_hash(top, other)
    return top == root


def consistency(first: int, second: int, node: NodeAt) -> tuple[bytes, ...]:
    """The proof of RFC 6962, 2.1.2, that the tree of `first` leaves is the beginning of that of `second`; empty where
    the older has no leaf. ValueError where `first` is greater."""
    if not 0 <= first <= second:
        raise ValueError(f"a tree of {second} leaves has no beginning of {first}")
    if first == 0:
        return ()
    end, besides = _ascent(first - 1, second, alone=False)
    proof = tuple(_over(beside, node) for beside in besides)
    return (_over(end, node), *proof) if any(beside.left for beside in besides) else proof


def consistent(first: int, second: int, first_root: bytes, second_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the tree of `first` leaves and its root are the beginning of that of `second`."""
    if not 0 <= first <= second:
        return False
    if first == 0:
        return not proof and first_root == EMPTY and (second > 0 or second_root == EMPTY)
    besides = _ascent(first - 1, second, alone=False)[1]
    # Where all of the older tree is one complete subtree of the newer one, the proof leaves out its hash: it is known.
    hashes = list(proof) if any(beside.left for beside in besides) else [first_root, *proof]
    if len(hashes) != len(besides) + 1:
        return False
    old = new = hashes[0]
    for beside, other in zip(besides, hashes[1:], strict=True):
        if beside.left:
            old, new = node_hash(other, old), node_hash(other, new)
        else:
            new = node_hash(new, other)
    return old == first_root and new == second_root


class _Range(NamedTuple):
    """The leaves from `start` up to `stop`, which some subtree of RFC 6962 covers, and on which side it stands."""

    start: int
    stop: int
    left: bool


def _ascent(leaf: int, size: int, alone: bool) -> tuple[_Range, list[_Range]]:
    """The subtrees that stand beside the way up from a leaf to the root, the lowest first. The way begins at the leaf
    `alone`, or else at the largest subtree that ends with it; that is the first thing given."""
    start, stop, besides = 0, size, []
    while stop - start > 1 and (alone or leaf + 1 < stop):
        middle = start + (1 << (stop - start - 1).bit_length() - 1)
        if leaf < middle:
            besides.append(_Range(middle, stop, left=False))
            stop = middle
        else:
            besides.append(_Range(start, middle, left=True))
            start = middle
    return _Range(start, stop, left=False), besides[::-1]


def _over(leaves: _Range, node: NodeAt) -> bytes:
    """The hash over a range that begins where a subtree of its size can begin: the root of a tree of its own, all of
    whose nodes stand as far to the right as the range does."""
    return root(leaves.stop - leaves.start, lambda level, place: node(level, place + (leaves.start >> level)))
