"""Where a Word file's paragraphs are written: empty lines between them, a blank between the cells of a table's row.

Comes in: paragraphs of pieces, each read, inserted, deleted or hidden. Goes out: a rendition that marks the changes.
"""

from typing import Literal, NamedTuple

from charterbook.formats.html_tags import SUPERSCRIPTS
from charterbook.formats.rendition import Rendition, letters
from charterbook.model.evidence import Cell, Cited, Mark, Source, Span

MOST_MARKS = 1000

How = Literal["read", "inserted", "deleted", "hidden"]


class Piece(NamedTuple):
    """Words of a paragraph and how they stand in the paper."""

    words: str
    how: How


class _Table:
    """A table being read: its number in the file, its row and column, the paragraphs of its cell, where that begins,
    and whether a cell of its row holds several paragraphs."""

    __slots__ = ("begins", "column", "number", "paragraphs", "row", "tall")

    def __init__(self, number: int) -> None:
        self.number = number
        self.row = self.column = -1
        self.paragraphs = 0
        self.begins = 0
        self.tall = False


class Sheet:
    """The paragraphs written so far."""

    __slots__ = ("_gap", "_joins", "_notes", "_seen", "_source", "_tables", "rendition")

    def __init__(self, source: Source) -> None:
        self.rendition = Rendition(source)
        self._source = source
        self._tables: list[_Table] = []
        self._seen = 0
        self._gap = ""
        self._joins = False
        self._notes = 0

    def begin_table(self) -> None:
        """A table begins, maybe in a cell of another."""
        self._tables.append(_Table(self._seen))
        self._seen += 1

    def begin_row(self) -> None:
        """A row begins."""
        if self._tables:
            table = self._tables[-1]
            table.row += 1
            table.column, table.tall = -1, False

    def begin_cell(self) -> None:
        """A cell begins."""
        if self._tables:
            table = self._tables[-1]
            table.column += 1
            table.paragraphs, table.begins = 0, -1

    def end_cell(self) -> None:
        """A cell ends: a blank parts it from the next, or an empty line where it holds several paragraphs."""
        if not self._tables:
            return
        table = self._tables[-1]
        if table.begins >= 0:
            place = table.begins, self.rendition.length, table.number, table.row, table.column
            self.rendition.cells.append(Cell(*place))
            self._gap = " " if table.paragraphs < 2 else "\n\n"
            table.tall = table.tall or table.paragraphs > 1

    def end_row(self) -> None:
        """A row ends in a line break."""
        if self._tables and self._gap:
            self._gap = "\n\n" if self._tables[-1].tall else "\n"

    def end_table(self) -> None:
        """A table ends."""
        if self._tables:
            self._tables.pop()
            self._gap = "\n\n"

    def paragraph(self, pieces: list[Piece], notes: list[str], *, goes_on: bool) -> None:
        """Write a paragraph, with the notes it points to after it. `goes_on` says that its end is deleted: what comes
        next belongs to it, or, where nothing of it is left, to what it belonged to itself."""
        written = False
        for said, how in pieces:
            words = letters(said)
            if how in ("deleted", "hidden"):
                span = self.rendition.leave_out(words)
                if how == "deleted" and words.strip():
                    self._mark("tracked deletion", words, span)
                continue
            words = words if written else words.lstrip()
            if not words:
                continue
            if not written:
                self._part()
                written = True
            before = self.rendition.size
            self.rendition.write(words)
            if how == "inserted" and words.strip():
                self._mark("tracked insertion", words, Span(self._source.sha256, before, self.rendition.size))
        self._joins = goes_on and (written or self._joins)
        if written and self._tables:
            self._tables[-1].paragraphs += 1
            self._gap = "\n"
        elif written:
            self._gap = "\n\n"
        for note in notes:
            self._notes += 1
            self.rendition.write(f"\n\n{str(self._notes).translate(SUPERSCRIPTS)} {letters(note)}")

    def note_sign(self, further: int) -> str:
        """The raised number of a note, `further` notes after those written."""
        return str(self._notes + further).translate(SUPERSCRIPTS)

    def _part(self) -> None:
        """Part what comes from what stands there."""
        if self.rendition.length and not self._joins:
            self.rendition.write(self._gap)
        for table in self._tables:
            if table.begins < 0:
                table.begins = self.rendition.length

    def _mark(self, kind: str, words: str, span: Span) -> None:
        if len(self.rendition.marks) < MOST_MARKS:
            self.rendition.marks.append(Mark(kind, Cited(words.strip(), (span,))))
