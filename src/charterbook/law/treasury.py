"""Whether shares that a corporation gets back are kept in its treasury, by the law of the day.

The Model Act (section 6.31) and California (Corporations Code 510) know no treasury: what comes back is authorized and
unissued. Nevada (NRS 78.283), Delaware (DGCL 160), Texas and New York (BCL 515) keep treasury shares. For any other law
the answer is None.
"""

from datetime import date

from charterbook.law.us_mbca.states import STATES

_KEPT = frozenset({"US-NV", "US-DE", "US-TX", "US-NY"})
_CALIFORNIA_SINCE = date(1977, 1, 1)


def keeps_treasury(jurisdiction: str | None, on: date) -> bool | None:
    """Whether the law of a state keeps treasury shares on a day; None where no page here says so. Iowa lets the
    articles or the board opt for a treasury: without their word the answer there is the act's, no."""
    if jurisdiction in _KEPT:
        return True
    if jurisdiction == "US-CA" and on >= _CALIFORNIA_SINCE:
        return False
    state = STATES.get(jurisdiction or "")
    return False if state is not None and on >= state.first else None
