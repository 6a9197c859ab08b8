"""NRS 78.2055: issued shares become fewer, the authorized number stays."""

from charterbook.law.reach import approvals, marks, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import AB_126, AB_126_LAW, AFTER_2001, BILL_OF_2001, NRS_78_2055, SB_51
from charterbook.law.us_nv.splits import SplitClass, other_outstanding_classes, splits
from charterbook.law.us_nv.votes import short_of_a_majority

_SINCE_2001 = Period("2001 session (SB 51)", first=AFTER_2001, earliest=BILL_OF_2001)
_REMEDY = "Hold the vote of the class, or change the authorized number in the same ratio (NRS 78.207)."


def _reverse(case: Case) -> list[SplitClass]:
    return [split for split in splits(case.paper) if split.is_reverse and split.keeps_authorized]


@rule_of_law(
    "NV-78.2055-1",
    "NRS 78.2055(1)",
    _SINCE_2001,
    "invalid",
    "verified",
    f"{NRS_78_2055} ; {SB_51} ; {AB_126}",
    "split_change",
    "resolution",
)
def reverse_split_without_vote(case: Case) -> Answer:
    """Issued shares are cut, the authorized number is kept, and the class has not approved.

    What it asks: A reverse split that leaves the authorized number as it is needs the approval of a majority of the
    voting power of the class. Since 30 May 2023 (AB 126) the vote that ordinary business needs is enough for a publicly
    traded corporation, so that a stated vote of half or less is then an open question. The authorized numbers must be
    stated; an amendment of the articles is asked by NV-78.390-1. The state's form prints that any required approval was
    obtained, which tells no vote: there the answer is open.

    Why it matters: Keeping the authorized number while the issued shares shrink leaves the board more to issue.

    Passing case: One for ten, 100,000,000 authorized before and after, approved by 61% of the class.

    Failing case: The same with no approval stated; or with 48% in 2022.

    Remedy: Hold the vote of the class, or change the authorized number in the same ratio (NRS 78.207).
    """
    asked = _reverse(case)
    if not asked:
        return NOT_APPLICABLE
    told = Remark(
        "the issued shares become fewer, the authorized number stays, and no approval of the class is stated",
        spans_of(asked[0].act),
        expected="the approval of a majority of the voting power of the class",
        remedy=_REMEDY,
    )
    short = short_of_a_majority(case.paper)
    if short:
        told = told._replace(
            message="the stated vote is no majority of the voting power of the class",
            spans=(*short[0].voters.spans, *told.spans),
            actual=short[0].voters.value,
        )
        if case.on is None or case.on < AB_126_LAW:
            return fails(told)
        return lacks(told._replace(missing="whether the corporation is publicly traded, and the votes against"))
    if approvals(case.paper) or case.paper.dates.stockholders_approved_on:
        return passes()
    if marks(case.paper, "form"):
        return lacks(told._replace(missing="the vote: the form says only that any required approval was obtained"))
    if case.paper.unread:
        return lacks(told._replace(missing="the vote, among words that were not understood"))
    return fails(told)


@rule_of_law(
    "NV-78.2055-3",
    "NRS 78.2055(3)",
    _SINCE_2001,
    "invalid",
    "verified",
    f"{NRS_78_2055} ; {SB_51}",
    "split_change",
    "resolution",
)
def other_class_not_asked(case: Case) -> Answer:
    """A class whose rights the cut harms has not approved.

    What it asks: Where the cut of one class would harm a preference or right of another class that is outstanding, a
    majority of that class approves too, unless the articles deny it that vote. Whether it harms is not judged: the
    question is open where the book shows another outstanding class.

    Why it matters: Conversion and votes are counted in shares; a cut on one side moves the other.

    Passing case: The book shows no other outstanding class.

    Failing case: None: whether a right is harmed is for a person.

    Remedy: Hold the vote of that class.
    """
    asked = _reverse(case)
    if not asked:
        return NOT_APPLICABLE
    others = other_outstanding_classes(case, asked)
    if others is None:
        return lacks()
    if not others:
        return passes()
    return lacks(
        Remark(
            f"{' and '.join(others)} may be outstanding beside the class that is cut",
            spans_of(asked[0].act),
            missing=f"whether the cut harms a right of {' or '.join(others)}",
            remedy="Hold the vote of that class.",
            level="note",
        )
    )
