"""Statements of fact about a series: none issued, none outstanding, as of which day.

Comes in: a paper and the date of its execution. Goes out: acts. "No shares are issued" speaks of one day; only "have
been issued" speaks of all the past, and only then is `ever` set.
"""

from datetime import date

from charterbook.instruments.paper import Paper, class_of
from charterbook.model.acts import NoneIssued, NoneOutstanding
from charterbook.model.evidence import Cited
from charterbook.text.productions import Match


def statements(paper: Paper, executed_on: Cited[date] | None) -> list[NoneIssued | NoneOutstanding]:
    """The statements of a paper. A statement holds as of the day of the paper, said ("as of the date hereof") or not."""
    acts: list[NoneIssued | NoneOutstanding] = []
    for match in paper.all("none"):
        series = match.slots["series"]
        share_class = class_of(paper, series)
        name = Cited(str(series.cited.value), (*series.cited.spans, paper.span(match.start, match.end)))
        as_of = _as_of(paper, match, executed_on)
        what = str(match.slots["what"].cited.value).lower()
        if "issued" in what:
            acts.append(NoneIssued(share_class, name, as_of, _ever(match)))
        if "outstanding" in what or "outstanding" in match.slots:
            acts.append(NoneOutstanding(share_class, name, as_of))
    return acts


def _as_of(paper: Paper, match: Match, executed_on: Cited[date] | None) -> Cited[date] | None:
    if executed_on is None:
        return None
    said = match.slots.get("as_of") or next(
        (before.slots["as_of"] for before in paper.all("none_on") if before.end == match.start), None
    )
    return executed_on._replace(spans=(said.cited.spans if said else ()) + executed_on.spans)


def _ever(match: Match) -> Cited[bool] | None:
    verb = match.slots["verb"].cited
    return Cited(True, verb.spans) if str(verb.value).lower() in ("have been", "has been") else None
