"""DOCX to text: paragraphs, tables, lists, notes and boxes of a Word file in reading order, tracked changes told apart.

Comes in: the bytes. Goes out: a `Text` whose rendition holds all words (deleted, hidden and struck ones, headers and
footers too) and whose characters are those of the paper as it would read with all changes accepted. Each tracked change
leaves a mark, "tracked insertion" or "tracked deletion": until they are settled the paper is nobody's final text.
"""

from xml.parsers.expat import ExpatError

from charterbook.formats.docx_numbering import Count, lists
from charterbook.formats.docx_parts import Forbidden, Parts, parse, parts
from charterbook.formats.docx_sheet import Sheet
from charterbook.formats.docx_walk import Walk
from charterbook.model.evidence import Cited, Mark, Source, Text, Unreadable


def read(data: bytes, source: Source) -> Text | Unreadable:
    """The text of a Word file, or why there is none."""
    found = parts(data)
    if isinstance(found, Unreadable):
        return found
    try:
        return _text(found, source)
    except Forbidden:
        return Unreadable("the Word file declares a document type, as none does", "open it in Word and save it anew")
    except ExpatError:
        return Unreadable("the Word file's document is damaged", "get the complete file")


def _text(found: Parts, source: Source) -> Text | Unreadable:
    sheet = Sheet(source)
    walk = Walk(sheet, Count(lists(found.numbering, found.styles)), _notes(found))
    parse(found.document, walk.start, walk.end, walk.characters)
    rendition = sheet.rendition
    empty = not rendition.length
    for part in found.beside:
        if empty:
            parse(part, walk.start, walk.end, walk.characters)
        elif words := " ".join(_paragraphs(part).get(("", ""), "").split()):
            rendition.leave_out(f"\n{words}")
    if not rendition.length:
        if walk.pictures:
            return Unreadable("the Word file holds only pictures", "give the pictures as files of their own")
        return Unreadable("the Word file holds no words", "give the paper itself")
    if walk.big_pictures:
        what = f"{walk.big_pictures} large picture{'s' if walk.big_pictures > 1 else ''} in it not read"
        rendition.marks.append(Mark("page not read", Cited(what, (rendition.leave_out(f"\n[{what}]"),))))
    return rendition.text(drawn=False)


def _notes(found: Parts) -> dict[tuple[str, str], str]:
    """The words of each footnote and endnote, by kind and number."""
    return {**_paragraphs(found.footnotes), **_paragraphs(found.endnotes)}


def _paragraphs(part: bytes) -> dict[tuple[str, str], str]:
    """The words of a part by the note they stand in: kind and number, empty for a part without notes."""
    notes: dict[tuple[str, str], list[str]] = {}
    words: list[str] = notes.setdefault(("", ""), [])
    taking = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal words, taking
        if name in ("footnote", "endnote"):
            words = notes.setdefault((name, attributes.get("id", "")), [])
        taking += name == "t"

    def end(name: str) -> None:
        nonlocal taking
        taking -= name == "t"
        if name == "p":
            words.append(" ")

    def characters(found: str) -> None:
        if taking:
            words.append(found)

    if part:
        parse(part, start, end, characters)
    return {key: "".join(pieces).strip() for key, pieces in notes.items()}
