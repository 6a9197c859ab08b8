"""The texts of a book's sources, and who reads those that are no text themselves: this process, or where papers of
strangers are shown, one with limits of memory and time.

Comes in: an open book and a source of it. Goes out: its texts, and the bytes to which spans point.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from charterbook.formats.recognise import is_text, read_texts
from charterbook.model.evidence import Source, Text, Unreadable
from charterbook.register.backend import BookError

if TYPE_CHECKING:
    from charterbook.register.store import Book

Reader = Callable[[Source, Callable[[], bytes]], Text | Unreadable]
"""What gives the text of a source, whose bytes it asks for where it needs them."""

_readers: "WeakKeyDictionary[Book, Reader]" = WeakKeyDictionary()


def read_by(book: "Book", reader: Reader) -> None:
    """Have `reader` read the sources of this open book that are no text themselves."""
    _readers[book] = reader


def texts(book: "Book", source: Source) -> tuple[Text, ...] | Unreadable:
    """The texts of a source of the book, or why there are none."""
    reader = _readers.get(book)
    if reader is None or is_text(source.media_type):
        return read_texts(book.source(source.sha256), source)
    found = reader(source, lambda: book.source(source.sha256))
    return found if isinstance(found, Unreadable) else (found,)


def shown(book: "Book", sha256: str) -> bytes:
    """The text to which the spans of a source point: its own bytes, or its rendition where it is no text. BookError
    where it cannot be read any more: the bytes of a picture must not be taken for its words."""
    source = book.about(sha256)
    if source is None or is_text(source.media_type):
        return book.source(sha256)  # as every text is: it need not be read for that
    found = texts(book, source)
    if isinstance(found, Unreadable):
        raise BookError(f"the words of {source.origin} cannot be shown: {found.why}", found.remedy)
    rendition = found[0].rendition
    return book.source(sha256) if rendition is None else rendition
