"""The sentences of a book's sources that say a thing: what stands behind a number, a gap or a change.

Comes in: spans, the origins of the sources, and a way to their bytes. Goes out: each place with its sentence, as JSON
or as lines. A source is opened once, and only when a span of it is asked for.
"""

import re
from collections.abc import Callable, Iterable
from html import unescape
from typing import Any

from charterbook.exchange.columns import WIDTH, wrapped
from charterbook.exchange.places import Places, characters
from charterbook.exchange.reading_json import span_json
from charterbook.model.acts import Act
from charterbook.model.evidence import Cited, Disputed, Span

Json = dict[str, Any]

_NAMES = ("share_class", "series", "par_value")
_DAYS = ("as_of", "filed_on")
_SHORT = b"".join(
    rb"(?<!\b%s)" % word for word in (b"No", b"Nos", b"Inc", b"Corp", b"Co", b"Sec", b"Art", b"Mr", b"Ms")
)
_END = re.compile(
    rb"(?<![A-Z0-9])%s[.;:](?=\s|<)|(?<=\d)\.(?=\s{2,}[A-Z])|\n[ \t\r]*\n"
    rb"|(?i:</?(?:p|div|td|th|tr|li|h[1-6]|title|center|text|page|document)\b[^<>]*>)" % _SHORT
)
"""Where a sentence ends: at a full stop that is none of an abbreviation, at an empty line, at the edge of a block."""
_TAG = re.compile(r"</?[a-zA-Z!][^<>]*(?:>|$)")
_CUT_TAG = re.compile(r"^[^<>]*>")
_LONGEST = 900  # bytes on either side of a span
_BEGINNING = 120  # characters


def sentence(data: bytes, span: Span) -> str:
    """The sentence around a span, as a person reads it: without tags, white space folded."""
    before = max(0, span.start - _LONGEST)
    ends = [match.end() for match in _END.finditer(data, before, span.start)]
    stop = _END.search(data, span.end, span.end + _LONGEST)
    last = span.end + _LONGEST if stop is None else stop.start() + (stop[0] in (b".", b";", b":"))
    words = characters(data[ends[-1] if ends else before : last])
    if before and not ends:
        words = _CUT_TAG.sub("", words)
    return " ".join(unescape(_TAG.sub(" ", words)).split())


class Sources:
    """The sources of a book by digest: where each came from, and the text to which its spans point."""

    def __init__(self, origin: Callable[[str], str | None], shown: Callable[[str], bytes]) -> None:
        self.origin = origin
        """Where a source came from; None where the book lacks it."""
        self._shown = shown
        self._places: dict[str, Places] = {}

    def evidence(self, spans: Iterable[Span]) -> list[Json]:
        """Each place with its path, line, quote and sentence, in order; a source that the book lacks is left out."""
        found = []
        for span in sorted(set(spans), key=lambda span: (span.source, span.start, span.end)):
            origin = self.origin(span.source)
            if origin is not None:
                places = self._of(span.source)
                found.append({"path": origin, **span_json(span, places), "sentence": sentence(places.data, span)})
        return found

    def _of(self, source: str) -> Places:
        if source not in self._places:
            self._places[source] = Places(self._shown(source))
        return self._places[source]


def act_spans(act: Act) -> list[Span]:
    """The places of an act's numbers and the like; where it has none of them, of its names and dates."""
    cited = {name: value for name, value in zip(act._fields, act, strict=True) if isinstance(value, Cited | Disputed)}
    telling = [name for name in cited if name not in _NAMES]
    if all(name in _DAYS for name in telling):
        telling = list(cited)
    return [span for name in telling for span in cited[name].spans]


def said(evidence: list[Json], indent: int) -> list[str]:
    """Lines that quote the sentences. One sentence may say several things: it is shown once, at its first place. One
    that is cut for its length is known by its beginning."""
    first: dict[tuple[str, str], Json] = {}
    for one in evidence:
        first.setdefault((one["path"], one["sentence"][:_BEGINNING]), one)
    return [
        line
        for one in first.values()
        for line in wrapped(f'{one["path"]}:{one["line"]} "{one["sentence"]}"', indent, WIDTH)
    ]
