"""`/v1/corporations` and what is read of one: the same JSON as the command line prints, by the same clocks."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from charterbook.doors.cli import main

OWN = "/v1/corporations/1"
UNDESIGNATED = "Preferred Stock:undesignated"
CLOCKS = ("--as-of", "2003-04-30", "--basis", "adopted")
ASKED = {"as_of": "2003-04-30", "basis": "adopted"}


@pytest.mark.parametrize(
    ("address", "params", "verb"),
    [
        ("/position", {**ASKED, "history": "true", "holders": "true"}, ("show", *CLOCKS, "--history", "--holders")),
        ("/position", ASKED, ("show", *CLOCKS)),
        ("/chain", {"as_of": "2003-04-30"}, ("log", "--as-of", "2003-04-30")),
        ("/why", {**ASKED, "account": UNDESIGNATED}, ("why", UNDESIGNATED, *CLOCKS)),
        (
            "/changes",
            {"from": "1999-01-01", "to": "2003-12-31"},
            ("diff", "--from", "1999-01-01", "--to", "2003-12-31"),
        ),
    ],
)
def test_a_read_is_that_of_the_command_line(
    reader: TestClient,
    bestnet: Path,
    capsys: pytest.CaptureFixture[str],
    address: str,
    params: dict[str, str],
    verb: tuple[str, ...],
) -> None:
    """Nothing is reckoned by the server that a verb does not print alike."""
    answer = reader.get(f"{OWN}{address}", params=params)
    assert 200 == answer.status_code, answer.text
    main([*verb, "--book", str(bestnet), "-f", "json"])
    assert json.loads(capsys.readouterr().out) == answer.json()


def test_a_corporation_is_found_by_its_names(reader: TestClient) -> None:
    """By its name and by its number with the registrar; nothing is found by another."""
    for name, found in (("BestNet Communications Corporation", 1), ("C10650-1997", 1), ("Nobody, Inc.", 0)):
        assert found == len(reader.get("/v1/corporations", params={"name": name}).json()["items"]), name


def test_what_was_known_then_is_told_as_then(program: TestClient) -> None:
    """A position of a time before an act was recorded does not have it, whatever is known by now."""
    asked = {"as_of": "2003-12-31", "known_at": "2026-11-21"}
    before = program.get(f"{OWN}/position", params=asked).json()
    act = {"act": "issuance", "on": "2003-12-31", "class": "Common Stock", "shares": "10", "holder": "A. Fictitious"}
    assert 201 == program.post(f"{OWN}/acts", json=act).status_code
    assert before == program.get(f"{OWN}/position", params=asked).json()
    assert before["classes"] != program.get(f"{OWN}/position", params={"as_of": "2003-12-31"}).json()["classes"]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("/position?as_of=yesterday", 422),
        ("/position?basis=printed", 422),
        ("/position?known_at=noon", 422),
        ("/why", 422),
        ("/why?account=nothing", 409),
        ("/changes", 422),
        ("/changes?from=2004-01-01&to=2003-01-01", 422),
        ("/changes?from=2003-01-01&known_from=2026-11-23T10:00:00&known_to=2026-11-23T09:00:00", 422),
        ("/chain?as_of=2003-02-30", 422),
    ],
)
def test_a_question_that_is_none_is_told(reader: TestClient, asked: str, status: int) -> None:
    """As a problem that names the part of it."""
    answer = reader.get(f"{OWN}{asked}")
    assert (status, "application/problem+json") == (answer.status_code, answer.headers["content-type"]), answer.text
    assert status == answer.json()["status"]
    assert 404 == reader.get("/v1/corporations/2/position").status_code
