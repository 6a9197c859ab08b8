"""CB603: the votes that a paper tells add up."""

from charterbook.law.reach import acts_of, marks, plain
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_paper
from charterbook.model.acts import OutstandingCount
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares, decimal_string

_CAST = ("votes for", "votes against", "votes abstaining")
VOTES = (*_CAST, "shares represented", "shares entitled")
"""The kinds of marks that tell a vote of holders in numbers."""
_REMEDY = "Compare with the inspector's report or the minutes, and correct the record."
_Count = Cited[Shares]


@rule_of_paper("CB603", "warning")
def votes_do_not_add_up(case: Case) -> Answer:
    """The votes do not add up.

    What it asks: Where a paper tells one vote of its holders in numbers, those for, against and abstaining are together
    not more than the shares represented, and these not more than the shares entitled to vote; shares represented or
    entitled to vote are not more than those outstanding, where one class alone has a number outstanding. A paper that
    tells the votes of several classes leaves the answer open.

    Why it matters: The vote is the condition of the amendment. Numbers that cannot all be true show that one of them
    was carried over from another paper.

    Passing case: 68,960,056 represented: 66,000,000 for, 2,000,000 against, 960,056 abstaining.

    Failing case: 97,500 shares entitled to vote, and 47,500 outstanding.

    Remedy: Compare with the inspector's report or the minutes, and correct the record.
    """
    told = {kind: _counts(case.paper, kind) for kind in VOTES}
    outstanding = [
        count for act in acts_of(case.paper, OutstandingCount) if act.series is None and (count := plain(act.shares))
    ]
    if not any(told.values()):
        return NOT_APPLICABLE
    if any(len({count.value for count in counts}) > 1 for counts in told.values()):
        return lacks()
    cast = [told[kind][0] for kind in _CAST if told[kind]]
    represented, entitled = (told[kind][:1] for kind in ("shares represented", "shares entitled"))
    pairs = [
        (cast, "cast or withheld", represented, "represented"),
        (cast, "cast or withheld", entitled, "entitled to vote"),
        (represented, "represented", entitled, "entitled to vote"),
        (entitled, "entitled to vote", outstanding if len(outstanding) == 1 else [], "outstanding"),
        (represented, "represented", outstanding if len(outstanding) == 1 else [], "outstanding"),
    ]
    compared = [pair for pair in pairs if pair[0] and pair[2]]
    faults = [remark for pair in compared if (remark := _more(*pair))]
    if faults:
        return fails(*faults)
    return passes() if compared else NOT_APPLICABLE


def _counts(paper: Instrument, kind: str) -> list[_Count]:
    found = [mark for mark in marks(paper, kind) if isinstance(mark, Cited)]
    return [mark for mark in found if hasattr(mark.value, "denominator")]  # type: ignore[misc]  # counts, by that


def _more(parts: list[_Count], what: str, whole: list[_Count], of: str) -> Remark | None:
    counted = sum(part.value for part in parts)
    if counted <= whole[0].value:
        return None
    most, actual = decimal_string(whole[0].value), decimal_string(counted)
    return Remark(
        f"{actual} shares are {what}, and {most} {of}",
        (*(span for part in parts for span in part.spans), *whole[0].spans),
        expected=f"at most {most}",
        actual=actual,
        remedy=_REMEDY,
    )
