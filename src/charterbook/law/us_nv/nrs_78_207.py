"""NRS 78.207: authorized and issued shares of a class change together, by the board."""

from datetime import date

from charterbook.law.reach import approvals, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, judged, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import COVERED_FROM, NRS_78_209, NRS_78_2055, SINCE_1999
from charterbook.law.us_nv.splits import SplitClass, other_outstanding_classes, splits
from charterbook.model.shares import Shares, figures

_VOTE = "Hold the vote of that class; file anew."


@rule_of_law(
    "NV-78.207-1",
    "NRS 78.207(1)",
    SINCE_1999,
    "invalid",
    "partly verified",
    f"{NRS_78_209} ; {NRS_78_2055}",
    "split_change",
)
def split_out_of_proportion(case: Case) -> Answer:
    """The authorized number does not change in the ratio of the split.

    What it asks: In a certificate of change the authorized shares of the class go up or down in the ratio in which the
    issued ones do, so that the board alone may decide. A difference of less than one share is a fraction. A reverse
    split that leaves the authorized number as it is belongs to NRS 78.2055, whose rule is asked instead. The section
    was read only in what 78.209 and 78.2055 say of it: a warning at most.

    Why it matters: Where the ratios differ, the stockholders' part of the charter moves, and they must be asked.

    Passing case: 300,000,000 to 20,000,000 shares, one for fifteen.

    Failing case: 300,000,000 to 50,000,000 shares, one for fifteen.

    Remedy: Give the number that the ratio yields, or amend under NRS 78.390.
    """
    asked = [split for split in splits(case.paper) if not (split.is_reverse and split.keeps_authorized)]
    if not asked:
        return NOT_APPLICABLE
    known = [split for split in asked if split.before and split.after]
    told = [remark for split in known if (remark := _out_of_proportion(split))]
    if told or len(known) == len(asked):
        return judged(told)
    return lacks()


def _out_of_proportion(split: SplitClass) -> Remark | None:
    assert split.before is not None
    assert split.after is not None
    gap: Shares = split.after.value * split.old - split.before.value * split.new
    if -split.old < gap < split.old:
        return None
    due = split.before.value * split.new // split.old
    return Remark(
        f"{figures(split.new)} for {figures(split.old)} makes {figures(due)} authorized shares of "
        f"{figures(split.before.value)}, the certificate has {figures(split.after.value)}",
        (*split.after.spans, *split.before.spans, *split.act.new.spans) or spans_of(split.act),
        expected=figures(due),
        actual=figures(split.after.value),
        remedy="Give the number that the ratio yields, or amend under NRS 78.390.",
    )


@rule_of_law(
    "NV-78.207-2",
    "NRS 78.207(2)",
    SINCE_1999,
    "invalid",
    "from memory",
    f"{NRS_78_209} ; no page with this part was found",
    "split_change",
)
def other_class_not_asked(case: Case) -> Answer:
    """A class whose rights the change harms has not approved.

    What it asks: Where the change of one class would harm a right of another class that is outstanding, that class
    approves too. Whether it harms is not judged: the question is open where the book shows other outstanding classes
    and no approval is stated. From memory: a note at most.

    Why it matters: A split moves conversion rates and votes between classes.

    Passing case: The book shows no other outstanding class; or approval is stated.

    Failing case: None: whether a right is harmed is for a person.

    Remedy: Hold the vote of that class; file anew.
    """
    asked = splits(case.paper)
    if not asked:
        return NOT_APPLICABLE
    if approvals(case.paper):
        return passes()
    others = other_outstanding_classes(case, asked)
    if others is None:
        return lacks()
    if not others:
        return passes()
    told = f"{' and '.join(others)} may be outstanding, and no approval of its holders is stated"
    missing = f"whether the change harms a right of {' or '.join(others)}"
    return lacks(Remark(told, spans_of(asked[0].act), missing=missing, remedy=_VOTE, level="note"))


@rule_of_law(
    "NV-78.207-3",
    "NRS 78.207(3)",
    Period("unknown", first=COVERED_FROM, earliest=date.min),
    "invalid",
    "from memory",
    f"{NRS_78_209} ; no page with this part was found",
    "split_change",
)
def fractions_cashed_out(case: Case) -> Answer:
    """Fractions are paid in money or scrip.

    What it asks: Where holders of a tenth or more of the class would get only money or scrip, a majority of the class
    approves. How many shares are met is not read; where the certificate pays fractions in money or scrip and states no
    approval, the answer is open. From memory: a note at most.

    Why it matters: A steep reverse split can push small holders out.

    Passing case: Fractions are rounded up to a full share.

    Failing case: None: the number of shares met is not read.

    Remedy: Show the percentage in the certificate; at a tenth or more hold the vote, or round up.
    """
    asked = splits(case.paper)
    if not asked:
        return NOT_APPLICABLE
    paid = [split.act for split in asked if split.act.fractions and split.act.fractions.value in ("cash", "scrip")]
    if approvals(case.paper) or (all(split.act.fractions for split in asked) and not paid):
        return passes()
    if not paid:
        return lacks()
    return lacks(
        Remark(
            "fractions are paid in money or scrip, and no approval of the class is stated",
            tuple(span for act in paid if act.fractions for span in act.fractions.spans) or spans_of(paid[0]),
            missing="the percentage of outstanding shares that get only money or scrip (a tenth needs the vote)",
            remedy="Show the percentage in the certificate; at a tenth or more hold the vote, or round up.",
            level="note",
        )
    )
