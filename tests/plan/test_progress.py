"""A step is done when the ledger shows its act in effect, by whatever paper, and not by one of before the plan."""

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from charterbook.ledger.standing import standing
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    DesignatedSharesAdjustment,
    Filing,
    NameChange,
    ParValueChange,
    Ratification,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.entries import Clocks, Entry, Refusal
from charterbook.model.plans import Step
from charterbook.model.shares import ParValue
from charterbook.plan.progress import Carried, Progress, State, does, progress
from charterbook.plan.targets import planned

RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
TODAY = date(2026, 11, 23)
SIGNED, FILED, LATER = date(2026, 5, 1), date(2026, 5, 4), date(2027, 1, 1)


def _decrease(to: int, series: str = "Series A Preferred Stock") -> DesignatedSharesAdjustment:
    return DesignatedSharesAdjustment(planned("Preferred Stock"), planned(series), after=planned(to))


def _step(act: Act, *also: Act) -> Step:
    return Step(act, (), (), "designation_amendment", (), (), (), (), also=also)


def _entry(number: int, act: Act, filed: date | None, effective: date | None = None, paper: str = "7") -> Entry:
    clocks = Clocks(SIGNED, SIGNED, filed, effective or filed)
    return Entry(number, "final" if filed else "pending", act, clocks, RECORDED, (), None, paper)


def _post(number: int, settles: int, filed: date, effective: date, paper: str = "7") -> Entry:
    act = Filing(planned(filed))
    return Entry(number, "post", act, Clocks(None, None, filed, effective), RECORDED, (), settles, paper)


def _state(step: Step, entries: list[Entry], last_before: int = 0) -> Progress:
    (found,) = progress((step,), standing(entries), standing(entries, last_before), (), TODAY)
    return found


@pytest.mark.parametrize(
    ("entries", "state"),
    [
        ([], "open"),
        ([_entry(1, _decrease(0), None)], "waiting"),
        ([_entry(1, _decrease(0), FILED, LATER)], "filed"),
        ([_entry(1, _decrease(0), FILED)], "done"),
        ([_entry(1, _decrease(0), None), _post(2, 1, FILED, FILED)], "done"),
        ([_entry(1, _decrease(0), None), _post(2, 1, FILED, LATER)], "filed"),
        ([_entry(1, _decrease(5), FILED)], "open"),
        ([_entry(1, _decrease(0, "Series B Preferred Stock"), FILED)], "open"),
    ],
)
def test_a_step_is_as_far_as_its_paper_has_come(entries: list[Entry], state: State) -> None:
    """Nothing, adopted, filed for later, in effect; another number or another series is not it."""
    found = _state(_step(_decrease(0)), entries)
    assert state == found.state
    assert (state == "open") == (found.shown_by is None)


def test_an_act_of_before_the_plan_is_not_its_doing() -> None:
    """A decrease to 0 that was in effect long ago does not carry out a decrease to 0 planned today."""
    old, new = _entry(1, _decrease(0), FILED, paper="3"), _entry(2, _decrease(0), FILED, paper="7")
    assert "open" == _state(_step(_decrease(0)), [old], last_before=1).state
    done = _state(_step(_decrease(0)), [old, new], last_before=1)
    assert done.shown_by is not None
    assert ("done", "7") == (done.state, done.shown_by.entry.instrument)


def test_an_act_of_before_that_is_written_anew_stays_of_before() -> None:
    """A late paper makes the ledger write an old entry again under a new number; its paper is known by its own."""
    old = _entry(1, _decrease(0), FILED, paper="3")
    void = Entry(2, "void", old.act, old.clocks, RECORDED, (), 1, "4")
    again = _entry(3, _decrease(0), FILED, paper="3")
    assert "open" == _state(_step(_decrease(0)), [old, void, again], last_before=1).state


def test_a_paper_that_waited_when_the_plan_was_made_is_done_once_filed() -> None:
    """Its entry is older than the plan, the evidence of filing is not."""
    waits = _entry(1, _decrease(0), None)
    assert "waiting" == _state(_step(_decrease(0)), [waits], last_before=1).state
    assert "done" == _state(_step(_decrease(0)), [waits, _post(2, 1, FILED, FILED)], last_before=1).state


def test_a_filing_that_was_undone_leaves_the_step_open() -> None:
    """What a void entry took back is not there."""
    waits = _entry(1, _decrease(0), None)
    void = Entry(2, "void", Filing(planned(FILED)), waits.clocks, RECORDED, (), 1, "7")
    assert "open" == _state(_step(_decrease(0)), [waits, void]).state


def test_a_step_of_several_acts_is_as_far_as_the_least_of_them() -> None:
    """One paper carries out both; while one is missing the step is not done."""
    par = ParValueChange(planned("Preferred Stock"), after=planned(ParValue("0.01")))
    step = _step(_decrease(0), par)
    assert "open" == _state(step, [_entry(1, _decrease(0), FILED)]).state
    assert "done" == _state(step, [_entry(1, _decrease(0), FILED), _entry(2, par, FILED)]).state


def test_an_open_step_tells_of_a_paper_that_does_not_post() -> None:
    """The paper is there and says it; the ledger's reason is handed on."""
    why = Refusal("paper_not_adopted", "the paper is only drafted", _decrease(0))
    (found,) = progress((_step(_decrease(0)),), (), (), ((9, why), (8, why._replace(act=_decrease(5)))), TODAY)
    assert ("open", ((9, why),)) == (found.state, found.refused)


COMMON = planned("Common Stock")
ALIKE: tuple[tuple[Act, Act], ...] = (
    (ClassAuthorization(planned("COMMON STOCK"), planned(5)), AuthorizedSharesAdjustment(COMMON, after=planned(5))),
    (NameChange(after=planned("EXAMPLE WIDGETS, INC.")), NameChange(after=planned("Example Widgets, Inc."))),
    (
        Split(COMMON, planned(Fraction(1, 2)), planned(5)),
        Split(COMMON, planned(1), planned(10), planned("cash"), authorized=planned(True)),
    ),
    (
        SeriesWithdrawal(planned("Preferred"), planned("Series A Preferred")),
        SeriesWithdrawal(planned("Preferred Stock"), planned("Series A Preferred Stock"), planned(FILED)),
    ),
    (
        Correction(planned("Some Title"), None, planned("Six  Hundred"), planned("Six Hundred Fifty")),
        Correction(planned("Another"), None, planned("Six Hundred"), planned("six hundred fifty")),
    ),
    (Ratification(planned("the issue")), Ratification(planned("The  Issue"))),
)  # fmt: skip
UNLIKE: tuple[tuple[Act, Act], ...] = (
    (AuthorizedSharesAdjustment(COMMON, change=planned(5)), AuthorizedSharesAdjustment(COMMON, after=planned(5))),
    (NameChange(after=planned("Example Widgets, Inc.")), NameChange(after=planned("Example Gadgets, Inc."))),
    (NameChange(), NameChange(after=planned("Example Gadgets, Inc."))),
    (Split(COMMON, planned(10), planned(1)), Split(COMMON, planned(1), planned(10))),
    (
        SeriesDesignation(planned("Preferred"), planned("Series A"), planned(5), recited=True),
        SeriesDesignation(planned("Preferred"), planned("Series A"), planned(5)),
    ),
    (Ratification(planned("the issue of May")), Ratification(planned("the issue of June"))),
    (
        ParValueChange(COMMON, after=planned(ParValue("0.01"))),
        ParValueChange(COMMON, after=planned(ParValue("0.001"))),
    ),
    (_decrease(0), SeriesWithdrawal(planned("Preferred Stock"), planned("Series A Preferred Stock"))),
)  # fmt: skip


@pytest.mark.parametrize(("found", "wanted"), ALIKE)
def test_a_paper_does_what_is_wanted_in_its_own_spelling(found: Act, wanted: Act) -> None:
    """Names fold, ratios are compared in lowest terms, words without regard to spaces and capitals."""
    assert does(found, wanted)


@pytest.mark.parametrize(("found", "wanted"), UNLIKE)
def test_what_only_resembles_it_does_not(found: Act, wanted: Act) -> None:
    """Another number, an inverted ratio, another name, a recital."""
    assert not does(found, wanted)


def test_the_way_that_is_carried_out_is_shown() -> None:
    """The plan's own way where no other is further; a plan is done when one way is."""
    open_, done = _state(_step(_decrease(0)), []), _state(_step(_decrease(0)), [_entry(1, _decrease(0), FILED)])
    assert (0, False) == (Carried(((open_,), (open_, open_)), {}, ()).way, Carried(((open_,),), {}, ()).done)
    carried = Carried(((open_,), (done,)), {}, ())
    assert (1, True) == (carried.way, carried.done)
