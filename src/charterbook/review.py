"""The composer's part that settles what waits: the acts and papers that a book holds back, and what a person decides.

Comes in: an open book and a person's choice. Goes out: what waits, with why and the readings; what a choice did. A
decision is a row of the book: who, when, why. It is never changed, and counts until the next on the same act, as long
as nothing has posted; what has posted is undone by a further act.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple, cast

from charterbook import waiting, whose
from charterbook.ledger.posting import Offer
from charterbook.ledger.review import (
    CHOSEN,
    PAPER_DAYS,
    VOUCHED,
    Choice,
    chosen,
    correctable,
    corrected,
    field_of,
    parsed,
    spoken,
)
from charterbook.model.acts import Act
from charterbook.model.entries import Entry, Refusal
from charterbook.model.evidence import Cited, Disputed, Span
from charterbook.model.instrument import Dates
from charterbook.model.shares import Shares, decimal_string
from charterbook.model.statement import Statement

if TYPE_CHECKING:
    from charterbook.register.kept import Corporation, Decision, Kept
    from charterbook.register.store import Book


class Waiting(NamedTuple):
    """What waits: an act of a paper, or (`act` None) the whole paper, whose corporation is open and may be one of the
    `candidates`. `number` is how a person names it: the paper's number, and the act's place in the paper from 1."""

    number: str
    kept: "Kept"
    place: int
    act: Act | None
    refusal: str
    why: str
    candidates: "tuple[Corporation, ...]"
    decisions: "tuple[Decision, ...]"

    @property
    def can_be_accepted(self) -> bool:
        """Whether the doubt is one that a person may lift; nobody can accept shares that are not there."""
        return self.refusal in VOUCHED | CHOSEN or bool(self.candidates)


class Said(NamedTuple):
    """What a person says of something that waits: the choice, the readings chosen, and values by the names of their
    fields."""

    choice: Choice
    readings: tuple[int, ...]
    values: tuple[tuple[str, str], ...]
    by: str
    why: str


class Done(NamedTuple):
    """What a decision did: its number, the entries made, and what still waits of the paper."""

    decision: int
    entries: tuple[Entry, ...]
    waiting: tuple[Waiting, ...]


def all_waiting(book: "Book", corporation: str | None = None) -> tuple[Waiting, ...]:
    """All that waits in a book, or of one corporation, by number. What was rejected does not."""
    with book.reading():
        if corporation is not None:
            own = book.corporation(corporation)
            found = _acts_of(book, corporation) if own and waiting.has_any(book, own.id) else []
        else:
            found = [item for one in had_to_wait(book) for item in _acts_of(book, one.name)]
            found += waiting_without_corporation(book)
    return tuple(sorted(found, key=lambda item: (item.kept.id, item.place)))


def had_to_wait(book: "Book") -> "list[Corporation]":
    """The corporations of whose papers an act ever had to wait: whether one still does, their ledgers say."""
    return [one for one in book.identities() if waiting.has_any(book, one.id)]


def waiting_without_corporation(book: "Book") -> list[Waiting]:
    """The papers of which is open whose they are."""
    return [item for item in _papers(book) if not _is_rejected(item.decisions)]


def _acts_of(book: "Book", corporation: str) -> list[Waiting]:
    found = []
    for (paper, place), refusal in waiting.refused(book, corporation, book.ledger(corporation)).items():
        kept = whose.paper_of(book, paper)
        assert kept is not None, paper
        found.append(_act_item(book, kept, place, refusal))
    return found


def _act_item(book: "Book", kept: "Kept", place: int, refusal: Refusal) -> Waiting:
    decisions = tuple(one for one in book.decisions(kept.id) if one.place == place)
    return Waiting(
        f"{kept.id}.{place + 1}", kept, place, kept.instrument.acts[place], refusal.name, refusal.why, (), decisions
    )


def _papers(book: "Book") -> list[Waiting]:
    found = []
    for paper, waits in whose.waiting_whole(book):
        kept = book.instrument(paper)
        assert kept is not None, paper
        candidates = tuple(one for key in waits.candidates if (one := book.corporation(key)) is not None)
        decisions = tuple(one for one in book.decisions(paper) if one.place == waiting.WHOLE_PAPER)
        found.append(
            Waiting(str(paper), kept, waiting.WHOLE_PAPER, None, waits.refusal, waits.why, candidates, decisions)
        )
    return found


def _is_rejected(decisions: "tuple[Decision, ...]") -> bool:
    return bool(decisions) and decisions[-1].choice == "reject"


def decide(book: "Book", number: str, said: Said, recorded_at: datetime) -> Done | str:
    """Keep a decision on something that waits, and post what it frees, as of its own time; or one line why it cannot be
    so decided, and the book is as it was."""
    if not said.by.strip():
        return "say who decides: a decision is kept with a name"
    with waiting.changing(book):
        item = waiting_under(book, number)
        if isinstance(item, str):
            return item
        return (_decide_paper if item.act is None else _decide_act)(book, item, said, recorded_at)


def waiting_under(book: "Book", number: str) -> Waiting | str:
    """What a person means by a number, or in one line why nothing is meant: an act of a paper ("3.2"), or a
    paper of which one thing waits ("3")."""
    paper, _, place = number.partition(".")
    if not paper.isdigit() or (place and not place.isdigit()):
        return f"'{number}' is no number of something that waits; the list of what waits has them"
    kept = whose.paper_of(book, int(paper))
    if kept is None:
        return f"the book has no paper {paper}; the list of what waits has those that do"
    if kept.corporation is None:
        whole = next((item for item in _papers(book) if item.kept.id == kept.id), None)
        return whole or f"paper {paper} waits for nothing: it names no corporation and does nothing that posts"
    if not place:
        open_ = [item for item in _acts_of(book, kept.corporation) if item.kept.id == kept.id]
        if len(open_) != 1:
            which = ", ".join(item.number for item in open_)
            return f"of paper {paper} wait {which}; say which" if open_ else f"nothing of paper {paper} waits"
        return open_[0]
    if not 1 <= int(place) <= len(kept.instrument.acts):
        return f"paper {paper} has {len(kept.instrument.acts)} acts; there is no {number}"
    return _open_act(book, kept, int(place) - 1)


def _open_act(book: "Book", kept: "Kept", place: int) -> Waiting | str:
    """An act that has not posted, as the ledger answers it now; also one that was rejected."""
    assert kept.corporation is not None, kept.id
    ledger = book.ledger(kept.corporation)
    refusal = waiting.refused(book, kept.corporation, ledger).get((kept.id, place))
    if refusal is None:
        decisions = tuple(one for one in book.decisions(kept.id) if one.place == place)
        if not _is_rejected(decisions):
            act = kept.instrument.acts[place].act.replace("_", " ")
            why = f"the {act} of paper {kept.id} does not wait; what is entered is never changed"
            return f"{why}: record a further act, or add the paper that changes it [act_not_waiting]"
        refusal = Refusal("act_rejected", "it was rejected", kept.instrument.acts[place])
    return _act_item(book, kept, place, refusal)


def _decide_act(book: "Book", item: Waiting, said: Said, recorded_at: datetime) -> Done | str:
    kept = item.kept
    assert kept.corporation is not None
    decided: _Corrected | str = _Corrected(None, None)
    if said.choice == "accept":
        decided = _accepted(book, item, said)
    elif said.choice == "correct":
        decided = _corrected(book, item, said, recorded_at)
    if isinstance(decided, str):
        return decided
    decision = 0
    if decided.dates is not None:
        whole = waiting.WHOLE_PAPER
        decision = book.add_decision(kept.id, whole, "correct", decided.dates, said.by, said.why, recorded_at)
    if decided.act is not None or decided.dates is None:
        decision = book.add_decision(kept.id, item.place, said.choice, decided.act, said.by, said.why, recorded_at)
    ledger = book.ledger(kept.corporation)
    waiting.look_again(book, kept.corporation, ledger, kept.id, recorded_at)
    entries = waiting.post_waiting(book, kept.corporation, ledger, recorded_at)
    return _done(book, kept, decision, entries)


def _done(book: "Book", kept: "Kept", decision: int, entries: tuple[Entry, ...]) -> Done:
    assert kept.corporation is not None
    left = tuple(item for item in _acts_of(book, kept.corporation) if item.kept.id == kept.id)
    return Done(decision, entries, left)


class _Corrected(NamedTuple):
    """What a person made of an act, and of the days of its paper; None where that stays as read."""

    act: Act | None
    dates: Dates | None


def _accepted(book: "Book", item: Waiting, said: Said) -> _Corrected | str:
    """The act with the readings chosen, or as read."""
    assert item.act is not None
    refusal = item.refusal
    if refusal == "act_rejected":
        refusal = _refusal_as_read(book, item)
    if said.readings or refusal in CHOSEN:
        act = chosen(item.act, said.readings)
        return act if isinstance(act, str) else _Corrected(act, None)
    if refusal and refusal not in VOUCHED:
        return (
            f"{item.number} cannot be accepted: {item.why} [{item.refusal}]; correct a value, reject it, "
            f"or add the paper that is missing"
        )
    return _Corrected(None, None)


def _refusal_as_read(book: "Book", item: Waiting) -> str:
    """What the ledger says of a rejected act as the paper has it; empty where it would take it."""
    assert item.kept.corporation is not None
    offer = Offer(item.kept.instrument, str(item.kept.id), frozenset({item.place}))
    refusals = waiting.answered(book.ledger(item.kept.corporation), offer)
    return refusals[0].name if refusals else ""


def _corrected(book: "Book", item: Waiting, said: Said, recorded_at: datetime) -> _Corrected | str:
    """The act and its paper's days with the values that the person vouches for, cited from a statement that the book
    keeps as a source."""
    act, dates = item.act, item.kept.instrument.dates
    assert act is not None
    statement = _statement(item, said, recorded_at)
    values: list[tuple[str, object, tuple[int, int]]] = []
    for name, text in said.values:
        field = name if name in PAPER_DAYS else field_of(act, name)
        if field is None or (name in PAPER_DAYS and item.refusal != "date_missing"):
            return _not_to_correct(item, name)
        try:
            value = parsed(act, field, text)
        except ValueError as error:
            return f"{name} {error}"
        written = _written(value) if value is not None else "not stated"
        values.append((field, value, statement.say(spoken(field), written)))
        own = getattr(act, field, None)
        if isinstance(own, Cited | Disputed):
            readings = own.readings if isinstance(own, Disputed) else (own,)
            statement.say(f"{spoken(field)} as the paper reads", " or ".join(_written(one.value) for one in readings))
    if said.why:
        statement.say("why", said.why)
    source = statement.source
    book.add_source(source, statement.data, recorded_at)
    mended = act
    for field, vouched, (start, end) in values:
        span = Span(source.sha256, start, end)
        if field in PAPER_DAYS:
            dates = dates._replace(**{field: Cited(cast("date", vouched), (span,))})
        else:
            mended = corrected(mended, field, vouched, span)
    return _Corrected(mended if mended != act else None, dates if dates != item.kept.instrument.dates else None)


def _not_to_correct(item: Waiting, name: str) -> str:
    assert item.act is not None
    if name in PAPER_DAYS:
        return f"paper {item.kept.id} states a day of its own; record its filing, or add the paper that mends it"
    fields = ", ".join(spoken(one) for one in correctable(item.act))
    return f"a {item.act.act.replace('_', ' ')} has no {name} to correct; it has: {fields or 'nothing'}"


def _statement(item: Waiting, said: Said, recorded_at: datetime) -> Statement:
    what = f"the paper {item.kept.id}" if item.act is None else f"{item.act.act.replace('_', ' ')} {item.number}"
    head = f"decided {recorded_at.isoformat()} by {said.by}, {said.choice.replace('_', ' ')} {what}"
    return Statement(head, "charterbook review")


def _written(value: object) -> str:
    """A value as a statement says it."""
    return decimal_string(cast("Shares", value)) if hasattr(value, "denominator") else str(value)


def _decide_paper(book: "Book", item: Waiting, said: Said, recorded_at: datetime) -> Done | str:
    """Settle to which corporation a paper belongs, or leave it."""
    paper = item.kept.id
    own: int | str | None = None
    if said.choice == "accept":
        if len(said.readings) != 1 or not 1 <= said.readings[0] <= len(item.candidates):
            named = "; ".join(f"{at} is {one.name}" for at, one in enumerate(item.candidates, 1))
            return (
                f"say which corporation by the number of its reading ({named})"
                if named
                else f"{item.number}: {item.why}; correct it"
            )
        own = item.candidates[said.readings[0] - 1].id
    elif said.choice == "correct":
        own = _named_corporation(book, item, said, recorded_at)
    if isinstance(own, str):
        return own
    decision = book.add_decision(paper, waiting.WHOLE_PAPER, said.choice, None, said.by, said.why, recorded_at)
    if own is None:
        return Done(decision, (), ())
    whose.assign(book, paper, own, recorded_at)
    kept = whose.paper_of(book, paper)
    assert kept is not None
    assert kept.corporation is not None
    ledger = book.ledger(kept.corporation)
    waiting.offer(book, kept.corporation, ledger, paper, kept.instrument)
    return _done(book, kept, decision, waiting.post_waiting(book, kept.corporation, ledger, recorded_at))


def _named_corporation(book: "Book", item: Waiting, said: Said, recorded_at: datetime) -> int | str:
    """The corporation that a person names for a paper: by name or number, or "new"."""
    if [name for name, _ in said.values] != ["corporation"]:
        return f"of {item.number} the corporation is open: correct `corporation` to its name, a number of it, or new"
    asked = said.values[0][1].strip()
    if asked == "new":
        name = whose.begun(book, item.kept.instrument, recorded_at)
        return name if name is not None else f"paper {item.kept.id} names no corporation; name one of the book"
    found = whose.corporations_called(book, asked)
    if len(found) == 1:
        return found[0].id
    if not found:
        return f"the book holds no corporation {asked}"
    return f"{len(found)} corporations are called {asked}: {'; '.join(whose.told_apart(one) for one in found)}"
