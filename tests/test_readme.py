"""The README and its pages tell the truth: their commands run, in order, and print what they show."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"```console\n(.*?)```", re.S)
FILE = re.compile(r"^`(\w+\.(toml|csv|xml))`:\n\n```\2\n(.*?)```", re.S | re.M)
"""A file that a page shows under its name, for the commands below it."""


def _steps(readme: str) -> list[tuple[str, list[str]]]:
    """Each `$` command of the console blocks with the lines shown under it."""
    steps: list[tuple[str, list[str]]] = []
    for block in BLOCK.findall(readme):
        for line in block.splitlines():
            if line.startswith("$ "):
                steps.append((line[2:], []))
            else:
                steps[-1][1].append(line)
    return steps


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    words = shlex.split(command)
    arguments = [
        path for word in words[1:] for path in (sorted(map(str, folder.glob(word))) if "*" in word else [word])
    ]
    relative = [path.removeprefix(f"{folder}/") for path in arguments]
    door = [sys.executable, "-m", words[0], *relative]
    paths = os.pathsep.join(filter(None, [str(ROOT / "src"), os.environ.get("PYTHONPATH")]))
    environment = {**os.environ, "PYTHONPATH": paths}
    return subprocess.run(door, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False)


def _shows(shown: list[str], printed: list[str]) -> bool:
    """Whether the output is what is shown; a line of three dots stands for one or more lines."""
    pattern = "\n".join(r"[\s\S]+?" if line.strip() == "..." else re.escape(line) for line in shown)
    return not shown or re.fullmatch(pattern, "\n".join(line.rstrip() for line in printed)) is not None


PAGES = ("accounts", "plan-a-change", "draft-and-approve", "tie-out", "audit", "binder", "export", "read-many-papers")


@pytest.mark.parametrize("page", ["README.md", *(f"docs/how-to/{name}.md" for name in PAGES)])
def test_the_tour_can_be_taken(page: str, tmp_path: Path) -> None:
    """Every command of the tour runs after the ones before it, without a fault, and prints what the page shows."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    text = (ROOT / page).read_text(encoding="utf-8")
    for name, _, content in FILE.findall(text):
        (tmp_path / name).write_text(content, encoding="utf-8")
    steps = _steps(text)
    failures = []
    for command, shown in steps:
        run = _run(command, tmp_path)
        if run.returncode not in {0, 1} or run.stderr:
            failures.append(f"{command}: ended with {run.returncode}: {run.stderr.strip()}")
        elif not _shows(shown, run.stdout.splitlines()):
            failures.append(f"{command}: prints something else than the page shows:\n{run.stdout}")
    assert len(steps) >= 5
    assert [] == failures
