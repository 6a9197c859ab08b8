"""Sections cited by their number alone, in a text that has named their law.

Comes in: a paper. Goes out: marks of kind "lone section" whose value is the short cite ("DGCL 115"). Such a place is no
citation, since the number may be that of another law; it is looked at only for digits that changed places.
"""

from bisect import bisect_right

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Cited, Mark
from charterbook.text.patterns import compiled


def lone_sections(paper: Paper) -> tuple[Mark, ...]:
    """The marks of a paper, those left out that stand inside a citation."""
    lowered = paper.view.lowered
    cited = [(found.start, found.end) for found in paper.marks("statute")]
    starts = [start for start, _ in cited]
    return tuple(
        Mark("lone section", Cited[object](f"{lone.code} {match[1]}", (paper.span(*match.span()),)))
        for state in paper.states
        if (lone := state.lone) is not None and compiled(lone.needs).search(lowered)
        for match in compiled(lone.before).finditer(lowered, paper.start, paper.end)
        if not ((at := bisect_right(starts, match.start())) and match.start() < cited[at - 1][1])
    )
