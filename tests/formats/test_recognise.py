"""A file's format is told from its bytes, and each document of a submission is read by its own."""

from hashlib import sha256

import pytest

from charterbook.formats import edgar
from charterbook.formats.recognise import media_type, read_texts
from charterbook.model.evidence import Source, Unreadable


def _source(data: bytes) -> Source:
    return Source(sha256(data).hexdigest(), len(data), media_type(data), "a test")


RECOGNISED = {
    "a doctype": (b"<!DOCTYPE html PUBLIC '-//W3C//DTD HTML 4.01//EN'>\n<p>x", "text/html"),
    "after a mark and a declaration": (b"\xef\xbb\xbf<?xml version='1.0'?>\r\n<!-- made -->\r\n<html>", "text/html"),
    "no page tags": (b"<P>The name of the corporation is</P>\n<P>X</P>", "text/html"),
    "UTF-16": ("<html><body>\u201cx\u201d".encode("utf-16"), "text/html"),
    "UTF-16 without its mark": ("<html><body>\u201cx\u201d".encode("utf-16-be"), "text/html"),
    "EDGAR text": (b"<PAGE>\n<TABLE>\n<CAPTION>\n<S>  <C>\n  1  2\n</TABLE>\n<PAGE>\n", "text/plain"),
    "a submission": (b"<DOCUMENT>\n<TYPE>EX-3.1\n<TEXT>\n<html><body><p>x</p>", "text/plain"),
    "a letter with brackets": (b"Shares < 650 and <signed>, <signed>", "text/plain"),
    "a PDF": (b"%PDF-1.7 <html>", "application/pdf"),
}


@pytest.mark.parametrize("what", RECOGNISED)
def test_html_is_known_by_its_bytes(what: str) -> None:
    """Its own tags tell, not EDGAR's and not a file's name."""
    data, expected = RECOGNISED[what]
    assert expected == media_type(data)


FRAMES = {
    "a submission": "<SEC-DOCUMENT>x.txt\n<DOCUMENT>\n<TYPE>EX-3.1\n<SEQUENCE>2\n<TEXT>\n{}\n</TEXT>\n</DOCUMENT>\n",
    "an exhibit in its frame": "<DOCUMENT>\n<TYPE>EX-3.1\n<DESCRIPTION>NO 650\n<TEXT>\n{}\n</TEXT>\n</DOCUMENT>",
    "an exhibit under its type": "<TYPE>EX-3.1\n<SEQUENCE>2\n<DESCRIPTION>CHARTER 650\n<TEXT>\n{}\n</TEXT>",
    "an exhibit under its type without text tags": "<TYPE>EX-3.1\n<SEQUENCE>2\n<DESCRIPTION>CHARTER 650\n{}",
}


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("end_of_line", ["\n", "\r\n"])
def test_the_html_of_a_submission_is_read(frame: str, end_of_line: str) -> None:
    """Each document by its own form, with the number that its frame gives and its bytes in the submission."""
    page = "<HTML><BODY><P>Caf\u00e9 &amp; <B>Co</B>rp.</P><P>Second.</P></BODY></HTML>"
    data = FRAMES[frame].format(page).replace("\n", end_of_line).encode()
    texts = read_texts(data, _source(data))
    assert not isinstance(texts, Unreadable)
    (text,) = texts
    assert ("Caf\u00e9 & Corp.\n\nSecond.", "3.1") == (
        text.characters.strip(), text.exhibit_number.value if text.exhibit_number else None,
    )  # fmt: skip
    at = text.characters.index("Second")
    span = text.span(at, at + 6)
    assert b"Second" == data[span.start : span.end]


def test_a_submission_of_text_and_html_gives_both() -> None:
    """The form of one document says nothing of the next."""
    data = (
        b"<DOCUMENT>\n<TYPE>EX-3.1\n<TEXT>\nPlain <PAGE>\n\n text\n</TEXT>\n</DOCUMENT>\n"
        b"<DOCUMENT>\n<TYPE>EX-3.2\n<TEXT>\n<html><p>One<p>Two</html>\n</TEXT>\n</DOCUMENT>\n"
    )
    texts = edgar.read(data, _source(data))
    assert not isinstance(texts, Unreadable)
    assert ["Plain", "One\n\nTwo"] == [texts[0].characters.strip()[:5], texts[1].characters.strip()]
