"""Statutes: every way a paper writes a section, and the one short cite the house uses for it.

Comes in: a view. Goes out: marks of kind "statute" whose value is the short cite ("NRS 78.1955", "DGCL 151(g)"). How a
state's code is cited stands in the state's table.
"""

import re
from collections.abc import Iterator

from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.states.table import states_named
from charterbook.text.view import View


def statutes(view: View) -> Iterator[Found]:
    """All statutes cited, in the house's short cites."""
    for citation in (citation for state in states_named(view.lowered) for citation in state.citations):
        if citation.cue not in view.lowered:
            continue
        for match in re.compile(citation.pattern).finditer(view.lowered):
            places = [place for group in range(1, len(match.groups()) + 1) if (place := match.span(group))[0] >= 0]
            for order, (start, end) in enumerate(places):
                # One section takes the whole citation as its place; of several, each its own digits.
                first, last = match.span() if len(places) == 1 else (start, end)
                first = match.start() if order == 0 else first
                section = view.lowered[start:end].replace(" ", "")
                yield Found("Q", "statute", first, last, Cited(f"{citation.code} {section}", (view.span(first, last),)))
