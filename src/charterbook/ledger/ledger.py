"""What the entries of one corporation come to, ready to be asked at any day and to be added to.

Entries come in by `enter`, in the order of their numbers, or the plain ones among them in bulk by `enter_moves`. An
entry that could matter for more than its balances is kept whole; a plain one, such as the thousandth issuance, lives
on only in the tracks of its accounts. So a question costs the logarithm of the history, and an act what it touches.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Self, TypeVar

from charterbook.ledger.chart import SeriesKey, holder_key
from charterbook.ledger.moves import Moves, Whole
from charterbook.ledger.standing import BASES, Standing, day_on, standing
from charterbook.ledger.track import Days, Track
from charterbook.model.acts import Issuance, Reacquisition, Release, Reservation, Retirement, Transfer
from charterbook.model.entries import Account, Entry, Posting
from charterbook.model.shares import Shares

T = TypeVar("T")

PLAIN_ACTS = (Issuance, Transfer, Reservation, Release, Reacquisition, Retirement)
_NEVER: Days = (None, None, None, None)


def plain_day(entry: Entry) -> int | None:
    """The one day, as an ordinal, from which a plain entry counts on every basis; None for an entry that is kept
    whole. Plain is a final act on shares that moves them between leaves of series only, and that was recorded by hand:
    it comes from no paper, or cites no words of the paper that is its ground."""
    if entry.kind != "final" or not isinstance(entry.act, PLAIN_ACTS):
        return None
    if entry.instrument is not None and any(getattr(said, "spans", ()) for said in entry.act):
        return None
    if any(account.series is None for account, _ in entry.postings):
        return None
    day = entry.clocks.effective_on
    return None if day is None or any(clock not in (None, day) for clock in entry.clocks) else day.toordinal()


def is_plain(entry: Entry) -> bool:
    """Whether an entry lives on only in its balances."""
    return plain_day(entry) is not None


def counted(stand: Standing) -> Days:
    """The day from which a standing entry counts on each basis, as an ordinal."""
    adopted, executed, filed, effective = (
        None if (day := day_on(stand, basis)) is None else day.toordinal() for basis in BASES
    )
    return adopted, executed, filed, effective


class Ledger:
    """The entries of one corporation and what they come to.

    `entries` are those kept whole, `stands` those of them that stand, by number; `last` is the number of the last
    entry of all, 0 while there is none. `known_by` tells the last entry recorded by a time, where not all came in by
    `enter`.
    """

    __slots__ = (
        "_about", "_answers", "_days", "_known_by", "_moves", "_times", "_whole", "entries", "last", "stands",
    )  # fmt: skip

    def __init__(self, known_by: Callable[[datetime], int] | None = None) -> None:
        self.entries: list[Entry] = []
        self.stands: dict[int, Standing] = {}
        self.last = 0
        self._known_by = known_by
        self._times: list[tuple[datetime, int]] = []
        self._whole: dict[int, Entry] = {}
        self._about: dict[int, list[Entry]] = {}
        self._days: dict[int, Days] = {}
        self._moves = Moves()
        self._answers: dict[object, object] = {}

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Self:
        """The ledger of these entries."""
        made, entries = cls(), tuple(entries)
        settled = {entry.settles for entry in entries}
        targets = {entry.number: entry for entry in entries if entry.number in settled}
        for entry in entries:
            made.enter(entry, targets.get(entry.settles or 0))
        return made

    def enter(self, entry: Entry, settled: Entry | None = None) -> None:
        """Add an entry. `settled` is the entry that it posts or voids, where that is a plain one."""
        self.last = max(self.last, entry.number)
        if not self._times or entry.recorded_at > self._times[-1][0]:
            self._times.append((entry.recorded_at, entry.number))
        else:
            self._times[-1] = (self._times[-1][0], entry.number)
        plain = plain_day(entry)
        if plain is not None:
            self._post(entry.number, (plain, plain, plain, plain), entry.postings, 1)
            return
        self._answers.clear()
        self.entries.append(entry)
        self._whole[entry.number] = entry
        if settled is not None and settled.number not in self._whole:
            self._whole[settled.number] = settled
            self._days[settled.number] = counted(Standing(settled, settled.clocks, False))
        base = self._base(entry)
        if base != entry.number:
            self._about.setdefault(base, []).append(entry)
        before, after = self._days.get(base, _NEVER), self._restood(base)
        if before != after:
            postings = self._whole[base].postings
            self._post(entry.number, _only(before, after), postings, -1)
            self._post(entry.number, _only(after, before), postings, 1)

    def accounts(self) -> tuple[Account, ...]:
        """All accounts that shares ever moved on, in the order in which they came up."""
        return tuple(self._moves.accounts)

    def places(self, accounts: Iterable[Account]) -> list[int]:
        """The places of accounts, for `enter_moves`."""
        return [self._moves.place(account) for account in accounts]

    def enter_moves(
        self,
        numbers: Sequence[int],
        days: Sequence[int],
        sources: Sequence[int],
        targets: Sequence[int],
        shares: Sequence[Shares],
    ) -> None:
        """Add the movements of plain entries in bulk, in the order of their numbers: `shares[i]` of entry `numbers[i]`
        pass on day `days[i]` (an ordinal) from the account at place `sources[i]` to the one at `targets[i]`."""
        self._moves.extend(numbers, days, sources, targets, shares)
        self.last = max(self.last, numbers[-1])

    def take_back(self, entries: Sequence[Entry]) -> None:
        """Undo the last entries, which were entered on trial."""
        for entry in reversed(entries):
            plain = entry.number not in self._whole
            base = entry.number if plain else self._base(entry)
            self._moves.forget(entry.number)
            if not plain:
                self._answers.clear()
                self.entries.pop()
                if base != entry.number:
                    self._about[base].remove(entry)
                    self._restood(base)
                else:
                    self.stands.pop(base, None)
                    self._days.pop(base, None)
                del self._whole[entry.number]
            self.last = entry.number - 1
            while self._times and self._times[-1][1] > self.last:
                at, _ = self._times.pop()
                if not self._times or self._times[-1][1] < self.last:
                    self._times.append((at, self.last))

    def known(self, at: datetime | None) -> int | None:
        """The number of the last entry recorded by a time; None, for all, where no time is given."""
        if at is None:
            return None
        if self._known_by is not None:
            return self._known_by(at)
        place = bisect_right(self._times, at, key=lambda moment: moment[0])
        return self._times[place - 1][1] if place else 0

    def keeps(self, number: int) -> bool:
        """Whether the entry of this number is kept whole."""
        return number in self._whole

    def stands_as_known(self, known: int | None = None) -> tuple[Standing, ...]:
        """The entries kept whole that stand, as known once entry `known` was entered (None: all)."""
        if known is None:
            return self.once("stands", lambda: tuple(self.stands[number] for number in sorted(self.stands)))
        return standing(self.entries, known)

    def track(self, account: Account) -> Track:
        """What happened on one account."""
        return self._moves.track(account)

    def outstanding(self, key: SeriesKey) -> Track:
        """The outstanding shares of a series, whoever holds them."""
        return self._moves.track(Whole(key, "outstanding"))

    def ever_issued(self, key: SeriesKey) -> Track:
        """The shares of a series that were issued at any time, whatever became of them."""
        return self._moves.track(Whole(key, "ever issued"))

    def crossing(self) -> int | None:
        """The number of the first entry that moves shares from one class to another, as none can."""
        return self._moves.crossing()

    def suspects(self) -> set[Account]:
        """All accounts that are below zero at the end of any day on any basis, and some that are not."""
        return self._moves.suspects()

    def holders(self, key: SeriesKey) -> tuple[str, ...]:
        """The holders of record that the series ever had, in the order of their names."""
        return tuple(sorted(name for (series, _), name in self._moves.holders().items() if series == key))

    def holder(self, key: SeriesKey, name: str) -> str:
        """The spelling under which the accounts keep a holder."""
        return self._moves.holders().get((key, holder_key(name)), name)

    def accounts_of(self, entries: Sequence[Entry]) -> list[Account]:
        """The accounts that these entries move, or that those move which they post or void."""
        settled = [self._whole[entry.settles] for entry in entries if entry.settles in self._whole]
        return list(dict.fromkeys(account for entry in (*entries, *settled) for account, _ in entry.postings))

    def once(self, question: object, work: Callable[[], T]) -> T:
        """The answer to a question about the entries kept whole, worked out once until another one comes in."""
        if question not in self._answers:
            self._answers[question] = work()
        return self._answers[question]  # type: ignore[return-value]

    def _base(self, entry: Entry) -> int:
        """The number of the entry that an entry is about: its own, or that of the one it posts or voids."""
        while entry.settles is not None and entry.kind in ("post", "void"):
            entry = self._whole[entry.settles]
        return entry.number

    def _restood(self, base: int) -> Days:
        """Put the entry of this number where it now stands, and tell the days from which it counts."""
        stands = standing((self._whole[base], *self._about.get(base, ())))
        if stands:
            self.stands[base] = stands[0]
        else:
            self.stands.pop(base, None)
        self._days[base] = counted(stands[0]) if stands else _NEVER
        return self._days[base]

    def _post(self, number: int, days: Days, postings: Sequence[Posting], sign: int) -> None:
        if days == _NEVER:
            return
        day = days[0] if days[0] is not None and len(set(days)) == 1 else days
        for (source, _), (target, moved) in zip(postings[::2], postings[1::2], strict=True):
            self._moves.add(number, day, source, target, sign * moved)


def _only(days: Days, but: Days) -> Days:
    """The days that are not the same in both."""
    first, second, third, fourth = (day if day != other else None for day, other in zip(days, but, strict=True))
    return first, second, third, fourth
