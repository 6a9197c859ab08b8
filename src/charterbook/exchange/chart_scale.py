"""The two scales of a chart: where a day stands from left to right, and where a count stands from the bottom up.

Comes in: days and counts of shares. Goes out: places as parts of the whole, 0 to 1, and the ticks to be written. Where
the largest count is far above the smallest, the scale of counts is logarithmic above its first line and even below it,
so that 650 can be seen beside 10,000,000 and nought has a place.
"""

from collections.abc import Iterable
from datetime import date
from math import log10
from typing import NamedTuple

from charterbook.model.shares import Shares

_FAR = 40
"""From this ratio of the largest to the smallest count on, an even scale would hide the smallest."""
_LONG = 0.45
"""An end without change that takes more of the time than this is drawn shorter, with a break."""
_SHORT = 0.2
_MOST_TICKS = 7


class Counts(NamedTuple):
    """A scale of counts up to `top`; `first` is the count from which on it is logarithmic, None where it is even."""

    top: Shares
    first: int | None
    ticks: tuple[int, ...]

    def place(self, count: Shares) -> float:
        """Where a count stands; one below nought stands at nought."""
        return self._up(max(count, 0)) / self._up(self.top)

    def _up(self, count: Shares) -> float:
        if self.first is None:
            return float(count)
        part = count / self.first
        return float(part) if part <= 1 else 1 + log10(part)


def counts_scale(counts: Iterable[Shares]) -> Counts:
    """The scale for some counts; that of nothing but noughts goes to 1."""
    above = [count for count in counts if count > 0]
    top, least = max(above, default=1), min(above, default=1)
    if top < _FAR * least:
        return Counts(top, None, _even(top))
    first = 10 ** max(0, len(str(int(least))) - 1)
    decades = [first * 10**power for power in range(len(str(int(top))) - len(str(first)) + 1)]
    stride = -(-len(decades) // _MOST_TICKS)
    return Counts(top, first, (0, *decades[::stride]))


def _even(top: Shares) -> tuple[int, ...]:
    """Nought and the multiples of a round number up to the top."""
    power = 10 ** max(0, len(str(int(top))) - 2)
    step = next(step for step in (power, 2 * power, 5 * power, 10 * power, 20 * power) if top <= 6 * step)
    return tuple(range(0, int(top) + 1, step))


class Days(NamedTuple):
    """A scale of days. `last` is the last day of change; where `broken`, the time from it up to `until` is drawn
    shorter than it is."""

    first: date
    last: date
    until: date
    broken: bool

    def place(self, day: date) -> float:
        """Where a day stands."""
        if not self.broken:
            return _part(self.first, day, self.until)
        if day <= self.last:
            return (1 - _SHORT) * _part(self.first, day, self.last)
        return 1 - _SHORT + _SHORT * _part(self.last, day, self.until)

    @property
    def break_at(self) -> float:
        """The middle of the part that is drawn shorter."""
        return 1 - _SHORT / 2


def days_scale(days: tuple[date, ...], until: date) -> Days:
    """The scale for the days of change, in order, up to a day."""
    first, last = days[0], days[-1]
    broken = first < last < until and (until - last).days > _LONG * (until - first).days
    return Days(first, last, until, broken)


def _part(start: date, day: date, end: date) -> float:
    whole = (end - start).days
    return (day - start).days / whole if whole else 0.0
