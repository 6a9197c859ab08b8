"""What waits: the acts of a corporation's papers that the ledger has not taken, kept in mind with an open book.

Comes in: an open book, a corporation's ledger, papers that have just come in or were decided on. Goes out: entries, and
why the rest waits. The book notes under "waits ID" each paper of which an act was not posted at once, so that a paper
that has nothing left to post is never read again.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.posting import Offer, post_all
from charterbook.ledger.review import stands_alone
from charterbook.model.acts import Act
from charterbook.model.entries import Entry, Refusal
from charterbook.model.instrument import Dates, Instrument

if TYPE_CHECKING:
    from charterbook.register.kept import Decision, Kept
    from charterbook.register.store import Book

WHOLE_PAPER = -1
"""The place of a decision that is on the paper rather than on one of its acts."""

Place = tuple[int, int]
"""A paper's number and the place of an act in it, from 0."""


class Shelf:
    """What is kept in mind of one corporation's papers with an open book: those that offer acts, why each of these was
    last refused (`tried` tells whether all were asked), and up to which notes and entry that is so. `subject` is that
    of the notes, once the book has the corporation."""

    def __init__(self, subject: str | None, noted: tuple[str, ...], last: int) -> None:
        self.subject = subject
        self.offers: dict[int, Offer] = {}
        self.refused: dict[Place, Refusal] = {}
        self.tried = False
        self.noted = {int(body) for body in noted}
        self.notes = len(noted)
        self.last = last


_shelves: "WeakKeyDictionary[Book, dict[str, Shelf]]" = WeakKeyDictionary()


@contextmanager
def changing(book: "Book") -> Iterator[None]:
    """One transaction. Where it fails, what was kept in mind is forgotten with it."""
    try:
        with book.writing():
            # A paper that waits on is noted only after the ledger was read.
            book.lock_papers()
            yield
    except BaseException:
        _shelves.pop(book, None)
        raise


def offer(book: "Book", corporation: str, ledger: Ledger, paper: int, instrument: Instrument) -> None:
    """Put a paper that has just come in on its corporation's shelf: all its acts wait to be posted."""
    places = frozenset(range(len(instrument.acts)))
    shelf = _shelf(book, corporation, ledger)
    shelf.offers[paper], shelf.tried = Offer(instrument, str(paper), places), False


def post_waiting(book: "Book", corporation: str, ledger: Ledger, recorded_at: datetime) -> tuple[Entry, ...]:
    """Post every act of the corporation's papers that has no entry yet and that the ledger now takes. A paper of which
    an act is left over is noted, once."""
    shelf = _shelf(book, corporation, ledger)
    if not shelf.offers:
        shelf.last = ledger.last
        return ()
    entries = _asked(shelf, ledger, recorded_at)
    left = {paper for paper, _ in shelf.refused}
    shelf.offers = {
        paper: one._replace(places=frozenset(at for own, at in shelf.refused if own == paper))
        for paper, one in shelf.offers.items()
        if paper in left
    }
    for paper in sorted(left - shelf.noted):
        _note_waiting(book, corporation, shelf, paper, recorded_at)
    book.append_entries(corporation, entries)
    shelf.last = ledger.last
    return entries


def refused(book: "Book", corporation: str, ledger: Ledger) -> dict[Place, Refusal]:
    """The acts of a corporation's papers that the ledger does not take as things stand, and why."""
    shelf = _shelf(book, corporation, ledger)
    if not shelf.tried:
        ledger.take_back(_asked(shelf, ledger, datetime.max.replace(tzinfo=UTC)))
    return dict(sorted(shelf.refused.items()))


def answered(ledger: Ledger, offer: Offer) -> tuple[Refusal, ...]:
    """What the ledger says of a paper's offer, which it does not keep."""
    posted = post_all(ledger, (offer,), datetime.max.replace(tzinfo=UTC))
    ledger.take_back(posted.entries)
    return posted.refusals


def has_any(book: "Book", corporation: int) -> bool:
    """Whether an act of a corporation's papers ever had to wait: else its ledger need not be asked."""
    return bool(book.notes(f"waits {corporation}"))


def look_again(book: "Book", corporation: str, ledger: Ledger, paper: int, recorded_at: datetime) -> None:
    """Put a paper on the shelf as it was last decided on."""
    shelf = _shelf(book, corporation, ledger)
    _note_waiting(book, corporation, shelf, paper, recorded_at)
    shelf.refused = {place: why for place, why in shelf.refused.items() if place[0] != paper}
    _put(book, shelf, paper, _posted(ledger).get(str(paper), []))


def _note_waiting(book: "Book", corporation: str, shelf: Shelf, paper: int, recorded_at: datetime) -> None:
    own = book.corporation(corporation)
    assert own is not None, corporation
    book.add_note(f"waits {own.id}", str(paper), recorded_at)
    shelf.noted.add(paper)
    shelf.notes += 1


def _shelf(book: "Book", corporation: str, ledger: Ledger) -> Shelf:
    """The shelf of a corporation. It is filled from the book when it is first asked for, and anew where somebody else
    has changed the book since."""
    shelves = _shelves.setdefault(book, {})
    shelf = shelves.get(corporation)
    subject = None if shelf is None else shelf.subject
    if subject is None and (own := book.corporation(corporation)) is not None:
        subject = f"waits {own.id}"
    noted = () if subject is None else book.notes(subject)
    if shelf is None or shelf.subject != subject or shelf.notes != len(noted) or _others_posted(shelf, ledger):
        shelf = shelves[corporation] = Shelf(subject, noted, ledger.last)
        done = _posted(ledger)
        for paper in sorted(shelf.noted):
            _put(book, shelf, paper, done.get(str(paper), []))
    return shelf


def _others_posted(shelf: Shelf, ledger: Ledger) -> bool:
    """Whether an act of a paper on the shelf has come into the ledger otherwise than from the shelf."""
    for entry in reversed(ledger.entries):
        if entry.number <= shelf.last:
            break
        if entry.instrument is not None and int(entry.instrument) in shelf.offers:
            return True
    return ledger.last < shelf.last


def _posted(ledger: Ledger) -> dict[str, list[Act]]:
    """The acts in the ledger, by the paper they come from."""
    done: dict[str, list[Act]] = {}
    for entry in ledger.entries:
        if entry.instrument is not None:
            done.setdefault(entry.instrument, []).append(entry.act)
    return done


def _put(book: "Book", shelf: Shelf, paper: int, done: list[Act]) -> None:
    """Put what a paper still offers on the shelf, and nothing where it offers nothing more."""
    kept = book.instrument(paper)
    assert kept is not None, paper
    found = _offered(kept, book.decisions(paper), done)
    shelf.tried = False
    shelf.offers.pop(paper, None)
    if found.places:
        shelf.offers[paper] = found


def _offered(kept: "Kept", decisions: tuple["Decision", ...], done: list[Act]) -> Offer:
    """What a paper still offers, each act as it was last decided on."""
    last = {one.place: one for one in decisions if one.place != WHOLE_PAPER}
    told = {place: one.act for place, one in last.items() if one.act is not None and not isinstance(one.act, Dates)}
    acts = [told.get(place, act) for place, act in enumerate(kept.instrument.acts)]
    dates = [one.act for one in decisions if isinstance(one.act, Dates)]
    posted = _matched(acts, done)
    rejected = {place for place, one in last.items() if one.choice == "reject"}
    vouched = frozenset(place for place, one in last.items() if one.choice in ("accept", "correct"))
    open_ = frozenset(range(len(acts))) - posted - rejected
    decided = kept.instrument._replace(acts=tuple(acts), dates=dates[-1] if dates else kept.instrument.dates)
    return Offer(decided, str(kept.id), open_, vouched)


def _matched(acts: list[Act], done: list[Act]) -> set[int]:
    """The places of the acts that have an entry. The ledger may have filled in a number, so where no act is equal to
    an entry's, name and series decide; each entry stands for one act."""
    left = [act for act in done if act not in acts]
    found = {place for place, act in enumerate(acts) if act in done}
    for entered in left:
        same = (
            place
            for place, act in enumerate(acts)
            if place not in found
            and act.act == entered.act
            and getattr(act, "series", 0) == getattr(entered, "series", 1)
        )
        found.update([place for place in [next(same, None)] if place is not None])
    return found


def _asked(shelf: Shelf, ledger: Ledger, recorded_at: datetime) -> tuple[Entry, ...]:
    """Offer the ledger what waits, and keep why it does not take the rest. An act that no other paper can free is not
    offered twice. Out come the entries, which the ledger then has."""
    alone = {place: refusal for place, refusal in shelf.refused.items() if stands_alone(refusal)}
    asked = [
        one._replace(places=frozenset(at for at in one.places or () if (paper, at) not in alone))
        for paper, one in shelf.offers.items()
    ]
    posted = post_all(ledger, [one for one in asked if one.places], recorded_at)
    refused = ((int(paper), at) for paper, at in posted.refused)
    shelf.refused = alone | dict(zip(refused, posted.refusals, strict=True))
    shelf.tried = True
    return posted.entries
