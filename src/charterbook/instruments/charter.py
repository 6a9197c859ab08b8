"""The acts of charter papers, put together: articles, their amendments, restatements and splits.

Comes in: a paper, its kind, corporation and dates. Goes out: acts, in the order corporation, name, classes, par values,
splits, series.
"""

from datetime import date

from charterbook.instruments.articles.read import authorizations, embedded_designations, incorporations
from charterbook.instruments.articles_amendment.read import authorized_adjustments, name_changes, par_changes
from charterbook.instruments.articles_restated.read import new_name, restatements
from charterbook.instruments.capital import capital
from charterbook.instruments.designation.read import designations
from charterbook.instruments.designation_withdrawal.read import withdrawals
from charterbook.instruments.paper import Paper
from charterbook.instruments.split_change.certificate import certificate_of_change
from charterbook.instruments.split_change.read import splits
from charterbook.model.acts import Act
from charterbook.model.evidence import Stated
from charterbook.model.instrument import Dates, Kind


def charter_acts(paper: Paper, kind: Kind, corporation: Stated[str] | None, when: Dates) -> list[Act]:
    """What a charter paper does. Of a restatement all classes are stated anew, whether or not their number changes."""
    on = _day(when)
    if kind == "articles":
        clause = capital(paper, paper.start, paper.end)
        series = embedded_designations(paper, clause, designations(paper))
        return [*incorporations(corporation), *authorizations(paper, clause), *series]
    if kind == "articles_restated":
        clause = capital(paper, paper.start, paper.end)
        series = embedded_designations(paper, clause, designations(paper))
        renamed = new_name(paper, corporation)
        return [
            *restatements(corporation), *renamed, *authorizations(paper, clause), *splits(paper, on), *series,
            *withdrawals(paper),
        ]  # fmt: skip
    if (changed := certificate_of_change(paper)) is not None:
        return list(changed)
    amended = authorized_adjustments(paper)
    return [*name_changes(paper, corporation), *amended, *par_changes(paper), *splits(paper, on), *_series(paper)]


def _series(paper: Paper) -> list[Act]:
    """The series that an amendment of the charter fixes or takes away beside its other acts."""
    clause = capital(paper, paper.start, paper.end)
    return [*embedded_designations(paper, clause, designations(paper)), *withdrawals(paper)]


def _day(when: Dates) -> date | None:
    """The earliest day of the paper: what is dated before it is history."""
    days = [cited.value for cited in (when.adopted_on, when.executed_on, when.filed_on) if cited is not None]
    return min(days, default=None)
