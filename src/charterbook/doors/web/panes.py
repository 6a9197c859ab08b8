"""The two sides of a page on which a paper is read again: the paper, and the facts that were read in it.

Comes in: a paper of an open book. Goes out: what the template `panes.html` shows, every fact with its words, each under
the key by which they light up in the paper.
"""

from bisect import bisect_right
from typing import Any, NamedTuple

from markupsafe import Markup

from charterbook.exchange import paper_facts, paper_view
from charterbook.exchange.paper_view_html import safe_copy, text_copy
from charterbook.model.evidence import Span, Unreadable
from charterbook.register.kept import Kept
from charterbook.register.store import Book
from charterbook.text.patterns import compiled


class Quote(NamedTuple):
    """The words of a place, and where a person finds them: the line of a text, the page of what has pages."""

    words: str
    line: int | None
    page: int | None


class Paper(NamedTuple):
    """A paper with its source's words (or why they cannot be shown) and its facts. `kind` says how it is shown: as
    "html", or as "text", whose `lines` begin at these characters."""

    kept: Kept
    origin: str
    kind: str
    shown: paper_view.Words | Unreadable
    document: paper_view.Document
    lines: list[int]
    groups: tuple[paper_facts.Group, ...]

    def quotes(self, spans: tuple[Span, ...]) -> list[Quote]:
        """The words of these places in the paper's own source, each once."""
        if isinstance(self.shown, Unreadable):
            return []
        own = sorted({span for span in spans if span.source == self.kept.source}, key=lambda span: span.start)
        return [self._quote(self.shown, span) for span in own]

    def _quote(self, shown: paper_view.Words, span: Span) -> Quote:
        line = bisect_right(self.lines, shown.at(span.start)) if self.kind == "text" else None
        return Quote(paper_view.quote(shown, span, html=self.kind == "html"), line, span.page)

    def copy(self) -> Markup:
        """The paper as markup of our own making, the words of its facts marked."""
        assert not isinstance(self.shown, Unreadable)
        lit, document = paper_facts.lit(self.groups), self.document
        cut = list(paper_view.pieces(self.shown, lit, self.kept.source, document.start, document.end))
        return Markup((safe_copy if self.kind == "html" else text_copy)(self.shown.characters, cut))


def paper(book: Book, kept: Kept) -> Paper:
    """A paper of the book, to be shown."""
    about = book.about(kept.source)
    assert about is not None, kept.source
    shown = paper_view.words(book.source(kept.source), about.media_type)
    groups = paper_facts.groups(kept.instrument)
    if isinstance(shown, Unreadable):
        return Paper(kept, about.origin, "text", shown, paper_view.Document(0, 0, False), [], groups)
    document = paper_view.document(shown, kept.instrument.span, about.media_type)
    lines = [] if document.is_html else [0, *(mark.end() for mark in compiled("\n").finditer(shown.characters))]
    return Paper(kept, about.origin, "html" if document.is_html else "text", shown, document, lines, groups)


def panes(of: Paper) -> dict[str, Any]:
    """What the template shows of a paper."""
    hidden = isinstance(of.shown, Unreadable)
    return {
        "paper": of.kept, "origin": of.origin, "kind": of.kind, "unreadable": of.shown if hidden else None,
        "copy": None if hidden or of.kind == "html" else of.copy(),
        "groups": [_group(of, group) for group in of.groups if group.facts or group.place is not None],
    }  # fmt: skip


def _group(of: Paper, group: paper_facts.Group) -> dict[str, Any]:
    facts = [
        {"fact": fact, "quotes": of.quotes(fact.spans),
         "readings": [(one, of.quotes(one.spans)) for one in fact.readings]}
        for fact in group.facts
    ]  # fmt: skip
    return {"title": group.title, "place": group.place, "unstated": group.unstated, "facts": facts}
