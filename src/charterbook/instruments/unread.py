"""The words of a paper that nobody read: not cited, not part of a production, not known as form.

Comes in: a paper and what was read of it. Goes out: spans. A reader of the output sees at once how much of the paper
the machine did not understand.
"""

from charterbook.instruments.acknowledgment.read import Read as AcknowledgmentRead
from charterbook.instruments.forms import forms
from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Span
from charterbook.text.sections import frames
from charterbook.text.signatures import Signature

_POINTS = ".,;:()\"'-_=*[]$&/ "
_GLUE = frozenset(
    "s a i an and as at be by for from has have in is it its no of on or shall such that the this thereof to which with "
    "whereas resolved first second third fourth fifth sixth seventh eighth ninth tenth".split()
) | {""}


def unread(
    paper: Paper, titled: tuple[int, int], signed: list[Signature], acknowledged: list[AcknowledgmentRead]
) -> tuple[Span, ...]:
    """The unread spans of a paper, in order. `titled` is the place of its title, empty where it has none."""
    lowered = paper.view.lowered
    read = [
        titled,
        *((match.start, match.end) for match in paper.facts),
        *((signature.start, signature.end) for signature in signed),
        *((block.start, block.end) for block in acknowledged),
        *((frame.start, frame.end) for frame in frames(paper.view)),
        *((paper.start + start, paper.start + end) for start, end in forms(lowered[paper.start : paper.end])),
        (paper.end, paper.end),
    ]
    marks = [(found.start, found.end) for found in paper.founds]
    spans = []
    at, mark = paper.start, 0
    for start, end in sorted(read):
        if start > at:
            # A mark at either end of a stretch is read; one inside an unread sentence does not make it read.
            while mark < len(marks) and marks[mark][1] <= at:
                mark += 1
            inner = mark
            first, last = at, start
            while inner < len(marks) and marks[inner][0] < start and not _worded(paper, first, marks[inner][0]):
                first = marks[inner][1]
                inner += 1
            spans += _worded(paper, first, last) if first < last else []
        at = max(at, end)
    return tuple(spans)


def _worded(paper: Paper, start: int, end: int) -> list[Span]:
    """The stretch from its first to its last telling word, or nothing if it holds only glue and punctuation."""
    stretch = paper.view.lowered[start:end]
    words = stretch.split()
    first, last = 0, len(words)
    while first < last and words[first].strip(_POINTS) in _GLUE:
        first += 1
    while first < last and words[last - 1].strip(_POINTS) in _GLUE:
        last -= 1
    if first == last:
        return []
    opening, closing = words[first], words[last - 1]
    began = start + stretch.find(opening) + len(opening) - len(opening.lstrip(_POINTS))
    return [paper.span(began, start + stretch.rfind(closing) + len(closing.rstrip(_POINTS)))]
