"""A short run of the fuzzer on each grammar; a long one is made by hand (see targets.py)."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TARGETS = ("tokenizer", "splitter", "number_grammar", "date_grammar", "journal_lines", "proof_file")
RUNS = 3000


@pytest.mark.parametrize("target", TARGETS)
def test_no_bytes_break_the_promises(target: str, tmp_path: Path) -> None:
    """Some thousands of inputs that the fuzzer makes up keep every promise of the target."""
    run = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "fuzz" / "targets.py"), target, f"-runs={RUNS}", "-seed=650",
         "-timeout=20", "-max_len=2000", "-verbosity=0", f"-artifact_prefix={tmp_path}/"],
        cwd=tmp_path, env={"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin:/bin"}, capture_output=True, text=True,
        timeout=240, check=False,
    )  # fmt: skip
    assert (0, "") == (run.returncode, run.stderr[-2000:] if run.returncode else "")
