"""NRS 78.0295: correction of a filed record."""

from datetime import date

from charterbook.law.decided import numbers_in, numbers_resolved, what_changes
from charterbook.law.facts import signed
from charterbook.law.reach import act_place, operative, own_day, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import named_alike
from charterbook.law.us_nv.history import NRS_78_0295, SB_577
from charterbook.model.acts import Correction

_SINCE_1997 = Period("1997", first=date(1998, 1, 1), earliest=date(1997, 1, 1))


@rule_of_law(
    "NV-78.0295-1", "NRS 78.0295(1)", _SINCE_1997, "invalid", "verified", f"{NRS_78_0295} ; {SB_577}", "correction"
)
def correction_changes_the_decision(case: Case) -> Answer:
    """The correction changes the decision, not the record.

    What it asks: What is corrected is an inaccurate record of the corporation's action, or a defective execution. The
    board's resolution, given beside the correction, has the corrected number and not the faulty one.

    Why it matters: Correction repairs the record as of its own day; it cannot decide anew what the board decided.

    Passing case: The resolution says 650, the filed certificate said 600, the correction says 650.

    Failing case: The resolution says 600, and the correction makes it 650.

    Remedy: Amend, if the decision itself must change.
    """
    corrections = [act for act in operative(case.paper) if isinstance(act, Correction)]
    if not corrections:
        return NOT_APPLICABLE
    decided = numbers_resolved(case)
    undecided = []
    for act in corrections:
        changed = what_changes(act, decided)
        if changed == "decision":
            return fails(
                Remark(
                    "the resolution has the number that the correction calls faulty",
                    (*act.corrected.spans, *act.faulty.spans),
                    expected=", ".join(sorted(decided & numbers_in(act.faulty.value))),
                    actual=act.corrected.value,
                    remedy="Amend, if the decision itself must change.",
                )
            )
        if changed == "not known":
            undecided.append(act)
    if not undecided:
        return passes()
    return lacks(
        *(
            Remark(
                "whether the record or the decision was wrong is not shown",
                spans_of(act) or act_place(case.paper),
                missing="the board's resolution or the minutes",
                remedy="Add the resolution.",
                level="note",
            )
            for act in undecided
        )
    )


@rule_of_law("NV-78.0295-2", "NRS 78.0295(2)", _SINCE_1997, "defect", "verified", NRS_78_0295, "correction")
def correction_incomplete(case: Case) -> Answer:
    """The correction leaves something out.

    What it asks: A certificate of correction gives the corporation's name, the record corrected and its filing date,
    the fault, the corrected text, and is signed by an officer (before any stock is issued also by an incorporator or
    director; in later texts also by one specially authorized; so any signature is taken).

    Why it matters: Two papers must be read as one from then on; without the date and the fault nobody knows how.

    Passing case: Name, "Certificate of Designation filed April 22, 1999", the faulty and the corrected words, signed.

    Failing case: A correction that does not say when the record was filed.

    Remedy: Complete the items.
    """
    corrections = [act for act in operative(case.paper) if isinstance(act, Correction)]
    if not corrections:
        return NOT_APPLICABLE
    paper = case.paper
    items = (
        ("the corporation's name", paper.corporation is not None),
        ("the title of the record corrected", all(act.corrected_title.value for act in corrections)),
        ("the filing date of the record corrected", all(act.filed_on for act in corrections)),
        ("the fault", all(act.faulty.value for act in corrections)),
        ("the corrected text", all(act.corrected.value for act in corrections)),
        ("a signature", bool(signed(paper))),
    )
    told = [
        Remark(
            f"the correction lacks {item}",
            act_place(paper),
            expected=item,
            missing=f"{item}, among words that were not understood" if paper.unread else None,
            remedy="Complete the items.",
        )
        for item, there in items
        if not there
    ]
    if not told:
        return passes()
    return lacks(*told) if paper.unread else fails(*told)


@rule_of_law("NV-78.0295-3", "NRS 78.0295(3)", _SINCE_1997, "advice", "verified", NRS_78_0295, "correction")
def correction_has_two_days(case: Case) -> Answer:
    """The correction has two effective days.

    What it asks: Nothing of the paper. A correction takes effect on the day of the record corrected, except for those
    who relied on the record and are harmed: for them, on the day of its own filing. Told where a paper given beside
    lies between the two days and may rest on the record as it was.

    Why it matters: The ledger keeps both days.

    Passing case: Any correction; where an amendment came between, the rule tells of the two days.

    Failing case: None: the rule is advice.

    Remedy: Ask who relied on the record before it was corrected.
    """
    corrections = [act for act in operative(case.paper) if isinstance(act, Correction)]
    if not corrections:
        return NOT_APPLICABLE
    since, until = corrections[0].filed_on, own_day(case.paper)[0]
    between = [
        day
        for paper in case.beside
        if named_alike(case.paper, paper)
        and since
        and until
        and (day := own_day(paper)[0])
        and since.value < day < until
    ]
    if not between:
        return passes()
    return passes(
        Remark(
            f"takes effect as of the record corrected, but as of its own filing for those who relied on it: a paper of "
            f"{min(between)} lies between",
            spans_of(corrections[0]) or act_place(case.paper),
            remedy="Ask who relied on the record before it was corrected.",
        )
    )
