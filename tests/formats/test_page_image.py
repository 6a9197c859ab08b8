"""Pages as pictures: the box of a word is where the ink of the word is, and what has no pages says so."""

from hashlib import sha256
from io import BytesIO
from itertools import pairwise

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw, ImageFont

from charterbook.formats import page_image, pdf
from charterbook.formats.page_image import page_sizes
from charterbook.formats.recognise import media_type, read_texts
from charterbook.model.drafts import Draft, Heading, Paragraph
from charterbook.model.evidence import Source, Text, Unreadable

LETTER = (612.0, 792.0)


def _draft() -> bytes:
    blocks = (Heading(("CERTIFICATE OF AMENDMENT",)), Paragraph(("The number of shares of Series A is 650.",)))
    return pdf.write(Draft("designation_amendment", "CERTIFICATE OF AMENDMENT", blocks, None))


def _scan(form: str = "PNG", frames: int = 1, size: tuple[int, int] = (2550, 3300)) -> bytes:
    pages = [Image.new("L", size, 255) for _ in range(frames)]
    for number, page in enumerate(pages, 1):
        ImageDraw.Draw(page).text((300, 400), f"The shares are 65{number}", fill=0, font=ImageFont.load_default(70))
    out = BytesIO()
    more = {"save_all": True, "append_images": pages[1:]} if frames > 1 else {}
    pages[0].save(out, form, dpi=(300, 300), **more)
    return out.getvalue()


def _turned(quarters: int) -> bytes:
    document = pdfium.PdfDocument(_draft())
    document[0].set_rotation(90 * quarters)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _opened(data: bytes, page: int, scale: float) -> Image.Image:
    found = page_image.page_image(data, page, scale)
    assert not isinstance(found, Unreadable), found
    return Image.open(BytesIO(found))


def _darkest(picture: Image.Image, box: tuple[float, float, float, float]) -> int:
    """The darkest pixel between left, top, right and bottom."""
    return int(picture.convert("L").crop(tuple(round(side) for side in box)).getextrema()[0])  # type: ignore[arg-type]


@pytest.mark.parametrize("data", [_draft(), _scan("PNG"), _scan("TIFF"), _turned(1), _turned(2)])
def test_the_box_of_a_number_holds_its_ink(data: bytes) -> None:
    """Turned upside down from the lower left corner and scaled, the box of 650 is where 650 was drawn; the same box a
    word's height further down holds none of it."""
    source = Source(sha256(data).hexdigest(), len(data), media_type(data), "a test")
    (text,) = (one for one in read_texts(data, source) if isinstance(one, Text))
    at = next(text.characters.index(said) for said in ("650", "651") if said in text.characters)
    span = text.span(at, at + 3)
    sizes = page_sizes(data)
    assert span.box is not None
    assert span.page == 1
    assert not isinstance(sizes, Unreadable)
    left, bottom, right, top = span.box
    picture, height = _opened(data, 1, 2.0), sizes[0][1]
    assert _darkest(picture, (2 * left, 2 * (height - top), 2 * right, 2 * (height - bottom))) < 128
    assert abs(picture.width - 2 * sizes[0][0]) <= 2
    assert abs(picture.height - 2 * height) <= 2


def test_each_page_of_a_file_is_drawn() -> None:
    """A TIFF of three pages has three sizes, and its pages differ; a fourth there is not."""
    data = _scan("TIFF", 3)
    sizes = page_sizes(data)
    assert not isinstance(sizes, Unreadable)
    assert [LETTER] * 3 == [tuple(round(side, 1) for side in size) for size in sizes]
    drawn = [page_image.page_image(data, number, 1.0) for number in (1, 2, 3)]
    assert all(one != other for one, other in pairwise(drawn))
    assert isinstance(page_image.page_image(data, 4, 1.0), Unreadable)
    assert isinstance(page_image.page_image(_draft(), 0, 1.0), Unreadable)


def test_a_page_has_no_more_pixels_than_can_be_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    """However large a scale is asked for; the shape of the page stays."""
    monkeypatch.setattr(page_image, "MOST_PIXELS", 100_000)
    for data in (_draft(), _scan()):
        picture = _opened(data, 1, 50.0)
        assert picture.width * picture.height <= 101_000
        assert abs(picture.height / picture.width - LETTER[1] / LETTER[0]) < 0.02


@pytest.mark.parametrize("data", [b"plain text", b"%PDF-1.7 and nothing more", b"II*\x00", _scan()[:300], b""])
def test_what_has_no_pages_says_why(data: bytes) -> None:
    """Text, a torn PDF, a torn picture: a reason and a remedy, and no picture."""
    for found in (page_sizes(data), page_image.page_image(data, 1, 1.0)):
        assert isinstance(found, Unreadable)
        assert found.why
        assert found.remedy
