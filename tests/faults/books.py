"""What the doors tell of a book, for tests that compare a book that suffered with one that did not."""

import io
import json
from contextlib import redirect_stdout
from typing import Any

from charterbook.doors.cli import main
from charterbook.register.store import Book

Json = Any


def told(verb: str, *arguments: str) -> list[Json]:
    """The JSON lines that a verb prints; it must succeed."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        code = main([verb, *arguments, "-f", "json"])
    assert 0 == code, arguments
    return [json.loads(line) for line in printed.getvalue().splitlines()]


def control_books(place: str) -> Json:
    """The control book and the chain of papers of each corporation of a book; all but the head, which seals the times
    at which things were recorded."""
    with Book.open(place) as book:
        corporations = book.corporations()
    shown = {name: told("show", "--book", place, "--corporation", name) for name in corporations}
    chains = {name: told("log", "--book", place, "--corporation", name) for name in corporations}
    for (chain,) in chains.values():
        del chain["head"]
    return {"shown": shown, "chains": chains}


def intact(place: str) -> bool:
    """Whether every row of a book is as the log recorded it."""
    with redirect_stdout(io.StringIO()):
        return main(["log", "verify", "--book", place]) == 0
