"""A paper as a person looks at it: its words, cut where those that say a fact begin and end.

Comes in: the bytes of a source, and the places of facts, each under a key. Goes out: pieces of its text, each with the
keys of the facts that it says. Nothing of the paper is left out; what the reader left out says so.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from html import unescape
from typing import NamedTuple

from charterbook.formats.encoding import decode
from charterbook.formats.html_tags import TOKEN
from charterbook.formats.recognise import HEAD, is_html, read_texts
from charterbook.model.evidence import Segments, Source, Span, Unreadable
from charterbook.text.patterns import compiled

LEFT_OUT = 0
"""The key of words that the reader of the paper does not read: page furniture, hidden and struck words."""


class Lit(NamedTuple):
    """What lights up under a key from 1: the places of one fact, or of one reading of a disputed one."""

    key: int
    spans: tuple[Span, ...]


class Words(NamedTuple):
    """The characters of a source, or of its rendition, where each stands in the bytes, and the places left out."""

    characters: str
    segments: Segments
    left_out: tuple[tuple[int, int], ...]

    def at(self, byte: int) -> int:
        """The character that stands at a byte, or the next one after it."""
        starts, targets, widths = self.segments.starts, self.segments.targets, self.segments.widths
        place = bisect_right(targets, byte) - 1
        if place < 0:
            return 0
        ends = starts[place + 1] if place + 1 < len(starts) else len(self.characters)
        return min(starts[place] + (byte - targets[place]) // widths[place], ends)


class Document(NamedTuple):
    """The characters `start` up to `end` of a file that are the document in which a paper stands."""

    start: int
    end: int
    is_html: bool


class Piece(NamedTuple):
    """Characters `start` up to `end`, which say the facts of these keys and no other."""

    start: int
    end: int
    keys: tuple[int, ...] = ()
    left_out: bool = False


def words(data: bytes, media_type: str) -> Words | Unreadable:
    """The words of a source, or why it shows none."""
    texts = read_texts(data, Source("", len(data), media_type, ""))
    if isinstance(texts, Unreadable):
        return texts
    rendition = texts[0].rendition if texts else None
    left_out = tuple((span.start, span.end) for text in texts for span in text.furniture)
    return words_of(rendition or data, left_out)


def words_of(data: bytes, left_out: tuple[tuple[int, int], ...]) -> Words | Unreadable:
    """The words of a text, of which the bytes between these places are left out."""
    decoded = decode(data)
    return decoded if isinstance(decoded, Unreadable) else Words(*decoded, left_out)


def document(shown: Words, paper: Span, media_type: str) -> Document:
    """The document in which a paper stands: of a submission its own part, else the whole file."""
    characters = shown.characters
    if media_type != "text/plain":
        return Document(0, len(characters), media_type == "text/html")
    at = shown.at(paper.start)
    opened = [tag.end() for tag in compiled(r"(?i)<TEXT>").finditer(characters, 0, at)]
    start = opened[-1] if opened else 0
    closed = compiled(r"(?i)</TEXT>").search(characters, max(start, at)) if opened else None
    end = closed.start() if closed else len(characters)
    return Document(start, end, is_html(characters[start : min(end, start + HEAD)]))


def pieces(shown: Words, lit: Iterable[Lit], source: str, start: int, end: int) -> Iterator[Piece]:
    """The characters from `start` to `end` in order, cut wherever a fact of this source begins or ends."""
    turns = sorted(_turns(shown, lit, source))
    open_: dict[int, int] = {}
    at = start
    for place, begins, key in [*turns, (end, True, LEFT_OUT)]:
        until = min(max(place, at), end)
        if at < until:
            yield Piece(at, until, tuple(sorted(open_.keys() - {LEFT_OUT})), LEFT_OUT in open_)
            at = until
        open_[key] = open_.get(key, 0) + (1 if begins else -1)
        if not open_[key]:
            del open_[key]


def _turns(shown: Words, lit: Iterable[Lit], source: str) -> Iterator[tuple[int, bool, int]]:
    """Where a key's words begin (True) or end: ends come first, so that neighbours do not overlap."""
    placed = [(one.key, span.start, span.end) for one in lit for span in set(one.spans) if span.source == source]
    for key, first, last in (*placed, *((LEFT_OUT, *place) for place in shown.left_out)):
        begins, ends = shown.at(first), shown.at(last)
        if begins < ends:
            yield begins, True, key
            yield ends, False, key


def quote(shown: Words, span: Span, *, html: bool) -> str:
    """The words of a place as a person reads them, white space folded and, of HTML, without its markup."""
    said = shown.characters[shown.at(span.start) : shown.at(span.end)]
    if html:
        said = unescape(compiled(TOKEN).sub(lambda token: token[0] if token[0][0] == "&" else " ", said))
    return " ".join(said.split())
