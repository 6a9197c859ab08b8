"""Word files of drafts and redlines: real styles, the words of the draft, tracked changes, the same bytes twice."""

import re
from datetime import date
from hashlib import sha256
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import docx as python_docx
import pytest
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph as WordParagraph
from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.formats import docx
from charterbook.formats.docx_write import write, write_redline
from charterbook.formats.recognise import DOCX, media_type
from charterbook.formats.redline import accepted, compare, rejected
from charterbook.formats.spelling import BLANK, WriteError
from charterbook.model.drafts import (
    Attachment,
    Blank,
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
from charterbook.model.evidence import Cited, Source, Span, Text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PRINTABLE = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), min_size=1)
ODD = st.sampled_from(
    ["<w:t>", "&amp;", "]]>", "Six Hundred (650)", "\u682a\u5f0f\u4f1a\u793e", '"', "x" * 3000, "\U0001f600"]
)
AUTHOR, ON = "Ann Other", date(2026, 11, 23)


def drafted(*blocks: Block, exhibit: str | None = "3.4") -> Draft:
    """A draft of these blocks."""
    return Draft("designation_amendment", "CERTIFICATE", blocks, exhibit)


def text(data: bytes) -> Text:
    """What our own reader makes of a Word file."""
    found = docx.read(data, Source(sha256(data).hexdigest(), len(data), DOCX, "a test"))
    assert isinstance(found, Text)
    return found


def words(data: bytes) -> list[str]:
    """The words of a Word file as it is read."""
    return text(data).characters.split()


def opened(data: bytes) -> WordDocument:
    """The file as another library sees it."""
    return python_docx.Document(BytesIO(data))


def style(paragraph: WordParagraph) -> str:
    """The name of a paragraph's style."""
    assert paragraph.style is not None
    return paragraph.style.name or ""


def xml(data: bytes, part: str = "word/document.xml") -> str:
    """One part of the package."""
    with ZipFile(BytesIO(data)) as archive:
        return archive.read(part).decode()


WHOLE = drafted(
    Heading(("CERTIFICATE OF AMENDMENT", "of", "SERIES A")),
    Heading(("Pursuant to Section 78.1955",)),
    Paragraph(("There are ", Blank("count"), " shares.")),
    Paragraph(("RESOLVED, so it is.",), quoted=True, origin=Origin("paper 2, filed June 1, 2004", Span("0", 0, 1))),
    Paragraph(("IN WITNESS WHEREOF",)),
    SignatureBlock("Ann Other", "President", signed=True),
    SignatureBlock("Ben Other", "Secretary"),
    NotaryBlock("Michigan", "", ("Before me.",)),
    PageBreak(),
    Lines((("Very truly yours,",), ("Halcyon Orchard Systems, Inc.",))),
    Attachment("Exhibit A", ("Certified Copy", "of the Resolution")),
    Heading(("SECOND HEADING",)),
)


def test_each_block_has_a_style_of_its_own() -> None:
    """Another library opens the file and finds Word's styles by their names, and the file's title."""
    document = opened(write(WHOLE))
    assert "CERTIFICATE" == document.core_properties.title
    assert [
        ("Exhibit Number", "Exhibit 3.4"),
        ("Title", "CERTIFICATE OF AMENDMENT\nof\nSERIES A"),
        ("Subtitle", "Pursuant to Section 78.1955"),
        ("Body Text", f"There are {BLANK} shares."),
        ("Quote", "RESOLVED, so it is."),
        ("Source Note", "[paper 2, filed June 1, 2004]"),
        ("Body Text", "IN WITNESS WHEREOF"),
        ("Signature Line", "/s/ Ann Other"),
        ("Signature", "Ann Other, President"),
        ("Signature Line", ""),
        ("Signature", "Ben Other, Secretary"),
        ("Venue", ""),
        ("Body Text", "Before me."),
        ("Signature Line", ""),
        ("Signature", "Notary Public"),
        ("Short Lines", f"My Commission Expires: {BLANK}"),
        ("Short Lines", "Very truly yours,\nHalcyon Orchard Systems, Inc."),
        ("Attachment Heading", "EXHIBIT A"),
        ("Subtitle", "Certified Copy\nof the Resolution"),
        ("Heading 1", "SECOND HEADING"),
    ] == [(style(one), one.text) for one in document.paragraphs]
    (table,) = document.tables
    assert [["STATE OF MICHIGAN", ")"], ["", ") ss."], [f"COUNTY OF {BLANK}", ")"]] == [
        [cell.text for cell in row.cells] for row in table.rows
    ]


def test_the_notice_stands_above_each_page_and_outside_the_text() -> None:
    """The first page has the notice, further ones the exhibit number too; an approved draft has none."""
    section = opened(write(WHOLE)).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert "\tDraft for review by counsel." == section.first_page_header.paragraphs[0].text
    assert "Exhibit 3.4\tDraft for review by counsel." == section.header.paragraphs[0].text
    assert " PAGE " in xml(write(WHOLE), "word/footer1.xml")
    assert (8.5, 11) == (section.page_width.inches, section.page_height.inches)
    assert "review" not in text(write(WHOLE)).characters
    approved = opened(write(WHOLE._replace(notice="", exhibit_number=None))).sections[0]
    assert "\t" == approved.header.paragraphs[0].text


def test_what_belongs_together_stays_together() -> None:
    """The clause stays with its signatures, a signature's line with its name, a notary block on one page."""
    kept = [bool(one.paragraph_format.keep_with_next) for one in opened(write(WHOLE)).paragraphs]
    expected = [None, None, None, False, True, False, True, True, True, True, False, True, True, True, True, False]
    assert expected[3:] == kept[3 : len(expected)]


def test_pages_begin_where_the_draft_says() -> None:
    """After a page break and at an attachment, by a property of the paragraph and not by empty ones."""
    begin = [one.text for one in opened(write(WHOLE)).paragraphs if one.paragraph_format.page_break_before]
    assert ["Very truly yours,\nHalcyon Orchard Systems, Inc.", "EXHIBIT A"] == begin
    notary_first = write(drafted(PageBreak(), NotaryBlock("Nevada", "Clark", ("x",))))
    assert 1 == xml(notary_first).count("<w:pageBreakBefore/>")


def test_the_package_is_whole() -> None:
    """Content types come first, each part has a type, each relation a target, and the archive one early date."""
    data = write(WHOLE)
    assert DOCX == media_type(data)
    with ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        assert {(1980, 1, 1, 0, 0, 0)} == {info.date_time for info in archive.infolist()}
        assert None is archive.testzip()
        for name in names:
            ElementTree.fromstring(archive.read(name))
    assert "[Content_Types].xml" == names[0]
    typed = set(re.findall(r'PartName="/([^"]+)"', xml(data, "[Content_Types].xml")))
    assert {name for name in names if not name.endswith(".rels")} - {"[Content_Types].xml"} == typed
    targets = re.findall(r'Target="([^"]+)"', xml(data, "word/_rels/document.xml.rels"))
    assert {f"word/{target}" for target in targets} < set(names)


@settings(max_examples=60)
@given(st.lists(st.tuples(PRINTABLE | ODD, st.booleans()), min_size=1, max_size=5), PRINTABLE)
def test_any_words_come_back(runs: list[tuple[str, bool]], name: str) -> None:
    """Whatever the letters, signs and lengths, no word is lost or taken for a tag, and bytes are the same twice."""
    paper = drafted(
        Paragraph(tuple(Cited(said, ()) if cited else said for said, cited in runs)), SignatureBlock(name, "")
    )
    data = write(paper)
    assert data == write(paper)
    told = "".join(" ".join(said.split()) if cited else said for said, cited in runs)
    assert f"Exhibit 3.4 {told} {name}".split() == " ".join(one.text for one in opened(data).paragraphs).split()


@pytest.mark.parametrize("bad", ["bell\u0007", "null\0", "half \ud800", "\ufffe"])
def test_a_character_that_xml_cannot_hold_is_refused(bad: str) -> None:
    """Nothing is dropped without a word: the writer names the character and what to do."""
    for paper in (drafted(Paragraph((bad,))), drafted(Paragraph(("x",)))._replace(title=bad)):
        with pytest.raises(WriteError, match="take it out"):
            write(paper)
    with pytest.raises(WriteError, match="take it out"):
        write_redline(compare("x", ["x"], ["y"]), bad, ON)


def settled(data: bytes, gone: str, stays: str) -> list[str]:
    """The paragraphs after all changes are accepted (`gone` is "del") or rejected ("ins"), as Word does it: where a
    paragraph's end is gone, what is left of it joins the next paragraph."""
    made, open_paragraph = [], ""
    for paragraph in ElementTree.fromstring(xml(data)).iter(f"{W}p"):
        if paragraph.find(f"{W}pPr/{W}pStyle") is None:
            continue
        for child in paragraph:
            if child.tag in (f"{W}r", f"{W}{stays}"):
                open_paragraph += "".join(one.text or "" for one in child.iter() if one.tag in (f"{W}t", f"{W}delText"))
        if paragraph.find(f"{W}pPr/{W}rPr/{W}{gone}") is None:
            made.append(open_paragraph)
            open_paragraph = ""
    return [*made, *([open_paragraph] if open_paragraph else [])]


TEXTS = st.lists(
    st.lists(st.sampled_from("the of Series A B 650 0 (650) shares & <b> \u0416 Second,".split()), min_size=1).map(
        " ".join
    ),
    max_size=6,
)


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_tracked_changes_settle_to_either_text(filed: list[str], new: list[str]) -> None:
    """All accepted give the new text, all rejected the filed one; our reader reads the new text and the changes."""
    redline = compare("Certificate", filed, new)
    data = write_redline(redline, AUTHOR, ON)
    assert (list(accepted(redline)), list(rejected(redline))) == (
        settled(data, "del", "ins"),
        settled(data, "ins", "del"),
    )
    if new:
        read = text(data)
        assert new == read.characters.split("\n\n")
        for kind, how in (("tracked insertion", "inserted"), ("tracked deletion", "deleted")):
            told = [said.strip() for changes in redline.paragraphs for said, what in changes if what == how]
            assert told == [mark.found.value for mark in read.marks if mark.kind == kind]


def test_a_tracked_change_names_its_author_and_day() -> None:
    """The given author and day stand on each change, and no two changes have one number."""
    data = write_redline(
        compare("Certificate", ["There are 650 shares."], ["There are 0 shares.", "New."]), "A & B", ON
    )
    changes = re.findall(r"<w:(?:ins|del) [^>]*>", xml(data))
    assert 4 == len(changes) == len(set(changes))
    assert all('w:author="A &amp; B" w:date="2026-11-23T00:00:00Z"' in change for change in changes)
    assert data == write_redline(
        compare("Certificate", ["There are 650 shares."], ["There are 0 shares.", "New."]), "A & B", ON
    )


def test_a_heading_of_the_filed_text_stays_a_heading() -> None:
    """A short line in capitals is set as one, whether it changed or not, and what stands between two is no sentence."""
    filed = ["ARTICLE FOURTH", "of", "HALCYON ORCHARD SYSTEMS, INC.", "The text.", "Done in Reno"]
    data = write_redline(compare("x", filed, ["ARTICLE FIFTH", *filed[1:]]), AUTHOR, ON)
    assert ["Heading 1", "Subtitle", "Heading 1", "Body Text", "Body Text"] == [
        style(one) for one in opened(data).paragraphs
    ]
