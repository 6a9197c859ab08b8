"""The engine that runs productions: data in, matches out.

A production is a fact's name, a cue (fixed words that must stand there) and a pattern over the masked view. All cues
are looked for in one Aho-Corasick pass; only at a cue is the pattern tried, in a window, so that the cost of a paper
is that of one scan however many productions there are.
"""

import re
from itertools import islice
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from charterbook.text.marks import Found, Masked, slot_letters, slot_pattern
from charterbook.text.needs import Need, needs
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


class _Row:
    """A production made ready. `pattern` begins with up to `back` letters before the match proper, so that it is tried
    at no place behind the cue; `marks` are its slots for marks; `near` are words of which one must stand in a window
    around the cue. They are worked out of the pattern when it has been tried in vain many times, as that costs as much
    as a hundred tries and most productions are tried less often."""

    __slots__ = ("back", "cue", "fact", "marks", "near", "pattern", "vain")

    def __init__(self, production: Production) -> None:
        # A flag for a whole pattern ("(?s)") becomes a flag for the group that the pattern is here.
        flag = compiled(r"\(\?([a-z]{1,3})\)").match(production.pattern)
        proper = f"(?{flag[1]}:{production.pattern[flag.end() :]})" if flag else production.pattern
        before = f"(?s:.{{0,{production.back}}}?)" if production.back else ""
        self.cue = slot_letters(production.cue)
        self.fact = production.fact
        self.pattern = slot_pattern(f"{before}({proper})")
        self.marks = frozenset(compiled(_MARK_SLOT).findall(production.pattern))
        self.back = production.back
        self.near: list[tuple[tuple[str, ...], int, int]] = []
        self.vain = 0

    def hit(self, letters: str, cue: int) -> "re.Match[str] | None":
        """The first match that holds the cue at this place."""
        for words, first, last in self.near:
            start = cue + first if cue > -first else 0
            for word in words:
                if letters.find(word, start, cue + last) >= 0:
                    break
            else:
                return None
        window = max(0, cue - self.back)
        while window <= cue:
            hit = self.pattern.match(letters, window, cue + FORWARD)
            if hit is None or hit.start(1) > cue:
                break
            if hit.end() > cue:
                return hit
            window = hit.start(1) + 1
        self.vain += 1
        if self.vain == _VAIN:
            told = (need for need in needs(self.pattern.pattern) if not any(word in self.cue for word in need.words))
            self.near = [(need.words, *self._window(need)) for need in islice(told, _MOST_NEEDS)]
        return None

    def _window(self, need: Need) -> tuple[int, int]:
        """Where, from the cue on, a word stands in a match that begins at or before the cue and ends behind it."""
        longest = max(map(len, need.words))
        return max(need.least - self.back, 1 - need.rest), min(FORWARD, need.most - self.back + longest)


class Table:
    """Productions made ready: the automaton at once, each pattern when its cue is first met."""

    __slots__ = ("_automaton", "_by_cue", "_rows", "productions")

    def __init__(self, productions: tuple[Production, ...]) -> None:
        self.productions = productions
        by_cue: dict[str, list[Production]] = {}
        for production in productions:
            by_cue.setdefault(slot_letters(production.cue), []).append(production)
        self._automaton = AhoCorasick(by_cue)
        self._by_cue = list(by_cue.values())
        self._rows: dict[int, list[_Row]] = {}

    def run(self, view: View, masked: Masked) -> list[Match]:
        """All matches in order of place; of two with the same fact and end, the fuller, then the longer."""
        found: dict[tuple[str, int], Match] = {}
        letters = masked.letters
        for cue, start, _ in self._automaton.find_matches_as_indexes(letters, overlapping=True):
            rows = self._rows.get(cue)
            if rows is None:
                rows = self._rows[cue] = [_Row(production) for production in self._by_cue[cue]]
            for row in rows:
                hit = row.hit(letters, start)
                if hit is not None:
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
