"""A PDF opened for signing or for looking at its signatures, or why it cannot be.

Comes in: bytes. Goes out: pyHanko's reader of them.
"""

from collections.abc import Callable
from io import BytesIO
from typing import Any, TypeVar

from charterbook.model.evidence import Unreadable
from charterbook.sign.keys import NO_PYHANKO, installed

T = TypeVar("T")

_HEAD = _TAIL = 1024
_END = b"%%EOF"
WHOLE_FILE = "get the complete file from whoever signed it"


def taken_apart(work: Callable[[], T]) -> T | Unreadable:
    """What a piece of work on a PDF gives, or that the file is damaged. What a damaged or hostile file makes the
    library raise is not bounded by any list; whatever it is, the user reads one line."""
    try:
        return work()
    except Exception as error:
        return Unreadable(f"the PDF is damaged ({type(error).__name__})", WHOLE_FILE)


def opened(data: bytes) -> Any:
    """The reader (`pyhanko.pdf_utils.reader.PdfFileReader`), or `Unreadable`: no PDF, locked, cut off, damaged."""
    if not installed():
        return NO_PYHANKO
    from pyhanko.pdf_utils.reader import PdfFileReader

    if b"%PDF-" not in data[:_HEAD]:
        return Unreadable("this is no PDF", "signatures stand in PDF files: name one")
    if _END not in data[-_TAIL:]:
        return Unreadable("the PDF is cut off: its end is missing", WHOLE_FILE)

    def read() -> Any:
        reader = PdfFileReader(BytesIO(data))
        if reader.encrypted:
            return Unreadable("the PDF is locked with a password", "save a copy without the password and give that")
        reader.root["/Pages"]["/Count"]
        return reader

    return taken_apart(read)


def before_signatures(data: bytes, reader: Any) -> bytes:
    """The file as it was before the first signature: what a signer saw, nothing printed on the lines."""
    first = min((int(one.signed_revision) for one in reader.embedded_signatures), default=None)
    if first is None or first == 0:
        return data
    return data[: data.find(_END, reader.xrefs.get_startxref_for_revision(first - 1)) + len(_END)]
