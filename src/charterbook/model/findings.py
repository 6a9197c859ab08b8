"""What a rule has to say about a paper or a set of papers. Never "valid": consistent with, contradicts, not shown."""

from datetime import date
from typing import Literal, NamedTuple

from charterbook.model.evidence import Span

Level = Literal["error", "warning", "note"]
Outcome = Literal["pass", "fail", "indeterminate", "not_applicable"]
Confidence = Literal["verified", "partly verified", "from memory"]


class Law(NamedTuple):
    """The law a finding rests on: short cite, the version chosen ("as of 2003-04-24"), its period, how sure we are of
    it, and the page it was read on. `in_force_from` and `in_force_to` are as researched: a day, a year, or a
    phrase such as "2003 session"."""

    cite: str
    version: str
    in_force_from: str
    in_force_to: str
    confidence: Confidence
    source: str


How = Literal[
    "correction", "amendment", "ratification", "validation", "withdrawal", "redrafting", "signing", "approval", "copy",
    "report", "none",
]  # fmt: skip


class Cure(NamedTuple):
    """What repairs a fault: how, by which section, in one sentence, and the days from and to which that is open; None
    where no such day is known."""

    how: How
    cite: str | None
    told: str
    since: date | None = None
    until: date | None = None
    confidence: Confidence = "verified"


class Finding(NamedTuple):
    """One thing to tell. `spans` hold both sides of a contradiction, the faulty side first; `law` is None only for
    rules of the paper itself. `missing` names the fact without which the rule cannot decide. `cures` are the ways that
    the law gives to repair it, the nearest first; `remedy` says what to do first."""

    rule: str
    level: Level
    outcome: Outcome
    message: str
    spans: tuple[Span, ...]
    law: Law | None = None
    expected: str | None = None
    actual: str | None = None
    remedy: str | None = None
    missing: str | None = None
    cures: tuple[Cure, ...] = ()


class Verdict(NamedTuple):
    """The outcome of one rule on one paper, with what it found; a rule that ran and found nothing is a verdict too."""

    rule: str
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
