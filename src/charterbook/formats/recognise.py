"""Which format a file has, told from its bytes, and the reader for it.

Comes in: bytes. Goes out: the media type, or the texts. A file's name is never asked: it is wrong too often.
"""

from charterbook.model.evidence import Source, Text, Unreadable

HEAD = 4096
"""So many first bytes or characters tell what a file is."""

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PICTURES = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n", "image/png"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)
_SURELY_HTML = ("<!doctype html", "<html", "<body")
_HTML_TAGS = ("<p>", "<p ", "<div", "<font", "<br", "<center", "<span", "<td", "<tr", "<h1", "<h2", "<h3", "<b>", "<hr")
_FRAMES = ("<document>", "<type>", "<sec-document>", "<sec-header>", "<submission>", "-----begin privacy", "<ims-")


def media_type(data: bytes) -> str:
    """The media type that the bytes show; "text/plain" where they show none, and for a submission in its SGML frame."""
    head = data[:HEAD]
    if b"%PDF-" in head[:1024]:
        return PDF
    for start, picture in _PICTURES:
        if head.startswith(start):
            return picture
    if head.startswith(b"PK\x03\x04"):
        return DOCX if b"word/" in head or b"word/document" in data[-65536:] else "application/zip"
    # UTF-16 shows its tags between NULs.
    characters = head.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    if "<" in characters and not characters.lstrip().lower().startswith(_FRAMES) and is_html(characters):
        return "text/html"
    return "text/plain"


def is_text(media_type: str) -> bool:
    """Whether spans of a source of this type point into its own bytes; of another they point into its rendition."""
    return media_type not in (PDF, DOCX) and not media_type.startswith("image/")


def is_html(head: str) -> bool:
    """Whether these first characters of a text are HTML: a page's own tags, or several of those that set a text.

    `<PAGE>`, `<TABLE>`, `<CAPTION>`, `<S>` and `<C>` are EDGAR's and may stand in plain text.
    """
    if "<" not in head:
        return False
    folded = " ".join(head.lower().split())
    return any(tag in folded for tag in _SURELY_HTML) or sum(map(folded.count, _HTML_TAGS)) >= 2


def read_texts(data: bytes, source: Source) -> tuple[Text, ...] | Unreadable:
    """The texts of a file, by its format, or why there are none. What a user may choose to install is asked for with
    the command that installs it."""
    one: Text | Unreadable
    match source.media_type:
        case "text/html":
            from charterbook.formats import html

            one = html.read(data, source)
        case "application/pdf":
            from charterbook.formats import pdf_text

            one = pdf_text.read(data, source)
        case "image/jpeg" | "image/png" | "image/tiff":
            from charterbook.formats import scan

            one = scan.read(data, source)
        case known if known == DOCX:
            from charterbook.formats import docx

            one = docx.read(data, source)
        case _:
            from charterbook.formats import edgar

            return edgar.read(data, source)
    return one if isinstance(one, Unreadable) else (one,)
