"""JUnit: a suite a file, a case a rule, and a failure exactly where the exit code says so."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from charterbook.doors.cli import main

BESTNET = Path(__file__).parent.parent.parent / "examples" / "bestnet"
DECREASE = str(BESTNET / "3-series-a-decrease.txt")


def _suites(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, ElementTree.Element]:
    code = main(["check", "-f", "junit", *arguments])
    return code, ElementTree.fromstring(capsys.readouterr().out)


@pytest.mark.parametrize(("level", "least"), [("error", 2), ("warning", 5)])
def test_a_case_fails_where_the_exit_code_counts_it(level: str, least: int, capsys: pytest.CaptureFixture[str]) -> None:
    """The failures grow with the fail level, their number is told, and the exit code is 1 where there is one."""
    code, suites = _suites(capsys, DECREASE, "--fail-level", level)
    failed = {case.get("name") for case in suites.iter("testcase") if case.find("failure") is not None}
    (suite,) = suites
    assert ({"CB101", "CB201"} <= failed, code, str(len(failed))) == (True, 1, suite.get("failures"))
    assert len(failed) >= least


def test_what_does_not_fail_is_told_beside_the_case(capsys: pytest.CaptureFixture[str]) -> None:
    """A warning under `--fail-level error` passes and stands in the output; an open question is skipped."""
    _, suites = _suites(capsys, DECREASE)
    cases = {case.get("name"): case for case in suites.iter("testcase")}
    assert "the notary's line is blank" in (cases["CB301"].findtext("system-out") or "")
    skipped = cases["CB401"].find("skipped")
    assert skipped is not None
    assert "filing is not shown" in (skipped.get("message") or "")


def test_a_clean_file_has_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    """Zero failures and exit code 0."""
    code, suites = _suites(capsys, str(BESTNET / "1-articles.txt"))
    assert (0, ["0"]) == (code, [suite.get("failures") for suite in suites])


def test_characters_that_xml_has_not_are_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A form feed in the words of a finding does not break the XML."""
    paper = tmp_path / "a & b.txt"
    paper.write_bytes(Path(DECREASE).read_bytes().replace(b"Six Hundred", b"Six \x0cHundred"))
    _, suites = _suites(capsys, str(paper))
    assert [str(paper)] == [suite.get("name") for suite in suites]
