"""Scans to text: pictures of pages (TIFF, PNG, JPEG) and the picture pages of a PDF, read by two readers.

Comes in: bytes, or a picture that a PDF's page was drawn as. Goes out: pages of words with their places. A number is
believed only where both readers agree; a page whose ink the words do not explain is told as not read. Bounded by work:
at most PAGES pages of PIXELS pixels.
"""

import struct
import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Any

from charterbook.formats import ocr, pages
from charterbook.formats.layout import Word
from charterbook.formats.pages import Page
from charterbook.formats.recognise import media_type
from charterbook.formats.two_readings import Seen, agreed
from charterbook.model.evidence import Source, Text, Unreadable

if TYPE_CHECKING:
    from charterbook.formats.ocr import Readers

PAGES = 100
PIXELS = 40_000_000
"""A letter page at 600 dots to the inch has 34 million."""

LARGEST_BYTES = 256 * 1024 * 1024
MAY_FAIL = (OSError, ValueError, SyntaxError, EOFError, MemoryError, OverflowError, ZeroDivisionError, struct.error)
"""What taking a damaged picture apart raises."""

_FEWEST_DOTS, _MOST_DOTS = 100, 1250
_LETTER_WIDTH = 8.5
_READ_DOTS = 300
_UNREAD_INK = 0.4
_LITTLE_INK = 0.0005
_CLEARER = "give a clearer scan, at 300 dots to the inch"


def read(data: bytes, source: Source) -> Text | Unreadable:
    """The text of a picture file, or why there is none."""
    picture = opened(data)
    if isinstance(picture, Unreadable):
        return picture
    try:
        with picture, ocr.readers() as by:
            found = _frames(picture, by)
    except MAY_FAIL as error:
        return damaged(data, error)
    if not any(page.words for page in found):
        told = next((page.unread for page in found if page.unread), "it is empty")
        return Unreadable(f"no word can be read in the picture: {told}", _CLEARER)
    return pages.text(source, found)


def opened(data: bytes) -> Any:
    """The picture (`PIL.Image`) that the bytes hold, not unpacked yet, or `Unreadable`."""
    if not ocr.installed():
        return ocr.NEEDS_OCR
    from PIL import Image

    if len(data) > LARGEST_BYTES:
        return Unreadable(f"the picture has {len(data) / 1e6:.0f} MB, more than the 256 MiB that are read", _CLEARER)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return Image.open(BytesIO(data), formats=("TIFF", "PNG", "JPEG"))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Unreadable("the picture has more pixels than can be read", "give a smaller scan")
    except MAY_FAIL as error:
        return damaged(data, error)


def damaged(data: bytes, error: BaseException) -> Unreadable:
    """That a picture cannot be taken apart, and of which kind it is."""
    kind = media_type(data).removeprefix("image/").upper()
    return Unreadable(f"the {kind} picture is damaged ({type(error).__name__})", "get the complete file")


def _frames(picture: Any, by: "Readers") -> list[Page]:
    """The pages of a picture file: a TIFF may hold several."""
    count = getattr(picture, "n_frames", 1)
    found: list[Page] = []
    for number in range(1, min(count, PAGES) + 1):
        frame = grey(picture, number)
        if frame is None:
            found.append(Page(number, 0, 0, unread="the picture has more pixels than can be read"))
        else:
            found.append(page(*frame, number, by))
    if count > PAGES:
        found.append(Page(PAGES + 1, 0, 0, unread=f"pages {PAGES + 1} to {count} are not read: at most {PAGES} are"))
    return found


def grey(picture: Any, number: int) -> tuple[Any, float] | None:
    """Page `number` of a picture, from 1, in grey on white, its pixels made square (a fax's are not), and how many
    points a pixel is wide: as the file says, else as on a page of letter width. None where it has too many pixels."""
    from PIL import Image

    picture.seek(number - 1)
    if picture.width * picture.height > PIXELS:
        return None
    across, down = (float(dots) for dots in picture.info.get("dpi", (0, 0))[:2])
    frame = picture
    if "A" in picture.getbands():
        frame = Image.new("RGBA", picture.size, "white")
        frame.alpha_composite(picture.convert("RGBA"))
    frame = frame.convert("L")
    if not _FEWEST_DOTS <= across <= _MOST_DOTS:
        return frame, 72 * _LETTER_WIDTH / max(picture.width, 1)
    if down > 0 and not 0.9 < across / down < 1.1 and frame.height * across / down * frame.width < PIXELS:
        frame = frame.resize((frame.width, max(1, round(frame.height * across / down))))
    return frame, 72 / across


def page(picture: Any, points_a_pixel: float, number: int, by: "Readers") -> Page:
    """A page read from its picture in grey."""
    width, height = picture.width * points_a_pixel, picture.height * points_a_pixel
    dots = 72 / points_a_pixel
    shrunk = _READ_DOTS / dots if dots > 1.2 * _READ_DOTS else 1.0
    if shrunk < 1:
        picture = picture.resize((max(1, int(picture.width * shrunk)), max(1, int(picture.height * shrunk))))
    readings = ocr.read(picture, by)
    words = agreed(readings.first, readings.second)
    turned = picture.rotate(90 * readings.quarters, expand=True) if readings.quarters else picture
    unread = _unread(turned, words)
    scale = points_a_pixel / shrunk
    return Page(number, width, height, _placed(words, turned.size, readings.quarters, scale), unread)


def _unread(picture: Any, words: list[Seen]) -> str:
    """What of the ink on a page no word explains, empty where most of it is text that was read."""
    beside, share = ocr.ink_beside(picture, words)
    if beside < _LITTLE_INK:
        return ""
    if not words:
        return "there is ink on it, and no word could be read"
    return f"{share:.0%} of its ink is not explained by the words that were read" if share > _UNREAD_INK else ""


def _placed(words: list[Seen], size: tuple[int, int], quarters: int, scale: float) -> list[Word]:
    """The words in points from the lower left corner: upright and level for the order of reading, as they stand on the
    page for showing."""
    width, height = size
    askew = ocr.slope(words)
    found = []
    for word in words:
        drop = askew * word.left
        box = _shown(word, width, height, quarters)
        found.append(
            Word(
                word.characters,
                word.left * scale,
                (height - word.bottom + drop) * scale,
                word.right * scale,
                (height - word.top + drop) * scale,
                tuple(side * scale for side in box),
                word.shown,
            )
        )
    return found


def _shown(word: Seen, width: int, height: int, quarters: int) -> tuple[float, float, float, float]:
    """The box of a word on the picture as it was before it was turned, from the lower left corner."""
    left, bottom, right, top = word.left, height - word.bottom, word.right, height - word.top
    match quarters:
        case 1:
            return bottom, width - right, top, width - left
        case 2:
            return width - right, height - top, width - left, height - bottom
        case 3:
            return height - top, left, height - bottom, right
        case _:
            return left, bottom, right, top
