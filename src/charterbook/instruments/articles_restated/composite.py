"""The charter as amended through a day, put together from the filed papers: each paragraph with the paper it is from.

Comes in: the papers that count, in the order in which they took effect. Goes out: a draft that says of itself
that it is a composite, which the reader takes for no filed paper. Text is replaced only where a paper gives the new
text whole; what a paper changes otherwise is told below, in its own sentence. Nothing is reworded.
"""

from datetime import date
from typing import NamedTuple, get_args

from charterbook.instruments.articles_restated.articles import Article, articles_of, set_anew
from charterbook.instruments.articles_restated.paragraphs import Held, Paged, Passage
from charterbook.instruments.clauses import DraftError
from charterbook.instruments.resolution.charter_words import charter_name
from charterbook.instruments.series import same_series
from charterbook.model.acts import Act, CapitalAct, Correction, NameChange, SeriesDesignation, SeriesWithdrawal
from charterbook.model.drafts import Block, Draft, Heading, Lines, Paragraph
from charterbook.model.evidence import Cited, Span

_CHARTER = ("articles", "articles_restated")
_UNNAMED = "Left out, since the restatement does not name the series that this paper created: "
_CHANGED = "As changed: "
_ENDED = "Left out: "


class Series(NamedTuple):
    """A series in force: its name, the words that created it, the text of its designation, and its later changes."""

    name: str
    created: Passage
    passages: tuple[Passage, ...]
    changes: tuple[Passage, ...] = ()


class Charter(NamedTuple):
    """The charter in the making: its name, articles, changes that no new text carries, series, and the series that left
    it, each with why."""

    name: str
    articles: tuple[Article, ...]
    changes: tuple[Passage, ...] = ()
    series: tuple[Series, ...] = ()
    gone: tuple[tuple[str, Passage], ...] = ()


def composite(papers: tuple[Held, ...], through: date) -> Draft:
    """The composite copy of the papers given, which took effect through that day, in their order. DraftError without
    articles."""
    whole = [at for at, held in enumerate(papers) if held.instrument.kind in _CHARTER]
    if not whole:
        raise DraftError("a composite charter needs the articles; add them, or the last restatement")
    base = papers[whole[-1]]
    charter = _begun(base, papers[: whole[-1]])
    for held in papers[whole[-1] + 1 :]:
        charter = _changed(charter, Paged(held))
    return _draft(charter, base, papers, through)


def _begun(base: Held, earlier: tuple[Held, ...]) -> Charter:
    """The charter as its articles set it out. A restatement is the whole charter of its day: a series designated before
    is in it or left out."""
    passages = Paged(base).paragraphs()
    corporation = base.instrument.corporation
    name = corporation.value if isinstance(corporation, Cited) else ""
    charter = Charter(name, ())
    for held in earlier:
        if held.instrument.kind not in _CHARTER:
            charter = _changed(charter, Paged(held))
    charter = charter._replace(articles=tuple(articles_of(passages)), changes=(), name=name)
    said = " ".join(passage.words for passage in passages)
    unnamed = tuple((_UNNAMED, one.created) for one in charter.series if one.name not in said)
    return charter._replace(series=(), gone=(*charter.gone, *unnamed))


def _changed(charter: Charter, paper: Paged) -> Charter:
    """The charter after one more paper."""
    anew = {article.number: article for article in set_anew(paper.paragraphs()) if article.number is not None}
    standing = {article.number for article in charter.articles}
    placed = {number: article for number, article in anew.items() if number in standing}
    charter = charter._replace(articles=tuple(placed.get(one.number or 0, one) for one in charter.articles))
    replaced = tuple(passage.origin.span for article in placed.values() for passage in article.passages)
    for act in paper.held.instrument.acts:
        if isinstance(act, get_args(CapitalAct)) and not getattr(act, "recited", False) and not _as_before(act):
            charter = _acted(charter, act, paper, replaced)
    return charter


def _as_before(act: Act) -> bool:
    """Whether the paper states a number that stays as it was."""
    before, after = getattr(act, "before", None), getattr(act, "after", None)
    return isinstance(before, Cited) and isinstance(after, Cited) and before.value == after.value


def _acted(charter: Charter, act: Act, paper: Paged, replaced: tuple[Span, ...]) -> Charter:
    match act:
        case SeriesDesignation() if not _known(charter, act):
            return charter._replace(series=(*charter.series, _designated(act, paper)))
        case SeriesWithdrawal():
            return _withdrawn(charter, act, paper)
        case Correction():
            return _corrected(charter, act, paper)
        case NameChange(after=Cited(value=name)):
            charter = charter._replace(name=name)
        case _:
            pass
    sentence = paper.sentence(act)
    if sentence is None or sentence in _told(charter) or any(_within(sentence, span) for span in replaced):
        return charter
    return _with_change(charter, _series(act), sentence)


def _with_change(charter: Charter, name: str, sentence: Passage) -> Charter:
    """The charter with a change told below the series of this name, else among the changes of the whole."""
    at = next((at for at, one in enumerate(charter.series) if same_series(one.name, name)), None)
    if at is None:
        return charter._replace(changes=(*charter.changes, sentence))
    series = charter.series[at]._replace(changes=(*charter.series[at].changes, sentence))
    return charter._replace(series=(*charter.series[:at], series, *charter.series[at + 1 :]))


def _designated(act: SeriesDesignation, paper: Paged) -> Series:
    """A new series with the text of its paper and of the attachments that set it out."""
    held = paper.held
    parts = [
        paper,
        *(Paged(held._replace(instrument=each)) for each in held.instrument.exhibits if each.kind == "designation"),
    ]
    passages = tuple(passage for part in parts for passage in part.paragraphs())
    return Series(_series(act), paper.sentence(act) or passages[0], passages)


def _within(passage: Passage, span: Span) -> bool:
    return span.start <= passage.origin.span.start and passage.origin.span.end <= span.end


def _told(charter: Charter) -> tuple[Passage, ...]:
    return (*charter.changes, *(change for one in charter.series for change in one.changes))


def _known(charter: Charter, act: Act) -> bool:
    return any(same_series(one.name, _series(act)) for one in charter.series)


def _series(act: Act) -> str:
    named = getattr(act, "series", None)
    return str(named.value) if isinstance(named, Cited) else ""


def _withdrawn(charter: Charter, act: SeriesWithdrawal, paper: Paged) -> Charter:
    """The charter without a series, and the sentence that took it out."""
    name = _series(act)
    left = tuple(one for one in charter.series if not same_series(one.name, name))
    sentence = paper.sentence(act)
    return charter._replace(series=left, gone=(*charter.gone, *(((_ENDED, sentence),) if sentence else ())))


def _corrected(charter: Charter, act: Correction, paper: Paged) -> Charter:
    """The charter with the corrected words where the faulty ones stand; told as a change where they stand nowhere."""
    faulty, corrected = (" ".join(words.value.split()) for words in (act.faulty, act.corrected))
    told = paper.sentence(act)
    if told is None:
        return charter
    found = False

    def mended(passage: Passage) -> Passage:
        nonlocal found
        # A quotation inside a quotation has other marks than the words that it quotes.
        at = passage.words.replace('"', "'").find(faulty.replace('"', "'"))
        if at < 0:
            return passage
        found = True
        origin = told.origin._replace(paper=f"{passage.origin.paper}, corrected by {told.origin.paper}")
        return Passage(passage.words[:at] + corrected + passage.words[at + len(faulty) :], origin)

    articles = tuple(one._replace(passages=tuple(map(mended, one.passages))) for one in charter.articles)
    series = tuple(one._replace(passages=tuple(map(mended, one.passages))) for one in charter.series)
    charter = charter._replace(articles=articles, series=series)
    of_series = next((name for each in act.corrected_acts if (name := _series(each))), "")
    return charter if found else _with_change(charter, of_series, told)


def _draft(charter: Charter, base: Held, papers: tuple[Held, ...], through: date) -> Draft:
    title = charter_name(base.instrument).upper()
    front = Heading((title, "of", charter.name.upper(), "COMPOSITE COPY"))
    opening = ". This copy puts filed papers together for reading and is none of them: each paragraph names its paper."
    through_ = Paragraph(("As amended through ", Cited(through, ()), opening))
    listed = Lines((("The papers:",), *((held.words,) for held in papers)))
    blocks: list[Block] = [front, through_, listed]
    blocks += [_paragraph(passage) for article in charter.articles for passage in article.passages]
    changes = tuple((_CHANGED, passage) for passage in charter.changes)
    blocks += _part("Changes that no paper sets out as new text", changes)
    for series in charter.series:
        blocks.append(Heading((series.name.upper(),)))
        blocks += [_paragraph(passage) for passage in series.passages]
        blocks += [_paragraph(passage, _CHANGED) for passage in series.changes]
    blocks += _part("Series that are no longer part of the charter", charter.gone)
    return Draft("articles_restated", title, tuple(blocks))


def _part(title: str, told: tuple[tuple[str, Passage], ...]) -> list[Block]:
    if not told:
        return []
    return [Heading((title.upper(),)), *(_paragraph(passage, opening) for opening, passage in told)]


def _paragraph(passage: Passage, opening: str = "") -> Paragraph:
    """The words with their origin; they cite the place they stand at."""
    words = Cited(passage.words, (passage.origin.span,))
    return Paragraph((opening, words) if opening else (words,), origin=passage.origin)
