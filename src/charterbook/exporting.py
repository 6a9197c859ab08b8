"""The composer of an export: one corporation of a book, with all that an export of any form tells of it.

Comes in: an open book, the clocks, and the tie-out if one was made. Goes out: an `Extract`. Nothing is changed.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, get_args

from charterbook import flow, shown, texts
from charterbook.exchange.control_book import Page
from charterbook.exchange.extract import Extract, paper_acts, places_of
from charterbook.exchange.sentences import Sources
from charterbook.model.entries import Basis

if TYPE_CHECKING:
    from charterbook.exchange.report import Report
    from charterbook.exchange.waivers import Waiver
    from charterbook.model.ties import Tie
    from charterbook.register.store import Book


def gathered(
    book: "Book",
    corporation: str,
    as_of: date,
    known_at: datetime | None,
    basis: Basis,
    today: date,
    tied: "Tie | None" = None,
    waivers: "tuple[Waiver, ...]" = (),
) -> Extract:
    """What the book holds of a corporation at the end of a day, as known at a time. The papers and their findings are
    those of the book as it is now; a waiver holds up to its last day."""
    pages = tuple(shown.page(book, corporation, as_of, known_at, each, each == basis) for each in get_args(Basis))
    report = shown.findings(book, None, waivers, today, corporation=corporation)
    return assembled(book, corporation, known_at, basis, pages, report, tied)


def assembled(
    book: "Book",
    corporation: str,
    known_at: datetime | None,
    basis: Basis,
    pages: tuple[Page, ...],
    report: "Report",
    tied: "Tie | None",
    names: Mapping[str, str] | None = None,
) -> Extract:
    """The extract of control books that were made already, one of them on the basis, and of a report over all of their
    papers. `names` are what the sources are called in it, by digest, where that is not the path by which they came."""
    last = book.ledger(corporation).known(known_at)
    entries = tuple(entry for entry in book.entries(corporation) if last is None or entry.number <= last)
    papers = flow.papers_held(book, corporation)
    own = {held.paper.span.source for held in papers}
    origins = {one.sha256: one.origin for one in book.sources()} if names is None else names
    known = {file.source.sha256: file.places.data for file in report.files}
    sources = Sources(origins.get, lambda digest: known[digest] if digest in known else texts.shown(book, digest))
    return Extract(
        next(page for page in pages if page.position.basis == basis),
        pages,
        entries,
        papers,
        tuple(one._replace(origin=origins[one.sha256]) for one in book.sources() if one.sha256 in own),
        {entry.number: places_of(entry.act, sources) for entry in entries},
        paper_acts(papers, sources),
        report,
        tied,
    )
