"""What repairs a fault: every rule has a cure wherever it is asked, and statutes of cure count from their day."""

from datetime import date

import pytest

from charterbook.law.check import rules
from charterbook.law.cures.cure import cures_of, table
from charterbook.law.cures.faults import FAULTS, faults_of, named
from charterbook.law.packs import MODEL_ACT
from charterbook.law.rule import Rule, ask
from tests.law.papers import case, decrease, pair, paper

RULES = rules()
COVERED = ["US-NV", "US-DE", "US-TX", "US-NY", "US-CA", "US-MD", *sorted(MODEL_ACT)]


def _ways(rule: str, state: str | None, on: date | None = None) -> list[tuple[str, str | None]]:
    level = next(each.level for each in RULES if each.id == rule)
    return [(cure.how, cure.cite) for cure in cures_of(rule, level, state, on)]


@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_every_rule_has_a_cure_wherever_it_is_asked(rule: Rule) -> None:
    """In its own state, or in any, and without a state too: a way to repair, or that nothing is to be repaired."""
    states = COVERED if rule.jurisdiction == "any" else [rule.jurisdiction]
    assert [] == [state for state in (*states, None) if not cures_of(rule.id, rule.level, state)]


def test_every_fault_has_a_cure_by_statute_in_every_table() -> None:
    """What is written, signed, decided or counted wrongly has a section that repairs it in each state with a table."""
    faults = {"text", "signing", "act", "excess", "standing"}
    without = {
        state: faults - {fault for remedy in table(state) for fault in remedy.faults if remedy.cite}
        for state in COVERED
    }
    assert {} == {state: lacking for state, lacking in without.items() if lacking}


def test_a_rule_that_is_named_exists() -> None:
    """No row speaks of a rule that nobody can ask."""
    assert frozenset() == named() - {rule.id for rule in RULES}
    assert all(set(faults_of(rule.id, rule.level)) <= set(FAULTS) for rule in RULES)


@pytest.mark.parametrize(
    ("rule", "state", "cite", "first"),
    [
        ("CB502", "US-NV", "NRS 78.0296", date(2015, 10, 1)),
        ("CB502", "US-DE", "DGCL 204", date(2014, 4, 1)),
        ("CB501", "US-DE", "DGCL 205", date(2014, 4, 1)),
        ("CB101", "US-NV", "NRS 78.0295", date(1997, 10, 1)),
    ],
)
def test_a_cure_is_open_from_its_day_on(rule: str, state: str, cite: str, first: date) -> None:
    """Not on the day before; and without a day it is told with the day from which it is open."""
    day_before = date.fromordinal(first.toordinal() - 1)
    assert cite not in [cited for _, cited in _ways(rule, state, day_before)]
    assert cite in [cited for _, cited in _ways(rule, state, first)]
    level = next(each.level for each in RULES if each.id == rule)
    assert [first] == [cure.since for cure in cures_of(rule, level, state) if cure.cite == cite]


def test_a_failing_finding_has_its_cures_and_a_pass_has_none() -> None:
    """Words and figures that disagree in a Nevada paper: correction first."""
    (words,) = (rule for rule in RULES if rule.id == "CB101")
    failing = ask(words, case(paper("designation_amendment", decrease(returned=pair(600, 650)))))
    assert ("correction", "NRS 78.0295") == failing.findings[0].cures[0][:2]
    assert () == ask(words, case(paper("designation_amendment", decrease()))).findings


def test_no_state_borrows_the_cure_of_another() -> None:
    """A state's cures cite its own law; of a state that we have not read none cites any."""
    codes: dict[str, str | tuple[str, ...]] = {
        "US-NV": "NRS", "US-DE": "DGCL", "US-TX": "BOC", "US-NY": "BCL", "US-CA": "Corp Code", "US-MD": "Corps &",
        "US-WA": ("RCW", "MBCA"), "US-FL": ("FS", "MBCA"), "US-CO": ("CRS", "MBCA"),
    }  # fmt: skip
    assert all((remedy.cite or "").startswith(code) for state, code in codes.items() for remedy in table(state))
    assert {None} == {remedy.cite for remedy in table("US-OH")}


@pytest.mark.parametrize("rule", ["NV-78.207-1", "NV-78.209-1", "NV-78.205-1", "NV-78.390-90"])
def test_a_paper_on_the_articles_is_not_cured_by_the_section_on_designations(rule: str) -> None:
    """What a certificate of change or amendment says wrongly is corrected, or amended as articles are."""
    ways = _ways(rule, "US-NV")
    assert ("amendment", "NRS 78.1955") not in ways
    assert {("correction", "NRS 78.0295"), ("amendment", "NRS 78.390")} <= set(ways)


@pytest.mark.parametrize("rule", ["DE-245c", "DE-102a4", "DE-243"])
def test_a_delaware_charter_is_not_cured_by_a_certificate_on_a_series(rule: str) -> None:
    """A restatement or the capital clause is corrected, or amended under DGCL 242."""
    ways = _ways(rule, "US-DE")
    assert ("amendment", "DGCL 151(g)") not in ways
    assert {("correction", "DGCL 103(f)"), ("amendment", "DGCL 242")} <= set(ways)
