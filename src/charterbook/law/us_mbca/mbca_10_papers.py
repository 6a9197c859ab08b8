"""MBCA 10.06 to 10.09: what articles of amendment and restated articles say, and what they leave untouched."""

from charterbook.law.contents import Item, authorized, complete
from charterbook.law.reach import acts_of, approvals, operative
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, passes, rule_of_law
from charterbook.law.us_mbca.sources import IOWA, IOWA_AND_WASHINGTON, SINCE_ENACTED, state_of
from charterbook.model.acts import NoneIssued, Resolution


@rule_of_law(
    "MB-10.06",
    "MBCA 10.06",
    SINCE_ENACTED,
    "defect",
    "verified",
    IOWA_AND_WASHINGTON,
    "articles_amendment",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    jurisdiction="US-MBCA",
)
def amendment_incomplete(case: Case) -> Answer:
    """The articles of amendment leave something out.

    What it asks: Articles of amendment give the corporation's name, the text of the amendment, the day it was adopted,
    and say who adopted it: the board alone, or the shareholders. The same holds for those by which the board makes a
    series. In Colorado, since 1 July 2004, the day and the statement are no longer asked; in Wisconsin those that make
    a series say too that none of its shares has been issued.

    Why it matters: The day and the statement are what shows that the amendment was made as the act asks.

    Passing case: "adopted by the Board of Directors on 8 March; shareholder action was not required".

    Failing case: A paper read in full with the new text and no word on when and by whom it was adopted.

    Remedy: File articles of correction with the statement.
    """
    if not operative(case.paper):
        return NOT_APPLICABLE
    items = (("the corporation's name", case.paper.corporation is not None),)
    how: tuple[Item, ...] = ()
    state = state_of(case)
    if not (state and case.on and case.on > state.approval_stated_until):
        dates = case.paper.dates
        how = (
            ("the day of adoption", bool(dates.adopted_on or dates.stockholders_approved_on or _days(case))),
            ("who adopted it", authorized(case)),
        )
    if state and state.none_issued_stated and case.paper.kind == "designation":
        how += (("that none of the shares has been issued", bool(acts_of(case.paper, NoneIssued))),)
    return complete(case, "the amendment", items, "File articles of correction with the statement.", how)


def _days(case: Case) -> bool:
    resolved = any(each.adopted_on for each in acts_of(case.paper, Resolution))
    return resolved or any(each.approved_on for each in approvals(case.paper))


@rule_of_law(
    "MB-10.07",
    "MBCA 10.07",
    SINCE_ENACTED,
    "defect",
    "verified",
    IOWA_AND_WASHINGTON,
    "articles_restated",
    jurisdiction="US-MBCA",
)
def restatement_without_adoption(case: Case) -> Answer:
    """Restated articles do not say how they were adopted.

    What it asks: Restated articles that are filed say that they consolidate the articles, and where they hold a new
    amendment they say of it what MBCA 10.06 asks: when and by whom it was adopted. The board alone may consolidate. A
    composite for reading is none.

    Why it matters: A restatement takes the place of all earlier articles; whether a change in it was voted decides
    which text counts.

    Passing case: "The restated articles were adopted by the shareholders on 11 May".

    Failing case: Restated articles read in full without a word on their adoption.

    Remedy: File the statement with articles of correction.
    """
    if case.paper.status != "paper":
        return NOT_APPLICABLE
    items = (("the corporation's name", case.paper.corporation is not None),)
    how = (("how it was adopted", authorized(case)),)
    return complete(case, "the restatement", items, "File the statement with articles of correction.", how)


@rule_of_law(
    "MB-10.08",
    "MBCA 10.09",
    SINCE_ENACTED,
    "advice",
    "verified",
    IOWA,
    "articles_amendment",
    "articles_restated",
    jurisdiction="US-MBCA",
)
def claims_are_not_cut(case: Case) -> Answer:
    """An amendment leaves claims and the rights of others as they were.

    What it asks: Nothing of the paper: an amendment does not touch a claim by or against the corporation, a proceeding
    it is a party to, or the rights of those who are not shareholders.

    Why it matters: A new name or a new class is no defence against an old creditor.

    Passing case: Any amendment.

    Failing case: None: the rule is advice.

    Remedy: None is needed.
    """
    return passes() if operative(case.paper) else NOT_APPLICABLE
