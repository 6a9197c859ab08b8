"""NRS 78.211 and 78.215: what shares are issued for, and how many."""

from datetime import date

from charterbook.law.paper.over_issue import over_issue
from charterbook.law.reach import act_place, acts_of, marks, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import last_known, subject
from charterbook.law.us_nv.history import COVERED_FROM, NRS_78_211, NRS_78_215, SINCE_1993
from charterbook.model.acts import Issuance
from charterbook.model.shares import figures


@rule_of_law(
    "NV-78.211-1",
    "NRS 78.211, 78.215(1)",
    Period("1993 (78.215); text of 78.211 read 2006", first=date(2006, 1, 1), earliest=COVERED_FROM),
    "invalid",
    "verified",
    f"{NRS_78_211} ; {NRS_78_215}",
    "resolution",
    "other",
)
def consideration_not_shown(case: Case) -> Answer:
    """What the shares are issued for is not shown.

    What it asks: Shares are issued for what the articles prescribe or, where they prescribe nothing, for what the board
    fixes; its judgment of the worth is conclusive but for fraud. A paper that issues shares names an amount of money,
    or the answer is open: a consideration in goods or services is not read.

    Why it matters: Shares issued for what nobody fixed are not fully paid.

    Passing case: "the issue of 500 shares at $2.00 a share is authorized".

    Failing case: None: where no amount is read, another consideration may stand there.

    Remedy: Have the board fix the consideration; ratify (NRS 78.0296).
    """
    issued = acts_of(case.paper, Issuance)
    if not issued:
        return NOT_APPLICABLE
    if marks(case.paper, "money"):
        return passes()
    return lacks(
        Remark(
            "what these shares are issued for was not found",
            spans_of(issued[0]) or act_place(case.paper),
            missing="the consideration (the board's resolution)",
            remedy="Have the board fix the consideration; ratify (NRS 78.0296).",
            level="note",
        )
    )


@rule_of_law(
    "NV-78.215-1",
    "NRS 78.215(1)",
    SINCE_1993,
    "invalid",
    "verified",
    NRS_78_215,
    "resolution",
    "other",
    "designation",
    "designation_amendment",
    "articles_amendment",
    "split_change",
)
def more_issued_than_authorized(case: Case) -> Answer:
    """More shares are issued than the charter has.

    What it asks: A corporation issues its authorized shares, and no others. What paper and book say of numbers is told
    by CB501, whose answer this rule takes over without telling it twice. Of a paper that issues shares it asks more:
    one issue is not larger than the number at which the latest paper given leaves the class or series (a warning, for a
    paper in between may be missing). A share dividend of one class upon another needs the articles, the vote of the
    class that is issued, or that none of it is outstanding; dividends are not read.

    Why it matters: Shares beyond the number do not exist until they are ratified.

    Passing case: 500 shares are issued of a series of 650.

    Failing case: 700 shares are issued of a series of 650.

    Remedy: Enlarge the number by amendment, then ratify (NRS 78.0296).
    """
    told, compared = [], False
    for act in acts_of(case.paper, Issuance):
        number, known = plain(act.shares), last_known(case, subject(act))
        if number is None or known is None:
            continue
        compared = True
        if number.value > known.number:
            told.append(
                Remark(
                    f"issues {figures(number.value)} shares, the paper of {known.on} has {figures(known.number)}",
                    (*number.spans, *known.spans),
                    expected=f"at most {figures(known.number)}",
                    actual=figures(number.value),
                    remedy="Enlarge the number by amendment, then ratify (NRS 78.0296).",
                    level="warning",
                )
            )
    if told:
        return fails(*told)
    outcome = over_issue.answer(case).outcome
    if outcome != "not_applicable":
        return Answer(outcome)
    return passes() if compared else lacks() if acts_of(case.paper, Issuance) else NOT_APPLICABLE
