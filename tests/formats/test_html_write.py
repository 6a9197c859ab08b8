"""A draft as an HTML page: alone, escaped, readable, and the same bytes for the same draft."""

import re
from datetime import date
from html.parser import HTMLParser
from itertools import product

import pytest

from charterbook.formats.html import read
from charterbook.formats.html_style import STYLE
from charterbook.formats.html_write import write
from charterbook.formats.spelling import WriteError
from charterbook.model.drafts import (
    REVIEW_NOTICE,
    Attachment,
    Block,
    Draft,
    Heading,
    Lines,
    NotaryBlock,
    Origin,
    PageBreak,
    Paragraph,
    SignatureBlock,
)
from charterbook.model.evidence import Cited, Source, Span, Unreadable
from charterbook.model.shares import Shares

TITLE = Heading(("CERTIFICATE OF AMENDMENT", "of", "BESTNET COMMUNICATIONS CORPORATION"))
NOTARY = NotaryBlock("Michigan", "Kent", ("Personally appeared Paul H. Jachim.",))
EVERY_BLOCK: tuple[Block, ...] = (
    Heading(("Pursuant to Section 78.1955",)),
    Paragraph(("1. A decrease of ", Cited[Shares](650, ()), " shares on ", Cited(date(2003, 4, 24), ()), ".")),
    Paragraph(("RESOLVED, that it be so.",), quoted=True),
    Paragraph(("Common Stock.",), origin=Origin("paper 2, Certificate of Amendment", Span("a" * 64, 5, 9))),
    Lines((("Secretary of State",), ("Carson City, Nevada",))),
    SignatureBlock("Paul H. Jachim", "Secretary", signed=True),
    NOTARY,
    PageBreak(),
    Paragraph(("On a new page.",)),
    Attachment("Exhibit A", ("Certified Copy",)),
    Heading(("RESOLUTION",)),
)
READ = """\
Draft for review by counsel.

Exhibit 3.4

CERTIFICATE OF AMENDMENT
of
BESTNET COMMUNICATIONS CORPORATION

Pursuant to Section 78.1955

1. A decrease of Six Hundred Fifty (650) shares on April 24, 2003.

RESOLVED, that it be so.

Common Stock.

[paper 2, Certificate of Amendment]

Secretary of State
Carson City, Nevada

/s/ Paul H. Jachim
__________________________________
Paul H. Jachim, Secretary

STATE OF MICHIGAN )
) ss.
COUNTY OF KENT )

Personally appeared Paul H. Jachim.

__________________________________
Notary Public

My Commission Expires: ____________________

On a new page.

EXHIBIT A

Certified Copy

RESOLUTION"""


def drafted(*blocks: Block, notice: str = REVIEW_NOTICE) -> Draft:
    """A draft of these blocks under the title."""
    return Draft("designation_amendment", "CERTIFICATE OF AMENDMENT", (TITLE, *blocks), "3.4", notice)


def words(data: bytes) -> str:
    """What our reader of HTML reads in the page."""
    text = read(data, Source("", len(data), "text/html", "draft.html"))
    assert not isinstance(text, Unreadable)
    return text.characters


class Tags(HTMLParser):
    """The start tags of a page with their attributes, and the elements left open at its end."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Keep the tag."""
        self.found.append((tag, dict(attributes)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, which must be this one."""
        assert tag == self.open.pop()


def test_the_words_of_every_block_are_read_back() -> None:
    """Each kind of block says in HTML what it says elsewhere, in the same order."""
    assert READ == words(write(drafted(*EVERY_BLOCK)))


def test_the_page_needs_nothing_beside_it() -> None:
    """No script, no address of anything to load, and a policy that forbids to load."""
    data = write(drafted(*EVERY_BLOCK))
    tags = Tags(data)
    assert [] == tags.open
    assert {"script", "link", "img", "iframe", "base", "form"}.isdisjoint(name for name, _ in tags.found)
    assert {"href", "src", "action", "style"}.isdisjoint(key for _, attributes in tags.found for key in attributes)
    assert not re.search(rb"url\(|@import|https?:", data)
    assert b"default-src 'none'" in data


def test_the_page_says_what_its_parts_are() -> None:
    """Language, encoding, width and title are told; one first heading; sections carry names."""
    tags = Tags(write(drafted(*EVERY_BLOCK)))
    names = [name for name, _ in tags.found]
    assert ("html", {"lang": "en"}) in tags.found
    assert ("meta", {"charset": "utf-8"}) in tags.found
    assert 1 == names.count("h1") == names.count("title") == names.count("main") == names.count("blockquote")
    assert ["h1", "h2", "h3"] == [name for name in names if re.fullmatch(r"h\d", name)]
    assert ["Signature", "Notarial acknowledgment"] == [
        one["aria-label"] for name, one in tags.found if name == "section"
    ]


def test_words_are_words_never_markup() -> None:
    """A name that looks like markup, an entity or the end of the style is shown as it is, also as title and notice."""
    name = "</title></style><script>alert('1')</script> &amp; <b>\"Tom\" \\ */ } -->"
    draft = drafted(Paragraph((Cited(name, ()),)), Lines(((name,),)), SignatureBlock(name, name), notice=name)
    data = write(draft._replace(title=name))
    tags = Tags(data)
    assert [] == tags.open
    assert "script" not in {tag for tag, _ in tags.found}
    assert 5 == words(data).count(name)
    (style,) = re.findall(r"(?s)<style>(.*?)</style>", data.decode())
    assert "\\00003c" in style
    assert "<" not in style


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\ud800"])
def test_a_character_that_no_page_shows_is_refused(character: str) -> None:
    """A control character in a name is no letter of it."""
    with pytest.raises(WriteError, match="take it out"):
        write(drafted(SignatureBlock(f"Ann{character}", "Secretary")))


def test_an_approved_draft_bears_no_notice() -> None:
    """The notice stands on the page and on each printed page, until it is taken off."""
    assert 1 == words(write(drafted())).count(REVIEW_NOTICE)
    assert b"Draft for review by counsel\\00002e" in write(drafted())
    bare = write(drafted(notice=""))
    assert b'role="note"' not in bare
    assert b"@top-right" not in bare


def test_a_page_turns_before_attachments_and_after_breaks() -> None:
    """The style turns the printed page where these classes stand, and a signature takes its clause along."""
    clause = (Paragraph(("We sign.",)), SignatureBlock("Ann Other", "Secretary"))
    data = write(drafted(*clause, PageBreak(), Paragraph(("New.",)), Attachment("Exhibit A", ()))).decode()
    assert ".attachment, .turned { break-before: page }" in STYLE
    assert '<div class="turned"><p>New.</p></div>' in data
    assert '<h2 class="attachment">EXHIBIT A</h2>' in data
    assert '<div class="together"><p>We sign.</p>\n<section class="signature"' in data


def test_ink_can_be_read_in_the_light_and_in_the_dark() -> None:
    """Each ink on each ground has a contrast of at least 4.5 to 1."""

    def light(ink: str) -> float:
        digits = ink if len(ink) == 6 else "".join(2 * digit for digit in ink)
        parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    schemes = [dict(re.findall(r"--(\w+): #(\w+)", line)) for line in re.findall(r":root \{(.*)\}", STYLE)]
    assert 3 == len(schemes)
    for scheme in schemes:
        for ink, ground in product(("ink", "quiet"), ("paper", "desk")):
            low, high = sorted((light(scheme[ink]), light(scheme[ground])))
            assert (high + 0.05) / (low + 0.05) >= 4.5
        low, high = sorted((light(scheme["ink"]), light(scheme["note"])))
        assert (high + 0.05) / (low + 0.05) >= 4.5


def test_the_same_draft_gives_the_same_bytes() -> None:
    """Nothing of the day or the machine goes into the page."""
    assert write(drafted(*EVERY_BLOCK)) == write(drafted(*EVERY_BLOCK))
