"""What changed the lines of the control book, entry by entry: up to a day, or between two days or states of knowledge.

In comes a reckoning of a ledger, or two; out go events, each an entry with the day from which it counts and what it
adds to or takes from each line. Entries without postings (a statement, a name, a par value) are events too.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from charterbook.ledger.chart import SERIES_LEAVES, SeriesKey, held_by, key_of, leaf, name_key, sole
from charterbook.ledger.lines import Line, LineName, Moves, Subject, lines_of, moves_of
from charterbook.ledger.position import since_created
from charterbook.ledger.reckoning import Reckoning
from charterbook.ledger.standing import SeriesOnHand, Standing, day_on, series_on_hand
from charterbook.ledger.totals import Timeline, of_class
from charterbook.ledger.track import Track
from charterbook.model.acts import NoneIssued, NoneOutstanding, OutstandingCount, SeriesDesignation
from charterbook.model.entries import SOLE, Account
from charterbook.model.shares import Shares

_SPOKEN_OF: dict[type, tuple[LineName, ...]] = {
    NoneIssued: ("outstanding", "issued", "treasury", "ever_issued"),
    NoneOutstanding: ("outstanding", "issued"),
    OutstandingCount: ("outstanding", "issued"),
}
"""The lines whose numbers may rest on a statement of fact."""


class Event(NamedTuple):
    """An entry that counts: the day from which it does, its number, what it changes, and the number of the entry that
    brought it into effect, where another did."""

    day: date
    number: int
    moves: Moves
    post: int | None = None


class Difference(NamedTuple):
    """What lies between two reckonings: events that count in the second and not in the first, those that count in the
    first and no longer (from that day) in the second, and the entries that began or stopped to wait for a filing."""

    came: tuple[Event, ...]
    went: tuple[Event, ...]
    began_to_wait: tuple[int, ...]
    stopped_waiting: tuple[int, ...]


def events(on: Reckoning) -> tuple[Event, ...]:
    """All that counts on a reckoning, in the order of effect; on one day in the order of entry."""
    return _in_order((*_whole(on), *_plain(on)))


def difference(first: Reckoning, second: Reckoning) -> Difference:
    """What lies between two reckonings of one ledger on one basis. The sum of what `came` less that of what `went` is,
    for every line, the difference of the two balances."""
    # A plain entry stands as long as it is known: with one knowledge, those up to the earlier day count in both.
    shared = None
    if first.known == second.known and first.as_of is not None and second.as_of is not None:
        shared = min(first.as_of, second.as_of)
    before, after = (
        {(event.day, event.number): event for event in _in_order((*_whole(on), *_plain(on, shared)))}
        for on in (first, second)
    )
    waited, waits = _waiting(first), _waiting(second)
    return Difference(
        tuple(event for place, event in after.items() if place not in before),
        tuple(event for place, event in before.items() if place not in after),
        tuple(number for number in waits if number not in waited),
        tuple(number for number in waited if number not in waits),
    )


def last_changes(on: Reckoning) -> dict[Line, Event]:
    """The last event that changed each line; without its moves where it is a plain entry's."""
    found = {line: event for event in _whole(on) for line in event.moves}
    whole = _numbers_whole(on)
    for key in _keys(on):
        outstanding, treasury = on.ledger.outstanding(key), on.ledger.track(leaf(key, "treasury"))
        tracks: dict[LineName, tuple[Track, ...]] = {
            "available": (on.ledger.track(leaf(key, "available")),),
            "reserved": (on.ledger.track(leaf(key, "reserved")),),
            "treasury": (treasury,),
            "outstanding": (outstanding,),
            "issued": (outstanding, treasury),
            "ever_issued": (on.ledger.ever_issued(key),),
        }
        for name, own in tracks.items():
            line, last = Line(key.share_class, key, name), _last(on, own, whole)
            if last is not None and (line not in found or (found[line].day, found[line].number) < last):
                found[line] = Event(*last, {})
    return found


def _last(on: Reckoning, tracks: tuple[Track, ...], whole: set[int | None]) -> tuple[date, int] | None:
    """The day and number of the last plain entry that changed the sum of some tracks."""
    counted = [
        (day, number)
        for track in tracks
        for day, number in zip(track.days, track.numbers, strict=True)
        if _counts(on, day, number) and number not in whole
    ]
    if len(tracks) > 1:
        # What moves from one of the tracks to the other leaves their sum as it was.
        moved: dict[int, Shares] = {}
        for track in tracks:
            for number, shares in zip(track.numbers, track.shares, strict=True):
                moved[number] = moved.get(number, 0) + shares
        counted = [(day, number) for day, number in counted if moved[number]]
    if not counted:
        return None
    day, number = max(counted)
    return date.fromordinal(day), number


def last_statements(on: Reckoning, there: Iterable[Subject]) -> dict[Line, Event]:
    """The last statement of fact on each series, for the lines that it speaks of."""
    counted = on.line()
    by_class: dict[str, tuple[dict[SeriesKey, SeriesOnHand], dict[str, Timeline]]] = {}
    found: dict[Line, Event] = {}
    for subject in there:
        if subject.share_class not in by_class:
            line = of_class(counted, subject.share_class)
            on_hand = series_on_hand((stand for _, stand in line), subject.share_class)
            by_class[subject.share_class] = {one.key: one for one in on_hand}, _by_name(line)
        series, speaking = by_class[subject.share_class]
        told = sorted((pair for name in _names(subject) for pair in speaking.get(name, ())), key=_in_line)
        if subject.key in series:
            told = since_created(told, series[subject.key])
        for day, stand in told:
            for name in _SPOKEN_OF.get(type(stand.entry.act), ()):
                found[subject.line(name)] = Event(day, stand.entry.number, {})
    return found


def _by_name(line: Timeline) -> dict[str, Timeline]:
    """The designations of a timeline and its statements of fact, by the name of the series they speak of, so that a
    class of a hundred series is not gone through a hundred times."""
    found: dict[str, Timeline] = {}
    for day, stand in line:
        act = stand.entry.act
        if isinstance(act, NoneIssued | NoneOutstanding | OutstandingCount | SeriesDesignation):
            named = SOLE if act.series is None else name_key(act.series.value or "")
            found.setdefault(named, []).append((day, stand))
    return found


def _in_line(counted: tuple[date, Standing]) -> tuple[date, int]:
    return counted[0], counted[1].entry.number


def _names(subject: Subject) -> tuple[str, ...]:
    """The names under which a statement may speak of a series: of a class without series, that of the class too."""
    if subject.series is None:
        return ()
    series = name_key(subject.series.series)
    return (series, name_key(subject.share_class)) if series == SOLE else (series,)


def _waiting(on: Reckoning) -> tuple[int, ...]:
    """The entries that have been decided or signed by the day and wait for evidence of filing."""
    return tuple(
        stand.entry.number
        for stand in on.stands()
        if stand.waits
        and day_on(stand, on.basis) is None
        and any(day is not None and (on.as_of is None or day <= on.as_of) for day in stand.clocks[:2])
    )


def _in_order(found: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(found, key=lambda event: (event.day, event.number)))


def _whole(on: Reckoning) -> list[Event]:
    """The events of the entries that the ledger keeps whole, in the order of effect."""
    return [Event(day, stand.entry.number, moves_of(stand.entry.postings), stand.post) for day, stand in on.line()]


def _plain(on: Reckoning, after: date | None = None) -> list[Event]:
    """The events of the entries that live on only in the tracks of their accounts, those of days after `after`. A
    transfer is one that changes no line: the shares stay outstanding."""
    whole = _numbers_whole(on)
    first = 0 if after is None else after.toordinal()
    days: dict[int, date] = {}
    moves: dict[int, Moves] = {}
    for lines, track in _tracks(on):
        for number, day, shares in zip(track.numbers, track.days, track.shares, strict=True):
            if day <= first or not _counts(on, day, number) or number in whole:
                continue
            days[number] = date.fromordinal(day)
            own = moves.setdefault(number, {})
            for line in lines:
                own[line] = own.get(line, 0) + shares
    return [Event(days[number], number, {line: n for line, n in moves[number].items() if n}) for number in moves]


def _counts(on: Reckoning, day: int, number: int) -> bool:
    """Whether a plain entry of a day (an ordinal) counts on the reckoning."""
    return (on.as_of is None or day <= on.as_of.toordinal()) and (on.known is None or number <= on.known)


def _numbers_whole(on: Reckoning) -> set[int | None]:
    """The numbers of the entries that are kept whole, and of those that one of them undid."""
    kept = [entry for entry in on.ledger.entries if on.known is None or entry.number <= on.known]
    return {entry.number for entry in kept} | {entry.settles for entry in kept}


def _keys(on: Reckoning) -> tuple[SeriesKey, ...]:
    """All series there ever were, those that stand for a class without series among them."""
    moved = [account for entry in on.ledger.entries for account, _ in entry.postings]
    keys = [key for account in moved for key in (key_of(account), sole(account.share_class)) if key]
    return tuple(dict.fromkeys(keys))


def _tracks(on: Reckoning) -> Iterator[tuple[tuple[Line, ...], Track]]:
    """The tracks of all series, each with the lines in which it is counted."""
    for key in _keys(on):
        accounts: list[Account] = [leaf(key, name) for name in SERIES_LEAVES]
        accounts += [held_by(key, holder) for holder in on.ledger.holders(key)]
        for account in accounts:
            yield tuple(lines_of(account)), on.ledger.track(account)
        yield (Line(key.share_class, key, "ever_issued"),), on.ledger.ever_issued(key)
