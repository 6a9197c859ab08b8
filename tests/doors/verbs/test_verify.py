"""`charterbook verify`: exit 0 where nothing is at fault, 1 where anything is, 2 where it cannot be told."""

import json
from pathlib import Path

import pytest

from charterbook.doors.cli import main
from tests.sign import papers
from tests.sign.authority import Authority


@pytest.fixture
def files(tmp_path: Path, authority: Authority, signed_paper: bytes) -> Path:
    """A folder with the signed paper and the root."""
    (tmp_path / "signed.pdf").write_bytes(signed_paper)
    (tmp_path / "root.der").write_bytes(authority.certificate("root").dump())
    return tmp_path


def test_a_good_paper_is_told_line_by_line(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each line with its signer, capacity, venue, time and level; that certificates are tests' is said each time."""
    assert 0 == main(["verify", str(files / "signed.pdf"), "--trust", str(files / "root.der")])
    told = capsys.readouterr().out
    assert told.startswith(
        f"{files / 'signed.pdf'}: 5 signatures, no fault found\n  Robert A. Blanchard, President (page 1)"
    )
    assert 5 == told.count("it says that it is for tests, and binds nobody")
    assert 5 == told.count("as a timestamp server proves\n    level B-LTA")
    assert "states: State of Michigan, County of Kent" in told
    assert "valid" not in told


def test_json_holds_the_same(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A tool reads who, where, when, level, identity and faults."""
    assert 1 == main(["verify", str(files / "signed.pdf"), "-f", "json"])
    told = json.loads(capsys.readouterr().out)
    assert (False, True, 1, 5) == (
        told["good"], told["lines_read"], told["archive_timestamps"], len(told["signatures"])
    )  # fmt: skip
    first = told["signatures"][0]
    assert ("Robert A. Blanchard, President", "B-LTA", "not checked", True) == (
        first["line"], first["level"], first["identity"], first["test"]
    )  # fmt: skip
    assert ["identity_not_checked"] == [fault["name"] for fault in first["faults"]]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"a text", "this is no PDF; signatures stand in PDF files: name one"),
        (papers.unsigned()[:9000], "the PDF is cut off: its end is missing"),
    ],
)
def test_what_cannot_be_verified_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, told: str
) -> None:
    """Exit 2 and the reason."""
    (tmp_path / "file").write_bytes(data)
    assert 2 == main(["verify", str(tmp_path / "file")])
    said = capsys.readouterr().err
    assert told in said
    assert 1 == said.count("\n")


def test_an_unsigned_paper_is_at_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No signature is a fault, not a success."""
    (tmp_path / "paper.pdf").write_bytes(papers.unsigned())
    assert 1 == main(["verify", str(tmp_path / "paper.pdf")])
    assert "FAULT not_signed: the file holds no signature" in capsys.readouterr().out
