"""The number before a change, the change and the number after it: any two of them give the third.

Comes in: numbers as a paper states them. Goes out: what follows from them, marked as derived, with the places of both
numbers that it was worked out from. From a disputed number nothing follows.
"""

from charterbook.model.evidence import Cited, Disputed, Stated
from charterbook.model.shares import Shares

Count = Stated[Shares] | None


def completed(before: Count, after: Count, change: Count) -> tuple[Count, Count, Count]:
    """The three in the same order, with the one that is not stated where the other two are."""
    before = difference(after, change) if before is None else before
    after = total(before, change) if after is None else after
    change = difference(after, before) if change is None else change
    return before, after, change


def difference(first: Count, second: Count) -> Cited[Shares] | None:
    """`first` - `second`; None unless both are certain."""
    if not isinstance(first, Cited) or not isinstance(second, Cited):
        return None
    return Cited(first.value - second.value, first.spans + second.spans, derived=True)


def total(first: Count, second: Count) -> Cited[Shares] | None:
    """`first` + `second`; None unless both are certain."""
    if not isinstance(first, Cited) or not isinstance(second, Cited):
        return None
    return Cited(first.value + second.value, first.spans + second.spans, derived=True)


def negative(count: Count) -> Count:
    """The number below zero, each of its readings: a decrease is negative."""
    match count:
        case Disputed(readings):
            return Disputed(tuple(reading._replace(value=-reading.value) for reading in readings))
        case Cited():
            return count._replace(value=-count.value)
        case None:
            return None
