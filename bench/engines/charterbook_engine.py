"""charterbook: bytes to instruments, then one SQLite row a fact with its offsets and the paper's digest."""

import sqlite3

from loop import serve

from charterbook import flow
from charterbook.model.evidence import Cited, Disputed, Unreadable

BOOK = sqlite3.connect(":memory:")
BOOK.execute("create table fact (source text, name text, value text, start integer, stop integer)")


def cited(value, name=""):
    """Every cited value of a tree with its place."""
    if isinstance(value, Cited):
        for span in value.spans:
            yield span.source, name, str(value.value), span.start, span.end
    elif isinstance(value, Disputed):
        for reading in value.readings:
            yield from cited(reading, name)
    elif isinstance(value, tuple):
        for field, item in zip(getattr(value, "_fields", ("",) * len(value)), value):
            if isinstance(item, tuple):
                yield from cited(item, field or name)


def work(papers):
    """Read and store; how many facts."""
    stored = 0
    for path, data in papers:
        reading = flow.read(data, path)
        if isinstance(reading, Unreadable):
            raise SystemExit(f"{path}: {reading.why}")
        rows = list(cited(reading.instruments))
        BOOK.executemany("insert into fact values (?, ?, ?, ?, ?)", rows)
        BOOK.commit()
        stored += len(rows)
    return stored


serve(work)
