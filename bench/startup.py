"""Start-up and cold reading, against bare Python from the same environment in the same run.

Every command starts a fresh process. The commands take turns, so that noise of the machine falls on all of them; the
first round warms the file cache and is thrown away. Shown are medians: wall time, its ratio to `python -c pass`, the
same ratio of CPU time (steadier on a shared machine), and peak memory; "of file" is the memory above bare Python as a
multiple of the size of the paper read: a small paper costs what the program itself takes, a long one shows what each
byte of it does.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

from corpus import write

ROOT = Path(__file__).parent.parent
ROUNDS = 30
LONG_BYTES = 2_000_000
SPECIMEN = ROOT / "examples" / "bestnet" / "3-series-a-decrease.txt"
BARE = "python -c pass"
KEEPING = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Bytecode is kept from run to run, as everywhere but in some containers."""
LAUNCH = """
import os, sys, time
nowhere = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
began = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=nowhere)
_, status, used = os.wait4(child, 0)
wall_s = time.perf_counter() - began
print(wall_s, used.ru_utime + used.ru_stime, used.ru_maxrss, os.waitstatus_to_exitcode(status))
"""
"""A small process starts the command: Linux counts the memory of who starts a process as that of the process."""


class Run(NamedTuple):
    """One process: wall and CPU time in seconds, peak resident memory in bytes."""

    wall_s: float
    cpu_s: float
    peak_bytes: int


def paper() -> Path:
    """The founding paper where it lies beside the checkout, else our specimen of it."""
    return next(iter(sorted(ROOT.parent.glob("shared/seed/*.txt"))), SPECIMEN)


def measure(command: list[str], expected_codes: tuple[int, ...]) -> Run:
    """Run `command` once, cold, with its output thrown away. Any exit code not expected ends the benchmark."""
    launcher = [sys.executable, "-I", "-S", "-c", LAUNCH, *command]
    process = subprocess.run(launcher, capture_output=True, cwd=ROOT, env=KEEPING, text=True, check=False)
    wall_s, cpu_s, peak_kib, code = process.stdout.split()
    if int(code) not in expected_codes or "Traceback" in process.stderr:
        sys.exit(f"{' '.join(command)} ended with {code}: {process.stderr.strip()}")
    return Run(float(wall_s), float(cpu_s), int(peak_kib) * 1024)


def commands(read_from: Path, long: Path) -> dict[str, tuple[list[str], tuple[int, ...]]]:
    """What is measured, by the name it is shown under, with the exit codes that are in order."""
    python = [sys.executable]
    command = Path(sys.executable).parent / "charterbook"
    door = [str(command)] if command.exists() else [*python, "-m", "charterbook"]
    return {
        BARE: ([*python, "-c", "pass"], (0,)),
        "python -c 'import argparse'": ([*python, "-c", "import argparse"], (0,)),
        "charterbook --version": ([*door, "--version"], (0,)),
        "charterbook --help": ([*door, "--help"], (0,)),
        "charterbook read -f json": ([*door, "read", "-f", "json", str(read_from)], (0,)),
        "charterbook read, 2 MB": ([*door, "read", "-f", "json", str(long)], (0,)),
        "charterbook check -f json": ([*door, "check", "-f", "json", str(read_from)], (0, 1)),
    }


def main() -> None:
    """Measure all commands in turn and print the table."""
    read_from = paper()
    with tempfile.TemporaryDirectory() as folder:
        (long,) = write(Path(folder), 1, LONG_BYTES)
        wanted = commands(read_from, long)
        runs: dict[str, list[Run]] = {name: [] for name in wanted}
        for turn in range(ROUNDS + 1):
            for name, (command, codes) in wanted.items():
                run = measure(command, codes)
                if turn:
                    runs[name].append(run)
        sizes = {name: Path(command[-1]).stat().st_size for name, (command, _) in wanted.items() if "read" in name}
    size_bytes = read_from.stat().st_size
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"Python {version}, medians of {ROUNDS} cold runs taken in turn; paper of {size_bytes:,} bytes\n")
    print(f"{'':30}{'ms':>8}{'x bare':>8}{'x CPU':>8}{'peak MB':>9}{'of file':>9}")
    bare = Run(*map(median, zip(*runs[BARE], strict=True)))
    for name, taken in runs.items():
        run = Run(*map(median, zip(*taken, strict=True)))
        of_file = f"{(run.peak_bytes - bare.peak_bytes) / sizes[name]:.0f}" if name in sizes else "-"
        print(
            f"{name:30}{run.wall_s * 1000:8.1f}{run.wall_s / bare.wall_s:8.2f}{run.cpu_s / bare.cpu_s:8.2f}"
            f"{run.peak_bytes / 1e6:9.1f}{of_file:>9}"
        )


if __name__ == "__main__":
    main()
