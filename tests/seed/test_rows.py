"""The findings that the founding paper must give, row by row: by the law of its day, and by the law of 1 January 2024.

The rows are those of the research on the founding case. A row that other papers decide is an open question here, and
names the paper; what the paper alone decides is decided.
"""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from charterbook import flow
from charterbook.law.us_nv.fees import flat_fee
from charterbook.model.evidence import Unreadable
from charterbook.model.findings import Level, Outcome, Verdict

ROOT = Path(__file__).parent.parent.parent
FOUNDING = ROOT.parent / "shared" / "seed" / "000_97f2ddf01c11847b.txt"
SPECIMEN = ROOT / "examples" / "bestnet" / "3-series-a-decrease.txt"
THEN, NOW = date(2003, 4, 24), date(2024, 1, 1)
PAPERS = [
    pytest.param(
        FOUNDING,
        marks=pytest.mark.skipif(
            not FOUNDING.exists(), reason="the founding paper does not stand beside this checkout"
        ),
        id="the founding paper",
    ),
    pytest.param(SPECIMEN, id="the specimen"),
]


class Row(NamedTuple):
    """One row under the law of some days: the outcome of a rule, and of each of its findings the level and words that
    stand in its message, its remedy or in what is missing."""

    name: str
    rule: str
    outcome: Outcome
    level: Level | None = None
    words: str = ""
    findings: int = 1
    days: tuple[date, ...] = (THEN, NOW)


ROWS = (
    Row("F-01 the number", "CB101", "fail", "error", "words say 600, figures say 650"),
    Row("F-01 the number", "CB101", "fail", "error", "certificate of correction"),
    Row("F-01 the number", "NV-NUM-1", "fail"),
    Row("F-02 the name", "CB201", "fail", "error", "BestNet Communication Corporation", 2),
    Row("F-03 the notary", "CB301", "fail", "warning", "the notary's line is blank", 2),
    Row("F-03 the notary", "CB302", "fail", "warning", "expiry of the notary's commission is blank", 2),
    Row("F-03 the notary", "NV-78.1955-1e", "pass", "note", "Nevada asks for no acknowledgment"),
    Row("F-03 the notary", "ACK-NV-3", "pass"),
    Row("F-03 the notary", "ACK-MI-OLD", "fail", "note", "lacks the notary's signature", 2, (THEN,)),
    Row("F-03 the notary", "ACK-MI-2", "not_applicable", days=(THEN,)),
    Row("F-03 the notary", "ACK-MI-1", "not_applicable", days=(THEN,)),
    Row("F-03 the notary", "ACK-MI-OLD", "not_applicable", days=(NOW,)),
    Row("F-03 the notary", "ACK-MI-2", "fail", "warning", "lacks the notary's signature", 2, (NOW,)),
    Row("F-04 none issued", "NV-78.1955-4b", "fail", "warning", "not that none have been issued"),
    Row("F-05 ever issued", "NV-78.1955-2", "indeterminate", "warning", "the stock ledger"),
    Row("F-05 ever issued", "NV-78.1955-3a", "indeterminate"),
    Row("F-06 not withdrawn", "NV-78.1955-6a", "indeterminate", "note", "whether this was law on", 1, (THEN,)),
    Row("F-06 not withdrawn", "NV-78.1955-6a", "fail", "warning", "certificate of withdrawal", 1, (NOW,)),
    Row("F-07 the name again", "NV-78.195-1b", "indeterminate", "note", "a later designation of that name"),
    Row("F-08 signers", "NV-78.1955-1c-old", "pass", days=(THEN,)),
    Row("F-08 signers", "NV-78.1955-1c", "not_applicable", days=(THEN,)),
    Row("F-08 signers", "NV-78.1955-1c-old", "not_applicable", days=(NOW,)),
    Row("F-08 signers", "NV-78.1955-1c", "pass", days=(NOW,)),
    Row("F-09 no new name", "NV-78.1955-4a", "not_applicable"),
    Row("F-10 set out", "NV-78.1955-4c", "pass"),
    Row("F-11 the clause", "NV-78.195-1a", "indeterminate", "note", "cites no clause of the articles"),
    Row("F-12 the board", "NV-78.315-1", "pass", "note", "the votes, who called the meeting, and the notice are not"),
    Row("F-12 the board", "NV-78.310-1", "indeterminate"),
    Row("F-12 the board", "CB402", "pass"),
    Row("F-13 no stamp", "CB401", "indeterminate", "note", "file-stamped copy"),
    Row("F-13 no stamp", "NV-78.1955-5a", "indeterminate"),
    Row("F-14 former name", "NV-NAME-1", "indeterminate", "note", "the corporation's name on 1999-04-22"),
    Row("F-15 resume", "NV-78.1955-X1", "pass", "note", "harmless"),
    Row("F-16 the form", "NV-78.026-1", "not_applicable", days=(THEN,)),
    Row("F-16 the form", "NV-78.026-1", "fail", "warning", "form of the Secretary of State is not shown", 1, (NOW,)),
    Row("F-17 the secretary", "SECR-1", "fail", "note", "undated, does not say that the resolution is in force"),
    Row("F-18 the class", "NV-78.2-DES-CAP", "pass"),
    Row("F-18 the class", "CB105", "pass"),
    Row("F-19 the SEC", "SEC-8K-503", "not_applicable"),
    Row("F-19 the SEC", "SEC-601b4", "pass"),
    Row("F-20 the text", "EDG-80", "pass"),
    Row("F-20 the text", "EDG-PAGE", "pass"),
    Row("F-21 no vote of all", "NV-78.1955-7", "pass"),
    Row(
        "F-21 no vote of all",
        "NV-78.1955-2",
        "indeterminate",
        "warning",
        "where none is outstanding, withdraw the series",
    ),
)


def _verdicts(paper: Path, day: date) -> dict[str, Verdict]:
    """The verdicts on the one paper of a file, asked on its own day or, later than that, under the law of `day`."""
    reading = flow.read(paper.read_bytes(), paper.name)
    assert not isinstance(reading, Unreadable)
    (checked,) = flow.check((reading,), None if day == THEN else day)
    return {verdict.rule: verdict for verdict in checked.verdicts}


@pytest.mark.parametrize("day", [THEN, NOW], ids=["the law of 2003", "the law of 2024"])
@pytest.mark.parametrize("paper", PAPERS)
def test_each_row(paper: Path, day: date) -> None:
    """Each row has its outcome, and each of its findings its level and its words; a row without words has none."""
    verdicts = _verdicts(paper, day)
    for row in (row for row in ROWS if day in row.days):
        found = verdicts.get(row.rule, Verdict(row.rule, "not_applicable"))
        assert (row, row.outcome, row.findings if row.level else 0) == (row, found.outcome, len(found.findings))
        for finding in found.findings:
            said = " | ".join(filter(None, (finding.message, finding.missing, finding.remedy)))
            assert (row, row.level) == (row, finding.level)
            assert row.words in said, (row, said)


@pytest.mark.parametrize("day", [THEN, NOW], ids=["the law of 2003", "the law of 2024"])
@pytest.mark.parametrize("paper", PAPERS)
def test_no_other_fault_is_found(paper: Path, day: date) -> None:
    """What contradicts is in the rows, and nothing else contradicts: a fault that no row has would be a false alarm."""
    told = {row.rule for row in ROWS if day in row.days and row.outcome == "fail"}
    assert told == {name for name, verdict in _verdicts(paper, day).items() if verdict.outcome == "fail"}


def test_the_day_of_the_law_is_the_papers_own() -> None:
    """Without a chosen day the law of 24 April 2003 is asked, since the paper was executed on it."""
    finding = _verdicts(SPECIMEN, THEN)["NV-78.1955-4b"].findings[0]
    assert finding.law is not None
    assert "as of 2003-04-24 (execution date)" == finding.law.version


def test_what_the_cure_costs_today() -> None:
    """F-22: a correction and a withdrawal cost 175 dollars each today; what they cost in 2003 was not found."""
    today = [flat_fee(kind, NOW) for kind in ("correction", "designation_withdrawal")]
    assert [(175, "NRS 78.0295(2)"), (175, "NRS 78.765")] == [(fee.usd, fee.cite) for fee in today if fee]
    assert flat_fee("correction", THEN) is None
