"""Outcomes counted: precision, recall, abstention and false facts, each with its Wilson interval."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

from .score import Outcome, Result

Z = 1.959964  # the two-sided 95 per cent point of the normal distribution


class Rate(NamedTuple):
    """`part` of `whole`."""

    part: int
    whole: int

    @property
    def value(self) -> float:
        """The rate; of nothing it is 1, as nothing was missed."""
        return self.part / self.whole if self.whole else 1.0

    def interval(self) -> tuple[float, float]:
        """The Wilson interval at 95 per cent."""
        if not self.whole:
            return 0.0, 1.0
        n, p = self.whole, self.part / self.whole
        middle, half = p + Z * Z / (2 * n), Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
        return max(0.0, (middle - half) / (1 + Z * Z / n)), min(1.0, (middle + half) / (1 + Z * Z / n))


class Total(NamedTuple):
    """The results of one field, kind or format."""

    right: int = 0
    wrong: int = 0
    abstained: int = 0
    false: int = 0

    @property
    def precision(self) -> Rate:
        """Right of those answered where the paper states the fact."""
        return Rate(self.right, self.right + self.wrong)

    @property
    def recall(self) -> Rate:
        """Right of those that the paper states."""
        return Rate(self.right, self.right + self.wrong + self.abstained)

    @property
    def abstention(self) -> Rate:
        """Not answered of those that the paper states."""
        return Rate(self.abstained, self.right + self.wrong + self.abstained)

    @property
    def false_facts(self) -> Rate:
        """Given though the paper does not state them, of all given."""
        return Rate(self.false, self.right + self.wrong + self.false)


def counted(results: Iterable[Result]) -> Total:
    """The total of some results."""
    counts = Counter(results)
    return Total(counts["right"], counts["wrong"], counts["abstained"], counts["false"])


def by_key(outcomes: Iterable[tuple[str, Outcome]]) -> dict[str, Total]:
    """Totals by whatever the outcomes are paired with: a field, a kind, a format."""
    results: dict[str, list[Result]] = defaultdict(list)
    for key, one in outcomes:
        results[key].append(one.result)
    return {key: counted(found) for key, found in sorted(results.items())}


def row(name: str, total: Total) -> str:
    """One line of a table."""
    rates = (total.precision, total.recall, total.abstention, total.false_facts)
    return f"{name:<26}{total.recall.whole:>6}  " + "  ".join(map(shown, rates))


def shown(rate: Rate) -> str:
    """A rate in per cent with its interval."""
    low, high = rate.interval()
    return f"{100 * rate.value:5.1f} [{100 * low:5.1f} {100 * high:5.1f}]"


HEAD = f"{'':<26}{'facts':>6}  {'precision':<19}  {'recall':<19}  {'abstained':<19}  false facts"
