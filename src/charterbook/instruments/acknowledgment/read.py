"""Notarial acknowledgments: venue, day, who appeared, in what office, for which corporation, and whether the notary's
line and the expiry of the commission are filled in in this copy.

Comes in: a paper and the venues found in it. Goes out: acknowledgments with the part of the view each takes.
"""

import re
from datetime import date
from typing import NamedTuple, cast

from charterbook.instruments.paper import Paper
from charterbook.model.acts import Acknowledgment
from charterbook.model.evidence import Cited
from charterbook.text.patterns import compiled
from charterbook.text.persons import OFFICES, PERSON
from charterbook.text.sections import Venue, venues
from charterbook.text.signatures import NOTARY_LINE

_OF_OFFICE = (
    r"(?i:,? ?(?:to me )?(?:personally )?(?:well )?known(?: to me)?(?: \(or proved[^()]{0,80}\))?)?"
    r"(?i:,? (?:who is |to be |being |as )?(?:the |its )?(?:duly elected )?| )"
)
_WHO = rf"(?P<signer>{PERSON})(?:{_OF_OFFICE}(?P<title>{OFFICES}))?"
_NOTARY = (
    r"(?:(?:a|the|the undersigned|undersigned)(?: authority,?)? ?(?:a )?notary public,? ?)?"
    r"(?:(?:duly |in and )[^.;:]{3,160}?, ?)?(?:the (?:above|within)[- ]named )?"
)
_BEFORE_WHO = (
    rf"(?i:(?:appeared|came) before me,? )(?:{PERSON}), (?i:an? (?:duly [a-z]{{4,14}} )?notary public"
    r"[^.;:]{0,120}?, )",
    rf"(?i:(?:appeared|came)(?: before me)?,?:? ?{_NOTARY})",
    r"(?i:acknowledged before me,?(?: a notary public,?)?(?: (?:this|on|the)[^.;]{4,50}?,?)? by )",
    r"(?i:sworn (?:to )?(?:\(or affirmed\) )?(?:and subscribed )?before me,?(?: (?:this|on|the)[^.;]{4,50}?,?)? by )",
    r"(?i:do hereby certify that )",
    r"(?i:notary public, ?)",
)
"""What stands before the name of who appears, tried in order."""

_SWORN = (
    rf"(?P<signer>{PERSON})(?P<title>\Z)?"
    r"(?i:,? (?:after |having )?be(?:ing|en) (?:by me )?(?:first )?(?:duly )?sworn)"
)
"""Who makes oath, named before the words of the oath."""

_NOTARIAL = r"acknowledged|sworn|subscribed|came and appeared|personally (?:appeared|came)"
_JURAT = (
    r"(?:subscribed and sworn|sworn)(?: to)?(?: \(or affirmed\))?(?: and subscribed)?(?: to)? before me"
    r"|affirmed before me"
)
_EXPIRES = r"(?:my |the )?(?:notary )?commission (?:expires|is for life)(?: on)?:?[ \n]{0,2}(?P<rule>[-_]{3,80})?"


class Read(NamedTuple):
    """An acknowledgment and its part of the view."""

    start: int
    end: int
    acknowledgment: Acknowledgment


def read(paper: Paper) -> list[Read]:
    """The acknowledgments of a paper, in order. A venue without the words of an acknowledgment is none."""
    places = venues(paper.view, paper.start, paper.end)
    ends = [*(venue.start for venue in places[1:]), paper.end][: len(places)]
    reads = [_acknowledgment(paper, venue, end) for venue, end in zip(places, ends, strict=True)]
    return [read for read in reads if read is not None]


def _acknowledgment(paper: Paper, venue: Venue, end: int) -> Read | None:
    folded, lowered = paper.view.folded, paper.view.lowered
    if not compiled(_NOTARIAL).search(lowered, venue.end, end):
        return None
    appeared = _appeared(folded, venue.end, end)
    lines = list(compiled(NOTARY_LINE).finditer(folded, appeared.end() if appeared else venue.end, end))
    # The words "Notary Public" may stand in the sentence too: the notary's line has a signature or a rule.
    notary = next((line for line in lines if line["signed"] or line["rule"]), lines[-1] if lines else None)
    jurat = compiled(_JURAT).search(lowered, venue.end, end)
    expires = compiled(_EXPIRES).search(lowered, venue.end, end)
    principals = [
        found for found in paper.marks("corporation", venue.end) if found.end <= (notary.start() if notary else end)
    ]
    dates = [found for found in paper.marks("date", venue.end) if found.end <= (notary.start() if notary else end)]
    expiry = (
        [found for found in paper.marks("date", expires.end()) if found.start <= expires.end() + 2] if expires else []
    )
    parts = [
        venue.end,
        *(match.end() for match in (appeared, notary, expires) if match),
        *(found.end for found in expiry),
    ]
    return Read(
        venue.start - len("state of "),
        max(parts),
        Acknowledgment(
            state=_place(paper, venue.state),
            county=_place(paper, venue.county),
            signer=_group(paper, appeared, "signer"),
            signer_title=_group(paper, appeared, "title"),
            principal=cast("Cited[str]", principals[0].cited) if principals else None,
            on=cast("Cited[date]", dates[0].cited) if dates else None,
            notary_signed=bool(notary and notary["signed"]),
            notary_line=paper.words(*notary.span("signed" if notary["signed"] else "office")) if notary else None,
            commission_expires=cast("Cited[date]", expiry[0].cited) if expiry else None,
            commission_line=paper.words(expires.start(), expires.end()) if expires else None,
            jurat=paper.words(*jurat.span()) if jurat else None,
        ),
    )


def _place(paper: Paper, place: tuple[int, int]) -> Cited[str] | None:
    """The name of a state or county; None where a line stands to be filled in."""
    cited = paper.words(*place)
    return None if not cited.value or cited.value.startswith("_") else cited._replace(value=cited.value.title())


def _appeared(folded: str, start: int, end: int) -> "re.Match[str] | None":
    """Who appeared, in what office, as the notary's sentence says it."""
    for before in _BEFORE_WHO:
        who = compiled(rf"{before}[ \n]?{_WHO}").search(folded, start, end)
        if who is not None:
            return who
    return compiled(_SWORN).search(folded, start, end)


def _group(paper: Paper, match: "re.Match[str] | None", group: str) -> Cited[str] | None:
    return paper.words(*match.span(group)) if match is not None and match[group] else None
