"""A plan told in lines: everything that a step asks for, the other ways, the obstacle and its causes."""

from datetime import date

from charterbook.plan.explain import comparisons, explain
from charterbook.plan.search import plan
from charterbook.plan.steps import BY_HOLDERS
from charterbook.plan.targets import Facts, SeriesNumber, SplitWanted, WordsCorrected
from tests.plan.positions import BEFORE, NEVER, OUTSTANDING, SERIES_A, charter, common, position

TODAY = date(2026, 11, 23)
NEVADA = Facts("US-NV", reports_to_sec=True)


def test_a_plan_tells_all_that_its_steps_ask_for() -> None:
    """Law, approval, papers, signers, missing facts, due dates and notes each have their line."""
    found = plan((SeriesNumber(SERIES_A, 0),), position(NEVER), NEVADA, TODAY, "head", "effective")
    lines = explain(found)
    assert f"BestNet Communications Corporation (US-NV): {SERIES_A}: from 650 to 0 shares" == lines[0]
    assert f"Step 1. {SERIES_A}: 650 -> 0 authorized shares" in lines
    assert "  law: NRS 78.1955 (NV-78.1955-2)" in lines
    assert "  signed by: an officer" in lines
    assert (
        "  not shown yet: a statement, true on the day of signing, that no shares of the series have been issued"
        in lines
    )
    assert "  due: Form 8-K, Item 5.03: within four business days after the change takes effect" in lines
    assert "Plan for review by counsel." == lines[-1]


def test_other_ways_are_compared() -> None:
    """Filings, votes, approvals, papers and open facts of each other way stand beside those of the first."""
    found = plan((SeriesNumber(SERIES_A, 450),), position(BEFORE), NEVADA, TODAY, "head", "effective")
    compared = next(line for line in explain(found) if line.startswith("Another way (1)"))
    assert "1 filing instead of 2, 0 votes of holders instead of 0, 1 approval instead of 1" in compared
    ((first, other),) = comparisons(found)
    assert (2, 1) == (first.filings, other.filings)


def test_what_costs_a_vote_costs_time_and_what_is_not_verified_is_said() -> None:
    """Nevada's reverse split by resolution needs no filing; on file it needs one vote more."""
    split = SplitWanted("Common Stock", 1, 10, False, "round up")
    found = plan((split,), charter(common(1000, 500)), NEVADA, TODAY, "head", "effective")
    ((first, other),) = comparisons(found)
    assert ((0, 1), (1, 2)) == ((first.filings, first.votes), (other.filings, other.votes))
    assert {BY_HOLDERS} == {first.time, other.time}
    proportional = plan((split._replace(authorized=True),), charter(common(1000, 500)), NEVADA, TODAY, "h", "effective")
    assert "  how sure: from memory" in explain(proportional)


def test_an_obstacle_is_told_with_its_causes() -> None:
    """Each cause stands below what it causes, one step further in."""
    found = plan((SeriesNumber(SERIES_A, 0),), position(OUTSTANDING), NEVADA, TODAY, "head", "effective")
    lines = explain(found)
    assert "BestNet Communications Corporation (US-NV): no lawful path was found" == lines[0]
    assert any(line.startswith("No path: cut-below-outstanding: ") for line in lines)
    assert "  because: 400 shares are outstanding" in lines


def test_a_correction_is_told_by_its_words() -> None:
    """Both texts are quoted."""
    target = WordsCorrected("Certificate of Amendment", "Six Hundred (650)", "Six Hundred Fifty (650)")
    lines = explain(plan((target,), position(NEVER), NEVADA, TODAY, "head", "effective"))
    told = 'Step 1. Certificate of Amendment: "Six Hundred (650)" corrected to "Six Hundred Fifty (650)"'
    assert told in lines
