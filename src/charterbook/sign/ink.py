"""Whether something is written on a signature line of a scan, as far as its ink shows.

Comes in: the scan's bytes, the page, and the box of the name printed under the line. Goes out: "written", "blank" or
"unknown". Ink is no signature: who wrote it, and what, is for a person to see.
"""

from typing import Any, Literal

from charterbook.model.evidence import Box, Unreadable

Line = Literal["written", "blank", "unknown"]

_DOTS = 150
_WIDTH, _FROM, _TO = 200, 7, 36  # points: so wide is the place looked at, so far over the printed name it lies
_DARK = 150
_RULE = 0.4  # a row of dots that is dark over so much of its width is the printed line
_WRITTEN, _BLANK = 0.006, 0.0015  # shares of dark dots; between them nobody knows


def on_line(data: bytes, page: int, name: Box) -> Line:
    """What the place over a printed name shows; the box in points from the lower left corner of the page."""
    drawn = _picture(data, page)
    if drawn is None:
        return "unknown"
    picture, points = drawn
    bottom, top = picture.height - (name[3] + _FROM) / points, picture.height - (name[3] + _TO) / points
    place = (int(name[0] / points), int(top), int((name[0] + _WIDTH) / points), int(bottom))
    if place[0] < 0 or place[1] < 0 or place[2] > picture.width or place[3] > picture.height or place[1] >= place[3]:
        return "unknown"
    share = _dark_share(picture.crop(place))
    return "written" if share > _WRITTEN else "blank" if share < _BLANK else "unknown"


def _dark_share(picture: Any) -> float:
    """The share of dark dots, without the rows of a printed line."""
    width, height = picture.size
    dots: bytes = picture.tobytes()
    rows = [sum(1 for dot in dots[at * width : (at + 1) * width] if dot < _DARK) for at in range(height)]
    dark = sum(row for row in rows if row < _RULE * width)
    return float(dark / max(width * height, 1))


def _picture(data: bytes, page: int) -> tuple[Any, float] | None:
    """A page in grey, with how many points a dot is wide; None where it cannot be drawn."""
    from charterbook.formats import scan
    from charterbook.formats.recognise import PDF, media_type

    if media_type(data) == PDF:
        import pypdfium2 as pdfium

        try:
            document = pdfium.PdfDocument(data)
            return document[page - 1].render(scale=_DOTS / 72, grayscale=True).to_pil(), 72 / _DOTS
        except pdfium.PdfiumError:
            return None
    picture = scan.opened(data)
    if isinstance(picture, Unreadable):
        return None
    try:
        return scan.grey(picture, page)
    except scan.MAY_FAIL:
        return None
