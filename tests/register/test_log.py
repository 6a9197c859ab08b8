"""The chain of the log: each row stands on the one before."""

from hypothesis import given
from hypothesis import strategies as st

from charterbook.register.log import EMPTY, Row, digest, next_row, verify

PAYLOADS = st.lists(st.binary(max_size=20), min_size=1, max_size=12)


def _chain(payloads: list[bytes]) -> list[Row]:
    rows: list[Row] = []
    for number, payload in enumerate(payloads):
        last = rows[-1] if rows else None
        rows.append(next_row(last, "entry", str(number), digest(payload), "2026-01-01T00:00:00+00:00"))
    return rows


def test_the_first_row_stands_on_the_empty_log() -> None:
    """A fixed value takes the place of the hash before the first."""
    (row,) = _chain([b"650"])
    assert (1, EMPTY) == (row.sequence, row.previous)


@given(PAYLOADS)
def test_a_chain_that_nobody_touched_holds(payloads: list[bytes]) -> None:
    """Rows made one after the other verify."""
    assert None is verify(_chain(payloads))


@given(PAYLOADS, st.data())
def test_the_first_altered_row_is_named(payloads: list[bytes], data: st.DataObject) -> None:
    """A change of any field of any row is found at that row."""
    rows = _chain(payloads)
    place = data.draw(st.integers(0, len(rows) - 1))
    field = data.draw(st.sampled_from(["kind", "subject", "payload_sha256", "recorded_at", "previous", "hash"]))
    rows[place] = rows[place]._replace(**{field: getattr(rows[place], field) + "x"})
    fault = verify(rows)
    assert fault is not None
    assert place + 1 == fault.sequence


@given(PAYLOADS.filter(lambda payloads: len(payloads) > 1), st.data())
def test_a_row_taken_out_is_missed(payloads: list[bytes], data: st.DataObject) -> None:
    """A gap before the last row is found."""
    rows = _chain(payloads)
    place = data.draw(st.integers(0, len(rows) - 2))
    del rows[place]
    fault = verify(rows)
    assert fault is not None
    assert place + 1 == fault.sequence
