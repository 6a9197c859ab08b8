"""Drawn pages to one text: running headers, footers and page numbers left out, sentences joined over lines and pages.

Comes in: the words of each page with their places. Goes out: a `Text` with a page and a box for every character.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from charterbook.formats.layout import Line, Word, lines
from charterbook.formats.rendition import Rendition
from charterbook.model.evidence import Box, Cited, Mark, Source, Text
from charterbook.text.patterns import compiled

_MARGIN = 0.1  # headers and footers stand in the outer tenth of a page
_PAGE_NUMBER = r"(?i)[-–— ]*(?:page )?-? ?(?:\d{1,4}|[ivxl]{1,6}|[a-z]-\d{1,3})(?: ?(?:of|/) ?\d{1,4})? ?[-–—]*"
_GOES_ON = frozenset("abcdefghijklmnopqrstuvwxyz0123456789,;(")
_BROKEN = r"(?:.{0,80}[^a-zA-Z0-9])?([a-zA-Z0-9]{1,20})-"
_SPLIT_NUMBERS = frozenset(
    "twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy "
    "eighty ninety hundred thousand million billion".split()
)


class Page(NamedTuple):
    """The words of a page and its size in points; `unread` says what of it could not be read, empty where all was."""

    number: int
    width: float
    height: float
    words: Sequence[Word] = ()
    unread: str = ""
    left_out: tuple[str, ...] = ()


class _Set(NamedTuple):
    """A page whose words are set in lines, with the lines that are read and those that are furniture."""

    page: Page
    lines: list[Line]
    furniture: list[Line]


def text(source: Source, pages: Sequence[Page]) -> Text:
    """The text of all pages. A page of which something was not read leaves a mark "page not read"."""
    rendition = Rendition(source)
    last = ""
    laid = _without_furniture([_Set(page, lines(page.words), []) for page in pages])
    vocabulary = _vocabulary(laid)
    for page, read, furniture in laid:
        if page.number > 1 and read:
            # A sentence that goes on over the page is parted by one line break, a paragraph that ends by two.
            goes_on = last[-1:] in _GOES_ON and read[0].characters[:1].islower()
            rendition.write("\n" if goes_on else "\n\n")
        rendition.turn_page()
        last = _write(rendition, read, vocabulary) or last
        for line in furniture:
            rendition.leave_out(f"\n{line.characters}", page.number, _box(line.words))
        for words in page.left_out:
            rendition.leave_out(f"\n{words}", page.number)
        if page.unread:
            span = rendition.leave_out(f"\n[page {page.number}: {page.unread}]", page.number)
            rendition.marks.append(Mark("page not read", Cited(page.unread, (span,))))
    return rendition.text()


def _write(rendition: Rendition, read: list[Line], vocabulary: "Counter[str]") -> str:
    """Write the lines of a page; returns the last words."""
    for at, line in enumerate(read):
        after = read[at + 1] if at + 1 < len(read) else None
        hyphen = _hyphen(line, after, vocabulary) if after is not None and not after.opens else None
        for place, word in enumerate(line.words):
            if place:
                rendition.write(" ")
            last = hyphen is not None and place == len(line.words) - 1
            if word.shown:
                rendition.stand_in(word.characters, word.shown, _box((word,)) or ())
            elif last and not hyphen:
                boxes = word.boxes[:-4] if len(word.boxes) > 4 else word.boxes
                rendition.write(word.characters[:-1], boxes)
                rendition.leave_out("-")
            else:
                rendition.write(word.characters, word.boxes)
        if after is not None and hyphen is None:
            rendition.write("\n\n" if after.opens else "\n")
    return read[-1].words[-1].characters if read else ""


def _hyphen(line: Line, after: Line, vocabulary: "Counter[str]") -> str | None:
    """What a hyphen at the end of a line is: "" where it only parts a word, "-" where it belongs to one, None where
    there is none. The paper's own words decide; a number in words is known without them. A slash stays."""
    if line.words[-1].characters.endswith("/"):
        return "-"
    parted = compiled(_BROKEN).fullmatch(line.words[-1].characters)
    rest = compiled("[a-zA-Z0-9]{1,20}").match(after.words[0].characters)
    if parted is None or rest is None:
        return None
    if not rest[0].islower():
        return "-"
    joined = (parted[1] + rest[0]).lower()
    hyphened = vocabulary[f"{parted[1]}-{rest[0]}".lower()]
    return "" if joined in _SPLIT_NUMBERS or (vocabulary[joined] and not hyphened) else "-"


def _vocabulary(laid: Iterable[_Set]) -> "Counter[str]":
    """How often each word stands in the paper, hyphens kept."""
    return Counter(
        word.characters.lower().strip(".,;:()\"'") for _, read, _ in laid for line in read for word in line.words
    )


def _without_furniture(laid: list[_Set]) -> list[_Set]:
    """The pages with page numbers, footers and repeated headers set aside; a header stays where it stands first."""
    seen: Counter[tuple[str, int]] = Counter()
    for page, read, _ in laid:
        seen.update({_key(line, page) for line in read if _in_margin(line, page)})
    often = max(2, (len(laid) + 2) // 3)
    kept_once: set[tuple[str, int]] = set()
    out = []
    for page, read, _ in laid:
        kept: list[Line] = []
        furniture: list[Line] = []
        outermost = _outermost(read, page)
        for line in read:
            key = _key(line, page)
            repeated = _in_margin(line, page) and seen[key] >= often
            first = repeated and line.bottom > page.height / 2 and page.number == 1 and key not in kept_once
            if first:
                kept_once.add(key)
            numbered = line in outermost and compiled(_PAGE_NUMBER).fullmatch(line.characters)
            (furniture if numbered or (repeated and not first) else kept).append(line)
        if kept:
            kept[0] = kept[0]._replace(opens=True)
        out.append(_Set(page, kept, furniture))
    return out


def _in_margin(line: Line, page: Page) -> bool:
    return line.bottom > page.height * (1 - _MARGIN) or line.top < page.height * _MARGIN


def _outermost(read: list[Line], page: Page) -> list[Line]:
    """The highest and the lowest line of a page, where they stand in its margins."""
    found = [max(read, key=lambda line: line.top), min(read, key=lambda line: line.bottom)] if read else []
    return [line for line in found if _in_margin(line, page)]


def _key(line: Line, page: Page) -> tuple[str, int]:
    """What makes two lines the same header: their words with any digit as one, and their height to a few points."""
    return compiled(r"\d+").sub("#", line.characters.lower()), round((page.height - line.top) / 8)


def _box(words: Sequence[Word]) -> Box | None:
    """The rectangle around some words, as shown."""
    boxes = [word.boxes[at : at + 4] for word in words for at in range(0, len(word.boxes), 4)]
    if not boxes:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)
