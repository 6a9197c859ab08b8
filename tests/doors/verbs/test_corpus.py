"""`charterbook corpus`: what is asked wrongly is one line, and the counts are those of the tables."""

import json
from pathlib import Path

import pytest

from charterbook.doors.cli import main

BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("read", "nowhere", "-o", "out.parquet"), "there is no nowhere"),
        (("read", "x", "-o", "out.csv"), "does not end in .parquet"),
        (("read", "x", "-o", "out.parquet", "--processes", "0"), "from 1 on"),
        (("read", "x", "-o", "file/out.parquet"), "cannot be made"),
        (("stats", "nowhere.sqlite"), "no corpus"),
        (("count",), "invalid choice"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    """Exit code 2, and nothing on standard output."""
    monkeypatch.chdir(tmp_path)
    Path("file").write_text("no folder")
    assert 2 == main(["corpus", *arguments])
    out, err = capsys.readouterr()
    assert ("", 1, True) == (out, len(err.splitlines()), said in err)


def test_the_founding_case_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Five papers become tables; stats counts their acts; a second run reads nothing."""
    out = str(tmp_path / "out.parquet")
    asked = ["corpus", "read", str(BESTNET / "*.txt"), "-o", out, "--processes", "1", "-f", "json"]
    assert 0 == main(asked)
    first = json.loads(capsys.readouterr().out)
    assert (5, 5, 5, 0) == (first["files"], first["read_now"], first["rows"]["papers"], first["rows"]["refusals"])
    assert all(Path(path).stat().st_size for path in first["written"].values())
    assert 0 == main(asked)
    assert {**first, "read_now": 0} == json.loads(capsys.readouterr().out)
    assert 0 == main(["corpus", "stats", first["written"]["sqlite"], "-f", "json"])
    counted = json.loads(capsys.readouterr().out)
    assert ["designated_shares_adjustment", "US-NV", 2] in counted["acts by kind and jurisdiction"]
    assert 5 == sum(count for _, count in counted["papers by kind"])
