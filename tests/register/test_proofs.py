"""Proofs without a book: they hold for what was recorded, and for nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from charterbook.register import log, tree
from charterbook.register.proofs import Consistency, Inclusion, fault

RECORDS = [f'{{"id":{number}}}' for number in range(1, 25)]
ROWS = [
    log.row(number, "entry", str(number), log.digest(record.encode()), "2026-01-01T00:00:00+00:00")
    for number, record in enumerate(RECORDS, 1)
]


def _frontier(size: int) -> tree.Frontier:
    frontier = tree.Frontier()
    for row in ROWS[:size]:
        frontier, _ = frontier.appended(row.leaf_hash)
    return frontier


def _nodes(level: int, place: int) -> bytes:
    below = ROWS[place << level : (place + 1) << level]
    frontier = tree.Frontier()
    for row in below:
        frontier, _ = frontier.appended(row.leaf_hash)
    return frontier.root()


def proof_of(number: int, size: int) -> Inclusion:
    """That a row is in the log of this size."""
    path = tree.inclusion(number - 1, size, _nodes)
    return Inclusion(ROWS[number - 1], RECORDS[number - 1], size, _frontier(size).root(), path)


def growth(first: int, second: int) -> Consistency:
    """That the log grew from one size to the other."""
    path = tree.consistency(first, second, _nodes)
    return Consistency(first, _frontier(first).root(), second, _frontier(second).root(), path)


SIZES = st.integers(1, len(ROWS))


@given(SIZES, st.data())
def test_a_proof_of_a_row_holds_for_its_record_alone(size: int, data: st.DataObject) -> None:
    """Another record, another leaf, another number or another root is told."""
    number = data.draw(st.integers(1, size))
    proof = proof_of(number, size)
    assert None is fault(proof)
    assert "the record is not the one whose digest the row holds" == fault(proof._replace(record='{"id":99}'))
    kind = proof.row._replace(kind="note")
    moved = proof.row._replace(sequence=number + 1)
    why = f"its path does not lead from row {number} to the root of a log of {size} rows"
    assert why == fault(proof._replace(row=kind))
    assert why == fault(proof._replace(root=tree.EMPTY))
    assert None is not fault(proof._replace(row=moved))


@given(SIZES, st.data())
def test_a_proof_of_growth_holds_for_its_two_logs_alone(second: int, data: st.DataObject) -> None:
    """Another root on either side is told."""
    first = data.draw(st.integers(0, second))
    proof = growth(first, second)
    assert None is fault(proof)
    wrong = tree.leaf_hash(b"none of them")
    why = f"its path does not lead from the log of {first} rows to that of {second}"
    assert why == fault(proof._replace(first_root=wrong))
    if first:
        assert why == fault(proof._replace(second_root=wrong))
