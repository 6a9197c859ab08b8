"""EDGAR text: an ASCII exhibit or a complete SGML submission to Texts, without the page furniture.

Comes in: the bytes. Goes out: one `Text` for each document of the submission (one for a lone exhibit), in which
`<PAGE>` marks, page numbers and table tags are gone and every character still knows its bytes. A document whose body is
HTML is read as such.
Source of the tags: EDGAR Filer Manual, volume II (`<DOCUMENT> <TYPE> <TEXT> <PAGE> <TABLE> <CAPTION> <S> <C>`).
"""

import re
from collections.abc import Iterator

from charterbook.formats.encoding import decode
from charterbook.formats.recognise import HEAD, is_html
from charterbook.model.evidence import Cited, Segments, Source, Span, Text, Unreadable
from charterbook.text.patterns import compiled

_DOCUMENT = r"(?si)<DOCUMENT>(.*?)(?:</DOCUMENT>|\Z)"
_TYPE = r"(?i)<TYPE>[ \t]*([^\s<]{1,40})"
_BODY = r"(?si)<TEXT>\r?\n?(.*?)(?:</TEXT>|\Z)"
_FRAME = r"(?i)\s*+<TYPE>[^\n]*+\n(?:<(?:SEQUENCE|FILENAME|DESCRIPTION)>[^\n]*+\n)*+(?s:(.*))\Z"
_NUMBER = r"[ \t]{0,99}(?:page[ \t]{1,3})?[-–]?[ \t]?\d{1,4}(?:[ \t]of[ \t]\d{1,4})?[ \t]?[-–]?[ \t]{0,99}\r?\n"
_PAGE = r"(?i)<PAGE>[ \t]{0,99}\d{0,4}[ \t]{0,99}(?:\r?\n|\Z)(?:[ \t]{0,99}\r?\n){0,8}"
_TAGS = r"(?i)(?:</?(?:TABLE|CAPTION)>|<S>(?:[ \t]{0,99}<C>)*)[ \t]{0,99}(?:\r?\n|\Z)"
_NUMBER_BEFORE = rf"(?im)^{_NUMBER}(?:[ \t]{{0,99}}\r?\n){{0,8}}[ \t]{{0,99}}\Z"
_NUMBER_AT_END = r"(?m)^[ \t]{0,99}[-–]?[ \t]?\d{1,4}[ \t]?[-–]?\s{0,99}\Z"
_LOOK_BACK = 240
_SENTENCE_GOES_ON = frozenset("abcdefghijklmnopqrstuvwxyz0123456789,;(")


def read(data: bytes, source: Source) -> tuple[Text, ...] | Unreadable:
    """The texts that the bytes hold, or why there are none."""
    decoded = decode(data)
    if isinstance(decoded, Unreadable):
        return decoded
    characters, segments = decoded
    documents = _documents(characters)
    if not documents:
        return (_marked(source, characters, segments, 0, len(characters), None),)
    texts = tuple(
        _marked(source, characters, segments, *body.span(1), compiled(_TYPE).search(characters, start, end))
        for start, end in documents
        if (body := compiled(_BODY).search(characters, start, end) or compiled(_FRAME).match(characters, start, end))
    )
    if documents[0][0]:
        from charterbook.formats.edgar_lines import header_marks

        told = header_marks(characters, documents[0][0], segments, source)
        for text in texts:
            text.marks = (*told, *text.marks)
    return texts


def _documents(characters: str) -> list[tuple[int, int]]:
    """The places of a submission's documents. An exhibit cut out of one may begin with its `<TYPE>` instead."""
    if "<DOCUMENT>" in characters[:65536].upper():
        return [document.span(1) for document in compiled(_DOCUMENT).finditer(characters)]
    return [(0, len(characters))] if compiled(_FRAME).match(characters) else []


def _marked(
    source: Source, characters: str, segments: Segments, start: int, end: int, kind: re.Match[str] | None
) -> Text:
    """The document, with the marks of an EDGAR text where tags show that it is one."""
    if is_html(characters[start : min(end, start + HEAD)]):
        from charterbook.formats import html

        number, kind_cited = _exhibit_number(kind, source, segments)
        return html.text(source, characters, segments, start, end, kind_cited, number)
    text = _text(source, characters, segments, start, end, kind)
    page = characters.find("<PAGE>", start, end)
    if kind is None and page < 0:
        return text
    from charterbook.formats.edgar_lines import line_marks

    shown = text.document_type or Cited("<PAGE>", (Span(source.sha256, *segments.place(page, page + 6)),))
    text.marks = line_marks(characters, start, end, shown, segments, source)
    return text


def _text(
    source: Source, characters: str, segments: Segments, start: int, end: int, kind: re.Match[str] | None
) -> Text:
    """The document between `start` and `end` of the decoded characters, its furniture cut out."""
    pieces: list[str] = []
    kept = Segments()
    furniture: list[Span] = []
    page_starts = [0]
    length = 0

    def keep(piece: str, at: int) -> None:
        # The piece may cross several segments of the decoding; each becomes a segment of the text.
        nonlocal length
        if not piece:
            return
        first = segments.place(at, at + 1)
        if len(segments.widths) == 1 == segments.widths[0]:
            kept.add(length, first[0], 1)
        else:
            for offset, character_at in enumerate(range(at, at + len(piece))):
                byte_start, byte_end = segments.place(character_at, character_at + 1)
                if offset == 0 or byte_end - byte_start != kept.widths[-1]:
                    kept.add(length + offset, byte_start, byte_end - byte_start)
        pieces.append(piece)
        length += len(piece)

    at = start
    for first, last, turns in _furniture(characters, start, end):
        before = characters[at:first].rstrip()
        keep(before, at)
        if last < end and length:
            # A page may turn inside a sentence: then one line break goes on, else a paragraph ends here. Both stand
            # for the bytes of the furniture.
            goes_on = before[-1:] in _SENTENCE_GOES_ON and characters[last : last + 200].lstrip()[:1].islower()
            for _ in range(1 if goes_on else 2):
                keep("\n", first)
        if turns and length:
            page_starts.append(length)
        furniture.append(Span(source.sha256, *segments.place(first, last)))
        at = last
    keep(characters[at:end], at)
    number, kind_cited = _exhibit_number(kind, source, segments)
    return Text(
        source,
        "".join(pieces),
        kept,
        tuple(page_starts) if len(page_starts) > 1 else (),
        tuple(furniture),
        kind_cited,
        number,
    )


def _furniture(characters: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The places of page marks with the page numbers before them, of table tags, and of a page number at the very end;
    the flag tells where a page turns. Each stands alone on its line."""
    at = characters.find("<", start, end)
    done = start
    while at >= 0:
        line = max(characters.rfind("\n", start, at) + 1, start)
        page = compiled(_PAGE).match(characters, at, end)
        tags = None if page else compiled(_TAGS).match(characters, at, end)
        cut = page or tags
        if cut is not None and not characters[line:at].strip():
            number = compiled(_NUMBER_BEFORE).search(characters, max(done, line - _LOOK_BACK), at) if page else None
            yield (number.start() if number else line), cut.end(), page is not None
            done = cut.end()
        at = characters.find("<", max(at + 1, done), end)
    tail = compiled(_NUMBER_AT_END).search(characters, max(done, end - _LOOK_BACK), end)
    if tail is not None:
        yield tail.start(), tail.end(), False


def _exhibit_number(
    kind: re.Match[str] | None, source: Source, segments: Segments
) -> tuple[Cited[str] | None, Cited[str] | None]:
    """The exhibit number ("3.4") and the document type ("EX-3.4") that the SGML header states."""
    if kind is None:
        return None, None
    span = Span(source.sha256, *segments.place(*kind.span(1)))
    name = kind[1].upper()
    return (Cited(name[3:], (span,)) if name.startswith("EX-") else None), Cited(name, (span,))
