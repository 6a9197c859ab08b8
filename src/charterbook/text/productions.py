"""The engine that runs productions: data in, matches out.

A production is a fact's name, a cue (fixed words that must stand there) and a pattern over the masked view. All cues
are looked for in one Aho-Corasick pass; only at a cue is the pattern tried, in a window, so that the cost of a paper
is that of one scan however many productions there are.
"""

import re
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from charterbook.model.evidence import Cited
from charterbook.text.marks import Found, Masked, slot_letters, slot_pattern
from charterbook.text.view import View

FORWARD = 700
_MARK_SLOT = r"\{[A-Z]:(\w+)\}"


class Production(NamedTuple):
    """`pattern` is tried where `cue` stands, from `back` letters before it. Slots are written `{N:after}`."""

    fact: str
    cue: str
    pattern: str
    back: int = 0


class Match(NamedTuple):
    """A fact found between `start` and `end` of the view, with the marks or words in its named slots."""

    fact: str
    start: int
    end: int
    slots: dict[str, Found]


class Table:
    """Productions made ready: the automaton at once, each pattern when its cue is first met."""

    __slots__ = ("_automaton", "_compiled", "productions")

    def __init__(self, productions: tuple[Production, ...]) -> None:
        self.productions = productions
        self._automaton = AhoCorasick([slot_letters(production.cue) for production in productions])
        self._compiled: dict[int, tuple[re.Pattern[str], frozenset[str]]] = {}

    def run(self, view: View, masked: Masked) -> list[Match]:
        """All matches in order of place; of two with the same fact and end, the fuller, then the longer."""
        found: dict[tuple[str, int], Match] = {}
        letters = masked.letters
        for index, start, _ in self._automaton.find_matches_as_indexes(letters, overlapping=True):
            production = self.productions[index]
            compiled = self._compiled.get(index)
            if compiled is None:
                compiled = (
                    slot_pattern(production.pattern),
                    frozenset(re.compile(_MARK_SLOT).findall(production.pattern)),
                )
                self._compiled[index] = compiled
            pattern, mark_slots = compiled
            if production.back:
                window = max(0, start - production.back)
                hit = pattern.search(letters, window, start + FORWARD)
                while hit is not None and not hit.start() <= start < hit.end():
                    hit = pattern.search(letters, hit.start() + 1, start + FORWARD) if hit.start() < start else None
            else:
                hit = pattern.match(letters, start, start + FORWARD)
            if hit is not None:
                match = _match(production.fact, hit, mark_slots, view, masked)
                known = found.get((match.fact, match.end))
                if known is None or (-len(match.slots), match.start) < (-len(known.slots), known.start):
                    found[match.fact, match.end] = match
        return sorted(found.values(), key=lambda match: (match.start, match.end))


def _match(fact: str, hit: "re.Match[str]", mark_slots: frozenset[str], view: View, masked: Masked) -> Match:
    """The match with its slots: a slot for a mark holds the mark, any other the words, even if they are one number."""
    slots = {}
    for name, letters in hit.groupdict().items():
        if letters:
            at = hit.start(name)
            slots[name] = masked.at[at] if name in mark_slots else _words(view, *masked.place(at, hit.end(name)))
    return Match(fact, *masked.place(*hit.span()), slots)


def _words(view: View, start: int, end: int) -> Found:
    return Found("W", "words", start, end, Cited(view.folded[start:end], (view.span(start, end),)))
