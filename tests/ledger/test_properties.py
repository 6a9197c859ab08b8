"""The laws of the ledger, over made-up corporate histories."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.position import position
from charterbook.ledger.posting import Offer, post_all, record
from charterbook.ledger.standing import BASES
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    Conversion,
    Issuance,
    Reacquisition,
    Release,
    Reservation,
    Retirement,
)
from charterbook.model.entries import AtLeast, ClassPosition, Count, Entry, Exactly, Position
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares
from tests.ledger.papers import (
    COMMON,
    NOW,
    PREFERRED,
    adjustment,
    all_clocks,
    authorization,
    cited,
    designation,
    paper,
)

START = date(1998, 1, 1)
NAMES = ("Series A Preferred Stock", "Series B Preferred Stock", "Series C Preferred Stock")
COUNTS = st.integers(1, 3000) | st.integers(1, 3_000_000).map(lambda n: Fraction(n, 1000))


class History(NamedTuple):
    """Whole filed papers in the order of their dates, three days apart."""

    papers: tuple[Instrument, ...]


@st.composite
def histories(draw: st.DrawFn) -> History:
    """Articles (perhaps not on hand), designations and changes, each lawful when its day comes."""
    papers: list[Instrument] = []
    on_hand = draw(st.booleans())
    total: Shares = 10_000
    free: Shares = total
    held: dict[str, Shares] = {}

    def add(kind: str, act: Act) -> None:
        day = START + timedelta(days=3 * len(papers))
        made = paper("designation", act, adopted=day, filed=day + timedelta(days=1))
        papers.append(made._replace(kind=kind))  # type: ignore[arg-type]

    if on_hand:
        add("articles", authorization(10_000))
    for _ in range(draw(st.integers(1, 8))):
        name = draw(st.sampled_from(NAMES))
        if name not in held:
            number = min(draw(COUNTS), free)
            if not number:
                continue
            held[name], free = number, free - number
            add("designation", designation(number, name))
        elif draw(st.booleans()):
            change = draw(st.integers(-int(held[name]), int(free)))
            before, held[name], free = held[name], held[name] + change, free - change
            stated = draw(st.sampled_from(["all", "ends", "change"]))
            start, end = (None, None) if stated == "change" else (before, held[name])
            add("designation_amendment", adjustment(start, end, None if stated == "ends" else change, name))
        elif on_hand:
            change = draw(st.integers(-int(free), 5_000))
            act = AuthorizedSharesAdjustment(cited(PREFERRED), cited(total), cited(total + change))
            total, free = total + change, free + change
            add("articles_amendment", act)
    return History(tuple(papers))


def _posted(papers: tuple[Instrument, ...]) -> tuple[Entry, ...]:
    posted = post_all(Ledger(), [Offer(each, str(number)) for number, each in enumerate(papers, 1)], NOW)
    assert () == posted.refusals
    return posted.entries


def _found_one_by_one(papers: tuple[Instrument, ...]) -> tuple[Entry, ...]:
    """The entries of a book into which one paper comes after the other, the refused ones tried again each time."""
    entries: tuple[Entry, ...] = ()
    waiting: list[Offer] = []
    for number, each in enumerate(papers, 1):
        posted = post_all(Ledger.of(entries), [*waiting, Offer(each, str(number))], NOW)
        refused = [refusal.act for refusal in posted.refusals]
        waiting = [late for late in [*waiting, Offer(each, str(number))] if late.instrument.acts[0] in refused]
        entries += posted.entries
    assert [] == waiting
    return entries


def _least(count: Count) -> Shares:
    assert isinstance(count, Exactly | AtLeast)
    return count.value if isinstance(count, Exactly) else count.at_least


@given(histories())
def test_postings_sum_to_zero_in_each_class(history: History) -> None:
    """No share comes from nowhere."""
    for entry in _posted(history.papers):
        sums: dict[str, Shares] = {}
        for account, shares in entry.postings:
            sums[account.share_class] = sums.get(account.share_class, 0) + shares
        assert set() == set(sums.values()) - {0}


@given(histories(), st.data())
def test_the_order_of_recording_does_not_change_the_position(history: History, data: st.DataObject) -> None:
    """Papers found in any order give the same classes, series and gaps, on every basis and day."""
    shuffled = tuple(data.draw(st.permutations(history.papers)))
    as_of = START + timedelta(days=data.draw(st.integers(0, 3 * len(history.papers) + 3)))
    in_order, mixed = _posted(history.papers), _found_one_by_one(shuffled)
    for basis in BASES:
        for day in (None, as_of):
            assert repr(position(Ledger.of(in_order), "C", day, None, basis)) == repr(
                position(Ledger.of(mixed), "C", day, None, basis)
            )


@given(histories(), st.data())
def test_as_of_a_day_equals_the_replay_of_the_papers_up_to_it(history: History, data: st.DataObject) -> None:
    """What comes later does not reach back."""
    count = data.draw(st.integers(0, len(history.papers)))
    as_of = START + timedelta(days=3 * count - 1)
    whole = position(Ledger.of(_posted(history.papers)), "C", as_of)
    assert repr(position(Ledger.of(_posted(history.papers[:count])), "C", as_of)) == repr(whole)


@given(histories())
def test_authorized_is_the_sum_of_the_leaves_and_none_is_below_zero(history: History) -> None:
    """Undesignated and the numbers of all series make up the class total, every day on every basis."""
    entries = _posted(history.papers)
    for basis in BASES:
        for days in range(0, 3 * len(history.papers) + 3):
            for shown in position(Ledger.of(entries), "C", START + timedelta(days=days), None, basis).classes:
                parts = [_least(shown.undesignated), *(_least(series.authorized) for series in shown.series)]
                assert _least(shown.authorized) == sum(parts)
                assert min(parts) >= 0


@given(histories())
def test_the_total_is_exact_only_with_the_articles(history: History) -> None:
    """Without the articles every total is a lower bound, and a gap says so."""
    shown = position(Ledger.of(_posted(history.papers)), "C")
    known = history.papers[0].kind == "articles"
    assert [known] == [isinstance(each.authorized, Exactly) for each in shown.classes]
    assert known is (() == shown.gaps)


SHARE_ACTS = st.lists(
    st.tuples(st.sampled_from("issue reserve release from_reserve buy retire convert".split()), st.integers(1, 400)),
    max_size=14,
)


def _share_act(verb: str, number: int) -> Act:
    share_class, series = cited(PREFERRED), cited(NAMES[0])
    shares: Cited[Shares] = cited(number)
    match verb:
        case "issue" | "from_reserve":
            return Issuance(share_class, series, shares, None, verb == "from_reserve")
        case "reserve":
            return Reservation(share_class, series, shares)
        case "release":
            return Release(share_class, series, shares)
        case "buy":
            return Reacquisition(share_class, series, shares)
        case "retire":
            return Retirement(share_class, series, shares)
        case _:
            return Conversion(share_class, series, shares, cited(COMMON), None, shares)


def _share_history(acts: list[tuple[str, int]]) -> tuple[Entry, ...]:
    entries = _posted(
        (
            paper("articles", authorization(10_000), filed=START),
            paper("articles", authorization(5_000, COMMON, by_board=False), filed=START),
            paper("designation", designation(1_000, NAMES[0]), filed=START),
        )
    )
    for place, (verb, number) in enumerate(acts):
        recorded = datetime(2026, 1, 2 + place, tzinfo=UTC)
        clocks = all_clocks(START + timedelta(days=1 + place))
        entries += record(Ledger.of(entries), _share_act(verb, number), clocks, recorded).entries
    return entries


def _exact(shown: ClassPosition) -> list[Shares]:
    (series,) = shown.series
    counts = (series.available, series.reserved, series.outstanding, series.treasury)
    return [count.value for count in counts if isinstance(count, Exactly)]


@given(SHARE_ACTS)
def test_leaves_stay_above_zero_and_ever_issued_never_falls(acts: list[tuple[str, int]]) -> None:
    """Whatever is issued, bought back, retired or converted: what was once issued stays counted."""
    entries = _share_history(acts)
    last = {PREFERRED: 0, COMMON: 0}  # type: dict[str, Shares]
    for days in range(len(acts) + 2):
        for shown in position(Ledger.of(entries), "C", START + timedelta(days=days)).classes:
            (series,) = shown.series
            leaves = _exact(shown)
            if isinstance(series.outstanding, Exactly):
                assert (1_000 if shown.share_class == PREFERRED else 5_000) == sum(leaves)
                assert min(leaves) >= 0
            ever = series.ever_issued.value if isinstance(series.ever_issued, Exactly) else 0
            assert ever >= last[shown.share_class]
            last[shown.share_class] = ever


@given(SHARE_ACTS, st.integers(1, 16))
def test_known_at_a_time_equals_the_entries_recorded_by_then(acts: list[tuple[str, int]], day: int) -> None:
    """What is recorded later was not known."""
    entries = _share_history(acts)
    known_at = datetime(2026, 1, day, tzinfo=UTC)
    by_then = tuple(entry for entry in entries if entry.recorded_at <= known_at)
    whole: Position = position(Ledger.of(entries), "C", None, known_at)
    assert repr(position(Ledger.of(by_then), "C")._replace(known_at=known_at)) == repr(whole)
