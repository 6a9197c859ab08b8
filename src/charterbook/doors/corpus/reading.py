"""One portion of a corpus: each paper read and checked by itself, written down as tables, all of it or nothing.

The same function for every engine. A paper that ends the process that reads it is found by reading its portion once
more with care: each paper then in a child of its own, with bounds of memory and time.
"""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from charterbook import flow
from charterbook.doors import address_space
from charterbook.doors.corpus.papers import Gone, Paper, content
from charterbook.doors.corpus.tasks import Task
from charterbook.doors.intake import reading as bounded
from charterbook.doors.intake.operation import Why
from charterbook.doors.refusals import Refused as Refusal
from charterbook.exchange.reading_tables import Outcome, Read, Refused, tables
from charterbook.exchange.tables_parquet import parquet_of
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Reading

SECONDS_A_PAPER = 120
MEMORY_BYTES = 3 * 1024**3
_AT_FAULT = "look at the file; the rest of the corpus was read without it"


def done(work: Path, task: Task) -> bool:
    """Whether a portion was read before, by this reader."""
    return (work / task.digest).is_dir()


def read(work: Path, task: Task) -> tuple[int, int] | None:
    """Read a portion and write its tables; how many papers it has, and how many were refused. None where a paper makes
    the reader fail: read it with care then. A process that this ends leaves nothing behind that counts as read."""
    if done(work, task):
        return len(task.papers), 0
    try:
        with _bounded():
            outcomes = [_outcome(paper, _in_time) for paper in task.papers]
    except Exception:
        return None
    return _written(work, task, outcomes)


def read_with_care(work: Path, task: Task) -> tuple[int, int]:
    """Read a portion in which a paper ends the process that reads it, or makes the reader fail: that one is refused."""
    return _written(work, task, [_outcome(paper, _in_child) for paper in task.papers])


def _written(work: Path, task: Task, outcomes: list[Outcome]) -> tuple[int, int]:
    _kept(work, task, {f"{table.name}.parquet": parquet_of(table) for table in tables(outcomes)})
    return len(task.papers), sum(isinstance(one, Refused) for one in outcomes)


def _outcome(paper: Paper, read_one: Callable[[bytes, str], Reading | Unreadable]) -> Outcome:
    # A name that is no text of ours is told with a sign for what cannot be read of it.
    name = paper.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        data = content(paper)
    except Gone as gone:
        return Refused(name, "", Unreadable(str(gone), "look at the file"))
    found = read_one(data, name)
    if isinstance(found, Unreadable):
        return Refused(name, sha256(data).hexdigest(), found)
    (checked,) = flow.check((found,))
    return Read(name, found, data, checked.findings)


def _in_time(data: bytes, name: str) -> Reading | Unreadable:
    signal.setitimer(signal.ITIMER_REAL, SECONDS_A_PAPER)
    return flow.read(data, name)


def _in_child(data: bytes, name: str) -> Reading | Unreadable:
    bounds = bounded.Bounds(MEMORY_BYTES, SECONDS_A_PAPER, SECONDS_A_PAPER)
    found = bounded.read(data, name, bounds)
    assert found is not None, "nothing says to stop"
    return Unreadable(f"{found.line} ({found.name})", _AT_FAULT) if isinstance(found, Why) else found


@contextmanager
def _bounded() -> Iterator[None]:
    """No paper takes more than its time and memory: the process dies of it, and the portion is read again with care."""
    import resource

    before = signal.signal(signal.SIGALRM, signal.SIG_DFL)
    limits = address_space.bounded(MEMORY_BYTES)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        resource.setrlimit(resource.RLIMIT_AS, limits)


def _kept(work: Path, task: Task, made: dict[str, bytes | Unreadable]) -> None:
    """Put the tables in their place at once; what an earlier process left unfinished goes."""
    draft = work / f"{task.digest}.{os.getpid()}.part"
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir()
    for name, data in made.items():
        if isinstance(data, Unreadable):
            raise Refusal(f"{data.why}; {data.remedy}")
        (draft / name).write_bytes(data)
    try:
        draft.rename(work / task.digest)
    except OSError:
        # Another process has read the same portion meanwhile, to the same tables.
        shutil.rmtree(draft, ignore_errors=True)
