"""A tie-out as its page shows it: the matrix by class, and for each number what stands on either side.

Comes in: a `Tie`, the sources it was made of, and the book. Goes out: rows and cells with the words of a source where
it has them as text, and the sentences of the papers behind the charter's number.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache
from hashlib import sha256
from typing import Any, NamedTuple
from urllib.parse import urlencode

from charterbook import shown as shown_of_book
from charterbook import tying
from charterbook.doors.answers.why import line_of
from charterbook.doors.refusals import Refused
from charterbook.doors.sources import sources_of
from charterbook.exchange.sentences import act_spans
from charterbook.model.entries import Basis
from charterbook.model.ties import Cell, Row, Tie
from charterbook.register.kept import Corporation
from charterbook.register.store import Book

_LONGEST_EXCERPT = 600
_MOST_LOOKED_UP = 200
"""For so many numbers the sentences behind the charter's are looked up; of more only the way to them stands there."""


class Shown(NamedTuple):
    """A cell under its number on the page: with the words of the source, and of the charter's number the address that
    tells why and the places in the papers."""

    number: int
    cell: Cell
    excerpt: str
    why: str | None
    evidence: tuple[Any, ...]


class Matrix(NamedTuple):
    """The rows of one class: each with what the charter says now and its cells by source."""

    share_class: str
    sources: tuple[str, ...]
    rows: tuple[tuple[Row, Any, dict[str, Shown]], ...]


class ShownTie(NamedTuple):
    """A tie-out with its parts as they stand on the page: how many cells of each state, the matrices, all numbers that
    are told, and the numbers of earlier days that differ."""

    tie: Tie
    states: dict[str, int]
    matrices: tuple[Matrix, ...]
    told: tuple[Shown, ...]
    earlier: tuple[Shown, ...]


def shown(book: Book, corporation: Corporation, tie: Tie, sources: Sequence[tying.Given], basis: Basis) -> ShownTie:
    """The parts of a tie-out of a corporation of the book."""
    files = {sha256(one.data).hexdigest(): one.data for one in sources}
    behind = _Behind(book, corporation, basis)
    earlier = [cell for cell in tie.earlier if cell.state == "differs"]
    numbered = [
        Shown(number, cell, _excerpt(cell, files), *behind.of(cell))
        for number, cell in enumerate((*tie.cells, *earlier))
    ]
    cells = numbered[: len(tie.cells)]
    states = [cell.state for cell in (*tie.cells, *earlier) if cell.told is not None]
    return ShownTie(
        tie, {state: states.count(state) for state in sorted(set(states))}, _matrices(cells),
        tuple(one for one in cells if one.cell.told is not None), tuple(numbered[len(tie.cells) :]),
    )  # fmt: skip


def _matrices(cells: Sequence[Shown]) -> tuple[Matrix, ...]:
    found = []
    for share_class in dict.fromkeys(one.cell.row.share_class for one in cells):
        own = [one for one in cells if one.cell.row.share_class == share_class]
        rows: dict[Row, dict[str, Shown]] = {}
        for one in own:
            rows.setdefault(one.cell.row, {})[one.cell.source] = one
        sources = tuple(dict.fromkeys(one.cell.source for one in own))
        now = tuple((row, next(iter(by.values())).cell.now, by) for row, by in rows.items())
        found.append(Matrix(share_class, sources, now))
    return tuple(found)


def _excerpt(cell: Cell, files: dict[str, bytes]) -> str:
    """The words of the source at the place of the number; empty where it is no text."""
    span = cell.told.span if cell.told is not None else None
    data = files.get(span.source) if span is not None else None
    if span is None or data is None:
        return ""
    return data[span.start : min(span.end, span.start + _LONGEST_EXCERPT)].decode("utf-8", errors="replace")


class _Behind:
    """What stands behind the charter's numbers, each looked up once."""

    def __init__(self, book: Book, corporation: Corporation, basis: Basis) -> None:
        self._book, self._corporation, self._basis = book, corporation, basis
        self._sources, self._looked_up = sources_of(book), 0
        self._lines = cache(self._lines_on)
        self._found = cache(self._look_up)

    def of(self, cell: Cell) -> tuple[str | None, tuple[Any, ...]]:
        """The address that tells why, None where there is none, and the places in the papers."""
        if cell.told is None or cell.told.on is None or cell.row.measure == "par value":
            return None, ()
        return self._found(cell.row, cell.told.on)

    def _look_up(self, row: Row, on: date) -> tuple[str | None, tuple[Any, ...]]:
        account = f"{row.series or row.share_class}:{row.measure}"
        try:
            subject, name = line_of(self._lines(on), account)
        except Refused:
            return None, ()
        asked = {"account": account, "as_of": on.isoformat(), "basis": self._basis}
        why = f"/corporations/{self._corporation.id}/why?{urlencode(asked)}"
        self._looked_up += 1
        if self._looked_up > _MOST_LOOKED_UP:
            return why, ()
        moment = on, None
        grounds = shown_of_book.behind(self._book, self._corporation.name, subject.line(name), moment, self._basis)
        counted = (act_spans(ground.entry.act) for ground, _ in grounds if ground.day and not ground.void)
        return why, tuple(place for spans in counted for place in self._sources.evidence(spans))

    def _lines_on(self, on: date) -> Any:
        return shown_of_book.lines(self._book, self._corporation.name, (on, None), self._basis)
