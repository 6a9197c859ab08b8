"""Which entries stand, and on which day they count on each basis.

In come the entries of one corporation; out go those that stand at `known_at`: voided ones are gone, and a pending one
carries the dates of the entry that posts it. From these the classes and series on hand are told.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from charterbook.ledger.chart import SeriesKey, name_key
from charterbook.model.acts import Act, ClassAuthorization, Domestication, SeriesDesignation, SeriesWithdrawal
from charterbook.model.entries import SOLE, Basis, Clocks, Entry
from charterbook.model.evidence import Cited

BASES: tuple[Basis, ...] = ("adopted", "executed", "filed", "effective")


class Standing(NamedTuple):
    """An entry that stands. `clocks` are its own, completed by its post entry; `waits` while it is pending and no
    filing evidence has come; `post` is the number of the entry that settled it."""

    entry: Entry
    clocks: Clocks
    waits: bool
    post: int | None = None


class SeriesOnHand(NamedTuple):
    """A series as the standing entries know it. `created_on` is the filing or effective date of its designation, else
    its adoption or execution; `recited` while no paper of its own is on hand."""

    key: SeriesKey
    created_on: date | None
    recited: bool
    ground: Standing


def standing(entries: Iterable[Entry], known: int | None = None) -> tuple[Standing, ...]:
    """The final and pending entries up to number `known` (None: all) that no void entry has undone."""
    entries = [entry for entry in entries if known is None or entry.number <= known]
    voided = {entry.settles for entry in entries if entry.kind == "void"}
    posts = {entry.settles: entry for entry in entries if entry.kind == "post" and entry.number not in voided}
    stand = []
    for entry in entries:
        if entry.kind in ("post", "void") or entry.number in voided:
            continue
        post = posts.get(entry.number)
        clocks = entry.clocks if post is None else _completed(entry.clocks, post.clocks)
        stand.append(Standing(entry, clocks, entry.kind == "pending" and post is None, post and post.number))
    return tuple(stand)


def _completed(own: Clocks, later: Clocks) -> Clocks:
    return Clocks(
        own.adopted_on or later.adopted_on, own.executed_on or later.executed_on, later.filed_on, later.effective_on
    )


def day_on(stand: Standing, basis: Basis) -> date | None:
    """The day from which the entry counts on `basis`, None if it does not: the first known clock of that stage and the
    later ones (a filed paper has been adopted). A waiting entry counts as adopted and executed, never as filed."""
    stages = stand.clocks[:2] if stand.waits else stand.clocks
    return next((day for day in stages[BASES.index(basis) :] if day is not None), None)


def timeline(stands: Iterable[Standing], basis: Basis, as_of: date | None = None) -> list[tuple[date, Standing]]:
    """What counts on `basis` up to the end of `as_of` (None: ever), by day; on one day in the order of entry."""
    counted = [(day, stand) for stand in stands if (day := day_on(stand, basis)) and (as_of is None or day <= as_of)]
    return sorted(counted, key=lambda pair: (pair[0], pair[1].entry.number))


def law_of(stands: Iterable[Standing], otherwise: str | None, on: date) -> str | None:
    """The state whose law the corporation is under on a day, by its changes of jurisdiction; `otherwise` where it has
    none."""
    moves = [
        (day, stand.entry.act)
        for stand in stands
        if isinstance(stand.entry.act, Domestication) and (day := day_on(stand, "effective")) is not None
    ]
    for day, move in sorted(moves, key=lambda pair: pair[0]):
        if on < day:
            return str(move.before.value) if isinstance(move.before, Cited) else otherwise
        otherwise = str(move.after.value) if isinstance(move.after, Cited) else otherwise
    return otherwise


def first_day(clocks: Clocks) -> date | None:
    """The earliest stage that is known."""
    return next((day for day in clocks if day is not None), None)


def class_of(act: Act) -> str | None:
    """The class an act speaks of, as its paper spells it; None where it speaks of none."""
    cited = getattr(act, "share_class", None)
    return None if cited is None else str(cited.value)


def classes_of(entry: Entry) -> set[str]:
    """The folded names of the classes an entry touches or speaks of."""
    names = {posting.account.share_class for posting in entry.postings}
    spoken = class_of(entry.act)
    return {name_key(name) for name in (*names, *([spoken] if spoken else []))}


def account_class(stands: Iterable[Standing], share_class: str) -> str | None:
    """The spelling under which the accounts keep this class, None while it has none."""
    wanted = name_key(share_class)
    for stand in stands:
        for posting in stand.entry.postings:
            if name_key(posting.account.share_class) == wanted:
                return posting.account.share_class
    return None


def authorizations(stands: Iterable[Standing], share_class: str) -> list[Standing]:
    """The entries that brought the class into the ledger."""
    wanted = name_key(share_class)
    return [
        stand
        for stand in stands
        if isinstance(stand.entry.act, ClassAuthorization)
        and stand.entry.postings
        and name_key(stand.entry.act.share_class.value) == wanted
    ]


def series_on_hand(stands: Iterable[Standing], share_class: str) -> tuple[SeriesOnHand, ...]:
    """The named series of a class, in order of entry; a withdrawn one is still on hand."""
    wanted, found = name_key(share_class), []
    for stand in stands:
        act = stand.entry.act
        if not isinstance(act, SeriesDesignation) or not stand.entry.postings:
            continue
        account = stand.entry.postings[-1].account
        if name_key(account.share_class) == wanted and account.series not in (None, SOLE):
            clocks = stand.clocks
            created = (None if stand.waits else clocks.filed_on or clocks.effective_on) or first_day(clocks)
            key = SeriesKey(account.share_class, str(account.series), account.created_on)
            found.append(SeriesOnHand(key, created, act.recited, stand))
    return tuple(found)


def is_divided(stands: Iterable[Standing], share_class: str) -> bool:
    """Whether the class is kept in series. The articles on hand decide; without them a named series does; without
    one a common class is taken as undivided and any other as divisible."""
    stands = tuple(stands)
    held = authorizations(stands, share_class)
    if held:
        return any(posting.account.leaf == "undesignated" for posting in held[0].entry.postings)
    return bool(series_on_hand(stands, share_class)) or "common" not in name_key(share_class).split()


def withdrawn_on(stands: Iterable[Standing], key: SeriesKey) -> date | None:
    """The first day of the withdrawal of this series at any stage, None while it stands."""
    for stand in stands:
        if isinstance(stand.entry.act, SeriesWithdrawal) and any(
            key == (posting.account.share_class, posting.account.series, posting.account.created_on)
            for posting in stand.entry.postings
        ):
            return first_day(stand.clocks)
    return None
