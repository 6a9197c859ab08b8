"""The pages on which the Model Act was read as enacted, and the period of its rules before a state is known."""

from datetime import date

from charterbook.law.rule import Case, Period
from charterbook.law.us_mbca.state import ModelActState
from charterbook.law.us_mbca.states import STATES

IOWA = "https://law.justia.com/codes/iowa/title-xii/chapter-490/"
WASHINGTON = "https://law.justia.com/codes/washington/title-23b/"
COLORADO = "Colorado Revised Statutes, title 7 (UniCourt/cic-code-co, r80)"
ALL_THREE = f"{IOWA} ; {WASHINGTON} ; {COLORADO}"
IOWA_AND_WASHINGTON = f"{IOWA} ; {WASHINGTON}"

SINCE_ENACTED = Period("the day each state enacted it", first=date.min)


def state_of(case: Case) -> ModelActState | None:
    """The Model Act state of a paper; None for another state's, or where none is shown."""
    return STATES.get(case.paper.jurisdiction.value) if case.paper.jurisdiction else None
