"""The ledgers that an open book keeps in memory, each brought up to date before it is given out."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from charterbook.ledger.ledger import Ledger
from charterbook.register.loading import catch_up, load

MOST_KEPT = 64
"""So many ledgers are kept: a server has its book open for weeks, and a book may be of thousands of corporations."""


class Ledgers:
    """The ledgers that were asked for last, by corporation. Of each it is remembered up to which entry the book has
    what is in it, since acts are posted into a ledger before they are appended to the book."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._kept: dict[int, Ledger] = {}
        self._shared: dict[int, int] = {}

    def forget(self) -> None:
        """Forget all: a transaction was undone."""
        self._kept.clear()
        self._shared.clear()

    def of(self, corporation: int, last: int | None, known_by: Callable[[datetime], int]) -> Ledger:
        """The ledger of a corporation with all that the book has; `last` is its last entry where that is known. One in
        which an act was posted that never came into the book is loaded anew."""
        # Taken out and put back, so that the one asked for longest ago is the first.
        ledger = self._kept.pop(corporation, None)
        if ledger is None or ledger.last != self._shared[corporation]:
            ledger = load(self._raw, corporation, known_by)
        elif last != ledger.last:
            catch_up(self._raw, corporation, ledger)
        self._kept[corporation] = ledger
        self._shared[corporation] = ledger.last
        if len(self._kept) > MOST_KEPT:
            oldest = next(iter(self._kept))
            del self._kept[oldest], self._shared[oldest]
        return ledger

    def appended(self, corporation: int, last: int) -> None:
        """The book has got entries up to this one. Those that were not posted into the ledger it takes in later."""
        if corporation in self._kept:
            self._shared[corporation] = min(last, self._kept[corporation].last)
