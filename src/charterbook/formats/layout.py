"""Words on a page to lines in reading order: rows, columns, and where paragraphs begin.

Comes in: words with their boxes, in any order. Goes out: lines from the first to the last, each saying whether a
paragraph begins with it. Two columns are read one after the other where they hold prose or signatures; what stands side
by side in a table or a venue is read across. Nothing here knows whether the words came from a PDF or from a scan.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from charterbook.text.patterns import compiled

_SIGNS = (
    r"/s/|\b(?:By|Name|Title|Its|Attest|ATTEST)\b ?:|_{4}"
    r"|\b(?:President|Secretary|Treasurer|Director|Chairman|Chief|Officer|Incorporator)\b"
)
_ENUMERATED = (
    r"\(?(?:[0-9]{1,3}|[a-zA-Z]|[ivxIVX]{1,5})(?:\.[0-9]{1,3}){0,3}[.)]"
    r"|(?:FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH|SEVENTH|EIGHTH|NINTH|TENTH|WHEREAS|RESOLVED|Section|SECTION|ARTICLE|Article)\b"
)
_ENDS = (".", ";", ":", "!", "?", ")", '"', "\u201d", "_", "-", "\u2014")
_JOINS = ("and", "or")
"""The last word of a paragraph before the next item of a list."""
_MANY_ROWS = 400


class Word(NamedTuple):
    """Characters without a blank and where they stand, in points from the lower left corner of the page.

    `left` to `top` are for the order of reading; `boxes` (four floats a character, or four for all) are for showing.
    `shown` is what the rendition shows where the characters only stand in for it.
    """

    characters: str
    left: float
    bottom: float
    right: float
    top: float
    boxes: Sequence[float] = ()
    shown: str = ""


class Line(NamedTuple):
    """Words in a row; `opens` where a paragraph begins."""

    words: tuple[Word, ...]
    left: float
    bottom: float
    right: float
    top: float
    opens: bool = True

    @property
    def characters(self) -> str:
        """The words with a blank between them."""
        return " ".join(word.characters for word in self.words)


def lines(words: Sequence[Word]) -> list[Line]:
    """The lines of a page in reading order."""
    rows = _rows(words)
    leading = _leading(rows)
    found: list[Line] = []
    for block in _blocks(rows):
        found += _paragraphs([_line([word for part in row for word in part.words]) for row in block], leading)
    return found


def _line(words: list[Word]) -> Line:
    return Line(
        tuple(words),
        min(word.left for word in words),
        median(word.bottom for word in words),
        max(word.right for word in words),
        median(word.top for word in words),
    )


Row = list[Line]
"""Parts that stand side by side, from left to right, with more than a word's space between them."""


def _rows(words: Sequence[Word]) -> list[Row]:
    """The words in rows from the top down: a word joins a row that it stands beside and does not overlap."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (-(word.bottom + word.top), word.left)):
        for row in reversed(rows[-3:]):
            if _beside(word, row):
                row.append(word)
                break
        else:
            rows.append([word])
    return [_parts(sorted(row, key=lambda word: word.left)) for row in rows]


def _beside(word: Word, row: list[Word]) -> bool:
    first = row[0]
    height = min(word.top - word.bottom, first.top - first.bottom)
    if min(word.top, first.top) - max(word.bottom, first.bottom) < 0.4 * height:
        return False
    slack = 0.3 * height
    return not any(word.left < other.right - slack and other.left < word.right - slack for other in row)


def _parts(words: list[Word]) -> Row:
    """A row cut where the space is wider than any justified line's."""
    parts: list[list[Word]] = [[words[0]]]
    for before, word in pairwise(words):
        if word.left - before.right > 2.0 * max(before.top - before.bottom, word.top - word.bottom):
            parts.append([word])
        else:
            parts[-1].append(word)
    return [_line(part) for part in parts]


def _blocks(rows: list[Row]) -> list[list[Row]]:
    """The rows as blocks that are read one after the other: columns apart, all else across."""
    blocks: list[list[Row]] = [[]]
    at = 0
    while at < len(rows):
        end, gutter = _gutter(rows, at)
        sides = _sides(rows[at:end], gutter) if end - at >= 2 else None
        if sides is None or not _are_columns(*sides):
            blocks[-1].append(rows[at])
            at += 1
            continue
        blocks += [*_blocks(sides[0]), *_blocks(sides[1]), []]
        at = end
    return [block for block in blocks if block]


def _gutter(rows: list[Row], at: int) -> tuple[int, float]:
    """How far down, from a row with parts side by side, an empty strip between two of them goes on, and its middle."""
    best, middle = at, 0.0
    for one, other in pairwise(rows[at]):
        left, right = one.right, other.left
        end = at + 1
        for before, row in zip(rows[at : at + _MANY_ROWS], rows[at + 1 : at + _MANY_ROWS], strict=False):
            height = row[0].top - row[0].bottom
            if before[0].bottom - row[0].top > 4 * height:
                break
            centre = (left + right) / 2
            narrowed = (
                max([left, *(part.right for part in row if part.left + part.right < 2 * centre)]),
                min([right, *(part.left for part in row if part.left + part.right >= 2 * centre)]),
            )
            if narrowed[1] - narrowed[0] < 0.9 * height:
                break
            left, right = narrowed
            end += 1
        if end > best:
            best, middle = end, (left + right) / 2
    return best, middle


def _sides(rows: list[Row], gutter: float) -> tuple[list[Row], list[Row]]:
    """The rows' parts on the left and on the right of a gutter."""
    left = [[part for part in row if part.right <= gutter] for row in rows]
    right = [[part for part in row if part.right > gutter] for row in rows]
    return [row for row in left if row], [row for row in right if row]


def _are_columns(left: list[Row], right: list[Row]) -> bool:
    """Whether two sides are read one after the other: both hold prose, or both hold signatures."""
    if min(len(left), len(right)) < 2:
        return False
    if all(
        compiled(_SIGNS).search(" ".join(part.characters for row in side for part in row)) for side in (left, right)
    ):
        return True
    return min(len(left), len(right)) >= 4 and _is_prose(left) and _is_prose(right)


def _is_prose(side: list[Row]) -> bool:
    """Whether most lines of a column are full and hold words enough to be sentences."""
    widest = max(row[-1].right for row in side) - min(row[0].left for row in side)
    filled = median(row[-1].right - row[0].left for row in side)
    return filled > 0.7 * widest and median(sum(len(part.words) for part in row) for row in side) >= 4


def _leading(rows: list[Row]) -> float:
    """The usual distance from line to line, in heights of a line: what a quarter of the page's lines keep to."""
    steps = sorted(
        (above[0].bottom - row[0].bottom) / (row[0].top - row[0].bottom)
        for above, row in pairwise(rows)
        if row[0].top > row[0].bottom
    )
    near = [step for step in steps if 0.8 < step < 3.2]
    return near[len(near) // 4] if near else 1.3


def _paragraphs(block: list[Line], leading: float) -> list[Line]:
    """The lines of a block with `opens` where a paragraph begins."""
    left = min(line.left for line in block)
    right = max(line.right for line in block)
    out = [block[0]]
    for above, line in pairwise(block):
        out.append(line._replace(opens=_opens(above, line, left, right, leading)))
    return out


def _opens(above: Line, line: Line, left: float, right: float, leading: float) -> bool:
    """Whether a paragraph begins with this line: after a wider gap, at an indent, or where a centred line ends."""
    height = max(line.top - line.bottom, 0.1)
    step = (above.bottom - line.bottom) / height
    last, first = above.words[-1].characters, line.words[0].characters
    width = right - left
    full = above.right > right - 0.12 * width
    ended = last.endswith(_ENDS) or last in _JOINS
    if first[:1].islower() and not ended and full and step < 2.6 * leading:
        return False
    if step > 1.22 * leading or step < -0.5:
        return True
    moved = line.left - above.left
    # The full lines of a paragraph set in from both margins stand in the middle too; its last line keeps their edge.
    if abs(moved) > 0.3 * height and _centred(above, left, right) != _centred(line, left, right):
        return not full or ended
    if _centred(line, left, right):
        return False
    short = above.right < right - 0.25 * width
    if moved > 0.9 * height:
        return ended and line.left - left < 0.5 * width and first[:1] not in ")"
    if moved < -0.9 * height:
        return ended and compiled(_ENUMERATED).match(first) is not None
    return short and ended and compiled(_ENUMERATED).match(first) is not None


def _centred(line: Line, left: float, right: float) -> bool:
    height = line.top - line.bottom
    return line.left > left + 1.5 * height and abs(line.left + line.right - left - right) < 1.2 * height
