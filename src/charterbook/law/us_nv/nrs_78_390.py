"""NRS 78.390: amendment of the articles once stock is issued."""

from charterbook.law.reach import act_place, acts_of, approvals, operative
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import BEFORE_2003_ACTS, COVERED_FROM, NRS_78_390
from charterbook.law.us_nv.votes import short_of_a_majority
from charterbook.model.acts import Resolution


@rule_of_law(
    "NV-78.390-1",
    "NRS 78.390(1)",
    Period("<=2003; text read 2019", first=BEFORE_2003_ACTS, earliest=COVERED_FROM),
    "invalid",
    "verified",
    NRS_78_390,
    "articles_amendment",
)
def stockholders_have_not_approved(case: Case) -> Answer:
    """The stockholders have not approved the amendment.

    What it asks: The paper states the approval of the stockholders, or, where no voting stock was issued (NRS 78.380),
    cites that section. A stated percentage of half or less contradicts it. A paper that states neither leaves the
    answer open where words were not understood.

    Why it matters: The board proposes and the stockholders decide on the articles; the class total moves only so.

    Passing case: "approved by a majority of the voting power".

    Failing case: An amendment of the class total that states a board resolution alone; or a vote of 48%.

    Remedy: Hold the vote; file anew.
    """
    if not operative(case.paper):
        return NOT_APPLICABLE
    approved = approvals(case.paper) or case.paper.dates.stockholders_approved_on
    before_issue = any(cite.value.startswith("NRS 78.380") for cite in case.paper.statutes)
    short = short_of_a_majority(case.paper)
    if short and not before_issue:
        return fails(
            Remark(
                "the stated vote is no majority of the voting power",
                short[0].voters.spans or act_place(case.paper),
                expected="more than half of the voting power",
                actual=short[0].voters.value,
                remedy="Hold the vote; file anew.",
            )
        )
    if approved or before_issue:
        return passes()
    resolutions = acts_of(case.paper, Resolution)
    told = Remark(
        "no approval by the stockholders is stated" + (", only a resolution of the board" if resolutions else ""),
        act_place(case.paper),
        expected="the vote of the stockholders",
        remedy="Hold the vote; file anew.",
    )
    if case.paper.unread:
        return lacks(told._replace(missing="the vote, among words that were not understood"))
    return fails(told)
