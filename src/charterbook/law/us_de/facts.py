"""Facts that several Delaware rules ask for: sections cited, approvals told, charters given, what was not found."""

from charterbook.law.facts import book_of_the_day, cites
from charterbook.law.reach import acts_of, approvals, fold, spans_of
from charterbook.law.rule import Answer, Case, Remark, fails, lacks
from charterbook.law.set.chain import charters, named_alike
from charterbook.model.acts import ClassAuthorization, Ratification
from charterbook.model.entries import Position, SeriesPosition
from charterbook.model.evidence import Cited, Span
from charterbook.model.instrument import Instrument, Kind

DECIDED: tuple[Kind, ...] = ("resolution", "secretary_certificate")
"""The papers in which a body decides, and that are not filed."""


def approved(paper: Instrument) -> tuple[Span, ...]:
    """Where the paper tells that holders of stock approved; empty where it does not."""
    day = paper.dates.stockholders_approved_on
    told = tuple(span for each in approvals(paper) for span in spans_of(each))
    return told or (day.spans if day else ())


def voters(paper: Instrument) -> list[Cited[str]]:
    """Who approved, in the paper's words."""
    return [each.voters for each in approvals(paper)]


def by_votes_cast(paper: Instrument) -> list[Cited[str]]:
    """The approvals that are told as a majority of the votes cast, and not of the outstanding stock too."""
    return [
        words for words in voters(paper) if says(words, "votes cast", "shares voted") and not says(words, "outstanding")
    ]


def says(words: Cited[str], *phrases: str) -> bool:
    """Whether one of the phrases stands in the words, letters' case and white space ignored."""
    return any(phrase in " ".join(words.value.casefold().split()) for phrase in phrases)


def validates(paper: Instrument) -> bool:
    """Whether the paper is a certificate of validation, or ratifies an act, whatever kind its attached text is of."""
    titled = paper.title is not None and says(paper.title, "validation")
    ratifies = bool(acts_of(paper, Ratification))
    return paper.kind == "validation" or ratifies or (titled and cites(paper, "DGCL 204") is not None)


def classes(case: Case) -> set[str]:
    """The classes of stock of the corporation, folded, by the book of the day or by the charters given beside."""
    book = book_of_the_day(case)
    booked = {fold(each.share_class) for each in book.classes} if book else set()
    told = {fold(act.share_class.value) for paper in charters(case) for act in acts_of(paper, ClassAuthorization)}
    return booked | told


def row_of(position: Position | None, share_class: str, series: str | None) -> SeriesPosition | None:
    """The series of a class in the book, or the one row of a class without series; None where it is not there."""
    rows = [
        row
        for each in (position.classes if position else ())
        if fold(each.share_class) == fold(share_class)
        for row in each.series
        if row.status != "withdrawn" and (series is None or fold(row.series) == fold(series))
    ]
    return rows[0] if len(rows) == 1 else None


def absent(case: Case, told: Remark, missing: str) -> Answer:
    """What was not found fails a paper that was read in full, and leaves the answer open where words were left over."""
    if case.paper.unread:
        return lacks(told._replace(missing=f"{missing}, perhaps among words that were not understood", level="note"))
    return fails(told)


def undecided(case: Case, told: Remark) -> Answer:
    """As `absent`, of the board's resolution: papers state it in so many ways that one not found in a paper with words
    left over is no news, and is not told."""
    return lacks() if case.paper.unread else fails(told)


def quiet_alone(case: Case, answer: Answer) -> Answer:
    """An open question that only other papers of the corporation can settle is told where such papers are given, and
    left untold where the paper stands alone: nothing in it can be mended."""
    company = any(named_alike(case.paper, paper) for paper in case.beside)
    return answer if answer.outcome != "indeterminate" or company or case.position else lacks()
