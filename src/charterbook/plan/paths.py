"""What the search for one target finds: a path, or an obstacle; and that there is nothing to do."""

from typing import NamedTuple, Union

from charterbook.model.plans import Obstacle, Step

NOTHING_TO_DO = "nothing to do"


class Path(NamedTuple):
    """Steps to a target, preferred first, with the other ways beside it."""

    summary: str
    steps: tuple[Step, ...] = ()
    alternatives: tuple[tuple[Step, ...], ...] = ()


REACHED = Path(NOTHING_TO_DO)
Found = Union[Path, Obstacle]
