"""CB103: before, change and after are one sum."""

from charterbook.law.reach import acts, fold, plain, said, spans_of
from charterbook.law.rule import ANY_COPY, NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.model.acts import AuthorizedSharesAdjustment, DesignatedSharesAdjustment
from charterbook.model.evidence import Disputed
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares, decimal_string, figures

_UP, _DOWN = "certificate of increase", ("certificate of decrease", "certificate of reduction")
_REMEDY = "Find which of the numbers the resolution meant, and correct the record."
Adjustment = AuthorizedSharesAdjustment | DesignatedSharesAdjustment


@rule_of_paper("CB103", "error", of=ANY_COPY)
def sum_fails(case: Case) -> Answer:
    """Before, change and after disagree.

    What it asks: Where a paper gives the number before an act, the change and the number after it, the first two make
    the third; and the shares that go back are as many as the decrease, or as all decreases of the paper. Numbers that
    the reader computed are not compared with what they were computed from; a disputed number is left to CB101. A
    certificate of increase makes some number larger, one of decrease or reduction some number smaller: where all go
    the other way that is a warning.

    Why it matters: Three statements of one change are the paper's own proof. If they disagree one of them is wrong, and
    the paper does not say which. The level is error because the paper contradicts itself.

    Passing case: Decreased by 650 to 0, and "such 650 shares" resume their status.

    Failing case: Increased by 100 from 1,000 to 1,200.

    Remedy: Find which of the numbers the resolution meant, and correct the record.
    """
    adjustments = [act for act in acts(case.paper) if isinstance(act, Adjustment)]
    told = [remark for act in adjustments for remark in (*_sum(act), *_returned(act, adjustments))]
    told += _against_the_title(case.paper, adjustments)
    if told:
        return fails(*told)
    if any(isinstance(field, Disputed) for act in adjustments for field in act):
        return lacks()
    return passes() if adjustments else NOT_APPLICABLE


def _sum(act: Adjustment) -> list[Remark]:
    before, change, after = said(act.before), said(act.change), said(act.after)
    if before is None or change is None or after is None or before.value + change.value == after.value:
        return []
    sign = "plus" if change.value >= 0 else "minus"
    total = decimal_string(before.value + change.value)
    sum_said = f"{figures(before.value)} {sign} {figures(_size(change.value))}"
    return [
        Remark(
            f"{sum_said} is {figures(before.value + change.value)}, the paper says {figures(after.value)}",
            (*after.spans, *before.spans, *change.spans) or spans_of(act),
            expected=total,
            actual=decimal_string(after.value),
            remedy=_REMEDY,
        )
    ]


def _returned(act: Adjustment, adjustments: list[Adjustment]) -> list[Remark]:
    """The shares that go back against the decrease, or against all decreases of the paper: several series may go back
    in one sentence. Shares that go back beside an increase are not of the series that grows."""
    if not isinstance(act, DesignatedSharesAdjustment):
        return []
    returned, change = said(act.returned), plain(act.change)
    if returned is None or change is None or change.value > 0 or _size(change.value) == returned.value:
        return []
    changes = [plain(each.change) for each in adjustments]
    if returned.value == sum(_size(each.value) for each in changes if each and each.value < 0):
        return []
    lost = decimal_string(_size(change.value))
    return [
        Remark(
            f"the series loses {figures(_size(change.value))} shares, but {figures(returned.value)} go back",
            (*returned.spans, *change.spans) or spans_of(act),
            expected=lost,
            actual=decimal_string(returned.value),
            remedy=_REMEDY,
        )
    ]


def _against_the_title(paper: Instrument, adjustments: list[Adjustment]) -> list[Remark]:
    """What the title says is done, where every change of the paper is the contrary."""
    changes = [change for act in adjustments if (change := plain(act.change)) and change.value]
    if paper.title is None or not changes:
        return []
    title = fold(paper.title.value)
    up, down = _UP in title, any(words in title for words in _DOWN)
    if up == down or any((change.value > 0) == up for change in changes):
        return []
    done = "fall" if up else "grow"
    return [
        Remark(
            f"the title speaks of {'an increase' if up else 'a decrease'}, the numbers {done}",
            (*paper.title.spans, *changes[0].spans),
            expected="an increase" if up else "a decrease",
            actual=decimal_string(changes[0].value),
            remedy="Find out from the resolution which way the number was to go, and correct the record.",
            level="warning",
        )
    ]


def _size(change: Shares) -> Shares:
    return change if change >= 0 else -change
