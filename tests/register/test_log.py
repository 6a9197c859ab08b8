"""What a log tells of a book that somebody changed: the first row that does not fit, and how."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterbook.register.log import Fault, Row, digest, leaf, row, verify
from charterbook.register.tree import Frontier, Node, leaf_hash

WHEN = "2026-01-01T00:00:00+00:00"


class Tables(NamedTuple):
    """A log of entries and all that the tables keep beside it."""

    rows: list[Row]
    entries: list[tuple[str, str]]
    nodes: list[Node]
    heads: list[tuple[int, bytes]]

    def verified(self) -> Fault | None:
        """What `verify` says."""
        levels: dict[int, Iterator[Node]] = {
            level: iter(sorted(node for node in self.nodes if node.level == level)) for level in range(1, 9)
        }
        return verify(self.rows, {"entry": iter(self.entries)}, levels, self.heads)


def _tables(size: int, signed: tuple[int, ...] = ()) -> Tables:
    made = Tables([], [], [], [])
    frontier = Frontier()
    for number in range(1, size + 1):
        payload = digest(f"entry {number}".encode())
        made.rows.append(row(number, "entry", str(number), payload, WHEN))
        made.entries.append((str(number), payload))
        frontier, nodes = frontier.appended(made.rows[-1].leaf_hash)
        made.nodes.extend(nodes)
        if number in signed:
            made.heads.append((number, frontier.root()))
    return made


def _with(found: Row, field: str, value: object) -> Row:
    return Row(**(found._asdict() | {field: value}))


SIZES = st.integers(1, 40)


def test_a_leaf_is_canonical_json_of_its_row() -> None:
    """Whoever holds the four columns can write the leaf and hash it."""
    said = b'{"kind":"entry","payload_sha256":"ab","recorded_at":"' + WHEN.encode() + b'","subject":"1"}'
    assert said == leaf("entry", "1", "ab", WHEN)
    assert leaf_hash(said) == row(7, "entry", "1", "ab", WHEN).leaf_hash


@given(SIZES)
def test_a_log_that_nobody_touched_holds(size: int) -> None:
    """Rows, things, hashes and every head agree."""
    assert None is _tables(size, signed=tuple(range(1, size + 1))).verified()


@given(SIZES, st.data())
def test_an_altered_row_is_named(size: int, data: st.DataObject) -> None:
    """A change of any column of any row is found at that row."""
    tables = _tables(size)
    place = data.draw(st.integers(0, size - 1))
    field = data.draw(st.sampled_from(["kind", "subject", "payload_sha256", "recorded_at"]))
    tables.rows[place] = _with(tables.rows[place], field, "else")
    fault = tables.verified()
    assert (place + 1, True) == ((fault.sequence, "altered" in fault.why) if fault else None)


@given(SIZES, st.data())
def test_a_row_of_another_type_is_altered(size: int, data: st.DataObject) -> None:
    """A column that holds no text any more is told as altered, not stumbled over."""
    tables = _tables(size)
    place = data.draw(st.integers(0, size - 1))
    field = data.draw(st.sampled_from(["kind", "subject", "payload_sha256", "recorded_at", "leaf_hash"]))
    tables.rows[place] = _with(tables.rows[place], field, data.draw(st.sampled_from([7, None, 0.5])))
    fault = tables.verified()
    assert place + 1 == (fault and fault.sequence)


@given(SIZES, st.data())
def test_an_altered_thing_is_named_by_its_row(size: int, data: st.DataObject) -> None:
    """An entry that is not what was recorded, or is gone, is found at the row that records it."""
    tables = _tables(size)
    place = data.draw(st.integers(0, size - 1))
    how = data.draw(st.sampled_from(["was altered", "is gone"]))
    subject = tables.entries[place][0]
    tables.entries[place : place + 1] = [(subject, digest(b"else"))] if how == "was altered" else []
    fault = tables.verified()
    assert Fault(place + 1, f"entry {place + 1} (log row {place + 1}) {how}") == fault


def test_a_thing_and_its_row_altered_together_are_found_by_the_hashes_above() -> None:
    """Who makes the digest and the leaf anew too is found by the hash over the two rows."""
    tables = _tables(12)
    forged = digest(b"else")
    tables.rows[6] = row(7, "entry", "7", forged, WHEN)
    tables.entries[6] = ("7", forged)
    assert Fault(7, "log rows 7 to 8, or the hash kept over them, were altered: they do not agree") == tables.verified()


def test_a_book_made_anew_is_found_by_a_signed_head() -> None:
    """Who makes every hash anew cannot make the signature: the rows since the last good head are named."""
    tables, honest = _tables(0), _tables(12, signed=(5, 9, 12))
    for number, (subject, payload) in enumerate(honest.entries, 1):
        held = digest(b"else") if number == 8 else payload
        tables.rows.append(row(number, "entry", subject, held, WHEN))
        tables.entries.append((subject, held))
    frontier = Frontier()
    for found in tables.rows:
        frontier, nodes = frontier.appended(found.leaf_hash)
        tables.nodes.extend(nodes)
    assert None is tables.verified()
    forged = tables._replace(heads=honest.heads)
    assert Fault(6, "log rows 6 to 9 are not those over which a head was signed") == forged.verified()


@given(st.integers(2, 40), st.data())
def test_two_rows_exchanged_are_found_at_the_first(size: int, data: st.DataObject) -> None:
    """Rows that took each other's numbers do not make the hashes that are kept."""
    tables = _tables(size)
    first = data.draw(st.integers(0, size - 2))
    second = data.draw(st.integers(first + 1, size - 1))
    rows = tables.rows
    rows[first], rows[second] = (
        rows[second]._replace(sequence=first + 1),
        rows[first]._replace(sequence=second + 1),
    )
    fault = tables.verified()
    # A row exchanged with the very last one stands under no kept hash where the size is odd; its fellow does.
    assert fault is not None
    assert fault.sequence in (first + 1, first)


@given(st.integers(2, 40), st.data())
def test_a_row_taken_out_is_missed(size: int, data: st.DataObject) -> None:
    """A gap is found where it begins, at the end by what is left behind."""
    tables = _tables(size)
    place = data.draw(st.integers(0, size - 1))
    del tables.rows[place]
    fault = tables.verified()
    assert place + 1 == (fault and fault.sequence)


@given(SIZES, st.data())
def test_an_altered_hash_is_named_by_its_first_row(size: int, data: st.DataObject) -> None:
    """Any hash kept over rows is made again from them."""
    tables = _tables(size)
    if not tables.nodes:
        return
    place = data.draw(st.integers(0, len(tables.nodes) - 1))
    node = tables.nodes[place]
    how = data.draw(st.sampled_from([node._replace(hash=b"\0" * 32), None]))
    tables.nodes[place : place + 1] = [how] if how else []
    fault = tables.verified()
    assert fault is not None
    assert (node.place << node.level) + 1 == fault.sequence


STRAYS: list[tuple[str, Callable[[Tables], object]]] = [
    ("entry 99 is in the book, but no row of the log records it", lambda t: t.entries.append(("99", "ab"))),
    ("entry 3a is in the book, but no row of the log records it", lambda t: t.entries.insert(3, ("3a", "ab"))),
    ("log row 13 is missing: a head was signed over 20 rows", lambda t: t.heads.append((20, b"\0" * 32))),
]


@pytest.mark.parametrize(("why", "change"), STRAYS)
def test_what_no_row_records_is_told(why: str, change: Callable[[Tables], object]) -> None:
    """A thing, or a head over more rows than there are, is found by the row that is not there."""
    tables = _tables(12)
    change(tables)
    assert Fault(13, why) == tables.verified()


def test_a_log_cut_short_is_found_by_the_hashes_left_behind() -> None:
    """Rows and things taken from the end leave the hashes over them."""
    tables = _tables(12)
    cut = tables._replace(rows=tables.rows[:7], entries=tables.entries[:7])
    assert Fault(8, "log row 8 is missing: a hash over it is kept") == cut.verified()


def test_a_thing_recorded_twice_is_missed_the_second_time() -> None:
    """One thing has one row."""
    tables = _tables(3)
    tables.rows.append(tables.rows[0]._replace(sequence=4))
    assert Fault(4, "entry 1 (log row 4) is gone") == tables.verified()


@given(st.permutations([*map(str, range(1, 13))]))
def test_things_may_stand_in_another_order_than_their_rows(order: list[str]) -> None:
    """Two writers may take numbers in one order and finish in the other."""
    tables = _tables(12)
    held = dict(tables.entries)
    assert None is tables._replace(entries=[(subject, held[subject]) for subject in order]).verified()
