"""The PDF of a draft: the words of the draft on letter pages, fonts inside, the same bytes for the same draft."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pypdfium2 as pdfium
import pytest

from charterbook.formats.pdf import write
from charterbook.formats.spelling import WriteError
from charterbook.model.drafts import (
    REVIEW_NOTICE,
    Attachment,
    Block,
    Draft,
    Heading,
    NotaryBlock,
    PageBreak,
    Paragraph,
    Run,
    SignatureBlock,
)
from charterbook.model.evidence import Cited
from charterbook.model.shares import Shares

LETTER = (612.0, 792.0)
TITLE = Heading(("CERTIFICATE OF AMENDMENT", "of", "BESTNET COMMUNICATIONS CORPORATION"))
NOTARY = NotaryBlock("Michigan", "Kent", ("Personally appeared Paul H. Jachim.",))


def drafted(*blocks: Block, exhibit: str | None = "3.4") -> Draft:
    """A draft of these blocks."""
    return Draft("designation_amendment", "CERTIFICATE OF AMENDMENT", (TITLE, *blocks), exhibit)


def pages(*blocks: Block) -> list[str]:
    """The text of each page, white space folded."""
    document = pdfium.PdfDocument(write(drafted(*blocks)))
    found = []
    for page in document:
        text = page.get_textpage()
        found.append(" ".join(text.get_text_range().split()))
        text.close()
        page.close()
    document.close()
    return found


def test_the_words_of_the_draft_stand_on_the_page() -> None:
    """Title, numbers from one value, signature, notary block and number of the page can be read from the file."""
    runs: tuple[Run, ...] = (
        "1. A decrease of ",
        Cited[Shares](650, ()),
        " shares on ",
        Cited(date(2003, 4, 24), ()),
        ".",
    )
    (page,) = pages(Paragraph(runs), SignatureBlock("Paul H. Jachim", "Secretary", signed=True), NOTARY)
    for words in (
        "Exhibit 3.4",
        REVIEW_NOTICE,
        "CERTIFICATE OF AMENDMENT of BESTNET COMMUNICATIONS CORPORATION",
        "1. A decrease of Six Hundred Fifty (650) shares on April 24, 2003.",
        "/s/ Paul H. Jachim Paul H. Jachim, Secretary",
        "STATE OF MICHIGAN ) ) ss. COUNTY OF KENT )",
        "My Commission Expires: ____________________",
    ):
        assert words in page
    assert page.endswith(" 1")


def test_the_same_draft_gives_the_same_bytes() -> None:
    """No clock and no font of the machine goes into the file."""
    assert write(drafted(NOTARY)) == write(drafted(NOTARY))


def test_fonts_are_embedded_and_pages_are_letter() -> None:
    """A clerk's printer needs nothing that is not in the file."""
    data = write(drafted(NOTARY))
    document = pdfium.PdfDocument(data)
    sizes = {page.get_size() for page in document}
    document.close()
    assert {LETTER} == sizes
    named = re.findall(rb"/FontName ?/[A-Z]{6}\+(\w+)", data)
    assert {b"LibertinusSerif"} == {name.split(b"-")[0] for name in named}
    assert len(named) == len(re.findall(rb"/FontFile[23]? ", data))


def test_names_are_data_never_commands() -> None:
    """Signs that the typesetter would obey in its source are printed as they are."""
    name = '#panic("x") $a$ *b* _c_ @d <e> \\f // g /* h */ [i] {j} `k`'
    (page,) = pages(Paragraph((Cited(name, ()),)))
    assert name in page


@pytest.mark.parametrize("count", range(180, 380, 10))
def test_signatures_and_notary_blocks_are_not_torn(count: int) -> None:
    """A signature stays with the clause that it signs, a notary block on one page, wherever the page ends."""
    clause = Paragraph(("IN WITNESS WHEREOF we sign.",))
    made = pages(Paragraph(("morning " * count,)), clause, SignatureBlock("Ann Other", "Secretary"), NOTARY)

    def holding(words: str) -> list[int]:
        return [number for number, page in enumerate(made) if words in page]

    assert holding("IN WITNESS WHEREOF") == holding("Ann Other, Secretary")
    assert holding("STATE OF MICHIGAN") == holding("My Commission Expires")


def test_the_notice_and_the_number_stand_on_every_page() -> None:
    """A page that is taken out still says that it is a draft, and which page it was."""
    made = pages(Paragraph(("one",)), PageBreak(), Paragraph(("two",)), Attachment("Exhibit A", ("Certified Copy",)))
    assert 3 == len(made)
    for number, page in enumerate(made, 1):
        assert REVIEW_NOTICE in page
        assert re.search(rf" {number}$", page)
    assert "EXHIBIT A Certified Copy" in made[2]


def test_a_number_in_words_is_not_parted_at_its_hyphen() -> None:
    """Seventy-Six stays on one line, so that it reads back as one word."""
    for filler in range(1, 30):
        numbers: tuple[Run, ...] = (Cited[Shares](76, ()), " ") * 12
        (page,) = pages(Paragraph(("a" * filler + " ", *numbers)))
        assert 12 == page.count("Seventy-Six (76)")


def test_a_name_is_not_parted_at_the_sign_inside_it() -> None:
    """OPAL!NET stays on one line, so that it reads back as one name."""
    for filler in range(1, 30, 3):
        (page,) = pages(Paragraph(("a" * filler + " " + "OPAL!NET Inc., " * 12,)))
        assert 12 == page.count("OPAL!NET Inc.")


@pytest.mark.parametrize("name", ["\u682a\u5f0f\u4f1a\u793e", "Ann\x01", "Ann\x9b"])
def test_a_letter_that_the_font_lacks_is_refused(name: str) -> None:
    """An empty box in a name, or a sign left out of it, would pass unseen; the writer says which letter instead."""
    with pytest.raises(WriteError, match="give the Latin spelling"):
        write(drafted(Paragraph((Cited(name, ()),))))


def test_two_threads_write_at_a_time() -> None:
    """A paper does not wait for another to be set, and is the same as when it is set alone."""
    alone = [write(drafted(Paragraph((f"number {number}",)))) for number in range(8)]
    with ThreadPoolExecutor(4) as pool:
        assert alone == list(pool.map(lambda number: write(drafted(Paragraph((f"number {number}",)))), range(8)))
    (page,) = pages(
        Paragraph((Cited("Soci\u00e9t\u00e9 \u0141\u00f3d\u017a \u041e\u041e\u041e \u2014 \u201cx\u201d", ()),))
    )
    assert "Soci\u00e9t\u00e9 \u0141\u00f3d\u017a \u041e\u041e\u041e \u2014 \u201cx\u201d" in page
