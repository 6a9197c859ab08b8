"""NRS 78.320 and 78.350: how stockholders vote, consent, and are found."""

from datetime import date, timedelta

from charterbook.law.reach import acts_of, approvals
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import COVERED_FROM, NRS_78_320, NRS_78_350, TEXT_OF_2019, TEXT_OF_2023
from charterbook.law.us_nv.votes import by_consent, percentage, says_a_majority
from charterbook.model.acts import OutstandingCount, StockholderApproval
from charterbook.model.instrument import Kind

_WITH_A_VOTE: tuple[Kind, ...] = ("articles_amendment", "articles_restated", "designation_amendment", "split_change")
_EARLIEST, _LATEST = timedelta(60), timedelta(10)


def _open(told: list[StockholderApproval], message: str, missing: str) -> Answer:
    return lacks(
        *(Remark(message, each.voters.spans, missing=missing, actual=each.voters.value, level="note") for each in told)
    )


@rule_of_law(
    "NV-78.320-1",
    "NRS 78.320(1)",
    Period("current", first=TEXT_OF_2019, earliest=date.min),
    "invalid",
    "verified",
    NRS_78_320,
    *_WITH_A_VOTE,
)
def vote_not_carried(case: Case) -> Answer:
    """Whether the vote carried is not shown.

    What it asks: At a meeting of stockholders a majority of the voting power is a quorum, and a matter carries if more
    votes are for it than against, unless chapter or charter ask for more. A stated majority passes. A stated percentage
    of half or less leaves open whether it carried by the votes cast; for articles NV-78.390-1 asks for more.

    Why it matters: What did not carry was not approved.

    Passing case: "approved by stockholders holding 61.4% of the voting power".

    Failing case: None: the votes cast stand in the minutes.

    Remedy: Add the inspector's report, or hold the vote anew.
    """
    at_meeting = [each for each in approvals(case.paper) if not by_consent(each)]
    if not at_meeting:
        return NOT_APPLICABLE
    if any(says_a_majority(each) for each in at_meeting):
        return passes()
    short = [each for each in at_meeting if percentage(each) is not None]
    return _open(short, "the stated vote is half or less", "the votes for and against, and the quorum (the minutes)")


@rule_of_law(
    "NV-78.320-2",
    "NRS 78.320(2), (3)",
    Period("<=2003", first=date(2003, 4, 24), earliest=COVERED_FROM),
    "invalid",
    "verified",
    NRS_78_320,
    *_WITH_A_VOTE,
)
def consents_too_few(case: Case) -> Answer:
    """Too few stockholders consented.

    What it asks: Without a meeting, stockholders act by written consents of at least a majority of the voting power, or
    of the greater part that the matter needs; neither meeting nor notice is needed. A paper that says who consented and
    gives a percentage of half or less contradicts that. One that gives no part leaves the answer open.

    Why it matters: Consents of fewer bind nobody.

    Passing case: "the written consent of the holders of a majority of the Series A Preferred Stock".

    Failing case: "the written consent of the holders of 45% of the voting power".

    Remedy: Collect more consents, or hold a meeting.
    """
    consents = [each for each in approvals(case.paper) if by_consent(each)]
    if not consents:
        return NOT_APPLICABLE
    if any(says_a_majority(each) for each in consents):
        return passes()
    short = [each for each in consents if percentage(each) is not None]
    if not short:
        return lacks()
    return fails(
        *(
            Remark(
                "the holders who consented have half of the voting power or less",
                each.voters.spans,
                expected="more than half of the voting power",
                actual=each.voters.value,
                remedy="Collect more consents, or hold a meeting.",
            )
            for each in short
        )
    )


@rule_of_law(
    "NV-78.350-1",
    "NRS 78.350",
    Period("current", first=TEXT_OF_2023, earliest=date.min),
    "defect",
    "verified",
    NRS_78_350,
    *_WITH_A_VOTE,
)
def record_date_out_of_range(case: Case) -> Answer:
    """The record date may be out of range.

    What it asks: The board sets a record date of 10 to 60 days before the meeting of stockholders. Papers rarely name
    it. A number of outstanding shares as of a day before the meeting stands in for it: within the range the rule
    passes, outside it asks, since shares may be counted on another day too. Consents without a meeting are not asked.

    Why it matters: The wrong holders are asked.

    Passing case: Shares outstanding as of 1 March, stockholders approved on 31 March.

    Failing case: None: the day of the count need not be the record date.

    Remedy: Set the record date anew within the range.
    """
    met = case.paper.dates.stockholders_approved_on
    if met is None or any(by_consent(each) for each in approvals(case.paper)):
        return NOT_APPLICABLE
    counted = [act.as_of for act in acts_of(case.paper, OutstandingCount) if act.as_of and act.as_of.value < met.value]
    if not counted:
        return lacks()
    if any(_LATEST <= met.value - day.value <= _EARLIEST for day in counted):
        return passes()
    days = (met.value - counted[0].value).days
    return lacks(
        Remark(
            f"shares are counted {days} days before the stockholders' approval",
            (*counted[0].spans, *met.spans),
            expected="a record date 10 to 60 days before the meeting",
            missing="the record date (the board's resolution)",
            remedy="Set the record date anew within the range.",
            level="note",
        )
    )
