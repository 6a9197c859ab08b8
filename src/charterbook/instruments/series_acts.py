"""All that a paper does to series, in the order recited past, statements, changes, approvals.

Comes in: a paper, its kind and the day it was signed. Goes out: acts. What an amendment says in new text without saying
what the number was is a number after, not a new series.
"""

from datetime import date

from charterbook.instruments.arithmetic import completed
from charterbook.instruments.class_number import class_key
from charterbook.instruments.designation.read import designations, drafted, recited
from charterbook.instruments.designation_amendment.read import (
    adjustments,
    amended_numbers,
    amended_terms,
    changed_classes,
    new_series,
    reclassified_classes,
)
from charterbook.instruments.designation_withdrawal.read import withdrawals
from charterbook.instruments.paper import Paper
from charterbook.instruments.retirement.read import class_retirements, retirements
from charterbook.instruments.series import same_series
from charterbook.instruments.statements import approvals, statements
from charterbook.model.acts import Act, AuthorizedSharesAdjustment, DesignatedSharesAdjustment, Retirement
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Kind


def series_acts(paper: Paper, kind: Kind, executed_on: Cited[date] | None) -> list[Act]:
    """The acts on series of a paper of a kind."""
    changed = adjustments(paper)
    match kind:
        case "designation":
            told = [act for act in statements(paper, executed_on) if act.act == "none_issued"]
            created = designations(paper) or drafted(paper)
            names = [str(act.series.value) for act in created]
            others = [act for act in changed if not any(same_series(str(act.series.value), name) for name in names)]
            return [*told, *created, *others, *withdrawals(paper), *reclassified_classes(paper)]
        case "designation_withdrawal":
            withdrawn = withdrawals(paper, titled=True)
            return [*recited(paper, withdrawn), *statements(paper, executed_on), *withdrawn, *approvals(paper)]
        case "retirement":
            retired, gone = retirements(paper), withdrawals(paper, titled=not changed)
            gone = gone if _all_gone(paper) else []
            past = [act for act in recited(paper, gone) if act.filed_on is not None]
            whole = changed_classes(paper) if retired else []
            of_class = class_retirements(paper)
            smaller = _smaller_classes(paper, of_class)
            said = statements(paper, executed_on)
            return [*past, *said, *retired, *whole, *of_class, *smaller, *changed, *gone, *approvals(paper)]
        case "validation":
            return [*changed, *approvals(paper)]
        case _:
            created = new_series(paper)
            numbers = _with_numbers(changed, amended_numbers(paper)) if changed else amended_numbers(paper)
            acts = numbers if numbers or created else amended_terms(paper)
            said = statements(paper, executed_on)
            return [
                *recited(paper, changed, amends=True),
                *said,
                *created,
                *acts,
                *reclassified_classes(paper),
                *approvals(paper),
            ]


def _with_numbers(
    changed: list[DesignatedSharesAdjustment], told: list[DesignatedSharesAdjustment]
) -> list[DesignatedSharesAdjustment]:
    """The changes, those of which the change alone is told with the number that another place gives the series now."""
    acts = []
    for act in changed:
        alone = act.before is None and act.after is None and isinstance(act.change, Cited)
        now = next((one.after for one in told if same_series(str(one.series.value), str(act.series.value))), None)
        before, after, change = completed(None, now, act.change)
        # The number of the change itself is none that the series has now.
        other = isinstance(now, Cited) and isinstance(act.change, Cited) and now.value > abs(act.change.value)
        acts.append(act._replace(before=before, after=after, change=change) if alone and other else act)
    return acts


def resolved_on_series(paper: Paper) -> tuple[Act, ...]:
    """What a board's resolution decides on series."""
    changed: list[DesignatedSharesAdjustment] = adjustments(paper)
    names = [str(act.series.value) for act in changed]
    created = [
        act for act in designations(paper) if not any(same_series(str(act.series.value), name) for name in names)
    ]
    return (*changed, *withdrawals(paper), *created)


def _smaller_classes(paper: Paper, retired: list[Retirement]) -> list[AuthorizedSharesAdjustment]:
    """The authorized number of each class whose own shares are retired, where the paper states it. The grammar of
    charters is loaded only here: few certificates of retirement are of a whole class."""
    if not retired:
        return []
    from charterbook.instruments.articles_amendment.read import authorized_adjustments

    keys = {class_key(act.share_class.value) for act in retired}
    return [act for act in authorized_adjustments(paper) if class_key(act.share_class.value) in keys]


def _all_gone(paper: Paper) -> bool:
    """Whether a certificate of retirement takes the whole series out of the charter."""
    return paper.first("retired_all") is not None or bool(paper.all("eliminating")) or bool(paper.all("withdrawn"))
