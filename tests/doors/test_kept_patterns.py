"""What is kept of compiled expressions saves time, and can do no harm."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from charterbook.doors import kept_patterns
from charterbook.text import patterns

ROOT = Path(__file__).parent.parent.parent
SPECIMEN = str(ROOT / "examples" / "bestnet" / "3-series-a-decrease.txt")


def _read(cache: str) -> tuple[int, bytes, bytes]:
    run = subprocess.run(
        [sys.executable, "-m", "charterbook", "read", "-f", "json", SPECIMEN],
        cwd=ROOT, capture_output=True, timeout=60, check=False, env={**os.environ, "CHARTERBOOK_CACHE": cache},
    )  # fmt: skip
    return run.returncode, run.stdout, run.stderr


def test_a_second_run_reads_the_same(tmp_path: Path) -> None:
    """With and without what the first run kept, the paper says the same; nothing is written a second time."""
    cache = tmp_path / "cache"
    first = _read(str(cache))
    (kept,) = cache.iterdir()
    written = kept.stat().st_mtime_ns
    assert (0, b"") == (first[0], first[2])
    assert first == _read(str(cache))
    assert [kept] == list(cache.iterdir())
    assert written == kept.stat().st_mtime_ns


@pytest.mark.parametrize("damage", [b"", b"abc", b"\x00\x00\x00\x00{}", b"\xff" * 4096])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    """A file that is no cache costs its making, and says nothing."""
    first = _read(str(tmp_path))
    (kept,) = tmp_path.iterdir()
    good = kept.read_bytes()
    kept.write_bytes(damage)
    assert first == _read(str(tmp_path))
    assert len(good) == len(kept.read_bytes())


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    """Where a file stands in the folder's place nothing is kept, and the paper is read."""
    taken = tmp_path / "taken"
    taken.write_text("not a folder")
    assert (0, b"") == _read(str(taken))[::2]
    assert taken.read_text() == "not a folder"


def test_an_empty_setting_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """CHARTERBOOK_CACHE set to nothing names no file."""
    monkeypatch.setenv("CHARTERBOOK_CACHE", "")
    assert kept_patterns.load() is None


def test_a_cache_that_has_grown_is_begun_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond its size the file keeps the expressions of the run that writes it, and no others."""
    monkeypatch.setattr(patterns, "_ready", {})
    monkeypatch.setattr(patterns, "_kept", {})
    monkeypatch.setenv("CHARTERBOOK_CACHE", str(tmp_path))
    path = kept_patterns.load()
    patterns.compiled("old series ([a-z])")
    kept_patterns.keep(path)
    patterns._ready.clear()
    assert kept_patterns.load() == path
    patterns.compiled("new series ([a-z])")
    monkeypatch.setattr(kept_patterns, "_MOST_BYTES", 10)
    kept_patterns.keep(path)
    patterns._kept.clear()
    kept_patterns.load()
    assert ["new series ([a-z])"] == list(patterns._kept)
