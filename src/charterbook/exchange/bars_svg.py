"""Bars beside each other, lying, each with its numbers written out: an SVG of its own, by day, by night and on paper.

Comes in: rows with the lengths of their parts and with words. Goes out: one file. Parts differ in tone and in hatching,
never in tone alone.
"""

import math
from collections.abc import Iterator
from html import escape
from typing import NamedTuple

_WIDTH = 960
"""Of the picture, where its words leave room for the bars within it."""
_SHORTEST = 160
"""The least room for the bars."""
_ROW = 24
_LETTER = 6.6
"""The width of a letter of 12 pixels, on the average."""
_TOP = 78
_LONGEST_LABEL = 60
_STYLE = """
svg { background: #fdfcf8; color: #22201b; font: 12px/1.3 system-ui, sans-serif; }
text { fill: currentColor; } .title { font-size: 17px; font-weight: 600; } .soft { fill: #605b50; }
.bar { stroke: #fdfcf8; stroke-width: 1; } .axis { stroke: #605b50; }
.range { stroke: #22201b; stroke-width: 1.5; fill: none; }
.p0 { fill: #1f4e79; } .p1 { fill: #c47a1c; } .p2 { fill: #4a7c59; } .p3 { fill: #8d5a97; } .p4 { fill: #9a9484; }
@media (prefers-color-scheme: dark) {
  svg { background: #1b1a17; color: #ece8dd; } .soft { fill: #b3ac9c; } .bar { stroke: #1b1a17; }
  .axis { stroke: #b3ac9c; } .range { stroke: #ece8dd; }
  .p0 { fill: #6fa8dc; } .p1 { fill: #e0a458; } .p2 { fill: #8fbf9f; } .p3 { fill: #c39bd3; } .p4 { fill: #8a8577; }
}
"""
_TONES = 5


class Bar(NamedTuple):
    """One row: its label, the lengths of its parts, what is written beside it, and the range in which its length may
    truly lie (None where it is counted)."""

    label: str
    parts: tuple[float, ...]
    told: str
    range: tuple[float, float] | None = None


class Bars(NamedTuple):
    """A picture: its title, a sentence that says what is counted, the names of the parts (none where each bar has one),
    and the rows. Of more than 5 parts there is none: put the rest together."""

    title: str
    said: str
    parts: tuple[str, ...]
    rows: tuple[Bar, ...]


def svg(bars: Bars) -> str:
    """The picture; without rows it says that there is nothing to count."""
    left = 24 + _LETTER * min(_LONGEST_LABEL, max((len(row.label) for row in bars.rows), default=0))
    told = 32 + _LETTER * max((len(row.told) for row in bars.rows), default=0)
    right = max(left + _SHORTEST, _WIDTH - told)
    width = math.ceil(right + told)
    ends = [max(sum(row.parts), row.range[1] if row.range else 0.0) for row in bars.rows]
    scale = (right - left) / (max(ends, default=0.0) or 1.0)
    top = _TOP + (24 if bars.parts else 0)
    height = top + _ROW * max(1, len(bars.rows)) + 20
    drawn = [
        *_head(bars), *_legend(bars.parts),
        *(part for place, row in enumerate(bars.rows) for part in _row(row, left, top + _ROW * place, scale)),
        f'<path class="axis" d="M{left:.1f} {top - 4}V{height - 18}"/>' if bars.rows else _nothing(top),
    ]  # fmt: skip
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        f'role="img" aria-labelledby="title said"><style>{_STYLE}</style>{_patterns()}{"".join(drawn)}</svg>\n'
    )


def _patterns() -> str:
    """Strokes over the second tone and dots over the third, so that a print without colour tells them apart."""
    return (
        '<defs><pattern id="h1" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<path d="M0 0V6" stroke="#fff" stroke-opacity=".55" stroke-width="2"/></pattern>'
        '<pattern id="h2" width="5" height="5" patternUnits="userSpaceOnUse">'
        '<circle cx="2" cy="2" r="1" fill="#fff" fill-opacity=".7"/></pattern>'
        '<pattern id="h3" width="6" height="6" patternUnits="userSpaceOnUse">'
        '<path d="M0 0H6" stroke="#fff" stroke-opacity=".55" stroke-width="2"/></pattern></defs>'
    )


def _head(bars: Bars) -> Iterator[str]:
    yield f'<title id="title">{escape(bars.title)}</title>'
    yield f'<text class="title" x="16" y="30">{escape(bars.title)}</text>'
    yield f'<text class="soft" id="said" x="16" y="52">{escape(bars.said)}</text>'


def _legend(parts: tuple[str, ...]) -> Iterator[str]:
    x = 16.0
    for place, name in enumerate(parts):
        yield from _box(x, _TOP - 10, 14, 14, place)
        yield f'<text x="{x + 20:.1f}" y="{_TOP + 2}">{escape(name)}</text>'
        x += 44 + _LETTER * len(name)


def _row(row: Bar, left: float, y: float, scale: float) -> Iterator[str]:
    label = row.label if len(row.label) <= _LONGEST_LABEL else f"{row.label[: _LONGEST_LABEL - 1]}…"
    told = escape(f"{row.label}: {row.told}")
    yield f'<g><title>{told}</title><text x="{left - 8:.1f}" y="{y + 13:.1f}" text-anchor="end">{escape(label)}</text>'
    x = left
    for place, length in enumerate(row.parts):
        yield from _box(x, y + 2, length * scale, 16, place)
        x += length * scale
    if row.range is not None:
        low, high = (left + end * scale for end in row.range)
        ends = f"M{low:.1f} {y + 6:.1f}v8M{high:.1f} {y + 6:.1f}v8"
        yield f'<path class="range" d="M{low:.1f} {y + 10:.1f}H{high:.1f}{ends}"/>'
        x = max(x, high)
    yield f'<text x="{x + 8:.1f}" y="{y + 14:.1f}">{escape(row.told)}</text></g>'


def _box(x: float, y: float, width: float, height: float, place: int) -> Iterator[str]:
    if width > 0:
        at = f'x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height}"'
        yield f'<rect class="bar p{place % _TONES}" {at}/>'
        if place in (1, 2, 3):
            yield f'<rect fill="url(#h{place})" {at}/>'


def _nothing(top: float) -> str:
    return f'<text class="soft" x="16" y="{top + 14:.1f}">There is nothing to count.</text>'
