"""What later papers did to a paper: they corrected, withdrew or superseded it.

Comes in: the papers of one corporation, and which of them are in effect. Goes out: for each paper that it befell what
became of it, by which paper and when. Only a paper in effect does something to another: that it was drafted, adopted or
signed does not.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from charterbook.law.reach import operative, own_day
from charterbook.law.set.citations import (
    UNTIL_FILED,
    Citation,
    OnSeries,
    Subject,
    citations,
    matches,
    series_of,
    sort_of,
)
from charterbook.law.set.state import Held
from charterbook.model.acts import SeriesWithdrawal
from charterbook.model.instrument import Kind

Became = Literal["superseded", "corrected", "withdrawn"]

_CHARTER: frozenset[Kind] = frozenset(
    {"articles", "articles_amendment", "articles_restated", "split_change", "retirement"}
)
_SERIES: frozenset[Kind] = frozenset({"designation", "designation_amendment"})


class Outcome(NamedTuple):
    """What became of a paper, by which paper of the book, and on which day."""

    state: Became
    by: int
    on: date


def outcomes(held: Sequence[Held], in_effect: frozenset[int]) -> dict[int, Outcome]:
    """What became of each paper that something befell, by its number. `in_effect` are the papers in effect on the day
    asked for. A paper that was withdrawn or superseded stays so, whatever is corrected later."""
    found: dict[int, Outcome] = {}
    doers = [(day, one) for one in held if one.number in in_effect and (day := _day(one))]
    for day, doer in sorted(doers, key=lambda pair: (pair[0], pair[1].number)):
        for number, state in _done(doer, day, held):
            # Whether an amendment without a stamp was ever in the charter that is restated, nothing shows.
            if state == "superseded" and number not in in_effect:
                continue
            if number not in found or (found[number].state == "corrected" and state != "corrected"):
                found[number] = Outcome(state, doer.number, day)
    return found


def _done(doer: Held, day: date, held: Sequence[Held]) -> Iterator[tuple[int, Became]]:
    """What a paper does to those before it."""
    corrected = [one for one in citations(doer.paper, asked_too=False) if one.sort == "correction"]
    withdrawn = [act for act in operative(doer.paper) if isinstance(act, SeriesWithdrawal)]
    restates = sort_of(doer.paper) == "restatement"
    for other in held if corrected or withdrawn or restates else ():
        theirs = _day(other)
        if other.number == doer.number or other.paper.status != "paper" or theirs is None or theirs > day:
            continue
        if any(_is(one, other) for one in corrected):
            yield other.number, "corrected"
        if withdrawn and other.paper.kind in _SERIES and _gone(other, theirs, withdrawn):
            yield other.number, "withdrawn"
        if restates and _restated(doer, other):
            yield other.number, "superseded"


def _is(cited: Citation, other: Held) -> bool:
    return matches(cited, other.paper, other.filed_on) == "held"


def _gone(other: Held, day: date, withdrawn: list[SeriesWithdrawal]) -> bool:
    """Whether every series of a paper is withdrawn. Letters are reused: a paper from before the day on which the
    withdrawn designation was filed is on an older series."""
    latest = other.filed_on or day + UNTIL_FILED
    gone = {series_of(act) for act in withdrawn if act.filed_on is None or act.filed_on.value <= latest}
    own = _series(other)
    return bool(own) and own <= gone


def _restated(doer: Held, other: Held) -> bool:
    """Whether a restatement takes the other's place: of the charter, or of the same series. A restated charter leaves
    the designations alone, for whether it takes them in is a question of its words."""
    if doer.paper.kind == "articles_restated":
        return other.paper.kind in _CHARTER
    own = _series(other)
    return other.paper.kind in _SERIES and bool(own) and own <= _series(doer)


def _series(one: Held) -> set[Subject]:
    return {series_of(act) for act in operative(one.paper) if isinstance(act, OnSeries)}


def _day(one: Held) -> date | None:
    return one.effective_on or one.filed_on or own_day(one.paper)[0]
