"""Which states a text speaks of, and what the reader knows of them.

Only the states named in the text are loaded: fifty tables would be most of a cold start, a paper needs one or two.
"""

from functools import cache
from importlib import import_module

from ahocorasick_rs import AhoCorasick

from charterbook.text.states.state import StateTable

# The words that call a state's table: its name, and the short names of its code that may stand alone.
MENTIONS = {
    "nevada": "us_nv", "nrs": "us_nv", "n.r.s.": "us_nv", "title 7, chapter 78": "us_nv",
    "delaware": "us_de", "dgcl": "us_de", "8 del. c.": "us_de",
}  # fmt: skip
_AUTOMATON = AhoCorasick(list(MENTIONS))


def states_named(lowered: str) -> tuple[StateTable, ...]:
    """The states that a lowered text names, in the order of the table."""
    words = list(MENTIONS)
    found = {MENTIONS[words[index]] for index, _, _ in _AUTOMATON.find_matches_as_indexes(lowered, overlapping=True)}
    return tuple(state(module) for module in dict.fromkeys(MENTIONS.values()) if module in found)


@cache
def state(module: str) -> StateTable:
    """The table of a state by its module's name ("us_nv")."""
    loaded = import_module(f"charterbook.text.states.{module}")
    return next(value for value in vars(loaded).values() if isinstance(value, StateTable))


def code_of(cite: str) -> str | None:
    """The state whose code a short cite names ("NRS 78.1955")."""
    code = cite.rsplit(" ", 1)[0]
    return _BY_CODE.get(code)


_BY_CODE = {"NRS": "US-NV", "DGCL": "US-DE"}
"""The state of each code's short name."""
