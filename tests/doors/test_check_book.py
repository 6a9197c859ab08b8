"""`charterbook check --book`: the papers of a book beside each other and beside what its ledger knows."""

from pathlib import Path

import pytest

from charterbook.doors.cli import main
from tests.doors.checking import check

BESTNET = Path(__file__).parent.parent.parent / "examples" / "bestnet"
PAPERS = sorted(str(path) for path in BESTNET.glob("*.txt"))


@pytest.fixture
def book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A book with the five papers of the founding case."""
    place = str(tmp_path / "book.db")
    assert 0 == main(["add", *PAPERS, "--book", place])
    capsys.readouterr()
    return place


def test_a_book_is_checked_paper_by_paper(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Every paper is asked, the planted errors are found, and each finding quotes the bytes kept in the book."""
    code, told = check(capsys, "--book", book)
    assert (1, 5, set(PAPERS)) == (code, told["summary"]["papers"], {one["path"] for one in told["rules"]})
    assert {"CB101", "CB201"} <= {one["rule"] for one in told["findings"] if one["level"] == "error"}
    for one in told["findings"]:
        assert one["quote"] == Path(one["path"]).read_bytes()[one["start"] : one["end"]].decode()


def test_papers_of_the_book_stand_beside_each_other(book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The designation that the decrease recites is in the book, so nothing is absent."""
    _, told = check(capsys, "--book", book, "--select", "CB403")
    assert [] == told["findings"]


@pytest.mark.parametrize("form", ["text", "json", "sarif", "junit", "github"])
def test_every_form_has_one_exit_code(form: str, book: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The form does not change what is found."""
    assert (1, 0) == (
        main(["check", "-f", form, "--book", book]),
        main(["check", "-f", form, "--book", book, "--select", "CB402"]),
    )


def test_the_book_of_the_environment_is_meant(
    book: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without papers and `--book`: CHARTERBOOK_BOOK."""
    monkeypatch.setenv("CHARTERBOOK_BOOK", book)
    assert 5 == check(capsys)[1]["summary"]["papers"]


@pytest.mark.parametrize("arguments", [(PAPERS[0], "--book", "book.db"), ("--book", "no such book.db")])
def test_what_cannot_be_checked_is_one_line(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """Papers and a book at once, or a book that is not there: exit code 2."""
    assert 2 == main(["check", *arguments])
    said = capsys.readouterr()
    assert ("", 1) == (said.out, said.err.count("\n"))
