"""SARIF: the log has the shape of SARIF 2.1.0, names every rule that ran, and points at the very words."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from charterbook.doors.cli import main
from charterbook.exchange.sarif import FINGERPRINT, uri

BESTNET = Path(__file__).parent.parent.parent / "examples" / "bestnet"
DECREASE = BESTNET / "3-series-a-decrease.txt"
Json = Any

SCHEMA = Path(__file__).parent / "sarif-2.1.0-rtm.5.json"
WAIVER = """[[waiver]]
rule = "CB101"
quote = "Six Hundred"
reason = "conformed copy"
who = "A. Clerk"
until = 2099-12-31
"""


def _log(capsys: pytest.CaptureFixture[str], *arguments: str) -> Json:
    main(["check", "-f", "sarif", *arguments])
    return json.loads(capsys.readouterr().out)


@cache
def _validate() -> Callable[[Json], Json]:
    made: Callable[[Json], Json] = fastjsonschema.compile(json.loads(SCHEMA.read_text(encoding="utf-8")))
    return made


def test_the_log_is_what_the_standards_schema_allows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Papers with faults, with a waiver, with none, and a paper drawn on pages: each log passes the schema of SARIF."""
    waivers = tmp_path / "waivers.toml"
    waivers.write_text(WAIVER, encoding="utf-8")
    papers = [str(path) for path in sorted(BESTNET.glob("*.txt"))]
    for arguments in (papers, [*papers, "--waivers", str(waivers)], [papers[0], "--select", "CB501"]):
        log = _log(capsys, *arguments)
        assert "2.1.0" == log["version"]
        _validate()(log)


def test_the_schema_is_no_rubber_stamp(capsys: pytest.CaptureFixture[str]) -> None:
    """A property that the standard does not have is refused."""
    log = _log(capsys, str(DECREASE))
    log["runs"][0]["results"][0]["severity"] = "high"
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        _validate()(log)


def test_kinds_and_levels_go_together(capsys: pytest.CaptureFixture[str]) -> None:
    """A level stands beside a failure alone; an open answer and advice have none."""
    results = _log(capsys, *(str(path) for path in BESTNET.glob("*.txt")))["runs"][0]["results"]
    assert {"fail", "open", "informational"} == {result["kind"] for result in results}
    assert {"none"} == {result["level"] for result in results if result["kind"] != "fail"}
    assert {"error", "warning"} <= {result["level"] for result in results if result["kind"] == "fail"}


def test_a_waiver_is_a_suppression_with_its_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The finding stays in the log, with who let it stand, why and until when."""
    waivers = tmp_path / "waivers.toml"
    waivers.write_text(WAIVER, encoding="utf-8")
    results = _log(capsys, str(DECREASE), "--waivers", str(waivers))["runs"][0]["results"]
    suppressed = [result for result in results if "suppressions" in result]
    assert {"CB101"} == {result["ruleId"] for result in suppressed}
    (told,) = suppressed[0]["suppressions"]
    assert ("accepted", "conformed copy") == (told["status"], told["justification"])
    assert {"who": "A. Clerk", "until": "2099-12-31"} == told["properties"]


def test_a_fingerprint_names_one_finding_and_stays_when_the_place_moves(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No two results share one, and lines put before the paper change none of them."""
    moved = tmp_path / "moved.txt"
    moved.write_bytes(b"\n\n" + DECREASE.read_bytes())
    logs = [_log(capsys, str(path))["runs"][0]["results"] for path in (DECREASE, moved)]
    prints = [[result["partialFingerprints"][FINGERPRINT] for result in results] for results in logs]
    assert len(prints[0]) == len(set(prints[0])) > 1
    assert prints[0] == prints[1]


def test_every_rule_that_ran_is_declared(capsys: pytest.CaptureFixture[str]) -> None:
    """Also those that found nothing: a reader sees that they were asked. Each result names its rule by place."""
    main(["check", "-f", "json", str(DECREASE)])
    ran = {one["rule"] for one in json.loads(capsys.readouterr().out)["rules"]}
    run = _log(capsys, str(DECREASE))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert ran == {rule["id"] for rule in rules}
    assert [] == [rule for rule in rules if not rule["shortDescription"]["text"] or not rule["fullDescription"]["text"]]
    assert [one["ruleId"] for one in run["results"]] == [rules[one["ruleIndex"]]["id"] for one in run["results"]]


def test_a_region_is_the_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Characters, bytes, lines and columns all cut the same words out of the file, also after letters of two bytes."""
    paper = tmp_path / "a paper.txt"
    data = "§ Ünlimited\n".encode() + DECREASE.read_bytes()
    paper.write_bytes(data)
    text, lines = data.decode(), data.decode().splitlines(keepends=True)
    run = _log(capsys, str(paper))["runs"][0]
    regions = [one["locations"][0]["physicalLocation"]["region"] for one in run["results"]]
    assert regions
    for region in regions:
        words = region["snippet"]["text"]
        start, first = region["charOffset"], region["byteOffset"]
        assert words == text[start : start + region["charLength"]]
        assert words == data[first : first + region["byteLength"]].decode()
        before = sum(len(line) for line in lines[: region["startLine"] - 1])
        assert start == before + region["startColumn"] - 1
        last = sum(len(line) for line in lines[: region["endLine"] - 1])
        assert start + region["charLength"] == last + region["endColumn"] - 1


def test_both_sides_of_a_contradiction_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """ "Six Hundred (650)": the words are the place, the figures stand beside it."""
    run = _log(capsys, str(DECREASE), "--select", "CB101")["runs"][0]
    (result,) = run["results"]
    related = [one["physicalLocation"]["region"]["snippet"]["text"] for one in result["relatedLocations"]]
    assert "Six Hundred" in " ".join(result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"].split())
    assert "650" in related


def test_the_artifact_is_known_by_its_digest(capsys: pytest.CaptureFixture[str]) -> None:
    """SHA-256 of the bytes, as coreutils gives it."""
    from hashlib import sha256

    (artifact,) = _log(capsys, str(DECREASE))["runs"][0]["artifacts"]
    assert {"sha-256": sha256(DECREASE.read_bytes()).hexdigest()} == artifact["hashes"]
    assert DECREASE.as_uri() == artifact["location"]["uri"]


def test_a_relative_path_is_a_relative_reference() -> None:
    """Spaces and signs are escaped, and no scheme is made up."""
    assert "papers/a%20paper%20%231.txt" == uri("papers/a paper #1.txt")
