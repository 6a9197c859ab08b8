"""The shells complete what the verbs' own parsers offer, and nothing that they do not."""

import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from charterbook.doors import completing, offered
from charterbook.doors.cli import VERBS, main

DOORS = Path(offered.__file__).parent

CASES = [
    ("charterbook chec", ["check"]),
    ("charterbook --ver", ["--version"]),
    ("charterbook record iss", ["issuance"]),
    ("charterbook record --fractions round\\ u", ["round\\ up"]),
    ("charterbook log v", ["verify"]),
    ("charterbook log verify --pro", ["--proof"]),
    ("charterbook account add --role rev", ["reviewer"]),
    ("charterbook show --book x --basis ad", ["adopted"]),
    ("charterbook explain --ver", []),
]
"""What somebody has typed, and what it may become."""


@cache
def _script() -> str:
    return completing.bash()


def test_every_parser_of_the_doors_is_offered() -> None:
    """What asks for a parser by a name is a verb or a part of one, and none is left out."""
    made = {
        name
        for path in (DOORS / "verbs").glob("*.py")
        for name in re.findall(r'[= ]parser\(\s*"([a-z ]+)"', path.read_text(encoding="utf-8"))
    }
    parts = {" ".join(one.words) for one in offered.every()}
    assert made <= parts
    assert set(VERBS) == {one.split()[0] for one in parts}
    assert {"log verify", "corpus stats", "account token"} <= parts


def test_asking_for_the_parsers_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    """Nobody sees that help was asked for; afterwards it is printed again."""
    assert len(list(offered.every())) > len(VERBS)
    assert ("", "") == capfd.readouterr()
    with pytest.raises(SystemExit):
        main(["show", "--help"])
    assert capfd.readouterr().out.startswith("usage: charterbook show")


@pytest.mark.parametrize(("typed", "completed"), CASES)
def test_bash_completes(typed: str, completed: list[str], tmp_path: Path) -> None:
    """The function that bash would call gives the words that fit."""
    script = tmp_path / "completion.bash"
    script.write_text(_script(), encoding="utf-8")
    *words, last = re.split(r"(?<!\\) ", typed)
    called = (
        f'source {script}; COMP_WORDS=("$@"); COMP_CWORD={len(words)}; _charterbook; printf "%s\\n" "${{COMPREPLY[@]}}"'
    )
    asked = ["bash", "-c", called, "bash", *words, last.replace("\\ ", " ")]
    run = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert (completed, "") == ([line for line in run.stdout.splitlines() if line], run.stderr)


@pytest.mark.parametrize("shell", list(completing.SHELLS))
def test_the_script_of_a_shell_names_every_verb(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The verb prints it, with verbs, parts, flags and values; where that shell is here, it can read it."""
    assert 0 == main(["completion", shell])
    script = capsys.readouterr().out
    assert [] == [word for word in (*VERBS, "verify", "adopted") if not re.search(rf"\b{word}\b", script)]
    assert "basis" in script
    found = shutil.which(shell)
    assert found is None or 0 == subprocess.run([found, "-n"], input=script, text=True, check=False).returncode


def test_a_shell_that_is_not_known_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    """One line names those that are."""
    assert 2 == main(["completion", "tcsh"])
    assert "choose from bash, zsh, fish" in capsys.readouterr().err.replace("'", "")


def test_a_reader_that_goes_away_is_no_fault() -> None:
    """`charterbook --help | head -1` ends without a word about the pipe."""
    asked = f"set -o pipefail; {sys.executable} -u -m charterbook --help | head -c 1"
    run = subprocess.run(["bash", "-c", asked], capture_output=True, text=True, check=False)
    assert ("c", "") == (run.stdout, run.stderr)
