"""The chain of a corporation's papers, told with what is missing in it. The papers below are specimens of a fictitious
corporation."""

import json
from pathlib import Path
from typing import Any

import pytest

from charterbook.doors.cli import main

ARTICLES = """CERTIFICATE OF INCORPORATION
OF
LARKMOOR INDUSTRIES, INC.

FIRST: The name of the corporation is Larkmoor Industries, Inc.

FOURTH: The total number of shares which the corporation shall have authority to issue is 1,000,000 shares of Common
Stock, par value $0.01 per share.

IN WITNESS WHEREOF, the incorporator has signed this certificate on May 1, 1997.

/s/ Ada Marlowe
Ada Marlowe, Incorporator
"""
FIFTH = """FIFTH AMENDMENT TO THE CERTIFICATE OF INCORPORATION
OF
LARKMOOR INDUSTRIES, INC.

Larkmoor Industries, Inc., a Delaware corporation, certifies:

1. The Certificate of Incorporation was filed with the Secretary of State of the State of Delaware on June 2, 1997 and
was last amended by Amendment No. 3, filed August 9, 2012.

2. By a resolution of the board of directors of April 2, 2014 Article FOURTH is amended to read as follows: The total
number of shares which the corporation shall have authority to issue is 2,000,000 shares of Common Stock, par value
$0.01 per share.

IN WITNESS WHEREOF, it has signed this certificate on May 5, 2014.

/s/ Ada Marlowe
Ada Marlowe, President
"""


@pytest.fixture
def book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A book of the certificate of incorporation, without a stamp, and the fifth amendment."""
    place = str(tmp_path / "book.db")
    for name, words in (("articles.txt", ARTICLES), ("fifth.txt", FIFTH)):
        (tmp_path / name).write_text(words)
        assert 0 == main(["add", str(tmp_path / name), "--book", place])
    capsys.readouterr()
    return place


def _told(capsys: pytest.CaptureFixture[str], book: str, *arguments: str) -> Any:
    assert 0 == main(["log", "--book", book, "-f", "json", *arguments])
    return json.loads(capsys.readouterr().out)


def test_what_is_cited_and_not_held_is_told_by_its_number(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Amendment 3 of 5 with its day; 1, 2 and 4, which nobody cites; a copy without a stamp may be the paper cited."""
    assert [
        "amendment 1 of 5 to the articles is not held: paper 2 calls itself number 5",
        "amendment 2 of 5 to the articles is not held: paper 2 calls itself number 5",
        "amendment 3 of 5 to the articles filed on 2012-08-09 is cited, not held",
        "amendment 4 of 5 to the articles is not held: paper 2 calls itself number 5",
    ] == sorted(gap for gap in _told(capsys, book)["gaps"] if gap.startswith("amendment"))
    (articles,) = (gap for gap in _told(capsys, book)["mentioned"] if gap["filed_on"] == "1997-06-02")
    assert ([1], True) == (articles["perhaps"], "shows no day of filing" in articles["why"])


def test_each_gap_has_the_sentence_that_tells_of_it(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """From the paper that cites what is missing."""
    (third,) = (gap for gap in _told(capsys, book)["mentioned"] if gap["filed_on"] == "2012-08-09")
    (by,) = third["cited_by"]
    assert 2 == by["paper"]
    assert any("amended by Amendment No. 3, filed August 9, 2012." in one["sentence"] for one in by["evidence"])


def test_a_paper_that_comes_closes_the_gap(book: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The third amendment is found by its number."""
    third = FIFTH.replace("FIFTH AMENDMENT", "THIRD AMENDMENT").replace("2014", "2012")
    third = third.replace(" and\nwas last amended by Amendment No. 3, filed August 9, 2012", "")
    (tmp_path / "third.txt").write_text(third.replace("2,000,000", "1,500,000"))
    assert 0 == main(["add", str(tmp_path / "third.txt"), "--book", book])
    capsys.readouterr()
    assert [] == [gap for gap in _told(capsys, book)["gaps"] if gap.startswith("amendment 3")]


def test_the_mentioned_stand_among_the_held_by_their_day(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A line of a paper that is only cited has no number."""
    assert 0 == main(["log", "--book", book])
    text = str(capsys.readouterr().out)
    days = [line.split()[:3] for line in text.splitlines() if line.startswith("      ") and line[6:7].strip()]
    assert ["1", "1997-05-01", "executed"] == days[0]
    assert ["-", "2012-08-09", "mentioned"] in days
    assert days.index(["-", "2012-08-09", "mentioned"]) < days.index(["2", "2014-05-05", "executed"])
    assert [] == [line for line in text.splitlines() if len(line) > 100 and "/" not in line]


def test_the_states_are_those_of_the_day(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Before the fifth amendment was adopted it is not in the chain; a stamp makes it effective on its day."""
    assert [1] == [one["paper"] for one in _told(capsys, book, "--as-of", "2013-12-31")["instruments"]]
    assert 0 == main(["record", "filing", "--instrument", "2", "--on", "2014-05-07", "--book", book])
    capsys.readouterr()
    states = [_told(capsys, book, "--as-of", day)["instruments"][1]["state"] for day in ("2014-05-06", "2014-05-07")]
    assert ["executed", "effective"] == states
