"""A page as a picture, to show beside what was read of it.

Comes in: the bytes of a PDF or a scan. Goes out: a PNG; the box of a `Span` is there at its points times the scale.
"""

import struct
import zlib
from io import BytesIO
from typing import Any

from charterbook.formats.recognise import PDF, media_type
from charterbook.model.evidence import Unreadable

MOST_PIXELS = 24_000_000
MOST_PAGES = 2_000
_DAMAGED = Unreadable("the PDF is damaged or locked", "get a complete copy without a password")
_NO_PAGE = "name a page that the file has, from 1"
_NO_PICTURE = Unreadable("only a PDF or a scan has pages to show", "show its text instead")
_RGB = 2


def page_image(data: bytes, page: int, scale: float) -> bytes | Unreadable:
    """Page `page` (from 1) as a PNG of `scale` pixels a point, or fewer where it would have more than MOST_PIXELS.

    Unreadable where the file has no such page or is no PDF and no picture.
    """
    kind = media_type(data)
    if kind == PDF:
        return _of_pdf(data, page, scale)
    return _of_picture(data, page, scale) if kind.startswith("image/") else _NO_PICTURE


def page_sizes(data: bytes) -> tuple[tuple[float, float], ...] | Unreadable:
    """The width and height in points of each page that can be shown, at most MOST_PAGES of them."""
    kind = media_type(data)
    if kind == PDF:
        return _sizes_of_pdf(data)
    return _sizes_of_picture(data) if kind.startswith("image/") else _NO_PICTURE


def _sizes_of_pdf(data: bytes) -> tuple[tuple[float, float], ...] | Unreadable:
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return _DAMAGED
    try:
        return tuple(document.get_page_size(at) for at in range(min(len(document), MOST_PAGES)))
    except pdfium.PdfiumError:
        return Unreadable("the PDF is damaged at one of its pages", "get a complete copy")
    finally:
        document.close()


def _sizes_of_picture(data: bytes) -> tuple[tuple[float, float], ...] | Unreadable:
    from charterbook.formats import scan

    picture = scan.opened(data)
    if isinstance(picture, Unreadable):
        return picture
    found = []
    try:
        with picture:
            for number in range(1, min(getattr(picture, "n_frames", 1), scan.PAGES) + 1):
                frame = scan.grey(picture, number)
                page, points = frame or (picture, 72 * 8.5 / max(picture.width, 1))
                found.append((page.width * points, page.height * points))
    except scan.MAY_FAIL as error:
        return scan.damaged(data, error)
    return tuple(found)


def _fitting(width: float, height: float, scale: float) -> float:
    return min(scale, float((MOST_PIXELS / max(width * height, 1.0)) ** 0.5))


def _of_pdf(data: bytes, number: int, scale: float) -> bytes | Unreadable:
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return _DAMAGED
    try:
        if not 1 <= number <= len(document):
            return Unreadable(f"the PDF has {len(document)} pages and no page {number}", _NO_PAGE)
        document.init_forms()
        page = document[number - 1]
        width, height = page.get_size()
        bitmap = page.render(scale=_fitting(width, height, scale), rev_byteorder=True, no_smoothtext=False)
        return _png(bitmap)
    except pdfium.PdfiumError:
        return Unreadable("the PDF is damaged at this page", "get a complete copy")
    finally:
        document.close()


def _png(bitmap: Any) -> bytes:
    """The PNG of a bitmap in RGB, or RGB with a fourth byte that is dropped."""
    width, height, channels = bitmap.width, bitmap.height, bitmap.n_channels
    pixels = bytes(bitmap.buffer)
    rows = bytearray()
    for row in range(height):
        line = pixels[row * bitmap.stride : row * bitmap.stride + width * channels]
        rgb = bytearray(3 * width)
        for colour in range(3):
            rgb[colour::3] = line[colour::channels]
        rows += b"\0" + rgb
    header = struct.pack(">IIBBBBB", width, height, 8, _RGB, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )


def _of_picture(data: bytes, number: int, scale: float) -> bytes | Unreadable:
    from charterbook.formats import scan

    picture = scan.opened(data)
    if isinstance(picture, Unreadable):
        return picture
    try:
        with picture:
            count = getattr(picture, "n_frames", 1)
            if not 1 <= number <= count:
                return Unreadable(f"the picture has {count} pages and no page {number}", _NO_PAGE)
            frame = scan.grey(picture, number)
    except scan.MAY_FAIL as error:
        return scan.damaged(data, error)
    if frame is None:
        return Unreadable("the picture has more pixels than can be shown", "give a smaller scan")
    page, points = frame
    fitting = points * _fitting(page.width * points, page.height * points, scale)
    out = BytesIO()
    page.resize((max(1, round(page.width * fitting)), max(1, round(page.height * fitting)))).save(out, "PNG")
    return out.getvalue()
