"""Whatever is asked of whatever charter: a plan or an obstacle, never a crash, and a plan that keeps its word."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.model.entries import AtLeast, Count, Exactly, Position, Unknown, Unlimited
from charterbook.model.plans import Plan
from charterbook.model.shares import ParValue
from charterbook.plan.after import after
from charterbook.plan.explain import comparisons, explain
from charterbook.plan.paths import NOTHING_TO_DO
from charterbook.plan.search import plan
from charterbook.plan.targets import (
    ClassNumber,
    Facts,
    IssueRatified,
    NameWanted,
    ParWanted,
    SeriesNumber,
    SeriesWanted,
    SeriesWithdrawn,
    SplitWanted,
    Target,
    WordsCorrected,
)
from tests.plan.positions import PREFERRED, charter, common, preferred, series

NUMBERS = st.sampled_from([0, 1, 10, 400, 650, 1000, 5000, 10**7, 10**9])
COUNTS: st.SearchStrategy[Count] = st.one_of(
    NUMBERS.map(Exactly), NUMBERS.map(AtLeast), st.just(Unlimited()), st.just(Unknown("not shown"))
)
DAYS = st.sampled_from([date(1968, 1, 1), date(1999, 4, 22), date(2001, 1, 1), date(2003, 4, 24), date(2015, 10, 1),
                        date(2023, 7, 31), date(2023, 8, 1), date(2026, 11, 23)])  # fmt: skip
ANSWERS = st.sampled_from([True, False, None])
CLASSES = st.sampled_from(["Common Stock", PREFERRED, "Class Z Stock"])
SERIES = st.sampled_from(["Series A Convertible Preferred Stock", "Series B Preferred Stock"])
TARGETS: st.SearchStrategy[Target] = st.one_of(
    st.builds(SeriesNumber, SERIES, NUMBERS),
    st.builds(SeriesWithdrawn, SERIES),
    st.builds(SeriesWanted, CLASSES, SERIES, NUMBERS),
    st.builds(ClassNumber, CLASSES, NUMBERS, st.sampled_from([None, ParValue("0.01")]), st.booleans()),
    st.builds(
        SplitWanted,
        CLASSES,
        st.sampled_from([1, 2, 10]),
        st.sampled_from([1, 3, 10]),
        st.booleans(),
        st.sampled_from([None, "round up", "cash"]),
        st.sampled_from([None, "Series B Preferred Stock"]),
    ),
    st.builds(ParWanted, CLASSES, st.sampled_from([ParValue(None), ParValue("0.0001")])),
    st.builds(NameWanted, st.sampled_from(["Other, Inc.", " "])),
    st.builds(IssueRatified, CLASSES, st.none() | SERIES, NUMBERS, DAYS, st.just("the issue")),
    st.builds(WordsCorrected, st.just("Certificate"), st.just("600"), st.sampled_from(["650", "600", ""])),
)
FACTS = st.builds(
    Facts, st.sampled_from(["US-NV", "US-DE", "US-TX", None]), ANSWERS, ANSWERS, ANSWERS, ANSWERS, ANSWERS, ANSWERS,
    ANSWERS, ANSWERS, ANSWERS, st.none(),
)  # fmt: skip


@st.composite
def books(draw: st.DrawFn) -> Position:
    """Common and preferred stock, each count known, bounded, without limit or not known."""
    held = common(1000, 400)
    sole = held.series[0]._replace(outstanding=draw(COUNTS), ever_issued=draw(COUNTS), available=draw(COUNTS))
    one = series(draw(COUNTS), draw(COUNTS), draw(COUNTS), draw(COUNTS), draw(COUNTS))
    divided = preferred(draw(st.sampled_from([650, 5000, 10**7])), one)
    return charter(
        held._replace(series=(sole,), authorized=draw(COUNTS)),
        divided._replace(undesignated=draw(COUNTS), par_value=draw(st.sampled_from([None, "no par value", "0.001"]))),
    )


@settings(max_examples=60, deadline=None)
@given(st.lists(TARGETS, min_size=1, max_size=3), books(), FACTS, DAYS)
def test_whatever_is_asked_there_is_an_answer(targets: list[Target], book: Position, facts: Facts, on: date) -> None:
    """Steps, or nothing to do, or an obstacle: always exactly one of them, and it can be told in lines."""
    found = plan(tuple(targets), book, facts, on, "head", "effective")
    assert bool(found.steps) + (found.summary == NOTHING_TO_DO) + (found.obstacle is not None) == 1
    assert len(found.alternatives) == len(comparisons(found))
    assert explain(found)[-1] == "Plan for review by counsel."
    for way in (found.steps, *found.alternatives):
        assert all(step.approvals and step.papers and step.signers and step.move for step in way)


@settings(max_examples=60, deadline=None)
@given(TARGETS, books(), FACTS, DAYS)
def test_after_its_steps_nothing_is_left_to_do(target: Target, book: Position, facts: Facts, on: date) -> None:
    """A target is reached by the steps of its plan; a split, a correction and a ratification leave no number to see."""
    found = plan((target,), book, facts, on, "head", "effective")
    if isinstance(target, SplitWanted | IssueRatified | WordsCorrected) or found.obstacle is not None:
        return
    again = plan((target,), _carried_out(found, book), facts, on, "head", "effective")
    assert (NOTHING_TO_DO, ()) == (again.summary, again.steps)


def _carried_out(found: Plan, book: Position) -> Position:
    for step in found.steps:
        book = after(book, (step.act, *step.also))
    return book
