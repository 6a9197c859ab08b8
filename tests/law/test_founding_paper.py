"""The decrease of 24 April 2003, asked under the law of its day and under today's."""

from datetime import date

from charterbook.law.check import check
from charterbook.model.acts import ClassAuthorization
from charterbook.model.entries import Exactly
from charterbook.model.findings import Finding, Level, Outcome, Verdict
from charterbook.model.instrument import Dates
from tests.law.papers import DESIGNATED, PREFERRED, TODAY, at, book, designation, founding_paper, shares
from tests.law.papers import paper as instrument


def _outcomes(verdicts: tuple[Verdict, ...]) -> dict[str, Outcome]:
    return {verdict.rule: verdict.outcome for verdict in verdicts}


def _findings(verdicts: tuple[Verdict, ...], rule: str) -> tuple[Finding, ...]:
    return next(verdict.findings for verdict in verdicts if verdict.rule == rule)


def test_the_law_of_its_day() -> None:
    """Every rule that the paper can be asked, under the law of 24 April 2003."""
    expected: dict[str, Outcome] = {
        "CB101": "fail",
        "CB102": "pass",
        "CB103": "indeterminate",
        "CB104": "not_applicable",
        "CB105": "pass",
        "CB106": "not_applicable",
        "CB201": "fail",
        "CB202": "pass",
        "CB203": "not_applicable",
        "CB301": "fail",
        "CB302": "fail",
        "CB303": "pass",
        "CB304": "pass",
        "CB401": "indeterminate",
        "CB402": "pass",
        "CB403": "indeterminate",
        "CB404": "not_applicable",
        "CB501": "not_applicable",
        "CB502": "not_applicable",
        "CB601": "indeterminate",
        "CB701": "pass",
        "SECR-1": "fail",
        "law-not-covered": "pass",
        "NV-78.026-1": "not_applicable",
        "NV-NAME-1": "indeterminate",
        "NV-78.195-1a": "indeterminate",
        "NV-78.195-1b": "indeterminate",
        "NV-78.2-DES-CAP": "pass",
        "NV-78.1955-1c-old": "pass",
        "NV-78.1955-1c": "not_applicable",
        "NV-78.1955-1e": "pass",
        "NV-78.1955-2": "indeterminate",
        "NV-78.1955-2b": "pass",
        "NV-78.1955-3a": "indeterminate",
        "NV-78.1955-3b": "indeterminate",
        "NV-78.1955-4a": "not_applicable",
        "NV-78.1955-4b": "fail",
        "NV-78.1955-4c": "pass",
        "NV-78.1955-5a": "indeterminate",
        "NV-78.1955-5b": "not_applicable",
        "NV-78.1955-6a": "indeterminate",
        "NV-78.1955-6c": "pass",
        "NV-78.1955-7": "pass",
        "NV-78.1955-X1": "pass",
        "NV-78.1955-X2": "pass",
        "NV-78.310-1": "indeterminate",
        "NV-78.315-1": "pass",
        "NV-78.315-2": "not_applicable",
        "NV-FEE-765": "indeterminate",
        "NV-NUM-1": "fail",
        "ACK-NV-3": "pass",
        "ACK-MI-OLD": "fail",
        "ACK-MI-1": "not_applicable",
        "ACK-MI-2": "not_applicable",
    }
    outcomes = _outcomes(check(founding_paper()))
    assert expected == {rule: outcomes[rule] for rule in expected}
    assert {rule for rule in expected if expected[rule] == "fail"} == {
        rule for rule, outcome in outcomes.items() if outcome == "fail"
    }


def test_the_law_of_today() -> None:
    """What changes when the same paper is asked under the law of 2024: the form, one officer, withdrawal, Michigan."""
    then, now = _outcomes(check(founding_paper())), _outcomes(check(founding_paper(), TODAY))
    assert {
        "NV-78.026-1": "fail",
        "NV-78.1955-1c-old": "not_applicable",
        "NV-78.1955-1c": "pass",
        "NV-78.1955-2b": "not_applicable",
        "NV-78.1955-6a": "fail",
        "NV-FEE-765": "pass",
        "ACK-MI-OLD": "not_applicable",
        "ACK-MI-1": "pass",
        "ACK-MI-2": "fail",
        "ACK-MI-3": "pass",
        "ACK-MI-4": "pass",
    } == {rule: outcome for rule, outcome in now.items() if then[rule] != outcome}


def test_its_levels() -> None:
    """Three errors: the number and the name twice; the rest are warnings and notes."""
    levels: dict[Level, list[str]] = {"error": [], "warning": [], "note": []}
    for verdict in check(founding_paper()):
        for finding in verdict.findings:
            levels[finding.level].append(finding.rule)
    assert {
        "error": ["CB101", "CB201", "CB201"],
        "warning": ["CB301", "CB301", "CB302", "CB302", "NV-78.1955-2", "NV-78.1955-4b"],
        "note": [
            "CB401", "CB403", "SECR-1", "NV-NAME-1", "NV-78.195-1a", "NV-78.195-1b", "NV-78.1955-1e", "NV-78.1955-6a",
            "NV-78.1955-X1", "NV-78.315-1", "ACK-MI-OLD", "ACK-MI-OLD",
        ],
    } == levels  # fmt: skip


def test_the_number_is_told_with_both_readings_and_none_is_chosen() -> None:
    """CB101 says 600 and 650, points at both, and at the other places that have 650."""
    paper = founding_paper()
    (finding,) = _findings(check(paper), "CB101")
    disputed = paper.exhibits[0].marks[0].found
    assert finding.message == "words say 600, figures say 650; 650 also stands at 2 other places of this paper"
    assert disputed.spans == finding.spans[:2]
    assert len(finding.spans) == 4


def test_each_odd_name_is_told_with_the_first_right_one() -> None:
    """CB201 points at each acknowledgment's principal and at the corporation's first mention."""
    paper = founding_paper()
    assert paper.corporation is not None
    principals = [ack.principal.spans[0] for ack in paper.acknowledgments if ack.principal]
    found = [finding.spans for finding in _findings(check(paper), "CB201")]
    assert [(place, paper.corporation.spans[0]) for place in principals] == found


def test_the_version_of_the_law_is_said() -> None:
    """A finding says as of which day, and why that day."""
    finding = _findings(check(founding_paper()), "NV-78.1955-4b")[0]
    today = _findings(check(founding_paper(), date(2024, 1, 1)), "NV-78.1955-4b")[0]
    notary = _findings(check(founding_paper()), "ACK-MI-OLD")[0]
    assert finding.law is not None
    assert today.law is not None
    assert notary.law is not None
    assert [
        "as of 2003-04-24 (execution date)",
        "as of 2024-01-01 (--law-as-of)",
        "as of 2003-04-24 (acknowledgment date)",
    ] == [finding.law.version, today.law.version, notary.law.version]


def test_a_stock_ledger_settles_the_open_question() -> None:
    """With a book that shows no issue the board's route is open; with one that shows an issue it is an error."""
    paper = founding_paper()
    never = _outcomes(check(paper, position=book()))["NV-78.1955-2"]
    once = _findings(check(paper, position=book(ever=Exactly(5))), "NV-78.1955-2")
    assert ("pass", ["error"]) == (never, [finding.level for finding in once])


def test_other_papers_settle_the_open_rows() -> None:
    """The articles, the designation of 1999, a later one of the same name and the stamp each decide what they were
    asked for."""
    paper = founding_paper()
    by_board = ClassAuthorization(at(PREFERRED), shares(10_000_000), series_by_board=at(True))
    before = Dates(filed_on=at(date(1997, 6, 16)))
    articles = instrument("articles", by_board, dates=before)
    silent = instrument("articles", by_board._replace(series_by_board=None), dates=before)
    under_another_name = instrument(
        "designation",
        designation(shares(650)),
        corporation=at("Wavetech International, Inc."),
        dates=Dates(filed_on=at(DESIGNATED)),
    )
    again = instrument("designation", designation(shares(4_500_000)), dates=Dates(filed_on=at(date(2003, 9, 1))))
    stamped = paper._replace(dates=paper.dates._replace(filed_on=at(date(2003, 4, 28))))
    found = [
        _outcomes(check(paper, beside=(articles,)))["NV-78.195-1a"],
        _outcomes(check(paper, beside=(silent,)))["NV-78.195-1a"],
        _outcomes(check(paper, beside=(under_another_name,)))["NV-NAME-1"],
        _outcomes(check(paper, beside=(again,)))["NV-78.195-1b"],
        _outcomes(check(stamped))["NV-78.1955-5a"],
        _outcomes(check(stamped))["CB401"],
    ]
    assert ["pass", "fail", "fail", "fail", "pass", "pass"] == found
