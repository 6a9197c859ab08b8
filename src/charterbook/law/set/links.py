"""The chain of one corporation: its papers by their day, the state each has come to, and the gaps between them.

Comes in: the papers of a book. Goes out: the chain as of a day.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from charterbook.law.reach import own_day
from charterbook.law.set.gaps import Gap, gaps
from charterbook.law.set.outcome import Outcome, outcomes
from charterbook.law.set.state import Held, first_day, state_of
from charterbook.model.instrument import State


class Link(NamedTuple):
    """One paper of the chain. `state` is what it has come to; where a later paper corrected, withdrew or superseded it,
    `became` tells which and when. `on` is the day of its filing, else of its execution or adoption."""

    held: Held
    state: State
    on: date | None
    became: Outcome | None


class Chain(NamedTuple):
    """The papers by their day, those without one last, and what is missing among them."""

    links: tuple[Link, ...]
    gaps: tuple[Gap, ...]


def chain(held: Sequence[Held], as_of: date | None = None) -> Chain:
    """The chain at the end of `as_of` (None: with all that the book holds), without papers that are dated later. A gap
    stays one on every day: the paper is missing now."""
    there = [one for one in held if as_of is None or (first_day(one) or as_of) <= as_of]
    states = {one.number: state_of(one, as_of) for one in there}
    became = outcomes(there, frozenset(number for number, state in states.items() if state == "effective"))
    links = [
        Link(
            one,
            became[one.number].state if one.number in became else states[one.number],
            one.filed_on or own_day(one.paper)[0],
            became.get(one.number),
        )
        for one in there
    ]
    return Chain(tuple(sorted(links, key=lambda link: (link.on or date.max, link.held.number))), gaps(held))
