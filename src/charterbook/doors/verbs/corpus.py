"""`charterbook corpus read PATH... -o out.parquet` and `corpus stats out.sqlite`: many papers at once."""

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from charterbook.doors.options import add_output_format, parser, print_json
from charterbook.doors.refusals import Refused

if TYPE_CHECKING:
    from charterbook.doors.corpus.listed import Listed
    from charterbook.doors.corpus.papers import Paper
    from charterbook.doors.corpus.reading import Done
    from charterbook.doors.corpus.stats import Stats
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
    options.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, patterns, .zip and .tar archives")
    options.add_argument("-o", "--output", required=True, metavar="OUT.parquet", help="the acts; the rest beside it")
    options.add_argument("--addresses", metavar="LIST", help="a text file of http(s) addresses to read too, one a line")
    options.add_argument("--user-agent", metavar="WHO", help="who fetches them: a name and an e-mail address")
    options.add_argument(
        "--engine", choices=["local", "ray"], default="local", help="the processes of this machine, or a Ray cluster"
    )
    options.add_argument("--processes", type=int, metavar="N", help="how many on this machine (default: one a core)")
    options.add_argument("--address", metavar="HOST:PORT", help="the Ray cluster (default: one of this machine alone)")
    options.add_argument("--seconds", type=int, default=120, metavar="N", help="the most a paper may take (120)")
    add_output_format(options)
    asked = options.parse_args(arguments)
    _consistent(asked)
    try:
        import pyarrow  # noqa: F401 - asked for before hours of reading
    except ImportError:
        raise Refused("writing Parquet needs pyarrow: pip install 'charterbook[parquet]'") from None
    return _corpus(asked)


def _consistent(asked: argparse.Namespace) -> None:
    """`Refused` where what is asked does not go together."""
    if not asked.paths and not asked.addresses:
        raise Refused("nothing to read is named; give files or folders, or --addresses with a list")
    if not asked.output.endswith(".parquet"):
        raise Refused(f"{asked.output} does not end in .parquet; name the file of the acts, such as out.parquet")
    if asked.processes is not None and asked.processes < 1:
        raise Refused("--processes takes a number from 1 on")
    if not 1 <= asked.seconds <= 86_400:
        raise Refused("--seconds takes a number from 1 to 86400")
    if asked.address is not None and asked.engine != "ray":
        raise Refused("--address is of a Ray cluster; add --engine ray")
    if asked.address is not None and asked.processes is not None:
        raise Refused("--processes counts those of this machine; a cluster has as many as its machines offer")


def _corpus(asked: argparse.Namespace) -> int:
    from charterbook.doors.corpus import gathered
    from charterbook.doors.corpus.listed import left, listed
    from charterbook.doors.corpus.tasks import tasks
    from charterbook.exchange.own_code import code_sha256

    out = Path(asked.output).absolute()
    work = out.with_name(f"{out.name}.work")
    try:
        work.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"{work} cannot be made: {error.strerror}") from None
    with _alone_in(work):
        found = listed(work, tasks(_papers(asked, work), code_sha256(), asked.seconds))
        if found.left:
            with _progress(found.left) as tell:
                for one in _engine(asked, work, left(work)):
                    tell(one)
        if found.left or not gathered.is_current(out, work, found.digests):
            gathered.gather(out, work, found.digests)
    _tell(asked, found, gathered.paths(Path(asked.output)))
    return 0


def _papers(asked: argparse.Namespace, work: Path) -> "Iterator[Paper]":
    from charterbook.doors.corpus.papers import papers

    yield from papers(asked.paths)
    if asked.addresses:
        from charterbook.doors.corpus.addresses import fetched
        from charterbook.doors.edgar.agent import declared
        from charterbook.doors.edgar.client import Client

        with Client(declared(asked.user_agent)) as client:
            yield from fetched(asked.addresses, work / "fetched", client)


def _engine(asked: argparse.Namespace, work: Path, tasks: "Iterator[Task]") -> "Iterator[Done]":
    from charterbook.doors.corpus import cluster, local

    if asked.engine == "ray":
        return cluster.run(work, tasks, asked.processes, asked.address)
    return local.run(work, tasks, asked.processes)


@contextmanager
def _alone_in(work: Path) -> Iterator[None]:
    """Hold the work folder while it is written; what a killed run left unfinished goes."""
    import fcntl
    import shutil

    with open(work / "lock", "a", encoding="ascii") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Refused(f"another run writes to {work}; wait for it, or name another output") from None
        for unfinished in work.glob("*.part"):
            shutil.rmtree(unfinished, ignore_errors=True)
        yield


def _tell(asked: argparse.Namespace, found: "Listed", paths: dict[str, Path]) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(paths["sqlite"])) as database:
        rows = {
            name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in paths if name != "sqlite"
        }
    if asked.output_format == "json":
        files = {name: str(path) for name, path in paths.items()}
        print_json({"files": found.papers, "read_now": found.left, "rows": rows, "written": files})
        return
    print(f"{found.papers:,} files, {found.left:,} of them read now, {rows['refusals']:,} refused")
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
        TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
        TextColumn("{task.fields[refused]} refused"), TimeRemainingColumn(), console=Console(stderr=True),
    )  # fmt: skip
    read = refused = 0
    began = monotonic()
    with shown:
        bar = shown.add_task("", total=papers, refused=0, rate="")

        def tell(one: "Done") -> None:
            nonlocal read, refused
            read += one.papers
            refused += one.refused
            rate = f"{read / max(monotonic() - began, 0.001):.0f}/s"
            shown.update(bar, advance=one.papers, refused=refused, rate=rate)

        yield tell


def _stats(arguments: list[str]) -> int:
    options = parser("corpus stats", "What a corpus holds, counted: acts by kind and state, findings, refusals.")
    options.add_argument("corpus", metavar="OUT.sqlite", help="the database that corpus read wrote")
    options.add_argument("--plots", metavar="FOLDER", help="write pictures too, as SVG")
    add_output_format(options)
    asked = options.parse_args(arguments)
    from charterbook.doors.corpus.stats import stats

    found = stats(Path(asked.corpus))
    pictures = _pictures(found, Path(asked.plots)) if asked.plots else []
    if asked.output_format == "json":
        shares = {question: [[*one, *one.interval] for one in some] for question, some in found.shares}
        print_json({**{one.question: [list(row) for row in one.rows] for one in found.counted}, **shares})
        return 0
    for one in found.counted:
        _list(one.question, [f"{row[-1]:>9,}  {', '.join(str(cell) for cell in row[:-1])}" for row in one.rows])
    for question, some in found.shares:
        _list(f"{question}, with 95 % intervals", [f"{one.name:>12}  {one.told}" for one in some])
    for path in pictures:
        print(path)
    return 0


def _list(title: str, lines: list[str]) -> None:
    print(f"{title}:")
    for line in lines[:_FEW]:
        print(f"  {line}")
    if len(lines) > _FEW:
        print(f"  {'':>9}  and {len(lines) - _FEW:,} more (-f json)")


def _pictures(found: "Stats", folder: Path) -> list[Path]:
    from charterbook.doors.corpus.plots import plots

    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, picture in plots(found).items():
            (folder / name).write_text(picture, encoding="utf-8")
            written.append(folder / name)
    except OSError as error:
        raise Refused(f"{folder} cannot be written: {error.strerror}") from None
    return written
