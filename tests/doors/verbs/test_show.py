"""The control book as a page: every number with the day and the paper of its last change, unknown as large as known."""

import json
from pathlib import Path
from typing import Any

import pytest

from charterbook.doors.cli import main

BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"
PAPERS = sorted(str(path) for path in BESTNET.glob("*.txt"))
SERIES_A = "Series A Convertible Preferred Stock"
ISSUE = ("record", "issuance", "--class", "Preferred Stock", "--series", SERIES_A)


@pytest.fixture
def book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """The founding case, and three issuances of Series A in the year after its designation."""
    place = str(tmp_path / "book.db")
    assert 0 == main(["add", *PAPERS[:2], PAPERS[4], "--book", place])
    for on, shares, holder in (("1999-06-01", "100", "Ada Marlowe"), ("1999-07-01", "40", "Bo Lindqvist")):
        assert 0 == main([*ISSUE, "--on", on, "--shares", shares, "--holder", holder, "--book", place])
    assert 0 == main([*ISSUE, "--on", "2000-01-10", "--shares", "10", "--book", place])
    capsys.readouterr()
    return place


def _printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert 0 == main(list(arguments))
    out, err = capsys.readouterr()
    assert "" == err
    return str(out)


def _block(page: str, head: str) -> list[str]:
    """The lines under a head, up to the next empty one."""
    lines = page.splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith(head))
    return lines[start + 2 : lines.index("", start)]


def test_each_number_has_its_day_and_paper(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The designated number by its paper, the issued ones by the recorded act."""
    page = _printed(capsys, "show", "--book", book, "--as-of", "2000-12-31")
    rows = [line.split(maxsplit=3) for line in _block(page, SERIES_A)]
    assert [
        ["authorized", "650", "1999-04-22", "paper 2"],
        ["issued", "150", "2000-01-10", "entry 8, issuance, recorded without a paper"],
        ["outstanding", "150", "2000-01-10", "entry 8, issuance, recorded without a paper"],
        ["available", "500", "2000-01-10", "entry 8, issuance, recorded without a paper"],
    ] == rows[:4]
    assert "  2  CERTIFICATE OF DESIGNATION, filed 1999-04-22" in page


def test_what_is_not_known_stands_as_large_as_a_number(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """In the same column, with the reason beside it."""
    rows = _block(_printed(capsys, "show", "--book", book), "COMMON STOCK")
    assert "unknown               no stock ledger is on hand" in next(row for row in rows if "issued" in row)


@pytest.mark.parametrize("more", [(), ("--history",), ("--holders",), ("--history", "--holders")])
def test_the_page_fits_and_is_the_same_each_time(
    book: str, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """At most 100 columns, without colour, in a stable order."""
    monkeypatch.setenv("NO_COLOR", "1")
    page = _printed(capsys, "show", "--book", book, *more)
    assert page == _printed(capsys, "show", "--book", book, *more)
    assert [] == [line for line in page.splitlines() if len(line) > 100 and "/" not in line]
    assert "\x1b" not in page


def test_history_tells_each_change_with_the_running_total(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Of the authorized and the issued numbers, by day, and by which paper or act."""
    page = _printed(capsys, "show", "--book", book, "--history", "--as-of", "2000-12-31")
    told = page[page.index("changes of the number issued") :]
    assert ["+100 100 entry", "+40 140 entry", "+10 150 entry"] == [
        " ".join(line.split()[1:4]) for line in told.splitlines() if line.strip().startswith(("1999", "2000"))
    ]


def test_holders_are_told_with_what_nobody_known_holds(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """As of the day: the shares of each holder of record, and those whose holder is not known."""
    page = _printed(capsys, "show", "--book", book, "--holders", "--as-of", "1999-06-30")
    series = page[page.index("holders of record") :].partition(SERIES_A)[2].splitlines()
    assert ["Ada Marlowe 100", "holder not known 0", "outstanding 100"] == [
        " ".join(line.split()) for line in series[2:5]
    ]
    page = _printed(capsys, "show", "--book", book, "--holders")
    series = page[page.index("holders of record") :].partition(SERIES_A)[2].splitlines()
    assert ["Ada Marlowe 100", "Bo Lindqvist 40", "holder not known 10", "outstanding 150"] == [
        " ".join(line.split()) for line in series[2:6]
    ]


def test_json_tells_the_last_changes_the_changes_and_the_holders(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Beside the fields of the contract, for each class and series."""
    told: Any = json.loads(_printed(capsys, "show", "--book", book, "--history", "--holders", "-f", "json"))
    (series,) = (one for one in told["classes"][1]["series"] if one["series"] == SERIES_A)
    assert {"on": "1999-04-22", "entry": 4, "act": "series_designation", "paper": 2, "filed_by_entry": None,
            "stated": False} == series["last_changes"]["authorized"]  # fmt: skip
    assert ["100", "40", "10"] == [one["change"] for one in series["changes"]["issued"]]
    assert ({"value": "10"}, "Ada Marlowe") == (series["holders"]["not_known"], series["holders"]["known"][0]["holder"])
    assert [1, 2, 3] == [paper["paper"] for paper in told["papers"]]


def test_an_empty_day_says_so(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Before the articles there is no class."""
    assert "nothing is on hand for that day and basis" in _printed(
        capsys, "show", "--book", book, "--as-of", "1990-01-01"
    )
