"""CB105: one class, one par value."""

from charterbook.law.reach import acts, fold, plain
from charterbook.law.rule import ANY_COPY, NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.model.acts import Act, ParValueChange, Split
from charterbook.model.evidence import Cited, Disputed
from charterbook.model.shares import ParValue


@rule_of_paper("CB105", "warning", of=ANY_COPY)
def par_values_disagree(case: Case) -> Answer:
    """The par values of one class disagree.

    What it asks: All acts of the paper, and of the resolution in it, that give a par value for one class or for series
    of it give one par value, "no par value" included. A par value with two readings at one place is CB101's and leaves
    the answer open. A paper that changes the par value, or splits a class, is not asked.

    Why it matters: A series is part of its class and has its par value; another one shows that a template was not
    filled in, and fees and legal capital are computed from it. The level is warning: some states allow a class whose
    series differ.

    Passing case: Preferred Stock, par value $0.001; Series A Preferred Stock, par value $0.001.

    Failing case: No par value in the resolution, $0.001 in the section that fixes the series.

    Remedy: Compare with the articles, and correct the record.
    """
    stated = [act for act in acts(case.paper) if getattr(act, "par_value", None) is not None]
    if not stated or any(isinstance(act, ParValueChange | Split) for act in acts(case.paper)):
        return NOT_APPLICABLE
    told = []
    for share_class, pars in _by_class(stated).items():
        first = pars[0]
        other = next((par for par in pars if par.value != first.value), None)
        if other:
            told.append(
                Remark(
                    f"the par value of {share_class} is {first.value} at one place and {other.value} at another",
                    (*other.spans, *first.spans),
                    expected=str(first.value),
                    actual=str(other.value),
                    remedy="Compare with the articles, and correct the record.",
                )
            )
    if told:
        return fails(*told)
    return lacks() if any(isinstance(getattr(act, "par_value", None), Disputed) for act in stated) else passes()


def _by_class(stated: list[Act]) -> dict[str, list[Cited[ParValue]]]:
    """The undisputed par values, by the name of the class as it is first written."""
    found: dict[str, list[Cited[ParValue]]] = {}
    names: dict[str, str] = {}
    for act in stated:
        par, share_class = plain(getattr(act, "par_value", None)), getattr(act, "share_class", None)
        if par is not None and share_class is not None:
            found.setdefault(names.setdefault(fold(share_class.value), share_class.value), []).append(par)
    return found
