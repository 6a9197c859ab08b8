"""`charterbook read -f json` finds in each specimen what its list of facts asks for."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from charterbook.doors.cli import main

PAPERS = sorted((Path(__file__).parent.parent.parent / "examples" / "bestnet").glob("*.txt"))
TRAINING = Path(__file__).parent.parent / "specimens" / "train"
# Told by other parts of the facts: what checks must give, and what the reading's JSON has no place for.
ASIDE = {"specimen", "faults", "set_faults", "total_authorized", "label"}


def _plain(read: object) -> object:
    """A reading without its evidence: values alone, "derived" as a list of names, disputes as their readings."""
    match read:
        case {"readings": list(readings)}:
            return {"disputed": [_plain(reading) for reading in readings]}
        case {"value": value, "evidence": _}:
            return value
        case dict():
            derived = [key for key, value in read.items() if isinstance(value, dict) and value.get("derived")]
            return {**{key: _plain(value) for key, value in read.items()}, "derived": derived}
        case list():
            return [_plain(value) for value in read]
        case _:
            return read


def _missed(asked: object, found: object, where: str = "") -> Iterator[str]:
    """What is asked for and not found, or found otherwise; keys that are not asked for are free."""
    match asked, found:
        case dict(), dict():
            for key in asked.keys() - ASIDE:
                yield from _missed(asked[key], found.get(key), f"{where}.{key}")
        case list(), list() if len(asked) == len(found):
            for number, (one, other) in enumerate(zip(asked, found, strict=True)):
                yield from _missed(one, other, f"{where}[{number}]")
        case _ if asked != found:
            yield f"{where}: asked {asked!r}, found {found!r}"


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_a_specimen_is_read_as_its_facts_say(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One instrument, and every fact in its place, its exhibit's included."""
    code = main(["read", "-f", "json", str(paper)])
    (instrument,) = json.loads(capsys.readouterr().out)["instruments"]
    facts = json.loads(paper.with_suffix(".facts.json").read_text(encoding="ascii"))
    assert (0, []) == (code, list(_missed(facts, _plain(instrument))))


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.stem)
def test_a_check_finds_the_planted_faults_and_no_others(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each fault of the paper itself is found once for each place; a paper without planted faults has none."""
    main(["check", "-f", "json", str(paper)])
    findings = json.loads(capsys.readouterr().out)["findings"]
    facts = json.loads(paper.with_suffix(".facts.json").read_text(encoding="ascii"))
    found = [one["rule"] for one in findings if one["rule"].startswith("CB") and one["outcome"] != "pass"]
    assert sorted(facts["faults"] + facts["set_faults"]) == sorted(found)


def test_papers_of_every_kind_go_into_one_book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """All training papers are added, posted or proposed, in one line each; no verb stumbles over any of their acts."""
    papers = [str(path) for path in sorted(TRAINING.iterdir()) if path.suffix in (".txt", ".htm")]
    book = str(tmp_path / "all.db")
    assert main(["add", *papers, "--book", book]) in (0, 1)
    told = capsys.readouterr()
    assert len(papers) == sum(line.startswith(str(TRAINING)) for line in told.out.splitlines())
    assert main(["show", "--book", book]) == 2
    assert "more" in capsys.readouterr().err.splitlines()[0]
    for verb in ("log", "show"):
        assert main([verb, "--book", book, "--corporation", "Ocmulgee Carpet Mills, Inc."]) == 0
        assert "Ocmulgee" in capsys.readouterr().out
