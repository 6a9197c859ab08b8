"""Each rule: its cases, the days on which its law turned, its page's parts, and the levels it may give.

The cases of a pack stand in a file of their own beside this one, `cases_*.py`: `CASES`, and `TURNS` where law turned.
A rule that by its nature never fails, or never lacks a fact, is named there in `NEVER_FAILS` or `ALWAYS_DECIDES`; one
that does neither in both.
"""

from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from charterbook.law.check import rules
from charterbook.law.packs import pack_of
from charterbook.law.page import sections
from charterbook.law.rule import HEADINGS, Case, Rule, ask
from charterbook.model.findings import Finding, Outcome
from charterbook.model.instrument import Status

PACKS = [import_module(f"tests.law.{path.stem}") for path in sorted(Path(__file__).parent.glob("cases_*.py"))]


def _all(name: str) -> list[Any]:
    """What the files of cases hold under a name, in the order of the files."""
    return [each for pack in PACKS for each in getattr(pack, name, ())]


RULES: dict[str, Rule] = {rule.id: rule for rule in rules()}
CASES: list[tuple[str, Outcome, Case]] = _all("CASES")
TURNS: list[tuple[str, Case, dict[date, Outcome]]] = _all("TURNS")
NEVER_FAILS = set(_all("NEVER_FAILS"))
"""Rules whose failure would be a guess, as what they find absent leaves the answer open; and those of advice alone."""
ALWAYS_DECIDES = set(_all("ALWAYS_DECIDES"))
"""Rules whose facts are all in the paper."""
NEVER_PASSES = set(_all("NEVER_PASSES"))
"""Rules whose facts no paper holds: they leave open what their page tells."""


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
        rule: (set() if rule in NEVER_PASSES else {"pass"})
        | (set() if rule in NEVER_FAILS else {"fail"})
        | (set() if rule in ALWAYS_DECIDES else {"indeterminate"})
        for rule in RULES
    }
    assert {} == {rule: wanted[rule] - have[rule] for rule in RULES if wanted[rule] - have[rule]}


def test_each_rule_whose_law_turned_is_asked_on_both_sides() -> None:
    """A rule of a statute with a known first or last day after its pack begins has a case on each side of that day."""
    days = {
        name: {day: outcome for turn in TURNS if turn[0] == name for day, outcome in turn[2].items()} for name in RULES
    }
    without = []
    for rule in RULES.values():
        pack = pack_of(rule.jurisdiction)
        covered = pack.first if pack else date(2002, 1, 1)
        known = rule.period.earliest is None or rule.period.earliest > covered  # else only our knowledge begins later
        turned = [day for day in (rule.period.first, rule.period.last) if covered < day < date.max and known]
        asked = days[rule.id]
        for day in turned if rule.cite else ():
            before = any(each <= day and (each < day or day == rule.period.last) for each in asked)
            after = any(each >= day and (each > day or day == rule.period.first) for each in asked)
            if not (before and after):
                without.append((rule.id, day.isoformat()))
    assert [] == without


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


@pytest.mark.parametrize("status", ["composite", "form", "not_share_capital", "certification"])
def test_no_copy_is_judged_as_a_filed_paper(status: Status) -> None:
    """A composite is asked only of its words and numbers; a form's faults are notes; other papers are not asked."""
    for name, outcome, case in CASES:
        rule, other = RULES[name], case._replace(paper=case.paper._replace(status=status))
        answer = ask(rule, other)
        if status not in rule.asked_of:
            assert "not_applicable" == answer.outcome
        if status == "form":
            assert all(finding.level == "note" for finding in answer.findings)
        if status == "composite":
            assert answer.outcome == "not_applicable" or not rule.cite
        if status in ("not_share_capital", "certification"):
            assert "not_applicable" == answer.outcome, (name, outcome)
