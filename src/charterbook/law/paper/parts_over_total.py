"""CB104: the series of a class fit into the class."""

from charterbook.law.reach import first_reading, fold, operative, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.model.acts import ClassAuthorization, SeriesDesignation
from charterbook.model.instrument import Instrument
from charterbook.model.shares import decimal_string


@rule_of_paper("CB104", "error")
def parts_over_total(case: Case) -> Answer:
    """The series add up to more than their class.

    What it asks: Where one paper gives the number of a class and of series in it, the series together are not more
    than the class. A class larger than its series is no fault: the rest is undesignated. A number with a word that
    bends it ("at least") leaves the answer open.

    Why it matters: A series is cut from its class; shares that the class does not have cannot be designated. The level
    is error because the paper contradicts itself. The same question across papers is NV-78.2-DES-CAP.

    Passing case: 10,000,000 preferred shares, of which 650 are Series A and 10,000 Series C.

    Failing case: 1,000 preferred shares, of which 600 are Series A and 500 Series B.

    Remedy: Enlarge the class by an amendment of the articles, or cut a series.
    """
    classes = [act for act in operative(case.paper) if isinstance(act, ClassAuthorization)]
    answers = [answer for act in classes if (answer := _class(act, case.paper))]
    told = [remark for answer in answers for remark in answer.remarks]
    if told:
        return fails(*told)
    if any(answer.outcome == "indeterminate" for answer in answers):
        return lacks()
    return passes() if answers else NOT_APPLICABLE


def _class(act: ClassAuthorization, paper: Instrument) -> Answer | None:
    series = [
        each
        for each in operative(paper)
        if isinstance(each, SeriesDesignation) and fold(each.share_class.value) == fold(act.share_class.value)
    ]
    total, parts = plain(act.after), [plain(each.after) for each in series]
    if not series:
        return None
    if total is None or total.qualifier or any(part is None or part.qualifier for part in parts):
        return lacks()
    counted = sum(part.value for part in parts if part is not None)
    if counted <= total.value:
        return passes()
    most = decimal_string(total.value)
    names = ", ".join(name.value for each in series if (name := first_reading(each.series)))
    return fails(
        Remark(
            f"{names} add up to {decimal_string(counted)} shares, {act.share_class.value} has {most}",
            (*(span for part in parts if part for span in part.spans), *total.spans) or spans_of(act),
            expected=f"at most {most}",
            actual=decimal_string(counted),
            remedy="Enlarge the class by an amendment of the articles, or cut a series.",
        )
    )
