"""All that was read in a paper as a list of facts, each under a key by which its words light up in the paper.

Comes in: an instrument. Goes out: groups of facts, those of the paper, then those of each act, numbered through: the
same paper has the same keys wherever it is shown.
"""

from collections.abc import Iterator
from itertools import count, repeat
from typing import Any, Literal, NamedTuple

from charterbook.exchange.book_text import act_phrase, value_text
from charterbook.exchange.paper_view import Lit
from charterbook.ledger.review import correctable, spoken
from charterbook.model.acts import Act
from charterbook.model.evidence import Cited, Disputed, Span
from charterbook.model.instrument import Instrument

Standing = Literal["read", "confirmed", "derived", "disputed"]


class Reading(NamedTuple):
    """One reading of a disputed value. `number` is that by which a person chooses it among all readings of the act, 0
    where it is nobody's to choose; `field` is the act's own name for the value."""

    key: int
    number: int
    field: str
    value: str
    spans: tuple[Span, ...]


class Fact(NamedTuple):
    """A value that the paper states, under the name that a person has for it; None where its readings contradict."""

    key: int
    label: str
    value: str | None
    standing: Standing
    qualifier: str | None
    spans: tuple[Span, ...]
    readings: tuple[Reading, ...] = ()


class Group(NamedTuple):
    """Facts that belong together: of the paper (`place` None), or of its act at a place from 0. `unstated` are the
    values that such an act may have and that this one does not state."""

    title: str
    place: int | None
    facts: tuple[Fact, ...]
    unstated: tuple[str, ...] = ()


_OF_THE_PAPER = (
    "title", "corporation", "former_names", "jurisdiction", "statutes", "exhibit_number", "dates", "meeting", "signers",
    "acknowledgments", "filing", "prior_filings", "identifiers", "status_said",
)  # fmt: skip


def groups(paper: Instrument) -> tuple[Group, ...]:
    """The groups of a paper, its exhibits after it."""
    return tuple(_groups(paper, count(1), ""))


def lit(found: tuple[Group, ...]) -> list[Lit]:
    """What lights up for each fact and each reading."""
    facts = [fact for group in found for fact in group.facts]
    readings = (Lit(one.key, one.spans) for fact in facts for one in fact.readings)
    return [*(Lit(fact.key, fact.spans) for fact in facts), *readings]


def said_at(found: tuple[Group, ...], source: str, start: int, end: int) -> int | None:
    """The key of the fact that these bytes say: exactly, else the first that has words among them. What an act does
    comes before what else the paper says."""
    ordered = sorted(found, key=lambda group: group.place is None)
    places = [
        (one.key, span.start, span.end) for one in lit(tuple(ordered)) for span in one.spans if span.source == source
    ]
    exactly = (key for key, *place in places if place == [start, end])
    among = (key for key, first, last in places if first < end and start < last)
    return next(exactly, None) or next(among, None)


def _groups(paper: Instrument, keys: "count[int]", whose: str) -> Iterator[Group]:
    stated = [
        fact
        for name in _OF_THE_PAPER
        for fact in _facts("" if name == "dates" else _label(name), getattr(paper, name), keys)
    ]
    yield Group(whose or "The paper", None, tuple(stated))
    for place, act in enumerate(paper.acts):
        yield _of_act(act, None if whose else place, keys, f"{whose}: " if whose else "")
    for number, exhibit in enumerate(paper.exhibits, 1):
        yield from _groups(exhibit, keys, f"Attached paper {number}")


def _of_act(act: Act, place: int | None, keys: "count[int]", whose: str) -> Group:
    numbers = count(1)
    facts: list[Fact] = []
    for name, value in zip(act._fields, act, strict=True):
        if name != "act":
            chosen = (numbers, name) if isinstance(value, Disputed) else None
            facts += _facts(_label(name), value, keys, chosen)
    unstated = tuple(_label(name) for name in correctable(act) if getattr(act, name) is None)
    return Group(f"{whose}{act_phrase(act)}", place, tuple(facts), unstated)


def _label(name: str) -> str:
    return spoken(name).replace("_", " ")


def _facts(
    label: str, value: Any, keys: "count[int]", chosen: "tuple[count[int], str] | None" = None
) -> Iterator[Fact]:
    """The facts in a value of whatever depth; what has no words in the paper is none. `chosen` numbers the readings of
    a field of an act."""
    match value:
        case Cited():
            standing: Standing = "derived" if value.derived else "confirmed" if value.witnesses > 1 else "read"
            yield Fact(next(keys), label, value_text(value.value), standing, value.qualifier, value.spans)
        case Disputed(readings):
            key = next(keys)
            numbers, field = chosen or (repeat(0), "")
            told = tuple(
                Reading(next(keys), next(numbers), field, value_text(one.value), one.spans) for one in readings
            )
            yield Fact(key, label, None, "disputed", None, value.spans, told)
        case tuple() if hasattr(value, "_fields"):
            for name, inner in zip(value._fields, value, strict=True):
                if name != "act":
                    yield from _facts(f"{label}, {_label(name)}" if label else _label(name), inner, keys)
        case tuple():
            one = label.removesuffix("s")
            for number, inner in enumerate(value, 1):
                yield from _facts(f"{one} {number}" if len(value) > 1 else one, inner, keys)
