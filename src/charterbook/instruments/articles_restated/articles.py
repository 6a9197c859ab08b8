"""The articles of a charter by their numbers, and the articles that an amendment sets anew.

Comes in: passages. Goes out: passages in groups. An article is set anew only by new text that the amendment quotes
whole under the article's number; any other change is told beside the old text, never worked into it.
"""

from typing import NamedTuple

from charterbook.instruments.articles_restated.paragraphs import Passage
from charterbook.text.patterns import compiled

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
).split()
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_NUMBER = rf"(?P<number>(?i:{'|'.join(reversed(_ORDINALS))})|[IVXL]{{1,7}}|\d{{1,2}})(?![A-Za-z0-9])"
_HEADING = (
    rf"(?:(?:ARTICLE|Article) {_NUMBER}|(?P<ordinal>(?:{'|'.join(word.upper() for word in _ORDINALS)}))(?=[:.\s]))"
)
_SET_ANEW = (
    rf"(?i:article) {_NUMBER}[^\n\"]{{0,240}}?(?i:amended|replaced)[^\n\"]{{0,160}}?(?i:to read|reads|as follows)"
)
_A_PART = r"(?i:part of|paragraph|section|first sentence|clause)[^\n\"]{0,60}$"


class Article(NamedTuple):
    """A part of the charter: its number, None for what stands before the first, and its passages."""

    number: int | None
    passages: tuple[Passage, ...]


def articles_of(passages: list[Passage]) -> list[Article]:
    """The passages of a charter grouped by article."""
    groups: list[Article] = []
    for passage in passages:
        heading = compiled(_HEADING).match(passage.words)
        if heading is not None or not groups:
            groups.append(Article(_number(heading["number"] or heading["ordinal"]) if heading else None, (passage,)))
        else:
            groups[-1] = groups[-1]._replace(passages=(*groups[-1].passages, passage))
    return groups


def set_anew(passages: list[Passage]) -> list[Article]:
    """The articles whose whole new text an amendment quotes: from the words "Article FOURTH is amended to read", the
    quotation that follows."""
    found = []
    for at, passage in enumerate(passages):
        said = compiled(_SET_ANEW).search(passage.words)
        if said is None or compiled(_A_PART).search(passage.words, 0, said.start()):
            continue
        quoted = _quoted(passages, at, said.end())
        if quoted:
            found.append(Article(_number(said["number"]), quoted))
    return found


def _quoted(passages: list[Passage], at: int, after: int) -> tuple[Passage, ...]:
    """The quotation that opens in the passage, after the words that announce it, or at the head of the next one. One
    that no mark closes is none."""
    own = passages[at].words.find('"', after)
    if own >= 0:
        return (passages[at]._replace(words=passages[at].words[own + 1 : -1]),) if _closes(passages[at]) else ()
    found: list[Passage] = []
    for passage in passages[at + 1 :]:
        if not found and not passage.words.startswith('"'):
            return ()
        found.append(passage._replace(words=passage.words.removeprefix('"')))
        if _closes(passage):
            found[-1] = found[-1]._replace(words=found[-1].words.rstrip(".").removesuffix('"'))
            return tuple(found)
    return ()


def _closes(passage: Passage) -> bool:
    return passage.words.rstrip(".").endswith('"')


def _number(words: str) -> int | None:
    """The number of an article: "FOURTH", "IV" and "4" are 4."""
    if words.isdigit():
        return int(words)
    if words.lower() in _ORDINALS:
        return _ORDINALS.index(words.lower()) + 1
    digits = [_ROMAN[letter] for letter in words.upper() if letter in _ROMAN]
    if len(digits) != len(words):
        return None
    return sum(-one if one < next_ else one for one, next_ in zip(digits, [*digits[1:], 0], strict=True))
