"""What changed between two days or two states of knowledge is told with the papers that changed it, and adds up."""

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
    """The founding case: the decrease of Series C is filed, that of Series A is not."""
    place = str(tmp_path / "book.db")
    assert 0 == main(["add", ARTICLES, DESIGNATION, SISTER_DESIGNATION, DECREASE, SISTER, "--book", place])
    capsys.readouterr()
    return place


def _told(capsys: pytest.CaptureFixture[str], book: str, *arguments: str) -> Any:
    assert 0 == main(["diff", "--book", book, "-f", "json", *arguments])
    return json.loads(capsys.readouterr().out)


def _text(capsys: pytest.CaptureFixture[str], book: str, *arguments: str) -> str:
    assert 0 == main(["diff", "--book", book, *arguments])
    return str(capsys.readouterr().out)


def _line(told: Any, series: str | None, name: str) -> Any:
    return next(row for row in told["changes"] if (row["series"], row["line"]) == (series, name))


def test_a_change_is_told_before_and_after_and_by_its_paper(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Series C falls from 10,000 to none by paper 5; its shares are undesignated again."""
    told = _told(capsys, book, "--from", "2003-04-01", "--to", "2003-05-01")
    row = _line(told, SERIES_C, "authorized")
    assert ({"value": "10000"}, {"value": "0"}, "-10000") == (row["before"], row["after"], row["change"])
    assert "10000" == _line(told, None, "undesignated")["change"]
    (entry,) = (one for one in told["came"] if one["moves"])
    assert ("2003-04-28", 5, SERIES_C) == (entry["on"], entry["instrument"], entry["series"])
    assert any("Ten Thousand (10,000) shares" in found["sentence"] for found in entry["evidence"])


@pytest.mark.parametrize("basis", ["adopted", "executed", "filed", "effective"])
def test_the_changes_of_the_entries_add_up_to_those_of_the_numbers(
    book: str, capsys: pytest.CaptureFixture[str], basis: str
) -> None:
    """On every basis, between every two of some days."""
    days = ("1997-01-01", "1999-04-20", "1999-04-22", "2001-10-11", "2003-04-24", "2003-04-28", "2026-01-01")
    for place, first in enumerate(days):
        for second in days[place:]:
            told = _told(capsys, book, "--from", first, "--to", second, "--basis", basis)
            for row in (row for row in told["changes"] if row["change"] is not None):
                moved = sum(
                    int(move["change"])
                    for entry in told["came"]
                    for move in entry["moves"]
                    if (move["class"], move["series"], move["line"]) == (row["class"], row["series"], row["line"])
                )
                assert int(row["change"]) - int(row["stated"]) == moved


def test_nothing_changed_is_said(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Between two days without an entry, and from a day to itself."""
    for days in (("2004-01-01", "2005-01-01"), ("2003-04-28", "2003-04-28")):
        assert "nothing changed" in _text(capsys, book, "--from", days[0], "--to", days[1])


def test_what_waits_is_told(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The decrease of Series A begins to wait on its day, and a stamp ends that."""
    told = _text(capsys, book, "--from", "2003-04-01", "--to", "2003-05-01")
    assert f"began to wait for a filing:\n  - designated shares adjustment, {SERIES_A}" in told
    assert 0 == main(["record", "filing", "--instrument", "4", "--on", "2003-04-28", "--book", book])
    capsys.readouterr()
    later = _told(capsys, book, "--from", "2003-04-27", "--to", "2003-04-28")
    assert "-650" == _line(later, SERIES_A, "authorized")["change"]


def test_what_became_known_is_told(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Before anything was recorded there was nothing: all classes and series came."""
    told = _told(capsys, book, "--known-from", "2001-01-01", "--to", "2003-05-01")
    assert {f"{name} came into the book" for name in ("Common Stock", "Preferred Stock", SERIES_A, SERIES_C)} == set(
        told["turns"]
    )
    assert (None, {"value": "650"}) == tuple(_line(told, SERIES_A, "authorized")[end] for end in ("before", "after"))
    assert ("2001-01-01T23:59:59.999999+00:00", None) == (told["from"]["known_at"], told["to"]["known_at"])


def test_two_days_can_be_compared_as_they_were_known(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """With one state of knowledge given both days are asked of it."""
    days = ("--from", "2003-04-01", "--to", "2003-05-01")
    assert [] == _told(capsys, book, *days, "--known-to", "2001-01-01")["changes"]
    assert _told(capsys, book, *days)["changes"] == _told(capsys, book, *days, "--known-to", "2100-01-01")["changes"]


def test_a_withdrawn_series_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With the paper that withdrew it."""
    chain = sorted(str(path) for path in (Path(__file__).parents[2] / "chains" / "letter_used_twice").iterdir())
    book = str(tmp_path / "chain.db")
    assert 0 == main(["add", *(path for path in chain if path.endswith((".txt", ".htm"))), "--book", book])
    capsys.readouterr()
    told = _told(capsys, book, "--from", "2009-01-01", "--to", "2010-01-01")
    assert [f"{SERIES_A} was withdrawn"] == told["turns"]
    assert [3] == [paper["paper"] for paper in told["papers"]]


def test_the_page_fits_a_hundred_columns(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Papers' names aside, however long the sentences are."""
    text = _text(capsys, book, "--from", "1990-01-01")
    assert [] == [line for line in text.splitlines() if len(line) > 100 and "/" not in line]
