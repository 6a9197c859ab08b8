"""The moves agree with the law pack: the rules they rest on exist, and were not out of force on the day."""

from datetime import date

import pytest

from charterbook.law import us_de, us_nv
from charterbook.law.approval_rows import ROWS
from charterbook.law.approvals import Circumstance
from charterbook.law.instruments import grounds, instrument_row
from charterbook.model.plans import Ground
from charterbook.plan.moves import (
    COVERED_FROM,
    Case,
    Move,
    Situation,
    asked,
    issue_matters,
    paper,
    questions,
    route,
    row,
    surely_open,
)

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
MOVES = sorted(
    {(each.jurisdiction, act) for each in ROWS for act in each.acts if instrument_row(each.jurisdiction, act)}
    - {("US-NV", "ratify"), ("US-DE", "ratify"), ("US-NV", "reverse split")}
)
"""The moves of each state that are open on all days: to ratify, and Nevada's reverse split, came later."""
SITUATIONS: tuple[Situation, ...] = ("never issued", "issued before", "outstanding", "not known")


@pytest.mark.parametrize(("state", "move"), MOVES)
@pytest.mark.parametrize("on", DAYS, ids=str)
def test_no_step_rests_on_a_rule_that_was_not_law(move: Move, state: str, on: date) -> None:
    """A plan for a day may rest on what is not known to be law, and says so; never on what surely was not."""
    case = Case(state, on, "outstanding")
    out_of_force = [
        ground.rule
        for ground in (*grounds(paper(move, state).law, on), *route(move, case))
        if RULES[ground.rule].period.standing(on) == "not in force"
    ]
    assert [] == out_of_force


@pytest.mark.parametrize("situation", SITUATIONS)
@pytest.mark.parametrize("state", STATES)
def test_the_rules_of_the_route_exist(situation: Situation, state: str) -> None:
    """Each rule that opens or closes the board's way is in a pack."""
    rules = {ground.rule for ground in route("decrease series", Case(state, TODAY, situation))}
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
    assert 3 == len(asked("decrease series", Case("US-NV", TODAY, "outstanding"), "Series A"))
    assert 1 == len(asked("decrease series", Case("US-DE", TODAY, "outstanding"), "Series A"))


@pytest.mark.parametrize(
    ("state", "move", "open_one", "votes"),
    [
        ("US-DE", "change class total", "listed", 3),
        ("US-DE", "change class total", "number vote waived", 3),
        ("US-DE", "forward split", "only class", 2),
        ("US-NV", "change class total", "adversely affected", 3),
        ("US-NV", "split in proportion", "tenth cashed out", 2),
    ],
)
def test_what_nobody_has_said_is_planned_for_as_the_more_and_asked_about(
    state: str, move: Move, open_one: Circumstance, votes: int
) -> None:
    """An open question leaves the fuller approvals standing; its answer takes one away."""
    case = Case(state, TODAY, "outstanding", open=frozenset({open_one}))
    assert votes == len(asked(move, case, ""))
    assert 1 == len(questions(move, case))
    easier = case._replace(open=frozenset())
    if open_one not in ("adversely affected", "tenth cashed out"):
        easier = easier._replace(given=frozenset({open_one}))
    assert votes - 1 == len(asked(move, easier, ""))
    assert () == questions(move, easier)


def test_a_question_that_changes_nothing_is_not_asked() -> None:
    """Where a class is listed decides nothing in Nevada's vote on the number."""
    assert () == questions("change class total", Case("US-NV", TODAY, "outstanding", open=frozenset({"listed"})))
