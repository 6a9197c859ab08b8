"""When a paper was filed and approved, and from when on it has effect.

Comes in: a paper. Goes out: cited values. Dates of other papers that this one recites are never taken for its own.
"""

from datetime import date
from typing import cast

from charterbook.instruments.paper import Paper, confirmed, day, words
from charterbook.instruments.resolution.days import day_beside, respective_day
from charterbook.model.acts import Filing
from charterbook.model.evidence import Cited
from charterbook.text.patterns import compiled

_OWN_OFFICE = "filed in this office"
_TELLS = (
    r"(?:\b(?:was|were|been|be|being|is|and|originally|duly|heretofore|previously|which|as|designations?"
    r"|incorporation)\s|,\s)$"
)


_LOOSE = (
    r"(?<![A-Za-z] )(?:(?:APPROVED|RECEIVED|ENDORSED|Received|Approved|E)[ -]{1,3}(?:AND |and |& )?)?"
    r"(?:FILED|Filed|(?:DATE|Date) (?:FILED|Filed|of Filing)"
    r"|(?:FILING|Filing) (?:DATE|Date)(?: (?:and|AND|&) (?:TIME|Time))?)"
    r"(?: (?:ON|on|Date|DATE))?[ \n]?[:#-]?[ \n]"
)
"""The word of a rubber stamp, in capitals or a title's case and in no sentence."""
_REGISTRY = (
    r"secretary of (?:the )?(?:state|commonwealth)|department of (?:state|assessments|the treasury|commerce)"
    r"|corporation commission|division of (?:corporations|revenue)|corporations? (?:bureau|section|division)"
    r"|(?<![a-z])sdat(?![a-z])|in the office of|filing (?:number|no)|document (?:number|no)|entity (?:number|no|id)"
    r"|control (?:number|no)|file (?:number|no)|commissioner of commerce|county clerk|recorder"
)
_PROSE = r"(?<![a-z])(?:was|were|been|which|with the|pursuant|hereby|shall|herein|thereof|such)(?![a-z])|[a-z] on $"
_AHEAD, _AROUND, _EDGE, _LONGEST = 110, 170, 1600, 100


def _loose_stamp(paper: Paper) -> Filing | None:
    """A registrar's stamp of a shape that no table has: the word "filed" as stamps print it, one date behind it, the
    registry beside it, and no sentence among them. Stamps stand at the edges of a paper."""
    folded, lowered = paper.view.folded, paper.view.lowered
    head, foot = paper.start + _EDGE, paper.end - _EDGE
    edges = (
        [(paper.start, head + _LONGEST), (foot - _LONGEST, paper.end)] if head < foot else [(paper.start, paper.end)]
    )
    told = [edge for edge in edges if lowered.find("filed", *edge) >= 0 or lowered.find("filing", *edge) >= 0]
    for stamp in (stamp for edge in told for stamp in compiled(_LOOSE).finditer(folded, *edge)):
        if head < stamp.start() and stamp.end() < foot:
            continue
        days = [found for found in paper.marks("date", stamp.end() - 1) if found.end <= stamp.end() + _AHEAD]
        if not days or compiled(_PROSE).search(lowered, stamp.end(), days[0].start):
            continue
        around = max(paper.start, stamp.start() - _AROUND), min(paper.end, days[0].end + _AROUND)
        if compiled(_REGISTRY).search(lowered, *around):
            return Filing(cast("Cited[date]", days[0].cited))
    return None


def filing_of(paper: Paper) -> Filing | None:
    """The registrar's stamp, where this copy shows one with its date: the day and the number of the filing, and the
    later day on which it takes effect. Stamps of different days leave the day unknown."""
    stamps = [match for match in paper.all("stamp") if not _recited(paper, match.start)]
    days = [filed_on for match in stamps if (filed_on := day(match, "filed_on")) is not None]
    if not days:
        return _loose_stamp(paper)
    if any(filed_on.value != days[0].value for filed_on in days):
        return None
    number = next((number for match in stamps if (number := words(match, "number")) is not None), None)
    effective_on = day(paper.first("stamp_effective"), "effective_on")
    return Filing(confirmed(days[0], days), number, effective_on)


def _recited(paper: Paper, start: int) -> bool:
    """Whether the words before a stamp make it a sentence about another paper ("was filed in the office ..."). What a
    registrar certifies as filed "in this office" is the paper itself."""
    if _OWN_OFFICE in paper.view.lowered[start : start + len(_OWN_OFFICE)]:
        return False
    return compiled(_TELLS).search(paper.view.lowered, max(paper.start, start - 40), start) is not None


def effective_on(paper: Paper, filing: Filing | None) -> Cited[date] | None:
    """The day from which the paper says that it has effect, the time of day among the words cited; else the stamp's."""
    said = paper.first("effective")
    own = day(said, "effective_on")
    if said is None or own is None:
        return filing.effective_on if filing else None
    return own._replace(spans=(paper.span(said.start, said.end),))


def approved_on(paper: Paper) -> Cited[date] | None:
    """The day on which the holders of shares approved."""
    if (respective := respective_day(paper, "holders")) is not None:
        return respective
    for fact in ("approved", "holders_approved"):
        if (found := day(paper.first(fact), "approved_on")) is not None:
            return found
    return day_beside(paper, "holders")
