"""The acts of charter papers, put together: articles, their amendments, restatements and splits.

Comes in: a paper, its kind, corporation and dates. Goes out: acts, in the order corporation, name, classes, par values,
splits, series.
"""

from datetime import date

from charterbook.instruments.articles.read import authorizations, embedded_designations, incorporations
from charterbook.instruments.articles_amendment.created import with_new_classes
from charterbook.instruments.articles_amendment.names import name_changes
from charterbook.instruments.articles_amendment.pars import par_changes
from charterbook.instruments.articles_amendment.read import authorized_adjustments
from charterbook.instruments.articles_amendment.texts import texts
from charterbook.instruments.articles_restated.read import new_name, restatements
from charterbook.instruments.capital import capital, capital_of
from charterbook.instruments.charter_series import series_of_charter
from charterbook.instruments.class_number import class_key
from charterbook.instruments.class_outstanding import outstanding_counts
from charterbook.instruments.designation.read import designations
from charterbook.instruments.designation_withdrawal.read import withdrawals
from charterbook.instruments.paper import Paper
from charterbook.instruments.split_change.certificate import certificate_of_change
from charterbook.instruments.split_change.pars import split_pars
from charterbook.instruments.split_change.read import split_sentences, splits
from charterbook.model.acts import Act, AuthorizedSharesAdjustment, NameChange, ParValueChange, Restatement
from charterbook.model.evidence import Cited, Mark, Stated
from charterbook.model.instrument import Dates, Kind


def charter_acts(paper: Paper, kind: Kind, corporation: Stated[str] | None, when: Dates) -> list[Act]:
    """What a charter paper does. Of a restatement all classes are stated anew, whether or not their number changes."""
    on = _day(when)
    if kind == "articles":
        clause = capital_of(paper)
        series = embedded_designations(paper, clause, series_of_charter(paper))
        return [*incorporations(corporation), *authorizations(paper, clause), *series]
    if kind == "articles_restated":
        clause = capital_of(paper)
        series = embedded_designations(paper, clause, series_of_charter(paper))
        renamed = new_name(paper, corporation)
        return [
            *restatements(corporation), *renamed, *authorizations(paper, clause), *splits(paper, on),
            *split_pars(paper, split_sentences(paper, on)), *series,
            *withdrawals(paper), *outstanding_counts(paper),
        ]  # fmt: skip
    if (changed := certificate_of_change(paper)) is not None:
        return list(changed)
    amended = authorized_adjustments(paper)
    pars = par_changes(paper)
    return [
        *name_changes(paper, corporation), *with_new_classes(paper, _without_told_par(amended, pars)), *pars,
        *splits(paper, on), *_series(paper), *outstanding_counts(paper),
    ]  # fmt: skip


def _without_told_par(
    amended: list[AuthorizedSharesAdjustment], pars: list[ParValueChange]
) -> list[AuthorizedSharesAdjustment]:
    """The changes of numbers, without a par that an act of its own changes."""
    told = {class_key(act.share_class.value) for act in pars}
    return [act._replace(par_value=None) if class_key(act.share_class.value) in told else act for act in amended]


def _series(paper: Paper) -> list[Act]:
    """The series that an amendment of the charter fixes or takes away beside its other acts."""
    clause = capital_of(paper)
    return [*embedded_designations(paper, clause, designations(paper)), *withdrawals(paper)]


def _day(when: Dates) -> date | None:
    """The earliest day of the paper: what is dated before it is history."""
    days = [cited.value for cited in (when.adopted_on, when.executed_on, when.filed_on) if cited is not None]
    return min(days, default=None)


def totals(paper: Paper, kind: Kind) -> tuple[Mark, ...]:
    """The number of shares of all classes that a charter states, as a mark of kind "total authorized": no act has it,
    but the parts must add up to it."""
    if kind not in ("articles", "articles_amendment", "articles_restated"):
        return ()
    amended = kind == "articles_amendment"
    total = (capital(paper, texts(paper).new, paper.end) if amended else capital_of(paper)).total
    return (Mark("total authorized", Cited(total.value, total.spans, witnesses=total.witnesses)),) if total else ()


def name_before(kind: Kind, acts: tuple[Act, ...]) -> Cited[str] | None:
    """The name under which an amendment that changes the name is filed: the old one."""
    renamed = next((act for act in acts if isinstance(act, NameChange)), None)
    if kind != "articles_amendment" or renamed is None or not isinstance(renamed.before, Cited):
        return None
    return renamed.before


def without_restatement(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts of a composite copy: it puts papers together and restates nothing."""
    return tuple(act for act in acts if not isinstance(act, Restatement))
