"""Behind each number stand its entries: counting, waiting or undone, with both dates, sentences and who decided."""

import json
from pathlib import Path
from typing import Any

import pytest

from charterbook.doors.cli import main

BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"
ARTICLES, DESIGNATION, DECREASE, SISTER, SISTER_DESIGNATION = sorted(str(path) for path in BESTNET.glob("*.txt"))
SERIES_A, SERIES_C = "Series A Convertible Preferred Stock", "Series C Convertible Preferred Stock"


@pytest.fixture
def book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The decreases come before the designation of Series C, whose recital then gives way to the paper itself."""
    place = str(tmp_path / "book.db")
    assert 0 == main(["add", ARTICLES, DESIGNATION, DECREASE, SISTER, SISTER_DESIGNATION, "--book", place])
    capsys.readouterr()
    return place


def _told(capsys: pytest.CaptureFixture[str], book: str, *arguments: str) -> Any:
    assert 0 == main(["why", *arguments, "--book", book, "-f", "json"])
    return json.loads(capsys.readouterr().out)


def _text(capsys: pytest.CaptureFixture[str], book: str, *arguments: str) -> str:
    assert 0 == main(["why", *arguments, "--book", book])
    return str(capsys.readouterr().out)


def test_an_entry_that_was_undone_is_told_with_its_sentence(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The recital of Series C made an entry; the designation undid it, and both stand there with their times."""
    told = _told(capsys, book, SERIES_C)
    undone = [entry for entry in told["entries"] if entry["state"] == "undone"]
    assert [(4, "void", None)] == [
        (one["instrument"], one["undone_by"]["kind"], one["counts_from"]) for one in undone
    ]  # fmt: skip
    assert undone[0]["known_since"] <= undone[0]["undone_by"]["recorded_at"]
    assert undone[0]["evidence"]
    counting = sum(int(entry["shares"]) for entry in told["entries"] if entry["state"] == "counts")
    assert {"value": str(counting)} == told["balance"]
    text = _text(capsys, book, SERIES_C)
    assert "undone, and no part of the number:" in text
    assert "undone by entry" in text


@pytest.mark.parametrize("name", ["Preferred", "PREFERRED STOCK", "preferred shares"])
def test_a_class_is_found_under_any_spelling(name: str, book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As papers spell it, or as people do."""
    balance = _told(capsys, book, f"{name}:undesignated")["balance"]
    assert _told(capsys, book, "Preferred Stock:undesignated")["balance"] == balance


def test_an_entry_that_a_later_stamp_posted_tells_both(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Waiting first; then it counts from the day of the stamp, and the recording of the stamp is told."""
    waiting = [entry for entry in _told(capsys, book, SERIES_A)["entries"] if entry["state"] == "waits"]
    assert ["-650"] == [entry["shares"] for entry in waiting]
    assert "waits for a filing:" in _text(capsys, book, SERIES_A)
    assert 0 == main(["record", "filing", "--instrument", "3", "--on", "2003-04-28", "--book", book])
    capsys.readouterr()
    (posted,) = (entry for entry in _told(capsys, book, SERIES_A)["entries"] if entry["posted_by"])
    assert ("2003-04-28", "counts") == (posted["counts_from"], posted["state"])
    assert posted["known_since"] <= posted["posted_by"]["recorded_at"]


def test_who_decided_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A number of which the words and the figures disagree, settled by a person: who, when, how and why."""
    paper, book = tmp_path / "disputed.txt", str(tmp_path / "disputed.db")
    words = Path(DESIGNATION).read_text().replace("Six\nHundred Fifty (650)", "Six\nHundred (650)")
    paper.write_text(words)
    assert words != Path(DESIGNATION).read_text()
    assert 0 == main(["add", ARTICLES, str(paper), "--book", book])
    decided = ("review", "2.1", "--accept", "--reading", "2", "--by", "J. Doe", "--why", "the filed copy has 650")
    assert 0 == main([*decided, "--book", book])
    capsys.readouterr()
    (entry,) = (one for one in _told(capsys, book, SERIES_A)["entries"] if one["act"] == "series_designation")
    ((choice, by, why),) = ((one["choice"], one["by"], one["why"]) for one in entry["decisions"])
    assert ("accept", "J. Doe", "the filed copy has 650") == (choice, by, why)
    assert 'accept: "the filed copy has 650"' in _text(capsys, book, SERIES_A)


def test_the_time_since_which_an_entry_is_known_is_told(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the day from which it counts."""
    text = _text(capsys, book, "Preferred Stock:undesignated")
    assert text.count("known since 20") >= 4
    assert [] == [line for line in text.splitlines() if len(line) > 100 and "/" not in line]


@pytest.mark.parametrize(
    ("account", "why"),
    [
        ("Preferred Stock:issued", "divided into series"),
        (f"{SERIES_A}:undesignated", "line of a class"),
        (f"{SERIES_A}:lost", "ever issued"),
        ("Series Z", SERIES_A),
    ],
)
def test_a_line_that_is_none_is_refused(book: str, capsys: pytest.CaptureFixture[str], account: str, why: str) -> None:
    """One line, with what could have been meant."""
    assert 2 == main(["why", account, "--book", book])
    out, err = capsys.readouterr()
    assert ("", 1, True) == (out, len(err.splitlines()), why in err)


def test_a_class_without_series_is_asked_by_its_name(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """For any line; what is not known says why."""
    assert "unknown: no stock ledger is on hand" in _text(capsys, book, "Common Stock:outstanding")
    assert {"value": "100000000"} == _told(capsys, book, "common stock")["balance"]
