"""The engine of one machine: killed it goes on where it was."""

import os
import signal
from pathlib import Path

from tests.doors.corpus.corpora import command, corpus, files, poison, portions_read, wait


def test_a_killed_run_is_completed_by_the_next(tmp_path: Path) -> None:
    """kill -9 of the driver in mid-run: the next run reads the rest, and all is as if nothing had happened."""
    gate, path = tmp_path / "gate", poison(tmp_path / "poison")
    papers = corpus(tmp_path / "in", 4, {"3-gate.txt": f"We WAIT FOR {gate}."})
    killed = command("read", str(papers), "-o", str(tmp_path / "killed.parquet"), pythonpath=path)
    wait(lambda: portions_read(tmp_path / "killed.parquet") and list(tmp_path.glob("gate-*")))
    os.kill(killed.pid, signal.SIGKILL)
    killed.communicate()
    before = portions_read(tmp_path / "killed.parquet")
    gate.touch()
    told = []
    for name in ("killed", "whole", "whole"):
        run = command("read", str(papers), "-o", str(tmp_path / f"{name}.parquet"), pythonpath=path)
        said, faults = run.communicate(timeout=600)
        assert (0, "") == (run.returncode, faults)
        told.append(said.splitlines()[0])
    assert 0 < before < 8
    assert "13 files, 13 of them read now, 4 refused" != told[0]
    assert ["13 files, 13 of them read now, 4 refused", "13 files, 0 of them read now, 4 refused"] == told[1:]
    assert files(tmp_path / "whole.parquet") == files(tmp_path / "killed.parquet")
