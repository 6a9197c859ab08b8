"""The sources of an open book, from which sentences are quoted."""

from typing import TYPE_CHECKING

from charterbook import flow
from charterbook.exchange.sentences import Sources

if TYPE_CHECKING:
    from charterbook.register.store import Book


def sources_of(book: "Book") -> Sources:
    """Where each source came from, and its text when a place of it is asked for."""
    origins = {source.sha256: source.origin for source in book.sources()}
    return Sources(origins, lambda digest: flow.shown(book.source(digest)))
