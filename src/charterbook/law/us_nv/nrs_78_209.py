"""NRS 78.209: the certificate of change that follows a split."""

from charterbook.law.reach import act_place, filed_on, operative
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import NRS_78_209, TEXT_OF_2006
from charterbook.law.us_nv.nrs_78_1955_effect import LONGEST_DELAY
from charterbook.model.acts import AuthorizedSharesAdjustment, Split

_SINCE_2006 = Period("<=2006", first=TEXT_OF_2006, earliest=Period().first)


@rule_of_law("NV-78.209-1", "NRS 78.209(1)", _SINCE_2006, "invalid", "verified", NRS_78_209, "split_change")
def change_incomplete(case: Case) -> Answer:
    """The certificate of change leaves something out.

    What it asks: The certificate gives the authorized shares before and after the change and the shares to be issued
    for each issued one. The treatment of fractions and the statement on approval are asked by the section too and are
    not read.

    Why it matters: The certificate amends the articles without another paper; its numbers are the charter's from then.

    Passing case: 100,000,000 before, 10,000,000 after, one new share for ten.

    Failing case: The ratio alone, without the authorized numbers.

    Remedy: Complete and file anew.
    """
    acts = operative(case.paper)
    if not acts:
        return NOT_APPLICABLE
    numbers = [act for act in acts if isinstance(act, AuthorizedSharesAdjustment)]
    items = (
        ("the authorized shares before the change", any(act.before for act in numbers)),
        ("the authorized shares after the change", any(act.after for act in numbers)),
        ("the shares to be issued for each issued share", any(isinstance(act, Split) for act in acts)),
    )
    told = [
        Remark(
            f"the certificate lacks {item}",
            act_place(case.paper),
            expected=item,
            missing=f"{item}, among words that were not understood" if case.paper.unread else None,
            remedy="Complete and file anew.",
        )
        for item, there in items
        if not there
    ]
    if not told:
        return passes()
    return lacks(*told) if case.paper.unread else fails(*told)


@rule_of_law("NV-78.209-3", "NRS 78.209(3)", _SINCE_2006, "invalid", "verified", NRS_78_209, "split_change")
def change_too_late(case: Case) -> Answer:
    """The change takes effect more than 90 days after the filing.

    What it asks: A stated effective date is not before the filing and not more than 90 days after it.

    Why it matters: The date decides from when every count is multiplied.

    Passing case: Filed on 1 May, effective on 1 June.

    Failing case: Filed on 1 May, effective on 1 September.

    Remedy: File anew with a lawful date.
    """
    filed, effective = filed_on(case.paper), case.paper.dates.effective_on
    if effective is None:
        return NOT_APPLICABLE
    if filed is None:
        told = Remark("an effective date is stated, and no filing is shown", effective.spans, remedy="Obtain the copy.")
        return lacks(told._replace(missing="the day of filing (file-stamped copy)", level="note"))
    if filed.value <= effective.value <= filed.value + LONGEST_DELAY:
        return passes()
    return fails(
        Remark(
            f"filed on {filed.value}, effective on {effective.value}",
            (*effective.spans, *filed.spans),
            expected=f"from {filed.value} to {filed.value + LONGEST_DELAY}",
            actual=str(effective.value),
            remedy="File anew with a lawful date.",
        )
    )
