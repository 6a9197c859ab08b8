"""The portions of a corpus, listed in a file before any is read: they may be more than memory should hold.

Comes in: portions. Goes out: their digests in order with what is left to do, and later the portions themselves again.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from charterbook.doors.corpus.papers import Paper
from charterbook.doors.corpus.reading import done
from charterbook.doors.corpus.tasks import Task

_NAME = "portions.jsonl"


class Listed(NamedTuple):
    """The portions by their digests, in order; how many papers they have, and how many of these are to be read."""

    digests: tuple[str, ...]
    papers: int
    left: int


def listed(work: Path, tasks: Iterable[Task]) -> Listed:
    """List portions; those that are to be read stand in the file."""
    digests: list[str] = []
    papers = left = 0
    with open(work / _NAME, "w", encoding="ascii") as file:
        for task in tasks:
            digests.append(task.digest)
            papers += len(task.papers)
            if not done(work, task.digest):
                left += len(task.papers)
                file.write(json.dumps(task) + "\n")
    return Listed(tuple(digests), papers, left)


def left(work: Path) -> Iterator[Task]:
    """The portions that are to be read, one after the other."""
    with open(work / _NAME, encoding="ascii") as file:
        for line in file:
            digest, papers, seconds = json.loads(line)
            yield Task(digest, tuple(Paper(*paper) for paper in papers), seconds)
