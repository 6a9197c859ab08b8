"""Which format a file has, told from its bytes, and the reader for it.

Comes in: bytes. Goes out: the media type, or the texts. A file's name is never asked: it is wrong too often.
"""

from charterbook.model.evidence import Source, Text, Unreadable

_HEAD = 4096


def media_type(data: bytes) -> str:
    """The media type that the bytes show; "text/plain" where they show none."""
    head = data[:_HEAD]
    if head.startswith(b"%PDF"):
        return "application/pdf"
    return "text/plain"


def read_texts(data: bytes, source: Source) -> tuple[Text, ...] | Unreadable:
    """The texts of a file, by its format, or why there are none."""
    from charterbook.formats import edgar

    return edgar.read(data, source)
