"""The places of a corpus in portions that are read one by one, and known again in a later run.

A border stands where a name's digest says so, so that a file more or less moves the borders near it and no others.
"""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import NamedTuple

from charterbook.doors.corpus.papers import Paper

FEWEST, MOST = 100, 500
LARGEST_BYTES = 20_000_000
SECONDS_A_PAPER = 120
_ONE_IN = 200


class Task(NamedTuple):
    """A portion: its places, the most seconds that reading one may take, and the digest of all that and of what reads
    them, by which its outcome is known."""

    digest: str
    papers: tuple[Paper, ...]
    seconds: int = SECONDS_A_PAPER


def tasks(papers: Iterable[Paper], reader: str, seconds: int = SECONDS_A_PAPER) -> Iterator[Task]:
    """The portions of a corpus, for a reader that is known by this name: 100 to 500 papers each, or 20 MB."""
    own: list[Paper] = []
    size = 0
    for paper in papers:
        if own and size + paper.size_bytes > LARGEST_BYTES:
            yield _task(own, reader, seconds)
            own, size = [], 0
        own.append(paper)
        size += paper.size_bytes
        if len(own) >= MOST or (len(own) >= FEWEST and _is_border(paper)):
            yield _task(own, reader, seconds)
            own, size = [], 0
    if own:
        yield _task(own, reader, seconds)


def _is_border(paper: Paper) -> bool:
    return int.from_bytes(sha256(paper.name.encode("utf-8", "surrogateescape")).digest()[:4], "big") % _ONE_IN == 0


def _task(papers: list[Paper], reader: str, seconds: int) -> Task:
    told = json.dumps([reader, papers, seconds])
    return Task(sha256(told.encode()).hexdigest(), tuple(papers), seconds)
