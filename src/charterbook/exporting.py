"""The composer of an export: one corporation of a book, with all that an export of any form tells of it.

Comes in: an open book, the clocks, and the tie-out if one was made. Goes out: an `Extract`. Nothing is changed.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING, get_args

from charterbook import flow, shown
from charterbook.exchange.extract import Extract, paper_acts, places_of
from charterbook.exchange.sentences import Sources
from charterbook.model.entries import Basis

if TYPE_CHECKING:
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
    pages = {each: shown.page(book, corporation, as_of, known_at, each, each == basis) for each in get_args(Basis)}
    last = book.ledger(corporation).known(known_at)
    entries = tuple(entry for entry in book.entries(corporation) if last is None or entry.number <= last)
    papers = flow.papers_held(book, corporation)
    own = {held.paper.span.source for held in papers}
    everywhere = book.sources()
    sources = Sources({one.sha256: one.origin for one in everywhere}, lambda digest: flow.shown(book.source(digest)))
    return Extract(
        pages[basis],
        tuple(pages.values()),
        entries,
        papers,
        tuple(source for source in everywhere if source.sha256 in own),
        {entry.number: places_of(entry.act, sources) for entry in entries},
        paper_acts(papers, sources),
        shown.findings(book, None, waivers, today, corporation=corporation),
        tied,
    )
