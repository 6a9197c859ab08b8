"""The words of a paper that nobody read: not cited, not part of a production, not known as form.

Comes in: a paper and what was read of it. Goes out: spans. A reader of the output sees at once how much of the paper
the machine did not understand.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from charterbook.instruments.acknowledgment.read import Read as AcknowledgmentRead
from charterbook.instruments.forms import forms
from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Span
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.sections import frames
from charterbook.text.signatures import Signature

_WORD = r"[a-z]{2,40}"
_NEAR = 24
_GLUE = frozenset(
    "an and as at be by for from has have in is it its no of on or shall such that the this thereof to which with "
    "whereas resolved first second third fourth fifth sixth seventh eighth ninth tenth".split()
)


def unread(
    paper: Paper, titled: tuple[int, int], signed: list[Signature], acknowledged: list[AcknowledgmentRead]
) -> tuple[Span, ...]:
    """The unread spans of a paper, in order. `titled` is the place of its title, empty where it has none.

    Between two things read, one stretch at most is unread: from its first telling word to its last. Marks and words of
    form at its ends are read; inside an unread sentence they do not make it read.
    """
    lowered = paper.view.lowered
    read = [
        titled,
        *((match.start, match.end) for match in paper.facts),
        *((signature.start, signature.end) for signature in signed),
        *((block.start, block.end) for block in acknowledged),
        *((frame.start, frame.end) for frame in frames(paper.view)),
        (paper.end, paper.end),
    ]
    formal = forms(lowered, paper.start, paper.end)
    spans = []
    at = paper.start
    for start, end in sorted(read):
        if start > at:
            marked = paper.founds[_from(paper.founds, at) : _from(paper.founds, start)]
            known = formal[bisect_left(formal, (at, 0)) : bisect_left(formal, (start, 0))]
            inside = sorted([*known, *((found.start, found.end) for found in marked)])
            first = _first_telling(lowered, at, start, inside)
            if first is not None:
                last = _last_telling(lowered, first, start, inside)
                spans.append(paper.span(first, last))
        at = max(at, end)
    return tuple(spans)


def _from(founds: Sequence[Found], place: int) -> int:
    """Which of the marks, in order, is the first that begins at a place or behind it."""
    return bisect_left(founds, place, key=attrgetter("start"))


def _first_telling(lowered: str, start: int, end: int, known: list[tuple[int, int]]) -> int | None:
    """Where the first telling word outside the known places begins, None if there is none."""
    for known_start, known_end in [*known, (end, end)]:
        if known_start > start:
            first = next(_telling(lowered, start, known_start), None)
            if first is not None:
                return first.start()
        start = max(start, known_end)
    return None


def _last_telling(lowered: str, start: int, end: int, known: list[tuple[int, int]]) -> int:
    """Where the last telling word outside the known places ends; there is one from `start` on."""
    for known_start, known_end in [*reversed(known), (start, start)]:
        if known_end < end:
            # The last words nearly always hold one: the whole stretch is looked through only where they do not.
            near = max(known_end, lowered.rfind(" ", known_end, max(known_end, end - _NEAR)))
            words = list(_telling(lowered, near, end)) or list(_telling(lowered, known_end, near))
            if words:
                return words[-1].end()
        end = min(end, known_start)
    return start


def _telling(lowered: str, start: int, end: int) -> "Iterator[re.Match[str]]":
    """The words of a stretch that tell something."""
    return (word for word in compiled(_WORD).finditer(lowered, start, end) if word[0] not in _GLUE)
