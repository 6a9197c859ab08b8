"""What several states ask of a paper on a series: the board's power, the floor, the first issue, none issued.

Comes in: a case and the remedy of the rule that asks. Goes out: an answer. An open question is told as a note where
somebody can settle it, and is silent where another rule or the paper's kind already tells it.
"""

from typing import Literal

from charterbook.law.facts import (
    SeriesAct,
    book_of_the_day,
    ever_issued,
    in_book,
    outstanding,
    series_acts,
    series_name,
    some,
)
from charterbook.law.reach import act_place, acts_of, filed_on, first_reading, fold, marks, plain, spans_of, title_place
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes
from charterbook.law.set.chain import charters, earlier_papers, last_known
from charterbook.model.acts import (
    ClassAuthorization,
    DesignatedSharesAdjustment,
    Issuance,
    OutstandingCount,
    SeriesDesignation,
)
from charterbook.model.entries import Exactly
from charterbook.model.evidence import Cited, Span
from charterbook.model.shares import Shares, decimal_string, figures


def board_has_power(case: Case, remedy: str) -> Answer:
    """Whether the articles let the board make series of the class: by a clause in the paper itself or in articles
    given beside it. Without the articles the answer is open; a note asks for them where the paper itself does not trace
    the board's power to the charter."""
    acts = series_acts(case.paper)
    if not acts:
        return NOT_APPLICABLE
    wanted = fold(acts[0].share_class.value)
    articles = charters(case)
    classes = [
        each
        for paper in (case.paper, *articles)
        for each in acts_of(paper, ClassAuthorization)
        if fold(each.share_class.value) == wanted
    ]
    if any(each.series_by_board and each.series_by_board.value for each in classes):
        return passes()
    told = Remark(
        "no clause of the articles that lets the board make series of this class is among the papers given",
        title_place(case.paper),
        expected="a clause of the articles that gives the board this power",
        remedy=remedy,
    )
    if classes and articles and not any(paper.unread for paper in articles):
        return fails(told._replace(message="the articles given have no clause that lets the board make series"))
    if marks(case.paper, "power"):
        return lacks()
    return lacks(told._replace(missing="the clause of the articles (the articles)", level="note"))


def not_below_outstanding(case: Case, remedy: str) -> Answer:
    """Whether a series is cut to no fewer shares than are outstanding, by the paper's own count or the book's."""
    acts = [act for act in series_acts(case.paper) if isinstance(act, DesignatedSharesAdjustment)]
    if not acts:
        return NOT_APPLICABLE
    answers = [_floor(case, act, remedy) for act in acts]
    for outcome in ("fail", "indeterminate"):
        told = [answer for answer in answers if answer.outcome == outcome]
        if told:
            return Answer(told[0].outcome, tuple(remark for answer in told for remark in answer.remarks))
    return passes()


def _floor(case: Case, act: DesignatedSharesAdjustment, remedy: str) -> Answer:
    before, change, after = plain(act.before), plain(act.change), plain(act.after)
    if (change and change.value > 0) or (before and after and after.value >= before.value):
        return passes()
    if after is None:
        return lacks()  # CB102 or CB101 tells that the number cannot be read
    floor = outstanding_number(case, act)
    if floor is None:
        told = Remark(
            f"whether more than {figures(after.value)} shares are outstanding is not shown",
            after.spans or act_place(case.paper),
            missing="the number of outstanding shares of the series (the stock ledger)",
            remedy=remedy,
            level="note",
        )
        return passes() if outstanding(case, act)[0] == "no" else lacks(told)
    if after.value >= floor.value:
        return passes()
    told = Remark(
        f"cut to {figures(after.value)} shares with {figures(floor.value)} outstanding",
        (*(after.spans or act_place(case.paper)), *floor.spans),
        expected=f"at least {decimal_string(floor.value)}",
        actual=decimal_string(after.value),
        remedy=remedy,
    )
    return fails(told)


def outstanding_number(case: Case, act: SeriesAct) -> "Cited[Shares] | None":
    """How many shares of the series are outstanding, by the paper's own words, else by the book of its day."""
    stated = [
        shares
        for count in acts_of(case.paper, OutstandingCount)
        if (name := first_reading(count.series)) and fold(name.value) == series_name(act)
        if (shares := plain(count.shares))
    ]
    if stated:
        return stated[0]
    row = in_book(book_of_the_day(case), act)
    return Cited(row.outstanding.value, ()) if row and isinstance(row.outstanding, Exactly) else None


def not_above_class(case: Case, remedy: str) -> Answer:
    """Whether a series is raised to no more shares than its class has, where a paper or the book gives the class."""
    acts = [act for act in series_acts(case.paper) if isinstance(act, DesignatedSharesAdjustment | SeriesDesignation)]
    told, known = [], False
    for act in acts:
        after, most = plain(act.after), _class_number(case, act.share_class.value)
        if after is None or most is None:
            continue
        known = True
        if after.value > most.value:
            told.append(
                Remark(
                    f"the series has {figures(after.value)} shares, its class {figures(most.value)}",
                    (*(after.spans or act_place(case.paper)), *most.spans),
                    expected=f"at most {decimal_string(most.value)}",
                    actual=decimal_string(after.value),
                    remedy=remedy,
                )
            )
    if told:
        return fails(*told)
    return passes() if known else lacks() if acts else NOT_APPLICABLE


def _class_number(case: Case, share_class: str) -> "Cited[Shares] | None":
    book = book_of_the_day(case)
    for row in book.classes if book else ():
        if fold(row.share_class) == fold(share_class) and isinstance(row.authorized, Exactly):
            return Cited(row.authorized.value, ())
    earlier = last_known(case, (fold(share_class),))
    return Cited(earlier.number, earlier.spans) if earlier else None


def filed_before_issue(case: Case, remedy: str) -> Answer:
    """Whether the series was on file before its first share was issued: by papers given beside, by the paper's own
    count of shares outstanding, by its statement that none is issued. Else the answer is open, and silent."""
    made = [act for act in series_acts(case.paper) if isinstance(act, SeriesDesignation)]
    if not made:
        return NOT_APPLICABLE
    on_file = case.paper.dates.effective_on or filed_on(case.paper)
    for paper in earlier_papers(case):
        moment = paper.dates.effective_on or paper.dates.executed_on or paper.dates.adopted_on
        issued = {fold(name.value) for act in acts_of(paper, Issuance) if (name := first_reading(act.series))}
        if on_file and moment and moment.value < on_file.value and issued & {series_name(act) for act in made}:
            return fails(
                Remark(
                    f"shares were issued on {moment.value}, the series was on file on {on_file.value}",
                    (*moment.spans, *on_file.spans),
                    expected=f"no issue before {on_file.value}",
                    actual=str(moment.value),
                    remedy=remedy,
                )
            )
    counts = [count for act in made if (count := _own_count(case, act))]
    if counts:
        message = "the paper that makes the series says that shares of it are outstanding"
        return fails(Remark(message, counts[0], expected="no share issued", remedy=remedy, level="warning"))
    return passes() if all(ever_issued(case, act)[0] == "no" for act in made) else lacks()


def _own_count(case: Case, act: SeriesAct) -> tuple[Span, ...]:
    for count in acts_of(case.paper, OutstandingCount):
        name, shares = first_reading(count.series), plain(count.shares)
        if name and shares and shares.value > 0 and fold(name.value) == series_name(act):
            return spans_of(count)
    return ()


def none_left(case: Case, which: Literal["issued", "outstanding"], remedy: str, *kinds: type) -> Answer:
    """Whether no share of the series was ever issued, or none is outstanding, for the acts of these kinds. The paper's
    words or the book of its day tell; a paper that is silent leaves the answer open, and a note asks."""
    acts = [act for act in series_acts(case.paper) if isinstance(act, kinds)]
    if not acts:
        return NOT_APPLICABLE
    for act in acts:
        known, places = ever_issued(case, act) if which == "issued" else outstanding(case, act)
        if which == "issued" and known == "unknown" and _none_issued_now(case, act):
            known = "no"
        if known == "no":
            continue
        told = Remark(
            f"shares of the series are {which}",
            places or act_place(case.paper),
            expected=f"no share {which}",
            remedy=remedy,
        )
        if known == "yes":
            return fails(told)
        missing = f"whether any share is {which} (the stock ledger)"
        return lacks(told._replace(message=f"that no share is {which} is not shown", missing=missing, level="note"))
    return passes()


def _none_issued_now(case: Case, act: SeriesAct) -> bool:
    """Whether the paper says that no share is issued as of its day, or the book of that day shows none."""
    row = in_book(book_of_the_day(case), act)
    if row:
        return some(row.issued) == "no"
    return outstanding(case, act)[0] == "no"
