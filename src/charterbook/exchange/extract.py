"""One corporation of a book, taken out whole for an export: numbers, entries, papers, findings, and for each entry the
places that say it.

Comes in: values of the book and a way to the bytes of its sources. Goes out: an `Extract`, of which the workbook, the
tables and the JSON are made, so that all of them say the same.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from charterbook.exchange.control_book import Page
from charterbook.exchange.report import Report
from charterbook.exchange.sentences import Sources, act_spans
from charterbook.law.set.state import Held
from charterbook.model.acts import Act
from charterbook.model.entries import Entry
from charterbook.model.evidence import Source, Span
from charterbook.model.ties import Tie

_BEGINNING = 120  # characters by which a sentence is known again


class Place(NamedTuple):
    """A place of a source that says a thing: `line` counts from 1, `page` where the source has pages; `quote` are the
    words that say it, `sentence` the sentence around them."""

    path: str
    sha256: str
    line: int
    page: int | None
    quote: str
    sentence: str


class PaperAct(NamedTuple):
    """An act of a paper, `number` counted from 1 within it as review counts them."""

    paper: int
    number: int
    act: Act
    places: tuple[Place, ...]


class Extract(NamedTuple):
    """All that an export tells. `page` is the control book on the basis asked for, with its history; `bases` are the
    same day's on each of the four. `places` are those of each entry; an entry without a paper has none. `tied` is None
    where nothing was given to tie the charter to."""

    page: Page
    bases: tuple[Page, ...]
    entries: tuple[Entry, ...]
    papers: tuple[Held, ...]
    sources: tuple[Source, ...]
    places: Mapping[int, tuple[Place, ...]]
    acts: tuple[PaperAct, ...]
    report: Report
    tied: Tie | None = None

    def source_of(self, held: Held) -> Source:
        """The source in which a paper stands."""
        return next(source for source in self.sources if source.sha256 == held.paper.span.source)


def places_of(act: Act, sources: Sources) -> tuple[Place, ...]:
    """The places of an act's numbers and the like, each sentence once, with all that is quoted of it."""
    found: dict[tuple[str, str], Place] = {}
    for span in sorted(set(act_spans(act)), key=_by_place):
        for one in sources.evidence([span]):
            key = (span.source, one["sentence"][:_BEGINNING])
            quote = " ".join(one["quote"].split())
            if key not in found:
                found[key] = Place(one["path"], span.source, one["line"], one["page"], quote, one["sentence"])
            elif quote not in found[key].quote:
                found[key] = found[key]._replace(quote=f"{found[key].quote}; {quote}")
    return tuple(found.values())


def paper_acts(papers: Iterable[Held], sources: Sources) -> tuple[PaperAct, ...]:
    """The acts of papers as they are read, by paper and by their order in it."""
    return tuple(
        PaperAct(held.number, number, act, places_of(act, sources))
        for held in papers
        for number, act in enumerate(held.paper.acts, 1)
    )


def _by_place(span: Span) -> tuple[str, int, int]:
    return span.source, span.start, span.end
