"""`charterbook check FILE...`: the linter, paper by paper and the papers beside each other."""

import argparse
from collections import Counter
from typing import Any

from charterbook import flow
from charterbook.doors.options import add_output_format, day, parser, print_json, reading_of
from charterbook.doors.refusals import Refused
from charterbook.exchange.finding_text import finding_text
from charterbook.exchange.places import Places
from charterbook.flow import Checked
from charterbook.model.findings import Finding

LEVELS = ("note", "warning", "error")


def run(arguments: list[str]) -> int:
    """Check the files; exit 1 where a finding is at or above `--fail-level`."""
    options = parser("check", "Check papers against themselves, each other, and the statute in force on their day.")
    options.add_argument("files", nargs="+", metavar="FILE")
    options.add_argument("--select", action="append", metavar="RULE", help="only this rule, or rules that begin so")
    options.add_argument("--ignore", action="append", default=[], metavar="RULE", help="not this rule")
    options.add_argument("--law-as-of", type=day, metavar="DATE", help="the law of this day, not of the paper's own")
    options.add_argument("--fail-level", choices=LEVELS, default="error", help="exit 1 from this level on")
    add_output_format(options)
    asked = options.parse_args(arguments)
    _refuse_unknown_rules([*(asked.select or []), *asked.ignore])
    read = [reading_of(path) for path in asked.files]
    checked = [_selected(one, asked) for one in flow.check(tuple(reading for reading, _ in read), asked.law_as_of)]
    places = [Places(reading.rendition or data) for reading, data in read]
    if asked.output_format == "json":
        print_json(_json(checked, places))
    else:
        _print_text(checked, places)
    failing = LEVELS[LEVELS.index(asked.fail_level) :]
    return int(any(finding.level in failing for one in checked for finding in one.findings))


def _selected(checked: Checked, asked: argparse.Namespace) -> Checked:
    def wanted(rule: str) -> bool:
        chosen = asked.select is None or any(rule.startswith(prefix) for prefix in asked.select)
        return chosen and not any(rule.startswith(prefix) for prefix in asked.ignore)

    return checked._replace(verdicts=tuple(verdict for verdict in checked.verdicts if wanted(verdict.rule)))


def _refuse_unknown_rules(named: list[str]) -> None:
    known = flow.rule_ids()
    for prefix in named:
        if not any(rule.startswith(prefix) for rule in known):
            raise Refused(f"no rule is named or begins with {prefix}; charterbook explain lists them")


def _json(checked: list[Checked], places: list[Places]) -> dict[str, Any]:
    from charterbook.exchange.reading_json import finding_json

    return {
        "findings": [
            finding_json(finding, one.reading.source, place)
            for one, place in zip(checked, places, strict=True)
            for finding in one.findings
        ],
        "rules": [
            {"rule": verdict.rule, "outcome": verdict.outcome, "path": one.reading.source.origin}
            for one in checked
            for verdict in one.verdicts
        ],
        "summary": {"papers": sum(len(one.reading.instruments) for one in checked), **_counts(checked)},
    }


def _print_text(checked: list[Checked], places: list[Places]) -> None:
    for one, place in zip(checked, places, strict=True):
        for finding in one.findings:
            print(finding_text(finding, one.reading.source, place))
    counts = _counts(checked)
    told = ", ".join(f"{number} {level}{'' if number == 1 else 's'}" for level, number in counts["levels"].items())
    papers = sum(len(one.reading.instruments) for one in checked)
    print(f"{papers} paper{'' if papers == 1 else 's'}: {told}")
    consistent = sorted({verdict.rule for one in checked for verdict in one.verdicts if verdict.outcome == "pass"})
    open_ = sorted({verdict.rule for one in checked for verdict in one.verdicts if verdict.outcome == "indeterminate"})
    print(f"consistent with: {', '.join(consistent) or 'no rule'}")
    print(f"not shown either way: {', '.join(open_) or 'nothing'}")
    print("charterbook explain RULE tells what a rule asks, since when, and on what authority.")


def _counts(checked: list[Checked]) -> dict[str, Any]:
    findings: list[Finding] = [finding for one in checked for finding in one.findings]
    levels = Counter(finding.level for finding in findings)
    outcomes = Counter(verdict.outcome for one in checked for verdict in one.verdicts)
    return {
        "levels": {level: levels[level] for level in ("error", "warning", "note")},
        "outcomes": dict(sorted(outcomes.items())),
    }
