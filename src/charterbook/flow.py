"""The one composer: it alone knows the order of the rooms.

Bytes, dates and books come in from a door; values go out to it. Nothing is computed here that a room could compute.
"""

from hashlib import sha256

from charterbook.formats import edgar
from charterbook.instruments.read import read as read_text
from charterbook.model.evidence import Source, Unreadable
from charterbook.model.instrument import Instrument, Reading


def read(data: bytes, origin: str) -> Reading | Unreadable:
    """What a file holds, or why it cannot be read."""
    source = Source(sha256(data).hexdigest(), len(data), "text/plain", origin)
    texts = edgar.read(data, source)
    if isinstance(texts, Unreadable):
        return texts
    instruments: list[Instrument] = []
    for text in texts:
        found = read_text(text)
        if isinstance(found, Unreadable):
            return found
        instruments += found
    return Reading(source, tuple(instruments))
