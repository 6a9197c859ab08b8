"""One portion of a corpus: each paper read and checked by itself, written down as tables, all of it or nothing.

The same function for every engine. A paper that ends the process that reads it is found by reading its portion once
more with care (`careful`).
"""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from charterbook import flow
from charterbook.doors import address_space
from charterbook.doors.corpus.papers import Gone, Paper, content
from charterbook.doors.corpus.tasks import Task
from charterbook.doors.refusals import Refused as Refusal
from charterbook.exchange.reading_tables import Outcome, Read, Refused, tables
from charterbook.exchange.tables_parquet import parquet_of
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Reading

MEMORY_BYTES = 3 * 1024**3


class Done(NamedTuple):
    """A portion that was read: how many papers it has, and how many of them were refused."""

    papers: int
    refused: int


def done(work: Path, digest: str) -> bool:
    """Whether the portion of this digest was read before."""
    return (work / digest).is_dir()


def read(work: Path, task: Task) -> Done | None:
    """Read a portion and write its tables. None where a paper makes the reader fail: read it with care then. A process
    that this ends leaves nothing behind that counts as read. `Refused` where nothing can be written."""
    if done(work, task.digest):
        return _told(work, task)

    def in_time(data: bytes, name: str) -> Reading | Unreadable:
        signal.setitimer(signal.ITIMER_REAL, task.seconds)
        return flow.read(data, name)

    try:
        with _bounded():
            outcomes = [outcome(paper, in_time) for paper in task.papers]
    except Exception:
        return None
    return written(work, task, outcomes)


def outcome(paper: Paper, read_one: Callable[[bytes, str], Reading | Unreadable]) -> Outcome:
    """What comes of one paper with this way of reading it."""
    # A name that is no text of ours is told with a sign for what cannot be read of it.
    name = paper.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        data = content(paper)
    except Gone as gone:
        return Refused(name, "", Unreadable(str(gone), "look at the file" if paper.gone is None else "run it again"))
    found = read_one(data, name)
    if isinstance(found, Unreadable):
        return Refused(name, sha256(data).hexdigest(), found)
    (checked,) = flow.check((found,))
    return Read(name, found, data, checked.findings)


def written(work: Path, task: Task, outcomes: list[Outcome]) -> Done:
    """Put the tables of a portion in their place at once."""
    made = {f"{table.name}.parquet": parquet_of(table) for table in tables(outcomes)}
    draft = work / f"{task.digest}.{os.getpid()}.part"
    shutil.rmtree(draft, ignore_errors=True)
    try:
        draft.mkdir()
        for name, data in made.items():
            if isinstance(data, Unreadable):
                raise Refusal(f"{data.why}; {data.remedy}")
            (draft / name).write_bytes(data)
    except OSError as error:
        raise Refusal(f"{draft} cannot be written: {error.strerror}; what was read before it is kept") from None
    try:
        draft.rename(work / task.digest)
    except OSError:
        # Another process has read the same portion meanwhile, to the same tables.
        shutil.rmtree(draft, ignore_errors=True)
    return _told(work, task)


def _told(work: Path, task: Task) -> Done:
    from pyarrow import parquet

    refused: int = parquet.read_metadata(work / task.digest / "refusals.parquet").num_rows
    return Done(len(task.papers), refused)


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
