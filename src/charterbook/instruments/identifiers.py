"""The numbers that tell which corporation a paper is of, whatever its name.

Comes in: a paper; the header of an EDGAR submission around it. Goes out: identifiers, each with the words that say it.
A registrar's number is one where its shape is that of an entity's number in the state, or where a label calls it so. A
Central Index Key is the paper's own only where the filer bears, or bore, a name of the paper: an exhibit may be the
charter of another corporation, and a submission may have several filers.
"""

import re
from collections.abc import Iterable, Iterator

from charterbook.instruments.paper import Paper, words
from charterbook.model.acts import NameChange
from charterbook.model.evidence import Cited, Mark, Stated
from charterbook.model.instrument import Identifier, Instrument
from charterbook.text.corporate_names import corporate_key
from charterbook.text.patterns import compiled
from charterbook.text.states.file_numbers import entity_key, entity_shapes
from charterbook.text.states.state import StateTable
from charterbook.text.states.table import state_of

_NUMBER = r"([a-z]{0,3}\d[\d-]{3,15}[a-z]?)(?![\w/,]|\.\d)"
_ENTITY = (
    r"(?:sos ?id|ubi|(?:entity|charter|control|registry|corporate|corporation|organization|dos|scc|id)"
    r"(?: id(?:entification)?)?(?: number| no\.?| id|(?<=id)| ?#))"
)
_OTHER = r"(?:(?:file|filing|document|identification) (?:number|no\.?)|srv? \d{9,11} ?-(?: file number)?)"
_LABELLED = (
    rf"(?<!commission )(?<!registration )(?:({_ENTITY})|{_OTHER})(?: \([a-z]{{2,6}}\))?"
    rf"(?: of (?:the )?corporation)?(?: (?:issued|assigned|given) [a-z ]{{0,60}})?(?: is)?[ :#\n-]{{0,4}}{_NUMBER}"
)
"""A number behind what a stamp, a form or a sentence calls it. The first group holds where it is called an entity's."""
_WITHIN = rf"[^a-z](?=[cdefiorsu]){_LABELLED}"
"""The same behind what is no letter: a search passes over letters faster than it looks back from each. Then comes one
of the letters with which a label begins."""
_HEAD, _FOOT = 4000, 1600
"""Stamps, forms' questions and the first sentence stand here."""


def identifiers_of(paper: Paper, jurisdiction: Cited[str] | None) -> tuple[Identifier, ...]:
    """The entity numbers that a paper shows, each once, in order of place."""
    found: dict[tuple[str, str], Identifier] = {}
    for code, number in sorted(
        (*_by_shape(paper), *_by_form(paper, jurisdiction), *_by_label(paper, jurisdiction)),
        key=lambda one: one[1].spans[0].start,
    ):
        found.setdefault((code, entity_key(number.value, state_of(code))), Identifier("entity_number", code, number))
    return tuple(found.values())


def _by_shape(paper: Paper) -> Iterator[tuple[str, Cited[str]]]:
    """Numbers whose shape is an entity's and nothing else's, wherever they stand."""
    for mark in paper.founds:
        if mark.slot == "F":
            code = mark.kind.removeprefix("file number ")
            if entity_shapes(str(mark.value), state_of(code)):
                yield code, Cited(str(mark.value), mark.cited.spans)


def _by_form(paper: Paper, jurisdiction: Cited[str] | None) -> Iterator[tuple[str, Cited[str]]]:
    """The answer to a form's question for the entity's number, boxes of one digit joined."""
    state = _state(paper, jurisdiction)
    for match in paper.all("form_entity"):
        answer = words(match, "words")
        number = compiled(r"[| ]").sub("", answer.value) if answer else ""
        if answer and state and entity_shapes(number, state):
            yield state.code, Cited(number, answer.spans)


def _by_label(paper: Paper, jurisdiction: Cited[str] | None) -> Iterator[tuple[str, Cited[str]]]:
    """Numbers that are called an entity's, or that have the shape of one behind a label that may mean a paper's."""
    state = _state(paper, jurisdiction)
    if state is None:
        return
    shapes = any(shape.of == "entity" for shape in state.numbers)
    foot = max(paper.start + _HEAD, paper.end - _FOOT)
    for start, end in ((paper.start, min(paper.end, paper.start + _HEAD)), (foot, paper.end)):
        for match in _labelled(paper.view.lowered, start, end) if start < end else ():
            if entity_shapes(match[2], state) or (match[1] and not shapes):
                yield state.code, paper.words(*match.span(2))


def _labelled(lowered: str, start: int, end: int) -> "Iterator[re.Match[str]]":
    """The labelled numbers between two places; only at the very beginning does none stand behind another letter."""
    opening = compiled(_LABELLED).match(lowered, 0, end) if start == 0 else None
    if opening is not None:
        yield opening
    yield from compiled(_WITHIN).finditer(lowered, opening.end() if opening else max(0, start - 1), end)


def _state(paper: Paper, jurisdiction: Cited[str] | None) -> StateTable | None:
    """The state whose registrar gave a number that is only called so: the paper's own, else the only one named."""
    if jurisdiction is not None:
        return state_of(jurisdiction.value)
    return paper.states[0] if len(paper.states) == 1 else None


def known_by(instrument: Instrument, page: Instrument) -> Instrument:
    """A paper without a number of its own with the numbers on the registrar's page before it."""
    return instrument if instrument.identifiers else instrument._replace(identifiers=page.identifiers)


def with_filer(instrument: Instrument, header: tuple[Mark, ...]) -> Instrument:
    """A paper with the Central Index Key of the one filer in the submission's header that bears a name of the paper,
    or bore it."""
    names = {corporate_key(name) for name in names_of(instrument)}
    own = [keys for keys, called in _filers(header) if names & {corporate_key(name) for name in called}]
    if len(own) != 1:
        return instrument
    return instrument._replace(
        identifiers=(*instrument.identifiers, *(Identifier("cik", None, key) for key in own[0][:1]))
    )


def names_of(instrument: Instrument) -> tuple[str, ...]:
    """The names that a paper says its corporation bears, bore, or will bear, its own name first. Of a disputed name
    every reading counts."""
    changed = [name for act in instrument.acts if isinstance(act, NameChange) for name in (act.before, act.after)]
    return tuple(dict.fromkeys(_readings((instrument.corporation, *instrument.former_names, *changed))))


def _readings(stated: Iterable[Stated[str] | None]) -> Iterator[str]:
    for name in stated:
        for reading in () if name is None else (name,) if isinstance(name, Cited) else name.readings:
            yield reading.value


def _filers(header: tuple[Mark, ...]) -> Iterator[tuple[list[Cited[str]], list[str]]]:
    """The filers in order: the key of each and all its names."""
    keys: list[Cited[str]] = []
    called: list[str] = []
    for mark in header:
        said = Cited(str(mark.found.value), mark.found.spans)
        if mark.kind == "conformed name":
            if called:
                yield keys, called
            keys, called = [], [said.value]
        elif mark.kind == "former conformed name":
            called.append(said.value)
        elif mark.kind == "central index key":
            keys.append(said)
    if called:
        yield keys, called
