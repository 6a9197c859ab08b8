"""The line on a filing's fee, by state, kind and day."""

from datetime import date

from charterbook.law.fees import fee_line

TODAY = date(2024, 1, 1)


def test_nevada_has_a_line_and_its_ground() -> None:
    """A withdrawal costs 175 dollars by NRS 78.765."""
    line = fee_line("US-NV", "designation_withdrawal", TODAY)
    assert "with the filing: 175 dollars to the Secretary of State (NRS 78.765)" == line


def test_what_is_not_known_has_none() -> None:
    """Another state, a paper that is not filed, a day before the schedule that was read."""
    asked = [
        fee_line("US-DE", "designation_withdrawal", TODAY),
        fee_line("US-NV", "resolution", TODAY),
        fee_line("US-NV", "designation_withdrawal", date(2003, 4, 24)),
    ]
    assert [None, None, None] == asked
