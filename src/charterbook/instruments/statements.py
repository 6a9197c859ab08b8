"""Statements of fact about a series: none issued, none outstanding, as of which day.

Comes in: a paper and the date of its execution. Goes out: acts. "No shares are issued" speaks of one day; only "have
been issued" speaks of all the past, and only then is `ever` set.
"""

from datetime import date

from charterbook.instruments.paper import Paper, class_of, count, day, words
from charterbook.model.acts import NoneIssued, NoneOutstanding, OutstandingCount, StockholderApproval
from charterbook.model.evidence import Cited
from charterbook.text.productions import Match

Statement = NoneIssued | NoneOutstanding | OutstandingCount


def approvals(paper: Paper) -> list[StockholderApproval]:
    """The approvals of stockholders that the paper recites."""
    return [
        StockholderApproval(voters, day(match, "approved_on"))
        for match in paper.all("approved")
        if (voters := words(match, "voters")) is not None
    ]


def statements(paper: Paper, executed_on: Cited[date] | None) -> list[Statement]:
    """The statements of a paper. Each speaks of the day of its paper, said ("as of the date hereof") or not."""
    acts: list[Statement] = []
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
    for match in paper.all("outstanding"):
        series, shares = match.slots["series"], count(match, "shares")
        if shares is not None:
            name = Cited(str(series.cited.value), series.cited.spans)
            acts.append(OutstandingCount(class_of(paper, series), name, shares, _as_of(paper, match, executed_on)))
    return acts


def _as_of(paper: Paper, match: Match, executed_on: Cited[date] | None) -> Cited[date] | None:
    """The day the statement names, else the day of the paper."""
    if (named := day(match, "as_of_date")) is not None:
        return named
    if executed_on is None:
        return None
    said = match.slots.get("as_of") or next(
        (before.slots["as_of"] for before in paper.all("none_on") if before.end == match.start), None
    )
    return executed_on._replace(spans=(said.cited.spans if said else ()) + executed_on.spans)


def _ever(match: Match) -> Cited[bool] | None:
    verb = match.slots["verb"].cited
    return Cited(True, verb.spans) if str(verb.value).lower() in ("have been", "has been") else None
