"""Names that papers give to a state's corporation law and that no law has.

Comes in: a paper. Goes out: marks of kind "misnamed law", whose value is the right name; the place has the wrong one.
"""

import re
from collections.abc import Iterator
from itertools import islice

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Cited, Mark
from charterbook.text.patterns import compiled
from charterbook.text.states.state import StateTable

_MOST = 4  # a paper that names its law wrongly does so throughout
_LAW = (r"corporations? (?:law|act|code)", r"company act")
"""Words that every such name holds: few papers name a law by them, and a search leaps to their first letters."""
_BEFORE, _AFTER = 40, 60


def misnamed_laws(paper: Paper) -> tuple[Mark, ...]:
    """The marks of a paper, the first few of each state."""
    part = paper.view.lowered, paper.start, paper.end
    laws = sorted(law.start() for words in _LAW for law in compiled(words).finditer(*part))
    return tuple(
        Mark("misnamed law", Cited[object](state.law, (paper.span(*match.span()),)))
        for state in paper.states
        if state.misnamed
        for match in islice(_misnamed(paper, state, laws), _MOST)
    )


def _misnamed(paper: Paper, state: StateTable, laws: list[int]) -> "Iterator[re.Match[str]]":
    """The names of no law of a state around the places where a law may be named."""
    lowered, name = paper.view.lowered, compiled(rf"(?:{state.misnamed})(?![a-z])")
    done = paper.start
    for at in laws:
        match = name.search(lowered, max(done, at - _BEFORE), min(paper.end, at + _AFTER))
        if match is not None and match.start() <= at:
            done = match.end()
            if not lowered[match.start() - 1 : match.start()].isalpha():
                yield match
