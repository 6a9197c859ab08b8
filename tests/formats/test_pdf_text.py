"""PDF to text: our own drafts are read back, quotes point at their page, and a file that cannot be read says why."""

from hashlib import sha256
from io import BytesIO

import pypdfium2 as pdfium
import pytest

from charterbook.formats import pdf, pdf_text
from charterbook.formats.pdf_words import MOST_OBJECTS
from charterbook.model.drafts import Block, Draft, Heading, PageBreak, Paragraph, SignatureBlock
from charterbook.model.evidence import Source, Text, Unreadable

TITLE = Heading(("CERTIFICATE OF AMENDMENT", "of", "HALCYON ORCHARD SYSTEMS, INC. (fictitious)"))
SIGNED = SignatureBlock("Paul H. Jachim", "Secretary", signed=True)


def written(*blocks: Block) -> bytes:
    """A PDF of these blocks."""
    return pdf.write(Draft("designation_amendment", "CERTIFICATE OF AMENDMENT", (TITLE, *blocks), None))


def read(data: bytes) -> Text | Unreadable:
    """What the reader makes of these bytes."""
    return pdf_text.read(data, Source(sha256(data).hexdigest(), len(data), "application/pdf", "a test"))


def text(data: bytes) -> Text:
    """The text of a PDF that can be read."""
    found = read(data)
    assert isinstance(found, Text)
    return found


def test_the_words_come_in_order_and_paragraphs_are_whole() -> None:
    """The words of a draft stand in the text in the order of the page, and a number is not torn from its noun."""
    words = " ".join(
        text(written(Paragraph(("The number of shares of Series A is 650 and no more.",)), SIGNED)).characters.split()
    )
    assert words.index("CERTIFICATE OF AMENDMENT") < words.index("HALCYON") < words.index("The number of shares")
    assert "Series A is 650 and no more." in words
    assert "Paul H. Jachim" in words


@pytest.mark.parametrize("quoted", [False, True])
@pytest.mark.parametrize("last", ["Thousand", "Inc.", "Authorized (19,670)", "Major"])
def test_a_paragraph_is_not_torn_at_the_end_of_a_line(last: str, quoted: bool) -> None:
    """Wherever its lines end, also in "Thousand" or "Inc.", and however long the last is, a paragraph is one."""
    for length in range(1, 40):
        runs = (" ".join(["a" * length, *(last, "Two Hundred Seventy") * 8]),)
        found = text(written(Paragraph(("Word after word. " * 12,)), Paragraph(runs, quoted=quoted)))
        assert " ".join(runs[0].split()) in [" ".join(part.split()) for part in found.characters.split("\n\n")]


def test_a_quote_is_its_bytes_in_the_rendition() -> None:
    """Every character of the text points at the bytes of the rendition that hold it."""
    found = text(written(Paragraph(("Six hundred fifty (650) shares § of Series “A”.",))))
    assert found.rendition is not None
    at = found.characters.index("(650)")
    span = found.span(at, at + 5)
    assert found.rendition[span.start : span.end] == b"(650)"


def test_each_page_begins_where_it_begins() -> None:
    """A paper of two pages tells both, so that a quote can be cited by page."""
    found = text(written(Paragraph(("The first page.",)), PageBreak(), Paragraph(("The second page.",))))
    first, second = found.page_starts
    assert first < found.characters.index("The first page.") < second <= found.characters.index("The second page.")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7\n", "the PDF is damaged"),
        (b"%PDF-1.7\nno objects at all", "the PDF is damaged"),
        (b"", "the PDF is damaged"),
        (b"%PDF-1.4\n" + b"1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj " * 20, "the PDF is damaged"),
    ],
)
def test_damage_is_told_with_a_remedy(data: bytes, why: str) -> None:
    """Bytes that hold no page give one line and what to do about it."""
    found = read(data)
    assert isinstance(found, Unreadable)
    assert found.why.startswith(why)
    assert found.remedy


@pytest.mark.parametrize("part", [0.2, 0.5, 0.9])
def test_a_file_cut_off_is_refused_or_read_but_never_a_traceback(part: float) -> None:
    """The first part of a file gives a text or a reason."""
    whole = written(Paragraph(("The number of shares is 650.",)))
    found = read(whole[: int(len(whole) * part)])
    assert isinstance(found, Text) or found.remedy


def test_a_page_without_words_is_no_empty_paper() -> None:
    """A blank page gives a reason, not a text without words."""
    document = pdfium.PdfDocument.new()
    document.new_page(612, 792)
    out = BytesIO()
    document.save(out)
    found = read(out.getvalue())
    assert isinstance(found, Unreadable)
    assert "no words" in found.why or "picture" in found.why


def test_a_page_of_endless_pieces_is_not_taken_apart() -> None:
    """A small file whose page holds far more pieces than a page has is refused before they fill the memory."""
    drawn = b"0 0 1 1 re f " * (MOST_OBJECTS + 1)
    head = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj "
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>endobj "
    )
    content = b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj " % (len(drawn), drawn)
    data = head + content + b"trailer<</Root 1 0 R/Size 5>>"
    refused = read(data)
    assert isinstance(refused, Unreadable)
    assert "pieces, more than can be read" in refused.why
