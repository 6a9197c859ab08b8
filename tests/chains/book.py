"""A book that grows step by step, and tables of what it shows.

Each step (a paper added, an act recorded, evidence of filing) is recorded on a day of its own, the n-th on the n-th day
from 1 January 2026, so that a test can ask what was known after it.
"""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from unicodedata import normalize

from charterbook import flow
from charterbook.model.acts import Act, Filing
from charterbook.model.entries import (
    AtLeast,
    Basis,
    ClassPosition,
    Count,
    Exactly,
    Position,
    Refusal,
    SeriesPosition,
    Unlimited,
)  # fmt: skip
from charterbook.model.evidence import Cited
from charterbook.model.shares import figures
from charterbook.register.store import Book
from tests.chains.specimens import reading_of

BEFORE_ALL = datetime(2025, 12, 31, tzinfo=UTC)
BASES: dict[str, Basis] = {"adopted": "adopted", "executed": "executed", "filed": "filed", "effective": "effective"}


class Steps:
    """An open book of one corporation with the number of steps taken."""

    def __init__(self, place: Path) -> None:
        self.book = Book.open(place, create=True)
        self.taken = 0

    def add(self, *papers: Path) -> tuple[str, ...]:
        """Add papers, a step each. Gives the names of the refusals that the last of them meets."""
        refused: tuple[str, ...] = ()
        for paper in papers:
            added = flow.add(self.book, reading_of(paper), paper.read_bytes(), self._next())
            refused = tuple(refusal.name for refusal in added.proposed)
        return refused

    def record(self, on: str, act: Act) -> str | None:
        """Record an act; the name of the refusal, None where it is entered."""
        found = flow.record(self.book, self.corporation, act, date.fromisoformat(on), self._next())
        return found.name if isinstance(found, Refusal) else None

    def file(self, paper: int, on: str) -> str | None:
        """Record that the registrar took a paper of the book, by its number, on a day."""
        filing = Filing(Cited(date.fromisoformat(on), ()))
        found = flow.record_filing(self.book, paper, filing, self._next())
        return found.name if isinstance(found, Refusal) else None

    @property
    def corporation(self) -> str:
        """The one corporation of the book."""
        (name,) = self.book.corporations()
        return name

    def position(self, day: str | None, basis: str = "effective", known: str = "-") -> Position:
        """The control book of a day, as known after a step ("-": after all)."""
        as_of = None if day is None else date.fromisoformat(day)
        known_at = None if known == "-" else BEFORE_ALL + timedelta(days=int(known))
        return flow.position(self.book, self.corporation, as_of, known_at, BASES[basis])

    def gaps(self, day: str | None = None, basis: str = "effective", known: str = "-") -> tuple[str, ...]:
        """The sentences on what is missing."""
        return self.position(day, basis, known).gaps

    def everything(self) -> list[str]:
        """All that the book shows of its corporations after all that is entered."""
        return [
            repr(flow.position(self.book, name, None, None, basis))
            for name in self.book.corporations()
            for basis in BASES.values()
        ]

    def series(self, name: str, table: str, created: str | None = None) -> str:
        """A table as the book has it for a series (or the class, where it has none). Each row begins with the day, the
        basis and the step up to which is known; then authorized, available, reserved, issued, outstanding, treasury,
        ever issued, status. A number known as a lower bound has a plus sign, an unknown one is a question mark."""
        rows = []
        for day, basis, known in _asked(table):
            shown = [_row(one) for one in self._named(name, self.position(day, basis, known), created)]
            rows.append(f"{day} {basis} {known} {' & '.join(shown) or 'absent'}")
        return "\n".join(rows)

    def classes(self, name: str, table: str) -> str:
        """A table as the book has it for a class: day, basis, step; authorized and undesignated shares."""
        rows = []
        for day, basis, known in _asked(table):
            shown = [one for one in self.position(day, basis, known).classes if one.share_class == name]
            cells = [f"{_count(one.authorized)} {_count(one.undesignated)}" for one in shown]
            rows.append(f"{day} {basis} {known} {' & '.join(cells) or 'absent'}")
        return "\n".join(rows)

    def _named(self, name: str, found: Position, created: str | None) -> list[SeriesPosition]:
        return [
            series
            for share_class in found.classes
            for series in share_class.series
            if _plain(name) in (_plain(series.series), _plain(_of_class(share_class, series)))
            and (created is None or str(series.created_on) == created)
        ]

    def _next(self) -> datetime:
        self.taken += 1
        return BEFORE_ALL + timedelta(days=self.taken)


def table(rows: str) -> str:
    """A table as a test writes it, one blank between its cells."""
    return "\n".join(" ".join(row.split()) for row in rows.strip().splitlines())


def _asked(rows: str) -> list[tuple[str, str, str]]:
    asked = []
    for row in table(rows).splitlines():
        day, basis, known = row.split()[:3]
        asked.append((day, basis, known))
    return asked


def _row(one: SeriesPosition) -> str:
    counts = (one.authorized, one.available, one.reserved, one.issued, one.outstanding, one.treasury, one.ever_issued)
    return " ".join([*map(_count, counts), one.status])


def _of_class(share_class: ClassPosition, series: SeriesPosition) -> str:
    return share_class.share_class if series.series == "sole" else ""


def _count(count: Count) -> str:
    match count:
        case Exactly(value=value):
            return figures(value)
        case AtLeast(at_least=least):
            return f"{figures(least)}+"
        case Unlimited():
            return "unlimited"
    return "?"


def _plain(name: str) -> str:
    """A name with its fraction typed as figures: the papers of two decades spell it in two ways."""
    return normalize("NFKC", name.replace("\u00be", " 3/4")).casefold()
