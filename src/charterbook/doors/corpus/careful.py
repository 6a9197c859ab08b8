"""A portion with a paper that ends its reader, read once more: each paper first in a child with bounds, which may fail.

What a child has read without harm is read here, so that it comes to the same tables as everywhere. All of it runs in a
process of its own with one thread, from which children may be forked; it goes when nobody waits for it any more.
"""

import os
from multiprocessing import connection, get_context, parent_process
from pathlib import Path

from charterbook import flow
from charterbook.doors.corpus.reading import MEMORY_BYTES, Done, outcome, written
from charterbook.doors.corpus.tasks import Task
from charterbook.doors.intake import reading as bounded
from charterbook.doors.intake.operation import Why
from charterbook.doors.refusals import Refused
from charterbook.doors.specimens import bestnet
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Reading

_TRIES = 3
_AT_FAULT = "look at the file; the rest of the corpus was read without it"


def read(work: Path, task: Task) -> Done:
    """Read a portion in which a paper ends the process that reads it, or makes the reader fail: that one is refused.
    `Refused` where its process, which itself reads only what is harmless, is ended again and again."""
    forks = get_context("forkserver")
    for _ in range(_TRIES):
        hear, say = forks.Pipe(duplex=False)
        process = forks.Process(target=_read, args=(say, work, task))
        process.start()
        say.close()
        try:
            found: Done | str = hear.recv()
        except EOFError:
            continue
        finally:
            hear.close()
            process.join()
        if isinstance(found, str):
            raise Refused(found)
        return found
    first, others = task.papers[0].name, len(task.papers) - 1
    raise Refused(f"the process that reads {first} and {others} others was ended {_TRIES} times; run the command again")


def _read(say: "connection.Connection[Done | str, None]", work: Path, task: Task) -> None:
    def in_child(data: bytes, name: str) -> Reading | Unreadable:
        return _in_child(data, name, bounded.Bounds(MEMORY_BYTES, task.seconds, task.seconds))

    # What is loaded and compiled here, on a paper of our own, takes nothing of the time of each child.
    _checked(bestnet()[0].read_bytes(), "")
    try:
        found: Done | str = written(work, task, [outcome(paper, in_child) for paper in task.papers])
    except Refused as refused:
        found = str(refused)
    say.send(found)


def _in_child(data: bytes, name: str, bounds: bounded.Bounds) -> Reading | Unreadable:
    found = bounded.read(data, name, bounds, _nobody_waits, _checked)
    if found is None:
        os._exit(1)
    return Unreadable(f"{found.line} ({found.name})", _AT_FAULT) if isinstance(found, Why) else flow.read(data, name)


def _checked(data: bytes, name: str) -> Reading | Unreadable:
    """The reading of a paper on which the rules do not fail either."""
    found = flow.read(data, name)
    if not isinstance(found, Unreadable):
        flow.check((found,))
    return found


def _nobody_waits() -> bool:
    parent = parent_process()
    return parent is not None and bool(connection.wait([parent.sentinel], 0))
