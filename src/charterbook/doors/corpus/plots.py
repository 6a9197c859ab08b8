"""Pictures of what was counted of a corpus: acts, words against figures, refusals; one SVG file each.

Comes in: `Stats`. Goes out: the pictures by the names of their files.
"""

from collections import Counter

from charterbook.doors.corpus.stats import Counted, Share, Stats
from charterbook.exchange.bars_svg import Bar, Bars, svg

_MOST_ROWS = 20
_APART = 4
"""So many jurisdictions have a tone of their own; the others share one."""


def plots(stats: Stats) -> dict[str, str]:
    """Every picture, by its file's name."""
    counted = {one.question: one for one in stats.counted}
    (by_decade, decades), (by_agent, agents) = stats.shares
    return {
        "acts.svg": svg(_acts(counted["acts by kind and jurisdiction"])),
        "words-against-figures-by-decade.svg": svg(_shares(by_decade, decades)),
        "words-against-figures-by-agent.svg": svg(_shares(by_agent, agents)),
        "refusals.svg": svg(_refusals(counted["refusals by reason"])),
    }


def _acts(counted: Counted) -> Bars:
    by_kind: dict[str, Counter[str]] = {}
    everywhere: Counter[str] = Counter()
    for act, jurisdiction, count in counted.rows:
        by_kind.setdefault(str(act), Counter())[str(jurisdiction)] += int(count)
        everywhere[str(jurisdiction)] += int(count)
    first = [name for name, _ in everywhere.most_common() if name != "not told"][:_APART]
    parts = (*first, "others") if len(everywhere) > len(first) else tuple(first)
    kinds = sorted(by_kind, key=lambda kind: (-by_kind[kind].total(), kind))
    rows = []
    for kind in kinds[:_MOST_ROWS]:
        told = [*(by_kind[kind][name] for name in first)]
        told += [by_kind[kind].total() - sum(told)] * (len(parts) - len(first))
        words = ", ".join(
            f"{name.removeprefix('US-')} {count:,}" for name, count in zip(parts, told, strict=True) if count
        )
        rows.append(Bar(kind.replace("_", " "), tuple(told), f"{by_kind[kind].total():,} ({words})"))
    return Bars("Acts by kind and jurisdiction", _said("acts", len(kinds)), parts, tuple(rows))


def _shares(question: str, shares: tuple[Share, ...]) -> Bars:
    rows = tuple(Bar(one.name, (one.part / one.whole,), one.told, one.interval) for one in shares[:_MOST_ROWS])
    said = (
        "Of the files that were read; in parentheses, and as a line, between what the true share lies (95 %, Wilson)."
    )
    return Bars(question[0].upper() + question[1:], said, (), rows)


def _refusals(counted: Counted) -> Bars:
    rows = tuple(Bar(str(why), (int(count),), f"{count:,}") for why, count in counted.rows[:_MOST_ROWS])
    return Bars("Files that were not read, by reason", _said("files", len(counted.rows)), (), rows)


def _said(counted: str, kinds: int) -> str:
    more = f" The {_MOST_ROWS} most frequent of {kinds} are drawn." if kinds > _MOST_ROWS else ""
    return f"Number of {counted}.{more}"
