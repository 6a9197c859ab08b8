"""The engine of one machine: killed it goes on where it was, and a paper that kills is refused by name."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

BESTNET = Path(__file__).parents[3] / "examples" / "bestnet"
POISON = """
import os
from charterbook import flow
read = flow.read
def poisoned(data, origin):
    if b"END THE PROCESS" in data:
        os._exit(7)
    if b"RAISE" in data:
        raise RuntimeError("a fault of the reader")
    return read(data, origin)
flow.read = poisoned
"""


def _corpus(folder: Path, papers: int) -> None:
    """Papers of the founding case over and over, each a file of its own."""
    folder.mkdir()
    texts = [path.read_bytes() for path in sorted(BESTNET.glob("*.txt"))]
    for number in range(papers):
        (folder / f"{number:05}.txt").write_bytes(texts[number % len(texts)] + b"\n" * (number // len(texts)))


def _command(*arguments: str, poison: Path | None = None) -> subprocess.Popen[str]:
    environment = {**os.environ, **({"PYTHONPATH": str(poison)} if poison else {})}
    return subprocess.Popen(
        [sys.executable, "-m", "charterbook", "corpus", *arguments],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def _rows(path: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return sorted(database.execute(f'SELECT * FROM "{table}"').fetchall(), key=repr)


def test_a_killed_run_is_completed_by_the_next(tmp_path: Path) -> None:
    """kill -9 of the driver in mid-run: the next run reads the rest, and all is as if nothing had happened."""
    _corpus(tmp_path / "in", 320)
    killed = _command("read", str(tmp_path / "in"), "-o", str(tmp_path / "killed.parquet"))
    work = tmp_path / "killed.parquet.work"
    until = time.monotonic() + 300
    while time.monotonic() < until and not (work.is_dir() and any(path.is_dir() for path in work.iterdir())):
        time.sleep(0.05)
    os.kill(killed.pid, signal.SIGKILL)
    killed.communicate()
    read = {path.name for path in work.iterdir() if path.is_dir() and "." not in path.name}
    assert read
    for name in ("killed", "whole"):
        run = _command("read", str(tmp_path / "in"), "-o", str(tmp_path / f"{name}.parquet"))
        assert (0, "") == (run.wait(600), run.communicate()[1])
    for table in ("papers", "acts", "facts", "findings", "refusals"):
        assert _rows(tmp_path / "whole.sqlite", table) == _rows(tmp_path / "killed.sqlite", table)
    again = _command("read", str(tmp_path / "in"), "-o", str(tmp_path / "whole.parquet"))
    assert "320 files, 0 of them read now, 0 refused" in again.communicate()[0]


@pytest.mark.parametrize("words", ["END THE PROCESS", "RAISE"])
def test_a_poisonous_paper_is_refused_by_name(tmp_path: Path, words: str) -> None:
    """The one that ends the process, or makes the reader fail, does not stop the rest."""
    _corpus(tmp_path / "in", 12)
    (tmp_path / "in" / "00005a.txt").write_text(f"This paper shall {words}.")
    (tmp_path / "poison").mkdir()
    (tmp_path / "poison" / "sitecustomize.py").write_text(POISON)
    run = _command("read", str(tmp_path / "in"), "-o", str(tmp_path / "out.parquet"), poison=tmp_path / "poison")
    told, faults = run.communicate(timeout=600)
    assert (0, "") == (run.returncode, faults)
    assert "13 files, 13 of them read now, 1 refused" in told
    ((path, _, why, _),) = _rows(tmp_path / "out.sqlite", "refusals")
    assert (str(tmp_path / "in" / "00005a.txt"), True) == (path, isinstance(why, str) and why != "")
    assert 12 == len({row[0] for row in _rows(tmp_path / "out.sqlite", "papers")})
