"""The tree is that of RFC 6962: held against its definitions, its known answers, and proofs that somebody changed."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterbook.register.tree import (
    EMPTY,
    Frontier,
    NodeAt,
    consistency,
    consistent,
    included,
    inclusion,
    leaf_hash,
    node_hash,
    root,
)

LEAVES = [
    bytes.fromhex(text)
    for text in "|00|10|2021|3031|40414243|5051525354555657|606162636465666768696a6b6c6d6e6f".split("|")
]
"""The eight leaves that the tests of the certificate-transparency project use."""
ROOTS = """
6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d
fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77
d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4
76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef
ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c
5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328
""".split()
"""The roots of the first one, two, ... eight of them, from the same tests."""
MOST = 130


def _split(size: int) -> int:
    return 1 << (size - 1).bit_length() - 1


def _root(leaves: Sequence[bytes]) -> bytes:
    """MTH of RFC 6962, section 2.1, as it stands there; `leaves` are hashed already."""
    if len(leaves) < 2:
        return leaves[0] if leaves else EMPTY
    middle = _split(len(leaves))
    return node_hash(_root(leaves[:middle]), _root(leaves[middle:]))


def _path(leaf: int, leaves: Sequence[bytes]) -> tuple[bytes, ...]:
    """PATH of section 2.1.1."""
    if len(leaves) == 1:
        return ()
    middle = _split(len(leaves))
    if leaf < middle:
        return (*_path(leaf, leaves[:middle]), _root(leaves[middle:]))
    return (*_path(leaf - middle, leaves[middle:]), _root(leaves[:middle]))


def _subproof(first: int, leaves: Sequence[bytes], whole: bool) -> tuple[bytes, ...]:
    """SUBPROOF of section 2.1.2."""
    if first == len(leaves):
        return () if whole else (_root(leaves),)
    middle = _split(len(leaves))
    if first <= middle:
        return (*_subproof(first, leaves[:middle], whole), _root(leaves[middle:]))
    return (*_subproof(first - middle, leaves[middle:], whole=False), _root(leaves[:middle]))


HASHES = [leaf_hash(str(number).encode()) for number in range(MOST)]


def _nodes(leaves: Sequence[bytes]) -> NodeAt:
    """The nodes that appends have made, and no others."""
    kept = {(0, place): leaf for place, leaf in enumerate(leaves)}
    frontier = Frontier()
    for leaf in leaves:
        frontier, made = frontier.appended(leaf)
        kept |= {(node.level, node.place): node.hash for node in made}
    return lambda level, place: kept[level, place]


NODES = _nodes(HASHES)


def test_the_empty_tree_has_the_root_of_the_standard() -> None:
    """The SHA-256 of nothing."""
    assert "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" == Frontier().root().hex()


def test_the_roots_are_those_of_certificate_transparency() -> None:
    """The first answers that every implementation of the standard gives."""
    frontier, roots = Frontier(), []
    for leaf in LEAVES:
        frontier, _ = frontier.appended(leaf_hash(leaf))
        roots.append(frontier.root().hex())
    assert ROOTS == roots


def test_the_proofs_are_those_of_certificate_transparency() -> None:
    """One path and one consistency proof of the same tests, hash by hash."""
    node = _nodes([leaf_hash(leaf) for leaf in LEAVES])
    path = [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]
    proof = [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]
    assert path == [part.hex() for part in inclusion(5, 8, node)]
    assert proof == [part.hex() for part in consistency(6, 8, node)]


def test_what_appends_leave_behind_gives_every_root() -> None:
    """For each size, the frontier grown, the frontier read from the nodes, and the definition agree."""
    grown, read, defined = [], [], []
    frontier = Frontier()
    for size, leaf in enumerate(HASHES, 1):
        frontier, _ = frontier.appended(leaf)
        grown.append(frontier)
        read.append(Frontier.at(size, NODES))
        defined.append(_root(HASHES[:size]))
    assert grown == read
    assert defined == [frontier.root() for frontier in grown]
    assert defined == [root(size, NODES) for size in range(1, MOST + 1)]


def test_an_append_makes_each_node_once() -> None:
    """Over all appends, the complete subtrees above the leaves come out once each."""
    frontier, made = Frontier(), []
    for leaf in HASHES:
        frontier, nodes = frontier.appended(leaf)
        made += [(node.level, node.place) for node in nodes]
    levels = range(1, MOST.bit_length())
    assert sorted(made) == [(level, place) for level in levels for place in range(MOST >> level)]


@pytest.mark.parametrize("size", range(1, MOST + 1))
def test_every_proof_is_the_standards_and_holds(size: int) -> None:
    """For each leaf and each older size, the proof equals the one of the definition, and it verifies."""
    leaves, head = HASHES[:size], _root(HASHES[:size])
    for leaf in range(size):
        path = inclusion(leaf, size, NODES)
        assert _path(leaf, leaves) == path
        assert included(leaf, size, HASHES[leaf], path, head)
    for first in range(1, size + 1):
        proof = consistency(first, size, NODES)
        assert _subproof(first, leaves, whole=True) == proof
        assert consistent(first, size, _root(leaves[:first]), head, proof)


def test_the_empty_tree_is_the_beginning_of_every_tree() -> None:
    """Its proof is empty; an invented root for it is not believed."""
    assert () == consistency(0, 5, NODES)
    assert consistent(0, 5, EMPTY, root(5, NODES), ())
    assert consistent(0, 0, EMPTY, EMPTY, ())
    assert not consistent(0, 5, HASHES[0], root(5, NODES), ())
    assert not consistent(0, 0, EMPTY, HASHES[0], ())
    assert not consistent(0, 5, EMPTY, root(5, NODES), (HASHES[0],))


@pytest.mark.parametrize(("leaf", "size"), [(-1, 5), (5, 5), (0, 0)])
def test_a_leaf_that_is_not_there_has_no_proof(leaf: int, size: int) -> None:
    """Asking for one is an error; claiming one is a proof that does not hold."""
    with pytest.raises(ValueError, match="no leaf"):
        inclusion(leaf, size, NODES)
    assert not included(leaf, size, HASHES[0], (), HASHES[0])


@pytest.mark.parametrize(("first", "second"), [(6, 5), (-1, 5)])
def test_a_tree_has_no_beginning_longer_than_itself(first: int, second: int) -> None:
    """Asking for its proof is an error; claiming it is a proof that does not hold."""
    with pytest.raises(ValueError, match="no beginning"):
        consistency(first, second, NODES)
    assert not consistent(first, second, EMPTY, root(5, NODES), ())


SIZES = st.integers(1, MOST)


def _changed(data: st.DataObject, proof: tuple[bytes, ...]) -> tuple[bytes, ...]:
    """The proof with a bit turned, a part dropped, doubled or added, or two parts exchanged."""
    parts = list(proof)
    place = data.draw(st.integers(0, len(parts)))
    how = data.draw(st.sampled_from(["turn", "drop", "double", "swap"] if place < len(parts) else ["add"]))
    match how:
        case "turn":
            bit = data.draw(st.integers(0, 255))
            parts[place] = (int.from_bytes(parts[place]) ^ 1 << bit).to_bytes(32)
        case "drop":
            del parts[place]
        case "double":
            parts.insert(place, parts[place])
        case "swap":
            other = data.draw(st.integers(0, len(parts) - 1))
            parts[place], parts[other] = parts[other], parts[place]
        case _:
            parts.append(HASHES[0])
    return tuple(parts)


@given(SIZES, st.data())
def test_a_changed_inclusion_proof_never_holds(size: int, data: st.DataObject) -> None:
    """Another leaf, another place, the tree of another size or another path are all refused."""
    leaf = data.draw(st.integers(0, size - 1))
    path, head = inclusion(leaf, size, NODES), root(size, NODES)
    other = data.draw(st.integers(0, MOST - 1).filter(lambda other: other != leaf))
    changed = _changed(data, path)
    assert not included(leaf, size, HASHES[other], path, head)
    assert not included(other, size, HASHES[leaf], path, head)
    assert size == other + 1 or not included(leaf, other + 1, HASHES[leaf], path, root(other + 1, NODES))
    assert changed == path or not included(leaf, size, HASHES[leaf], changed, head)


@given(SIZES, st.data())
def test_a_changed_consistency_proof_never_holds(second: int, data: st.DataObject) -> None:
    """Another older or newer root and another proof are all refused."""
    first = data.draw(st.integers(1, second))
    proof, old, new = consistency(first, second, NODES), root(first, NODES), root(second, NODES)
    wrong = leaf_hash(b"none of them")
    changed = _changed(data, proof)
    assert not consistent(first, second, wrong, new, proof)
    assert not consistent(first, second, old, wrong, proof)
    assert changed == proof or not consistent(first, second, old, new, changed)


@given(SIZES, st.data())
def test_a_wrong_size_never_makes_another_tree(second: int, data: st.DataObject) -> None:
    """A proof read for another older size shows nothing about the tree of that size."""
    first, other = data.draw(st.integers(1, second)), data.draw(st.integers(1, second))
    proof, new = consistency(first, second, NODES), root(second, NODES)
    if first != other:
        assert not consistent(other, second, root(other, NODES), new, proof)
