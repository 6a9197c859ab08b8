"""The sources of an open book, from which sentences are quoted."""

from functools import cache
from typing import TYPE_CHECKING

from charterbook import texts
from charterbook.exchange.sentences import Sources

if TYPE_CHECKING:
    from charterbook.register.store import Book


def sources_of(book: "Book") -> Sources:
    """Where a source came from and its text, each looked up when it is asked for: a book may have very many."""

    def origin(digest: str) -> str | None:
        source = book.about(digest)
        return None if source is None else source.origin

    return Sources(cache(origin), lambda digest: texts.shown(book, digest))
