"""Statutes: every way a paper writes a section, and the one short cite the house uses for it.

Comes in: a view. Goes out: marks of kind "statute" whose value is the short cite ("NRS 78.1955", "DGCL 151(g)").
A new state is a row of the table.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.view import View


class Family(NamedTuple):
    """One way to cite one code: where `cue` stands, `pattern` over the lowered view, its groups the sections; `cite` is
    the short form of the code."""

    jurisdiction: str
    cite: str
    cue: str
    pattern: str


_NRS = r"(78a?\.\d{3,4}(?: ?\(\d{1,2}\)){0,2})"
_MORE = rf"(?:(?:,|,? and|,? or) (?:§ ?|section )?{_NRS})?"
_S151 = r"(\d{3}(?:\([a-z]\)){0,1}(?:\(\d\)){0,1})"
_SECTION = r"(?:sections?|sec\.|§§?|s\.) ?"

FAMILIES = (
    Family("US-NV", "NRS", "title 7",
           rf"title 7,? chapter 78,? (?:{_SECTION})?{_NRS}(?: of the nevada revised statutes)?"),
    Family("US-NV", "NRS", "nevada revised statutes",
           rf"{_SECTION}{_NRS}{_MORE} of (?:the )?nevada revised statutes(?:, as amended)?"),
    Family("US-NV", "NRS", "nevada revised statutes",
           rf"nevada revised statutes,? (?:\(?\"?nrs\"?\)? )?(?:{_SECTION})?{_NRS}"),
    Family("US-NV", "NRS", "of the nevada revised statutes",
           r"(?<![a-z])(?:title 7,? )?chapter (78a?) of (?:the )?nevada revised statutes"),
    Family("US-NV", "NRS", "nrs", rf"(?<![a-z])nrs (?:{_SECTION})?{_NRS}"),
    Family("US-NV", "NRS", "n.r.s.", rf"(?<![a-z])n\.r\.s\. (?:{_SECTION})?{_NRS}"),
    Family("US-DE", "DGCL", "general corporation law",
           rf"{_SECTION}{_S151} of (?:the )?(?:delaware )?general corporation law(?: of (?:the state of )?delaware)?"),
    Family("US-DE", "DGCL", "dgcl", rf"(?<![a-z])dgcl (?:{_SECTION})?{_S151}"),
    Family("US-DE", "DGCL", "8 del. c.", rf"8 del\. c\. §? ?{_S151}"),
)  # fmt: skip


def statutes(view: View) -> Iterator[Found]:
    """All statutes cited, in the house's short cites."""
    for family in FAMILIES:
        if family.cue not in view.lowered:
            continue
        for match in re.compile(family.pattern).finditer(view.lowered):
            places = [place for group in range(1, len(match.groups()) + 1) if (place := match.span(group))[0] >= 0]
            for order, (start, end) in enumerate(places):
                # One section takes the whole citation as its place; of several, each its own digits.
                first, last = match.span() if len(places) == 1 else (start, end)
                first = match.start() if order == 0 else first
                section = view.lowered[start:end].replace(" ", "")
                yield Found("Q", "statute", first, last, Cited(f"{family.cite} {section}", (view.span(first, last),)))


def jurisdiction_of(cite: str) -> str | None:
    """The jurisdiction whose code a short cite names."""
    return next((family.jurisdiction for family in FAMILIES if cite.startswith(f"{family.cite} ")), None)
