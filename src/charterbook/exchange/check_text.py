"""The report of `check` as a person reads it in a terminal."""

from collections.abc import Iterator

from charterbook.exchange.finding_text import finding_text
from charterbook.exchange.reading_text import STATUSES
from charterbook.exchange.report import Report

_COVERAGE = "law-not-covered"


def check_text(report: Report) -> str:
    """All findings with their excerpts, then the counts, the waivers and what is consistent."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    for file in report.files:
        for told in file.told:
            suffix = f"\n    suppressed: {told.waiver.told()}" if told.waiver else ""
            yield finding_text(told.finding, file.source, file.places, report.elsewhere(file)) + suffix
        for status in dict.fromkeys(file.aside):
            yield f"{file.source.origin}: {STATUSES[status]}; rules on filed papers were not asked"
    counts = ", ".join(_counted(number, level) for level, number in report.levels().items())
    waived = f", {report.waived()} suppressed by a waiver" if report.waived() else ""
    yield f"{_counted(report.papers(), 'paper')}: {counts}{waived}"
    for waiver, standing in report.waivers:
        if standing == "expired":
            yield f"{waiver.path}: the waiver of {waiver.rule} ended on {waiver.until} and does not count"
        if standing == "unused":
            yield f"{waiver.path}: the waiver of {waiver.rule} meets no finding"
    # That the law is covered is no rule that a paper could be consistent with.
    passed = [rule for rule in report.rules_with("pass") if rule != _COVERAGE]
    yield f"consistent with: {', '.join(passed) or 'no rule'}"
    yield f"not shown either way: {', '.join(report.rules_with('indeterminate')) or 'nothing'}"
    yield "charterbook explain RULE tells what a rule asks, since when, and on what authority."


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
