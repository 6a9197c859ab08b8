"""Cells of a workbook: what a value becomes in one, with its link and its look.

Comes in: words, days, counts and formulas. Goes out: cells of an XlsxWriter sheet. What comes from a paper is always
written as text, so that no words of it are ever a formula or an address. A count that is not exact is a word, which
formulas see and never add up as nought.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Union

from charterbook.exchange.book_text import count_text
from charterbook.model.entries import AtLeast, Count, Exactly, Unknown, Unlimited
from charterbook.model.shares import Shares, figures

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_ROWS = 1_048_576
_MOST_LINKS = 65_530
_LONGEST_TEXT, _LONGEST_TIP = 32_000, 250
_MOST_DIGITS = 10**15  # what a spreadsheet shows of a number exactly
_PER_WIDTH, _LINE, _MOST_LINES = 1.15, 11.5, 34  # characters, points, and what a row can be high
_LEGAL = 5
_INK, _RULE, _HEAD = "#1F2933", "#B8C1CC", "#E4E9EF"
_PLAIN = {"font_name": "Arial", "font_size": 9, "font_color": _INK, "valign": "top"}
_LINED = {"bottom": 4, "bottom_color": _RULE}
_MARKS: dict[str, dict[str, object]] = {
    "title": {"font_size": 14, "bold": True},
    "note": {"font_color": "#52606D", "text_wrap": True},
    "head": {"bold": True, "bg_color": _HEAD, "bottom": 1, "bottom_color": _INK, "text_wrap": True},
    "text": {**_LINED, "text_wrap": True},
    "number": {**_LINED, "num_format": "#,##0", "align": "right"},
    "fraction": {**_LINED, "num_format": "#,##0.0#####", "align": "right"},
    "word": {**_LINED, "italic": True, "align": "right", "text_wrap": True},
    "day": {**_LINED, "num_format": "yyyy-mm-dd", "align": "center"},
    "right": {"align": "right"},
    "center": {"align": "center"},
    "indented": {"align": "left", "indent": 1},
    "strong": {"bold": True},
    "good": {"font_color": "#1B6E3C"},
    "bad": {"font_color": "#A61B1B", "bold": True},
    "linked": {"font_color": "#1F4E9E"},
}
"""What a mark says of a cell. What leads somewhere is blue; formulas and words of our own are in ink."""


class Formula(NamedTuple):
    """A formula, and what it comes to: a number of shares or a word."""

    text: str
    comes_to: Shares | str


Cell = Union[None, str, int, date, Count, Formula]
Heads = Sequence[tuple[str, float]]
"""The heads of a table's columns, each with its width in characters."""


class Link(NamedTuple):
    """Where in the workbook the evidence of a number stands (`'Sources'!A7`), and what it says."""

    place: str
    tip: str


class Looks:
    """The formats of a workbook's cells, each made of the marks that name it and made once."""

    def __init__(self, book: "Workbook") -> None:
        self._book = book
        self._made: dict[tuple[str, ...], Format] = {}

    def of(self, *marks: str) -> "Format":
        """The format of these marks; of two that say the same the later holds."""
        if marks not in self._made:
            said = {name: value for mark in marks for name, value in _MARKS[mark].items()}
            self._made[marks] = self._book.add_format({**_PLAIN, **said})
        return self._made[marks]


class Pen:
    """Writes the cells of one sheet. It counts the links, of which a sheet holds so many, and keeps how high each row
    has to be for its words, since not every program looks for itself."""

    def __init__(self, sheet: "Worksheet", looks: Looks) -> None:
        self.sheet, self._looks = sheet, looks
        self._links = 0
        self._widths: list[float] = []
        self._lines: dict[int, int] = {}

    def put(self, row: int, column: int, value: Cell, *marks: str, link: Link | None = None) -> None:
        """Write a value at a row and column counted from 0, in the look of its kind and of the marks."""
        sheet, kind = self.sheet, _kind(value)
        if link is not None and self._links >= _MOST_LINKS:
            link = None
        beside = ("indented",) if kind == "text" and column and not {"center", "right"} & {*marks} else ()
        look = self._looks.of(kind, *beside, *marks, *(("linked",) if link else ()))
        if link is not None:
            self._links += 1
            sheet.write_url(row, column, f"internal:{link.place}", look, _shown(value), _cut(link.tip, _LONGEST_TIP))
        match value:
            case None:
                sheet.write_blank(row, column, None, look)
            case str():
                self._grow(row, value, self._widths[column])
                sheet.write_string(row, column, _cut(value, _LONGEST_TEXT), look)
            case date():
                sheet.write_datetime(row, column, value, look)
            case int():
                sheet.write_number(row, column, value, look)
            case Exactly(count):
                sheet.write_number(row, column, _number(count), look)
            case Formula(text, comes_to):
                result = comes_to if isinstance(comes_to, str) else _number(comes_to)
                sheet.write_formula(row, column, text, look, result)
            case _:
                sheet.write_string(row, column, count_text(value), look)

    def heads(self, row: int, heads: Heads, right: Iterable[str] = ()) -> None:
        """The head of a table, each column with its width in characters."""
        for column, (head, width) in enumerate(heads):
            self._grow(row, head, width)
            beside = "right" if head in right else "indented" if column else "text"
            self.sheet.write_string(row, column, head, self._looks.of(beside, "head"))
            self.sheet.set_column(column, column, width)

    def title(self, title: str, notes: Sequence[str], heads: Heads) -> int:
        """The title of a sheet and notes over the width of its table; the row of the head comes back."""
        self._widths = [width for _, width in heads]
        self.sheet.set_row(0, 22)
        self.sheet.write_string(0, 0, title, self._looks.of("title"))
        for row, note in enumerate(notes, 1):
            self.across(row, note, "note")
        return len(notes) + 2

    def across(self, row: int, text: str, mark: str) -> None:
        """A text over the width of the table."""
        look = self._looks.of(mark)
        self._grow(row, text, sum(self._widths))
        self.sheet.merge_range(row, 0, row, len(self._widths) - 1, "", look)
        self.sheet.write_string(row, 0, _cut(text, _LONGEST_TEXT), look)

    def _grow(self, row: int, text: str, width: float) -> None:
        lines = sum(1 + int(len(line) / (width * _PER_WIDTH)) for line in text.split("\n"))
        self._lines[row] = max(self._lines.get(row, 1), min(lines, _MOST_LINES))

    def page(self, head_row: int, last_row: int, frozen_columns: int) -> None:
        """Paper: landscape, as wide as the page, the head of the table on each, and what is printed."""
        sheet = self.sheet
        for row, lines in self._lines.items():
            sheet.set_row(row, 4 + lines * _LINE)
        sheet.set_landscape()
        sheet.set_paper(_LEGAL)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        sheet.repeat_rows(head_row)
        sheet.print_area(0, 0, max(last_row, head_row), len(self._widths) - 1)
        sheet.freeze_panes(head_row + 1, frozen_columns)
        sheet.set_footer("&L&8&A&C&8For review by counsel&R&8Page &P of &N")
        sheet.hide_gridlines(2)


def _kind(value: Cell) -> str:
    """The mark of a value's kind."""
    match value:
        case None | str():
            return "text"
        case date():
            return "day"
        case int():
            return "number"
        case Exactly(count):
            return "number" if count.denominator == 1 else "fraction"
        case Formula():
            return "word" if isinstance(value.comes_to, str) else _kind(Exactly(value.comes_to))
        case _:
            return "word"


def _number(count: Shares) -> int | float:
    """A count as the number of a cell, the nearest there is (`inexact`)."""
    return int(count) if count.denominator == 1 else float(count)


def inexact(count: Count) -> bool:
    """Whether a cell cannot hold a count exactly, so that its figures have to stand beside it."""
    return isinstance(count, Exactly) and (
        count.value.denominator != 1 or not -_MOST_DIGITS < count.value < _MOST_DIGITS
    )


def _shown(value: Cell) -> str:
    """A value in words and figures."""
    match value:
        case None:
            return ""
        case str():
            return value
        case Exactly() | AtLeast() | Unknown() | Unlimited():
            return count_text(value)
        case Formula(_, comes_to):
            return comes_to if isinstance(comes_to, str) else figures(comes_to)
        case _:
            return str(value)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
