"""Each rule: its cases, the days on which its law turned, its page's parts, and the levels it may give."""

from datetime import date

import pytest

from charterbook.law.check import rules
from charterbook.law.page import sections
from charterbook.law.rule import HEADINGS, Case, Rule, ask
from charterbook.model.findings import Finding, Outcome
from tests.law import cases_notary, cases_paper, cases_us_nv

RULES: dict[str, Rule] = {rule.id: rule for rule in rules()}
CASES = [*cases_paper.CASES, *cases_us_nv.CASES, *cases_notary.CASES]
TURNS = [*cases_paper.TURNS, *cases_us_nv.TURNS, *cases_notary.TURNS]

ADVICE_ONLY = {"SEC-8K-503", "NV-78.0295-3", "NV-78.1955-1e", "NV-78.1955-X1"}
"""Rules that tell something and ask nothing: they never fail."""
NEVER_FAILS = {"CB401", "CB403", "law-not-covered", *ADVICE_ONLY}
"""Rules whose failure would be a guess: what they find absent leaves the answer open."""
ALWAYS_DECIDES = {
    "CB101", "CB202", "CB301", "CB302", "CB303", "CB402", "SECR-1", "ACK-MI-OLD", "ACK-MI-2", "NV-78.026-1",
    *ADVICE_ONLY,
}  # fmt: skip
"""Rules whose facts are all in the paper; the last but the advice is open only where its law is."""


def _findings(case: tuple[str, Outcome, Case]) -> tuple[Finding, ...]:
    return ask(RULES[case[0]], case[2]).findings


@pytest.mark.parametrize(("rule", "outcome", "case"), CASES, ids=[f"{n}-{c[0]}-{c[1]}" for n, c in enumerate(CASES)])
def test_a_case_has_the_outcome_it_was_written_for(rule: str, outcome: Outcome, case: Case) -> None:
    """Passing, failing, indeterminate and inapplicable cases of every rule."""
    assert outcome == ask(RULES[rule], case).outcome


@pytest.mark.parametrize(("rule", "case", "days"), TURNS, ids=[turn[0] for turn in TURNS])
def test_the_law_of_the_day_decides(rule: str, case: Case, days: dict[date, Outcome]) -> None:
    """One case on both sides of a change of law, and on the days of which research found only that it changed."""
    asked = {day: ask(RULES[rule], case._replace(on=day, chosen_by="--law-as-of")).outcome for day in days}
    assert days == asked


def test_each_rule_has_cases() -> None:
    """A rule without a passing, a failing and, where a fact can be missing, an indeterminate case is not finished."""
    have = {rule: {outcome for name, outcome, _ in CASES if name == rule} for rule in RULES}
    have |= {turn[0]: have[turn[0]] | set(turn[2].values()) for turn in TURNS}
    wanted = {
        rule: {"pass"}
        | (set() if rule in NEVER_FAILS else {"fail"})
        | (set() if rule in ALWAYS_DECIDES else {"indeterminate"})
        for rule in RULES
    }
    assert {} == {rule: wanted[rule] - have[rule] for rule in RULES if wanted[rule] - have[rule]}


def test_each_rule_whose_law_turned_is_asked_on_both_sides() -> None:
    """A rule of a statute with a known first or last day has a case on each side of it."""
    turned = {
        rule.id
        for rule in RULES.values()
        if (rule.period.last != date.max or rule.period.first > date(2002, 1, 1)) and rule.cite
    }
    without = (
        turned - {turn[0] for turn in TURNS} - {"NV-78.1955-6b", "NV-78.209-1", "NV-78.209-3", "NV-78.390-1", "ACK-2"}
    )
    assert set() == without


def test_ids_are_never_used_twice() -> None:
    """An id names one rule."""
    names = [rule.id for rule in rules()]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_each_rule_has_its_page_its_source_and_its_days(rule: Rule) -> None:
    """The docstring has every section of a page, in order; a statute has a citation, a confidence and a source."""
    told = sections(rule)
    assert ["", *HEADINGS] == list(told)
    assert all(told.values())
    assert rule.source
    if rule.jurisdiction != "any":
        assert rule.cite
        assert rule.confidence
        assert rule.period.since
        assert rule.period.earliest is None or rule.period.earliest <= rule.period.first
        assert rule.period.latest is None or rule.period.latest >= rule.period.last


def test_only_verified_law_gives_an_error() -> None:
    """What is partly verified or from memory is at most a warning."""
    assert [] == [r.id for r in RULES.values() if r.cite and r.level == "error" and r.confidence != "verified"]


@pytest.mark.parametrize("case", CASES, ids=[f"{n}-{c[0]}" for n, c in enumerate(CASES)])
def test_each_finding_points_somewhere_and_names_what_is_missing(case: tuple[str, Outcome, Case]) -> None:
    """No finding without a span; an open question names the missing fact; a statute's finding has its law."""
    for finding in _findings(case):
        assert finding.spans
        assert (finding.outcome == "indeterminate") == (finding.missing is not None)
        assert (RULES[finding.rule].cite is None) == (finding.law is None)
        assert "valid" not in finding.message.split()


def test_no_level_is_above_the_rules_own() -> None:
    """A finding is never graver than the highest level of its rule."""
    rank = {"note": 0, "warning": 1, "error": 2}
    above = [
        finding.rule
        for case in CASES
        for finding in _findings(case)
        if rank[finding.level] > rank[RULES[finding.rule].level] and finding.outcome == "fail"
    ]
    assert [] == above
