"""The report of `check` as JUnit XML, which build servers show: a file is a suite, a rule asked of it is a case.

Comes in: the report and the level that fails. Goes out: the XML text. A case fails where a finding stands at or above
that level, so the suite fails exactly where the exit code is 1. JUnit has no other degrees: findings below the level
and suppressed ones are told in the case's output; a rule that could not decide, or did not apply, is skipped.
"""

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from charterbook.exchange.finding_text import finding_text
from charterbook.exchange.report import File, Report, Told, at_or_above
from charterbook.model.findings import Level

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(report: Report, fail_level: Level) -> str:
    """The suites, one a file."""
    suites = [_suite(report, file, fail_level) for file in report.files]
    return "\n".join(('<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", *suites, "</testsuites>", ""))


def _suite(report: Report, file: File, fail_level: Level) -> str:
    names = list(dict.fromkeys(verdict.rule for verdict in file.verdicts))
    cases = [_case(report, file, rule, fail_level) for rule in names]
    failures = sum("<failure" in case for case in cases)
    skipped = sum("<skipped" in case for case in cases)
    head = f'tests={quoteattr(str(len(cases)))} failures={quoteattr(str(failures))} errors="0" skipped="{skipped}"'
    return "\n".join((f"<testsuite name={_attribute(file.source.origin)} {head}>", *cases, "</testsuite>"))


def _case(report: Report, file: File, rule: str, fail_level: Level) -> str:
    own = [told for told in file.told if told.finding.rule == rule]
    outcomes = {verdict.outcome for verdict in file.verdicts if verdict.rule == rule}
    inner = list(_inner(report, file, own, fail_level))
    if not any(part.startswith("<failure") for part in inner) and "pass" not in outcomes and "fail" not in outcomes:
        why = next((told.finding.message for told in own), "does not apply")
        inner.insert(0, f"<skipped message={_attribute(why)}/>")
    body = f">{''.join(inner)}</testcase>" if inner else "/>"
    return f"<testcase classname={_attribute(file.source.origin)} name={_attribute(rule)}{body}"


def _inner(report: Report, file: File, own: list[Told], fail_level: Level) -> Iterator[str]:
    failing = at_or_above(fail_level)
    counted = [told for told in own if told.waiver is None and told.finding.level in failing]
    if counted:
        message = "; ".join(told.finding.message for told in counted)
        text = "\n".join(_text(report, file, told) for told in counted)
        level = counted[0].finding.level
        yield f"<failure type={_attribute(level)} message={_attribute(message)}>{escape(_clean(text))}</failure>"
    others = [told for told in own if told not in counted]
    if others:
        text = "\n".join(_text(report, file, told) for told in others)
        yield f"<system-out>{escape(_clean(text))}</system-out>"


def _text(report: Report, file: File, told: Told) -> str:
    waived = f"\n    suppressed: {told.waiver.told()}" if told.waiver else ""
    return finding_text(told.finding, file.source, file.places, report.elsewhere(file)) + waived


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    """The text without characters that XML cannot hold (papers have them: form feeds, stray controls)."""
    return _NOT_XML.sub(" ", text)
