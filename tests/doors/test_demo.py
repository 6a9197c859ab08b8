"""The demo runs to its end and leaves the papers it names."""

from pathlib import Path

import pytest

from charterbook import flow
from charterbook.doors.cli import main
from charterbook.model.instrument import Reading


def test_the_demo_runs_from_bytes_to_drafts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Book, plans and drafts lie in its folder, each draft reads back as its kind, what has to be refused is refused,
    and the plan is done at the end."""
    folder = tmp_path / "demo-out"
    assert 0 == main(["demo", "-o", str(folder)])
    out, err = capsys.readouterr()
    assert {
        "book.db", "correction.plan.json", "withdrawal.plan.json", "correction/1-certificate.txt",
        "correction/1-certificate.pdf", "withdrawal/1-certificate.txt", "withdrawal/2-resolution.docx",
        "withdrawal/3-cover-letter.html", "withdrawal/drafts.json", "withdrawal/approved/1-certificate.pdf",
    } <= {path.relative_to(folder).as_posix() for path in folder.rglob("*")}  # fmt: skip
    for name, kind in (
        ("correction/1-certificate", "correction"),
        ("withdrawal/1-certificate", "designation_withdrawal"),
    ):
        reading = flow.read((folder / f"{name}.txt").read_bytes(), name)
        assert isinstance(reading, Reading)
        assert [kind] == [instrument.kind for instrument in reading.instruments]
        assert (folder / f"{name}.pdf").read_bytes().startswith(b"%PDF-")
    assert ["the plan is stale", "let another person approve"] == [
        phrase for line in err.splitlines() for phrase in ("the plan is stale", "let another person approve")
        if phrase in line
    ]  # fmt: skip
    assert "1 of 1 step is done" in out
    assert "Traceback" not in out + err
    assert "are as they were recorded" in out


def test_the_demo_can_be_run_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second run starts from a new book and tells the same."""
    assert (0, 0) == (main(["demo", "-o", str(tmp_path)]), main(["demo", "-o", str(tmp_path)]))
    assert 2 == capsys.readouterr().out.count("are as they were recorded")


def test_a_demo_that_cannot_write_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its folder is a file: one line, exit code 2."""
    place = tmp_path / "taken"
    place.write_text("a file")
    assert 2 == main(["demo", "-o", str(place)])
    err = capsys.readouterr().err
    assert (1, True) == (len(err.splitlines()), str(place) in err)
