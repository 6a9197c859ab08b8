"""Two papers compared: the filed text against the new one, whatever formats they come in.

In come the bytes of both; out goes the redline, or why one of them has no text that could be relied on.
"""

from hashlib import sha256

from charterbook.formats.redline import Redline, compare, paragraphs
from charterbook.model.evidence import Source, Unreadable


def redline(filed: bytes, new: bytes, title: str) -> Redline | tuple[str, Unreadable]:
    """The redline of the filed paper against the new one under this title; else "filed" or "new", and why that one
    cannot be compared."""
    texts = []
    for which, data in (("filed", filed), ("new", new)):
        found = _paragraphs(data)
        if isinstance(found, Unreadable):
            return which, found
        texts.append(found)
    return compare(title, *texts)


def _paragraphs(data: bytes) -> tuple[str, ...] | Unreadable:
    """The paragraphs of a paper. What is not read, or not settled, would be left out without a word: it is refused."""
    from charterbook.formats.recognise import media_type, read_texts

    source = Source(sha256(data).hexdigest(), len(data), media_type(data), "")
    texts = read_texts(data, source)
    if isinstance(texts, Unreadable):
        return texts
    if len(texts) != 1:
        return Unreadable(f"it holds {len(texts)} documents", "give the paper as a file of its own")
    kinds = {mark.kind for mark in texts[0].marks}
    if "page not read" in kinds:
        return Unreadable("some of it cannot be read", "give a copy whose pages all hold text")
    if kinds & {"tracked insertion", "tracked deletion"}:
        return Unreadable("it holds tracked changes", "accept or reject them in Word and save it")
    return paragraphs(texts[0].characters)
