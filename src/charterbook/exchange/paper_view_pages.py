"""The drawn pages of a paper (a PDF or a scan), with the places of facts on each as boxes.

Comes in: the sizes of the pages in points, and what lights up. Goes out: the pages to show. A box counts from the upper
left corner, as pictures do; that of a `Span` counts from the lower left.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from charterbook.exchange.paper_view import Lit

MOST_PAGES = 60
"""Of a longer file only the pages on which something was read are shown, each with its neighbours."""


class Boxed(NamedTuple):
    """The place of a fact on a page, in points; `begins` tells that it is the first of its key."""

    key: int
    left: float
    top: float
    width: float
    height: float
    begins: bool


class Sheet(NamedTuple):
    """A page, from 1, with its size in points."""

    number: int
    width: float
    height: float
    boxes: tuple[Boxed, ...]


def sheets(sizes: Sequence[tuple[float, float]], lit: Iterable[Lit], source: str) -> tuple[Sheet, ...]:
    """The pages to show of a source."""
    boxes: dict[int, list[Boxed]] = {}
    for one in lit:
        begins = True
        for span in sorted(set(one.spans), key=lambda span: span.start):
            if span.source != source or span.box is None or span.page is None or not 1 <= span.page <= len(sizes):
                continue
            left, bottom, right, top = span.box
            height = sizes[span.page - 1][1]
            boxed = Boxed(one.key, left, height - top, right - left, top - bottom, begins)
            boxes.setdefault(span.page, []).append(boxed)
            begins = False
    wanted: Iterable[int] = range(1, len(sizes) + 1)
    if len(sizes) > MOST_PAGES:
        near = {number + by for number in boxes for by in (-1, 0, 1)}
        wanted = sorted(near & set(wanted)) or range(1, MOST_PAGES + 1)
    return tuple(Sheet(number, *sizes[number - 1], tuple(boxes.get(number, ()))) for number in wanted)
