"""What an expression cannot match without: fixed words, each not farther from the match's ends than what lies between.

Comes in: an expression. Goes out: sets of words, of each of which one stands in every match, and where. Where no word
of a set stands near a cue, the expression need not be tried there; to look for words is ten times cheaper than to try.
"""

from collections.abc import Iterator
from typing import NamedTuple

from charterbook.text.marks import SLOTS
from charterbook.text.patterns import compiled

_REPEAT = r"(?:[*+?]|\{\d*,?\d*\})"
_TOKEN = (
    r"(\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|\[\^?\]?(?:\\.|[^\]\\])*+\]|\(\?P<\w+>|\(\?P=\w+\)|\(\?<?[a-z=!]*:?|\(|\)|\|"
    rf"|[^\\\[\](){{}}*+?|.^$]+(?!{_REPEAT})|.)({_REPEAT}?)[?+]?"
)
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_NO_END = 1 << 20
_SHORTEST, _MOST_WORDS = 2, 12
_SLOTS = frozenset(SLOTS.values()) - {" "}
"""The letters that stand for marks: each is a word of its own, however short."""


class Need(NamedTuple):
    """One of `words` begins in every match, from `least` to `most` letters behind the match's beginning and at most
    `rest` letters before its end."""

    words: tuple[str, ...]
    least: int
    most: int
    rest: int


class _Part(NamedTuple):
    """A part of an expression: the least and the most letters that it takes, and what it needs."""

    least: int
    most: int
    needs: tuple[Need, ...] = ()


def needs(pattern: str) -> tuple[Need, ...]:
    """What every match of an expression holds, the cheapest to look for first. Alternatives hold a word of each; what
    may be left out holds none."""
    if "(?i" in pattern:
        return ()
    whole, _ = _alternatives(iter(compiled(_TOKEN).findall(pattern)))
    return tuple(sorted(whole.needs, key=_cost))


def stand(letters: str, words: tuple[str, ...], start: int, end: int) -> bool:
    """Whether one of the words stands between two places."""
    # `any` would make a generator for each of the thousands of times that a paper is asked.
    for word in words:
        if letters.find(word, start, end) >= 0:
            break
    else:
        return False
    return True


def _alternatives(tokens: Iterator[tuple[str, str]]) -> tuple[_Part, str]:
    """A group's alternatives, read up to its end; and how often the group is repeated."""
    branches: list[_Part] = []
    parts: list[_Part] = []
    for atom, repeat in tokens:
        if atom in ("|", ")"):
            branches.append(_joined(parts))
            parts = []
            if atom == ")":
                return _any_of(branches), repeat
        elif atom[0] == "(" and not atom.startswith("(?P="):
            inner, times = _alternatives(tokens)
            if not atom.startswith(_LOOKS):
                parts.append(_repeated(inner, times))
        elif atom not in ("^", "$", r"\b", r"\Z", r"\A"):
            parts.append(_repeated(_single(atom), repeat))
    return _any_of([*branches, _joined(parts)]), ""


def _single(atom: str) -> _Part:
    """Fixed letters, a class of letters, or a back reference, which may be of any length."""
    if atom[0] == "(":
        return _Part(0, _NO_END)
    if atom[0] in "[." or (atom[0] == "\\" and atom[1].isalnum()):
        return _Part(1, 1)
    word = atom.removeprefix("\\")
    size = len(word)
    if size >= _SHORTEST:
        return _Part(size, size, (Need((word,), 0, 0, size),))
    marks = [(at, letter) for at, letter in enumerate(word) if letter in _SLOTS]
    return _Part(size, size, tuple(Need((letter,), at, at, size - at) for at, letter in marks))


def _joined(parts: list[_Part]) -> _Part:
    """Parts that follow each other as one."""
    least = most = 0
    rest = sum(part.most for part in parts)
    found: list[Need] = []
    for part in parts:
        rest -= part.most
        found += (Need(own.words, least + own.least, most + own.most, own.rest + rest) for own in part.needs)
        least, most = least + part.least, min(_NO_END, most + part.most)
    return _Part(least, most, tuple(found))


def _repeated(part: _Part, repeat: str) -> _Part:
    """A part that stands there so many times."""
    if not repeat:
        return part
    low, comma, high = repeat.strip("{}").partition(",")
    if repeat[0] == "{":
        least, most = int(low or 0), int(high) if high else _NO_END if comma else int(low)
    else:
        least, most = int(repeat == "+"), 1 if repeat == "?" else _NO_END
    more = min(_NO_END, part.most * most) - part.most
    kept = (Need(own.words, own.least, own.most + more, own.rest + more) for own in part.needs) if least else ()
    return _Part(part.least * least, part.most + more, tuple(kept))


def _any_of(branches: list[_Part]) -> _Part:
    """What alternatives need together: a word of the one set that is the best of each."""
    if len(branches) == 1:
        return branches[0]
    least, most = min(branch.least for branch in branches), max(branch.most for branch in branches)
    best = [min(branch.needs, key=_cost) for branch in branches if branch.needs]
    every = dict.fromkeys(word for own in best for word in own.words)
    # Where "holders of" begins, "holders" does.
    words = tuple(word for word in every if not any(other != word and word.startswith(other) for other in every))
    if len(best) < len(branches) or len(words) > _MOST_WORDS:
        return _Part(least, most)
    _, nearest, farthest, rests = zip(*best, strict=True)
    return _Part(least, most, (Need(words, min(nearest), max(farthest), max(rests)),))


def _cost(need: Need) -> tuple[int, bool, int]:
    """Few words are looked for sooner than many; marks are rarer than words, and long words than short ones."""
    return len(need.words), not _SLOTS.issuperset(need.words), -min(map(len, need.words))
