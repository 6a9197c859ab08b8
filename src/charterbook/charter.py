"""What the filed papers of a corporation say, as text: the charter put together, and the clauses that a step changes.

In come a book and a corporation; out go a draft whose paragraphs name their papers, or clauses as they are filed beside
the same clauses as they will read.
"""

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from charterbook import flow
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    Incorporation,
    NameChange,
    ParValueChange,
    SeriesDesignation,
)
from charterbook.model.evidence import Cited, Source, Span, Stated, Unreadable

if TYPE_CHECKING:
    from charterbook.instruments.articles_restated.paragraphs import Held
    from charterbook.law.set.state import Held as HeldPaper
    from charterbook.model.drafts import Draft
    from charterbook.model.evidence import Text
    from charterbook.register.store import Book

_ONE_PLACE = 120
"""A number's words and figures stand within so many characters."""
_OF_AUTHORITY = ("resolution", "secretary_certificate", "acknowledgment", "other")


class Clause(NamedTuple):
    """A paragraph of a filed paper, as it stands and as it will read; `paper` says which paper it is from."""

    paper: str
    filed: str
    new: str


def composite(book: "Book", corporation: str, through: date) -> "Draft":
    """The charter of a corporation as the papers in effect through a day make it, each paragraph with its paper.
    DraftError where the articles are not on hand."""
    from charterbook.instruments.articles_restated.composite import composite as put_together

    return put_together(tuple(held for _, held in _in_effect(book, corporation, through)), through)


def clauses(book: "Book", corporation: str, acts: tuple[Act, ...], through: date) -> tuple[Clause, ...]:
    """The filed clauses that these acts change, with the number, par value or name of each act in its place: the
    paragraph behind the evidence of what stands now, in the last paper in effect through a day that says it."""
    papers = [held for _, held in reversed(_in_effect(book, corporation, through))]
    changes: dict[tuple[str, str], list[_Change]] = {}
    for act in acts:
        if (change := _changed(act, papers)) is not None:
            changes.setdefault((change.paper, change.filed), []).append(change)
    return tuple(Clause(paper, filed, _with(filed, own)) for (paper, filed), own in changes.items())


class _Change(NamedTuple):
    """New words for the characters from `start` up to `end` of a filed clause."""

    paper: str
    filed: str
    start: int
    end: int
    words: str


def _with(filed: str, changes: list[_Change]) -> str:
    for one in sorted(changes, key=lambda one: one.start, reverse=True):
        filed = filed[: one.start] + one.words + filed[one.end :]
    return filed


def _in_effect(book: "Book", corporation: str, through: date) -> "list[tuple[HeldPaper, Held]]":
    """The papers of the charter in the order in which they took effect, with their texts."""
    from charterbook.formats.spelling import day
    from charterbook.instruments.articles_restated.paragraphs import Held

    origins = {source.sha256: source for source in book.sources()}
    papers = [
        one
        for one in flow.papers_held(book, corporation)
        if one.effective_on is not None and one.effective_on <= through
        if one.paper.status == "paper" and one.paper.kind not in _OF_AUTHORITY
    ]
    found = []
    for one in sorted(papers, key=lambda one: (one.effective_on or through, one.number)):
        title = " ".join(one.paper.title.value.split()).title() if one.paper.title else one.paper.kind.replace("_", " ")
        words = f"paper {one.number}, {title.replace(' Of ', ' of ').replace(' To ', ' to ')}"
        filed = f", filed {day(one.filed_on)}" if one.filed_on else ""
        text = _text(book, origins[one.paper.span.source], one.paper.span)
        if text is not None:
            found.append((one, Held(one.paper, words + filed, text)))
    return found


def _text(book: "Book", source: Source, span: Span) -> "Text | None":
    """The text of the document of a source in which a span stands."""
    from charterbook.texts import texts

    found = texts(book, source)
    if isinstance(found, Unreadable):
        return None
    for text in found:
        whole = text.span(0, len(text.characters))
        if whole.start <= span.start <= whole.end:
            return text
    return None


def _changed(act: Act, papers: "list[Held]") -> _Change | None:
    """What an act changes in the latest paper that states the present value."""
    new = getattr(act, "after", None)
    if not isinstance(new, Cited):
        return None
    for held in papers:
        for stated in (value for own in held.instrument.acts if (value := _stated(own, act)) is not None):
            if (change := _change(held, stated, new)) is not None:
                return change
    return None


def _change(held: "Held", stated: "Stated[Any]", new: "Cited[Any]") -> _Change | None:
    """The place of a value in the paragraph of a paper that states it, from the words of a number to its figures in
    parentheses, and the words of the new value, written as the old one is."""
    from charterbook.formats.spelling import spell
    from charterbook.instruments.articles_restated.paragraphs import Paged
    from charterbook.model.shares import figures

    paged = Paged(held)
    for passage in paged.paragraphs():
        whole = passage.origin.span
        places = [paged.places(span) for span in stated.spans if whole.start <= span.start and span.end <= whole.end]
        start, end = min((one[0] for one in places), default=0), max((one[1] for one in places), default=0)
        if not 0 < end - start <= _ONE_PLACE:
            continue
        folded, (opens, closes) = paged.view.folded, paged.places(whole)
        end += folded.startswith(")", end) and "(" in folded[start:end]
        in_figures = isinstance(new.value, int | Fraction) and not any(sign.isalpha() for sign in folded[start:end])
        words = figures(new.value) if in_figures else spell(new)
        return _Change(held.words, folded[opens:closes], start - opens, end - opens, words)
    return None


def _stated(own: Act, change: Act) -> "Stated[Any] | None":
    """What an act of a filed paper states of the value that another changes; None where it speaks of something else."""
    match change:
        case AuthorizedSharesAdjustment() if isinstance(own, ClassAuthorization | AuthorizedSharesAdjustment):
            return own.after if _same(own.share_class, change.share_class) else None
        case DesignatedSharesAdjustment() if isinstance(own, SeriesDesignation | DesignatedSharesAdjustment):
            return own.after if _same(own.series, change.series) else None
        case ParValueChange(series=None) if isinstance(own, ClassAuthorization | AuthorizedSharesAdjustment):
            return own.par_value if _same(own.share_class, change.share_class) else None
        case NameChange() if isinstance(own, NameChange):
            return own.after
        case NameChange() if isinstance(own, Incorporation):
            return own.corporation
        case _:
            return None


def _same(one: object, other: object) -> bool:
    names = [stated.value for stated in (one, other) if isinstance(stated, Cited)]
    return len(names) == 2 and " ".join(names[0].split()).casefold() == " ".join(names[1].split()).casefold()
