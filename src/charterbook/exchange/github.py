"""The report of `check` as workflow commands of GitHub Actions, which marks the lines of a pull request with them.

Comes in: the report. Goes out: a line a finding, `::error file=...,line=...::message`. A suppressed finding is a notice
that says so. Places in a PDF or a scan have no lines there and are told by the file alone.
"""

from collections.abc import Iterator

from charterbook.exchange.report import File, Report, Told

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def github(report: Report) -> str:
    """The commands, a line each."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for file in report.files:
        for told in file.told:
            yield _command(file, told)
    for waiver, standing in report.waivers:
        if standing == "expired":
            ended = f"the waiver of {waiver.rule} ended on {waiver.until} and does not count"
            yield f"::warning file={_property(waiver.path)},title={_property(waiver.rule)}::{_data(ended)}"
        if standing == "unused":
            unused = f"the waiver of {waiver.rule} meets no finding"
            yield f"::notice file={_property(waiver.path)},title={_property(waiver.rule)}::{_data(unused)}"


def _command(file: File, told: Told) -> str:
    finding = told.finding
    place = [f"file={_property(file.source.origin)}"]
    if finding.spans and not file.drawn:
        line, column = file.places.line_and_column(finding.spans[0].start)
        end_line, end_column = file.places.line_and_column(max(finding.spans[0].start, finding.spans[0].end - 1))
        place += [f"line={line}", f"endLine={end_line}"]
        if line == end_line:
            place += [f"col={column}", f"endColumn={end_column}"]
    command = "notice" if told.waiver else _COMMANDS[finding.level]
    title = f"{finding.rule} suppressed" if told.waiver else finding.rule
    parts = [finding.message, told.waiver.told() if told.waiver else finding.remedy]
    place.append(f"title={_property(title)}")
    return f"::{command} {','.join(place)}::{_data('. '.join(part for part in parts if part))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
