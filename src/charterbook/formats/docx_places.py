"""Where things stand in the bytes of a Word file's part, so that words can be put in while all else stays as it is.

Comes in: the XML of a part in UTF-8 with Word's tags under `w:`. Goes out: the places of its paragraphs and their
words, of the body and of the last tag, and what else a template must not hold.
"""

from typing import NamedTuple

from charterbook.formats.docx_parts import parser

_CHANGES = frozenset(
    "ins del moveFrom moveTo rPrChange pPrChange sectPrChange tblPrChange tblGridChange tblPrExChange trPrChange "
    "tcPrChange numberingChange cellIns cellDel cellMerge".split()
)
_MORE_THAN_WORDS = frozenset("drawing pict object tbl altChunk".split())

_BODY = ["document", "body"]


class Words(NamedTuple):
    """A tag with words: its bytes from `start` up to `end`, and what it says."""

    start: int
    end: int
    said: str


class Spot(NamedTuple):
    """A paragraph: its bytes, its words, whether it stands in the body itself and not in a table or box, and the names
    of the tags in it."""

    start: int
    end: int
    words: tuple[Words, ...]
    in_body: bool
    tags: frozenset[str]

    @property
    def said(self) -> str:
        """All words of the paragraph."""
        return "".join(words.said for words in self.words)


class Places(NamedTuple):
    """A part's paragraphs in the order in which they end; the bytes of the body up to the properties of its section;
    where the part's last tag begins; the words of its fields; whether it holds tracked changes, and whether more than
    words."""

    paragraphs: tuple[Spot, ...]
    body: tuple[int, int]
    last_tag: int
    fields: str
    changed: bool
    more_than_words: bool


class _Open(NamedTuple):
    """A paragraph that has begun."""

    start: int
    in_body: bool
    words: list[Words]
    tags: set[str]


def places(xml: bytes) -> Places:
    """The places of a part. `Forbidden` or `ExpatError` where it cannot be read."""
    walk = _Walk(xml)
    walk.reader.Parse(xml, True)
    body = (walk.body[0], walk.body[1]) if len(walk.body) == 2 else (0, 0)
    changed, more = not walk.seen.isdisjoint(_CHANGES), not walk.seen.isdisjoint(_MORE_THAN_WORDS)
    return Places(tuple(walk.done), body, walk.last_tag, "".join(walk.fields), changed, more)


class _Walk:
    """Where the walk stands. `body` are the places of the body's first tag and of its section's properties."""

    __slots__ = ("_opened", "_path", "_said", "_words_from", "_xml", "body", "done", "fields", "last_tag", "reader",
                 "seen")  # fmt: skip

    def __init__(self, xml: bytes) -> None:
        self._xml = xml
        self._path: list[str] = []
        self._opened: list[_Open] = []
        self._said: list[str] = []
        self._words_from = self.last_tag = 0
        self.body: list[int] = []
        self.done: list[Spot] = []
        self.fields: list[str] = []
        self.seen: set[str] = set()
        self.reader = parser(self._start, self._end, self._characters)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at = self.reader.CurrentByteIndex
        name = name if self._xml.startswith(b"<w:", at) else f"other {name}"
        if self._path == _BODY:
            self.body[:] = [self.body[0] if self.body else at, *([at] if name == "sectPr" else ())]
        if self._opened:
            self._opened[-1].tags.add(name)
        if name == "p":
            self._opened.append(_Open(at, self._path == _BODY, [], set()))
        elif name == "t":
            self._words_from = at
            self._said.clear()
        elif name == "fldSimple":
            self.fields.append(attributes.get("instr", ""))
        self.seen.add(name)
        self._path.append(name)

    def _end(self, _: str) -> None:
        name = self._path.pop()
        at = self.reader.CurrentByteIndex  # behind a tag that closes itself, else before the closing one
        closing = self._xml.startswith(f"</w:{name}".encode(), at)
        after = self._xml.find(b">", at) + 1 if closing else at
        self.last_tag = at
        if name == "p":
            one = self._opened.pop()
            self.done.append(Spot(one.start, after, tuple(one.words), one.in_body, frozenset(one.tags)))
        elif name == "t" and self._opened:
            self._opened[-1].words.append(Words(self._words_from, after, "".join(self._said)))
        elif name == "body" and closing and len(self.body) < 2:
            self.body[:] = [self.body[0] if self.body else at, at]

    def _characters(self, found: str) -> None:
        if self._path and self._path[-1] == "t":
            self._said.append(found)
        elif self._path and self._path[-1] == "instrText":
            self.fields.append(found)


def put(xml: bytes, edits: list[tuple[int, int, str]]) -> bytes:
    """The part with other words in the place of the bytes `start` up to `end`; the edits do not overlap."""
    made: list[bytes] = []
    at = 0
    for start, end, words in sorted(edits):
        made.extend((xml[at:start], words.encode()))
        at = end
    return b"".join((*made, xml[at:]))
