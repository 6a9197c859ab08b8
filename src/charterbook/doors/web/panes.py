"""The two sides of a page on which a paper is read again: the paper, and the facts that were read in it.

Comes in: a paper of an open book. Goes out: what the template `panes.html` shows, every fact with its words, each under
the key by which they light up in the paper.
"""

from bisect import bisect_right
from typing import Any, NamedTuple

from markupsafe import Markup

from charterbook.doors.apart import pages
from charterbook.exchange import paper_facts, paper_view
from charterbook.exchange.paper_view_html import safe_copy, text_copy
from charterbook.exchange.paper_view_pages import Sheet, sheets
from charterbook.formats.recognise import PDF, is_text
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
    "html", as "text", whose `lines` begin at these characters, or as the `sheets` of its "pages"."""

    kept: Kept
    origin: str
    kind: str
    shown: paper_view.Words | Unreadable
    document: paper_view.Document
    groups: tuple[paper_facts.Group, ...]
    lines: tuple[int, ...] = ()
    sheets: tuple[Sheet, ...] = ()

    def quotes(self, spans: tuple[Span, ...]) -> list[Quote]:
        """The words of these places in the paper's own source, each once."""
        own = sorted({span for span in spans if span.source == self.kept.source}, key=lambda span: span.start)
        return [self._quote(span) for span in own]

    def _quote(self, span: Span) -> Quote:
        if isinstance(self.shown, Unreadable):
            return Quote("", None, span.page)
        line = bisect_right(self.lines, self.shown.at(span.start)) if self.kind == "text" else None
        return Quote(paper_view.quote(self.shown, span, html=self.kind == "html"), line, span.page)

    def copy(self) -> Markup | None:
        """The paper's words as markup of our own making, those of its facts marked; None where they cannot be had."""
        if isinstance(self.shown, Unreadable):
            return None
        lit, (start, end, _) = paper_facts.lit(self.groups), self.document
        cut = list(paper_view.pieces(self.shown, lit, self.kept.source, start, end))
        if self.kind == "html":
            return Markup(safe_copy(self.shown.characters, cut))
        drawn = {one.key for sheet in self.sheets for one in sheet.boxes}
        return Markup(text_copy(self.shown.characters, cut, drawn))


def is_drawn(media_type: str) -> bool:
    """Whether a source of this type is shown as pictures of its pages."""
    return media_type == PDF or media_type.startswith("image/")


def paper(book: Book, kept: Kept) -> Paper:
    """A paper of the book, to be shown."""
    about = book.about(kept.source)
    assert about is not None, kept.source

    def data() -> bytes:
        return book.source(kept.source)

    groups, drawn = paper_facts.groups(kept.instrument), is_drawn(about.media_type)
    plain = is_text(about.media_type)
    shown = paper_view.words(data(), about.media_type) if plain else pages.words(about, data)
    sizes = pages.sizes(kept.source, data) if drawn else ()
    found = () if isinstance(sizes, Unreadable) else sheets(sizes, paper_facts.lit(groups), kept.source)
    if isinstance(shown, Unreadable):
        return Paper(kept, about.origin, "pages" if found else "text", shown, _NOWHERE, groups, sheets=found)
    document = paper_view.document(shown, kept.instrument.span, about.media_type)
    kind = "pages" if found else "html" if document.is_html else "text"
    lines = _line_starts(shown.characters) if kind == "text" else ()
    return Paper(kept, about.origin, kind, shown, document, groups, lines, found)


_NOWHERE = paper_view.Document(0, 0, False)


def _line_starts(characters: str) -> tuple[int, ...]:
    return 0, *(end.end() for end in compiled("\n").finditer(characters))


def panes(of: Paper) -> dict[str, Any]:
    """What the template shows of a paper."""
    return {
        "paper": of.kept, "origin": of.origin, "kind": of.kind, "sheets": of.sheets,
        "unreadable": of.shown if isinstance(of.shown, Unreadable) else None,
        "copy": None if of.kind == "html" else of.copy(),
        "groups": [_group(of, group) for group in of.groups if group.facts or group.place is not None],
    }  # fmt: skip


def _group(of: Paper, group: paper_facts.Group) -> dict[str, Any]:
    """A group of facts, those in dispute first."""
    facts = [
        {"fact": fact, "quotes": of.quotes(fact.spans),
         "readings": [(one, of.quotes(one.spans)) for one in fact.readings]}
        for fact in sorted(group.facts, key=lambda fact: not fact.readings)
    ]  # fmt: skip
    disputed = any(fact.readings for fact in group.facts)
    return {
        "title": group.title, "place": group.place, "unstated": group.unstated, "facts": facts, "disputed": disputed,
    }  # fmt: skip
