"""What is said of a signing against the plan and against itself: refused in one line, and nothing else is."""

from datetime import date
from typing import Any

import pytest

from charterbook.model.acts import AuthorizedSharesAdjustment, SeriesWithdrawal
from charterbook.model.plans import Step
from charterbook.plan.contradicted import contradicted
from charterbook.plan.occasion import Vote
from charterbook.plan.search import plan
from charterbook.plan.targets import Facts, SeriesNumber, planned
from tests.plan.positions import NEVER, OUTSTANDING, SERIES_A, position
from tests.plan.test_instruments import OCCASION, TODAY

NEVADA = Facts("US-NV")
SAID = OCCASION._replace(adopted_on=date(2026, 11, 20), executed_on=date(2026, 11, 23), statement=None)


def _step(held: Any, to: int = 450) -> Step:
    (step,) = plan((SeriesNumber(SERIES_A, to),), position(held), NEVADA, TODAY, "head", "effective").steps
    return step


ALONE, ASKED = _step(NEVER), _step(OUTSTANDING)
CAST = ASKED._replace(
    approvals=tuple(each._replace(threshold="more votes for than against") for each in ASKED.approvals)
)
COMMON = planned("Common Stock")
MORE = ALONE._replace(act=AuthorizedSharesAdjustment(COMMON, planned(50), planned(100), planned(50)))
GONE = ALONE._replace(act=SeriesWithdrawal(planned("Preferred Stock"), planned(SERIES_A), planned(date(1999, 4, 22))))


@pytest.mark.parametrize(
    ("step", "said", "facts", "starts"),
    [
        (ALONE, {"statement": "never issued"}, NEVADA._replace(ever_issued=True), "statement: "),
        (ALONE, {"statement": "none outstanding"}, NEVADA._replace(outstanding=True), "statement: "),
        (ASKED, {"statement": "never issued"}, NEVADA, "statement: "),
        (ASKED, {"holders_approved_on": date(2026, 11, 19)}, NEVADA, "holders_approved_on: "),
        (ASKED, {"holders_approved_on": date(2026, 11, 24)}, NEVADA, "executed_on: "),
        (ALONE, {"effective_on": date(2026, 11, 22)}, NEVADA, "effective_on: "),
        (ALONE, {"executed_on": None, "effective_on": date(2026, 11, 19)}, NEVADA, "effective_on: "),
        (ALONE, {"quorum": False}, NEVADA, "quorum: "),
        (ASKED, {"vote": (Vote(50, 0, 100, "special"),)}, NEVADA, "vote: 50 of 100 votes are no majority"),
        (ASKED, {"vote": (Vote(0, 0, 0, "special"),)}, NEVADA, "vote: 0 of 0 votes are no majority"),
        (ASKED, {"vote": (Vote(51, 50, 100, "special"),)}, NEVADA, "vote: 101 votes were cast of 100"),
        (CAST, {"vote": (Vote(20, 20, 100, "special"),)}, NEVADA, "vote: 20 of 100 votes for, 20 against"),
        (
            GONE,
            {"designation_filed_on": date(2006, 6, 6)},
            NEVADA,
            "designation_filed_on: 2006-06-06 is not 1999-04-22",
        ),
        (MORE, {"total": 99}, NEVADA, "total: 99 shares of all classes are fewer than 100 of Common Stock"),
    ],
)
def test_a_contradiction_is_told_by_its_field(step: Step, said: dict[str, Any], facts: Facts, starts: str) -> None:
    """The line begins with the name of what was said."""
    told = contradicted(step, SAID._replace(**said), facts)
    assert told is not None
    assert told.startswith(starts)


@pytest.mark.parametrize(
    ("step", "said", "facts"),
    [
        (ALONE, {}, NEVADA),
        (ALONE, {"statement": "never issued"}, NEVADA._replace(ever_issued=False, outstanding=False)),
        (ALONE, {"statement": "none outstanding"}, NEVADA._replace(ever_issued=True)),
        (ASKED, {"holders_approved_on": date(2026, 11, 20)}, NEVADA),
        (ALONE, {"effective_on": date(2026, 11, 23)}, NEVADA),
        (ALONE._replace(instrument="correction"), {"effective_on": date(2005, 1, 1)}, NEVADA),
        (ALONE, {"quorum": False, "meeting": "written_consent"}, NEVADA),
        (ASKED, {"vote": (Vote(51, 49, 100, "special"),)}, NEVADA),
        (CAST, {"vote": (Vote(20, 19, 100, "special"),)}, NEVADA),
        (GONE, {"designation_filed_on": date(1999, 4, 22)}, NEVADA),
        (MORE, {"total": 100}, NEVADA),
    ],
)
def test_what_agrees_or_is_not_said_is_no_contradiction(step: Step, said: dict[str, Any], facts: Facts) -> None:
    """The same day is in order, and an unsaid day contradicts none."""
    assert contradicted(step, SAID._replace(**said), facts) is None
