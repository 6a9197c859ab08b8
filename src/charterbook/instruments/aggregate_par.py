"""The par value of all shares together, where a charter states it.

Comes in: a paper. Goes out: marks of kind "aggregate par" whose value is the amount in dollars as a decimal string. An
amendment of Maryland states it twice, before and after.
"""

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Cited, Mark
from charterbook.text.patterns import compiled

_LEAD = r"aggregate par value[^.;$]{0,110} \(?$"
_BEFORE = 130


def aggregate_par(paper: Paper) -> tuple[Mark, ...]:
    """The marks of a paper."""
    if paper.view.lowered.find("aggregate par value", paper.start, paper.end) < 0:
        return ()
    return tuple(
        Mark("aggregate par", money.cited)
        for money in paper.marks("money")
        if isinstance(money.cited, Cited)
        and compiled(_LEAD).search(paper.view.lowered, max(paper.start, money.start - _BEFORE), money.start)
    )
