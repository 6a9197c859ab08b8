"""The words of a paper that nobody read: not cited, not part of a production, not known as form.

Comes in: a paper and what was read of it. Goes out: spans. A reader of the output sees at once how much of the paper
the machine did not understand.
"""

import re

from charterbook.instruments.acknowledgment.read import Read as AcknowledgmentRead
from charterbook.instruments.forms import forms
from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Span
from charterbook.text.sections import frames
from charterbook.text.signatures import Signature

_WORD = r"[a-z]{2,}"
_GLUE = frozenset(
    "a an and as at be by for from has have in is it its no of on or shall such that the this thereof to which with "
    "whereas resolved first second third fourth fifth sixth seventh eighth ninth tenth".split()
)


def unread(
    paper: Paper, titled: tuple[int, int], signed: list[Signature], acknowledged: list[AcknowledgmentRead]
) -> tuple[Span, ...]:
    """The unread spans of a paper, in order. `titled` is the place of its title, empty where it has none."""
    lowered = paper.view.lowered
    read = sorted(
        [
            titled,
            *((found.start, found.end) for found in paper.founds),
            *((match.start, match.end) for match in paper.facts),
            *((signature.start, signature.end) for signature in signed),
            *((block.start, block.end) for block in acknowledged),
            *((frame.start, frame.end) for frame in frames(paper.view)),
            *((paper.start + start, paper.start + end) for start, end in forms(lowered[paper.start : paper.end])),
        ]
    )
    spans = []
    at = paper.start
    for start, end in [*read, (paper.end, paper.end)]:
        if start > at:
            spans += _worded(paper, at, start)
        at = max(at, end)
    return tuple(spans)


def _worded(paper: Paper, start: int, end: int) -> list[Span]:
    """The stretch from its first to its last telling word, or nothing if it holds only glue and punctuation."""
    telling = [word for word in re.compile(_WORD).finditer(paper.view.lowered, start, end) if word[0] not in _GLUE]
    return [paper.span(telling[0].start(), telling[-1].end())] if telling else []
