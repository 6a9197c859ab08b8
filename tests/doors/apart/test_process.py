"""A process of its own has bounds, and what it says is a stranger's."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from charterbook.doors.apart import process
from charterbook.model.evidence import Unreadable


def _says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str) -> None:
    """Have another program stand for the process: `python -m charterbook.doors.apart` finds this one first."""
    package = tmp_path / "charterbook" / "doors" / "apart"
    package.mkdir(parents=True)
    for folder in (package.parents[1], package.parent, package):
        (folder / "__init__.py").touch()
    (package / "__main__.py").write_text(program, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)


def _why(found: object) -> str:
    assert isinstance(found, Unreadable)
    assert 1 == len(found.why.splitlines()) == len(found.remedy.splitlines())
    return found.why


def test_a_process_that_does_not_end_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """After its time by the clock, also where it has begun to talk."""
    _says(monkeypatch, tmp_path, "import time\nprint('{}', flush=True)\ntime.sleep(600)\n")
    monkeypatch.setattr(process, "WALL_SECONDS", 0.5)
    assert "seconds" in _why(process.asked(b"", "text"))


def test_a_process_that_talks_without_end_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """More than the bound is not taken in."""
    _says(monkeypatch, tmp_path, "import sys\nwhile True: sys.stdout.write('x' * 65536)\n")
    monkeypatch.setattr(process, "ANSWER_BYTES", 1_000_000)
    assert "more than can be shown" in _why(process.asked(b"", "text"))


def test_a_process_that_fails_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever it said before."""
    _says(monkeypatch, tmp_path, "print('{}')\nraise SystemExit(3)\n")
    assert process.FAILED == process.asked(b"", "text")


def test_a_process_is_told_no_secret(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The place of the book, which may hold a password, is not in its surroundings."""
    _says(monkeypatch, tmp_path, "import json, os\nprint(json.dumps({'seen': str(os.environ)}))\n")
    monkeypatch.setenv("CHARTERBOOK_BOOK", "postgresql://keeper:secret@db/book")
    found = process.asked(b"", "text")
    assert not isinstance(found, Unreadable)
    assert "PYTHONPATH" in found[0]["seen"]
    assert "keeper:secret" not in found[0]["seen"]


def test_the_process_has_little_memory_and_writes_no_file() -> None:
    """Its bounds are set before it looks at what it was given."""
    program = "import json, resource\nfrom charterbook.doors.apart import __main__ as own\nown._confine()\n"
    program += "held = [resource.getrlimit(one)[0] for one in (resource.RLIMIT_AS, resource.RLIMIT_FSIZE)]\n"
    program += "print(json.dumps(held))"
    memory, file = json.loads(subprocess.run([sys.executable, "-c", program], capture_output=True, check=True).stdout)
    assert (0, True) == (file, 2 * 1024**3 < memory < 16 * 1024**3)
