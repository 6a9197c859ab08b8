"""Statutes: every way a paper writes a section, and the one short cite the house uses for it.

Comes in: a view. Goes out: marks of kind "statute" whose value is the short cite ("NRS 78.1955", "DGCL 151(g)"). How a
state's code is cited stands in the state's table.
"""

import re
from collections import Counter
from collections.abc import Iterator

from charterbook.text.marks import Found
from charterbook.text.states.state import Citation
from charterbook.text.states.table import states_named
from charterbook.text.view import View

_LEAD, _TAIL = 160, 200


def statutes(view: View) -> Iterator[Found]:
    """All statutes cited, in the house's short cites. Where a law's bare name fits two states named in the text
    ("Section 401 of the General Corporation Law"), the citation is nobody's."""
    lowered = view.lowered
    weak: list[list[Found]] = []
    for citation in (citation for state in states_named(lowered) for citation in state.citations):
        if citation.needs and not (citation.cue in lowered and re.compile(citation.needs).search(lowered)):
            continue
        for match in _matches(lowered, citation):
            found = list(_sections(view, citation, match))
            if citation.needs:
                weak.append(found)
            else:
                yield from found
    claimed = Counter(found[0].start for found in weak if found)
    yield from (mark for found in weak for mark in found if claimed[found[0].start] == 1)


def _matches(lowered: str, citation: Citation) -> Iterator["re.Match[str]"]:
    """The places where a text cites a code in this way, each tried in a window around its cue."""
    done = 0
    at = lowered.find(citation.cue)
    while at >= 0:
        match = re.compile(citation.pattern).search(lowered, max(done, at - _LEAD), at + _TAIL)
        if match is not None:
            done = match.end()
            yield match
        at = lowered.find(citation.cue, max(at + 1, done))


def _sections(view: View, citation: Citation, match: "re.Match[str]") -> Iterator[Found]:
    """The sections of one citation. The first begins where the citation does, the last ends where it does; a section
    that leaves out its chapter ("607.1002 and .0602") has that of the one before."""
    group = next(group for group in range(1, len(match.groups()) + 1) if match[group])
    listed = list(re.compile(citation.section).finditer(view.lowered, *match.span(group)))
    # A title in capitals says nothing of the case of a subsection.
    shouted = view.folded[slice(*match.span())].isupper()
    chapter = ""
    for order, section in enumerate(listed):
        start = match.start() if order == 0 else section.start()
        end = match.end() if order == len(listed) - 1 else section.end()
        number, _, within = "".join(view.folded[slice(*section.span())].split()).partition("(")
        number = number.lower() if citation.small else number.upper()
        number = chapter + number if number.startswith(".") else number
        chapter = number.partition(".")[0]
        within = within.lower() if shouted else within
        # "MCL 450.1" and "805 ILCS 5/" lead straight into the number.
        joint = "" if citation.code.endswith(("/", "450.1")) else " "
        cite = f"{citation.code}{joint}{number}{'(' if within else ''}{within}"
        yield Found.seen(view, "Q", "statute", (start, end), cite)
