"""The program of the races: it issues shares one by one, or reads the control book over and over.

Arguments: "issue", the place of the book, the corporation and how often; or "read", the place, the corporation and how
many shares it has. It says that it is ready, waits for a line and then begins, so that several begin together; a reader
goes on until its input ends. In the end it says each outcome and how often it came, as JSON.
"""

import json
import select
import sys
import time
from collections import Counter
from datetime import UTC, date, datetime
from os import getpid

from charterbook import flow
from charterbook.model.acts import Issuance
from charterbook.model.entries import Exactly, Refusal, SeriesPosition
from charterbook.register.store import Book
from tests.faults.papers import PREFERRED, SERIES_A
from tests.ledger.papers import cited

ISSUED_ON = date(2002, 1, 2)


def issue(book: Book, corporation: str, times: int) -> Counter[str]:
    """Issue one share so many times, each time in a transaction of its own, to a holder of this process's own."""
    act = Issuance(cited(PREFERRED), cited(SERIES_A), cited(1), cited(f"Writer {getpid()}"))
    outcomes: Counter[str] = Counter()
    for _ in range(times):
        outcome = flow.record(book, corporation, act, ISSUED_ON, datetime.now(UTC))
        outcomes[outcome.name if isinstance(outcome, Refusal) else "issued"] += 1
    return outcomes


def read(book: Book, corporation: str, shares: int) -> Counter[str]:
    """Look at the series until the input ends: "sound", or what was wrong."""
    outcomes: Counter[str] = Counter()
    before = 0
    while True:
        ended = bool(select.select([sys.stdin], [], [], 0)[0])
        found = series_a(book, corporation)
        outstanding, available = found.outstanding, found.available
        assert isinstance(outstanding, Exactly)
        assert isinstance(available, Exactly)
        sound = 0 <= before <= outstanding.value <= shares and available.value == shares - outstanding.value
        outcomes["sound" if sound else f"{outstanding} outstanding, {available} available, after {before}"] += 1
        if ended:
            return outcomes
        before = int(outstanding.value)
        time.sleep(0.01)  # The writers need the processor too.


def series_a(book: Book, corporation: str) -> SeriesPosition:
    """How the raced-for series stands."""
    position = flow.position(book, corporation, None, None, "effective")
    (found,) = [series for one in position.classes for series in one.series if series.series == SERIES_A]
    return found


def run(what: str, place: str, corporation: str, number: int) -> Counter[str]:
    """Open the book, wait for the start, and do it."""
    with Book.open(place) as book:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        sys.stdin.readline()
        return issue(book, corporation, number) if what == "issue" else read(book, corporation, number)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(run(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))) + "\n")
