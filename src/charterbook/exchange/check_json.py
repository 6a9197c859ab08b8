"""The report of `check` as one JSON object (the contract of `check -f json`)."""

from charterbook.exchange.reading_json import Json, finding_json
from charterbook.exchange.report import Report
from charterbook.exchange.waivers import Standing, Waiver


def check_json(report: Report) -> Json:
    """Findings that stand, the outcome of every rule, the counts; and, where waivers were given, the findings that
    they suppress and what became of each waiver."""
    findings = [
        (finding_json(told.finding, file.source, file.places, report.elsewhere(file)), told.waiver)
        for file in report.files
        for told in file.told
    ]
    waived = {
        "suppressed": [{**made, "waiver": _waiver(waiver, "used")} for made, waiver in findings if waiver],
        "waivers": [_waiver(waiver, standing) for waiver, standing in report.waivers],
    }
    return {
        "findings": [made for made, waiver in findings if waiver is None],
        **(waived if report.waivers else {}),
        "rules": [
            {"rule": verdict.rule, "outcome": verdict.outcome, "path": file.source.origin}
            for file in report.files
            for verdict in file.verdicts
        ],
        "summary": {"papers": report.papers(), "levels": report.levels(), "outcomes": report.outcomes()},
    }


def _waiver(waiver: Waiver, standing: Standing) -> Json:
    until = waiver.until.isoformat() if waiver.until else None
    return {**waiver._asdict(), "until": until, "standing": standing}
