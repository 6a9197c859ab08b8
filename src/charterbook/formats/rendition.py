"""The text of a source that is no text: its characters as they are read, and the bytes to which their places point.

Comes in: words, breaks and boxes in reading order. Goes out: a `Text` whose `rendition` holds all that the source
shows (furniture and deleted words too) and whose characters are what a reader of the paper reads.
"""

from array import array
from collections.abc import Sequence

from charterbook.model.evidence import Box, Cell, Mark, Segments, Source, Span, Text

NOWHERE: Box = (0.0, 0.0, 0.0, 0.0)
UNSURE = "\ufffc"
"""Stands in the characters for a number that two readers read differently; the rendition shows both readings there."""

_LETTERS = {
    **{0xFB00 + at: spelled for at, spelled in enumerate("ff fi fl ffi ffl st st".split())},
    **dict.fromkeys((0x00, 0x02, 0x03, 0x07, 0x7F, 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF)),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
    **dict.fromkeys(range(0xE000, 0xF000), "\ufffd"),
    0xA0: " ",
}


def letters(words: str) -> str:
    """The words with ligatures spelled out, soft hyphens and marks without width left out, and letters that no font of
    ours can know (private ones) as U+FFFD."""
    return words if words.isascii() and words.isprintable() else words.translate(_LETTERS)


class Rendition:
    """What has been written so far. `length` and `size` are those of the characters and of the bytes."""

    __slots__ = ("_boxes", "_bytes", "_pieces", "_segments", "_source", "cells", "furniture", "length", "marks",
                 "page_starts", "size")  # fmt: skip

    def __init__(self, source: Source) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._bytes: list[bytes] = []
        self._segments = Segments()
        self._boxes = array("f")
        self.length = self.size = 0
        self.page_starts: list[int] = []
        self.furniture: list[Span] = []
        self.marks: list[Mark] = []
        self.cells: list[Cell] = []

    def write(self, words: str, boxes: Sequence[float] = ()) -> None:
        """Words that are read. `boxes` holds four floats for each character, or four for all of them."""
        if not words:
            return
        for start, end in _runs(words):
            piece = words[start:end]
            encoded = piece.encode()
            self._segments.add(self.length + start, self.size, len(encoded) // len(piece))
            self._bytes.append(encoded)
            self.size += len(encoded)
        self._pieces.append(words)
        self.length += len(words)
        if len(boxes) == 4 * len(words):
            self._boxes.extend(boxes)
        else:
            self._boxes.extend((tuple(boxes) or NOWHERE) * len(words))

    def stand_in(self, character: str, shown: str, box: Sequence[float] = ()) -> None:
        """One character that is read where the rendition shows other words."""
        encoded = shown.encode()
        self._segments.add(self.length, self.size, len(encoded))
        self._bytes.append(encoded)
        self.size += len(encoded)
        self._pieces.append(character)
        self.length += 1
        self._boxes.extend(tuple(box) or NOWHERE)

    def leave_out(self, words: str, page: int | None = None, box: Box | None = None) -> Span:
        """Words that the source shows and that are not read: furniture, deleted or hidden words; gives their place."""
        encoded = words.encode()
        span = Span(self._source.sha256, self.size, self.size + len(encoded), page, box)
        self._bytes.append(encoded)
        self.size += len(encoded)
        self.furniture.append(span)
        return span

    def turn_page(self) -> None:
        """What is written from here on stands on the next page."""
        self.page_starts.append(self.length)

    def text(self, *, drawn: bool = True) -> Text:
        """The text. `drawn` says whether its characters have places on a page."""
        text = Text(
            self._source,
            "".join(self._pieces),
            self._segments,
            tuple(self.page_starts),
            tuple(self.furniture),
            rendition=b"".join(self._bytes),
            boxes=self._boxes if drawn else None,
            cells=tuple(self.cells),
        )
        text.marks = tuple(self.marks)
        return text


def _runs(words: str) -> list[tuple[int, int]]:
    """The stretches of characters that are equally many bytes long in UTF-8."""
    if words.isascii():
        return [(0, len(words))]
    starts = [0]
    width = _width(words[0])
    for at, character in enumerate(words):
        if _width(character) != width:
            width = _width(character)
            starts.append(at)
    return list(zip(starts, [*starts[1:], len(words)], strict=True))


def _width(character: str) -> int:
    return 1 if character < "\x80" else 2 if character < "\u0800" else 3 if character < "\U00010000" else 4
