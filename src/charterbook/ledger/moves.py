"""All movements of shares of one corporation, in columns, in the order in which they became known.

A movement takes no object of its own: a million of them lie in five columns. What happened on one account, or what the
outstanding shares of a series come to, is picked out of the columns when it is first asked for, and kept up from then.
"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import ne
from typing import Literal, NamedTuple

from charterbook.ledger.chart import ISSUED, SeriesKey, holder_key, issues, key_of
from charterbook.ledger.track import Days, Track
from charterbook.model.entries import Account
from charterbook.model.shares import Shares


class Whole(NamedTuple):
    """What is asked of a series as a whole: the shares outstanding, whoever holds them, or those ever issued."""

    key: SeriesKey
    what: Literal["outstanding", "ever issued"]


class Moves:
    """The columns: of movement `i`, `numbers[i]` is its entry, `days[i]` the day from which it counts (0: not one day
    on every basis; then `uneven[i]` has four), and `shares[i]` pass from account `sources[i]` to `targets[i]`, by
    their places in `accounts`. Negative shares take an earlier movement back."""

    __slots__ = (
        "_at", "_holders", "_indexed", "_named", "_places", "_tracks", "accounts", "days", "numbers", "shares",
        "sources", "targets", "uneven",
    )  # fmt: skip

    def __init__(self) -> None:
        self.accounts: list[Account] = []
        self.numbers = array("q")
        self.days = array("l")
        self.sources: list[int] = []
        self.targets: list[int] = []
        self.shares: list[Shares] = []
        self.uneven: dict[int, Days] = {}
        self._places: dict[Account, int] = {}
        self._at: list[list[int]] = []
        self._indexed = 0
        self._holders: dict[tuple[SeriesKey, str], str] = {}
        self._named = 0
        self._tracks: dict[Account | Whole, Track] = {}

    def place(self, account: Account) -> int:
        """The place of an account, which it has from its first movement."""
        found = self._places.get(account)
        if found is None:
            found = self._places[account] = len(self.accounts)
            self.accounts.append(account)
        return found

    def holders(self) -> dict[tuple[SeriesKey, str], str]:
        """The spelling under which the accounts keep each holder of record, by series and folded name."""
        for account in self.accounts[self._named :]:
            key = key_of(account)
            if key is not None and account.holder is not None:
                self._holders.setdefault((key, holder_key(account.holder)), account.holder)
        self._named = len(self.accounts)
        return self._holders

    def add(self, number: int, day: int | Days, source: Account, target: Account, shares: Shares) -> None:
        """One movement, of the last entry."""
        if isinstance(day, tuple):
            self.uneven[len(self.days)] = day
            self.days.append(0)
        else:
            self.days.append(day)
        self.numbers.append(number)
        self.sources.append(self.place(source))
        self.targets.append(self.place(target))
        self.shares.append(shares)
        self._keep_up(number, day, source, target, shares)

    def extend(
        self,
        numbers: Sequence[int],
        days: Sequence[int],
        sources: Sequence[int],
        targets: Sequence[int],
        shares: Sequence[Shares],
    ) -> None:
        """Many movements, each from one day on, in the order of their entries."""
        self.numbers.extend(numbers)
        self.days.extend(days)
        self.sources.extend(sources)
        self.targets.extend(targets)
        self.shares.extend(shares)
        for number, day, source, target, moved in (
            zip(numbers, days, sources, targets, shares, strict=True) if self._tracks else ()
        ):
            self._keep_up(number, day, self.accounts[source], self.accounts[target], moved)

    def _keep_up(self, number: int, day: int | Days, source: Account, target: Account, shares: Shares) -> None:
        for subject, sign in _changed(source, target):
            if subject in self._tracks:
                self._tracks[subject].add(number, day, sign * shares)

    def forget(self, number: int) -> None:
        """Take the movements of entry `number`, which must be the last, out again."""
        while self.numbers and self.numbers[-1] == number:
            self.numbers.pop()
            self.days.pop()
            self.shares.pop()
            self.uneven.pop(len(self.days), None)
            places = self.sources.pop(), self.targets.pop()
            if self._indexed > len(self.days):
                self._indexed -= 1
                for place in places if places[0] != places[1] else ():
                    self._at[place].pop()
            source, target = (self.accounts[place] for place in places)
            for subject, _ in _changed(source, target):
                if subject in self._tracks:
                    self._tracks[subject].forget(number)

    def track(self, subject: Account | Whole) -> Track:
        """What happened on one account, or to a series as a whole."""
        found = self._tracks.get(subject)
        if found is None:
            found = self._tracks[subject] = Track()
            own = list(self._own(subject))
            even = [(place, sign) for place, sign in own if place not in self.uneven]
            found.extend(
                [self.numbers[place] for place, _ in even],
                [self.days[place] for place, _ in even],
                [sign * self.shares[place] for place, sign in even],
            )
            for place, sign in own if len(even) < len(own) else ():
                if place in self.uneven:
                    found.add(self.numbers[place], self.uneven[place], sign * self.shares[place])
        return found

    def _own(self, subject: Account | Whole) -> Iterator[tuple[int, int]]:
        """The movements of a subject, each with its sign."""
        self._index()
        if isinstance(subject, Account):
            place = self._places.get(subject)
            for move in () if place is None else self._at[place]:
                yield move, 1 if self.targets[move] == place else -1
            return
        leaves = ("outstanding",) if subject.what == "outstanding" else ISSUED
        own = {place for place, account in enumerate(self.accounts)
               if account.leaf in leaves and key_of(account) == subject.key}  # fmt: skip
        for move in sorted({move for place in own for move in self._at[place]}):
            came, went = self.targets[move] in own, self.sources[move] in own
            if subject.what == "outstanding":
                if came != went:
                    yield move, 1 if came else -1
            elif came and issues(self.accounts[self.sources[move]], self.accounts[self.targets[move]]):
                yield move, 1

    def _index(self) -> None:
        """Note down for each account where its movements are."""
        at, first = self._at, self._indexed
        at.extend([] for _ in range(len(at), len(self.accounts)))
        if first == len(self.days):
            return
        for move, (source, target) in enumerate(zip(self.sources[first:], self.targets[first:], strict=True), first):
            if source != target:
                at[source].append(move)
                at[target].append(move)
        self._indexed = len(self.days)

    def crossing(self) -> int | None:
        """The number of the first entry that moves shares from one class to another, as none can."""
        class_at = [account.share_class for account in self.accounts].__getitem__
        apart = map(ne, map(class_at, self.sources), map(class_at, self.targets))
        return next(compress(self.numbers, apart), None)

    def suspects(self) -> set[Account]:
        """All accounts that are below zero at the end of any day on any basis; and those of movements that count from
        several days, which are not looked at here."""
        totals: list[Shares] = [0] * len(self.accounts)
        found = {place for move in self.uneven for place in (self.sources[move], self.targets[move])}
        order = sorted(range(len(self.days)), key=self.days.__getitem__)
        columns = (self.days, self.sources, self.targets, self.shares)
        today, below = 0, set[int]()
        for day, source, target, shares in zip(*(map(one.__getitem__, order) for one in columns), strict=True):
            if day != today:
                if below:
                    found.update(place for place in below if totals[place] < 0)
                    below.clear()
                today = day
            totals[target] += shares
            totals[source] = left = totals[source] - shares
            if left < 0 or shares < 0:
                below |= {source, target}
        found.update(place for place in below if totals[place] < 0)
        return {self.accounts[place] for place in found}


def _changed(source: Account, target: Account) -> Iterator[tuple[Account | Whole, int]]:
    """What a movement changes: two accounts, and series as a whole, each with the sign of the change."""
    if source == target:
        return
    yield source, -1
    yield target, 1
    old = key_of(source) if source.leaf == "outstanding" else None
    new = key_of(target) if target.leaf == "outstanding" else None
    if old is not None and old != new:
        yield Whole(old, "outstanding"), -1
    if new is not None and old != new:
        yield Whole(new, "outstanding"), 1
    if issues(source, target) and (issued := key_of(target)) is not None:
        yield Whole(issued, "ever issued"), 1
