"""Where there is no room left, a book says so in one line, holds nothing half, and goes on when room is made."""

import json
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from charterbook.doors.cli import main
from tests.faults.books import intact, told
from tests.faults.papers import bulk
from tests.faults.programs import ROOT


@pytest.mark.parametrize("back_end", ["sqlite", "postgresql"])
def test_a_full_disk_is_told_and_loses_nothing(tmp_path: Path, back_end: str) -> None:
    """A small disk, or a tablespace on one, runs full in the middle of an addition."""
    alone = ["unshare", "--mount", "--propagation", "private"]
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("only root may make a small disk on Linux; the limit on file sizes below needs no rights")
    files = bulk(tmp_path / "papers")
    # Not in the folder of this test: the server may run as another user, who cannot reach it.
    with tempfile.TemporaryDirectory() as disk:
        done = subprocess.run(
            [*alone, sys.executable, "-m", "tests.faults.small_disk", disk, back_end, *files],
            cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert (0, "") == (done.returncode, done.stderr)
    found = json.loads(done.stdout)
    failed = [file for file in files[1:] if file not in found["kept"]]
    why = "there is no room left for the book"
    assert (2, len(failed)) == (found["code"], len(found["said"]))
    assert [True] * len(failed) == [
        file in line and why in line for file, line in zip(failed, found["said"], strict=True)
    ]
    assert (True, found["kept"]) == (found["sound"], found["known"])
    assert (0, True) == (found["again"], found["intact"])


def test_a_file_that_may_not_grow_is_told_and_loses_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The system's limit on the size of a file stops an addition in its middle; without it the same addition works."""
    first, *others = bulk(tmp_path / "papers")
    place = str(tmp_path / "book.db")
    told("add", first, "--book", place)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (Path(place).stat().st_size + 50_000, hard))
    try:
        code = main(["add", *others, "--book", place, "-f", "json"])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    out, said = capsys.readouterr()
    kept = [json.loads(line)["path"] for line in out.splitlines()]
    assert (2, len(others) - len(kept)) == (code, said.count("\n"))
    assert {True} == {"can be neither read nor written" in line for line in said.splitlines()}
    assert intact(place)
    assert kept == [file["path"] for file in told("add", *others, "--book", place) if file["known"]]
    assert intact(place)
