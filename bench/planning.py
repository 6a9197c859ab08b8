"""A plan on a book of 200 papers: in an open book, asked again and again, and by a fresh process.

The book is of one fictitious corporation: its articles, a hundred series of preferred stock and what decreases 99 of
them, made from the specimens; a tenth of the decreases wait for their filing, some for a person. Each target is planned
in turn, so that noise of the machine falls on all of them; the first round fills what an open book keeps in mind and is
thrown away. Shown are milliseconds of one process: wall time, median and worst, and CPU time. Then fresh processes run
the command, with `--help` beside it, which loads no book.
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from charterbook import flow, planning
from charterbook.model.evidence import Unreadable
from charterbook.model.shares import ParValue
from charterbook.plan.targets import (
    ClassNumber,
    Facts,
    NameWanted,
    ParWanted,
    SeriesNumber,
    SeriesWanted,
    SeriesWithdrawn,
    SplitWanted,
    Target,
)
from charterbook.register.store import Book

ROOT = Path(__file__).parent.parent
SPECIMENS = ROOT / "examples" / "bestnet"
ARTICLES, DESIGNATION, DECREASE = (
    (SPECIMENS / f"{name}.txt").read_text(encoding="ascii")
    for name in ("1-articles", "2-series-a-designation", "4-series-c-decrease")
)
NAME = "BestNet Communications Corporation"
RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
TODAY = date(2026, 11, 23)
WAITING = 10
"""Of the decreases one in so many has no stamp."""
DISPUTED = 15
"""Of the decreases one in so many says a number in two ways, so that it waits for a person."""


def main() -> None:
    """Make the book, plan each target in turn, and print the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--papers", type=int, default=200)
    options.add_argument("--rounds", type=int, default=30)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "book.db"
        with Book.open(place, create=True) as book:
            for text in papers(given.papers):
                _add(book, text)
        with Book.open(place) as book:
            entries = book.ledger(NAME).last
            waiting = len(flow.proposed(book, NAME))
            print(
                f"{given.papers} papers, {entries} entries, {waiting} acts that wait; {given.rounds} rounds in turn\n"
            )
            print(f"{'plan in an open book':44}{'ms':>8}{'worst':>8}{'CPU':>8}{'steps':>7}")
            for line in in_process(book, given.rounds):
                print(line)
        print(f"\n{'a fresh process':44}{'ms':>8}")
        for line in fresh(place, min(given.rounds, 10)):
            print(line)


def papers(count: int) -> Iterator[str]:
    """The papers of the book, in the order of their days."""
    yield ARTICLES
    numbers = range(1, count // 2 + 1)
    yield from (_designation(number) for number in numbers)
    yield from (_decrease(number) for number in range(1, count - len(numbers)))


def _designation(number: int) -> str:
    named = _named(DESIGNATION, "A", number)
    return re.sub(r"Six\s+Hundred Fifty \(650\)", "Ten Thousand (10,000)", named)


def _decrease(number: int) -> str:
    named = _named(DECREASE, "C", number).replace("October 11, 2001", "April 22, 1999")
    if number % DISPUTED == 0:
        named = named.replace("from Ten Thousand (10,000)", "from Ten Thousand (1,000)")
    return named if number % WAITING else named.replace("APR 28 2003", "").replace("FILED", "")


def _named(text: str, letter: str, number: int) -> str:
    for word in ("SERIES", "Series"):
        text = re.sub(rf"\b{word}(\s+){letter}\b", rf"{word}\g<1>{letter}-{number}", text)
    return text.replace(f"{letter}-{number}", f"A-{number}")


def _add(book: Book, text: str) -> None:
    data = text.encode("ascii")
    reading = flow.read(data, "paper.txt")
    if isinstance(reading, Unreadable):
        sys.exit(reading.why)
    flow.add(book, reading, data, RECORDED)


def targets() -> dict[str, tuple[Target, ...]]:
    """What is planned, by the words it is shown under."""
    series, preferred, common = "Series A-{} Convertible Preferred Stock", "Preferred Stock", "Common Stock"
    return {
        "a series to another number": (SeriesNumber(series.format(100), 5_000),),
        "a series out of the charter": (SeriesWithdrawn(series.format(1)),),
        "a new series": (SeriesWanted(preferred, "Series B Preferred Stock", 10_000),),
        "a larger class": (ClassNumber(common, 200_000_000),),
        "a reverse split": (SplitWanted(common, 1, 10, False, "cash"),),
        "par and name": (ParWanted(common, ParValue("0.0001")), NameWanted("Example Widgets, Inc.")),
        "a class and a series that needs it": (
            ClassNumber(preferred, 50_000_000),
            SeriesWanted(preferred, "Series B Preferred Stock", 20_000_000),
        ),
    }


def in_process(book: Book, rounds: int) -> Iterator[str]:
    """A line for each target: a plan of an open book, all that is asked of the book included."""
    wanted = targets()
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in wanted}
    steps = {}
    for turn in range(rounds + 1):
        for name, asked in wanted.items():
            wall, cpu = perf_counter(), process_time()
            made = planning.plan(book, planning.Asked(NAME, asked, Facts(reports_to_sec=True)), TODAY)
            if turn:
                taken[name].append((perf_counter() - wall, process_time() - cpu))
            steps[name] = len(made.plan.steps)
    for name, runs in taken.items():
        wall_ms, cpu_ms = ([run[part] * 1000 for run in runs] for part in (0, 1))
        yield f"{name:44}{median(wall_ms):8.1f}{max(wall_ms):8.1f}{median(cpu_ms):8.1f}{steps[name]:7}"


def fresh(place: Path, rounds: int) -> Iterator[str]:
    """A line for each command: a process that opens the book, plans and prints."""
    door = [sys.executable, "-m", "charterbook", "plan"]
    series = ("--series", "Series A-100 Convertible Preferred Stock", "--to", "5,000", "--book", str(place))
    commands = {"charterbook plan --help": ("--help",), "charterbook plan --series ... --to 5,000": series}
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, arguments in commands.items():
            began = perf_counter()
            subprocess.run([*door, *arguments], check=True, capture_output=True)
            if turn:
                taken[name].append((perf_counter() - began) * 1000)
    for name, runs in taken.items():
        yield f"{name:44}{median(runs):8.0f}"


if __name__ == "__main__":
    main()
