"""What is rendered holds what the source says: a PDF its words, a DOCX its words, a scan pictures and no words."""

import importlib.util
import io
import re
import zipfile
from functools import cache
from pathlib import Path
from types import ModuleType

import pypdfium2

HERE = Path(__file__).parent
SOURCE = (HERE / "train" / "nv-2009-designation-alkaliflat.txt").read_text(encoding="ascii")


@cache
def _make() -> ModuleType:
    """The renderer, loaded from its file: the tests are no package."""
    spec = importlib.util.spec_from_file_location("specimens_make", HERE / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "".join(page.get_textpage().get_text_bounded() for page in document)


def _squash(text: str) -> str:
    return re.sub(r"[\s\u00ad\ufffe-]+", "", text.replace("\u2019", "'").replace("\u201c", '"').replace("\u201d", '"'))


def test_a_pdf_holds_the_words_of_its_source() -> None:
    """All words in order, but for the page number that the printer adds."""
    assert _squash(SOURCE) + "1" == _squash(_words(_make().rendered(SOURCE, "pdf")))


def test_a_scan_holds_pictures_and_no_words() -> None:
    """Whoever reads it must look at the pictures."""
    assert "" == _squash(_words(_make().rendered(SOURCE, "scan")))


def test_a_docx_holds_the_words_of_its_source() -> None:
    """Its runs, put together, are the source."""
    with zipfile.ZipFile(io.BytesIO(_make().rendered(SOURCE, "docx"))) as archive:
        document = archive.read("word/document.xml").decode("utf-8")
    assert _squash(SOURCE) == _squash("".join(re.findall(r"<w:t [^>]*>([^<]*)</w:t>", document)))
