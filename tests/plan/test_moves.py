"""The moves agree with the law pack: the rules they rest on exist, and were not out of force on the day."""

from datetime import date

import pytest

from charterbook.law import us_nv
from charterbook.model.plans import Ground
from charterbook.plan.moves import COVERED_FROM, MOVES, WITHDRAWAL_SHOWN_FROM, Move, grounds, move, route

RULES = {rule.id: rule for rule in us_nv.RULES}
# The vote of senior series was not read in the statute; the pack names it among what it does not ask.
NOT_IN_THE_PACK = {"NV-78.1955-3b"}
DAYS = (
    date(1999, 4, 22),
    date(2003, 4, 24),
    date(2003, 4, 25),
    date(2005, 9, 30),
    date(2005, 10, 1),
    date(2026, 11, 23),
)


@pytest.mark.parametrize("each", MOVES, ids=lambda each: each.name)
@pytest.mark.parametrize("on", DAYS, ids=str)
def test_no_step_rests_on_a_rule_that_was_not_law(each: Move, on: date) -> None:
    """A plan for a day may rest on what is not known to be law, and says so; never on what surely was not."""
    out_of_force = [
        ground.rule for ground in grounds(each.law, on) if RULES[ground.rule].period.standing(on) == "not in force"
    ]
    assert [] == out_of_force


@pytest.mark.parametrize("situation", ["never issued", "issued before", "outstanding", "not known"])
def test_the_rules_of_the_route_exist(situation: str) -> None:
    """Each rule that opens or closes the board's way is in the pack, but for the one that was not read."""
    rules = {ground.rule for ground in route(situation)}  # type: ignore[arg-type]  # the values of Situation
    assert rules <= RULES.keys() | NOT_IN_THE_PACK


def test_moves_and_pack_begin_on_the_same_day() -> None:
    """No plan is made under law that the pack does not cover."""
    assert us_nv.COVERED_FROM == COVERED_FROM["US-NV"]


def test_withdrawal_is_doubted_exactly_as_long_as_the_pack_doubts_it() -> None:
    """The day from which a plan has no doubt is the day from which the pack is sure."""
    period = RULES["NV-78.1955-6a"].period
    assert ("not known", "in force") == (
        period.standing(date.fromordinal(WITHDRAWAL_SHOWN_FROM.toordinal() - 1)),
        period.standing(WITHDRAWAL_SHOWN_FROM),
    )


def test_a_ground_is_a_cite_and_a_rule() -> None:
    """The form may be refused without the state's own form since the 2003 acts."""
    assert Ground("NRS 78.026", "NV-78.026-1") in grounds(move("withdraw", "US-NV").law, date(2026, 11, 23))
    assert Ground("NRS 78.026", "NV-78.026-1") not in grounds(move("withdraw", "US-NV").law, date(2003, 4, 24))
    with pytest.raises(KeyError):
        move("withdraw", "US-DE")
