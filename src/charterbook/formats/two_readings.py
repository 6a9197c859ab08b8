"""Two readings of one page to one: a number is believed only where both readers see the same.

Comes in: the words of two readers, of which the second has read at least the lines in which the first sees a number.
Goes out: the first reader's words, but each number that the second reads otherwise
(or that only one of them sees) is one letter that stands for both readings. A number is a run of figures and number
words, as "Six Hundred Fifty (650)": where the readers differ in one part of it, nothing of it is believed.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from charterbook.formats.rendition import UNSURE
from charterbook.text.patterns import compiled

BETWEEN_READINGS = " \u00a6 "
_NUMBER_WORDS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion "
    "first second third fourth fifth sixth seventh eighth ninth tenth half".split()
)
_NO_NUMBER_WORDS = frozenset("right rights night might sight light tight fight forth month third seventy".split())
_JOINS = frozenset({"and", "&"})
_LETTERED = frozenset({"series", "class"})
_FIGURES = r"\$?(?:(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*|0)(?:\.\d+)?|\.\d+)(?:st|nd|rd|th|%)?"
_SHAPES = str.maketrans("li]|!o", "11111" + "0", ".,")
_EDGES = "\"'.,;:()_-"
_FOLDED = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014\u2212", "''\"\"---")
_SURE = 60.0


class Seen(NamedTuple):
    """A word in a picture: its letters, its box in pixels (left, top, right, bottom), how sure the reader is of 100.

    `shown` is empty, or holds both readings where `characters` only stands in for a number read in two ways.
    """

    characters: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: float
    shown: str = ""


Place = tuple[float, float, float, float]


def lines_with_numbers(words: list[Seen]) -> list[list[Seen]]:
    """The lines in which a number stands: those that the second reader is to read."""
    numbers = _numbers(words)
    found = []
    at = 0
    for line in _lines(words) if words else []:
        if any(place in numbers for place in range(at, at + len(line))):
            found.append(line)
        at += len(line)
    return found


def agreed(first: list[Seen], second: list[Seen]) -> list[Seen]:
    """The words of the first reading, its numbers checked against the second."""
    other = _Lookup(second)
    numbers = _numbers(first) | _seen_by_the_other(first, second)
    out: list[Seen] = []
    at = 0
    while at < len(first):
        end = _end_of_number(first, numbers, at)
        if end == at:
            out.append(first[at])
            at += 1
            continue
        phrase = first[at:end]
        lines = [other.within(_around(line)) for line in _lines(phrase)]
        sure = all(_same(line, found) for line, found in zip(_lines(phrase), lines, strict=True)) and not any(
            _misread(word.characters) for word in phrase
        )
        out += phrase if sure else [_both(phrase, [word for line in lines for word in line])]
        at = end
    return out


def _bare(characters: str) -> str:
    return characters.translate(_FOLDED).strip(_EDGES).lower()


def _is_number(characters: str) -> bool:
    """Whether a word has a figure, a sign that stands beside figures, or a number word in it."""
    if any(character.isdigit() or character in "$%" for character in characters):
        return True
    return any(part in _NUMBER_WORDS for part in _bare(characters).split("-"))


def _misread(characters: str) -> bool:
    """Whether a word is a number word but for one letter ("Fiffy"): both readers may have made the same mistake."""
    parts = [part for part in _bare(characters).split("-") if len(part) > 4 and part not in _NO_NUMBER_WORDS]
    return any(
        part not in _NUMBER_WORDS and any(_one_letter_off(part, word) for word in _NUMBER_WORDS) for part in parts
    )


def _one_letter_off(one: str, other: str) -> bool:
    """Whether two words are the same but for one letter changed, left out or put in."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[start + (len(one) >= len(other)) :] == other[start + (len(other) >= len(one)) :]


def _numbers(words: list[Seen]) -> set[int]:
    """The places of words that are numbers, of the letters that tell a series or class, and of what stands beside a
    number word and is almost one."""
    found = {at for at, word in enumerate(words) if _is_number(word.characters)}
    for at, word in enumerate(words[:-1]):
        if _bare(word.characters) in _LETTERED and len(_bare(words[at + 1].characters)) <= 3:
            found.add(at + 1)
    beside = {near for at in found for near in (at - 1, at + 1) if 0 <= near < len(words)}
    return found | {at for at in beside if _misread(words[at].characters)}


def _seen_by_the_other(first: list[Seen], second: list[Seen]) -> set[int]:
    """The places of words of the first reading where the second sees a number, or sees one close beside."""
    lookup = _Lookup(first)
    places = {id(word): at for at, word in enumerate(first)}
    found: set[int] = set()
    for word in second:
        if not _is_number(word.characters) or word.confidence < _SURE:
            continue
        height = word.bottom - word.top
        under = lookup.within((word.left, word.top, word.right, word.bottom))
        if not under:
            # The first reader left it out: the words on both sides of it are not to be read as if they were whole.
            near = (word.left - height, word.top, word.right + height, word.bottom)
            under = [each for each in lookup.touching(near) if _is_number(each.characters)]
        found |= {places[id(each)] for each in under}
    return found


def _end_of_number(words: list[Seen], numbers: set[int], at: int) -> int:
    """Where the number that begins at a word ends, at the latest with its sentence; `at` itself where none begins."""
    end = at
    while end in numbers:
        end += 1
        if words[end - 1].characters.endswith((".", ";", ":")):
            break
        if end < len(words) and _bare(words[end].characters) in _JOINS and end + 1 in numbers:
            end += 1
    return end


def _lines(words: list[Seen]) -> list[list[Seen]]:
    """Words in order, parted where the next stands back at the left, beside no part of the one before, or far off."""
    found: list[list[Seen]] = [[words[0]]]
    for before, word in pairwise(words):
        apart = word.left - before.right > 3 * (before.bottom - before.top)
        if apart or word.left < before.left or word.top > before.bottom or word.bottom < before.top:
            found.append([])
        found[-1].append(word)
    return found


def _around(words: list[Seen]) -> Place:
    """The box around words, a third of their height wider."""
    margin = 0.33 * median(word.bottom - word.top for word in words)
    return (
        min(word.left for word in words) - margin,
        min(word.top for word in words),
        max(word.right for word in words) + margin,
        max(word.bottom for word in words),
    )


class _Lookup:
    """Words by their height on the page."""

    __slots__ = ("_centres", "_words")

    def __init__(self, words: Iterable[Seen]) -> None:
        self._words = sorted(words, key=lambda word: word.top + word.bottom)
        self._centres = [(word.top + word.bottom) / 2 for word in self._words]

    def touching(self, place: Place) -> list[Seen]:
        """Words in the rows of a place that reach into it, from left to right."""
        left, top, right, bottom = place
        rows = self._words[bisect_left(self._centres, top) : bisect_right(self._centres, bottom)]
        return sorted((word for word in rows if word.left < right and left < word.right), key=lambda word: word.left)

    def within(self, place: Place) -> list[Seen]:
        """Words whose middle is in a place, from left to right."""
        return [word for word in self.touching(place) if place[0] <= (word.left + word.right) / 2 <= place[2]]


def _same(one: list[Seen], other: list[Seen]) -> bool:
    """Whether two readings of a number say the same, blanks and the marks around words aside."""
    first, second = ([bare for word in words if (bare := _bare(word.characters))] for words in (one, other))
    if len(first) == len(second) and all(a == b or _one_number(a, b) for a, b in zip(first, second, strict=True)):
        return True
    return _atoms(first) == _atoms(second)


def _atoms(words: list[str]) -> list[str]:
    """Words as figures, each by itself ("1 650" is not 1650), and letters between them, however they are parted."""
    atoms: list[str] = []
    letters = False
    for atom in compiled(r"\d+(?:[.,]\d+)*|\D").findall(" ".join(words)):
        if atom[0].isdigit():
            atoms += [atom] if compiled(_FIGURES).fullmatch(atom) else atom.split(",")
            letters = False
        elif atom not in " ,.;:()":
            if letters:
                atoms[-1] += atom
            else:
                atoms.append(atom)
            letters = True
    return atoms


def _one_number(one: str, other: str) -> bool:
    """Whether only one of two words is a number and the other is the same shapes: $0,001, $0001 and $0.00] are nothing
    but $0.001. Where both are numbers (6.50 and 650) there is a dispute."""
    figures = sum(compiled(_FIGURES).fullmatch(reading) is not None for reading in (one, other))
    return figures == 1 and one.translate(_SHAPES) == other.translate(_SHAPES)


def _both(one: list[Seen], other: list[Seen]) -> Seen:
    """One letter for a number read in two ways, at the place of its first line."""
    left, top, right, bottom = _around(_lines(one)[0])
    readings = [" ".join(word.characters for word in words) for words in (one, other)]
    return Seen(UNSURE, left, top, right, bottom, 0.0, f"\u27e6{readings[0]}{BETWEEN_READINGS}{readings[1]}\u27e7")
