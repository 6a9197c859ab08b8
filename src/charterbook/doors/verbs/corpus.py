"""`charterbook corpus read PATH... -o out.parquet` and `corpus stats out.sqlite`: many papers at once."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from charterbook.doors.options import add_output_format, parser, print_json
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.doors.corpus.local import Done
    from charterbook.doors.corpus.tasks import Task

_FEW = 20


class _Tell(Protocol):
    """Takes note of a portion that was read."""

    def __call__(self, one: "Done") -> None: ...


def run(arguments: list[str]) -> int:
    """Do what the first argument names."""
    if arguments and arguments[0] in ("read", "stats"):
        return (_read if arguments[0] == "read" else _stats)(arguments[1:])
    options = parser("corpus", "Many papers at once. corpus read and corpus stats: each has its own --help.")
    options.add_argument("what", choices=["read", "stats"])
    options.parse_args(arguments)
    return 2


def _read(arguments: list[str]) -> int:
    options = parser(
        "corpus read",
        "Read papers into tables: acts, papers, facts, findings and refusals, as Parquet files and as an SQLite file. "
        "What was read in an earlier run, or before it was stopped, is not read again.",
    )
    options.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, patterns, .zip and .tar archives")
    options.add_argument("-o", "--output", required=True, metavar="OUT.parquet", help="the acts; the rest beside it")
    options.add_argument("--engine", choices=["local"], default="local", help="the processes of this machine")
    options.add_argument("--processes", type=int, metavar="N", help="how many (default: one a core)")
    add_output_format(options)
    asked = options.parse_args(arguments)
    if not asked.output.endswith(".parquet"):
        raise Refused(f"{asked.output} does not end in .parquet; name the file of the acts, such as out.parquet")
    if asked.processes is not None and asked.processes < 1:
        raise Refused("--processes takes a number from 1 on")
    try:
        import pyarrow  # noqa: F401 - asked for before hours of reading
    except ImportError:
        raise Refused("writing Parquet needs pyarrow: pip install 'charterbook[parquet]'") from None
    return _corpus(asked)


def _corpus(asked: argparse.Namespace) -> int:
    from charterbook.doors.corpus import gathered, local
    from charterbook.doors.corpus.papers import papers
    from charterbook.doors.corpus.reading import done
    from charterbook.doors.corpus.tasks import tasks
    from charterbook.exchange.own_code import code_sha256

    out = Path(asked.output)
    work = out.with_name(f"{out.name}.work")
    try:
        work.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"{work} cannot be made: {error.strerror}") from None
    every = tuple(tasks(papers(asked.paths), code_sha256()))
    left = [task for task in every if not done(work, task)]
    with _progress(sum(len(task.papers) for task in left)) as tell:
        for one in local.run(work, iter(left), asked.processes):
            tell(one)
    if left or not gathered.is_current(out, work, every):
        gathered.gather(out, work, every)
    _tell(asked, every, left, gathered.paths(out))
    return 0


def _tell(asked: argparse.Namespace, every: "tuple[Task, ...]", left: "list[Task]", paths: dict[str, Path]) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(paths["sqlite"])) as database:
        rows = {
            name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in paths if name != "sqlite"
        }
    papers, fresh = (sum(len(task.papers) for task in some) for some in (every, left))
    if asked.output_format == "json":
        files = {name: str(path) for name, path in paths.items()}
        print_json({"files": papers, "read_now": fresh, "rows": rows, "written": files})
        return
    print(f"{papers:,} files, {fresh:,} of them read now, {rows['refusals']:,} refused")
    for name, path in paths.items():
        print(f"  {path}: {rows[name]:,} {name}" if name in rows else f"  {path}: all of it, for datasette")


@contextmanager
def _progress(papers: int) -> "Iterator[_Tell]":
    """How far it is, on standard error and only on a terminal: rate, refused, remaining time."""
    if not sys.stderr.isatty() or os.environ.get("NO_COLOR") is not None:
        yield lambda one: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    shown = Progress(
        TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.speed:.0f}/s"),
        TextColumn("{task.fields[refused]} refused"), TimeRemainingColumn(), console=Console(stderr=True),
    )  # fmt: skip
    refused = 0
    with shown:
        bar = shown.add_task("", total=papers, refused=0)

        def tell(one: "Done") -> None:
            nonlocal refused
            refused += one.refused
            shown.update(bar, advance=one.papers, refused=refused)

        yield tell


def _stats(arguments: list[str]) -> int:
    options = parser("corpus stats", "What a corpus holds, counted: acts by kind and state, findings, refusals.")
    options.add_argument("corpus", metavar="OUT.sqlite", help="the database that corpus read wrote")
    add_output_format(options)
    asked = options.parse_args(arguments)
    from charterbook.doors.corpus.stats import counted

    found = counted(Path(asked.corpus))
    if asked.output_format == "json":
        print_json({one.question: [list(row) for row in one.rows] for one in found})
        return 0
    for one in found:
        print(f"{one.question}:")
        for row in one.rows[:_FEW]:
            print(f"  {row[-1]:>9,}  {', '.join(str(cell) for cell in row[:-1])}")
        if len(one.rows) > _FEW:
            print(f"  {'':>9}  and {len(one.rows) - _FEW:,} more (-f json)")
    return 0
