"""Where a value comes from: the source, the characters read from it, and the bytes that say a thing.

Bytes come in as a `Source`; a format turns them into a `Text` whose every character knows its bytes; a value found in
the text is `Cited` with the `Span`s that say it. A value without a span does not exist in this house.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Source(NamedTuple):
    """One file as it came: its digest, size in bytes, media type, and where it came from (a path or address)."""

    sha256: str
    size_bytes: int
    media_type: str
    origin: str


Box = tuple[float, float, float, float]
"""A rectangle on a page in points: left, bottom, right, top, from the lower left corner."""


class Span(NamedTuple):
    """Bytes `start` up to, not including, `end` of the source with this digest, or of its rendition where the source is
    no text (a PDF, a DOCX, a scan); `page` counts from 1 where known, `box` is the place on a drawn page."""

    source: str
    start: int
    end: int
    page: int | None = None
    box: Box | None = None


class Cited(NamedTuple, Generic[T]):
    """A value and the spans that say it.

    `derived` marks a value computed from what the spans say (before = after - change) rather than said by them.
    `witnesses` counts independent statements of it that agree: one is "read", two or more are "confirmed".
    `qualifier` keeps a word that bends the value: "up to", "initially", "at least".
    """

    value: T
    spans: tuple[Span, ...]
    derived: bool = False
    witnesses: int = 1
    qualifier: str | None = None


class Disputed(NamedTuple, Generic[T]):
    """Readings of one place that contradict each other ("Six Hundred (650)"). All are kept and none is chosen."""

    readings: tuple[Cited[T], ...]

    @property
    def value(self) -> None:
        """No value: choosing between the readings is for a person, never for the reader."""
        return None

    @property
    def spans(self) -> tuple[Span, ...]:
        """The bytes of all readings, in order, each once."""
        return tuple(sorted({span for reading in self.readings for span in reading.spans}, key=_by_place))


Stated = Cited[T] | Disputed[T]


def _by_place(span: Span) -> tuple[str, int, int]:
    return span.source, span.start, span.end


class Mark(NamedTuple):
    """A thing found in passing, whether or not an act uses it: a count, date, corporation, series, statute or blank."""

    kind: str
    found: "Cited[object] | Disputed[object]"


class Segments:
    """A piecewise map from positions in one string to places in another, or in the bytes.

    Within a segment position `p` stands at `targets[i] + (p - starts[i]) * widths[i]` and is `widths[i]` long. Plain
    ASCII is one segment of width 1; a four-byte entity that yields one character is a segment of width 4. Segments
    are added in order; look-up is a binary search.
    """

    __slots__ = ("starts", "targets", "widths")

    def __init__(self, triples: Iterable[tuple[int, int, int]] = ()) -> None:
        self.starts = array("Q")
        self.targets = array("Q")
        self.widths = array("Q")
        for start, target, width in triples:
            self.add(start, target, width)

    def add(self, start: int, target: int, width: int = 1) -> None:
        """From position `start` on, each position is `width` long in the target, the first at `target`."""
        self.starts.append(start)
        self.targets.append(target)
        self.widths.append(width)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The target range of positions `start` up to, not including, `end` (`start` < `end`)."""
        starts, targets, widths = self.starts, self.targets, self.widths
        first = bisect_right(starts, start) - 1
        last = bisect_right(starts, end - 1, first) - 1
        return (
            targets[first] + (start - starts[first]) * widths[first],
            targets[last] + (end - starts[last]) * widths[last],
        )


class Cell(NamedTuple):
    """A table cell that holds text: characters `start` up to `end`, in this row and column of the file's `table`-th
    table, all counted from 0."""

    start: int
    end: int
    table: int
    row: int
    column: int


class Text:
    """The characters of a source in reading order, without page furniture, each mapped to its bytes.

    `page_starts` are the character positions at which pages 1, 2, ... begin, empty where pages are not known.
    `exhibit_number` and `document_type` come from an SGML header when the source has one. A source that is no text has
    a `rendition`: its characters as UTF-8 in reading order, to which all byte offsets then point; and `boxes`, four
    floats a character (0, 0, 0, 0 where it is not drawn), where its pages are drawn. `cells` are the table cells that
    hold text, in order. `marks` are what the format itself tells: pages not read, tracked changes.
    """

    __slots__ = (
        "boxes", "cells", "characters", "document_type", "exhibit_number", "furniture", "marks", "page_starts",
        "rendition", "segments", "source",
    )  # fmt: skip

    def __init__(
        self,
        source: Source,
        characters: str,
        segments: Segments,
        page_starts: tuple[int, ...] = (),
        furniture: tuple[Span, ...] = (),
        document_type: "Cited[str] | None" = None,
        exhibit_number: "Cited[str] | None" = None,
        rendition: bytes | None = None,
        boxes: Sequence[float] | None = None,
        cells: tuple[Cell, ...] = (),
    ) -> None:
        self.cells = cells
        self.marks: tuple[Mark, ...] = ()
        self.rendition = rendition
        self.boxes = boxes
        self.source = source
        self.characters = characters
        self.segments = segments
        self.page_starts = page_starts
        self.furniture = furniture
        self.document_type = document_type
        self.exhibit_number = exhibit_number

    def span(self, start: int, end: int) -> Span:
        """The bytes behind characters `start` up to `end`, with the page on which they begin."""
        first, last = self.segments.place(start, end)
        page = bisect_right(self.page_starts, start) if self.page_starts else None
        return Span(self.source.sha256, first, last, page, self._box(start, end) if self.boxes else None)

    def _box(self, start: int, end: int) -> Box | None:
        """The rectangle around the drawn characters of a range, as far as they stand on one page."""
        assert self.boxes is not None
        page_end = next((turn for turn in self.page_starts if turn > start), len(self.characters))
        sides = self.boxes[4 * start : 4 * min(end, page_end)]
        # What is drawn ends to the right of the page's edge; a character that is not drawn has four zeros.
        rights = sides[2::4]
        if not any(rights):
            return None
        lefts, bottoms = compress(sides[0::4], rights), compress(sides[1::4], rights)
        return min(lefts), min(bottoms), max(rights), max(sides[3::4])


class Unreadable(NamedTuple):
    """Why a source cannot be read, in one clause, and what its owner can do about it."""

    why: str
    remedy: str
