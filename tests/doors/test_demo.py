"""The demo runs to its end and leaves the papers it names."""

from pathlib import Path

import pytest

from charterbook import flow
from charterbook.doors.cli import main
from charterbook.model.instrument import Reading


def test_the_demo_runs_from_bytes_to_drafts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Book, plans and drafts lie in its folder, each draft reads back as its kind, and the stale plan is refused."""
    folder = tmp_path / "demo-out"
    assert 0 == main(["demo", "-o", str(folder)])
    out, err = capsys.readouterr()
    assert {
        "book.db", "correction.plan.json", "withdrawal.plan.json", "correction/1-correction.txt",
        "correction/1-correction.pdf", "withdrawal/1-designation_withdrawal.txt",
        "withdrawal/1-designation_withdrawal.pdf",
    } <= {path.relative_to(folder).as_posix() for path in folder.rglob("*")}  # fmt: skip
    for name, kind in (
        ("correction/1-correction", "correction"),
        ("withdrawal/1-designation_withdrawal", "designation_withdrawal"),
    ):
        reading = flow.read((folder / f"{name}.txt").read_bytes(), name)
        assert isinstance(reading, Reading)
        assert [kind] == [instrument.kind for instrument in reading.instruments]
        assert (folder / f"{name}.pdf").read_bytes().startswith(b"%PDF-")
    assert 1 == len([line for line in err.splitlines() if "stale" in line])
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
