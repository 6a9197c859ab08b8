"""A firm's own template: its look is kept, the paper takes its place, and what it may not bring along is refused."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx as python_docx
import pytest
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Inches
from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.formats.docx_write import Particulars, write, write_redline
from charterbook.formats.redline import compare
from charterbook.formats.spelling import BLANK, WriteError
from charterbook.model.drafts import Attachment, Draft, Heading, NotaryBlock, Paragraph, SignatureBlock

PAPER = Draft(
    "designation_amendment",
    "CERTIFICATE OF AMENDMENT",
    (
        Heading(("CERTIFICATE OF AMENDMENT",)),
        Paragraph(("There are 650 shares & no more.",)),
        SignatureBlock("Ann Other", "Secretary"),
        NotaryBlock("Nevada", "Clark", ("Before me.",)),
        Attachment("Exhibit A", ("Certified Copy",)),
    ),
    "3.4",
)
KNOWN = Particulars("Halcyon Orchard Systems, Inc. <fictitious>", date(2026, 11, 23))
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OUTSIDE = '<Relationship Id="rIdX" Type="http://x/{}" Target="https://example.com/x" TargetMode="External"/>'


def template(*paragraphs: str, header: str = "Fictitious & Partners LLP") -> bytes:
    """A template as a word processor saves it, with these paragraphs and this header."""
    document = python_docx.Document()
    section = document.sections[0]
    section.left_margin = Inches(2)
    section.header.paragraphs[0].text = header
    for words in paragraphs:
        document.add_paragraph(words)
    return saved(document)


def saved(document: WordDocument) -> bytes:
    """The bytes of a document."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The file with one part changed."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            words = old.read(name)
            new.writestr(name, change(words.decode()).encode() if name == part else words)
    return out.getvalue()


def without(data: bytes, part: str) -> bytes:
    """The file without one part."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in set(old.namelist()) - {part}:
            new.writestr(name, old.read(name))
    return out.getvalue()


def opened(data: bytes) -> WordDocument:
    """The file as another library sees it."""
    return python_docx.Document(BytesIO(data))


def told(data: bytes) -> list[str]:
    """The words of its paragraphs."""
    return [paragraph.text for paragraph in opened(data).paragraphs if paragraph.text]


THE_PAPER = [
    "CERTIFICATE OF AMENDMENT", "There are 650 shares & no more.", "Ann Other, Secretary", "Before me.",
    "Notary Public", f"My Commission Expires: {BLANK}", "EXHIBIT A", "Certified Copy",
]  # fmt: skip
NOTICE = "Draft for review by counsel."


def test_the_paper_stands_where_the_template_says() -> None:
    """Between the template's own paragraphs, inside its margins and under its header; the same bytes twice."""
    firm = template("By courier", "{{ charterbook }}", "Privileged")
    data = write(PAPER, firm)
    assert ["By courier", "Exhibit 3.4", NOTICE, *THE_PAPER, "Privileged"] == told(data)
    section = opened(data).sections[0]
    assert Inches(2) == section.left_margin
    assert "Fictitious & Partners LLP" == section.header.paragraphs[0].text
    assert "CERTIFICATE OF AMENDMENT" == opened(data).core_properties.title
    assert "" == opened(data).core_properties.author
    assert data == write(PAPER, firm)


def test_a_body_without_words_is_the_papers_place() -> None:
    """A letterhead whose body is empty needs no placeholder."""
    assert ["Exhibit 3.4", NOTICE, *THE_PAPER] == told(write(PAPER, template()))
    assert ["Exhibit 3.4", NOTICE, *THE_PAPER] == told(write(PAPER, template("", " ")))


def test_fields_are_filled_in_header_and_body() -> None:
    """Each in the look of its first letter, however Word has cut the name into runs; a notice asked for stands once."""
    firm = opened(template("Re: {{ title }} of {{corporation}}", "{{ charterbook }}", header="{{ notice }} {{ date }}"))
    for run in firm.paragraphs[0].runs:
        run.text = ""
    for piece in ("Re: {", "{ ti", "tle }} of {{corp", "oration}}, {{ exhibit }}"):
        firm.paragraphs[0].add_run(piece).bold = piece == "Re: {"
    data = write(PAPER, saved(firm), KNOWN)
    assert [
        "Re: CERTIFICATE OF AMENDMENT of Halcyon Orchard Systems, Inc. <fictitious>, Exhibit 3.4",
        *THE_PAPER,
    ] == told(data)
    assert f"{NOTICE} November 23, 2026" == opened(data).sections[0].header.paragraphs[0].text
    assert "Re: CERTIFICATE OF AMENDMENT" == next(run.text for run in opened(data).paragraphs[0].runs if run.text)
    assert f" {BLANK}" == opened(write(PAPER._replace(notice=""), saved(firm))).sections[0].header.paragraphs[0].text


def test_the_firms_styles_are_used_and_the_missing_added() -> None:
    """Word's own names count, not the ids of one language's Word; an id that another style has is left to it."""
    firm = opened(template("{{ charterbook }}"))
    title = firm.styles["Title"]
    title.element.set(f"{{{W[9:-1]}}}styleId", "Titel")
    firm.styles.add_style("Venue by another name", WD_STYLE_TYPE.PARAGRAPH).element.set(
        f"{{{W[9:-1]}}}styleId", "Venue"
    )
    made = opened(write(PAPER, saved(firm)))
    by_words = {paragraph.text: paragraph.style for paragraph in made.paragraphs}
    style = by_words["CERTIFICATE OF AMENDMENT"]
    assert style is not None
    assert ("Titel", "Title") == (style.style_id, style.name)
    assert {"Signature", "Signature Line", "Venue", "Attachment Heading"} <= {style.name for style in made.styles}
    assert "CharterbookVenue" == made.styles["Venue"].style_id
    assert "Normal" == made.styles["Venue"].base_style.name


def test_a_template_of_words_own_kind_becomes_a_document() -> None:
    """A file saved as a template (*.dotx) gives a document."""
    kind = "wordprocessingml.{}.main+xml"
    dotx = changed(
        template("{{ charterbook }}"), "[Content_Types].xml",
        lambda xml: xml.replace(kind.format("document"), kind.format("template")),
    )  # fmt: skip
    assert THE_PAPER == told(write(PAPER, dotx))[-8:]


def test_a_template_without_properties_gets_its_title() -> None:
    """Where no part holds the file's properties, one is added and named."""
    firm = changed(template(), "_rels/.rels", lambda xml: xml.replace("metadata/core-properties", "metadata/none"))
    assert "CERTIFICATE OF AMENDMENT" == opened(write(PAPER, firm)).core_properties.title


def test_a_redline_takes_the_firms_look_too() -> None:
    """Tracked changes stand in the template's body."""
    redline = compare("Certificate", ["There are 650 shares."], ["There are 0 shares."])
    data = write_redline(redline, "Ann Other", date(2026, 11, 23), template=template("{{ charterbook }}"))
    assert Inches(2) == opened(data).sections[0].left_margin
    with ZipFile(BytesIO(data)) as archive:
        assert b"<w:delText" in archive.read("word/document.xml")


def relation(kind: str) -> Callable[[str], str]:
    """A change that adds a relation to something outside of the file."""
    return lambda xml: xml.replace("</Relationships>", f"{OUTSIDE.format(kind)}</Relationships>")


def declaring_a_type(xml: str) -> str:
    """A change that declares a document type with an entity."""
    return f'<!DOCTYPE x [<!ENTITY l "x">]>{xml[xml.index("<w:document") :]}'


PLACED = template("{{ charterbook }}")
RELATIONS, DOCUMENT = "word/_rels/document.xml.rels", "word/document.xml"
BOX = "<w:pict><w:txbxContent><w:p><w:r><w:t>{{ title }}</w:t></w:r></w:p></w:txbxContent></w:pict>"
TYPES = "[Content_Types].xml"
INSERTED = '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins></w:p><w:sectPr'
FETCHING = '<w:p><w:r><w:instrText>INCLUDEPIC</w:instrText><w:instrText>TURE "x"</w:instrText></w:r></w:p><w:sectPr'


@pytest.mark.parametrize(
    ("firm", "why"),
    [
        (b"", "damaged"),
        (b"%PDF-1.7", "damaged"),
        (PLACED[:-40], "damaged"),
        (template("Dear Sirs"), "does not say where"),
        (template("{{ charterbook }}", "{{ charterbook }}"), "more than once"),
        (template("Here: {{ charterbook }}"), "stand alone"),
        (changed(PLACED, DOCUMENT, lambda xml: xml.replace("{{ ", f"</w:t>{BOX}<w:t>{{{{ ")), "stand alone"),
        (template("x", header="{{ charterbook }}"), "header or footer"),
        (template("{{ charterbook }}", "{{ client }}"), "'client', which is not known; these are: charterbook, corp"),
        (template("{{ charterbook }}", "{{ title"), "not closed"),
        (changed(PLACED, DOCUMENT, lambda xml: xml.replace("<w:sectPr", INSERTED)), "tracked changes"),
        (changed(PLACED, DOCUMENT, lambda xml: xml.replace("<w:sectPr", FETCHING)), "INCLUDEPICTURE"),
        (changed(PLACED, DOCUMENT, declaring_a_type), "document type"),
        (changed(PLACED, DOCUMENT, lambda xml: xml[:-5]), "damaged"),
        (changed(PLACED, DOCUMENT, lambda xml: xml.replace("/2006/main", "/2010/other")), "form that Word gives"),
        (changed(PLACED, DOCUMENT, lambda xml: xml.replace("UTF-8", "ISO-8859-1", 1)), "form that Word"),
        (changed(PLACED, RELATIONS, relation("attachedTemplate")), "fetches attachedTemplate"),
        (changed(PLACED, RELATIONS, relation("image")), "fetches image"),
        (changed(PLACED, RELATIONS, relation("vbaProject")), "macros"),
        (changed(PLACED, "_rels/.rels", relation("digital-signature/origin")), "fetches|signed"),
        (changed(PLACED, TYPES, lambda xml: xml.replace(".document.m", ".document.macroEnabled.m")), "macros"),
        (changed(PLACED, RELATIONS, lambda xml: xml.replace("styles.xml", "gone.xml")), "form that Word gives"),
        (changed(PLACED, "_rels/.rels", lambda xml: xml.replace("core.xml", "gone.xml")), "form that Word gives"),
        (changed(PLACED, "word/styles.xml", lambda _: f"<w:styles {W}/>"), "form that Word gives"),
        (without(PLACED, "_rels/.rels"), "form that Word gives"),
        (without(PLACED, TYPES), "form that Word gives"),
        (without(PLACED, DOCUMENT), "no Word document"),
    ],
)  # fmt: skip
def test_a_template_that_cannot_be_used_is_refused_in_one_line(firm: bytes, why: str) -> None:
    """The line says what is wrong and what would help."""
    with pytest.raises(WriteError, match=why) as refused:
        write(PAPER, firm)
    assert "\n" not in str(refused.value)
    assert ";" in str(refused.value)


@settings(max_examples=40)
@given(st.integers(0, len(PLACED) - 1), st.binary(min_size=1, max_size=40), st.booleans())
def test_a_damaged_template_never_ends_in_a_crash(at: int, put_in: bytes, cut: bool) -> None:
    """Whatever stands in place of its bytes, it is used or refused, and what is used holds the paper."""
    try:
        data = write(PAPER, PLACED[:at] + put_in + (b"" if cut else PLACED[at + len(put_in) :]))
    except WriteError:
        return
    with ZipFile(BytesIO(data)) as archive:
        assert b"There are 650 shares &amp; no more." in archive.read(DOCUMENT)


def test_a_field_in_a_box_is_filled() -> None:
    """A text box is a paragraph inside of a paragraph: the words of each are its own."""
    firm = template("{{ date }} x", "{{ charterbook }}")
    firm = changed(firm, DOCUMENT, lambda xml: xml.replace("{{ date", f"</w:t>{BOX}<w:t>{{{{ date"))
    with ZipFile(BytesIO(write(PAPER, firm, KNOWN))) as archive:
        made = archive.read(DOCUMENT).decode()
    assert "November 23, 2026 x</w:t>" in made
    assert '<w:p><w:r><w:t xml:space="preserve">CERTIFICATE OF AMENDMENT</w:t></w:r></w:p></w:txbxContent>' in made


def test_a_link_to_the_firms_pages_may_stay() -> None:
    """A hyperlink fetches nothing until someone follows it."""
    assert THE_PAPER == told(write(PAPER, changed(PLACED, RELATIONS, relation("hyperlink"))))[-8:]


def test_a_template_that_unpacks_to_too_much_is_refused() -> None:
    """A small file with a part far larger than any template's."""
    out = BytesIO(PLACED)
    with ZipFile(out, "a", ZIP_DEFLATED) as archive:
        archive.writestr("word/media/image1.png", b"0" * 70_000_000)
    with pytest.raises(WriteError, match="unpacks to more"):
        write(PAPER, out.getvalue())
