"""The moves agree with the law pack: the rules they rest on exist, and were not out of force on the day."""

from datetime import date

import pytest

from charterbook.law import us_de, us_nv
from charterbook.law.instruments import grounds
from charterbook.model.plans import Ground
from charterbook.plan.moves import COVERED_FROM, MOVES, Move, approvals, issue_matters, paper, route, row, surely_open

RULES = {rule.id: rule for rule in (*us_nv.RULES, *us_de.RULES)}
DAYS = (
    date(1999, 4, 22),
    date(2003, 4, 24),
    date(2003, 4, 25),
    date(2005, 9, 30),
    date(2005, 10, 1),
    date(2026, 11, 23),
)
TODAY = DAYS[-1]
STATES = sorted(COVERED_FROM)


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("on", DAYS, ids=str)
def test_no_step_rests_on_a_rule_that_was_not_law(move: Move, state: str, on: date) -> None:
    """A plan for a day may rest on what is not known to be law, and says so; never on what surely was not."""
    out_of_force = [
        ground.rule
        for ground in grounds(paper(move, state).law, on)
        if RULES[ground.rule].period.standing(on) == "not in force"
    ]
    assert [] == out_of_force


@pytest.mark.parametrize("situation", ["never issued", "issued before", "outstanding", "not known"])
@pytest.mark.parametrize("state", STATES)
def test_the_rules_of_the_route_exist(situation: str, state: str) -> None:
    """Each rule that opens or closes the board's way is in a pack."""
    rules = {ground.rule for ground in route("decrease series", state, situation, TODAY)}  # type: ignore[arg-type]  # the values of Situation
    assert rules
    assert rules <= RULES.keys()


def test_moves_and_packs_begin_on_the_same_day() -> None:
    """No plan is made under law that the packs do not cover."""
    assert {"US-NV": us_nv.COVERED_FROM, "US-DE": us_de.COVERED_FROM} == COVERED_FROM


@pytest.mark.parametrize(
    ("state", "rule", "first"),
    [("US-NV", "NV-78.1955-6a", date(2020, 1, 1)), ("US-DE", "DE-151g-4", date(2016, 12, 31))],
)
def test_withdrawal_is_doubted_exactly_as_long_as_the_pack_doubts_it(state: str, rule: str, first: date) -> None:
    """The day from which a plan has no doubt is the day from which the pack is sure."""
    before = date.fromordinal(first.toordinal() - 1)
    period = RULES[rule].period
    assert ("not known", "in force") == (period.standing(before), period.standing(first))
    assert (False, True) == tuple(surely_open("withdraw series", state, day) for day in (before, first))


def test_a_ground_is_a_cite_and_a_rule() -> None:
    """The filing may be refused without the state's own form since the 2003 acts."""
    law = paper("withdraw series", "US-NV").law
    assert Ground("NRS 78.026", "NV-78.026-1") in grounds(law, TODAY)
    assert Ground("NRS 78.026", "NV-78.026-1") not in grounds(law, date(2003, 4, 24))


def test_a_state_without_rows_has_no_moves() -> None:
    """Asking for them all the same is a mistake of ours, not of a user."""
    with pytest.raises(KeyError):
        paper("withdraw series", "US-MI")
    with pytest.raises(KeyError):
        row("withdraw series", "US-MI", "never issued", TODAY)


def test_that_shares_were_issued_matters_in_nevada_and_not_in_delaware() -> None:
    """Nevada asks the holders of an issued series; Delaware's board changes the number alone."""
    assert issue_matters("decrease series", "US-NV", TODAY)
    assert not issue_matters("decrease series", "US-DE", TODAY)
    assert 3 == len(approvals("decrease series", "US-NV", "outstanding", "Series A", TODAY))
    assert 1 == len(approvals("decrease series", "US-DE", "outstanding", "Series A", TODAY))
