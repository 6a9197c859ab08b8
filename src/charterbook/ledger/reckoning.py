"""A ledger seen on one basis, up to the end of a day, as known at a time: whence every count of a position is read."""

from datetime import date, timedelta
from typing import NamedTuple

from charterbook.ledger.chart import SeriesKey, exact, leaf
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.standing import BASES, Standing, timeline
from charterbook.ledger.totals import Timeline
from charterbook.ledger.track import Track
from charterbook.model.entries import Account, Basis
from charterbook.model.shares import Shares


class Reckoning(NamedTuple):
    """`as_of` None is after all that is entered, `known` (the number of an entry) None is all that is known."""

    ledger: Ledger
    basis: Basis
    as_of: date | None = None
    known: int | None = None

    def stands(self) -> tuple[Standing, ...]:
        """The entries kept whole that stand, whether or not they count on the basis."""
        return self.ledger.stands_as_known(self.known)

    def line(self) -> Timeline:
        """The entries kept whole that count, by day."""
        return timeline(self.stands(), self.basis, self.as_of)

    def balance(self, account: Account, day: date | None = None) -> Shares:
        """The shares on an account at the end of `day`, at most `as_of`."""
        return self._at(self.ledger.track(account), day)

    def outstanding(self, key: SeriesKey, day: date | None = None) -> Shares:
        """The outstanding shares of a series, whoever holds them, at the end of `day`."""
        return self._at(self.ledger.outstanding(key), day)

    def ever_issued(self, key: SeriesKey, day: date | None = None) -> Shares:
        """The shares of a series issued by acts up to the end of `day`."""
        return self._at(self.ledger.ever_issued(key), day)

    def first_move(self, key: SeriesKey) -> date | None:
        """The first day on which shares of the series came out or went back or to the treasury; None if none did."""
        tracks = (self.ledger.outstanding(key), self.ledger.track(leaf(key, "treasury")), self.ledger.ever_issued(key))
        begun = [day for track in tracks if (day := track.first_day(BASES.index(self.basis), self.known)) is not None]
        if not begun or (self.as_of is not None and min(begun) > self.as_of.toordinal()):
            return None
        return date.fromordinal(min(begun))

    def lowest(self, account: Account) -> Shares:
        """The lowest balance of an account at the end of any day, and never more than zero, where all began."""
        until = None if self.as_of is None else self.as_of.toordinal()
        found = self.ledger.track(account).lowest(BASES.index(self.basis), None, until, self.known)
        return 0 if found is None else min(0, found[0])

    def _at(self, track: Track, day: date | None) -> Shares:
        last = self.as_of if day is None or (self.as_of is not None and self.as_of < day) else day
        return exact(track.balance(BASES.index(self.basis), None if last is None else last.toordinal(), self.known))


def day_before(day: date) -> date:
    """The day before; the first day of all has none, and stays."""
    return day if day == date.min else day - timedelta(days=1)
