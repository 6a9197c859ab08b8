"""The generator's histories: lawful, so that the ledger takes every paper and shows what the generator reckons."""

from datetime import UTC, datetime
from random import Random

import pytest
from generated.charter import Charter
from generated.history import ONLY_IN, STEPS, History, history
from generated.states import STATES
from hypothesis import given
from hypothesis import strategies as st

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.position import position
from charterbook.ledger.posting import Offer, post_all
from charterbook.model.entries import Entry, Exactly, Position
from tests.ledger.papers import paper

NOW = datetime(2026, 1, 1, tzinfo=UTC)
HISTORIES = st.builds(history, st.randoms(use_true_random=False), st.integers(2, 9))


def _offers(told: History) -> list[Offer]:
    papers = (
        paper(event.kind, *event.acts, adopted=event.adopted_on, filed=event.filed_on, state="filed")
        for event in told.events
    )
    return [Offer(made, str(number)) for number, made in enumerate(papers, 1)]


def _posted(told: History, count: int | None = None) -> tuple[Entry, ...]:
    """The entries of the first papers of a history, all of which the ledger must take."""
    posted = post_all(Ledger(), _offers(told)[:count], NOW)
    assert () == posted.refusals
    return posted.entries


def _shown(known: Position) -> tuple[dict[str, object], dict[str, object]]:
    """The numbers of classes and of the series that stand, as the ledger has them."""
    classes = {each.share_class: _number(each.authorized) for each in known.classes}
    series = {
        each.series: _number(each.authorized)
        for one in known.classes
        for each in one.series
        if each.series != "sole" and each.status != "withdrawn"
    }
    return classes, series


def _number(count: object) -> object:
    return count.value if isinstance(count, Exactly) else count


def _reckoned(charter: Charter) -> tuple[dict[str, object], dict[str, object]]:
    classes: dict[str, object] = {name: one.authorized for name, one in charter.classes.items()}
    return classes, {name: one.number for name, one in charter.series.items()}


@given(HISTORIES, st.data())
def test_the_ledger_shows_what_the_generator_reckons(told: History, data: st.DataObject) -> None:
    """After any number of papers each class and each series has the number that the generator gave it."""
    count = data.draw(st.integers(1, len(told.events)))
    shown = position(Ledger.of(_posted(told, count)), "C")
    assert _reckoned(told.events[count - 1].after) == _shown(shown)


@given(HISTORIES, st.data())
def test_a_day_shows_the_papers_filed_by_then(told: History, data: st.DataObject) -> None:
    """What is filed later does not reach back."""
    event = data.draw(st.sampled_from(told.events))
    shown = position(Ledger.of(_posted(told)), "C", event.filed_on)
    classes, series = _shown(shown)
    expected, standing = _reckoned(event.after)
    assert expected == classes
    assert standing == {name: series[name] for name in standing}


@given(HISTORIES, st.randoms(use_true_random=False))
def test_the_order_in_which_papers_are_found_changes_nothing(told: History, chance: Random) -> None:
    """Posted together in any order the papers give the same classes and series."""
    offers = _offers(told)
    mixed = list(offers)
    chance.shuffle(mixed)
    one, other = (post_all(Ledger(), given, NOW) for given in (offers, mixed))
    assert () == other.refusals
    assert repr(position(Ledger.of(one.entries), "C").classes) == repr(position(Ledger.of(other.entries), "C").classes)


@pytest.mark.parametrize("step", sorted(STEPS))
def test_each_step_comes_in_some_history(step: str) -> None:
    """No step is impossible: some history of the state that knows it has it, and the ledger takes it."""
    (state, *_) = (one for one in STATES if one.code == ONLY_IN.get(step, one.code))
    found = (history(Random(seed), 9, state) for seed in range(200))
    told = next(one for one in found if step in {event.step for event in one.events})
    assert _posted(told)


def test_days_run_forward_and_the_charter_is_handed_on() -> None:
    """Each paper is adopted, signed and filed in that order, and begins where the one before it ended."""
    told = history(Random(3), 14)
    days = [day for event in told.events for day in (event.adopted_on, event.executed_on, event.filed_on)]
    assert sorted(days) == days
    assert [one.after for one in told.events[:-1]] == [one.before for one in told.events[1:]]
