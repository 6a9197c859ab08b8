"""Exhibits 3 and 4 that a report names and does not bring: "3.1 ... (incorporated by reference to ...)".

Comes in: the bytes of a report on Form 8-K as they were fetched. Goes out: for each such exhibit its number and the
words that cite it. The paper itself is elsewhere; whether a book has it, nobody can tell from here.
"""

import re
from hashlib import sha256
from typing import NamedTuple

from charterbook.formats.recognise import media_type, read_texts
from charterbook.model.evidence import Source, Unreadable

_ROW = re.compile(
    r"^[ \t\u00a0]{0,40}(?:exhibit\s{1,9})?(?P<number>[34](?:\.\d{1,2}|\([ivx]{1,4}\))[a-z]?)\*{0,3}[\s|:–-]{1,80}"
    r"(?P<words>(?:(?!\n\s{0,40}(?:exhibit\s{1,9})?\d{1,3}(?:\.\d{1,2}|\([ivx]{1,4}\))).){3,600}?"
    r"incorporated\s{1,40}(?:herein\s{1,40}|in(?:to)?\s{1,40}this\s{1,40}\w{1,20}\s{1,40})?by\s{1,40}reference"
    r"(?:(?!\n\s{0,40}(?:exhibit\s{1,9})?\d{1,3}(?:\.\d{1,2}|\([ivx]{1,4}\))|\n\s{0,40}\n).){0,300})",
    re.IGNORECASE | re.DOTALL | re.MULTILINE,
)


class CitedExhibit(NamedTuple):
    """An exhibit that a report cites from another filing: its number there, and the words."""

    number: str
    words: str


def cited_in(data: bytes) -> tuple[CitedExhibit, ...]:
    """The exhibits 3 and 4 that a report takes from elsewhere; none where it cannot be read."""
    texts = read_texts(data, Source(sha256(data).hexdigest(), len(data), media_type(data), ""))
    if isinstance(texts, Unreadable):
        return ()
    found = [match for text in texts for match in _ROW.finditer(text.characters)]
    return tuple(CitedExhibit(one["number"], " ".join(one["words"].split())) for one in found)
