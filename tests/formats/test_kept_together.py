"""No page holds signatures alone: they stand with each other and with the clause that is signed, in every form."""

import pypdfium2 as pdfium
import pytest

from charterbook.formats import edgar_text, pdf
from charterbook.formats.kept_together import kept_together
from charterbook.model.drafts import Block, Draft, Heading, Lines, NotaryBlock, Paragraph, SignatureBlock

CLAUSE = Paragraph(("IN WITNESS WHEREOF we, the undersigned, being officers, have set our hands. " * 2,))
DATED, CLOSING = Paragraph(("Dated: April 24, 2003",)), Lines((("Very truly yours,",),))
ANN, BEN, CAT = (SignatureBlock(f"{name} Other", "Secretary") for name in ("Ann", "Ben", "Cat"))
HEADING, BODY = Heading(("CERTIFICATE",)), Paragraph(("morning " * 60,))
NOTARY = NotaryBlock("Michigan", "Kent", ("Personally appeared Ann Other.",))


@pytest.mark.parametrize(
    ("blocks", "sizes"),
    [
        ((HEADING, BODY, CLAUSE, ANN, BEN), [1, 1, 3]),
        ((HEADING, BODY, DATED, ANN), [1, 3]),
        ((HEADING, BODY, CLOSING, ANN, NOTARY), [1, 3, 1]),
        ((HEADING, CLAUSE, ANN, Lines((("Holder of 10 shares",),)), BEN), [1, 4]),
        ((HEADING, ANN), [1, 1]),
        ((HEADING, Paragraph(("morning " * 600,)), ANN, BEN), [1, 1, 2]),
        ((NOTARY, CLAUSE, ANN, BODY), [1, 2, 1]),
        ((HEADING, CLAUSE, *[ANN] * 12), [1, 7, 6]),
    ],
)  # fmt: skip
def test_a_signature_takes_along_what_it_signs(blocks: tuple[Block, ...], sizes: list[int]) -> None:
    """The clause, further signatures and lines between them; a date or a closing brings what stands before it; what is
    longer than a page stays apart. No block is lost or moved."""
    groups = kept_together(blocks)
    assert sizes == [len(group) for group in groups]
    assert blocks == tuple(block for group in groups for block in group)


@pytest.mark.parametrize("count", range(150, 420, 15))
def test_no_page_holds_signatures_alone(count: int) -> None:
    """Wherever the page ends, three signatures and their clause stand on one page of the PDF and of the EDGAR text."""
    blocks = (Paragraph(("morning " * count,)), CLAUSE, ANN, BEN, CAT)
    draft = Draft("designation_amendment", "CERTIFICATE", blocks)
    document = pdfium.PdfDocument(pdf.write(draft))
    printed = [page.get_textpage().get_text_range() for page in document]
    for pages in (printed, edgar_text.write(draft).decode("ascii").split("<PAGE>")):
        (signed,) = (page for page in pages if "IN WITNESS WHEREOF" in page)
        assert all(f"{name} Other, Secretary" in signed for name in ("Ann", "Ben", "Cat"))
