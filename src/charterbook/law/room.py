"""How many shares a class has, and how many of them its other series take: the room for a series."""

from charterbook.law.facts import book_of_the_day, series_name
from charterbook.law.reach import acts_of, fold, plain
from charterbook.law.rule import Case
from charterbook.law.set.chain import earlier_papers
from charterbook.model.acts import ClassAuthorization, SeriesDesignation
from charterbook.model.entries import Exactly
from charterbook.model.evidence import Cited
from charterbook.model.shares import Shares


def class_total(case: Case, share_class: str) -> Cited[Shares] | None:
    """The authorized number of a class, from the book or from articles given beside the paper."""
    book = book_of_the_day(case)
    for each in book.classes if book else ():
        if fold(each.share_class) == fold(share_class) and isinstance(each.authorized, Exactly):
            return Cited(each.authorized.value, ())
    stated = [
        count
        for paper in earlier_papers(case)
        for each in acts_of(paper, ClassAuthorization)
        if fold(each.share_class.value) == fold(share_class) and (count := plain(each.after)) and not count.qualifier
    ]
    return Cited(stated[0].value, stated[0].spans) if len(stated) == 1 else None


def taken_by_others(case: Case, own: set[str], share_class: str) -> Shares:
    """The shares of the other series of the class, from the book or from designations given beside the paper. `own`
    are the folded names of the series that the paper itself makes or changes."""
    book = book_of_the_day(case)
    if book:
        rows = [
            row
            for each in book.classes
            if fold(each.share_class) == fold(share_class)
            for row in each.series
            if fold(row.series) not in own
        ]
        return sum(row.authorized.value for row in rows if isinstance(row.authorized, Exactly))
    beside = [act for paper in earlier_papers(case) for act in acts_of(paper, SeriesDesignation) if not act.recited]
    beside = [act for act in beside if fold(act.share_class.value) == fold(share_class) and series_name(act) not in own]
    return sum(count.value for act in beside if (count := plain(act.after)))
