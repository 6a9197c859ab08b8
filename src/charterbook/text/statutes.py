"""Statutes: every way a paper writes a section, and the one short cite the house uses for it.

Comes in: a view. Goes out: marks of kind "statute" whose value is the short cite ("NRS 78.1955", "DGCL 151(g)"). How a
state's code is cited stands in the state's table.
"""

import re
from collections.abc import Iterator

from charterbook.text.marks import Found
from charterbook.text.states.table import states_named
from charterbook.text.view import View

_LEAD, _TAIL = 160, 200


def statutes(view: View) -> Iterator[Found]:
    """All statutes cited, in the house's short cites."""
    lowered = view.lowered
    for citation in (citation for state in states_named(lowered) for citation in state.citations):
        done = 0
        at = lowered.find(citation.cue)
        while at >= 0:
            match = re.compile(citation.pattern).search(lowered, max(done, at - _LEAD), at + _TAIL)
            if match is not None:
                done = match.end()
                yield from _sections(view, citation.code, match)
            at = lowered.find(citation.cue, max(at + 1, done))


def _sections(view: View, code: str, match: "re.Match[str]") -> Iterator[Found]:
    """The sections of one citation. One section takes the whole citation as its place; of several, each its digits."""
    places = [place for group in range(1, len(match.groups()) + 1) if (place := match.span(group))[0] >= 0]
    for order, (start, end) in enumerate(places):
        first, last = match.span() if len(places) == 1 else (start, end)
        first = match.start() if order == 0 else first
        yield Found.seen(view, "Q", "statute", (first, last), f"{code} {view.lowered[start:end].replace(' ', '')}")
