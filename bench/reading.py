"""Reading with every fact, its offsets and the digest, stored: charterbook beside its peers in one run.

Each engine is a process of its own, in an environment of its own; they take turns, so that noise of the machine falls
on all. Shown are CPU seconds: the median of the rounds, MB a second, and the ratio to the first peer. A peer that
cannot be installed here is named with the reason, and left out.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

from corpus import write
from peers import environment

HERE = Path(__file__).parent
ROUNDS = 5
PAPERS = 40
SLOW = 8  # papers a round for the slow peers: they are measured by the byte all the same


class Engine(NamedTuple):
    """A peer: its script, the Python it needs (None: this one), what to install for it, how many papers a round."""

    script: str
    python: str | None
    packages: tuple[str, ...]
    papers: int


ENGINES = {
    "charterbook": Engine("charterbook_engine.py", None, (), PAPERS),
    "LexNLP 2.3, fast mode": Engine("lexnlp_engine.py", "3.9", ("lexnlp==2.3.0", "setuptools<60", "wheel"), SLOW),
    "eyecite, default": Engine("eyecite_engine.py", "3.11", ("eyecite",), SLOW),
    "hyperscan, 150 expressions": Engine("hyperscan_engine.py", "3.11", ("hyperscan",), PAPERS),
}


def main() -> None:
    """Run the rounds and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder)
        write(corpus, PAPERS)
        running = {name: process for name, engine in ENGINES.items() if (process := _start(name, engine, corpus))}
        size = {name: json.loads(_line(process))["bytes"] for name, process in running.items()}
        rounds: dict[str, list[float]] = {name: [] for name in running}
        found: dict[str, int] = {}
        for _ in range(ROUNDS):
            for name, process in running.items():
                assert process.stdin is not None
                process.stdin.write("go\n")
                process.stdin.flush()
                answer = json.loads(_line(process))
                rounds[name].append(answer["cpu_s"])
                found[name] = answer["found"]
        for process in running.values():
            process.kill()
    speed = {name: size[name] / median(times) / 1e6 for name, times in rounds.items()}
    print(f"{PAPERS} papers of about 24 kB, {ROUNDS} rounds taken in turn, CPU time, medians\n")
    print(f"{'':28}{'MB/s':>9}{'found a kB':>12}{'charterbook is':>16}")
    for name, rate in speed.items():
        ratio = "" if name == "charterbook" else f"{speed['charterbook'] / rate:.2f} x"
        print(f"{name:28}{rate:9.3f}{found[name] / size[name] * 1e3:12.1f}{ratio:>16}")


def _start(name: str, engine: Engine, corpus: Path) -> "subprocess.Popen[str] | None":
    stem = Path(engine.script).stem
    python = sys.executable if engine.python is None else environment(name, stem, engine.python, engine.packages)
    if python is None:
        return None
    return subprocess.Popen(
        [python, str(HERE / "engines" / engine.script), str(corpus), str(engine.papers)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip


def _line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        sys.exit("an engine ended before it answered")
    return line


if __name__ == "__main__":
    main()
