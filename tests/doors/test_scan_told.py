"""What `charterbook sign --scan` prints of a match, and its exit codes."""

import json
from pathlib import Path

import pytest

from charterbook import signing
from charterbook.doors.cli import main
from charterbook.model.evidence import Unreadable
from charterbook.sign.wet_ink import Difference, Match

SAME = Match(((1, 1),), (), ("Jane Doe, Secretary",), ('page 1: "May 5" in the blank after "Dated:"',))
OTHER = Match(((1, 1),), (Difference("number_changed", 1, 1, 'the draft has "650", the scan "600"'),), (), ())


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The arguments that name a draft and its scan."""
    monkeypatch.chdir(tmp_path)
    for name in ("draft.pdf", "scan.pdf"):
        Path(name).write_bytes(b"%PDF-")
    return ["sign", "draft.pdf", "--scan", "scan.pdf"]


@pytest.mark.parametrize(
    ("found", "code", "told"),
    [
        (SAME, 0, "scan.pdf is consistent with draft.pdf: 1 page matched\n"
         "  written: something is written on the line of Jane Doe, Secretary; who wrote it, a person has to see\n"
         '  filled in by hand, as it was read: page 1: "May 5" in the blank after "Dated:"\n'),
        (OTHER, 1, "scan.pdf differs from draft.pdf: 1 page matched\n"
         '  number_changed: page 1: the draft has "650", the scan "600"\n'),
    ],
)  # fmt: skip
def test_a_match_is_told(
    files: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    found: Match,
    code: int,
    told: str,
) -> None:
    """Differences first, then what is written and filled in; exit 1 where anything differs."""
    monkeypatch.setattr(signing, "match_scan", lambda *_: found)
    assert code == main(files)
    assert told == capsys.readouterr().out
    assert code == main([*files, "-f", "json"])
    assert (not found.differences) == json.loads(capsys.readouterr().out)["same"]


def test_a_scan_that_cannot_be_read_is_one_line(
    files: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The reason and the remedy, exit 2."""
    monkeypatch.setattr(signing, "match_scan", lambda *_: Unreadable("the scan: it is empty", "scan it again"))
    assert 2 == main(files)
    assert "charterbook sign: the scan: it is empty; scan it again\n" == capsys.readouterr().err
