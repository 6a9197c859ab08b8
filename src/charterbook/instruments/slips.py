"""What only the rules of the paper look at: places whose words, as they stand, may be a slip.

Comes in: a paper. Goes out: marks, each of the kind that the rule names which judges it. No act is read from them.
"""

from charterbook.instruments.paper import Paper
from charterbook.instruments.stray_series import stray_series
from charterbook.model.evidence import Mark


def slips(paper: Paper) -> tuple[Mark, ...]:
    """All marks of a paper that no act needs."""
    return stray_series(paper)
