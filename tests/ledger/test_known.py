"""Sums by two clocks, against the plain sum."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from charterbook.ledger.known import Known
from charterbook.model.shares import Shares

COUNTS = st.integers(-9, 9) | st.integers(-20, 20).map(lambda n: Fraction(n, 8)) | st.just(2**70)
EVENTS = st.lists(st.tuples(st.integers(0, 2), st.integers(1, 40), COUNTS), max_size=60)


def _both(events: list[tuple[int, int, Shares]], repeat: int) -> tuple[Known, list[tuple[int, int, Shares]]]:
    """The events, so many times over, with numbers that never fall."""
    known, numbered, number = Known(), list[tuple[int, int, Shares]](), 1
    for step, day, shares in events * repeat:
        number += step
        known.add(number, day, shares)
        numbered.append((number, day, shares))
    return known, numbered


@given(EVENTS, st.integers(0, 42), st.floats(0, 1))
def test_a_sum_by_two_clocks_is_the_plain_sum(
    events: list[tuple[int, int, Shares]], day: int, share_known: float
) -> None:
    """Whatever the order of the days, with parts of a share and with numbers beyond 64 bits."""
    known, numbered = _both(events, 1)
    last = int(share_known * (numbered[-1][0] + 1)) if numbered else 3
    expected = sum(shares for number, on, shares in numbered if number <= last and on <= day)
    assert expected == known.balance(day, last)


@given(EVENTS, st.integers(0, 42), st.floats(0, 1))
def test_blocks_of_every_level_are_summed(events: list[tuple[int, int, Shares]], day: int, share_known: float) -> None:
    """Sixty times the same events: most are late, and the blocks reach the third level."""
    known, numbered = _both(events, 60)
    last = int(share_known * (numbered[-1][0] + 1)) if numbered else 3
    expected = sum(shares for number, on, shares in numbered if number <= last and on <= day)
    assert expected == known.balance(day, last)
