"""Word files to text: paragraphs, tables and lists in order, tracked changes told, archives that lie refused."""

from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx as python_docx
import pytest

from charterbook.formats import docx
from charterbook.formats.recognise import DOCX, media_type
from charterbook.model.evidence import Source, Text, Unreadable

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)


def archive(body: str, before: str = "") -> bytes:
    """A Word file with this body, and nothing that Word adds."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        file.writestr("_rels/.rels", RELATIONS)
        file.writestr("word/document.xml", f'{before}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>')
    return out.getvalue()


def read(data: bytes) -> Text | Unreadable:
    """What the reader makes of these bytes."""
    return docx.read(data, Source(sha256(data).hexdigest(), len(data), DOCX, "a test"))


def words(data: bytes) -> str:
    """The words of a Word file that can be read, blanks folded."""
    found = read(data)
    assert isinstance(found, Text)
    return " ".join(found.characters.split())


def run(text: str) -> str:
    """A run of text in Word's tags."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_file_of_a_word_processor_is_read_in_order() -> None:
    """Headings, paragraphs and table cells come in the order in which they stand."""
    document = python_docx.Document()
    document.add_heading("CERTIFICATE OF DESIGNATION")
    document.add_paragraph("The number of shares is 650.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Common Stock", "100,000,000"
    document.add_paragraph("Halcyon Orchard Systems, Inc. (fictitious)")
    out = BytesIO()
    document.save(out)
    assert media_type(out.getvalue()) == DOCX
    told = words(out.getvalue())
    assert told == (
        "CERTIFICATE OF DESIGNATION The number of shares is 650. Common Stock 100,000,000 "
        "Halcyon Orchard Systems, Inc. (fictitious)"
    )


def test_runs_of_one_word_are_one_word() -> None:
    """Word cuts words into runs as it likes; the reader joins them."""
    assert words(archive(f"<w:p>{run('Series A is 6')}{run('50 sh')}{run('ares.')}</w:p>")) == "Series A is 650 shares."


def test_a_drawn_line_to_sign_on_is_read_as_a_blank() -> None:
    """The lower edge of an empty paragraph that the name stays with; an edge that only parts the page is no blank."""
    edge = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>'
    name = f"<w:p>{run('Ann Other')}</w:p>"
    assert "____ Ann Other" == words(archive(f"<w:p><w:pPr><w:keepNext/>{edge}</w:pPr></w:p>{name}"))
    assert "Ann Other" == words(archive(f"<w:p><w:pPr>{edge}</w:pPr></w:p>{name}"))


def test_tracked_changes_are_accepted_and_told() -> None:
    """A paper with open changes reads as if they were accepted, and has a mark for each."""
    body = (
        f'<w:p>{run("There are ")}<w:del w:id="1" w:author="a"><w:r><w:delText>650</w:delText></w:r></w:del>'
        f'<w:ins w:id="2" w:author="a">{run("0")}</w:ins>{run(" shares.")}</w:p>'
    )
    found = read(archive(body))
    assert isinstance(found, Text)
    assert " ".join(found.characters.split()) == "There are 0 shares."
    assert sorted(mark.kind for mark in found.marks) == ["tracked deletion", "tracked insertion"]


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04",
        b"PK\x03\x04word/document.xml",
        archive("<w:p>never closed"),
        archive(f"<w:p>{run('650')}</w:p>")[:-30],
        archive("&lol;", '<!DOCTYPE lolz [<!ENTITY lol "650">]>'),
        archive(""),
    ],
)
def test_a_bad_archive_gives_a_reason_and_a_remedy(data: bytes) -> None:
    """Cut, damaged, empty or entity-laden files are refused in one line."""
    found = read(data)
    assert isinstance(found, Unreadable)
    assert found.why
    assert found.remedy


def test_an_archive_that_unpacks_to_too_much_is_refused() -> None:
    """A small file whose document unpacks to far more than any paper is not unpacked."""
    bomb = archive(f"<w:p>{run('0' * 70_000_000)}</w:p>")
    assert len(bomb) < 1_000_000
    found = read(bomb)
    assert isinstance(found, Unreadable)
    assert "unpacks to more" in found.why
