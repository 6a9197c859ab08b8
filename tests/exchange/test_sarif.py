"""SARIF: the log has the shape of SARIF 2.1.0, names every rule that ran, and points at the very words."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from charterbook.doors.cli import main
from charterbook.exchange.sarif import uri

BESTNET = Path(__file__).parent.parent.parent / "examples" / "bestnet"
DECREASE = BESTNET / "3-series-a-decrease.txt"
Json = Any

# What SARIF 2.1.0 allows in the objects we write ("additionalProperties": false), and what it requires of them.
ALLOWED: dict[str, tuple[set[str], set[str]]] = {
    "log": ({"$schema", "version", "runs"}, {"version", "runs"}),
    "run": ({"tool", "columnKind", "invocations", "artifacts", "results"}, {"tool"}),
    "driver": ({"name", "version", "rules"}, {"name"}),
    "rule": ({"id", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"}, {"id"}),
    "invocation": ({"executionSuccessful", "toolExecutionNotifications"}, {"executionSuccessful"}),
    "artifact": ({"location", "length", "mimeType", "hashes"}, set()),
    "result": (
        {
            "ruleId", "ruleIndex", "kind", "level", "message", "locations", "relatedLocations", "partialFingerprints",
            "suppressions", "properties",
        },
        {"message"},
    ),
    "location": ({"id", "physicalLocation", "message", "properties"}, set()),
    "physicalLocation": ({"artifactLocation", "region"}, {"artifactLocation"}),
    "region": (
        {
            "startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength", "byteOffset", "byteLength",
            "snippet",
        },
        set(),
    ),
    "suppression": ({"kind", "status", "justification", "properties"}, {"kind"}),
}  # fmt: skip


def _log(capsys: pytest.CaptureFixture[str], *arguments: str) -> Json:
    main(["check", "-f", "sarif", *arguments])
    return json.loads(capsys.readouterr().out)


def _objects(log: Json) -> Iterator[tuple[str, Json]]:
    yield "log", log
    for run in log["runs"]:
        yield "run", run
        yield "driver", run["tool"]["driver"]
        yield from (("rule", each) for each in run["tool"]["driver"]["rules"])
        yield from (("invocation", each) for each in run["invocations"])
        yield from (("artifact", each) for each in run["artifacts"])
        for result in run["results"]:
            yield "result", result
            yield from (("suppression", each) for each in result.get("suppressions", ()))
            for location in (*result["locations"], *result.get("relatedLocations", ())):
                yield "location", location
                yield "physicalLocation", location["physicalLocation"]
                yield "region", location["physicalLocation"]["region"]


def test_the_log_has_the_shape_of_the_standard(capsys: pytest.CaptureFixture[str]) -> None:
    """No property that the standard does not have, none missing that it requires, no level beside another kind."""
    log = _log(capsys, *(str(path) for path in BESTNET.glob("*.txt")))
    faulty = [
        (name, made.keys() - ALLOWED[name][0], ALLOWED[name][1] - made.keys())
        for name, made in _objects(log)
        if made.keys() - ALLOWED[name][0] or ALLOWED[name][1] - made.keys()
    ]
    assert ([], "2.1.0") == (faulty, log["version"])
    results = log["runs"][0]["results"]
    assert {"fail", "open", "informational"} == {result["kind"] for result in results}
    assert {"none"} == {result["level"] for result in results if result["kind"] != "fail"}
    assert {"error", "warning"} <= {result["level"] for result in results if result["kind"] == "fail"}


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
