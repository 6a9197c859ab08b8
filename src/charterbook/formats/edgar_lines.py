"""What an EDGAR text shows of itself: its header, the length of its lines, its characters, its table tags.

Comes in: the characters of a document, with the place of what shows that it is of EDGAR. Goes out: marks that the rules
on EDGAR texts look at. A few of each kind are enough to tell, so a text of nothing but long lines costs no memory.
Source of the limits: EDGAR Filer Manual, volume II (lines of 80 characters, 132 between table tags, ASCII).
"""

import re
from collections.abc import Iterator
from datetime import date

from charterbook.model.evidence import Cited, Mark, Segments, Source, Span
from charterbook.text.patterns import compiled

LONGEST_LINE = 80
LONGEST_TABLE_LINE = 132
MOST_MARKS = 5

_SUBMISSION = r"(?m)^CONFORMED SUBMISSION TYPE:[ \t]{0,20}(\S{1,20})"
_SUBMITTED_ON = r"(?m)^FILED AS OF DATE:[ \t]{0,20}((?:19|20)\d\d)(\d\d)(\d\d)\b"
_ITEM = r"(?m)^ITEM INFORMATION:[ \t]{0,20}(\S[^\n]{0,160}?)[ \t\r]{0,20}$"
_FILER = (
    r"(?m)^[ \t]{0,20}(?:COMPANY )?((?:FORMER )?CONFORMED NAME|CENTRAL INDEX KEY|STATE OF INCORPORATION):"
    r"[ \t]{0,20}(\S[^\n]{0,150}?)[ \t\r]{0,20}$"
)
_TABLE = r"(?i)</?TABLE>"
_FOREIGN = r"[^\x00-\x7f]"


def header_marks(characters: str, end: int, segments: Segments, source: Source) -> tuple[Mark, ...]:
    """The submission's form type, the items it reports, the day it was filed with the Commission, and its filers (name,
    key, state and former names of each, in their order), from the header before `end`."""
    marks = [
        Mark("submission item", Cited(item[1], (_span(item, 1, segments, source),)))
        for item in compiled(_ITEM).finditer(characters, 0, end)
    ]
    marks += [
        Mark(said[1].lower(), Cited(said[2], (_span(said, 2, segments, source),)))
        for said in compiled(_FILER).finditer(characters, 0, end)
    ]
    if kind := compiled(_SUBMISSION).search(characters, 0, end):
        marks.append(Mark("submission type", Cited(kind[1].upper(), (_span(kind, 1, segments, source),))))
    if day := compiled(_SUBMITTED_ON).search(characters, 0, end):
        try:
            filed = date(int(day[1]), int(day[2]), int(day[3]))
        except ValueError:  # a day that no calendar has is no day
            return tuple(marks)
        marks.append(Mark("submitted on", Cited(filed, (_span(day, 0, segments, source),))))
    return tuple(marks)


def line_marks(
    characters: str, start: int, end: int, shown: Cited[str], segments: Segments, source: Source
) -> tuple[Mark, ...]:
    """The marks of a document of EDGAR text between `start` and `end`; `shown` is what shows that it is one."""
    tables = list(_tables(characters, start, end))
    marks = [Mark("edgar text", Cited(shown.value, shown.spans))]
    for line_start, line_end in _long_lines(characters, start, end, tables):
        marks.append(Mark("long line", Cited(line_end - line_start, (_place(line_start, line_end, segments, source),))))
    if not characters.isascii():
        seen: dict[str, int] = {}
        for found in compiled(_FOREIGN).finditer(characters, start, end):
            seen.setdefault(found[0], found.start())
            if len(seen) == MOST_MARKS:
                break
        marks += [Mark("not ASCII", Cited(sign, (_place(at, at + 1, segments, source),))) for sign, at in seen.items()]
    marks += [
        Mark("open table", Cited(characters[at : at + 8], (_place(at, at + 7, segments, source),)))
        for at, close in tables
        if close < 0
    ][:MOST_MARKS]
    return tuple(marks)


def _tables(characters: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The tables: from the tag that opens to the end of the one that closes, -1 where none does."""
    opened = -1
    for tag in compiled(_TABLE).finditer(characters, start, end):
        if tag[0][1] != "/":
            if opened >= 0:
                yield opened, -1
            opened = tag.start()
        elif opened >= 0:
            yield opened, tag.end()
            opened = -1
    if opened >= 0:
        yield opened, -1


def _long_lines(characters: str, start: int, end: int, tables: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The first few lines over their limit."""
    at, told = start, 0
    while at < end and told < MOST_MARKS:
        stop = characters.find("\n", at, end)
        stop = end if stop < 0 else stop
        if stop - at > LONGEST_LINE and (length := _length(characters, at, stop)) > LONGEST_LINE:
            inside = any(opened <= at < close for opened, close in tables)
            if length > (LONGEST_TABLE_LINE if inside else LONGEST_LINE):
                yield at, at + length
                told += 1
        at = stop + 1


def _length(characters: str, start: int, end: int) -> int:
    """The length of a line without what stands behind its last word. Submissions of the 1990s came in privacy-enhanced
    mail, which puts "- " before a line that begins with a dash."""
    return len(characters[start:end].rstrip()) - (2 if characters.startswith("- -", start, end) else 0)


def _span(match: re.Match[str], group: int, segments: Segments, source: Source) -> Span:
    return _place(*match.span(group), segments, source)


def _place(start: int, end: int, segments: Segments, source: Source) -> Span:
    return Span(source.sha256, *segments.place(start, end))
