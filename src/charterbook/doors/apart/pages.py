"""The pages and words of papers that are no text, as the server has them: kept by the digest of the paper and what was
asked.

Comes in: the bytes of a PDF, a scan or a word processor's file. Goes out: the sizes of its pages, its text, the picture
of a page, or why there are none. Each is made by a process of its own.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256

from charterbook.doors.apart import process, whole_text
from charterbook.doors.apart.bounds import KEPT_BYTES
from charterbook.exchange.paper_view import Words, words_of
from charterbook.model.evidence import Source, Text, Unreadable

_PICTURE = b"\x89PNG\r\n\x1a\n"

_lock = threading.Lock()
_kept: "OrderedDict[tuple[str, ...], process.Answer | Unreadable]" = OrderedDict()


def sizes(digest: str, data: Callable[[], bytes]) -> tuple[tuple[float, float], ...] | Unreadable:
    """The width and height in points of each page of the source with this digest; `data` gives its bytes where they are
    needed."""
    found = _answer(digest, data, "sizes")
    if isinstance(found, Unreadable):
        return found
    return tuple((float(width), float(height)) for width, height in found[0]["sizes"])


def text(source: Source, data: Callable[[], bytes]) -> Text | Unreadable:
    """The text of it, without the places of its characters on a page."""
    found = _answer(source.sha256, data, "text")
    try:
        return found if isinstance(found, Unreadable) else whole_text.told(found, source)
    except (ValueError, TypeError, KeyError):
        return process.FAILED


def words(source: Source, data: Callable[[], bytes]) -> Words | Unreadable:
    """The words of it, and those that are left out."""
    found = text(source, data)
    if isinstance(found, Unreadable):
        return found
    return words_of(found.rendition or b"", tuple((span.start, span.end) for span in found.furniture))


def picture(digest: str, data: Callable[[], bytes], page: int, scale: float) -> bytes | Unreadable:
    """A page of it, from 1, as a PNG of so many pixels a point."""
    found = _answer(digest, data, "page", str(page), str(scale))
    if isinstance(found, Unreadable):
        return found
    return found[1] if found[1].startswith(_PICTURE) else process.FAILED


def knows(digest: str, *, drawn: bool) -> bool:
    """Whether the words of it are at hand, and the sizes of its pages where it is drawn."""
    with _lock:
        return (digest, "text") in _kept and (not drawn or (digest, "sizes") in _kept)


def _answer(digest: str, data: Callable[[], bytes], *asked: str) -> process.Answer | Unreadable:
    key = (digest, *asked)
    if (found := _known(key)) is not None:
        return found
    content = data()
    assert sha256(content).hexdigest() == digest, "the bytes are those of another source"
    with process.working:
        # Somebody else may have asked the same while this waited.
        found = _known(key) or process.asked(content, *asked)
    with _lock:
        _kept[key] = found
        while sum(len(one[1]) for one in _kept.values()) > KEPT_BYTES:
            _kept.popitem(last=False)
    return found


def _known(key: tuple[str, ...]) -> process.Answer | Unreadable | None:
    with _lock:
        if key in _kept:
            _kept.move_to_end(key)
        return _kept.get(key)
