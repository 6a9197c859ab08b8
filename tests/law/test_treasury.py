"""Where shares that come back go, state by state."""

from datetime import date

import pytest

from charterbook.law.treasury import keeps_treasury


@pytest.mark.parametrize(
    ("jurisdiction", "on", "kept"),
    [
        ("US-NV", date(2003, 4, 24), True),
        ("US-DE", date(1999, 1, 1), True),
        ("US-TX", date(2010, 1, 1), True),
        ("US-NY", date(1980, 1, 1), True),
        ("US-CA", date(1976, 12, 31), None),
        ("US-CA", date(1977, 1, 1), False),
        ("US-CO", date(1994, 6, 30), None),
        ("US-CO", date(1994, 7, 1), False),
        ("US-IA", date(2005, 1, 1), False),
        ("US-MD", date(2005, 1, 1), None),
        (None, date(2005, 1, 1), None),
    ],
)
def test_a_treasury_is_kept_where_the_law_of_the_day_knows_one(
    jurisdiction: str | None, on: date, kept: bool | None
) -> None:
    """Before the act took effect, and for states of which nothing was read, the answer is open."""
    assert kept is keeps_treasury(jurisdiction, on)
