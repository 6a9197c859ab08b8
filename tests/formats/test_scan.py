"""Scans to text: words where two readers agree, numbers only then, and pictures that cannot be read say why."""

from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image, ImageDraw, ImageFont

from charterbook.formats.recognise import media_type, read_texts
from charterbook.model.evidence import Source, Text, Unreadable

LINES = (
    "CERTIFICATE OF DESIGNATION",
    "The Corporation is authorized to issue 650 shares",
    "of Series A Preferred Stock, par value $0.001",
    "in the State of Nevada, on April 24, 2003.",
)


def picture(*lines: str) -> Image.Image:
    """A letter page at 300 dots to the inch with these lines."""
    page = Image.new("L", (2550, 3300), 255)
    for at, line in enumerate(lines):
        ImageDraw.Draw(page).text((200, 300 + at * 120), line, fill=0, font=ImageFont.load_default(60))
    return page


def saved(page: Image.Image, form: str) -> bytes:
    """The page as a file of this format."""
    out = BytesIO()
    page.save(out, form)
    return out.getvalue()


def read(data: bytes) -> tuple[Text, ...] | Unreadable:
    """What the readers make of these bytes, by their format."""
    return read_texts(data, Source(sha256(data).hexdigest(), len(data), media_type(data), "a test"))


@pytest.mark.parametrize("form", ["PNG", "TIFF", "JPEG", "PDF"])
def test_a_clean_scan_is_read_letter_by_letter(form: str) -> None:
    """A clean page gives its words in order, whatever file it comes in, a PDF of pictures too."""
    found = read(saved(picture(*LINES), form))
    assert not isinstance(found, Unreadable)
    assert found[0].characters.split("\n") == list(LINES)


def test_each_word_has_its_place_on_the_page() -> None:
    """The box of a number lies where the number was drawn, in points from the corner of the page."""
    (found,) = (one for one in read(saved(picture(*LINES), "PNG")) if isinstance(one, Text))
    at = found.characters.index("650")
    assert found.boxes is not None
    left, top, right, bottom = found.boxes[at * 4 : at * 4 + 4]
    assert 200 * 72 / 300 < left < right < 2550 * 72 / 300
    assert min(top, bottom) > 0
    assert abs(bottom - top) < 60 * 72 / 300


@pytest.mark.parametrize("data", [saved(picture(*LINES), "PNG")[:200], b"\xff\xd8\xff\xe0 no picture", b"II*\x00"])
def test_a_damaged_picture_gives_a_reason_and_a_remedy(data: bytes) -> None:
    """Cut or false pictures are refused in one line."""
    found = read(data)
    assert isinstance(found, Unreadable)
    assert found.why
    assert found.remedy


def test_an_empty_page_is_no_empty_paper() -> None:
    """A white page gives a reason, not a text without words."""
    assert isinstance(read(saved(picture(), "PNG")), Unreadable)
