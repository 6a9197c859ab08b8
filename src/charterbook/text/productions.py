"""The engine that runs productions: data in, matches out.

A production is a fact's name, a cue (fixed words that must stand there) and a pattern over the masked view. All cues
are looked for in one Aho-Corasick pass; only at a cue is the pattern tried, in a window, so that the cost of a paper
is that of one scan however many productions there are.
"""

import re
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from charterbook.model.evidence import Cited
from charterbook.text.marks import SLOTS, Found, Masked, slot_letters, slot_pattern
from charterbook.text.patterns import compiled
from charterbook.text.view import View

FORWARD = 700
_SLOT = r"\{([A-Z])(?::\w+)?\}"
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


class _Ready(NamedTuple):
    """A production ready to run. `pattern` begins with up to `back` letters before the match proper, so that it is
    tried at no place behind the cue; `needed` are slot letters without which it cannot match; `marks` its slots for
    marks."""

    pattern: "re.Pattern[str]"
    needed: str
    marks: frozenset[str]


class Table:
    """Productions made ready: the automaton at once, each pattern when its cue is first met."""

    __slots__ = ("_automaton", "_ready", "productions")

    def __init__(self, productions: tuple[Production, ...]) -> None:
        self.productions = productions
        self._automaton = AhoCorasick([slot_letters(production.cue) for production in productions])
        self._ready: dict[int, _Ready] = {}

    def run(self, view: View, masked: Masked) -> list[Match]:
        """All matches in order of place; of two with the same fact and end, the fuller, then the longer."""
        found: dict[tuple[str, int], Match] = {}
        letters, ready = masked.letters, self._ready
        find = letters.find
        for index, start, _ in self._automaton.find_matches_as_indexes(letters, overlapping=True):
            production = self.productions[index]
            own = ready.get(index)
            if own is None:
                own = ready[index] = _made_ready(production)
            window, end = max(0, start - production.back), start + FORWARD
            if any(find(letter, window, end) < 0 for letter in own.needed):
                continue
            hit = _hit(own.pattern, letters, window, start)
            if hit is not None:
                match = _match(production.fact, hit, own.marks, view, masked)
                known = found.get((match.fact, match.end))
                if known is None or (-len(match.slots), match.start) < (-len(known.slots), known.start):
                    found[match.fact, match.end] = match
        return sorted(found.values(), key=lambda match: (match.start, match.end))


def _hit(pattern: "re.Pattern[str]", letters: str, window: int, cue: int) -> "re.Match[str] | None":
    """The first match from `window` on that holds the cue."""
    while window <= cue:
        hit = pattern.match(letters, window, cue + FORWARD)
        if hit is None or hit.start(1) > cue:
            return None
        if hit.end() > cue:
            return hit
        window = hit.start(1) + 1
    return None


def _made_ready(production: Production) -> _Ready:
    before = f"(?s:.{{0,{production.back}}}?)" if production.back else ""
    # A flag for a whole pattern ("(?s)") becomes a flag for the group that the pattern is here.
    flag = compiled(r"\(\?([a-z]{1,3})\)").match(production.pattern)
    proper = f"(?{flag[1]}:{production.pattern[flag.end() :]})" if flag else production.pattern
    return _Ready(
        slot_pattern(f"{before}({proper})"),
        needed_slots(production.pattern),
        frozenset(compiled(_MARK_SLOT).findall(production.pattern)),
    )


def needed_slots(pattern: str) -> str:
    """The letters of the slots that every match of a pattern holds: those outside of optional groups, alternatives and
    look-arounds, where the pattern as a whole has no alternatives."""
    kept: list[set[str]] = [set()]
    alternatives = [False]
    at = 0
    while at < len(pattern):
        letter = pattern[at]
        if letter == "\\":
            at += 2
            continue
        if letter == "[":
            at = pattern.index("]", at + 2)
        elif letter == "(":
            kept.append(set())
            alternatives.append(pattern.startswith(("(?=", "(?!", "(?<=", "(?<!"), at))
        elif letter == "|":
            alternatives[-1] = True
        elif letter == ")":
            inner, either = kept.pop(), alternatives.pop()
            if not either and not pattern.startswith(("?", "*", "{0"), at + 1):
                kept[-1] |= inner
        elif letter == "{" and (slot := compiled(_SLOT).match(pattern, at)):
            if not pattern.startswith(("?", "*", "{0"), slot.end()):
                kept[-1].add(SLOTS[slot[1]])
            at = slot.end() - 1
        at += 1
    return "" if alternatives[0] else "".join(sorted(kept[0]))


def _match(fact: str, hit: "re.Match[str]", mark_slots: frozenset[str], view: View, masked: Masked) -> Match:
    """The match with its slots: a slot for a mark holds the mark, any other the words, even if they are one number."""
    slots = {}
    for name, letters in hit.groupdict().items():
        if letters:
            at = hit.start(name)
            slots[name] = masked.at[at] if name in mark_slots else _words(view, *masked.place(at, hit.end(name)))
    return Match(fact, *masked.place(*hit.span(1)), slots)


def _words(view: View, start: int, end: int) -> Found:
    return Found("W", "words", start, end, Cited(view.folded[start:end], (view.span(start, end),)))
