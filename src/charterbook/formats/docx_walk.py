"""A Word file's XML, element by element, to paragraphs of pieces.

Comes in: starts and ends of elements, and characters. Goes out: paragraphs, rows and cells on a sheet. Only the names
of elements are looked at, so that the transitional and the strict form of the format read alike. Nothing recurses.
"""

from charterbook.formats.docx_numbering import Count
from charterbook.formats.docx_sheet import How, Piece, Sheet
from charterbook.formats.html_tags import drawn

TICKED, EMPTY, BLANK = "\u2612", "\u2610", "____"
_LETTER_PAGE = 7_772_400 * 10_058_400  # in Word's unit, 914,400 to the inch
_BIG = 0.3
_NOT_READ = frozenset(
    "Fallback rPrChange pPrChange sectPrChange tblPrChange tblGridChange tblPrExChange tcPrChange trPrChange "
    "numberingChange fldData binData".split()
)
_PROPERTIES = frozenset("pPr rPr trPr tblPr tcPr sdtPr ffData".split())
_NO = frozenset({"0", "false", "off", "none"})
_MOST_NESTED = 200


class _Paragraph:
    """A paragraph being read. `hidden` and `font` (a symbol font, if it has one) are those of the present run. `ruled`
    tells of a line drawn under it, `kept` that the next paragraph stays with it."""

    __slots__ = ("font", "goes_on", "hidden", "kept", "level", "notes", "number", "pieces", "ruled", "style")

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.notes: list[str] = []
        self.style = self.number = self.font = ""
        self.level = -1
        self.goes_on = self.hidden = self.ruled = self.kept = False


class _Field:
    """A field: what it shows in place of its own words, if anything, and whether it shows words."""

    __slots__ = ("box", "fills_in", "instead", "result")

    def __init__(self) -> None:
        self.box = self.fills_in = self.result = False
        self.instead = ""


class Walk:
    """Where the walk stands. `pictures` counts pictures, `big_pictures` those of the size of a page's part."""

    __slots__ = (
        "_changes", "_controls", "_count", "_fields", "_notes", "_paragraphs", "_properties", "_sheet", "_skipped",
        "_taking", "big_pictures", "pictures",
    )  # fmt: skip

    def __init__(self, sheet: Sheet, count: Count, notes: dict[tuple[str, str], str]) -> None:
        self._sheet = sheet
        self._count = count
        self._notes = notes
        self._paragraphs: list[_Paragraph] = []
        self._fields: list[_Field] = []
        self._controls: list[str] = []  # for each content control, what stands in place of its words; "" for themselves
        self._changes: list[How] = []
        self._properties: list[str] = []
        self._skipped = 0
        self._taking = ""
        self.pictures = self.big_pictures = 0

    def characters(self, words: str) -> None:
        """Characters inside an element."""
        if self._taking == "words":
            self._say(words)
        elif self._taking == "field" and "FORMTEXT" in words and self._fields:
            self._fields[-1].fills_in = True

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._skipped or name in _NOT_READ:
            self._skipped += 1
        elif name in _PROPERTIES:
            self._properties.append(name)
        elif self._properties:
            self._property(name, attributes)
        else:
            self._element(name, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
        elif self._properties:
            if name == self._properties[-1]:
                self._properties.pop()
        else:
            self._end(name)

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        match name:
            case "t" | "delText":
                self._taking = "words"
            case "r":
                if self._paragraphs:
                    self._paragraphs[-1].hidden, self._paragraphs[-1].font = False, ""
            case "p":
                self._paragraphs.append(_Paragraph())
            case "ins" | "moveTo":
                self._changes.append("inserted")
            case "del" | "moveFrom":
                self._changes.append("deleted")
            case "instrText":
                self._taking = "field"
            case "fldChar":
                self._field(attributes.get("fldCharType", ""))
            case "sdt":
                self._controls.append("")
            case "tbl":
                self._sheet.begin_table()
            case "tr":
                self._sheet.begin_row()
            case "tc":
                self._sheet.begin_cell()
            case "footnoteReference" | "endnoteReference":
                self._note(name.removesuffix("Reference"), attributes.get("id", ""))
            case "blip" | "imagedata":
                self.pictures += 1
            case "extent":
                self._extent(attributes)
            case "oMath":
                self._say("\ufffd")
            case _:
                self._sign(name, attributes)

    def _sign(self, name: str, attributes: dict[str, str]) -> None:
        """Elements that stand for one character."""
        match name:
            case "tab" | "ptab":
                self._say("\t")
            case "br":
                self._say("\n" if attributes.get("type", "textWrapping") == "textWrapping" else "\n\n")
            case "cr":
                self._say("\n")
            case "noBreakHyphen":
                self._say("-")
            case "sym":
                code = attributes.get("char", "")
                try:
                    self._say(drawn(chr(int(code, 16) % 0x110000)))
                except ValueError:
                    self._say("\ufffd")

    def _end(self, name: str) -> None:
        match name:
            case "t" | "delText" | "instrText":
                self._taking = ""
            case "p":
                if self._paragraphs:
                    self._write(self._paragraphs.pop())
            case "ins" | "moveTo" | "del" | "moveFrom":
                if self._changes:
                    self._changes.pop()
            case "sdt":
                if self._controls:
                    self._controls.pop()
            case "tc":
                self._sheet.end_cell()
            case "tr":
                self._sheet.end_row()
            case "tbl":
                self._sheet.end_table()

    def _property(self, name: str, attributes: dict[str, str]) -> None:
        """A property of a paragraph, a run, a content control or a field."""
        value = attributes.get("val", "")
        on = value not in _NO
        paragraph = self._paragraphs[-1] if self._paragraphs else _Paragraph()
        inside = self._properties[-1]
        match name:
            case "pStyle":
                paragraph.style = value
            case "numId":
                paragraph.number = value
            case "ilvl":
                paragraph.level = int(value) if value.isascii() and value.isdigit() and len(value) < 3 else -1
            case "keepNext" if inside == "pPr":
                paragraph.kept = on
            case "bottom" if inside == "pPr":
                paragraph.ruled = value not in ("nil", "none")
            case "vanish" | "strike" | "dstrike" if inside == "rPr" and self._properties[:1] != ["pPr"]:
                paragraph.hidden = paragraph.hidden or on
            case "rFonts" if self._properties[:1] != ["pPr"]:
                font = attributes.get("ascii", attributes.get("hAnsi", ""))
                paragraph.font = font if font.lower().startswith(("wingdings", "webdings")) else ""
            case "del" | "moveFrom" if self._properties[:1] == ["pPr"]:
                paragraph.goes_on = True
            case "checked" if inside == "sdtPr" and self._controls:
                self._controls[-1] = TICKED if on else EMPTY
            case "checkbox" if inside == "sdtPr" and self._controls:
                self._controls[-1] = EMPTY
            case "showingPlcHdr" if inside == "sdtPr" and self._controls and on:
                self._controls[-1] = BLANK
            case "checkBox" if self._fields:
                self._fields[-1].box, self._fields[-1].instead = True, EMPTY
            case "checked" | "default" if self._fields and self._fields[-1].box:
                self._fields[-1].instead = TICKED if on else EMPTY

    def _say(self, words: str) -> None:
        """Words of the present run, unless something stands in their place."""
        if not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        instead = next((at for at, control in enumerate(self._controls) if control), None)
        if instead is not None:
            words, self._controls[instead] = self._controls[instead], "\0"
        words = words.replace("\0", "")
        if paragraph.font:
            words = drawn(words)
        if any(field.result for field in self._fields) and words.strip():
            self._fields[-1].fills_in = False
        how: How = "deleted" if "deleted" in self._changes else "hidden" if paragraph.hidden else "read"
        if how == "read" and "inserted" in self._changes:
            how = "inserted"
        if words:
            last = paragraph.pieces[-1] if paragraph.pieces else None
            if last is not None and last.how == how and len(last.words) < 10_000:
                paragraph.pieces[-1] = Piece(last.words + words, how)
            else:
                paragraph.pieces.append(Piece(words, how))

    def _field(self, what: str) -> None:
        """A field begins, begins to show its words, or ends. A box is ticked or not; a field to fill in that shows
        nothing is a blank."""
        match what:
            case "begin":
                if len(self._fields) < _MOST_NESTED:
                    self._fields.append(_Field())
            case "separate" if self._fields:
                self._fields[-1].result = True
                self._show(self._fields[-1])
            case "end" if self._fields:
                field = self._fields.pop()
                self._show(field)
                if field.fills_in:
                    self._say(BLANK)

    def _show(self, field: _Field) -> None:
        if field.instead:
            self._say(field.instead)
            field.instead = ""

    def _note(self, kind: str, number: str) -> None:
        """A reference to a note: a raised number here, the note after the paragraph."""
        words = self._notes.get((kind, number), "")
        if words and self._paragraphs:
            notes = self._paragraphs[-1].notes
            notes.append(words)
            self._say(self._sheet.note_sign(len(notes)))

    def _extent(self, attributes: dict[str, str]) -> None:
        sides = [attributes.get(side, "") for side in ("cx", "cy")]
        if all(side.isascii() and side.isdigit() and len(side) < 12 for side in sides):
            self.big_pictures += int(sides[0]) * int(sides[1]) > _BIG * _LETTER_PAGE

    def _write(self, paragraph: _Paragraph) -> None:
        """Write a paragraph that has ended, with the label that its list gives it."""
        read = any(piece.words.strip() for piece in paragraph.pieces if piece.how in ("read", "inserted"))
        if read:
            label = self._count.label(paragraph.number, paragraph.level, paragraph.style)
            if label.strip():
                paragraph.pieces.insert(0, Piece(f"{label} ", "read"))
        elif paragraph.ruled and paragraph.kept and not paragraph.pieces:
            # A drawn line that what follows stays with is one to sign on; others part a page.
            paragraph.pieces.append(Piece(BLANK, "read"))
        self._sheet.paragraph(paragraph.pieces, paragraph.notes, goes_on=paragraph.goes_on)
