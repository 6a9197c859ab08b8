"""The sheet on which a page's text is laid out: words, breaks, pages and table cells, each with its place in the file.

Comes in: words and entities in the order of the file. Goes out: the characters, their map to bytes, the pages' starts,
the cells and what was left out. A break stands for the whole stretch of markup between two texts.
"""

from array import array
from bisect import bisect_right

from charterbook.formats.html_cells import CELL
from charterbook.formats.html_tags import BOX, BOXES, FLUSH, PARTED, SEPARATORS
from charterbook.model.evidence import Segments, Span
from charterbook.text.patterns import compiled

_NUMBER = r"(?:page )?[-\u2013\u2014]? ?(?:\d{1,4}|[ivxl]{1,6})(?: of \d{1,4})? ?[-\u2013\u2014]?"
_ALONE = rf"(?i)(?:\n[ \r\xa0]*+\n)[ \r\n\xa0]*+({_NUMBER})\s*\Z"
_ON_A_LINE = rf"(?i)\n[ \r\n\xa0]*+({_NUMBER})\s*\Z"
_TAIL = 160
_SHORT_TAIL = 64
_GOES_ON = r"[a-z0-9,;(]\s*\Z"
_NOWHERE = -1
_LONG = 100
"""Lines of a heading, a venue or a signature are shorter; a block without margins that is longer is a paragraph."""
_EMPTY = " \t\r\n\f"


class Sheet:
    """Text in the making. Places are positions in the decoded file until `to_bytes` turns them into bytes."""

    __slots__ = (
        "_asked", "_blocks", "_left_out", "_line", "_pieces", "_starts", "_targets", "_turned", "_widths", "gap",
        "grid", "length", "page_starts", "reach",
    )  # fmt: skip

    def __init__(self, start: int) -> None:
        self._pieces: list[str] = []
        self._starts = array("Q")
        self._targets = array("Q")
        self._widths = array("Q")
        self._left_out: list[tuple[int, int]] = []
        self._turned = False
        self._asked = 0
        self._line = 0
        self._blocks = [0]
        self.grid: list[tuple[int, int]] = []
        self.page_starts = [0]
        self.length = 0
        self.gap = PARTED
        self.reach = start

    def keep(self, words: str, at: int) -> None:
        """Words that stand at `at` as they are. Blanks alone beside a break say nothing."""
        if self.gap:
            if not self.length:
                at += len(words) - len(words := words.lstrip(_EMPTY))
            if not words.strip(_EMPTY):
                return
            self._part(at, words)
        if at != self.reach or not self._widths or self._widths[-1] != 1:
            self._starts.append(self.length)
            self._targets.append(at)
            self._widths.append(1)
        self._pieces.append(words)
        self.length += len(words)
        self.reach = at + len(words)

    def mark(self, characters: str, at: int, width: int) -> None:
        """The characters of an entity; where it gives two, each stands for all of it."""
        if self.gap and characters:
            self._part(at, characters)
        for character in characters:
            if at != self.reach or not self._widths or self._widths[-1] != width:
                self._starts.append(self.length)
                self._targets.append(at)
                self._widths.append(width)
            self._pieces.append(character)
            self.length += 1
            self.reach = at + width

    def _part(self, at: int, words: str) -> None:
        """Write the break of the gap that ends at `at`; a sentence that a turned page cuts goes on after one line
        break."""
        separator, before = SEPARATORS[self.gap], self.length
        if self.gap == FLUSH and (len(words) > _LONG or before - self._line > _LONG):
            separator = "\n\n"
        if self._turned and self.length:
            goes_on = compiled(_GOES_ON).search(self.last(40)) and words.lstrip()[:1].islower()
            separator = "\n" if goes_on else "\n\n"
        if self.length and at > self.reach:
            for _ in separator:
                self._starts.append(self.length)
                self._targets.append(self.reach)
                self._widths.append(at - self.reach)
                self.length += 1
            self._pieces.append(separator)
        if self.gap >= FLUSH:
            self._blocks.append(self.length)
        if "\n" in separator:
            self._line = self.length
        if self._turned:
            self.page_starts.append(self.length)
        self.reach = _NOWHERE  # what follows begins a segment of its own
        self.gap = 0
        self._turned = False

    def last(self, count: int) -> str:
        """The last characters, at least `count` of them where there are so many."""
        held = 0
        for back in range(len(self._pieces) - 1, -1, -1):
            held += len(self._pieces[back])
            if held >= count:
                return "".join(self._pieces[back:])[-count:]
        return "".join(self._pieces)

    def turn(self, sure: bool, on_a_line: bool = False) -> None:
        """A page may turn here: surely at a page break, at a rule only under a page's number and outside a cell. The
        number is left out: a block of its own, under a rule a paragraph, or `on_a_line` a line."""
        if self._asked == self.length and (self._turned or not sure):
            return
        self._asked = self.length
        number = self._number(sure, on_a_line)
        if number:
            self._cut(*number)
        elif not sure:
            return
        if self.length:
            self._asked = self.length
            self._turned = True
            self.gap = PARTED

    def _number(self, sure: bool, on_a_line: bool) -> tuple[int, int] | None:
        """Where a page's number at the end of the text begins, and the break before it."""
        blocks = self._blocks[-3:]  # the number may have an empty block after it
        tail = self.last(_TAIL if on_a_line else min(_SHORT_TAIL, self.length - blocks[0] + 2))
        found = compiled(_ON_A_LINE if sure else _ALONE).search(tail)
        if found is None or (not sure and self.grid and self.grid[-1][0] == CELL):
            return None
        first = self.length - len(tail) + found.start(1)
        line = self.length - len(tail) + found.start()
        own = on_a_line or not sure or any(line < block <= first for block in blocks)
        return (first, line) if own else None

    def end(self) -> None:
        """The file ends: the last page's number, which no page break follows, is left out where pages have numbers."""
        if self._left_out and (len(self.page_starts) > 1 or self._turned):
            self.turn(sure=True)

    def _cut(self, number: int, at: int) -> None:
        """Leave out the characters from `number` on, and the break before them that begins at `at`."""
        first, last = self._place(number, self.length)
        self._left_out.append((first, last))
        while self._pieces and self.length - len(self._pieces[-1]) >= at:
            self.length -= len(self._pieces.pop())
        if self.length > at:
            self._pieces[-1] = self._pieces[-1][: at - self.length]
            self.length = at
        while self._starts and self._starts[-1] >= at:
            for column in (self._starts, self._targets, self._widths):
                column.pop()
        while len(self._blocks) > 1 and self._blocks[-1] > at:
            self._blocks.pop()
        self._line = min(self._line, at)
        for back in range(len(self.grid) - 1, -1, -1):
            if self.grid[back][1] <= at:
                break
            self.grid[back] = self.grid[back][0], at
        self.reach = self._place(at - 1, at)[1] if at else first

    def _place(self, start: int, end: int) -> tuple[int, int]:
        return _segments(self._starts, self._targets, self._widths).place(start, end)

    def leave_out(self, start: int, end: int) -> None:
        """The file's characters from `start` to `end` are no text of the paper."""
        self._left_out.append((start, end))

    def characters(self) -> str:
        """The text, its boxes as U+2612 where ticked and U+2610 where not."""
        characters = "".join(self._pieces)
        if characters.isascii() or not any(box in characters for box in BOXES):
            return characters
        return compiled(BOX).sub(lambda box: BOXES[box[0]], characters)

    def furniture_spans(self, sha256: str, segments: Segments) -> tuple[Span, ...]:
        """What was left out, as bytes, in the order of the file."""
        return tuple(Span(sha256, *segments.place(*place)) for place in sorted(self._left_out) if place[0] < place[1])

    def to_bytes(self, segments: Segments) -> Segments:
        """The map from the characters to bytes, by way of the decoding's own map."""
        if len(segments.starts) == 1:
            base, width = segments.targets[0], segments.widths[0]
            if base == 0 and width == 1:
                return _segments(self._starts, self._targets, self._widths)
            targets = array("Q", (base + target * width for target in self._targets))
            return _segments(self._starts, targets, array("Q", (width * one for one in self._widths)))
        return self._through(segments)

    def _through(self, segments: Segments) -> Segments:
        """Where letters take one byte or several, words are cut at each change. An entity is all of one width, a break
        stands alone."""
        mapped = Segments()
        lasts = [*self._starts, self.length][1:]
        for start, target, width, last in zip(self._starts, self._targets, self._widths, lasts, strict=True):
            if width > 1:
                first, after = segments.place(target, target + width)
                mapped.add(start, first, after - first)
                continue
            at = start
            part = bisect_right(segments.starts, target) - 1
            while at < last:
                place = target + at - start
                step = segments.widths[part]
                mapped.add(at, segments.targets[part] + (place - segments.starts[part]) * step, step)
                part += 1
                at = start + segments.starts[part] - target if part < len(segments.starts) else last
        return mapped


def _segments(starts: "array[int]", targets: "array[int]", widths: "array[int]") -> Segments:
    made = Segments()
    made.starts, made.targets, made.widths = starts, targets, widths
    return made
