"""CB402: the dates of a paper follow one another."""

from datetime import date
from typing import NamedTuple

from charterbook.law.reach import acts_of, filed_on
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, judged, rule_of_paper
from charterbook.model.acts import Certification, Resolution, SeriesDesignation
from charterbook.model.evidence import Cited
from charterbook.model.findings import Level
from charterbook.model.instrument import Instrument

_TAKE_EFFECT_LATER = ("articles_amendment", "designation_amendment", "designation_withdrawal", "split_change")
_REMEDY = "Find out which date is right, from the minutes or the stamped copy, and correct the record."


class _Pair(NamedTuple):
    """Two dates of which the first must not be after the second, and what the second follows."""

    earlier: Cited[date] | None
    told_earlier: str
    later: Cited[date] | None
    told_later: str
    level: Level


@rule_of_paper("CB402", "error")
def dates_out_of_order(case: Case) -> Answer:
    """Dates are out of order.

    What it asks: Adoption is not after execution, execution not after filing, filing not after effect (a correction,
    which relates back, is excepted; where no filing is shown, an amendment's execution is asked instead); the board
    does not act after the holders, nor the holders after execution; a filing that the paper recites is not after its
    own execution; and the resolution and its certified copy have one date. Whether the registrar's number is of the
    filing's day CB405 asks.

    Why it matters: Who signs a paper "adopted" before it was adopted certifies something that had not happened. What
    the paper itself makes impossible is an error; execution after filing and effect before filing are warnings, since
    a stamp may be misread and a paper may be dated "as of"; so is the order of board and holders, which some laws
    leave open.

    Passing case: Adopted and executed on 24 April 2003.

    Failing case: Executed on 4 September 1999, adopted on 9 September 1999.

    Remedy: Find out which date is right, from the minutes or the stamped copy, and correct the record.
    """
    compared = [pair for pair in _pairs(case.paper) if pair.earlier and pair.later]
    told = [_told(pair) for pair in compared if pair.earlier and pair.later and pair.earlier.value > pair.later.value]
    told += _two_adoptions(case.paper)
    return judged(told) if told or compared else NOT_APPLICABLE


def _pairs(paper: Instrument) -> list[_Pair]:
    dates, filed = paper.dates, filed_on(paper)
    effective = None if paper.kind == "correction" else dates.effective_on
    pairs = [
        _Pair(dates.adopted_on, "adopted", dates.executed_on, "executed", "error"),
        _Pair(dates.executed_on, "executed", filed, "filed", "warning"),
        _Pair(filed, "filed", effective, "effective", "warning"),
        _Pair(dates.adopted_on, "adopted", dates.stockholders_approved_on, "approved by the holders", "warning"),
        _Pair(dates.stockholders_approved_on, "approved by the holders", dates.executed_on, "executed", "warning"),
    ]
    if filed is None and paper.kind in _TAKE_EFFECT_LATER:
        pairs.append(_Pair(dates.executed_on, "executed", effective, "effective", "warning"))
    own = dates.executed_on or dates.adopted_on
    return pairs + [
        _Pair(act.filed_on, "the recited designation was filed", own, "this paper was made", "error")
        for act in acts_of(paper, SeriesDesignation)
        if act.recited
    ]


def _told(pair: _Pair) -> Remark:
    assert pair.earlier is not None
    assert pair.later is not None
    return Remark(
        f"{pair.told_earlier} on {pair.earlier.value}, but {pair.told_later} on {pair.later.value}",
        (*pair.earlier.spans, *pair.later.spans),
        expected=f"{pair.told_earlier} on or before {pair.later.value}",
        actual=str(pair.earlier.value),
        remedy=_REMEDY,
        level=pair.level,
    )


def _two_adoptions(paper: Instrument) -> list[Remark]:
    """The day of the board's adoption against those of the resolutions and certificates in and under the paper. What
    stockholders decide has a day of its own."""
    own = paper.dates.adopted_on
    if own is None:
        return []
    boards = [each for each in acts_of(paper, Resolution) if "holders" not in each.body.value.casefold()]
    copies: list[Resolution | Certification] = [*boards, *acts_of(paper, Certification)]
    others = {
        act.adopted_on.spans: act.adopted_on for act in copies if act.adopted_on and act.adopted_on.value != own.value
    }
    return [
        Remark(
            f"adopted on {own.value} by the paper, on {other.value} by the copy of the resolution",
            (*other.spans, *own.spans),
            expected=str(own.value),
            actual=str(other.value),
            remedy=_REMEDY,
        )
        for other in others.values()
    ]
