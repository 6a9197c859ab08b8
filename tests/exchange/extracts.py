"""Extracts for the tests of exports: a book of some papers, and a tie-out with one difference."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from charterbook import exporting, flow, tying
from charterbook.exchange.extract import Extract
from charterbook.model.acts import Issuance
from charterbook.model.entries import Entry, Exactly
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Reading
from charterbook.model.ties import Cell, Row, Teller, Tie, Told
from charterbook.register.store import Book

EXAMPLES = Path(__file__).parents[2] / "examples" / "bestnet"
NOW = datetime(2026, 11, 23, tzinfo=UTC)
DAY = date(2003, 12, 31)


def extract(place: Path, papers: list[Path], *issued: tuple[str, str | None, Any]) -> Extract:
    """The one corporation of a book of these papers, with shares issued on a day before the one asked about."""
    with Book.open(str(place / "book.db"), create=True) as book:
        for paper in papers:
            reading = flow.read(paper.read_bytes(), paper.name)
            assert isinstance(reading, Reading)
            flow.add(book, reading, paper.read_bytes(), NOW)
        (corporation,) = book.corporations()
        for share_class, series, shares in issued:
            named = None if series is None else Cited(series, ())
            act = Issuance(Cited(share_class, ()), named, Cited(shares, ()), Cited('=HYPERLINK("x")', ()))
            made = flow.record(book, corporation, act, date(2002, 5, 1), NOW)
            assert isinstance(made[0], Entry), made
        return exporting.gathered(book, corporation, DAY, None, "effective", DAY)


def one_difference(why: str = "90,000,000 - 100,000,000 = -10,000,000") -> Tie:
    """A tie-out with one difference and one name that is not matched."""
    row = Row("Common Stock", None, "authorized")
    number = Told("Common", "authorized", Exactly(90_000_000), DAY, "context c1")
    charter = Exactly(100_000_000)
    return Tie((Cell(row, "xbrl", "differs", number, charter, charter, why),), (("agent", "PREF", why),), ())


def a_tie(place: Path) -> Tie:
    """The book of the founding case beside a report of an earlier day and an agent's list with a strange name."""
    series_c, day = "Series C", date(2002, 12, 31)
    report = Teller("xbrl", (
        Told(series_c, "authorized", Exactly(10_000), day, "context c2"),
        Told("Common Stock", "authorized", Exactly(90_000_000), day, "context c1"),
    ))  # fmt: skip
    listed = Teller("agent", (
        Told("=1+1", "outstanding", Exactly(1_000), DAY, "3 lines"),
        Told("Preferred Stock", "outstanding", Exactly(0), DAY, "1 line"),
        Told("PREF", "outstanding", Exactly(0), DAY, "1 line"),
    ))  # fmt: skip
    names = {
        ("xbrl", "series c"): ("Preferred Stock", "Series C Convertible Preferred Stock"),
        ("agent", "1 1"): ("Common Stock", None),
    }
    with Book.open(str(place / "book.db")) as book:
        (corporation,) = book.corporations()
        return tying.tie(book, corporation, (report, listed), DAY, "effective", names)
