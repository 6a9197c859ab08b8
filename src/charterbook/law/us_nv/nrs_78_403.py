"""NRS 78.403: the articles restated."""

from charterbook.law.facts import signed
from charterbook.law.reach import act_place, acts_of, approvals, operative, plain, spans_of, title_place
from charterbook.law.rule import Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import last_known, subject
from charterbook.law.us_nv.history import CODE_INDEX, COVERED_FROM
from charterbook.model.acts import AuthorizedSharesAdjustment, ClassAuthorization, Resolution
from charterbook.model.shares import figures


@rule_of_law(
    "NV-78.403-1",
    "NRS 78.403",
    Period("unknown", first=COVERED_FROM),
    "defect",
    "from memory",
    CODE_INDEX,
    "articles_restated",
)
def restatement_differs(case: Case) -> Answer:
    """The restatement differs from what it restates.

    What it asks: A restatement is signed, rests on a resolution of the board, and has for each class the number at
    which the latest paper given leaves it, unless it also amends with the stockholders' approval (78.390). Whether
    designations were carried over or left outside is not read. From memory: a warning at most.

    Why it matters: From then on the restated text alone is read; a number changed in passing would never be seen again.

    Passing case: Restated with 100,000,000 shares, as the amendment before it has them.

    Failing case: Restated with 200,000,000 shares, while the amendment before it has 100,000,000, and no approval.

    Remedy: Compare with all papers filed; correct the restatement, or hold the vote.
    """
    paper = case.paper
    remedy = "Compare with all papers filed; correct the restatement, or hold the vote."
    approved = approvals(paper) or paper.dates.stockholders_approved_on
    told = [] if approved else _differing(case, remedy)
    if told:
        return fails(*told)
    absent = [
        what
        for what, there in (
            ("a signature", bool(signed(paper))),
            ("the resolution of the board", bool(acts_of(paper, Resolution) or paper.dates.adopted_on or approved)),
        )
        if not there
    ]
    if not absent:
        return passes()
    item = " and ".join(absent)
    remark = Remark(f"the restatement does not show {item}", title_place(paper), expected=item, remedy=remedy)
    return lacks(remark._replace(missing=f"{item}, among words not understood")) if paper.unread else fails(remark)


def _differing(case: Case, remedy: str) -> list[Remark]:
    told = []
    for act in operative(case.paper):
        if not isinstance(act, ClassAuthorization | AuthorizedSharesAdjustment):
            continue
        number, known = plain(act.after), last_known(case, subject(act))
        if number is not None and known is not None and number.value != known.number:
            told.append(
                Remark(
                    f"restates {figures(number.value)} shares, the paper of {known.on} has {figures(known.number)}, "
                    "and no approval is stated",
                    (*number.spans, *known.spans) or spans_of(act) or act_place(case.paper),
                    expected=figures(known.number),
                    actual=figures(number.value),
                    remedy=remedy,
                )
            )
    return told
