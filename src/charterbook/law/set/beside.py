"""Which of the papers given together stand beside each: those that may be of the same corporation.

Comes in: papers. Goes out: for each, the others that share a name with it, former names included, and those whose
corporation is not known. A thousand papers of as many corporations are not set against each other one by one.
"""

from collections import defaultdict
from collections.abc import Iterable

from charterbook.law.set.chain import names_of
from charterbook.model.instrument import Instrument


def beside_each(papers: tuple[Instrument, ...]) -> Iterable[tuple[Instrument, ...]]:
    """For each paper, in order, the papers beside it, in order."""
    names = [names_of(paper) for paper in papers]
    holders: dict[str, list[int]] = defaultdict(list)
    for place, own in enumerate(names):
        for name in own:
            holders[name].append(place)
    nameless = [place for place, own in enumerate(names) if not own]
    for place, own in enumerate(names):
        kin = {*nameless, *(other for name in own for other in holders[name])} if own else range(len(papers))
        yield tuple(papers[other] for other in sorted(kin) if other != place)
