"""Blanks inside a sentence: places that should have been filled in and were not.

Comes in: a view. Goes out: marks of kind "blank". Rules under a heading, signature lines and leaders stand alone or
beside names; only underscores and empty brackets count as blanks, and signature blocks are the signatures module's.
"""

import re
from collections.abc import Iterator

from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.view import View

_BLANK = r"_{3,80}|\[ {1,9}\]|\[_{1,40}\]|\[\u25cf\]|\[\*{1,5}\]"


def blanks(view: View) -> Iterator[Found]:
    """All blanks of a view."""
    for match in re.compile(_BLANK).finditer(view.lowered):
        start, end = match.span()
        yield Found("B", "blank", start, end, Cited(match[0], (view.span(start, end),)))
