"""An amendment that changes the number of a series: before, change and after, each as the paper states it.

Comes in: a paper. Goes out: acts. What the paper does not state is derived only where arithmetic leaves no choice,
and is marked so: before = after - change.
"""

from charterbook.instruments.paper import Paper, class_of, count, par, words
from charterbook.model.acts import DesignatedSharesAdjustment
from charterbook.model.evidence import Cited, Disputed, Stated
from charterbook.model.shares import Shares
from charterbook.text.marks import Found
from charterbook.text.productions import Match

UNDESIGNATED = "undesignated"


def adjustments(paper: Paper) -> list[DesignatedSharesAdjustment]:
    """Each change in the number of a series. A second statement of the same change is a witness, not a second act."""
    acts: list[DesignatedSharesAdjustment] = []
    for match in paper.all("adjustment"):
        act = _adjustment(paper, match)
        if not any(act.series.value == other.series.value for other in acts):
            acts.append(act)
    return acts


def _adjustment(paper: Paper, match: Match) -> DesignatedSharesAdjustment:
    series = match.slots["series"]
    back = _next(paper, "returned", match)
    change = _signed(count(match, "change"), match.slots["direction"])
    after = count(match, "to") or count(_next(paper, "after", match), "after")
    before = count(match, "before") or _difference(after, change)
    if change is None:
        change = _difference(after, before)
    named = words(back, "share_class")
    return DesignatedSharesAdjustment(
        share_class=class_of(paper, series, named),
        series=_series_name(series),
        before=before,
        after=after,
        change=change,
        par_value=par(match),
        returned=count(back, "returned"),
        returned_to=Cited(UNDESIGNATED, back.slots["status"].cited.spans) if back else None,
    )


def _next(paper: Paper, fact: str, match: Match) -> Match | None:
    """The next match of a fact that belongs to this adjustment: after it and before the next adjustment."""
    limit = min((other.start for other in paper.all("adjustment") if other.start > match.end), default=paper.end)
    return next((other for other in paper.all(fact) if match.start <= other.start < limit), None)


def _series_name(found: Found) -> Stated[str]:
    return Cited(str(found.cited.value), found.cited.spans)


def _signed(stated: Stated[Shares] | None, direction: Found) -> Stated[Shares] | None:
    """A stated change with its sign: a decrease is negative."""
    if stated is None or str(direction.cited.value).lower().startswith("incr"):
        return stated
    match stated:
        case Cited():
            return stated._replace(value=-stated.value)
        case Disputed(readings):
            return Disputed(tuple(reading._replace(value=-reading.value) for reading in readings))


def _difference(first: Stated[Shares] | None, second: Stated[Shares] | None) -> Cited[Shares] | None:
    """`first` - `second`, marked as derived from the places that state them; None unless both are certain."""
    if not isinstance(first, Cited) or not isinstance(second, Cited):
        return None
    return Cited(first.value - second.value, first.spans + second.spans, derived=True)
