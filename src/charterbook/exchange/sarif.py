"""The report of `check` as SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format), for tools that show them.

Comes in: the report and the pages of the rules. Goes out: one SARIF log with one run. Every rule that ran is declared,
also those that found nothing. SARIF keeps `level` for results of kind "fail"; an indeterminate answer is of kind
"open" and advice beside a pass "informational", and our own level of them stands in the properties. A place in a PDF
or a scan has a page and a box but no lines: it is told in the properties.
"""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from charterbook import __version__
from charterbook.exchange.reading_json import fingerprint
from charterbook.exchange.report import File, Report, Told
from charterbook.law.check import rules
from charterbook.law.page import page, sections
from charterbook.law.rule import HEADINGS, Rule
from charterbook.model.evidence import Span

Json = dict[str, Any]
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "charterbookFinding/v1"
_KINDS = {"fail": "fail", "indeterminate": "open", "pass": "informational", "not_applicable": "notApplicable"}


def sarif(report: Report) -> Json:
    """The log of one run."""
    ran = {verdict.rule for file in report.files for verdict in file.verdicts}
    declared = [rule for rule in rules() if rule.id in ran]
    number = {rule.id: index for index, rule in enumerate(declared)}
    index = {file.source.sha256: at for at, file in enumerate(report.files)}
    driver = {"name": "charterbook", "version": __version__, "rules": [_rule(rule) for rule in declared]}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(_notes(report))}],
                "artifacts": [_artifact(file) for file in report.files],
                "results": [
                    _result(report, file, told, number, index, mark)
                    for file in report.files
                    for told, mark in zip(file.told, _fingerprints(file), strict=True)
                ],
            }
        ],
    }


def _rule(rule: Rule) -> Json:
    told = sections(rule)
    law = {"citation": rule.cite, "confidence": rule.confidence} if rule.cite else {}
    return {
        "id": rule.id,
        "shortDescription": {"text": told[""]},
        "fullDescription": {"text": told[HEADINGS[0]]},
        "help": {"text": page(rule.id)},
        "defaultConfiguration": {"level": rule.level},
        "properties": {"jurisdiction": rule.jurisdiction, **law},
    }


def _artifact(file: File) -> Json:
    source = file.source
    return {
        "location": {"uri": uri(source.origin)},
        "length": source.size_bytes,
        "mimeType": source.media_type,
        "hashes": {"sha-256": source.sha256},
    }


def _fingerprints(file: File) -> list[str]:
    """The fingerprint of each result of a file. One fault at two places of a paper has one fingerprint of ours; as the
    readers of SARIF take equal ones for one result, the second is told apart by a number behind a colon."""
    met: Counter[str] = Counter()
    made = []
    for told in file.told:
        own = fingerprint(told.finding, file.places)
        met[own] += 1
        made.append(f"{own}:{met[own]}")
    return made


def _result(report: Report, file: File, told: Told, number: dict[str, int], index: dict[str, int], mark: str) -> Json:
    finding = told.finding
    first = finding.spans[0] if finding.spans else Span(file.source.sha256, 0, 0)
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": number[finding.rule],
        "kind": _KINDS[finding.outcome],
        "level": finding.level if finding.outcome == "fail" else "none",
        "message": {"text": ". ".join(part for part in (finding.message, finding.remedy) if part)},
        "locations": [_location(file, first, index)],
        "partialFingerprints": {FINGERPRINT: mark},
        "properties": _properties(told),
    }
    if len(finding.spans) > 1:
        others = {each.source.sha256: each for each in report.files}
        result["relatedLocations"] = [
            {"id": at, **_location(others.get(span.source, file), span, index), "message": {"text": "the other side"}}
            for at, span in enumerate(finding.spans[1:], 1)
        ]
    if told.waiver:
        properties = {"who": told.waiver.who, "until": told.waiver.until.isoformat() if told.waiver.until else None}
        result["suppressions"] = [
            {
                "kind": "external",
                "status": "accepted",
                "justification": told.waiver.reason,
                "properties": {name: value for name, value in properties.items() if value},
            }
        ]
    return result


def _properties(told: Told) -> Json:
    finding = told.finding
    said = {name: getattr(finding, name) for name in ("expected", "actual", "missing")}
    law = {"law": finding.law._asdict()} if finding.law else {}
    return {"level": finding.level, **{name: value for name, value in said.items() if value}, **law}


def _location(file: File, span: Span, index: dict[str, int]) -> Json:
    physical: Json = {
        "artifactLocation": {"uri": uri(file.source.origin), "index": index[file.source.sha256]},
    }
    if file.drawn:
        drawn = {"page": span.page, "box": list(span.box) if span.box else None, "quote": file.places.quote(span)}
        return {
            "physicalLocation": physical,
            "properties": {name: value for name, value in drawn.items() if value is not None},
        }
    line, column = file.places.line_and_column(span.start)
    end_line, end_column = file.places.line_and_column(span.end)
    start = file.places.character(span.start)
    physical["region"] = {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": start,
        "charLength": file.places.character(span.end) - start,
        "byteOffset": span.start,
        "byteLength": span.end - span.start,
        "snippet": {"text": file.places.quote(span)},
    }
    return {"physicalLocation": physical}


def _notes(report: Report) -> Iterator[Json]:
    """What became of waivers that suppress nothing."""
    for waiver, standing in report.waivers:
        if standing == "expired":
            text = f"{waiver.path}: the waiver of {waiver.rule} ended on {waiver.until} and does not count"
            yield {"level": "warning", "message": {"text": text}}
        if standing == "unused":
            yield {
                "level": "note",
                "message": {"text": f"{waiver.path}: the waiver of {waiver.rule} meets no finding"},
            }


def uri(origin: str) -> str:
    """A path as a URI reference: relative paths stay relative, absolute ones get the file scheme."""
    path = PurePath(origin)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())
