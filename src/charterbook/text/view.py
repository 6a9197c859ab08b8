"""The match view: a text with its white space collapsed and its typography folded, mapped back to the text.

Comes in: a `Text`. Goes out: a `View` in which a run of white space is one blank, or one line break where the run holds
an empty line (a paragraph ends), curly quotes are straight, dashes are hyphens and no-break spaces are blanks. A
number, date or name that was split over lines stands in one piece in the view.
"""

from array import array
from bisect import bisect_left
from io import StringIO

from charterbook.model.evidence import Segments, Span, Text
from charterbook.text.anchors import Hits, hits
from charterbook.text.patterns import compiled
from charterbook.text.spacing import single_spaced

_FOLD = str.maketrans(
    "\u201c\u201d\u201e\u2033\u2018\u2019\u201a\u2032\u00a0\u2007\u2009\u202f\u2010\u2011\u2012\u2013\u2014\u2212\u0085\u2028\u2029",
    "\"\"\"\"''''" + " " * 4 + "-" * 6 + "\n" * 3,
)
_FOLD.update(dict.fromkeys(range(0x86, 0x90), 0xFFFD))  # the letters of marks: none of them comes from a paper
_BLANKS = str.maketrans("\t\f\v\r\x1c\x1d\x1e\x1f", " " * 8)
_ODD = r"[\t\f\v\r\x1c-\x1f]"
_RUN = r"  +"


class View:
    """`folded` keeps the case of the text, `lowered` does not; both have the same length and positions."""

    __slots__ = ("_hits", "folded", "lowered", "segments", "text")

    def __init__(self, text: Text) -> None:
        source = text.characters if text.characters.isascii() else text.characters.translate(_FOLD)
        if not source.isprintable():
            source = single_spaced(source.translate(_BLANKS) if compiled(_ODD).search(source) else source)
        flat = source.replace("\n", " ")
        folded = StringIO()
        segments = Segments()
        add = segments.add
        at = length = 0
        for run in compiled(_RUN).finditer(flat):
            start, end = run.span()
            if at < start:
                add(length, at)
                folded.write(flat[at:start])
                length += start - at
            if length and end < len(source):
                add(length, start, end - start)
                folded.write("\n" if source.count("\n", start, end) > 1 else " ")
                length += 1
            at = end
        if at < len(source):
            add(length, at)
            folded.write(flat[at:])
        self.text = text
        self.segments = segments
        # A lone line break is a blank; a text that opens or ends with one loses nothing by keeping it as a blank.
        self.folded = folded.getvalue()
        lowered = self.folded.lower()
        # A few letters (the dotted capital I) grow when lowered; they stay as they are, so that positions agree.
        self.lowered = (
            lowered
            if len(lowered) == len(self.folded)
            else "".join(low if len(low := letter.lower()) == 1 else letter for letter in self.folded)
        )
        self._hits: Hits | None = None

    @property
    def hits(self) -> Hits:
        """Where each anchor stands in the lowered view, found in one pass."""
        if self._hits is None:
            self._hits = hits(self.lowered)
        return self._hits

    def places(self, group: str, start: int, end: int) -> "array[int]":
        """The places of a group of anchors from `start` up to `end` of the view."""
        found = self.hits[group]
        return found[bisect_left(found, start) : bisect_left(found, end)]

    def span(self, start: int, end: int) -> Span:
        """The bytes behind positions `start` up to `end` of the view."""
        return self.text.span(*self.segments.place(start, end))
