"""The table of who must approve what: typed, cited, dated, without a gap for the acts that it has."""

from datetime import date

import pytest

from charterbook.law.approval_rows import ROWS
from charterbook.law.approvals import ALWAYS, ApprovalRow, Circumstance, LawfulAct, approval_row, approvals
from charterbook.law.packs import all_statute_rules

TODAY = date(2026, 11, 23)
RULES = {rule.id: rule for rule in all_statute_rules()}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.jurisdiction} {row.acts[0]} {row.situations[0]}")
def test_a_row_says_who_and_on_what_authority(row: ApprovalRow) -> None:
    """Open ways name an approval; closed ones name none; each has its citation, source and rules of a pack."""
    assert bool(row.asked) == (row.way in ("open", "unsettled"))
    assert row.said
    assert row.cite
    assert row.source
    assert set(row.rules) <= RULES.keys()
    assert row.period.earliest is None or row.period.earliest <= row.period.first


@pytest.mark.parametrize(("jurisdiction", "act"), sorted({(row.jurisdiction, act) for row in ROWS for act in row.acts}))
def test_an_act_has_an_answer_for_every_situation(jurisdiction: str, act: LawfulAct) -> None:
    """What a state's table has, it has for shares never issued, issued before and outstanding."""
    missing = [each for each in ALWAYS if approval_row(jurisdiction, act, each, TODAY) is None]
    assert ([] if act != "reverse split" or jurisdiction != "US-NV" else ["never issued", "issued before"]) == missing


def test_no_row_is_surer_than_its_rules() -> None:
    """A row that rests on rules of which one is from memory is not verified."""
    sure = [
        (row.cite, rule)
        for row in ROWS
        for rule in row.rules
        if row.confidence == "verified" and rule in RULES and RULES[rule].confidence == "from memory"
    ]
    assert [] == sure


def test_the_votes_cast_decide_since_august_2023() -> None:
    """A reverse split of a listed class in Delaware: a majority of the outstanding stock the day before, votes cast the
    day after; of a class that is not listed nothing changes."""
    listed: frozenset[Circumstance] = frozenset({"listed"})
    before, after = (
        approval_row("US-DE", "reverse split", "outstanding", date(2023, *day), listed) for day in ((7, 31), (8, 1))
    )
    assert before == approval_row("US-DE", "reverse split", "outstanding", date(2023, 8, 1))
    assert before is not None
    assert after is not None
    assert ("DGCL 242(b)", "DGCL 242(d)(2)") == (before.cite, after.cite)
    assert "majority of the outstanding stock entitled to vote" == before.asked[1].threshold
    assert after.asked[1].threshold.startswith("more votes for than against")


def test_what_was_not_law_yet_is_not_asked() -> None:
    """Delaware ratifies since 1 April 2014."""
    assert approval_row("US-DE", "ratify", "outstanding", date(2014, 3, 31)) is None
    assert approval_row("US-DE", "ratify", "outstanding", date(2014, 4, 1)) is not None


def test_a_series_with_shares_outstanding_is_never_withdrawn() -> None:
    """Forbidden in both states, and said so."""
    ways = [approval_row(state, "withdraw series", "outstanding", TODAY) for state in ("US-NV", "US-DE")]
    assert ["forbidden", "forbidden"] == [row.way for row in ways if row]


def test_the_name_of_the_series_stands_in_the_approvals() -> None:
    """The place for it is filled in each part."""
    row = approval_row("US-NV", "decrease series", "outstanding", TODAY)
    assert row is not None
    assert "holders of the Series A" == approvals(row, "Series A")[1].who
    assert not [part for each in approvals(row, "Series A") for part in each if "{" in part]
