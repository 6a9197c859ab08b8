"""Whether the votes that a paper counts are as many as the law asks.

Comes in: a case and what its law asks. Goes out: an answer where the paper's own numbers fall short, else None. Only
one vote told in numbers is judged: a paper with the votes of several classes is left alone. A charter may ask for more
than the law; that is not read.
"""

from fractions import Fraction
from typing import NamedTuple

from charterbook.law.reach import acts_of, marks, plain
from charterbook.law.rule import Answer, Case, Remark, fails, lacks
from charterbook.model.acts import OutstandingCount
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares, decimal_string


class Needed(NamedTuple):
    """The share of all votes that a law asks, as `said` in words: `share` or more, or `strictly` more. `least` is what
    a charter may lower it to, always strictly; None where it may not."""

    share: Fraction
    said: str
    strictly: bool = True
    least: Fraction | None = None


MAJORITY = Needed(Fraction(1, 2), "more than half")
TWO_THIRDS_OR_A_MAJORITY = Needed(Fraction(2, 3), "two thirds", strictly=False, least=Fraction(1, 2))


def too_few(case: Case, needed: Needed | None, remedy: str) -> Answer | None:
    """An answer where the paper counts as many votes against as for, or fewer for than are needed of all; None where it
    counts none, or enough. Without `needed` only those cast are compared."""
    if not is_counted(case):
        return None
    votes, against = counted(case.paper, "votes for"), counted(case.paper, "votes against")
    if votes is None or against is None:
        return None
    if votes.value <= against.value:
        message = f"{decimal_string(votes.value)} votes for, {decimal_string(against.value)} against"
        return fails(Remark(message, (*votes.spans, *against.spans), expected="more votes for", remedy=remedy))
    whole = counted(case.paper, "shares entitled") or _outstanding(case)
    if needed is None or whole is None or whole.value == 0:
        return None
    part = Fraction(votes.value) / whole.value
    if part > needed.share or (part == needed.share and not needed.strictly):
        return None
    told = Remark(
        f"{decimal_string(votes.value)} votes for, of {decimal_string(whole.value)}; asked is {needed.said}",
        (*votes.spans, *whole.spans),
        expected=f"{needed.said} of {decimal_string(whole.value)}",
        actual=decimal_string(votes.value),
        remedy=remedy,
    )
    if needed.least is not None and part > needed.least:
        return lacks(told._replace(missing="whether the charter asks for fewer votes (the charter)", level="note"))
    return fails(told)


def is_counted(case: Case) -> bool:
    """Whether the paper counts a vote: for and against. A number for alone may be a ratio ("four for one")."""
    return bool(marks(case.paper, "votes for") and marks(case.paper, "votes against"))


def counted(paper: Instrument, kind: str) -> Cited[Shares] | None:
    """The one number of a kind ("votes for", "votes against", "shares entitled") that a paper tells; None where it
    tells several, as class by class."""
    found = [mark for mark in marks(paper, kind) if isinstance(mark, Cited)]
    counts = [Cited(mark.value, mark.spans) for mark in found if isinstance(mark.value, int | Fraction)]
    return counts[0] if len({count.value for count in counts}) == 1 else None


def _outstanding(case: Case) -> Cited[Shares] | None:
    """The outstanding shares of the one class whose number the paper tells."""
    counts = [
        count for act in acts_of(case.paper, OutstandingCount) if act.series is None and (count := plain(act.shares))
    ]
    return counts[0] if len(counts) == 1 else None
