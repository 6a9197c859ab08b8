"""The sheet of the sources: every paper, and under it every sentence on which a number of the workbook rests; then the
numbers that other sources tell, each with the place where they do.

Comes in: an `Extract`. Goes out: the sheet, and for each entry and each number of another source the row where its
evidence begins, to which the numbers of the other sheets lead.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from charterbook.exchange.book_text import act_phrase
from charterbook.exchange.control_book import filed_words
from charterbook.exchange.extract import Extract
from charterbook.exchange.tie_text import value_text
from charterbook.exchange.xlsx_cells import Cell, Link, Pen
from charterbook.model.ties import Row as Stock
from charterbook.model.ties import Told

NAME = "Sources"
_HEADS = (
    ("Paper", 7.0), ("Entry", 7.0), ("What it does", 34.0), ("File", 30.0), ("Line", 7.0), ("Page", 6.0),
    ("Words", 28.0), ("Sentence", 70.0), ("SHA-256 of the file", 36.0),
)  # fmt: skip
_NOTES = (
    "Each paper, and each sentence of it from which the book took an entry; at the end what other sources tell. The "
    "numbers of the other sheets lead here.",
)
_FIRST = len(_NOTES) + 3


class _Row(NamedTuple):
    cells: tuple[Cell, ...]
    is_paper: bool


def evidence(extract: Extract) -> dict[int, Link]:
    """Where on the sheet the evidence of each entry stands, with its first sentence."""
    links: dict[int, Link] = {}
    for place, row in enumerate(_rows(extract), _FIRST):
        entry = row.cells[1]
        if isinstance(entry, int) and entry not in links:
            said = row.cells[7] or row.cells[2]
            links[entry] = Link(f"'{NAME}'!A{place + 1}", str(said))
    return links


TellsWhere = dict[tuple[Stock, str, date | None], Link]
"""By row of the tie-out, source and day: where on the sheet stands what the source tells."""


def told_by_others(extract: Extract) -> TellsWhere:
    """Where on the sheet each number of another source stands, with its place in that source."""
    first = _FIRST + len(_rows(extract))
    links: TellsWhere = {}
    for place, (stock, source, told) in enumerate(_others(extract), first):
        links.setdefault((stock, source, told.on), Link(f"'{NAME}'!A{place + 1}", told.where))
    return links


def write(pen: Pen, extract: Extract) -> None:
    """Write the sheet."""
    head_row = pen.title("Sources", _NOTES, _HEADS)
    assert head_row + 1 == _FIRST
    pen.heads(head_row, _HEADS, ("Paper", "Entry", "Line", "Page"))
    rows = [*_rows(extract), *(_told(*one) for one in _others(extract))]
    for place, row in enumerate(rows, _FIRST):
        for column, cell in enumerate(row.cells):
            pen.put(place, column, cell, *(("strong",) if row.is_paper else ()))
    pen.page(head_row, head_row + len(rows), 2)


def _rows(extract: Extract) -> list[_Row]:
    """The rows by paper; what was recorded without one stands at the end."""
    found: list[_Row] = []
    for held in extract.papers:
        source, paper = extract.source_of(held), held.paper
        title = " ".join(paper.title.value.split()) if paper.title else "(no title)"
        told = f"{title}, {filed_words(held)}"
        found.append(_Row((held.number, None, told, source.origin, None, None, None, None, source.sha256), True))
        found += _entries(extract, str(held.number))
    return found + _entries(extract, None)


def _entries(extract: Extract, paper: str | None) -> list[_Row]:
    found: list[_Row] = []
    for entry in extract.entries:
        if entry.instrument != paper:
            continue
        told = act_phrase(entry.act)
        number = int(paper) if paper is not None else None
        for place in extract.places.get(entry.number, ()):
            cells = (number, entry.number, told, place.path, place.line, place.page, place.quote, place.sentence)
            found.append(_Row((*cells, None), False))
        if not extract.places.get(entry.number):
            day = entry.recorded_at.date()
            by_hand = f"recorded on {day} without a paper" if paper is None else f"recorded on {day}, no sentence cited"
            found.append(_Row((number, entry.number, told, None, None, None, None, by_hand, None), False))
    return found


def _others(extract: Extract) -> Iterator[tuple[Stock, str, Told]]:
    """The numbers of other sources in the order of the tie-out."""
    if extract.tied is not None:
        for cell in (*extract.tied.cells, *extract.tied.earlier):
            if cell.told is not None:
                yield cell.row, cell.source, cell.told


def _told(stock: Stock, source: str, told: Told) -> _Row:
    """A number of another source: what it says of which stock, and where in it that stands."""
    of = f"{source} tells of {stock.series or stock.share_class}: {stock.measure}"
    day = f", on {told.on}" if told.on else ""
    at = f"{told.where} (bytes {told.span.start} to {told.span.end})" if told.span else told.where
    digest = told.span.source if told.span else None
    words = f"{told.stock}: {value_text(told.value)}"
    return _Row((None, None, f"{of}{day}", source, None, None, words, at, digest), False)
