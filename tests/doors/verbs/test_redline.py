"""The verb redline: what a new text changes in the filed one, in each form, and each refusal in one line."""

import json
from pathlib import Path

import docx as python_docx
import pytest

from charterbook.doors.cli import main

FILED = "CERTIFICATE\n\nThere are 650 shares\nof Series A.\n\nDone in Reno.\n"
NEW = "CERTIFICATE\n\nThere are 0 shares of Series A.\n\nNothing else is changed by this paper at all.\n"


@pytest.fixture
def papers(tmp_path: Path) -> tuple[str, str]:
    """A filed and a new text."""
    (tmp_path / "filed.txt").write_text(FILED)
    (tmp_path / "new.txt").write_text(NEW)
    return str(tmp_path / "filed.txt"), str(tmp_path / "new.txt")


def test_without_a_file_the_redline_is_printed(papers: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """What goes out stands in [- -], what comes in in {+ +}, and the last line counts."""
    assert 0 == main(["redline", *papers])
    assert (
        "CERTIFICATE\n\nThere are[- 650-]{+ 0+} shares of Series A.\n\n[-Done in Reno.-]\n\n"
        "{+Nothing else is changed by this paper at all.+}\n\n"
        "Paragraphs: 1 kept, 1 changed, 1 inserted, 1 deleted.\n"
    ) == capsys.readouterr().out


def test_word_and_html_are_written_and_the_same_twice(papers: tuple[str, str], tmp_path: Path) -> None:
    """Both forms in one call; the given author and day make the same bytes."""
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        files = [str(tmp_path / folder / name) for name in ("r.docx", "r.html")]
        assert 0 == main(
            ["redline", *papers, "-o", files[0], "-o", files[1], "--by", "Ann Other", "--on", "2026-11-23"]
        )
    for name in ("r.docx", "r.html"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    words = python_docx.Document(str(tmp_path / "one" / "r.docx")).element.xml
    assert 'w:author="Ann Other" w:date="2026-11-23T00:00:00Z"' in words
    assert "Nothing else" in (tmp_path / "one" / "r.html").read_text()


def test_json_has_the_changes(papers: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    """Counts, and each paragraph's words with what becomes of them."""
    assert 0 == main(["redline", *papers, "-f", "json"])
    told = json.loads(capsys.readouterr().out)
    assert {"kept": 1, "changed": 1, "inserted": 1, "deleted": 1} == told["paragraphs"]
    assert {"words": " 650", "how": "deleted"} == told["redline"][1][1]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (["-o", "x.pdf"], "ends in .docx or .html"),
        (["-o", "{filed}"], "ends in .docx or .html"),
        (["-o", "{folder}/none/x.html"], "cannot be written: No such file"),
        (["-o", "{folder}/x.docx", "--by", "bell\a"], "take it out"),
        (["-o", "{folder}/x.docx", "--template", "{filed}"], "template cannot be used"),
        (["-o", "{folder}/x.html", "--template", "{filed}"], "a template is for DOCX"),
        (["--on", "yesterday"], "is not a date"),
    ],
)
def test_a_bad_request_is_one_line(
    papers: tuple[str, str], tmp_path: Path, more: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and one line that says what would help."""
    asked = [one.replace("{filed}", papers[0]).replace("{folder}", str(tmp_path)) for one in more]
    assert 2 == main(["redline", *papers, *asked])
    told = capsys.readouterr()
    assert why in told.err
    assert 1 == told.err.count("\n")


def test_a_paper_without_a_settled_text_is_refused(
    papers: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Open changes are nobody's text, an empty file is no paper, and a file that is missing is told by its name."""
    marked, empty = str(tmp_path / "marked.docx"), tmp_path / "empty.txt"
    empty.write_bytes(b"")
    main(["redline", *papers, "-o", marked])
    capsys.readouterr()
    for path, why in ((marked, "tracked changes"), (str(empty), ""), (str(tmp_path / "no.txt"), "there is no file")):
        assert 2 == main(["redline", papers[0], path])
        told = capsys.readouterr().err
        assert f"{Path(path).name}" in told
        assert why in told
