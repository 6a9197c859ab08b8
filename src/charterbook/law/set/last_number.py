"""CB106: an act starts from the number that the paper before it left."""

from charterbook.law.reach import operative, said
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.law.set.chain import last_known, subject
from charterbook.model.acts import AuthorizedSharesAdjustment, DesignatedSharesAdjustment
from charterbook.model.evidence import Disputed
from charterbook.model.shares import decimal_string, figures


@rule_of_paper("CB106", "warning")
def before_not_last_known(case: Case) -> Answer:
    """The number before is not the last known number.

    What it asks: Where a paper says from what number it starts, and an earlier paper of the same corporation is given
    with it, that number is the one which the latest earlier paper leaves the class or series at. The day of a paper is
    that of its filing, else of its execution, else of its adoption. Two papers of one day are not set against each
    other.

    Why it matters: A gap between what one paper leaves and the next starts from means that a paper of the chain is
    missing, or that one of the two numbers is wrong. The level is warning, since the missing paper is the likelier.

    Passing case: Designated at 650 in 1999; decreased "from 650" in 2003.

    Failing case: Designated at 650 in 1999; decreased "from 700" in 2003, and no paper in between.

    Remedy: Look for the paper in between in the registrar's list of filings, and add it (charterbook add).
    """
    told: list[Remark] = []
    compared = unsure = 0
    for act in operative(case.paper):
        if not isinstance(act, AuthorizedSharesAdjustment | DesignatedSharesAdjustment):
            continue
        before, known = said(act.before), last_known(case, subject(act))
        if known is not None and isinstance(act.before, Disputed):
            unsure += 1
        if known is None or before is None:
            continue
        compared += 1
        if before.value != known.number:
            left, start = decimal_string(known.number), decimal_string(before.value)
            told.append(
                Remark(
                    f"starts from {figures(before.value)}, but the paper of {known.on} leaves it at "
                    f"{figures(known.number)}",
                    (*before.spans, *known.spans),
                    expected=left,
                    actual=start,
                    remedy="Look for the paper in between in the registrar's list of filings, and add it.",
                )
            )
    if told:
        return fails(*told)
    if unsure:
        return lacks()
    return passes() if compared else NOT_APPLICABLE
