"""What a rule is, what it is asked about, and how its answer becomes a verdict.

A rule is one function in the file of its section. Its docstring is the manual page, with the sections of `HEADINGS`;
what code must compare (citation, days in force, confidence, source) stands once, in the decorator above the function,
and the page is told from there. The function returns an `Answer`; name, law and level are put on by `ask`.
"""

from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from charterbook.model.entries import Position
from charterbook.model.evidence import Span
from charterbook.model.findings import Confidence, Cure, Finding, Law, Level, Outcome, Verdict
from charterbook.model.instrument import Instrument, Kind, Status

ChosenBy = Literal[
    "filing date", "execution date", "adoption date", "effective date", "acknowledgment date", "--law-as-of",
    "not known",
]  # fmt: skip
Severity = Literal["invalid", "defect", "advice"]
Standing = Literal["in force", "not in force", "not known"]

HEADINGS = ("What it asks", "Why it matters", "Passing case", "Failing case", "Remedy")
_RANK: dict[Level, int] = {"note": 0, "warning": 1, "error": 2}
_OF_SEVERITY: dict[Severity, Level] = {"invalid": "error", "defect": "warning", "advice": "note"}


class Case(NamedTuple):
    """What a rule is asked about: a paper, the day whose law counts and why that day, the other papers given with it,
    and what the ledger knows, as of the paper's own day, where it was asked."""

    paper: Instrument
    on: date | None = None
    chosen_by: ChosenBy = "not known"
    beside: tuple[Instrument, ...] = ()
    position: Position | None = None

    def version(self) -> str:
        """The version of the law as a finding names it: "as of 2003-04-24 (execution date)"."""
        return "no day known" if self.on is None else f"as of {self.on} ({self.chosen_by})"


class Period(NamedTuple):
    """When a rule was law. The phrases are as researched; the days are what they allow us to compare.

    From `first` to `last` it is surely in force. Where research found a change but not its day, `earliest` and
    `latest` bound the days on which it may have been; outside them it surely was not.
    """

    since: str = "any"
    until: str = "open: no repeal seen"
    first: date = date.min
    last: date = date.max
    earliest: date | None = None
    latest: date | None = None

    def standing(self, day: date) -> Standing:
        """Whether the rule was law on this day, as far as is known."""
        if self.first <= day <= self.last:
            return "in force"
        return "not known" if (self.earliest or self.first) <= day <= (self.latest or self.last) else "not in force"


class Remark(NamedTuple):
    """One thing a rule tells, before its name and its law are put on. `level` may be lower than the rule's own."""

    message: str
    spans: tuple[Span, ...]
    expected: str | None = None
    actual: str | None = None
    remedy: str | None = None
    missing: str | None = None
    level: Level | None = None


class Answer(NamedTuple):
    """What a rule says of a case."""

    outcome: Outcome
    remarks: tuple[Remark, ...] = ()


class Rule(NamedTuple):
    """A rule with all that is known about it. `kinds` empty means every paper; `law` parts are None for rules of the
    paper itself. `level` is the highest it may give. `asked_of` are the copies that it speaks of: a composite was never
    signed or filed, a form is still to be."""

    id: str
    answer: Callable[[Case], Answer]
    level: Level
    jurisdiction: str = "any"
    kinds: tuple[Kind, ...] = ()
    cite: str | None = None
    period: Period = Period()
    confidence: Confidence | None = None
    source: str = "what the paper says in two places"
    asked_of: tuple[Status, ...] = ("paper",)


ANY_COPY: tuple[Status, ...] = ("paper", "form", "composite")
"""The copies that say what a charter paper says: a rule of its words and numbers is asked of each of them."""


def rule_of_paper(
    name: str, level: Level, *kinds: Kind, of: tuple[Status, ...] = ("paper",)
) -> Callable[[Callable[[Case], Answer]], Rule]:
    """Make a rule of the paper itself: in force in any state and at any time, resting on no statute. It is asked of
    papers, and of the other copies only where `of` names them."""
    return lambda answer: Rule(name, answer, level, kinds=kinds, asked_of=of)


def rule_of_law(
    name: str,
    cite: str,
    period: Period,
    severity: Severity,
    confidence: Confidence,
    source: str,
    *kinds: Kind,
    jurisdiction: str = "US-NV",
    level: Level | None = None,
) -> Callable[[Callable[[Case], Answer]], Rule]:
    """Make a rule of a statute. Its highest level follows from the researched severity, and only a verified rule may
    give an error; `level` lowers it further. It is asked of papers and, as advice, of forms that are to become one."""
    highest = _OF_SEVERITY[severity] if confidence == "verified" else _lower(_OF_SEVERITY[severity], "warning")
    highest = _lower(highest, level or highest)
    return lambda answer: Rule(
        name, answer, highest, jurisdiction, kinds, cite, period, confidence, source, ("paper", "form")
    )


def passes(*remarks: Remark) -> Answer:
    """The paper is consistent with the rule; remarks are advice."""
    return Answer("pass", remarks)


def fails(*remarks: Remark) -> Answer:
    """The paper contradicts the rule, in each way remarked."""
    return Answer("fail", remarks)


def lacks(*remarks: Remark) -> Answer:
    """The rule cannot decide; each remark names the missing fact. Without a remark another rule tells it."""
    return Answer("indeterminate", remarks)


def judged(remarks: list[Remark]) -> Answer:
    """Fail with these remarks, or pass where there are none."""
    return fails(*remarks) if remarks else passes()


NOT_APPLICABLE = Answer("not_applicable")


def ask(rule: Rule, case: Case) -> Verdict:
    """The verdict of one rule. A rule that was not yet, or no longer, law on the day does not apply. Where it is not
    known whether it was law, a pass stands and a failure becomes indeterminate: the missing fact is the law's day."""
    if (rule.kinds and case.paper.kind not in rule.kinds) or case.paper.status not in rule.asked_of:
        return Verdict(rule.id, "not_applicable")
    standing = rule.period.standing(case.on) if case.on else "in force"
    if standing == "not in force":
        return Verdict(rule.id, "not_applicable")
    answer = rule.answer(case)
    if standing == "not known" and answer.outcome == "fail":
        answer = Answer("indeterminate", tuple(_doubted(remark, rule.period, case) for remark in answer.remarks))
    law = _law(rule, case)
    remarks = answer.remarks
    cures = _cures(rule, case) if remarks and answer.outcome != "pass" else ()
    if case.paper.status == "form":
        # What a form lacks may still be filled in: its faults are advice to those who will sign it.
        remarks = tuple(remark._replace(level="note") for remark in remarks)
    return Verdict(
        rule.id, answer.outcome, tuple(_finding(rule, answer.outcome, remark, law, cures) for remark in remarks)
    )


def _doubted(remark: Remark, period: Period, case: Case) -> Remark:
    missing = f"whether this was law on {case.on} (researched: from {period.since}; to {period.until})"
    return remark._replace(level="note", missing=missing)


def _cures(rule: Rule, case: Case) -> tuple[Cure, ...]:
    """What repairs the fault: by the law of the corporation's state, whichever day it became open."""
    from charterbook.law.cures.cure import cures_of

    state = case.paper.jurisdiction.value if case.paper.jurisdiction else None
    return cures_of(rule.id, rule.level, state)


def _finding(rule: Rule, outcome: Outcome, remark: Remark, law: Law | None, cures: tuple[Cure, ...]) -> Finding:
    """An open question about a condition of validity is a warning, any other open question or advice is a note."""
    if outcome == "fail":
        level = rule.level
    elif outcome == "indeterminate" and rule.level == "error":
        level = "warning"
    else:
        level = "note"
    return Finding(
        rule=rule.id,
        level=_lower(level, remark.level or level),
        outcome=outcome,
        message=remark.message,
        spans=remark.spans,
        law=law,
        expected=remark.expected,
        actual=remark.actual,
        remedy=remark.remedy,
        missing=remark.missing,
        cures=cures,
    )


def _law(rule: Rule, case: Case) -> Law | None:
    if rule.cite is None or rule.confidence is None:
        return None
    return Law(rule.cite, case.version(), rule.period.since, rule.period.until, rule.confidence, rule.source)


def _lower(one: Level, other: Level) -> Level:
    return one if _RANK[one] <= _RANK[other] else other
