"""One account through time: how many shares stand on it at the end of any day, on each basis, as known at any time.

Days are ordinals (`date.toordinal`), knowledge is the number of an entry: what is known is what was entered up to it.
Events come in the order in which they became known and are never taken out, but for the last ones, on trial. Most
count from one day on every basis and are kept as three columns; the few whose clocks differ have four days each.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date

from charterbook.ledger.known import Known
from charterbook.model.shares import Shares

Days = tuple[int | None, int | None, int | None, int | None]
"""The day from which something counts as adopted, executed, filed and effective; None where it does not count."""


class Running:
    """The balance at the end of each day on which it changes."""

    __slots__ = ("days", "sums")

    def __init__(self) -> None:
        self.days: list[int] = []
        self.sums: list[Shares] = []

    def add(self, day: int, shares: Shares) -> None:
        """`shares` more from `day` on. A day on which nothing changes any longer is dropped, so that adding the same
        with the other sign leaves no trace."""
        days, sums = self.days, self.sums
        if not days or day > days[-1]:
            if shares:
                days.append(day)
                sums.append(sums[-1] + shares if sums else shares)
            return
        at = bisect_left(days, day)
        before = sums[at - 1] if at else 0
        if days[at] != day:
            days.insert(at, day)
            sums.insert(at, before)
        sums[at:] = [total + shares for total in sums[at:]]
        if sums[at] == before:
            del days[at], sums[at]

    def at(self, day: int | None) -> Shares:
        """The balance at the end of `day`; None: after all days."""
        place = len(self.days) if day is None else bisect_right(self.days, day)
        return self.sums[place - 1] if place else 0


class Track:
    """The events of one account. `numbers`, `days` and `shares` are the columns of those that count from one day on
    every basis; `uneven` holds the others."""

    __slots__ = ("_bases", "_even", "_known", "days", "numbers", "shares", "uneven")

    def __init__(self) -> None:
        self.numbers = array("q")
        self.days = array("l")
        self.shares: list[Shares] = []
        self.uneven: list[tuple[int, Days, Shares]] = []
        self._even: Running | None = Running()
        self._known: Known | None = None
        self._bases: tuple[Running, ...] = ()

    def add(self, number: int, day: int | Days, shares: Shares) -> None:
        """Entry `number` brings `shares` from a day on every basis, or from these four days."""
        if not isinstance(day, tuple):
            self.numbers.append(number)
            self.days.append(day)
            self.shares.append(shares)
            if self._even is not None:
                self._even.add(day, shares)
            if self._known is not None:
                self._known.add(number, day, shares)
            return
        self.uneven.append((number, day, shares))
        self._bases = self._bases or tuple(Running() for _ in range(4))
        for running, on in zip(self._bases, day, strict=True):
            if on is not None:
                running.add(on, shares)

    def forget(self, number: int) -> None:
        """Take back what entry `number` brought, which must be the last."""
        while self.numbers and self.numbers[-1] == number:
            self.numbers.pop()
            self._running().add(self.days.pop(), -self.shares.pop())
            self._known = None
        while self.uneven and self.uneven[-1][0] == number:
            _, days, shares = self.uneven.pop()
            for running, on in zip(self._bases, days, strict=True):
                if on is not None:
                    running.add(on, -shares)

    def balance(self, basis: int, day: int | None = None, known: int | None = None) -> Shares:
        """The shares at the end of `day` (None: after all) on the basis (0 adopted to 3 effective), as known once
        entry `known` was entered (None: all)."""
        if known is not None:
            return self._balance_as_known(basis, date.max.toordinal() if day is None else day, known)
        total = self._running().at(day)
        return total + self._bases[basis].at(day) if self._bases else total

    def first_day(self, basis: int, known: int | None = None) -> int | None:
        """The first day on which the balance changes, None while it never did."""
        if known is not None:
            return min((on for _, on, _ in self._events(basis, known)), default=None)
        begun = [running.days[0] for running in self._parts(basis) if running.days]
        return min(begun, default=None)

    def lowest(
        self, basis: int, since: int | None = None, until: int | None = None, known: int | None = None
    ) -> tuple[Shares, int] | None:
        """The lowest balance at the end of any day from `since` to `until` on which it changes, with the first such
        day; None where there is no such day."""
        if known is not None:
            return self._as_known(known).lowest(basis, since, until)
        even, *rest = self._parts(basis)
        first = 0 if since is None else bisect_left(even.days, since)
        end = len(even.days) if until is None else bisect_right(even.days, until)
        if not rest or not rest[0].days:
            found = min(even.sums[first:end], default=None)
            return None if found is None else (found, even.days[even.sums.index(found, first)])
        (uneven,) = rest
        changed = [on for on in uneven.days if (since is None or on >= since) and (until is None or on <= until)]
        lows = [(even.at(on) + uneven.at(on), on) for on in changed]
        for start, stop in zip([first, *(bisect_left(even.days, on) for on in changed)],
                               [*(bisect_left(even.days, on) for on in changed), end], strict=True):  # fmt: skip
            if start < stop:
                low = min(even.sums[start:stop])
                day = even.days[even.sums.index(low, start)]
                lows.append((low + uneven.at(day), day))
        return min(lows, default=None)

    def _parts(self, basis: int) -> tuple[Running, ...]:
        return (self._running(), self._bases[basis]) if self._bases else (self._running(),)

    def _running(self) -> Running:
        """The even events by day; they are summed when first asked for after a bulk of them came in."""
        if self._even is None:
            self._even = _summed(self.days, self.shares)
        return self._even

    def extend(self, numbers: Sequence[int], days: Sequence[int], shares: Sequence[Shares]) -> None:
        """Many even events at once, in the order in which they became known."""
        self.numbers.extend(numbers)
        self.days.extend(days)
        self.shares.extend(shares)
        self._even = self._known = None

    def _balance_as_known(self, basis: int, day: int, known: int) -> Shares:
        if self._known is None:
            self._known = Known()
            for number, on, shares in zip(self.numbers, self.days, self.shares, strict=True):
                self._known.add(number, on, shares)
        total = self._known.balance(day, known)
        for number, days, shares in self.uneven:
            begun = days[basis]
            if number <= known and begun is not None and begun <= day:
                total += shares
        return total

    def _events(self, basis: int, known: int) -> Iterator[tuple[int, int, Shares]]:
        end = bisect_right(self.numbers, known)
        yield from zip(self.numbers[:end], self.days[:end], self.shares, strict=False)
        for number, days, shares in self.uneven:
            on = days[basis]
            if number <= known and on is not None:
                yield number, on, shares

    def _as_known(self, known: int) -> "Track":
        """The track as it was once entry `known` was entered."""
        then = Track()
        end = bisect_right(self.numbers, known)
        then.extend(self.numbers[:end], self.days[:end], self.shares[:end])
        for number, days, shares in self.uneven:
            if number <= known:
                then.add(number, days, shares)
        return then


def _summed(days: "array[int]", shares: list[Shares]) -> Running:
    made = Running()
    changes: dict[int, Shares] = {}
    for day, change in zip(days, shares, strict=True):
        changes[day] = changes.get(day, 0) + change
    total: Shares = 0
    for day in sorted(changes):
        if changes[day]:
            total += changes[day]
            made.days.append(day)
            made.sums.append(total)
    return made
