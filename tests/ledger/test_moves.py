"""Movements in columns: what is picked out of them equals what was put in, and nothing below zero goes unsuspected."""

from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.ledger.chart import SeriesKey, held_by, leaf
from charterbook.ledger.moves import Moves, Whole
from charterbook.ledger.track import Days
from charterbook.model.entries import Account

ONE, OTHER = SeriesKey("Common Stock", "sole", None), SeriesKey("Preferred Stock", "Series A", None)
ACCOUNTS = [
    leaf(ONE, "available"), leaf(ONE, "treasury"), held_by(ONE, "Ada Fictitious"), held_by(ONE, "Bo Invented"),
    held_by(ONE, None), leaf(OTHER, "available"), held_by(OTHER, "Ada Fictitious"),
]  # fmt: skip
PLACE = st.integers(0, len(ACCOUNTS) - 1)
DAY = st.integers(1, 9)


class Moved(NamedTuple):
    """A movement to try."""

    day: int | Days
    source: int
    target: int
    shares: int


EVEN = st.builds(Moved, DAY, PLACE, PLACE, st.integers(1, 9))
ANY = st.builds(Moved, DAY | st.tuples(*[st.none() | DAY] * 4), PLACE, PLACE, st.integers(-3, 9))


def _filled(moved: list[Moved]) -> Moves:
    made = Moves()
    for number, (day, source, target, shares) in enumerate(moved, 1):
        made.add(number, day, ACCOUNTS[source], ACCOUNTS[target], shares)
    return made


def _change(one: Moved, subject: Account | Whole) -> int:
    source, target = ACCOUNTS[one.source], ACCOUNTS[one.target]
    if isinstance(subject, Account):
        return one.shares * ((target == subject) - (source == subject))
    went, came = (
        account[:2] + account[2:4] == (subject.key[0], account.leaf, *subject.key[1:]) and account.leaf
        for account in (source, target)
    )
    if subject.what == "outstanding":
        return one.shares * ((came == subject.what) - (went == subject.what))
    return one.shares * (came in ("outstanding", "treasury") and source.leaf == "available")


def _balance(moved: list[Moved], subject: Account | Whole, basis: int, day: int) -> int:
    days = [one.day[basis] if isinstance(one.day, tuple) else one.day for one in moved]
    return sum(_change(one, subject) for one, on in zip(moved, days, strict=True) if on is not None and on <= day)


SUBJECTS: list[Account | Whole] = [
    *ACCOUNTS, Whole(ONE, "outstanding"), Whole(ONE, "ever issued"), Whole(OTHER, "outstanding"),
]  # fmt: skip


@given(st.lists(ANY, max_size=12), st.lists(ANY, max_size=8))
def test_a_track_is_the_same_whether_asked_for_early_or_late(early: list[Moved], late: list[Moved]) -> None:
    """Tracks kept up with each movement, and tracks picked out at the end, give the plain sum."""
    asked = _filled(early)
    for subject in SUBJECTS:
        asked.track(subject)
    for number, (day, source, target, shares) in enumerate(late, len(early) + 1):
        asked.add(number, day, ACCOUNTS[source], ACCOUNTS[target], shares)
    for made in (asked, _filled([*early, *late])):
        for subject in SUBJECTS:
            for basis, day in ((0, 4), (2, 9), (3, 7)):
                assert _balance([*early, *late], subject, basis, day) == made.track(subject).balance(basis, day)


@given(st.lists(EVEN, max_size=12), st.lists(EVEN, min_size=1, max_size=12), st.booleans())
def test_many_at_once_are_as_many_one_by_one(first: list[Moved], many: list[Moved], asked: bool) -> None:
    """A bulk of movements, with tracks asked for before it or not."""
    made = _filled(first)
    places = [made.place(account) for account in ACCOUNTS]
    for subject in SUBJECTS if asked else ():
        made.track(subject)
    numbers = range(len(first) + 1, len(first) + len(many) + 1)
    days, sources, targets, shares = zip(*many, strict=True)
    made.extend(numbers, days, [places[at] for at in sources], [places[at] for at in targets], shares)
    for subject in SUBJECTS:
        assert _balance([*first, *many], subject, 3, 6) == made.track(subject).balance(3, 6)


@given(st.lists(ANY, max_size=10), st.lists(ANY, max_size=5), st.booleans())
def test_what_is_forgotten_leaves_no_trace(kept: list[Moved], tried: list[Moved], asked: bool) -> None:
    """Movements of the last entry are taken out again, from tracks already picked out too."""
    made = _filled(kept)
    for day, source, target, shares in tried:
        made.add(99, day, ACCOUNTS[source], ACCOUNTS[target], shares)
    for subject in SUBJECTS if asked else ():
        made.track(subject)
    made.forget(99)
    for subject in SUBJECTS:
        assert _balance(kept, subject, 3, 9) == made.track(subject).balance(3, 9)
        assert _balance(kept, subject, 0, 5) == made.track(subject).balance(0, 5)


@given(st.lists(ANY, max_size=40))
@settings(max_examples=200)
def test_no_account_below_zero_goes_unsuspected(moved: list[Moved]) -> None:
    """On every basis, at the end of every day."""
    suspects = _filled(moved).suspects()
    below = {
        account
        for account in ACCOUNTS
        for basis in range(4)
        for day in range(10)
        if _balance(moved, account, basis, day) < 0
    }
    assert below <= suspects


@given(st.lists(EVEN, max_size=40))
def test_who_is_never_below_zero_is_not_suspected(moved: list[Moved]) -> None:
    """Where each movement counts from one day on every basis, the suspects are those below zero and no others."""
    below = {account for account in ACCOUNTS for day in range(10) if _balance(moved, account, 3, day) < 0}
    assert below == _filled(moved).suspects()
