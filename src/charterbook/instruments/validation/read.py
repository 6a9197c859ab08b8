"""A certificate of validation (DGCL 204): which defective act was ratified.

Comes in: a paper. Goes out: acts.
"""

from charterbook.instruments.paper import Paper, words
from charterbook.model.acts import Ratification


def ratifications(paper: Paper) -> list[Ratification]:
    """The defective acts that the paper says were ratified, each as the paper names it."""
    return [Ratification(named) for match in paper.all("ratified") if (named := words(match, "ratified")) is not None]
