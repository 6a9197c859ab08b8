"""Whose a paper is, as an open book knows it: the rules of `ledger.identity` put to the book's corporations.

Comes in: an open book and papers. Goes out: corporations and the papers they have. The book's notes keep what its
tables have no column for: under "named KEY" the corporations that bear or bore a name, under "states of ID" their
states, under "waits" the papers whose corporation is open, under "papers of ID" and "corporation of paper N" what a
person settled. A corporation's name in the book tells it from every other of the book.
"""

import json
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from charterbook.ledger.identity import Belongs, Claim, Known, Waits, corporation_of, number
from charterbook.ledger.posting import Offer, offered_acts
from charterbook.model.acts import Domestication
from charterbook.model.entries import Refusal
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument
from charterbook.text.corporate_names import corporate_key

if TYPE_CHECKING:
    from charterbook.register.kept import Corporation, Kept
    from charterbook.register.store import Book


def claim_of(instrument: Instrument) -> Claim:
    """What a paper says of its corporation. A state that other evidence in the paper speaks against is not known, and a
    disputed name names none."""
    stated = instrument.jurisdiction
    state = stated.value if stated is not None and stated.qualifier is None else None
    numbers = tuple(number(one.kind, one.jurisdiction, one.number.value) for one in instrument.identifiers)
    moves = [act.before for act in instrument.acts if isinstance(act, Domestication)]
    left = frozenset(one.value for one in moves if isinstance(one, Cited))
    return Claim(isinstance(instrument.corporation, Cited), state, tuple(dict.fromkeys(numbers)), left)


def _names(instrument: Instrument) -> tuple[str, ...]:
    from charterbook.instruments.identifiers import names_of

    return names_of(instrument)


def whose(book: "Book", instrument: Instrument) -> Belongs | Waits:
    """The corporation of the book that a paper belongs to, by the rules of `ledger.identity`."""
    claim = claim_of(instrument)
    owners = [book.corporation_by_identifier(one.kind, one.jurisdiction, one.value) for one in claim.numbers]
    alike = {one.id: one for name in _names(instrument) for one in bearing(book, name)}
    return corporation_of(
        claim, [_known(book, one) for one in owners if one], [_known(book, one) for one in alike.values()]
    )


def bearing(book: "Book", name: str) -> list["Corporation"]:
    """The corporations of the book that bear a name, or bore it."""
    keys = dict.fromkeys(int(body) for body in book.notes(f"named {corporate_key(name)}"))
    found = [one for key in keys if (one := book.corporation(key)) is not None]
    return found or [one for one in [book.corporation(name)] if one is not None]


def _known(book: "Book", corporation: "Corporation") -> Known:
    states = frozenset((*book.notes(f"states of {corporation.id}"), *filter(None, [corporation.jurisdiction])))
    return Known(corporation.id, states, tuple(number(*one) for one in corporation.identifiers))


def states_of(book: "Book", corporation: str) -> frozenset[str]:
    """The states that the papers of a corporation of the book say it is or was of, without reading the papers again."""
    own = book.corporation(corporation)
    return frozenset() if own is None else _known(book, own).jurisdictions


def settled(book: "Book", found: Belongs, instrument: Instrument, recorded_at: datetime) -> str:
    """The name in the book of the corporation that a paper belongs to. A new one comes into being, under a name that
    tells it from others of its name; whatever the paper says anew of its numbers, names and states is kept."""
    claim = claim_of(instrument)
    key = found.id or book.add_corporation(_label(book, instrument, claim), claim.jurisdiction, recorded_at)
    for one in claim.numbers:
        if book.corporation_by_identifier(one.kind, one.jurisdiction, one.value) is None:
            book.add_identifier(key, one.kind, one.jurisdiction, one.value, recorded_at)
    told = [f"named {corporate_key(name)}" for name in _names(instrument)]
    states = [(f"states of {key}", state) for state in sorted(claim.states)]
    for subject, body in [*((name, str(key)) for name in told), *states]:
        if body not in book.notes(subject):
            book.add_note(subject, body, recorded_at)
    corporation = book.corporation(key)
    assert corporation is not None, key
    return corporation.name


def _label(book: "Book", instrument: Instrument, claim: Claim) -> str:
    """The name of a new corporation: the paper's; where another of the book has it, with what tells the two apart: the
    state where that is another, else a number of its own, else how many there are."""
    name = next(iter(_names(instrument)))
    others = bearing(book, name)
    if not others:
        return name
    taken = {one.name for one in book.identities()}
    states = {state for one in others for state in _known(book, one).jurisdictions}
    apart = [claim.jurisdiction if claim.jurisdiction not in states else None]
    apart += [" ".join(one.number.value.upper().split()) for one in instrument.identifiers]
    labels = (f"{name} ({what})" for what in (*apart, *range(2, len(taken) + 3)) if what)
    return next(label for label in labels if label not in taken)


def begun(book: "Book", instrument: Instrument, recorded_at: datetime) -> int | None:
    """A new corporation under a paper's name, though others of the book may be meant; None where it has no name."""
    names, claim = _names(instrument), claim_of(instrument)
    if not names:
        return None
    key = book.add_corporation(_label(book, instrument, claim), claim.jurisdiction, recorded_at)
    for name in names:
        book.add_note(f"named {corporate_key(name)}", str(key), recorded_at)
    return key


def corporations_called(book: "Book", asked: str) -> tuple["Corporation", ...]:
    """The corporations that a person may mean: by a number that the registrar or the SEC gave, by the number in the
    book ("#3"), or by a name that they bear or bore."""
    every = book.identities()
    if asked.startswith("#"):
        return tuple(one for one in every if f"#{one.id}" == asked)
    exactly = tuple(one for one in every if one.name.casefold() == asked.casefold())
    by_number = tuple(one for one in every if any(_is_written(asked, *known) for known in one.identifiers))
    by_name = tuple(bearing(book, asked))
    return by_number or (by_name if len(by_name) > 1 else exactly or by_name)


def _is_written(asked: str, kind: str, jurisdiction: str | None, value: str) -> bool:
    """Whether a person means a number by this, dashes or none."""
    bare = "".join(letter for letter in asked.upper() if letter.isalnum())
    return number(kind, jurisdiction, asked).value == value or (bare != "" and bare == value.replace("-", ""))


def told_apart(corporation: "Corporation") -> str:
    """A corporation with a number that means it alone."""
    known = next((one.value for one in corporation.identifiers), f"#{corporation.id}")
    return f"{known} is {corporation.name}"


def papers_of(book: "Book", corporation: str | None = None) -> tuple["Kept", ...]:
    """The papers of a corporation, or of the whole book, by number: those too whose corporation a person settled."""
    if corporation is None:
        return tuple(_placed(book, kept) for kept in book.instruments())
    own = book.corporation(corporation)
    if own is None:
        return ()
    later = [paper_of(book, paper) for paper in sorted({int(body) for body in book.notes(f"papers of {own.id}")})]
    joined = [kept for kept in later if kept is not None and kept.corporation_id == own.id]
    return tuple(sorted((*book.instruments(corporation), *joined), key=lambda kept: kept.id))


def papers_in(book: "Book", sha256: str) -> tuple["Kept", ...]:
    """The papers that stand in a source, by number, each with the corporation that was settled for it."""
    return tuple(_placed(book, kept) for kept in book.instruments_in(sha256))


def paper_of(book: "Book", paper: int) -> "Kept | None":
    """A paper of the book by its number, with the corporation that a person settled where it showed none."""
    kept = book.instrument(paper)
    return None if kept is None else _placed(book, kept)


def _placed(book: "Book", kept: "Kept") -> "Kept":
    told = [] if kept.corporation is not None else book.notes(f"corporation of paper {kept.id}")
    own = book.corporation(int(told[-1])) if told else None
    return kept if own is None else kept._replace(corporation=own.name, corporation_id=own.id)


def waiting_whole(book: "Book") -> list[tuple[int, Waits]]:
    """The papers whose corporation is still open, by number, and why."""
    every = [json.loads(body) for body in book.notes("waits")]
    return [
        (paper, Waits(refusal, why, tuple(candidates)))
        for paper, refusal, why, candidates in every
        if not book.notes(f"corporation of paper {paper}")
    ]


def may_be_of(book: "Book", corporation: str) -> tuple[int, ...]:
    """The papers that may be of a corporation, and wait for a person to say whose they are."""
    own = book.corporation(corporation)
    open_ = [paper for paper, waits in waiting_whole(book) if own is not None and own.id in waits.candidates]
    return tuple(paper for paper in open_ if "reject" not in [one.choice for one in book.decisions(paper)][-1:])


def assign(book: "Book", paper: int, corporation: int, recorded_at: datetime) -> None:
    """Keep that a person settled to which corporation a paper belongs; the last word counts."""
    book.add_note(f"corporation of paper {paper}", str(corporation), recorded_at)
    book.add_note(f"papers of {corporation}", str(paper), recorded_at)


class Taken(NamedTuple):
    """A paper of the book with its number and corporation; `open` tells why it has none yet, where it waits for one."""

    number: int
    instrument: Instrument
    corporation: str | None
    open: Waits | None = None


def taken_in(book: "Book", instrument: Instrument, place: tuple[str, int], fresh: bool, recorded_at: datetime) -> Taken:
    """Keep the paper at a place (the source's digest and the ordinal in it), with the corporation that it belongs to.
    Where the source is not fresh, the paper is in the book already and stays as it is."""
    if not fresh:
        kept = paper_of(book, book.add_instrument(instrument, *place, None, recorded_at))
        assert kept is not None
        waits = next((waits for paper, waits in waiting_whole(book) if paper == kept.id), None)
        return Taken(kept.id, kept.instrument, kept.corporation, waits)
    found = whose(book, instrument)
    if isinstance(found, Belongs):
        name = settled(book, found, instrument, recorded_at)
        return Taken(book.add_instrument(instrument, *place, name, recorded_at), instrument, name)
    number_ = book.add_instrument(instrument, *place, None, recorded_at)
    if found.refusal == "corporation_unknown" and not offered_acts(Offer(instrument, "")):
        return Taken(number_, instrument, None)
    book.add_note("waits", json.dumps([number_, found.refusal, found.why, found.candidates]), recorded_at)
    return Taken(number_, instrument, None, found)


def open_refusals(paper: Taken) -> tuple[Refusal, ...]:
    """Why the acts of a paper whose corporation is open do not post."""
    if paper.open is None:
        return ()
    acts = offered_acts(Offer(paper.instrument, str(paper.number)))
    return tuple(Refusal(paper.open.refusal, paper.open.why, act) for _, act in acts)
