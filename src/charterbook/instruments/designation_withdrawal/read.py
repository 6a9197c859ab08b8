"""The withdrawal of a designation: which series leaves the charter, and when its designation was filed.

Comes in: a paper. Goes out: acts.
"""

from charterbook.instruments.paper import Paper, class_of, day
from charterbook.model.acts import SeriesWithdrawal
from charterbook.model.evidence import Cited


def withdrawals(paper: Paper) -> list[SeriesWithdrawal]:
    """Each series that the paper withdraws."""
    acts: list[SeriesWithdrawal] = []
    for match in paper.all("withdrawn"):
        series = match.slots.get("series")
        if series is None or any(act.series.value == series.cited.value for act in acts):
            continue
        recital = paper.first("designation_recited")
        acts.append(
            SeriesWithdrawal(
                share_class=class_of(paper, series),
                series=Cited(str(series.cited.value), series.cited.spans),
                filed_on=day(match, "filed_on") or day(recital, "filed_on"),
            )
        )
    return acts
