"""What an account held on a day as far as it was known at a time: two clocks asked at once, in the time of a few looks.

In come the events of an account in the order in which they became known; out go sums of those up to a number and a
day. Most events become known in the order of their days, and for those one running sum serves both clocks. The late
ones are summed in blocks, by day: of the first so many late events, each digit of that number in base 16 is one block.
"""

from array import array
from bisect import bisect_right
from collections.abc import MutableSequence, Sequence
from itertools import accumulate, count, pairwise
from typing import NamedTuple

from charterbook.model.shares import Shares


class _Block(NamedTuple):
    """Some late events: their days in order, and the sum of the first 0, 1, 2 ... of them."""

    days: Sequence[int]
    sums: Sequence[Shares]


class Known:
    """The events of one account, asked by number and day.

    Those in the order of their days are `_numbers` and `_sums`; up to each of `_days` there are `_ends` of them, and
    `_lasts` is the number of the last. A block of level 0 has up to 15 times 16 late events, one of level 1 up to 15
    times 256. That at place `n` ends with late event 16 `n` (256 `n`) and begins where the one of the level above ends.
    """

    __slots__ = ("_blocks", "_days", "_ends", "_lasts", "_late", "_late_days", "_late_shares", "_numbers", "_sums")

    def __init__(self) -> None:
        self._numbers = array("q")
        self._sums: MutableSequence[Shares] = _compact([0])
        self._days = array("l")
        self._ends = array("l", [0])
        self._lasts = array("q")
        self._late = array("q")
        self._late_days = array("l")
        self._late_shares: list[Shares] = []
        self._blocks: list[list[_Block | None]] = []

    def add(self, number: int, day: int, shares: Shares) -> None:
        """Entry `number`, no earlier than those before it, brings `shares` from `day` on."""
        if self._days and day < self._days[-1]:
            self._add_late(number, day, shares)
            return
        self._numbers.append(number)
        total = self._sums[-1] + shares
        try:
            self._sums.append(total)
        except (TypeError, OverflowError):  # parts of a share, or more than 64 bits hold
            self._sums = [*self._sums, total]
        if self._days and day == self._days[-1]:
            self._ends[-1], self._lasts[-1] = len(self._numbers), number
        else:
            self._days.append(day)
            self._ends.append(len(self._numbers))
            self._lasts.append(number)

    def _add_late(self, number: int, day: int, shares: Shares) -> None:
        self._late.append(number)
        self._late_days.append(day)
        self._late_shares.append(shares)
        place, rest = divmod(len(self._late), 16)
        if rest:
            return
        changes = list(zip(self._late_days[-16:], self._late_shares[-16:], strict=True))
        for level in count():
            if level == len(self._blocks):
                self._blocks.append([None])
            last = self._blocks[level][-1]
            changes += _changes(last) if last is not None else ()
            changes.sort(key=lambda change: change[0])
            if place % 16:
                self._blocks[level].append(_block(changes))
                return
            self._blocks[level].append(None)
            place //= 16

    def balance(self, day: int, known: int) -> Shares:
        """The sum of the events that count by the end of `day`, as known once entry `known` was entered."""
        place, ends = bisect_right(self._days, day), self._ends
        whole = bisect_right(self._lasts, known, 0, place)
        end = ends[place] if whole == place else bisect_right(self._numbers, known, ends[whole], ends[whole + 1])
        total = self._sums[end]
        late = bisect_right(self._late, known)
        for one in range(late & -16, late):
            if self._late_days[one] <= day:
                total += self._late_shares[one]
        for blocks in self._blocks:
            late >>= 4
            block = blocks[late] if late < len(blocks) else None
            if block is not None:
                days, sums = block
                total += sums[bisect_right(days, day)]
        return total


def _changes(block: _Block) -> list[tuple[int, Shares]]:
    return [(day, after - before) for day, (before, after) in zip(block.days, pairwise(block.sums), strict=True)]


def _block(changes: list[tuple[int, Shares]]) -> _Block:
    sums = list(accumulate((change for _, change in changes), initial=0))
    return _Block(array("l", [day for day, _ in changes]), _compact(sums))


def _compact(sums: list[Shares]) -> MutableSequence[Shares]:
    """The sums side by side in memory, which a look finds sooner; parts of a share, or more than 64 bits hold, stay in
    the list."""
    try:
        return array("q", sums)  # type: ignore[type-var]
    except (TypeError, OverflowError):
        return sums
