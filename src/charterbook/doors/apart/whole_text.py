"""The text of a paper that is no text, on its way out of the process that reads it.

Its rendition, its characters and where each stands in the rendition, its pages, and what was left out. Where the
characters stand on a drawn page is not handed over: the facts of a paper know their own places.
"""

from array import array
from typing import Any

from charterbook.formats.recognise import media_type, read_texts
from charterbook.model.evidence import Segments, Source, Span, Text, Unreadable

Answer = tuple[dict[str, Any], bytes]


def of(data: bytes) -> Answer | Unreadable:
    """The answer that tells the text of these bytes."""
    texts = read_texts(data, Source("", len(data), media_type(data), ""))
    if isinstance(texts, Unreadable):
        return texts
    (text,) = texts
    characters = text.characters.encode("utf-8", "surrogatepass")
    rendition = text.rendition or b""
    lists = (text.segments.starts, text.segments.targets, text.segments.widths, text.page_starts)
    left_out = [(span.start, span.end) for span in text.furniture]
    head = {"sizes": [len(rendition), len(characters), *map(len, lists)], "left_out": left_out}
    return head, b"".join((rendition, characters, *(array("Q", each).tobytes() for each in lists)))


def told(answer: Answer, source: Source) -> Text:
    """The text that an answer tells, of this source. ValueError, TypeError or KeyError where it makes no sense."""
    head, body = answer
    first, second, *counts = (int(size) for size in head["sizes"])
    rendition, characters, rest = body[:first], body[first : first + second], body[first + second :]
    numbers = array("Q", rest)
    starts, targets, widths, pages = (
        numbers[sum(counts[:at]) : sum(counts[: at + 1])].tolist() for at in range(4)
    )  # fmt: skip
    if not starts or any(starts[0:1]) or len(starts) != len(targets) or len(targets) != len(widths):
        raise ValueError("the places of its characters")
    segments = Segments(zip(starts, targets, widths, strict=True))
    left_out = tuple(Span(source.sha256, int(start), int(end)) for start, end in head["left_out"])
    letters = characters.decode("utf-8", "surrogatepass")
    return Text(source, letters, segments, tuple(pages), left_out, rendition=rendition)
