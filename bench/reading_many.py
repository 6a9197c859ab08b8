"""Papers a second of both engines of `corpus read`, beside a bare loop that only reads the files and hashes them.

One process, two processes, Ray on one machine with two processors and on two machines with one each (played by Ray on
this one) take turns; each figure is the median of the rounds. Start-up is apart: it is a run over one paper, and taken
off. The tables of all engines are compared byte for byte. `--whole` runs both engines once over all papers as a user
would, and tells the seconds and the memory of the driver. Needs the extras parquet and ray.
Run: PYTHONPATH=. python -m bench.reading_many FOLDER [--papers N] [--rounds N] [--whole]
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from charterbook.doors.corpus import cluster, local, reading
from charterbook.doors.corpus.papers import Paper, content, papers
from charterbook.doors.corpus.tasks import Task, tasks

ENGINES = ("bare loop", "one process", "two processes", "Ray, one machine", "Ray, two machines")
_PORTION = 50
"""Papers in a portion: few, so that a short run ends evenly on two processors."""


class Run(NamedTuple):
    """The seconds of a run, start-up included, and the most memory that its driver took."""

    seconds: float
    peak_mb: float


def main(arguments: list[str]) -> int:
    """Print the table, or one run of it (`--engine`, for a process of its own)."""
    parser = argparse.ArgumentParser(prog="python -m bench.reading_many", description=__doc__)
    parser.add_argument("folder", help="papers, such as those of python -m bench.generated")
    parser.add_argument("--papers", type=int, default=1000, help="how many of them (1000)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--whole", action="store_true", help="both engines once over all papers")
    parser.add_argument("--engine", choices=ENGINES, help=argparse.SUPPRESS)
    parser.add_argument("--work", help=argparse.SUPPRESS)
    parser.add_argument("--address", help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.engine:
        print(json.dumps(run(asked.engine, asked.folder, asked.papers, Path(asked.work), asked.address)))
        return 0
    return whole(asked.folder) if asked.whole else compare(asked.folder, asked.papers, asked.rounds)


def run(engine: str, folder: str, count: int, work: Path, address: str | None) -> Run:
    """Read so many papers in one way."""
    portions = _portions(tuple(islice(papers([folder]), count)))
    began = perf_counter()
    match engine:
        case "bare loop":
            for task in portions:
                for paper in task.papers:
                    sha256(content(paper)).hexdigest()
        case "one process":
            for task in portions:
                assert reading.read(work, task) is not None, "a paper makes the reader fail"
        case "two processes":
            list(local.run(work, iter(portions), 2))
        case _:
            list(cluster.run(work, iter(portions), None if address else 2, address))
    return Run(perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _portions(found: tuple[Paper, ...]) -> list[Task]:
    return [
        task for start in range(0, len(found), _PORTION) for task in tasks(found[start : start + _PORTION], "bench")
    ]


def compare(folder: str, count: int, rounds: int) -> int:
    """All ways in turn, and the table of their medians."""
    size = sum(paper.size_bytes for paper in islice(papers([folder]), count)) / 1e6
    seconds: dict[str, list[float]] = {engine: [] for engine in ENGINES}
    starts: dict[str, list[float]] = {engine: [] for engine in ENGINES}
    peaks: dict[str, float] = {}
    with _two_machines() as address, tempfile.TemporaryDirectory() as top:
        for number in range(rounds):
            told = set()
            for engine in ENGINES:
                work = Path(top, str(number), engine)
                where = address if engine == "Ray, two machines" else None
                start, found = (_apart(engine, folder, some, work / str(some), where) for some in (1, count))
                starts[engine].append(start.seconds)
                seconds[engine].append(found.seconds - start.seconds)
                peaks[engine] = found.peak_mb
                told.add(_digest(work / str(count)))
            assert len(told) == 2, "the engines come to unlike tables"  # those of the engines, and none of the loop
    one = median(seconds["one process"])
    print(f"{count} papers, {size:.1f} MB, {rounds} rounds, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    for engine in ENGINES:
        took, before = median(seconds[engine]), median(starts[engine])
        print(f"{engine:18} {count / took:9.1f} papers/s {size / took:8.2f} MB/s {one / took:7.2f} of one process"
              f"   start {before:5.1f} s   driver {peaks[engine]:4.0f} MB")  # fmt: skip
    pairs = list(zip(seconds["two processes"], seconds["Ray, one machine"], seconds["Ray, two machines"], strict=True))
    print(f"Ray to two processes, medians of the rounds: {median(pool / ray for pool, ray, _ in pairs):.2f} on one "
          f"machine, {median(pool / ray for pool, _, ray in pairs):.2f} on two")  # fmt: skip
    return 0


def _apart(engine: str, folder: str, count: int, work: Path, address: str | None) -> Run:
    work.mkdir(parents=True)
    more = ["--address", address] if address else []
    command = [sys.executable, "-m", "bench.reading_many", folder, "--papers", str(count)]
    command += ["--engine", engine, "--work", str(work), *more]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    return Run(*json.loads(done.stdout.splitlines()[-1]))


def _digest(work: Path) -> str:
    """All tables of a run."""
    every = sha256()
    for path in sorted(work.rglob("*.parquet")):
        every.update(path.relative_to(work).as_posix().encode() + path.read_bytes())
    return every.hexdigest()


@contextmanager
def _two_machines() -> Iterator[str]:
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    from ray.cluster_utils import Cluster

    machines = Cluster()
    for _ in range(2):
        machines.add_node(num_cpus=1, object_store_memory=80 * 1024**2, include_dashboard=False)
    try:
        yield str(machines.address)
    finally:
        machines.shutdown()


_DRIVE = """
import resource, sys
from charterbook.doors.cli import main
if __name__ == "__main__":
    code = main(sys.argv[1:])
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    sys.exit(code)
"""


def whole(folder: str) -> int:
    """Both engines over all papers, their files compared."""
    with tempfile.TemporaryDirectory() as top:
        drive = Path(top, "drive.py")
        drive.write_text(_DRIVE)
        for engine in ("local", "ray"):
            out = Path(top, engine, "out.parquet")
            began = perf_counter()
            command = [sys.executable, str(drive), "corpus", "read", folder, "-o", str(out), "--engine", engine]
            done = subprocess.run(command, check=False, capture_output=True, text=True)
            if done.returncode:
                sys.exit(done.stderr)
            first, *_, peak = done.stdout.splitlines()
            print(f"{engine}: {first}; {perf_counter() - began:.0f} s, driver {float(peak):.0f} MB", flush=True)
        names = sorted(path.name for path in Path(top, "local").glob("out.*") if path.is_file())
        same = [name for name in names if Path(top, "local", name).read_bytes() == Path(top, "ray", name).read_bytes()]
        print(f"{len(same)} of {len(names)} files are the same, byte for byte")
        return 0 if same == names else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
