"""One page of a PDF to words with their places, as pdfium sees it.

Comes in: a loaded page. Goes out: words in no order that matters, the words that nobody sees (drawn in no colour, white
on white, outside the page), blanks that are drawn as lines, ticked and empty boxes, and whether the page is a picture.
"""

import ctypes
from array import array
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from charterbook.formats.layout import Word
from charterbook.formats.rendition import letters
from charterbook.text.patterns import compiled

MOST_LETTERS = 100_000
MOST_OBJECTS = 20_000
MOST_OBJECTS = 50_000
_MOST_ANNOTATIONS = 2000
_INVISIBLE = 3  # PDF's text rendering mode that paints nothing: the words under a scanned picture
_WHITE = 250
_FEW_WORDS = 30
_PLAIN = str.maketrans("\x00\xa0\uffff\ufffe\x02", "   --")  # a hyphen at a line's end has codes of its own
_SPLITTING_GAP = 0.35  # in heights of a letter: no word of any font holds so wide a space


class Seen(NamedTuple):
    """What stands on a page. `is_picture` where its words, if any, are in a picture; `unread` says what else is not
    read. `width` and `height` are those of the page as shown."""

    width: float
    height: float
    words: list[Word]
    hidden: list[str]
    is_picture: bool
    unread: str = ""


def flattened(page: Any) -> bool:
    """Make what is typed into a form or stamped on a page part of it, so that it is read like the rest; tells whether
    there was any, for then the page has to be loaded anew."""
    return pdfium.FPDFPage_GetAnnotCount(page.raw) > 0 and bool(
        pdfium.FPDFPage_Flatten(page.raw, 0) == pdfium.FLATTEN_SUCCESS
    )


def seen(page: Any, boxes: "list[tuple[bool, _Place]]") -> Seen:
    """The words of a page (a `PdfPage`); `boxes` are those that `check_boxes` found on it."""
    width, height = page.get_size()
    objects = pdfium.FPDFPage_CountObjects(page.raw)
    if objects > MOST_OBJECTS:  # its letters alone would fill the memory
        return Seen(width, height, [], [], False, f"it holds {objects:,} pieces, more than can be read")
    turn = _Turn(page)
    textpage = pdfium.FPDFText_LoadPage(page.raw)
    try:
        count = pdfium.FPDFText_CountChars(textpage)
        if count > MOST_LETTERS:
            return Seen(width, height, [], [], False, f"it holds {count:,} letters, more than can be read")
        words, hidden = _visible(page, textpage, list(_words(textpage, max(count, 0), turn)), width, height)
    finally:
        pdfium.FPDFText_ClosePage(textpage)
    pictures, rules = _drawn(page.raw, turn)
    boxed = [turn.word("\u2612" if ticked else "\u2610", *place) for ticked, place in boxes]
    words = [word for word in words if not any(_inside(word, box) for box in boxed)]
    covered = max((_area(place) for place in pictures), default=0.0) / max(width * height, 1.0)
    bare = not words and (pictures or hidden or pdfium.FPDFPage_CountObjects(page.raw) > 0)
    if bare or (covered > 0.5 and len(words) < _FEW_WORDS):
        return Seen(width, height, words, hidden, True)
    big = [place for place in pictures if _area(place) > 0.3 * width * height]
    beside = [place for place in big if sum(_inside(word, turn.word("x", *place)) for word in words) < _FEW_WORDS]
    unread = "a picture on it is not read" if beside else ""
    return Seen(width, height, [*words, *boxed, *_blanks(rules, words, width)], hidden, False, unread)


class _Turn:
    """From the places of a page's own space to those of the page as shown: cropped, and turned as the file says."""

    __slots__ = ("_bottom", "_height", "_left", "_quarters", "_width", "plain")

    def __init__(self, page: Any) -> None:
        self._left, self._bottom, right, top = page.get_bbox()
        self._width, self._height = right - self._left, top - self._bottom
        self._quarters = page.get_rotation() // 90
        self.plain = not (self._left or self._bottom or self._quarters)

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """The box as shown."""
        left, bottom, right, top = left - self._left, bottom - self._bottom, right - self._left, top - self._bottom
        match self._quarters:
            case 1:
                return bottom, self._width - right, top, self._width - left
            case 2:
                return self._width - right, self._height - top, self._width - left, self._height - bottom
            case 3:
                return self._height - top, left, self._height - bottom, right
            case _:
                return left, bottom, right, top

    def word(self, characters: str, left: float, bottom: float, right: float, top: float) -> Word:
        """A word in one box."""
        box = self.box(left, bottom, right, top)
        return Word(characters, *box, boxes=box)


class _Placed(NamedTuple):
    word: Word
    at: int  # the word's first letter in the text page


def _words(textpage: Any, count: int, turn: _Turn) -> Iterator[_Placed]:
    """The words in pdfium's order, each letter with its box; what is drawn twice to look bold comes once."""
    characters = _characters(textpage, count).translate(_PLAIN)
    places = (pdfium.FS_RECTF * count)()
    loose, ref = pdfium.FPDFText_GetLooseCharBox, ctypes.byref
    for at, character in enumerate(characters):
        if not character.isspace():
            loose(textpage, at, ref(places[at]))
    raw = array("f", bytes(places))
    boxes = array("f", bytes(16 * count))
    boxes[0::4], boxes[1::4], boxes[2::4], boxes[3::4] = raw[0::4], raw[3::4], raw[2::4], raw[1::4]
    known: set[tuple[str, int, int]] = set()
    for found in compiled(r"\S+").finditer(characters):
        for start, end in _pieces(boxes, *found.span()):
            word = _word(characters[start:end], boxes[4 * start : 4 * end], turn)
            key = word.characters, round(word.left / 2), round(word.bottom / 2)
            if word.characters and key not in known:
                known.add(key)
                yield _Placed(word, start)


def _characters(textpage: Any, count: int) -> str:
    """One character for each of pdfium's letters."""
    buffer = (ctypes.c_ushort * (count + 1))()
    if pdfium.FPDFText_GetText(textpage, 0, count, buffer) == count + 1:
        characters = bytes(buffer)[: 2 * count].decode("utf-16-le", errors="replace")
        if len(characters) == count:
            return characters
    # Letters beyond the first 65,536 are two in UTF-16, and letters that pdfium keeps to itself are none.
    codes = (pdfium.FPDFText_GetUnicode(textpage, at) for at in range(count))
    return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)


def _pieces(boxes: "array[float]", start: int, end: int) -> Iterator[tuple[int, int]]:
    """The letters from `start` up to `end` cut where the next one stands too far off to be of the same word."""
    wide = boxes[4 * end - 2] - boxes[4 * start]
    if end - start == 1 or 0 < wide < 1.3 * (
        sum(boxes[4 * start + 2 : 4 * end : 4]) - sum(boxes[4 * start : 4 * end : 4])
    ):
        yield start, end
        return
    first = start
    for at in range(start + 1, end):
        height = boxes[4 * at + 3] - boxes[4 * at + 1]
        gap = boxes[4 * at] - boxes[4 * at - 2]
        shift = abs(boxes[4 * at + 1] - boxes[4 * at - 3])
        upright = boxes[4 * at + 2] - boxes[4 * at] < 4 * height
        if upright and (gap > _SPLITTING_GAP * height or gap < -2 * height or shift > 1.2 * height):
            yield first, at
            first = at
    yield first, end


def _word(characters: str, boxes: "array[float]", turn: _Turn) -> Word:
    if not turn.plain:
        boxes = array("f", [side for at in range(0, len(boxes), 4) for side in turn.box(*boxes[at : at + 4])])
    spelled = letters(characters)
    left, bottom, right, top = min(boxes[0::4]), min(boxes[1::4]), max(boxes[2::4]), max(boxes[3::4])
    if len(spelled) != len(characters):
        boxes = array("f", (left, bottom, right, top))
    return Word(spelled, left, bottom, right, top, boxes)


def _visible(
    page: Any, textpage: Any, placed: list[_Placed], width: float, height: float
) -> tuple[list[Word], list[str]]:
    """The words that somebody who looks at the page sees, and those that nobody does."""
    words: list[Word] = []
    hidden: list[str] = []
    white: list[Word] = []
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    colours = ctypes.byref(red), ctypes.byref(green), ctypes.byref(blue), ctypes.byref(alpha)
    for word, at in placed:
        across, up = (word.left + word.right) / 2, (word.bottom + word.top) / 2
        painted = pdfium.FPDFText_GetTextObject(textpage, at)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(painted) if painted else 0
        known = pdfium.FPDFText_GetFillColor(textpage, at, *colours)
        if mode == _INVISIBLE or not (0 <= across <= width and 0 <= up <= height) or (known and alpha.value == 0):
            hidden.append(word.characters)
        elif known and min(red.value, green.value, blue.value) >= _WHITE:
            white.append(word)
        else:
            words.append(word)
    if white:
        raster = _Raster(page)
        for word in white:
            if raster.shows(word, height):
                words.append(word)
            else:
                hidden.append(word.characters)
    return words, hidden


class _Raster:
    """A page drawn in grey, to see whether white letters stand on something dark."""

    __slots__ = ("_pixels", "_scale", "_stride")

    def __init__(self, page: Any) -> None:
        width, height = page.get_size()
        self._scale = min(2.0, 2000 / max(width, height, 1))
        bitmap = page.render(scale=self._scale, grayscale=True)
        self._pixels = bytes(bitmap.buffer)
        self._stride = bitmap.stride
        bitmap.close()

    def shows(self, word: Word, height: float) -> bool:
        """Whether the place of a word is not all of one grey."""
        rows = range(int((height - word.top) * self._scale), int((height - word.bottom) * self._scale) + 1)
        first, last = int(word.left * self._scale), int(word.right * self._scale) + 1
        shades = b"".join(self._pixels[row * self._stride + first : row * self._stride + last] for row in rows)
        return bool(shades) and max(shades) - min(shades) > 64


_Place = tuple[float, float, float, float]


def _drawn(page: Any, turn: _Turn) -> tuple[list[_Place], list[_Place]]:
    """The places of pictures and of level lines on a page, as shown."""
    pictures: list[_Place] = []
    rules: list[_Place] = []
    sides = [ctypes.c_float() for _ in range(4)]
    refs = [ctypes.byref(side) for side in sides]
    for at in range(min(pdfium.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        painted = pdfium.FPDFPage_GetObject(page, at)
        kind = pdfium.FPDFPageObj_GetType(painted)
        if kind not in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_PATH):
            continue
        if pdfium.FPDFPageObj_GetBounds(painted, *refs):
            place = turn.box(*(side.value for side in sides))
            if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                pictures.append(place)
            elif place[3] - place[1] < 2.5 and place[2] - place[0] > 18:
                rules.append(place)
    return pictures, rules


def _blanks(rules: list[_Place], words: list[Word], width: float) -> list[Word]:
    """Lines to write on, as underscores: a line beside words of its height, or with words under it and nothing on it.

    Lines under words are underlines; lines as wide as the text part a page, and lines like the one just above belong
    to a table.
    """
    found = []
    for left, bottom, right, top in rules[:500]:
        if right - left > 0.62 * width:
            continue
        height = 10.0
        on = [word for word in words if word.left < right and left < word.right and -4 < word.bottom - bottom < 5]
        covered = sum(min(word.right, right) - max(word.left, left) for word in on)
        ruled = any(
            abs(other[0] - left) < 2 and abs(other[2] - right) < 2 and 0 < abs(other[1] - bottom) < 2.2 * height
            for other in rules
        )
        if covered > 0.6 * (right - left) or ruled:
            continue
        beside = any(
            abs(word.bottom - bottom) < 5 and (-3 < left - word.right < 14 or -3 < word.left - right < 14)
            for word in words
        )
        under = any(-4 < word.left - left < 24 and 0 < bottom - word.top < 1.4 * height for word in words)
        if beside or under:
            box = left, top, right, top + height
            found.append(Word("_" * max(3, min(40, round((right - left) / 6))), *box, boxes=box))
    return found


def check_boxes(page: Any, form: Any) -> list[tuple[bool, _Place]]:
    """The boxes of a form, ticked or not, in the page's own space; `form` is the document's form environment. Ask
    before the page is flattened."""
    found: list[tuple[bool, _Place]] = []
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MOST_ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, at)
        if not annotation:
            continue
        kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
        place = pdfium.FS_RECTF()
        if kind in (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON) and pdfium.FPDFAnnot_GetRect(
            annotation, ctypes.byref(place)
        ):
            ticked = bool(pdfium.FPDFAnnot_IsChecked(form, annotation))
            found.append((ticked, (place.left, place.bottom, place.right, place.top)))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return found


def _inside(word: Word, other: Word) -> bool:
    across, up = (word.left + word.right) / 2, (word.bottom + word.top) / 2
    return other.left <= across <= other.right and other.bottom <= up <= other.top


def _area(place: _Place) -> float:
    return max(0.0, place[2] - place[0]) * max(0.0, place[3] - place[1])
