"""DGCL 153: what is paid for stock."""

from charterbook.law.facts import book_of_the_day
from charterbook.law.reach import acts_of, first_reading, fold, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, lacks, passes, rule_of_law
from charterbook.law.set.chain import charters
from charterbook.law.us_de.facts import DECIDED, row_of
from charterbook.law.us_de.history import DGCL_153, PAR_IS_THE_FLOOR, SINCE_AUGUST_2023, SUMMARY_2015
from charterbook.model.acts import ClassAuthorization, Issuance
from charterbook.model.entries import Exactly


@rule_of_law(
    "DE-153a",
    "DGCL 153(a)",
    PAR_IS_THE_FLOOR,
    "invalid",
    "verified",
    f"{DGCL_153} ; {SUMMARY_2015}",
    *DECIDED,
    jurisdiction="US-DE",
)
def paid_less_than_par(case: Case) -> Answer:
    """Whether par was paid is not shown.

    What it asks: Shares with a par value are issued for no less than par. What was paid is not read from papers, so the
    rule passes only for a class that the certificate of incorporation, given beside, has without par value; any other
    issue leaves the answer open.

    Why it matters: A holder of shares issued below par may owe the rest (DGCL 162).

    Passing case: 500 shares of a class without par value.

    Failing case: None: what was paid stands in the receipts, not in the papers read here.

    Remedy: Look up the consideration; have the difference paid, or ratify (DGCL 204).
    """
    issued = acts_of(case.paper, Issuance)
    if not issued:
        return NOT_APPLICABLE
    pars = {
        fold(act.share_class.value): plain(act.par_value)
        for paper in charters(case)
        for act in acts_of(paper, ClassAuthorization)
    }
    open_ones = [
        act for act in issued if not ((par := pars.get(fold(act.share_class.value))) and par.value.usd is None)
    ]
    if not open_ones:
        return passes()
    return lacks(
        Remark(
            "whether the shares were paid for at par or more is not shown",
            spans_of(open_ones[0]),
            missing="the consideration (receipts, subscription agreement)",
            remedy="Look up the consideration; have the difference paid, or ratify (DGCL 204).",
            level="note",
        )
    )


@rule_of_law(
    "DE-153c",
    "DGCL 153(c)",
    SINCE_AUGUST_2023,
    "advice",
    "verified",
    DGCL_153,
    *DECIDED,
    jurisdiction="US-DE",
)
def treasury_shares_have_no_floor(case: Case) -> Answer:
    """Treasury shares may be disposed of below par.

    What it asks: Nothing of the paper. Where the book of the day has treasury shares of the series that is issued, the
    rule says that the par value is no floor for those.

    Why it matters: Shares already issued once were paid for once; since 1 August 2023 the statute says so in words.

    Passing case: 50 shares issued while the book has 100 in the treasury.

    Failing case: None: the rule is advice.

    Remedy: Say in the resolution whether treasury shares or new ones are meant.
    """
    for act in acts_of(case.paper, Issuance):
        name = first_reading(act.series)
        row = row_of(book_of_the_day(case), act.share_class.value, name.value if name else None)
        if row and isinstance(row.treasury, Exactly) and row.treasury.value > 0:
            return passes(
                Remark(
                    "shares are in the treasury: if those are meant, their par value is no floor for the price",
                    spans_of(act),
                    remedy="Say in the resolution whether treasury shares or new ones are meant.",
                )
            )
    return NOT_APPLICABLE
