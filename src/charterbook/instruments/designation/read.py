"""The creation of a series, by the paper itself or as an earlier event that the paper recites.

Comes in: a paper. Goes out: acts.
"""

from charterbook.instruments.paper import Paper, class_of, count, day, par, words
from charterbook.model.acts import DesignatedSharesAdjustment, SeriesDesignation, SeriesWithdrawal
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import Shares


def designations(paper: Paper) -> list[SeriesDesignation]:
    """Each series that the paper creates. Par is the creating sentence's, else the paper's first."""
    acts = []
    for match in paper.all("created"):
        series = match.slots["series"]
        stated_par = par(match) or next((found.cited for found in paper.marks("par")), None)
        acts.append(
            SeriesDesignation(
                share_class=class_of(paper, series, words(match, "share_class")),
                series=Cited(str(series.cited.value), series.cited.spans),
                after=count(match, "after"),
                par_value=stated_par,  # type: ignore[arg-type]  # marks of kind "par" hold par values
            )
        )
    return acts


def recited(paper: Paper, later: list[DesignatedSharesAdjustment] | list[SeriesWithdrawal]) -> list[SeriesDesignation]:
    """Each earlier designation that the paper recites. Its number is known where a later act of the paper gives the
    number before, and is derived then, as the recital itself does not say it."""
    acts: list[SeriesDesignation] = []
    for match in paper.all("designation_recited"):
        series = match.slots.get("series") or match.slots.get("created")
        if series is None or any(act.series.value == series.cited.value for act in acts):
            continue
        acts.append(
            SeriesDesignation(
                share_class=class_of(paper, series),
                series=Cited(str(series.cited.value), series.cited.spans),
                after=_number_before(str(series.cited.value), later),
                filed_on=day(match, "filed_on"),
                recited=True,
            )
        )
    return acts


def _number_before(
    series: str, later: list[DesignatedSharesAdjustment] | list[SeriesWithdrawal]
) -> Stated[Shares] | None:
    for act in later:
        if isinstance(act, DesignatedSharesAdjustment) and act.series.value == series:
            return act.before._replace(derived=True) if isinstance(act.before, Cited) else act.before
    return None
