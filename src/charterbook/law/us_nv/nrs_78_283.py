"""NRS 78.283: treasury shares."""

from datetime import date

from charterbook.law.facts import book_of_the_day
from charterbook.law.reach import act_place, acts_of, first_reading, fold, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import NRS_78_283, TEXT_OF_2006
from charterbook.model.acts import OutstandingCount, Retirement
from charterbook.model.entries import SOLE, Exactly, SeriesPosition
from charterbook.model.shares import figures


@rule_of_law(
    "NV-78.283-1",
    "NRS 78.283(1)",
    Period("1959; current shape 2005", first=TEXT_OF_2006, earliest=date(1959, 1, 1)),
    "invalid",
    "verified",
    NRS_78_283,
    "articles_amendment",
    "designation_amendment",
    "designation_withdrawal",
    "split_change",
)
def treasury_shares_counted(case: Case) -> Answer:
    """Treasury shares are counted as outstanding.

    What it asks: A number of outstanding shares in the paper leaves out the treasury shares that the book shows: they
    are not outstanding, have no vote and take no distribution. Found where the paper's number is the book's outstanding
    and treasury shares together; a warning, for the book may be the one that is wrong.

    Why it matters: A majority is reckoned on the shares that vote.

    Passing case: 600 outstanding in paper and book, 50 more in the treasury.

    Failing case: 650 outstanding in the paper; the book has 600 outstanding and 50 in the treasury.

    Remedy: Count again without the treasury shares.
    """
    counts = [(act, number) for act in acts_of(case.paper, OutstandingCount) if (number := plain(act.shares))]
    if not counts:
        return NOT_APPLICABLE
    told, compared = [], False
    for act, number in counts:
        row = _row(case, act)
        if row is None or not isinstance(row.outstanding, Exactly) or not isinstance(row.treasury, Exactly):
            continue
        compared = True
        held, own = row.outstanding.value, row.treasury.value
        if own > 0 and number.value == held + own:
            told.append(
                Remark(
                    f"{figures(number.value)} are called outstanding, of which {figures(own)} are treasury shares",
                    number.spans or spans_of(act),
                    expected=figures(held),
                    actual=figures(number.value),
                    remedy="Count again without the treasury shares.",
                    level="warning",
                )
            )
    if told:
        return fails(*told)
    return passes() if compared else lacks()


def _row(case: Case, act: OutstandingCount) -> SeriesPosition | None:
    book = book_of_the_day(case)
    series = first_reading(act.series)
    wanted = fold(series.value) if series else SOLE
    rows = [
        row
        for each in (book.classes if book else ())
        if series or fold(each.share_class) == fold(act.share_class.value)
        for row in each.series
        if fold(row.series) == wanted
    ]
    return rows[0] if len(rows) == 1 else None


@rule_of_law(
    "NV-78.283-4",
    "NRS 78.283(4)",
    Period("<=2006 (then subsection 2)", first=TEXT_OF_2006, earliest=date.min),
    "advice",
    "verified",
    NRS_78_283,
    "retirement",
)
def retirement_needs_no_filing(case: Case) -> Answer:
    """Retirement needs no filing.

    What it asks: Nothing of the paper: the board may retire treasury shares to the status of authorized and unissued
    ones, and the articles are not amended by it, unless they say otherwise. Where the paper cites words that bar a
    reissue, the number may have to be cut by amendment; that is told instead.

    Why it matters: A filing that nobody needs costs a fee; one that the articles need is missed.

    Passing case: The board retires 500 treasury shares.

    Failing case: None: the rule is advice.

    Remedy: Enter the retirement in the book; amend where the articles bar a reissue.
    """
    retired = acts_of(case.paper, Retirement)
    if not retired:
        return NOT_APPLICABLE
    barred = [act.reissue_barred for act in retired if act.reissue_barred]
    told = "words bar a reissue: the authorized number may have to be cut by amendment"
    if not barred:
        told = "Nevada asks for no filing to retire treasury shares: they are authorized and unissued again"
    return passes(
        Remark(
            told,
            barred[0].spans if barred else spans_of(retired[0]) or act_place(case.paper),
            remedy="Enter the retirement in the book; amend where the articles bar a reissue.",
        )
    )
