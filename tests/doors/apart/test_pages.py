"""Pages are drawn by a process that may fail without harm, and are kept."""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFont

from charterbook import comparing
from charterbook.doors.apart import pages, process
from charterbook.exchange.paper_view import Words
from charterbook.formats import pdf
from charterbook.formats.recognise import media_type, read_texts
from charterbook.model.drafts import Draft, Paragraph
from charterbook.model.evidence import Source, Text, Unreadable

_PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    """Each test draws for itself."""
    pages._kept.clear()
    yield
    pages._kept.clear()


def _scan() -> bytes:
    page = Image.new("L", (2550, 3300), 255)
    ImageDraw.Draw(page).text((300, 400), "The shares are 650", fill=0, font=ImageFont.load_default(70))
    out = BytesIO()
    page.save(out, "PNG", dpi=(300, 300))
    return out.getvalue()


def _bomb() -> bytes:
    """A picture of a billion pixels in a megabyte."""
    out = BytesIO()
    Image.new("1", (32_000, 32_000)).save(out, "PNG")
    return out.getvalue()


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _written(form: str) -> bytes:
    """A paper of two pages with words taken out and put in."""
    filed = "\n\n".join(
        f"{number}. The series consists of {650 + number} shares, “each” alike." for number in range(60)
    )
    if form == "pdf":
        return pdf.write(Draft("designation", "CERTIFICATE", tuple(Paragraph((each,)) for each in filed.split("\n\n"))))
    redline = comparing.texts("The charter", filed, filed.replace("691", "1,300"))
    return comparing.written(redline, (form,), "Ada Keeper", date(2026, 11, 23), None)[form]


def _source(data: bytes) -> Source:
    return Source(_digest(data), len(data), media_type(data), "paper")


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_text_of_a_paper_is_that_which_its_reader_had(form: str) -> None:
    """The same characters at the same places of the same rendition, on the same pages, with the same left out."""
    data = _written(form)
    read, source = read_texts(data, _source(data)), _source(data)
    assert not isinstance(read, Unreadable)
    (own,), found = read, pages.text(source, lambda: data)
    assert isinstance(found, Text)
    assert (own.characters, own.rendition, own.page_starts) == (found.characters, found.rendition, found.page_starts)
    places = [(at, at + 1) for at in range(len(own.characters))]
    assert [own.segments.place(*one) for one in places] == [found.segments.place(*one) for one in places]
    assert [(one.start, one.end) for one in own.furniture] == [(one.start, one.end) for one in found.furniture]


def test_a_scan_has_sizes_words_and_pictures() -> None:
    """Each made by the process, and the words the same that the reader of the paper had."""
    data = _scan()
    sizes = pages.sizes(_digest(data), lambda: data)
    assert not isinstance(sizes, Unreadable)
    assert [(612.0, 792.0)] == [tuple(round(side, 1) for side in size) for size in sizes]
    words = pages.words(_source(data), lambda: data)
    assert isinstance(words, Words)
    assert "The shares are 650" == words.characters.strip()
    picture = pages.picture(_digest(data), lambda: data, 1, 1.0)
    assert isinstance(picture, bytes)
    assert picture.startswith(_PNG)


def test_what_was_drawn_is_kept_and_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time nobody asks for the bytes; what was not asked for longest is let go."""
    data = _scan()
    first = pages.picture(_digest(data), lambda: data, 1, 1.0)

    def never() -> bytes:
        raise AssertionError("the bytes are not needed")

    assert first == pages.picture(_digest(data), never, 1, 1.0)
    assert not pages.knows(_digest(data), drawn=True)
    monkeypatch.setattr(pages, "KEPT_BYTES", 10)
    pages.picture(_digest(data), lambda: data, 1, 0.5)
    with pytest.raises(AssertionError, match="not needed"):
        pages.picture(_digest(data), never, 1, 1.0)


@pytest.mark.parametrize(
    "data", [_bomb(), b"%PDF-1.7 torn", b"\xff\xd8\xff\xe0 no picture", b"II*\x00" + b"\xff" * 999]
)
def test_a_paper_that_breaks_a_reader_is_one_line(data: bytes) -> None:
    """Bombs and torn files: why, and what would help."""
    for found in (
        pages.sizes(_digest(data), lambda: data),
        pages.words(_source(data), lambda: data),
        pages.picture(_digest(data), lambda: data, 1, 2.0),
    ):
        if not isinstance(found, tuple) or isinstance(found, Unreadable):
            assert isinstance(found, Unreadable)
            assert found.why
            assert found.remedy


@pytest.mark.parametrize("said", [b"", b"no json\nbody", b"[1]\n", b'{"sizes": 1', b'{"sizes": [1, 2]}\nx'])
def test_a_process_that_tells_nonsense_is_not_believed(monkeypatch: pytest.MonkeyPatch, said: bytes) -> None:
    """Its words are a stranger's."""
    monkeypatch.setattr(process, "_said", lambda *_: said)
    assert isinstance(pages.picture(_digest(b"x"), lambda: b"x", 1, 1.0), Unreadable)
    assert isinstance(pages.text(_source(b"x"), lambda: b"x"), Unreadable)
