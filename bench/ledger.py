"""From a cold start to checked balances: charterbook's book beside beancount and ledger-cli, on one history.

Each engine is a fresh process on its own file; they take turns, so that noise of the machine falls on all. Shown are
CPU seconds (the median of the rounds) and the peak of memory. charterbook loads its book, checks that entries balance,
that papers are there, that no account is below zero at the end of any day and that stated numbers are met, and answers
a thousand questions for a balance on a day. beancount loads and checks its file, without its cache; ledger-cli adds
up. The balances of charterbook and beancount at the end are compared. A peer that is not here is named and left out.

`--acts 1000000 --rounds 3` asks the same of a million acts.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import NamedTuple

from peers import environment

ENGINES = Path(__file__).parent / "engines"
OURS = "charterbook"


class Run(NamedTuple):
    """One process: its CPU seconds, its peak of memory, and what it says each account holds, where it says so."""

    cpu_s: float
    peak_mb: float
    balances: dict[str, int] | None


def main() -> None:
    """Write the history for each engine, run the rounds and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--acts", type=int, default=100_000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--write", metavar="FOLDER", help="write the files of the engines there, and no more")
    given = options.parse_args()
    if given.write is not None:
        _write(Path(given.write), given.acts)
        return
    with tempfile.TemporaryDirectory() as folder:
        # In a process of its own: the peak that is told of a process counts what its parent had when it began.
        subprocess.run([sys.executable, __file__, "--acts", str(given.acts), "--write", folder], check=True)
        commands = _commands(Path(folder))
        runs: dict[str, list[Run]] = {name: [] for name in commands}
        for _ in range(given.rounds):
            for name, command in commands.items():
                runs[name].append(_run(command))
    print(f"{given.acts:,} acts with their evidence, {given.rounds} rounds in turn, CPU time, medians\n")
    print(f"{'':34}{'s':>9}{'acts a s':>12}{'MB':>8}{'charterbook is':>18}{'and takes':>16}")
    ours = _middle(runs[OURS])
    for name, own in runs.items():
        cpu_s, peak_mb = _middle(own)
        against = "" if name == OURS else f"{cpu_s / ours[0]:16.1f} x{'1/' + format(peak_mb / ours[1], '.1f'):>16}"
        print(f"{name:34}{cpu_s:9.3f}{given.acts / cpu_s:12,.0f}{peak_mb:8.0f}{against}")
    _compare(runs)


def _write(folder: Path, acts: int) -> None:
    """The history as each engine reads it."""
    from histories import beancount_lines, history, ledger_lines
    from history_books import write_book

    told = history(acts)
    write_book(told, str(folder / "acts.db"))
    with (folder / "acts.beancount").open("w") as beans, (folder / "acts.ledger").open("w") as ledger:
        beans.writelines(beancount_lines(told))
        ledger.writelines(ledger_lines(told))


def _commands(folder: Path) -> dict[str, list[str]]:
    """The command of each engine that is here."""
    engine = [sys.executable, str(ENGINES / "charterbook_ledger_engine.py"), str(folder / "acts.db")]
    commands = {OURS: [*engine, "driver"], "charterbook, with SQLAlchemy": [*engine, "book"]}
    python = environment("beancount", "beancount_ledger_engine", "3.11", ("beancount==3.2.3",))
    if python is not None:
        commands["beancount 3.2.3"] = [
            python,
            str(ENGINES / "beancount_ledger_engine.py"),
            str(folder / "acts.beancount"),
        ]
    if shutil.which("ledger"):
        commands["ledger-cli"] = ["ledger", "--args-only", "-f", str(folder / "acts.ledger"), "balance", "--depth", "2"]
    else:
        print("left out: ledger-cli: there is no `ledger` here (Debian has it as a package)", file=sys.stderr)
    return commands


def _run(command: list[str]) -> Run:
    """Run a process to its end. One that tells its own CPU time does so before it says what the accounts hold."""
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        said = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with {process.returncode}")
    if command[0] == "ledger":
        return Run(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, None)
    answer = json.loads(said)
    if answer.get("faults"):
        sys.exit(f"{command[1]} finds faults in a history that has none")
    return Run(answer["cpu_s"], answer["peak_mb"], answer["balances"])


def _middle(runs: list[Run]) -> tuple[float, float]:
    return median(run.cpu_s for run in runs), median(run.peak_mb for run in runs)


def _compare(runs: dict[str, list[Run]]) -> None:
    """All engines that tell balances must tell the same."""
    told = {name: own[0].balances for name, own in runs.items() if own[0].balances is not None}
    for name, balances in told.items():
        differing = {account for account in balances.keys() | told[OURS].keys()
                     if balances.get(account, 0) != told[OURS].get(account, 0)}  # fmt: skip
        if differing:
            sys.exit(f"{name} and {OURS} disagree on {len(differing)} accounts, such as {min(differing)}")
    print(f"\nthe same {len(told[OURS]):,} balances: {', '.join(told)}")


if __name__ == "__main__":
    main()
