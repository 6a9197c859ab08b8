"""Random lawful histories of all acts: what was recorded first does not matter, and no share comes from nowhere."""

from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.position import position
from charterbook.ledger.posting import Offer, Posted, post, post_all, record
from charterbook.ledger.standing import BASES
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    Conversion,
    Correction,
    DesignatedSharesAdjustment,
    Issuance,
    Reacquisition,
    Release,
    Reservation,
    Restatement,
    Retirement,
    SeriesDesignation,
    SeriesWithdrawal,
    ShareDividend,
    Split,
    Transfer,
)
from charterbook.model.entries import AtLeast, Entry, Exactly, Position
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares
from tests.ledger.papers import COMMON, PREFERRED, all_clocks, authorization, cited, designation, paper, said

START = date(1998, 1, 1)
RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
SERIES = ("Series A Preferred Stock", "Series B Preferred Stock")
HOLDERS = ("Ada Fictitious", "Bo Invented")
RULES = ("round up", "round down", "cash", "round nearest")


class Event(NamedTuple):
    """A filed paper, or an act recorded without one, of a day."""

    day: date
    paper: Instrument | None
    act: Act | None = None

    def enter(self, ledger: Ledger, name: str, at: datetime) -> Posted:
        """The event, posted."""
        if self.paper is not None:
            return post(ledger, self.paper, name, at)
        assert self.act is not None
        return record(ledger, self.act, all_clocks(self.day), at)


NUMBERS = st.sampled_from([1, 7, 50, 120, 333])
BEGINNING: tuple[Act, ...] = (
    designation(500, SERIES[0]),
    designation(300, SERIES[1]),
    Issuance(cited(COMMON), None, cited(2_001), cited(HOLDERS[0])),
    Issuance(cited(COMMON), None, cited(1_049), cited(HOLDERS[1])),
    Issuance(cited(PREFERRED), cited(SERIES[0]), cited(200), cited(HOLDERS[0])),
    Reservation(cited(PREFERRED), cited(SERIES[0]), cited(90)),
    Reacquisition(cited(PREFERRED), cited(SERIES[0]), cited(60), cited(HOLDERS[0])),
)


def _share_act(draw: st.DrawFn) -> Act:
    common, holder = cited(COMMON), cited(draw(st.sampled_from(HOLDERS)))
    # Of Series A only: which series of a letter used twice an act recorded by hand meant, no later paper can tell.
    preferred, series = cited(PREFERRED), cited(SERIES[0])
    shares: Cited[Shares] = cited(draw(NUMBERS))
    made: list[Act] = [
        Issuance(common, None, shares, holder),
        Issuance(preferred, series, shares, holder),
        Issuance(preferred, series, shares, holder, True),
        Transfer(common, None, shares, holder, cited(draw(st.sampled_from(HOLDERS)))),
        Reservation(preferred, series, shares),
        Release(preferred, series, shares),
        Reacquisition(preferred, series, shares, holder),
        Retirement(preferred, series, shares, said(draw(st.sampled_from([None, True])))),
        Conversion(preferred, series, shares, common, None, cited(shares.value * 2), holder),
        ShareDividend(common, cited(1), cited(10), cited(draw(st.sampled_from(RULES)))),
    ]  # fmt: skip
    return draw(st.sampled_from(made))


def _charter_act(draw: st.DrawFn) -> Act:
    series, number = draw(st.sampled_from(SERIES)), draw(NUMBERS)
    new, old = draw(st.sampled_from([(1, 10), (1, 25), (2, 1), (3, 2)]))
    rule = cited(draw(st.sampled_from(RULES)))
    stated: list[Act] = [
        designation(number, series),
        DesignatedSharesAdjustment(cited(PREFERRED), cited(series), None, cited(number)),
        DesignatedSharesAdjustment(cited(PREFERRED), cited(series), None, None, cited(number)),
        AuthorizedSharesAdjustment(cited(COMMON), None, cited(50_000 + number)),
        AuthorizedSharesAdjustment(cited(PREFERRED), None, None, cited(number)),
        SeriesWithdrawal(cited(PREFERRED), cited(SERIES[1])),
        Split(cited(COMMON), cited(new), cited(old), rule),
    ]
    return draw(st.sampled_from(stated))


@st.composite
def histories(draw: st.DrawFn) -> tuple[Event, ...]:
    """Events of days that follow each other, kept as far as the ledger takes them in that order."""
    charter = paper("articles", authorization(5_000), authorization(40_000, COMMON, by_board=False), filed=START)
    events, ledger = [Event(START, charter)], Ledger()
    events[0].enter(ledger, "1", RECORDED)

    def add(event: Event) -> None:
        if not event.enter(ledger, str(len(events) + 1), RECORDED).refusals:
            events.append(event)

    for place, act in enumerate(BEGINNING, 1):
        day = START + timedelta(days=place)
        if draw(st.integers(0, 3)):
            is_filed = isinstance(act, SeriesDesignation)
            add(Event(day, paper("designation", act, filed=day)) if is_filed else Event(day, None, act))
    for place in range(draw(st.integers(4, 14))):
        day = START + timedelta(days=10 * (place + 1))
        if draw(st.integers(0, 2)):
            event = Event(day, None, _share_act(draw))
        else:
            event = Event(day, paper("articles_amendment", _charter_act(draw), adopted=day, filed=day))
        add(event)
    return tuple(events)


def _entered(events: tuple[Event, ...]) -> tuple[Ledger, list[Entry]]:
    """The events as a book takes them: after each one, all that was refused is tried again, the papers together."""
    ledger, entries = Ledger(), []  # type: Ledger, list[Entry]
    papers: list[Offer] = []
    acts: list[Event] = []
    for place, event in enumerate(events):
        at = RECORDED + timedelta(hours=place)
        if event.paper is None:
            acts.append(event)
        else:
            papers.append(Offer(event.paper, str(event.day)))
        before = -1
        while before != len(entries):
            before = len(entries)
            for late in list(acts):
                posted = late.enter(ledger, "", at)
                entries += posted.entries
                if not posted.refusals:
                    acts.remove(late)
            posted = post_all(ledger, papers, at)
            entries += posted.entries
            papers = [paper for paper in papers if paper.name in {name for name, _ in posted.refused}]
    # Of two acts recorded by hand each may need the other: both are then refused to whoever records them, and in
    # another order they would not have been. Papers are tried together, so none may be left.
    assume(not acts)
    assert [] == papers
    return ledger, entries


def _shown(found: Position) -> str:
    return repr((found.classes, sorted(found.gaps)))


@settings(max_examples=40)
@given(histories(), st.data())
def test_the_order_of_recording_does_not_matter(events: tuple[Event, ...], data: st.DataObject) -> None:
    """Splits, withdrawals, retirements, transfers and stated totals found in any order give one control book, as of any
    day and on every basis."""
    mixed, _ = _entered(tuple(data.draw(st.permutations(events))))
    straight, _ = _entered(events)
    as_of = START + timedelta(days=data.draw(st.integers(0, 10 * len(events))))
    for basis in BASES:
        for day in (None, as_of):
            assert _shown(position(straight, "C", day, None, basis)) == _shown(position(mixed, "C", day, None, basis))


@settings(max_examples=40)
@given(histories(), st.data())
def test_what_was_known_is_what_had_been_entered(events: tuple[Event, ...], data: st.DataObject) -> None:
    """The position as known at a time is that of a ledger with the entries recorded by then, though later ones voided
    and renewed some."""
    ledger, entries = _entered(tuple(data.draw(st.permutations(events))))
    at = RECORDED + timedelta(hours=data.draw(st.integers(-1, len(events))))
    by_then = Ledger.of([entry for entry in entries if entry.recorded_at <= at])
    for basis in BASES:
        whole = position(ledger, "C", None, at, basis)
        assert _shown(position(by_then, "C", None, None, basis)) == _shown(whole)


@settings(max_examples=40)
@given(histories(), st.data())
def test_as_of_a_day_is_the_replay_of_what_happened_by_then(events: tuple[Event, ...], data: st.DataObject) -> None:
    """What comes later does not reach back."""
    count = data.draw(st.integers(1, len(events)))
    as_of = events[count - 1].day
    then = position(_entered(events[:count])[0], "C", as_of)
    assert _shown(then) == _shown(position(_entered(events)[0], "C", as_of))


@settings(max_examples=40)
@given(histories())
def test_sums_are_conserved(events: tuple[Event, ...]) -> None:
    """Every entry nets to zero in each class; the leaves make up the class total; nobody holds less than nothing."""
    ledger, entries = _entered(events)
    for entry in entries:
        sums: dict[str, Shares] = {}
        for account, shares in entry.postings:
            sums[account.share_class] = sums.get(account.share_class, 0) + shares
        assert set() == set(sums.values()) - {0}
    for event in events:
        for shown in position(ledger, "C", event.day).classes:
            parts = [shown.undesignated, *(series.authorized for series in shown.series)]
            assert isinstance(shown.authorized, Exactly)
            assert shown.authorized.value == sum(part.value for part in parts if isinstance(part, Exactly))
            for series in shown.series:
                for count in (series.available, series.reserved, series.outstanding, series.treasury):
                    assert not isinstance(count, Exactly | AtLeast) or _least(count) >= 0


def _least(count: Exactly | AtLeast) -> Shares:
    return count.value if isinstance(count, Exactly) else count.at_least


@settings(max_examples=40)
@given(st.sampled_from([100, 400]), NUMBERS, st.permutations(range(4)))
def test_a_correction_and_a_restatement_come_in_any_order(faulty: int, right: int, order: list[int]) -> None:
    """Articles, a faulty designation, its correction and a restated charter with another number still."""
    day = START + timedelta(days=100)
    correction = Correction(
        cited("Designation"), cited(day), cited("words"), cited("words"), (designation(right, SERIES[0]),)
    )
    papers = [
        Event(START, paper("articles", authorization(5_000), filed=START)),
        Event(day, paper("designation", designation(faulty, SERIES[0]), filed=day)),
        Event(date(1999, 1, 1), paper("correction", correction, filed=date(1999, 1, 1))),
        Event(date(2004, 1, 1), paper("articles_restated", Restatement(cited("C")), authorization(6_000),
                                      designation(700, SERIES[0]), filed=date(2004, 1, 1))),
    ]  # fmt: skip
    if order.index(2) < order.index(1):
        order = [place for place in order if place != 1]
    ledger, _ = _entered(tuple(papers[place] for place in order))
    numbers = [
        position(ledger, "C", on).classes[0].series[0].authorized for on in (day, date(1999, 6, 1), date(2004, 6, 1))
    ]
    assert repr([Exactly(right), Exactly(right), Exactly(700)]) == repr(numbers)
