"""NRS 78.205: what becomes of fractions of a share."""

from datetime import date

from charterbook.law.reach import spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import NRS_78_205
from charterbook.law.us_nv.splits import SplitClass, splits

_READ_2021 = Period("<=2021", first=date(2021, 1, 1), earliest=date.min)
_ROUNDED_AWAY = ("round down", "round nearest")
_REMEDY = "Pay the fraction in money at a stated value, round it up, or give scrip for it."


@rule_of_law(
    "NV-78.205-1",
    "NRS 78.205",
    _READ_2021,
    "defect",
    "verified",
    NRS_78_205,
    "split_change",
    "articles_amendment",
)
def fractions_lost(case: Case) -> Answer:
    """Fractions of a share are rounded away, or nothing was found on them.

    What it asks: A fraction is issued, paid in money at a value or by a method that the paper, plan or resolution
    gives, rounded up to a full share, or turned into scrip. Rounding down, or to the nearest share, takes a fraction
    from its holder for nothing. Only splits that can leave a fraction are asked; the method of valuation is not read.
    Where words were not understood, the treatment may stand among them. On expired scrip the shares count as treasury
    shares, unless the scrip says otherwise.

    Why it matters: What a holder loses in the split is a claim against the corporation.

    Passing case: "A fraction is rounded up to the next whole share."

    Failing case: "Fractions are rounded down to the nearest whole share."

    Remedy: Pay the fraction in money at a stated value, round it up, or give scrip for it.
    """
    asked = [split for split in splits(case.paper) if split.new % split.old]
    if not asked:
        return NOT_APPLICABLE
    lost = [split for split in asked if split.act.fractions and split.act.fractions.value in _ROUNDED_AWAY]
    if lost:
        return fails(*(_told(split, "a fraction of a share is rounded away for nothing") for split in lost))
    silent = [split for split in asked if split.act.fractions is None]
    if not silent:
        return passes()
    if case.paper.unread:
        return lacks()
    missing = "what becomes of fractions of a share (the resolution)"
    message = "what becomes of fractions of a share was not found"
    return lacks(*(_told(split, message)._replace(missing=missing) for split in silent))


def _told(split: SplitClass, message: str) -> Remark:
    said = split.act.fractions
    return Remark(
        message,
        (said.spans if said else ()) or spans_of(split.act),
        expected="money, rounding up, a fraction, or scrip",
        actual=said.value if said else None,
        remedy=_REMEDY,
    )
