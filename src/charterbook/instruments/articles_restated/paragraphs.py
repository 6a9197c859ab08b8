"""The paragraphs of a filed paper and the sentences of its acts, each with the place in its source.

Comes in: a paper with its text. Goes out: passages in the paper's own words, whatever its format.
"""

from bisect import bisect_left
from typing import NamedTuple

from charterbook.model.acts import Act
from charterbook.model.drafts import Origin
from charterbook.model.evidence import Cited, Disputed, Span, Text
from charterbook.model.instrument import Instrument
from charterbook.text.patterns import compiled
from charterbook.text.sections import execution
from charterbook.text.view import View

_TELLING = ("after", "change", "new", "corrected", "ratified", "shares", "clause", "filed_on", "series", "share_class")
"""The fields whose place is the place of their act, the surest first."""
_LONGEST_TITLE = 160
_SENTENCE_ENDS = r"(?<!\bInc)(?<!\bCorp)(?<!\bNo)(?<!\bCo)(?<!\b[A-Z])[.;](?=\s|$)"


class Held(NamedTuple):
    """A paper that counts: what it says, its words for a reader ("paper 2, Certificate of Amendment, filed June 1,
    2004"), and the text of its source."""

    instrument: Instrument
    words: str
    text: Text


class Passage(NamedTuple):
    """Words of a paper, and where they come from."""

    words: str
    origin: Origin


class Paged:
    """A paper laid out for reading: its view, and the part of it that is the paper's own."""

    __slots__ = ("end", "held", "start", "view")

    def __init__(self, held: Held) -> None:
        """The own part begins with the title, where there is one, and ends before the clause of execution."""
        self.held, self.view = held, View(held.text)
        instrument = held.instrument
        title = instrument.title.spans if instrument.title else ()
        first = self._at(title[0].start if title else instrument.span.start)
        last = min(len(self.view.folded), self._at(instrument.span.end))
        signed = execution(self.view, first, last)
        self.start, self.end = first, signed.start

    def _at(self, byte: int) -> int:
        """The place of the view at which a byte of the source stands."""
        places = range(len(self.view.folded))
        return bisect_left(places, byte, key=lambda place: self.view.span(place, place + 1).start)

    def places(self, span: Span) -> tuple[int, int]:
        """Where a span of the source begins and ends in the view."""
        return self._at(span.start), self._at(span.end)

    def passage(self, start: int, end: int) -> Passage:
        """The words between two places."""
        return Passage(self.view.folded[start:end].strip(), Origin(self.held.words, self.view.span(start, end)))

    def paragraphs(self) -> list[Passage]:
        """The paragraphs of the paper's own part, in order: without rules, and without the title, whose lines are no
        sentences."""
        found: list[Passage] = []
        at = self.start
        breaks = [match.start() for match in compiled(r"\n").finditer(self.view.folded, self.start, self.end)]
        for end in [*breaks, self.end]:
            words = self.view.folded[at:end]
            sentence = len(words) > _LONGEST_TITLE or (
                words.rstrip(' "').endswith((".", ":", ";")) and not words.isupper()
            )
            if compiled(r"\w").search(words) and (found or sentence):
                found.append(self.passage(at, end))
            at = end + 1
        return found

    def sentence(self, act: Act) -> Passage | None:
        """The sentence that says the number of an act, or its name, with the words that lead to it where it is an item
        of a list; None where the act cites no place of this text."""
        span = _told(act, self.held.text.source.sha256)
        if span is None:
            return None
        at, stop = self._at(span.start), self._at(span.end)
        folded = self.view.folded
        opens = folded.rfind("\n", 0, at) + 1
        ends = [match.end() for match in compiled(_SENTENCE_ENDS).finditer(folded, opens, at)]
        closes = folded.find("\n", stop)
        closes = len(folded) if closes < 0 else closes
        last = compiled(_SENTENCE_ENDS).search(folded, max(at, stop - 1), closes)
        return self.passage(ends[-1] if ends else self._lead(opens), last.end() if last else closes)

    def _lead(self, opens: int) -> int:
        """Where the paragraph before begins, if it leads to this one ("after the change:"); else the place itself."""
        before = self.view.folded.rfind("\n", 0, max(0, opens - 1)) + 1
        return before if self.view.folded[before:opens].rstrip().endswith(":") else opens


def _told(act: Act, source: str) -> Span | None:
    for field in _TELLING:
        stated = getattr(act, field, None)
        spans = stated.spans if isinstance(stated, Cited | Disputed) else ()
        found = next((span for span in spans if span.source == source), None)
        if found is not None:
            return found
    return None
