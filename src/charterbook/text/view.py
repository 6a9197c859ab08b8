"""The match view: a text with its white space collapsed and its typography folded, mapped back to the text.

Comes in: a `Text`. Goes out: a `View` in which a run of white space is one blank, or one line break where the run holds
an empty line (a paragraph ends), curly quotes are straight, dashes are hyphens and no-break spaces are blanks. A
number, date or name that was split over lines stands in one piece in the view.
"""

import re

from charterbook.model.evidence import Segments, Span, Text

_FOLD = str.maketrans(
    "\u201c\u201d\u201e\u2033\u2018\u2019\u201a\u2032\u00a0\u2007\u2009\u202f\u2010\u2011\u2012\u2013\u2014\u2212\t\f\v",
    "\"\"\"\"''''" + " " * 4 + "-" * 6 + " " * 3,
)
_WHITE = r"\s{2,}|\r|\n"
_EMPTY_LINE = r"\n[ \r]*\n"


class View:
    """`folded` keeps the case of the text, `lowered` does not; both have the same length and positions."""

    __slots__ = ("folded", "lowered", "segments", "text")

    def __init__(self, text: Text) -> None:
        source = text.characters.translate(_FOLD)
        pieces: list[str] = []
        segments = Segments()
        at = length = 0
        empty_line = re.compile(_EMPTY_LINE)
        for run in re.compile(_WHITE).finditer(source):
            start, end = run.span()
            if at < start:
                segments.add(length, at)
                pieces.append(source[at:start])
                length += start - at
            if length and end < len(source):
                segments.add(length, start, end - start)
                pieces.append("\n" if end - start > 1 and empty_line.search(run[0]) else " ")
                length += 1
            at = end
        if at < len(source):
            segments.add(length, at)
            pieces.append(source[at:])
        self.text = text
        self.segments = segments
        self.folded = "".join(pieces)
        lowered = self.folded.lower()
        # A few letters (the dotted capital I) grow when lowered; they stay as they are, so that positions agree.
        self.lowered = (
            lowered
            if len(lowered) == len(self.folded)
            else "".join(low if len(low := letter.lower()) == 1 else letter for letter in self.folded)
        )

    def span(self, start: int, end: int) -> Span:
        """The bytes behind positions `start` up to `end` of the view."""
        return self.text.span(*self.segments.place(start, end))
