"""The table of papers: one for each act that a state has, with its statute, signers and rules."""

from datetime import date

import pytest

from charterbook.law.approval_rows import ROWS as APPROVALS
from charterbook.law.instrument_rows import ROWS
from charterbook.law.instruments import InstrumentRow, grounds, instrument_row, lines
from charterbook.law.packs import all_statute_rules
from charterbook.law.paper.statute_table import CODES

TODAY = date(2026, 11, 23)
RULES = {rule.id for rule in all_statute_rules()}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.jurisdictions[0]} {row.title}")
def test_a_paper_has_its_contents_signers_and_statute(row: InstrumentRow) -> None:
    """Nothing of a row is empty, on any day someone signs, and its rules are of a pack."""
    assert row.contents
    assert row.title == row.title.upper()
    assert row.source
    assert row.statute.startswith(("MBCA ", *(f"{code} " for code in CODES)))
    assert all(lines(row.signers, day) for day in (date(1999, 4, 22), date(2005, 9, 30), TODAY))
    assert {ground.rule for ground in grounds(row.law, TODAY)} <= RULES


@pytest.mark.parametrize("row", [row for row in ROWS if row.jurisdictions in (("US-NV",), ("US-DE",))], ids=str)
def test_a_row_of_nevada_and_delaware_has_all_that_a_plan_tells(row: InstrumentRow) -> None:
    """The papers to make; and where the paper is filed and may wait for its effect, until when."""
    assert lines(row.papers, TODAY)
    assert row.title in ("RESOLUTION OF THE BOARD OF DIRECTORS",) or row.kind in (
        "correction", "designation_withdrawal", "validation"
    ) or any("at most 90 days" in line for line in lines(row.due, TODAY))  # fmt: skip


def test_each_act_of_nevada_and_delaware_that_is_filed_has_its_paper() -> None:
    """Dealings in shares are not filed, nor is Nevada's retirement."""
    unfiled = {("US-NV", "deal in shares"), ("US-NV", "retire shares")}
    acts = {(row.jurisdiction, act) for row in APPROVALS for act in row.acts}
    without = {(state, act) for state, act in acts if instrument_row(state, act) is None}
    assert unfiled == without


def test_two_officers_sign_in_nevada_until_one_is_surely_enough() -> None:
    """Both texts are met until the day of the session law that has one officer."""
    row = instrument_row("US-NV", "decrease series")
    assert row is not None
    assert 2 == len(lines(row.signers, date(2005, 9, 30)))
    assert ("an officer",) == lines(row.signers, date(2005, 10, 1))


def test_delaware_has_a_paper_of_its_own_for_each_direction() -> None:
    """Increase, decrease and elimination are three certificates; Nevada amends or withdraws."""
    rows = [instrument_row("US-DE", act) for act in ("increase series", "decrease series", "withdraw series")]
    assert ["CERTIFICATE OF INCREASE", "CERTIFICATE OF DECREASE", "CERTIFICATE OF ELIMINATION"] == [
        row.title for row in rows if row
    ]


def test_a_state_that_was_not_researched_has_none() -> None:
    """No paper is made up."""
    assert instrument_row("US-MI", "decrease series") is None
