"""What lies between two days, or two states of knowledge, is told entry by entry, and the entries add up."""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from charterbook.ledger.changes import difference, events, last_changes, last_statements
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.lines import SERIES_LINES, Line, Moves, subjects
from charterbook.ledger.position import position
from charterbook.ledger.posting import Offer, file, post_all, record
from charterbook.ledger.reckoning import Reckoning
from charterbook.ledger.standing import BASES, day_on, standing
from charterbook.model.acts import (
    Act,
    Filing,
    Issuance,
    NoneOutstanding,
    Reacquisition,
    Reservation,
    Retirement,
    SeriesWithdrawal,
    Transfer,
)
from charterbook.model.entries import SOLE, Entry, Exactly
from charterbook.model.evidence import Cited
from charterbook.model.shares import Shares
from tests.ledger.papers import (
    COMMON,
    NOW,
    PREFERRED,
    SERIES_A,
    adjustment,
    all_clocks,
    authorization,
    cited,
    designation,
    paper,
)

START = date(2000, 1, 1)
PAPERS = (
    paper("articles", authorization(10_000), filed=START),
    paper("articles", authorization(5_000, COMMON, by_board=False), filed=START),
    paper("designation", designation(1_000), filed=START),
    paper("designation_amendment", adjustment(1_000, 900), adopted=START + timedelta(days=2)),
    paper("designation", designation(70, "Series B Preferred Stock"), adopted=START + timedelta(days=3)),
)
NEVER = datetime(1, 1, 1, tzinfo=UTC)
DAYS = st.integers(-4, 14)
HOLDERS = st.sampled_from([None, "Ada Marlowe", "Bo Lindqvist"])
SHARE_ACTS = st.lists(
    st.tuples(
        st.sampled_from("issue reserve buy retire transfer file void".split()),
        st.integers(1, 300), st.integers(-3, 12), st.integers(1, 12), HOLDERS, HOLDERS,
    ),
    max_size=10,
)  # fmt: skip


def _act(verb: str, number: int, holder: str | None, other: str | None) -> Act:
    share_class, series = cited(PREFERRED), cited(SERIES_A)
    shares: Cited[Shares] = cited(number)
    whose = cited(holder) if holder else None
    match verb:
        case "issue":
            return Issuance(share_class, series, shares, whose)
        case "buy":
            return Reacquisition(share_class, series, shares, whose)
        case "retire":
            return Retirement(share_class, series, shares)
        case "transfer":
            return Transfer(share_class, series, shares, whose, cited(other) if other else None)
        case _:
            return Reservation(share_class, series, shares)


def _entries(acts: list[tuple[str, int, int, int, str | None, str | None]], voids: bool) -> tuple[Entry, ...]:
    """A book of five papers, two without a stamp, and what was recorded later: acts of any day, stamps, and entries
    that undo others."""
    ledger = Ledger()
    found = post_all(ledger, [Offer(each, str(number)) for number, each in enumerate(PAPERS, 1)], NOW).entries
    for place, (verb, number, days, which, holder, other) in enumerate(acts):
        on, at = START + timedelta(days=days), datetime(2026, 1, 2 + place, tzinfo=UTC)
        if verb == "file":
            found += file(ledger, str(4 + which % 2), Filing(cited(on)), at).entries
        elif verb != "void":
            found += record(ledger, _act(verb, number, holder, other), all_clocks(on), at).entries
        elif voids and which <= len(found) and which not in {entry.settles for entry in found}:
            undone = found[which - 1]
            if undone.kind in ("final", "pending"):
                fresh = Entry(len(found) + 1, "void", undone.act, undone.clocks, at, (), which)
                ledger.enter(fresh, undone)
                found += (fresh,)
    return found


class Two(NamedTuple):
    """Two reckonings of one book."""

    first: Reckoning
    second: Reckoning


def _two(data: st.DataObject, entries: tuple[Entry, ...]) -> Two:
    ledger = Ledger.of(entries)
    basis = data.draw(st.sampled_from(BASES))
    days = st.none() | st.integers(-4, 14).map(lambda n: START + timedelta(days=n))
    known = st.none() | st.integers(0, ledger.last)
    first, second = (Reckoning(ledger, basis, data.draw(days), data.draw(known)) for _ in range(2))
    return Two(first, second)


def _by_hand(entries: tuple[Entry, ...], on: Reckoning) -> Moves:
    """The balance of each line, summed over all postings without any index."""
    sums: Moves = {}
    for stand in standing(entries, on.known):
        day = day_on(stand, on.basis)
        if day is None or (on.as_of is not None and day > on.as_of):
            continue
        for account, shares in stand.entry.postings:
            key = None if account.series is None else (account.share_class, account.series, account.created_on)
            names = {"charter": ("authorized",), "undesignated": ("undesignated",)}.get(
                account.leaf, ("authorized", account.leaf, "issued")
            )
            for name in names:
                if name != "issued" or account.leaf in ("outstanding", "treasury"):
                    line = Line(account.share_class, key, name)  # type: ignore[arg-type]  # names of lines
                    sums[line] = sums.get(line, 0) + (-shares if account.leaf == "charter" else shares)
    return sums


@given(SHARE_ACTS, st.data())
def test_the_changes_told_add_up_for_every_line(acts: list[tuple[str, ...]], data: st.DataObject) -> None:
    """Between any two days and states of knowledge, on any basis, with entries undone and stamps recorded late."""
    entries = _entries(acts, voids=True)  # type: ignore[arg-type]  # hypothesis tells no element types
    two = _two(data, entries)
    found = difference(*two)
    told: Moves = {}
    for events_, sign in ((found.came, 1), (found.went, -1)):
        for event in events_:
            for line, change in event.moves.items():
                told[line] = told.get(line, 0) + sign * change
    before, after = (_by_hand(entries, on) for on in two)
    for line in before.keys() | after.keys() | {line for line in told if line.name != "ever_issued"}:
        assert after.get(line, 0) - before.get(line, 0) == told.get(line, 0)


@given(SHARE_ACTS, st.data())
def test_the_changes_told_are_those_between_the_two_control_books(
    acts: list[tuple[str, ...]], data: st.DataObject
) -> None:
    """Where both positions give a number, its change is the sum of what the entries say, ever issued included."""
    entries = _entries(acts, voids=False)  # type: ignore[arg-type]
    two = _two(data, entries)
    found = difference(*two)
    shown = []
    for on in two:
        known_at = None if on.known is None else entries[on.known - 1].recorded_at if on.known else NEVER
        if known_at is not None and on.ledger.known(known_at) != on.known:
            return  # several entries of one moment become known together
        there = position(on.ledger, "C", on.as_of, known_at, on.basis)
        shown.append({
            each.line(name): count.value
            for each in subjects(there, on)
            for name in (SERIES_LINES if each.series else ("authorized", "undesignated"))
            if not (each.series and each.series.series == SOLE) and isinstance(count := each.told(name), Exactly)
        })  # fmt: skip
    for line in shown[0].keys() & shown[1].keys():
        told = sum(event.moves.get(line, 0) for event in found.came) - sum(
            event.moves.get(line, 0) for event in found.went
        )
        assert shown[1][line] - shown[0][line] == told


@given(SHARE_ACTS, st.data())
def test_the_last_change_of_a_line_is_the_last_entry_that_moved_it(
    acts: list[tuple[str, ...]], data: st.DataObject
) -> None:
    """By day, and on one day by number; a transfer changes no line."""
    entries = _entries(acts, voids=False)  # type: ignore[arg-type]
    on = Reckoning(Ledger.of(entries), data.draw(st.sampled_from(BASES)), START + timedelta(days=data.draw(DAYS)))
    counted = events(on)
    assert list(counted) == sorted(counted, key=lambda event: (event.day, event.number))
    last = last_changes(on)
    assert {line: (event.day, event.number) for event in counted for line in event.moves} == {
        line: (event.day, event.number) for line, event in last.items()
    }
    transfers = {entry.number for entry in entries if isinstance(entry.act, Transfer)}
    assert set() == transfers & {event.number for event in last.values()}


def test_what_begins_and_stops_to_wait_is_told() -> None:
    """A paper without a stamp waits from its adoption until the stamp is recorded."""
    entries = _entries([("file", 1, 9, 2, None, None)], voids=False)
    ledger = Ledger.of(entries)
    early, adopted, filed = (Reckoning(ledger, "effective", START + timedelta(days=days), 5) for days in (0, 4, 20))
    now = Reckoning(ledger, "effective", START + timedelta(days=20))
    assert ((4, 5), ()) == (difference(early, adopted).began_to_wait, difference(early, adopted).stopped_waiting)
    assert ((), (4,)) == (difference(filed, now).began_to_wait, difference(filed, now).stopped_waiting)
    (came,) = difference(filed, now).came
    assert (4, 6, START + timedelta(days=9)) == (came.number, came.post, came.day)


def test_an_entry_that_is_undone_went() -> None:
    """With the day from which it had counted, and what it had changed."""
    entries = _entries([("issue", 40, 1, 1, None, None), ("void", 1, 1, 6, None, None)], voids=True)
    ledger = Ledger.of(entries)
    found = difference(Reckoning(ledger, "effective", None, 6), Reckoning(ledger, "effective"))
    ((went,), key) = found.went, next(line for event in found.went for line in event.moves)
    assert (6, START + timedelta(days=1), PREFERRED) == (went.number, went.day, key.share_class)
    assert 40 == went.moves[key._replace(name="outstanding")]


def test_a_transfer_is_an_event_that_changes_no_line() -> None:
    """The shares stay outstanding; who holds them is told by the accounts."""
    entries = _entries(
        [("issue", 40, 1, 1, "Ada Marlowe", None), ("transfer", 5, 2, 1, "Ada Marlowe", "Bo Lindqvist")], voids=False
    )
    assert [{}] == [event.moves for event in events(Reckoning(Ledger.of(entries), "effective")) if event.number == 7]


def test_a_statement_belongs_to_the_series_that_its_paper_means() -> None:
    """Of two series of one name: the one whose designation the paper recites, else the latest created by that day."""
    first, again = date(1999, 4, 22), date(2006, 5, 1)
    gone = SeriesWithdrawal(cited(PREFERRED), cited(SERIES_A))
    none = NoneOutstanding(cited(PREFERRED), cited(SERIES_A), cited(date(2001, 1, 1)))
    papers = (
        paper("articles", authorization(10_000), filed=date(1998, 1, 1)),
        paper("designation", designation(650), filed=first),
        paper("designation_withdrawal", none, gone, filed=date(2001, 1, 1)),
        paper("designation", designation(100), filed=again),
    )
    ledger = Ledger()
    post_all(ledger, [Offer(each, str(number)) for number, each in enumerate(papers, 1)], NOW)
    on = Reckoning(ledger, "effective")
    stated = last_statements(on, subjects(position(ledger, "B"), on))
    assert {(first, "3")} == {
        (line.key and line.key.created_on, entry.instrument)
        for line, event in stated.items()
        for entry in ledger.entries
        if entry.number == event.number
    }
