"""The engine of one machine: a pool of processes over the portions of a corpus.

A portion that ended its process, by a crash of the parser or by time or memory without end, is read again with care;
the others that were under way then are simply read again.
"""

import os
import signal
from collections.abc import Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from pathlib import Path
from threading import Thread

from charterbook.doors.corpus import careful, reading
from charterbook.doors.corpus.reading import Done
from charterbook.doors.corpus.tasks import Task

_AHEAD = 3
"""Portions that wait for a process: enough that none is idle, and few, so that memory is flat."""


def run(work: Path, tasks: Iterator[Task], processes: int | None = None) -> Iterator[Done]:
    """Read all portions, in whatever order they are done."""
    count = processes or len(os.sched_getaffinity(0))
    while failed := (yield from _pooled(work, tasks, count)):
        # One of these ended its process. Each by itself shows which; the others are simply read again.
        for task in failed:
            yield _alone(work, task)


def _pooled(work: Path, tasks: Iterator[Task], count: int) -> Generator[Done, None, list[Task]]:
    """Read portions until there are none, or one ends its process; the portions that were under way then."""
    under_way: dict[Future[Done | None], Task] = {}
    with _pool(count) as pool:
        while True:
            while len(under_way) < count + _AHEAD and (task := next(tasks, None)) is not None:
                under_way[pool.submit(reading.read, work, task)] = task
            if not under_way:
                return []
            done, _ = wait(under_way, return_when=FIRST_COMPLETED)
            for future in done:
                try:
                    found = future.result()
                except BrokenProcessPool:
                    return list(under_way.values())
                task = under_way.pop(future)
                yield found or careful.read(work, task)


def _alone(work: Path, task: Task) -> Done:
    with _pool(1) as pool:
        try:
            found = pool.submit(reading.read, work, task).result()
        except BrokenProcessPool:
            found = None
    return found or careful.read(work, task)


def _pool(count: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(count, mp_context=get_context("forkserver"), initializer=_watching)


def _watching() -> None:
    """Let this process end when the one that hands out the work is gone, killed or not."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    assert parent is not None

    def look() -> None:
        connection.wait([parent.sentinel])
        os._exit(1)

    Thread(target=look, daemon=True).start()
