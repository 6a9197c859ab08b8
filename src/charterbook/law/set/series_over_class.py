"""The series of several papers against the class that an earlier charter gives: the part of CB104 across papers."""

from charterbook.law.reach import fold, operative, plain
from charterbook.law.rule import Answer, Case, Remark, fails, lacks, passes
from charterbook.law.set.chain import designations, earlier_papers, last_numbers, named_alike, subject
from charterbook.model.acts import ClassAuthorization, SeriesDesignation, SeriesWithdrawal
from charterbook.model.shares import decimal_string, figures


def series_over_class(case: Case) -> list[Answer]:
    """One answer for each class in which the paper makes series, where an earlier paper gives the class its number.
    The other series stand at the last number known of them; one that was withdrawn is not counted."""
    made = [act for act in operative(case.paper) if isinstance(act, SeriesDesignation)]
    own = {fold(act.share_class.value) for act in operative(case.paper) if isinstance(act, ClassAuthorization)}
    classes = {fold(act.share_class.value): act for act in made if fold(act.share_class.value) not in own}
    return [answer for name, act in classes.items() if (answer := _class(case, name, act.share_class.value, made))]


def _class(case: Case, folded: str, name: str, made: list[SeriesDesignation]) -> Answer | None:
    last = last_numbers(case)
    total = last.get((folded,))
    if total is None:
        return None
    here = [act for act in made if fold(act.share_class.value) == folded]
    earlier = [paper for paper in earlier_papers(case) if named_alike(case.paper, paper)]
    gone = {subject(act) for paper in earlier for act in operative(paper) if isinstance(act, SeriesWithdrawal)}
    others = {subject(act) for _, act, _ in designations(earlier) if fold(act.share_class.value) == folded}
    known = [last.get(each) for each in others - gone - {subject(act) for act in here}]
    counts = [plain(act.after) for act in here]
    if any(each is None for each in known) or any(count is None or count.qualifier for count in counts):
        return lacks()
    asked = sum(each.number for each in known if each) + sum(count.value for count in counts if count)
    if asked <= total.number:
        return passes()
    most = decimal_string(total.number)
    return fails(
        Remark(
            f"the series of {name} come to {figures(asked)} shares; on {total.on} the class has "
            f"{figures(total.number)}",
            (*(span for count in counts if count for span in count.spans), *total.spans),
            expected=f"at most {most}",
            actual=decimal_string(asked),
            remedy="Look for a paper in between that enlarges the class or cuts a series, and add it.",
            level="warning",
        )
    )
