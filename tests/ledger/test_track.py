"""An account through time, against the plain sum of its events."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from charterbook.ledger.track import Days, Track
from charterbook.model.shares import Shares

DAYS = st.integers(1, 12)
CLOCKS = st.tuples(*[st.none() | DAYS] * 4)
COUNTS = st.integers(-9, 9) | st.integers(-20, 20).map(lambda n: Fraction(n, 8))
EVENTS = st.lists(st.tuples(DAYS | CLOCKS, COUNTS), max_size=30)
Event = tuple[int, Days | int, Shares]


def _track(events: list[tuple[Days | int, Shares]]) -> tuple[Track, list[Event]]:
    track, numbered = Track(), [(number, day, shares) for number, (day, shares) in enumerate(events, 1)]
    for event in numbered:
        track.add(*event)
    return track, numbered


def _naive(events: list[Event], basis: int, day: int | None, known: int | None) -> Shares:
    total: Shares = 0
    for number, days, shares in events:
        on = days[basis] if isinstance(days, tuple) else days
        if (known is None or number <= known) and on is not None and (day is None or on <= day):
            total += shares
    return total


@given(EVENTS, st.integers(0, 3), st.none() | st.integers(0, 13), st.none() | st.integers(0, 31))
def test_a_balance_is_the_sum_of_what_counts_and_was_known(
    events: list[tuple[Days | int, Shares]], basis: int, day: int | None, known: int | None
) -> None:
    """On any basis, at the end of any day, as known at any time."""
    track, numbered = _track(events)
    assert _naive(numbered, basis, day, known) == track.balance(basis, day, known)


@given(EVENTS, st.integers(0, 3), st.none() | DAYS, st.none() | DAYS, st.none() | st.integers(0, 31))
def test_the_lowest_balance_is_that_of_the_worst_day(
    events: list[tuple[Days | int, Shares]], basis: int, since: int | None, until: int | None, known: int | None
) -> None:
    """Days on which nothing changes count with the change before them, but none before `since`."""
    track, numbered = _track(events)
    found = track.lowest(basis, since, until, known)
    days = range(since or 0, (until or 13) + 1)
    balances = {day: _naive(numbered, basis, day, known) for day in days}
    changing = {day for day in balances if balances[day] != _naive(numbered, basis, day - 1, known)}
    if found is None:
        assert set() == changing
    else:
        lowest, on = found
        assert balances[on] == lowest
        assert all(lowest <= balances[day] for day in changing)


@given(EVENTS, EVENTS)
def test_what_was_entered_on_trial_leaves_no_trace(
    kept: list[tuple[Days | int, Shares]], tried: list[tuple[Days | int, Shares]]
) -> None:
    """Events taken back, last first, give the track that there was."""
    track, _ = _track(kept)
    for day, shares in tried:
        track.add(99, day, shares)
    track.forget(99)
    fresh, numbered = _track(kept)
    for basis in range(4):
        assert [fresh.balance(basis, day) for day in range(14)] == [track.balance(basis, day) for day in range(14)]
        assert fresh.first_day(basis) == track.first_day(basis)
        assert fresh.lowest(basis) == track.lowest(basis)
    assert [event[2] for event in numbered if isinstance(event[1], int)] == track.shares
