"""How many shares a class has, and how many of them its other series take: the room for a series.

The book of the paper's day tells; else the earlier papers given beside it, by the last number that they leave a class
or series at. A series that was withdrawn takes nothing.
"""

from charterbook.law.facts import book_of_the_day, series_name
from charterbook.law.reach import acts_of, fold, operative, plain
from charterbook.law.rule import Case
from charterbook.law.set.chain import designations, earlier_papers, last_known, named_alike, subject
from charterbook.model.acts import ClassAuthorization, SeriesWithdrawal
from charterbook.model.entries import Exactly
from charterbook.model.evidence import Cited
from charterbook.model.shares import Shares


def class_total(case: Case, share_class: str) -> Cited[Shares] | None:
    """The authorized number of a class; None where no paper shows it, or papers of one day differ."""
    book = book_of_the_day(case)
    for each in book.classes if book else ():
        if fold(each.share_class) == fold(share_class) and isinstance(each.authorized, Exactly):
            return Cited(each.authorized.value, ())
    if latest := last_known(case, (fold(share_class),)):
        return Cited(latest.number, latest.spans)
    stated = [
        count
        for paper in earlier_papers(case)
        for each in acts_of(paper, ClassAuthorization)
        if fold(each.share_class.value) == fold(share_class) and (count := plain(each.after)) and not count.qualifier
    ]
    return Cited(stated[0].value, stated[0].spans) if len(stated) == 1 else None


def taken_by_others(case: Case, own: set[str], share_class: str) -> Shares:
    """The shares that the other series of the class take, as far as they are known. `own` are the folded names of the
    series that the paper itself makes or changes."""
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
    earlier = [paper for paper in earlier_papers(case) if named_alike(case.paper, paper)]
    made = [act for _, act, _ in designations(earlier) if fold(act.share_class.value) == fold(share_class)]
    others = {subject(act): act for act in made if series_name(act) not in own}
    gone = {subject(act) for paper in earlier for act in operative(paper) if isinstance(act, SeriesWithdrawal)}
    known = [last_known(case, each) for each in others if each not in gone]
    return sum(each.number for each in known if each)
