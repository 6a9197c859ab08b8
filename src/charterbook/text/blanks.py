"""Blanks inside a sentence: places that should have been filled in and were not.

Comes in: a view. Goes out: marks of kind "blank". Rules under a heading, signature lines and leaders stand alone or
beside names; only underscores and empty brackets count as blanks, and signature blocks are the signatures module's.
"""

from collections.abc import Iterator

from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.view import View

_BLANK = r"_{3,80}|\[ {1,9}\]|\[_{1,40}\]|\[\u25cf\]|\[\*{1,5}\]"


def blanks(view: View) -> Iterator[Found]:
    """All blanks of a view."""
    pattern = compiled(_BLANK)
    done = 0
    for at in view.hits["blank"]:
        match = pattern.match(view.lowered, at) if at >= done else None
        if match is not None:
            done = match.end()
            yield Found.seen(view, "B", "blank", match.span(), match[0])


def underlines(view: View) -> Iterator[Found]:
    """The rows of dashes that stood under a word and now stand inside its sentence: nothing between the words."""
    if " ---" in view.lowered:
        # The look back stands behind two fixed letters, so that the search leaps to them.
        for match in compiled(r" -(?<=[a-z,] -)-{2,79} (?=[a-z\"(])").finditer(view.lowered):
            yield Found.seen(view, "_", "underline", match.span(), "")
