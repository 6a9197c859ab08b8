"""Two papers compared: the filed text against the new one, whatever formats they come in.

In come the bytes of both, or texts and drafts; out goes the redline, or why one of them has no text that could be
relied on, and the redline in its forms.
"""

from datetime import date
from hashlib import sha256

from charterbook.formats.redline import Redline, compare, paragraphs, parted_alike, words
from charterbook.model.drafts import Draft
from charterbook.model.evidence import Source, Unreadable

FORMS = ("docx", "html")
"""The forms of a redline: tracked changes in Word, colours in HTML."""


def texts(title: str, filed: str, new: str | Draft) -> Redline:
    """The redline of a filed text against a new text, or against the words of a draft."""
    fresh = paragraphs(new) if isinstance(new, str) else words(new)
    return compare(title, parted_alike(paragraphs(filed), fresh), fresh)


def written(
    made: Redline, forms: tuple[str, ...], author: str, on: date, template: bytes | None = None
) -> dict[str, bytes]:
    """The redline in each of the forms. Author, day and the firm's template are Word's. WriteError for a template that
    cannot be used or a character that the form cannot hold; ValueError for a form that there is none of."""
    from charterbook.formats import docx_write, html_redline

    found: dict[str, bytes] = {}
    for form in forms:
        match form:
            case "docx":
                found[form] = docx_write.write_redline(made, author, on, template=template)
            case "html":
                found[form] = html_redline.write(made)
            case _:
                raise ValueError(f"there is no form {form} of a redline")
    return found


def redline(filed: bytes, new: bytes, title: str) -> Redline | tuple[str, Unreadable]:
    """The redline of the filed paper against the new one under this title, parted as the new one is; else "filed"
    or "new", and why that one cannot be compared."""
    old, fresh = _paragraphs(filed), _paragraphs(new)
    if isinstance(old, Unreadable):
        return "filed", old
    if isinstance(fresh, Unreadable):
        return "new", fresh
    return compare(title, parted_alike(old, fresh), fresh)


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
