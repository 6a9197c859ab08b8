"""A document of a filing as the file that is kept: the filing's header, and behind it the document as it was served.

So the file is a submission with one document, which `read` and `add` know: the header says whose filing it is, under
which names and numbers, when it was accepted; `<TYPE>` says which exhibit the document is. Both are EDGAR's own bytes.
"""

import re

from charterbook.doors.edgar.header import Document, Header

_FRAME = re.compile(rb"\s{0,99}<DOCUMENT>")
_PACKED = re.compile(rb"(?m)^(?:<PDF>|begin [0-7]{3} \S)")
_ENDS = (b"</document>", b"</text>", b"</html>", b"</body>")
_HEAD = 4_000


def is_whole(body: bytes) -> bool:
    """Whether a document is there to its end: one that begins with EDGAR's frame ends with a tag."""
    return bool(body.strip()) and (_FRAME.match(body) is None or body.rstrip().lower().endswith(_ENDS))


def is_whole_page(page: bytes) -> bool:
    """Whether a header page is there to its end."""
    return b"&lt;/SEC-DOCUMENT&gt;" in page or b"&lt;/SUBMISSION&gt;" in page


def is_whole_submission(data: bytes) -> bool:
    """Whether a complete submission is there to its end."""
    end = data.rstrip()[-200:]
    return b"</SEC-DOCUMENT>" in end or b"END PRIVACY-ENHANCED MESSAGE" in end


def file_of(header: Header, document: Document, body: bytes) -> bytes:
    """The file to keep. A PDF is kept as it is, for it has no place for a header. ValueError where the document is a
    file packed into letters, which nobody reads as text."""
    if body.startswith(b"%PDF-"):
        return body
    if _PACKED.search(body[:_HEAD]):
        raise ValueError("it is a packed file, not a text")
    framed = body.lstrip() if _FRAME.match(body) else _framed(document, body)
    return header.text.rstrip(b"\r\n") + b"\n" + framed


def _framed(document: Document, body: bytes) -> bytes:
    tags = (
        f"<TYPE>{document.type}",
        f"<SEQUENCE>{document.sequence}",
        f"<FILENAME>{document.name}",
        f"<DESCRIPTION>{document.description}",
        "<TEXT>",
    )
    head = "\n".join(("<DOCUMENT>", *tags, "")).encode("latin-1", "replace")
    return head + body.rstrip() + b"\n</TEXT>\n</DOCUMENT>\n"
