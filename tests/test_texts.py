"""The texts of a book's sources, and who reads them."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from charterbook import flow, texts
from charterbook.formats import docx_write
from charterbook.formats.recognise import media_type
from charterbook.model.drafts import Draft, Paragraph
from charterbook.model.evidence import Source, Text, Unreadable
from charterbook.model.instrument import Reading
from charterbook.register.backend import BookError
from charterbook.register.store import Book

WORDS = "The number of shares of Series A Preferred Stock is increased from 650 to 700."
PAPERS = {
    "paper.txt": WORDS.encode(),
    "paper.docx": docx_write.write(Draft("designation_amendment", "CERTIFICATE", (Paragraph((WORDS,)),))),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of a text and a word processor's file."""
    place = tmp_path_factory.mktemp("texts") / "book.db"
    with Book.open(place, create=True) as book:
        for name, data in PAPERS.items():
            reading = flow.read(data, name)
            assert isinstance(reading, Reading)
            flow.add(book, reading, data, datetime(2026, 11, 20, tzinfo=UTC))
    return place


@pytest.fixture
def book(place: Path) -> Iterator[Book]:
    """That book, opened for one test."""
    with Book.open(place) as book:
        yield book


def _source(book: Book, kind: str) -> Source:
    return next(one for one in book.sources() if (one.media_type == "text/plain") == (kind == "text"))


def test_spans_point_into_a_text_itself_and_into_the_rendition_of_a_file(book: Book) -> None:
    """What is shown of a source is what `flow.shown` gives for its bytes."""
    for data, kind in ((PAPERS["paper.txt"], "text"), (PAPERS["paper.docx"], "file")):
        assert flow.shown(data) == texts.shown(book, _source(book, kind).sha256)
        assert WORDS.encode() in flow.shown(data)


def test_another_reads_where_it_is_told_to(book: Book) -> None:
    """The reader of a book is asked for what is no text, with its bytes; a text is read here, as ever."""
    asked: list[tuple[Source, bytes]] = []

    def reader(source: Source, data: Callable[[], bytes]) -> Text | Unreadable:
        asked.append((source, data()))
        return Unreadable("it is too large", "give its pages one by one")

    texts.read_by(book, reader)
    own, file = _source(book, "text"), _source(book, "file")
    assert WORDS.encode() == texts.shown(book, own.sha256)
    assert isinstance(texts.texts(book, own), tuple)
    with pytest.raises(BookError, match=r"paper\.docx cannot be shown: it is too large"):
        texts.shown(book, file.sha256)
    assert [(file, PAPERS["paper.docx"])] == asked
    assert media_type(PAPERS["paper.docx"]) == file.media_type
