"""Which format a file has, told from its bytes, and the reader for it.

Comes in: bytes. Goes out: the media type, or the texts. A file's name is never asked: it is wrong too often.
"""

from charterbook.model.evidence import Source, Text, Unreadable

HEAD = 4096
"""So many first bytes or characters tell what a file is."""

_SURELY_HTML = ("<!doctype html", "<html", "<body")
_HTML_TAGS = ("<p>", "<p ", "<div", "<font", "<br", "<center", "<span", "<td", "<tr", "<h1", "<h2", "<h3", "<b>", "<hr")
_FRAMES = ("<document>", "<type>", "<sec-document>", "<sec-header>", "<submission>", "-----begin privacy", "<ims-")


def media_type(data: bytes) -> str:
    """The media type that the bytes show; "text/plain" where they show none, and for a submission in its SGML frame."""
    head = data[:HEAD]
    if head.startswith(b"%PDF"):
        return "application/pdf"
    # UTF-16 shows its tags between NULs.
    characters = head.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    if "<" in characters and not characters.lstrip().lower().startswith(_FRAMES) and is_html(characters):
        return "text/html"
    return "text/plain"


def is_html(head: str) -> bool:
    """Whether these first characters of a text are HTML: a page's own tags, or several of those that set a text.

    `<PAGE>`, `<TABLE>`, `<CAPTION>`, `<S>` and `<C>` are EDGAR's and may stand in plain text.
    """
    if "<" not in head:
        return False
    folded = " ".join(head.lower().split())
    return any(tag in folded for tag in _SURELY_HTML) or sum(map(folded.count, _HTML_TAGS)) >= 2


def read_texts(data: bytes, source: Source) -> tuple[Text, ...] | Unreadable:
    """The texts of a file, by its format, or why there are none."""
    if source.media_type == "text/html":
        from charterbook.formats import html

        text = html.read(data, source)
        return text if isinstance(text, Unreadable) else (text,)
    from charterbook.formats import edgar

    return edgar.read(data, source)
