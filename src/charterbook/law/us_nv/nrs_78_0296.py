"""NRS 78.0296: acts that did not comply are ratified or validated."""

from charterbook.law.reach import act_place, acts_of, approvals, filed_on, title_place
from charterbook.law.rule import Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import earlier_papers
from charterbook.law.us_nv.history import NRS_78_0296, RATIFICATION, SB_446
from charterbook.model.acts import Resolution

_SINCE_2015 = Period("2015-10-01 (SB 446 of 2015; the day from the section)", first=RATIFICATION)
_SOURCE = f"{NRS_78_0296} ; {SB_446}"
_ARTICLES = ("articles", "articles_restated")


@rule_of_law("NV-78.0296-1", "NRS 78.0296", _SINCE_2015, "invalid", "verified", _SOURCE, "validation")
def articles_forbid_ratification(case: Case) -> Answer:
    """Whether the articles forbid ratification.

    What it asks: Ratification is open to the corporation unless its articles, filed on or after 1 October 2015, forbid
    it in words. Articles of an earlier day, given beside the paper, settle it. In later ones the clause was not looked
    for, and the answer is open. The act that is ratified may be of any day. Before 1 October 2015 the rule is not
    asked.

    Why it matters: Where the articles forbid it, only an amendment of them or the district court helps.

    Passing case: Articles filed in 1996, given beside a validation of 2018.

    Failing case: None: a clause that forbids it is not read.

    Remedy: Read the articles; where they forbid it, amend them or ask the court.
    """
    filed = [day.value for paper in earlier_papers(case) if paper.kind in _ARTICLES and (day := filed_on(paper))]
    if filed and max(filed) < RATIFICATION:
        return passes()
    return lacks(
        Remark(
            "whether the articles forbid ratification is not shown",
            act_place(case.paper),
            missing="the articles, if they were filed on or after 2015-10-01",
            remedy="Read the articles; where they forbid it, amend them or ask the court.",
            level="note",
        )
    )


@rule_of_law("NV-78.0296-2", "NRS 78.0296(2)", _SINCE_2015, "invalid", "verified", _SOURCE, "validation")
def ratification_not_approved(case: Case) -> Answer:
    """The ratification is not approved.

    What it asks: The board approves the ratification; the stockholders too, where they would have to today or had to at
    the time of the act, whichever asks more. The board's resolution is looked for in the paper. Whether the act needed
    the stockholders is not judged: without their approval the answer stays open.

    Why it matters: The ratification is conclusive, but only with the approvals that the act needs.

    Passing case: The board's resolution and the stockholders' approval are recited.

    Failing case: A validation that recites the decision of nobody.

    Remedy: Obtain the approvals that today's law and the law of the act ask for.
    """
    paper = case.paper
    if not acts_of(paper, Resolution) and not paper.dates.adopted_on:
        told = _unapproved(case, "the board's resolution")
        missing = "the board's resolution, among words that were not understood"
        return lacks(told._replace(missing=missing)) if paper.unread else fails(told)
    if approvals(paper) or paper.dates.stockholders_approved_on:
        return passes()
    missing = "whether the act needed the stockholders, today or on its day"
    return lacks(_unapproved(case, "the approval of the stockholders")._replace(missing=missing, level="note"))


def _unapproved(case: Case, what: str) -> Remark:
    return Remark(
        f"{what} is not shown in this ratification",
        title_place(case.paper),
        expected=what,
        remedy="Obtain the approvals that today's law and the law of the act ask for.",
    )
