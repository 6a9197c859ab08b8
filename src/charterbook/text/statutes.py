"""Statutes: every way a paper writes a section, and the one short cite the house uses for it.

Comes in: a view. Goes out: marks of kind "statute" whose value is the short cite ("NRS 78.1955", "DGCL 151(g)"). How a
state's code is cited stands in the state's table.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.states.state import Citation, StateTable
from charterbook.text.view import View

_LEAD, _TAIL, _LAW = 160, 200, 120


def statutes(view: View, states: tuple[StateTable, ...]) -> Iterator[Found]:
    """All statutes of the states named that are cited, in the house's short cites. Where a law's bare name fits two of
    them ("Section 401 of the General Corporation Law"), the citation is nobody's."""
    lowered = view.lowered
    weak: list[list[Found]] = []
    for citation in (citation for state in states for citation in state.citations):
        if citation.needs and not (citation.cue in lowered and compiled(citation.needs).search(lowered)):
            continue
        for cited in _cited(lowered, citation):
            found = list(_sections(view, citation, cited))
            if citation.needs:
                weak.append(found)
            else:
                yield from found
    claimed = Counter(found[0].start for found in weak if found)
    yield from (mark for found in weak for mark in found if claimed[found[0].start] == 1)


class _Cited(NamedTuple):
    """A citation's place in the view, and that of its list of sections."""

    start: int
    end: int
    listed: tuple[int, int]


def _cited(lowered: str, citation: Citation) -> Iterator[_Cited]:
    """The places where a text cites a code in this way, each tried around its cue."""
    done = 0
    at = lowered.find(citation.cue)
    while at >= 0:
        for place in _around(lowered, citation, at, done):
            done = place.end
            yield place
        at = lowered.find(citation.cue, max(at + 1, done))


def _around(lowered: str, citation: Citation, cue: int, done: int) -> Iterator[_Cited]:
    """The sections before the law's name and those after it; or the citation that has no name of a law."""
    before = compiled(citation.before)
    if not citation.law:
        alone = _holding(before, lowered, (max(done, cue - _LEAD), cue + _TAIL), cue)
        if alone is not None:
            yield _Cited(*alone.span(), alone.span(1))
        return
    law = _holding(compiled(rf"(?<![a-z])(?:{citation.law})"), lowered, (max(done, cue - _LAW), cue + _LAW), cue)
    if law is None:
        return
    if (first := before.search(lowered, max(done, law.start() - _LEAD), law.start())) is not None:
        yield _Cited(first.start(), law.end(), first.span(1))
    elif citation.after and (last := compiled(citation.after).match(lowered, law.end(), law.end() + _TAIL)):
        yield _Cited(law.start(), last.end(), last.span(1))


def _holding(pattern: "re.Pattern[str]", lowered: str, part: tuple[int, int], cue: int) -> "re.Match[str] | None":
    """The match in a part of the text that holds the cue."""
    at, end = part
    while (match := pattern.search(lowered, at, end)) is not None and match.end() <= cue:
        at = match.end()
    return match if match is not None and match.start() <= cue else None


def _sections(view: View, citation: Citation, cited: _Cited) -> Iterator[Found]:
    """The sections of one citation. The first begins where the citation does, the last ends where it does; a section
    that leaves out its chapter ("607.1002 and .0602") has that of the one before."""
    listed = list(compiled(citation.section).finditer(view.lowered, *cited.listed))
    # A title in capitals says nothing of the case of a subsection.
    shouted = view.folded[cited.start : cited.end].isupper()
    chapter = ""
    for order, section in enumerate(listed):
        start = cited.start if order == 0 else section.start()
        end = cited.end if order == len(listed) - 1 else section.end()
        number, _, within = "".join(view.folded[slice(*section.span())].split()).partition("(")
        number = number.lower() if citation.small else number.upper()
        number = chapter + number if number.startswith(".") else number
        chapter = number.partition(".")[0]
        within = within.lower() if shouted else within
        # "MCL 450.1" and "805 ILCS 5/" lead straight into the number.
        joint = "" if citation.code.endswith(("/", "450.1")) else " "
        cite = f"{citation.code}{joint}{number}{'(' if within else ''}{within}"
        yield Found.seen(view, "Q", "statute", (start, end), cite)
