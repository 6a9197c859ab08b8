"""The engine that runs productions: data in, matches out.

A production is a fact's name, a cue (fixed words that must stand there) and a pattern over the masked view. All cues
are looked for in one Aho-Corasick pass; only at a cue is the pattern tried, in a window, so that the cost of a paper
is that of one scan however many productions there are.
"""

import re
from typing import NamedTuple

from charterbook.text.automaton import Automaton
from charterbook.text.marks import Found, Masked, slot_letters, slot_pattern
from charterbook.text.needs import needs, stand
from charterbook.text.patterns import compiled
from charterbook.text.view import View

FORWARD = 700
_VAIN, _MOST_NEEDS = 64, 6
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


class _Near(NamedTuple):
    """Words of which one stands from `first` up to `last` letters behind a cue wherever a production matches there."""

    words: tuple[str, ...]
    first: int
    last: int


def _missing(near: _Near, letters: str, cue: int) -> bool:
    """Whether none of the words stands near a cue."""
    words, first, last = near
    return not stand(letters, words, cue + first if cue > -first else 0, cue + last)


class Row:
    """A production made ready. `pattern` begins with up to `back` letters before the match proper, so that it is tried
    at no place behind the cue; `marks` are its slots for marks; `near` is what must stand near the cue,
    `needed` the words of it."""

    __slots__ = ("back", "fact", "marks", "near", "needed", "pattern")

    def __init__(self, production: Production) -> None:
        # A flag for a whole pattern ("(?s)") becomes a flag for the group that the pattern is here.
        flag = compiled(r"\(\?([a-z]{1,3})\)").match(production.pattern)
        proper = f"(?{flag[1]}:{production.pattern[flag.end() :]})" if flag else production.pattern
        before = f"(?s:.{{0,{production.back}}}?)" if production.back else ""
        self.fact = production.fact
        self.pattern = slot_pattern(f"{before}({proper})")
        self.marks = frozenset(compiled(_MARK_SLOT).findall(production.pattern))
        self.back = production.back
        self.near: list[_Near] = []
        self.needed: frozenset[tuple[str, ...]] = frozenset()

    def hit(self, letters: str, cue: int) -> "re.Match[str] | None":
        """The first match that holds the cue at this place."""
        for near in self.near:
            if _missing(near, letters, cue):
                return None
        window = max(0, cue - self.back)
        while window <= cue:
            hit = self.pattern.match(letters, window, cue + FORWARD)
            if hit is None or hit.start(1) > cue:
                return None
            if hit.end() > cue:
                return hit
            window = hit.start(1) + 1
        return None

    def learn(self, cue: str) -> None:
        """Work out what must stand near the cue: a match begins at or before the cue and ends behind it."""
        for need in needs(self.pattern.pattern):
            if len(self.near) < _MOST_NEEDS and not any(word in cue for word in need.words):
                longest = max(map(len, need.words))
                first = max(need.least - self.back, 1 - need.rest)
                self.near.append(_Near(need.words, first, min(FORWARD, need.most - self.back + longest)))
        self.needed = frozenset(near.words for near in self.near)


class _Cue:
    """The productions of one cue. What they need is worked out when the cue has been met in vain many times, as that
    costs as much as a hundred tries and most cues are met less often. What several of them need is asked once, in the
    widest window that one of them has: where it is missing, all of these are out."""

    __slots__ = ("_rows", "_shared", "_vain", "_words")

    def __init__(self, words: str, productions: list[Production]) -> None:
        self._words = words
        self._rows = [Row(production) for production in productions]
        self._shared: list[_Near] = []
        self._vain = 0

    def hits(self, letters: str, cue: int) -> "list[tuple[Row, re.Match[str]]]":
        """The productions that match at a place of the cue."""
        rows = self._rows
        for near in self._shared:
            if _missing(near, letters, cue):
                rows = [row for row in rows if near.words not in row.needed]
                if not rows:
                    return []
        found = [(row, hit) for row in rows if (hit := row.hit(letters, cue)) is not None]
        if not found:
            self._vain += 1
            if self._vain == _VAIN:
                self._learn()
        return found

    def _learn(self) -> None:
        by_words: dict[tuple[str, ...], list[_Near]] = {}
        for row in self._rows:
            row.learn(self._words)
            for near in row.near:
                by_words.setdefault(near.words, []).append(near)
        for words, nears in sorted(by_words.items(), key=lambda item: -len(item[1])):
            if len(nears) > 1:
                self._shared.append(_Near(words, min(near.first for near in nears), max(near.last for near in nears)))


class Table:
    """Productions made ready: the automaton at once, the patterns of a cue when it is first met."""

    __slots__ = ("_automaton", "_by_cue", "_cues", "productions")

    def __init__(self, productions: tuple[Production, ...]) -> None:
        self.productions = productions
        by_cue: dict[str, list[Production]] = {}
        for production in productions:
            by_cue.setdefault(slot_letters(production.cue), []).append(production)
        self._automaton = Automaton(by_cue)
        self._by_cue = list(by_cue.items())
        self._cues: dict[int, _Cue] = {}

    def run(self, view: View, masked: Masked) -> list[Match]:
        """All matches in order of place; of two with the same fact and end, the fuller, then the longer."""
        found: dict[tuple[str, int], Match] = {}
        letters, cues = masked.letters, self._cues
        for index, start in self._automaton.places(letters):
            cue = cues.get(index)
            if cue is None:
                cue = cues[index] = _Cue(*self._by_cue[index])
            for row, hit in cue.hits(letters, start):
                match = _match(row.fact, hit, row.marks, view, masked)
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
            slots[name] = masked.mark(at) if name in mark_slots else _words(view, *masked.place(at, hit.end(name)))
    return Match(fact, *masked.place(*hit.span(1)), slots)


def _words(view: View, start: int, end: int) -> Found:
    return Found.seen(view, "W", "words", (start, end), view.folded[start:end])
