"""The day on which the board or the holders acted, where no row of wordings tells it: by the body beside the date.

Comes in: a paper. Goes out: a cited date. In a recital each date belongs to one body: to the one that the words "by
the" put right behind it, else to the last one named before it, else to the first one behind it. A date of a filing,
of an effect or of a payment belongs to none.
"""

from datetime import date
from typing import Literal, cast

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled

Body = Literal["board", "holders"]

_BODY = (
    r"(?<![a-z])(?:(?P<board>board of directors|board|directors|sole director|committee|incorporators?)"
    r"|(?P<holders>(?:share|stock)holders?|holders of))(?![a-z])"
)
_RIGHT_BEHIND = r",? (?:(?:at|in) an? [a-z ]{0,30}meeting of |by )?(?:(?:all|a majority) of )?(?:the |its )?(?:sole )?"
_DID = {
    "board": r"(?<![a-z])(?:(?<!to )(?<!may )(?<!or )(?<!shall )adopt|adopted|adoption|passed|resolved"
    r"|approved|determined|fixed|deleted|created|designated|authorized|established|classified|reclassified|amended"
    r"|voted|found|proposed|recommended|declared advisable|by (?:a )?resolutions?)(?![a-z])",
    "holders": r"(?<![a-z])(?:adopted|adoption|approved|voted|consented|ratified|authorized)(?![a-z])",
}
_ANOTHER = (
    r"(?<![a-z])(?:filed|effective|expir[a-z]{1,5}|record date|organized|incorporated|formed|issued|agreement"
    r"|commencing"
    r"|beginning|ending|prior to|before|after(?! the (?:board|directors))|until|since|through|dividends?|payable"
    r"|redeem[a-z]{0,7}|quarter[a-z]{0,4}"
    r"|anniversary|dated|delegat[a-z]{1,5})(?![a-z])"
)
_OF_ITS_ACT = (
    r"(?<![a-z])(?:consents?|resolutions?|action|vote)(?: in writing)?,? (?:dated|effective)(?: as of)?(?: the)? ?\Z"
)
_AND_ON = r",? and (?:on )?"
_STOPS = r"[;\n]|\.\s(?=[a-z\"(]|\d{1,2}\.\s)"
_LEFT, _RIGHT, _NEAR, _AMONG_RECITALS, _BEFORE_SIGNING = 220, 170, 72, 3200, 1600


def respective_day(paper: Paper, body: Body) -> Cited[date] | None:
    """The day of a body where a sentence tells of both and gives their days in the same order ("respectively")."""
    lowered = paper.view.lowered
    if lowered.find("respectively", paper.start, paper.execution.start) < 0:
        return None
    dates = [found for found in paper.marks("date") if found.end <= paper.execution.start]
    for place in range(len(dates) - 1):
        one, other = dates[place : place + 2]
        if not compiled(_AND_ON).fullmatch(lowered, one.end, other.start):
            continue
        left, _ = _around(paper, dates, place)
        bodies = [named.lastgroup for named in compiled(_BODY).finditer(left)]
        after = compiled(r",? respectively").match(lowered, other.end)
        if after is not None and len(bodies) == 2 and len(set(bodies)) == 2:
            return cast("Cited[date]", (one if bodies[0] == body else other).cited)
    return None


def day_beside(paper: Paper, body: Body) -> Cited[date] | None:
    """The first date of the recitals, or of the statements before the signatures, that belongs to a body that acted."""
    dates = [found for found in paper.marks("date") if found.end <= paper.execution.start]
    for place, found in enumerate(dates):
        recital = found.start - paper.start < _AMONG_RECITALS
        if not recital and paper.execution.start - found.end > _BEFORE_SIGNING:
            continue
        left, right = _around(paper, dates, place)
        if not compiled(_OF_ITS_ACT).search(left) and compiled(_ANOTHER).search(left[-_NEAR:]):
            continue
        since = max(paper.start, found.start - _LEFT)
        did = compiled(_DID[body]).search(paper.view.lowered, since, found.end + len(right))
        if did is not None and _owner(left, right) == body:
            return cast("Cited[date]", found.cited)
    return None


def _around(paper: Paper, dates: list[Found], place: int) -> tuple[str, str]:
    """The words of the sentence before and behind a date, up to its neighbours."""
    found, lowered = dates[place], paper.view.lowered
    since = max(paper.start, found.start - _LEFT, dates[place - 1].end if place else 0)
    until = min(paper.execution.start, found.end + _RIGHT)
    if place + 1 < len(dates):
        until = min(until, dates[place + 1].start)
    left, right = lowered[since : found.start], lowered[found.end : until]
    stops = list(compiled(_STOPS).finditer(left))
    stop = compiled(_STOPS).search(right)
    return left[stops[-1].end() :] if stops else left, right[: stop.start()] if stop else right


def _owner(left: str, right: str) -> str | None:
    """The body to which a date belongs."""
    behind = compiled(_RIGHT_BEHIND).match(right)
    if behind is not None and (named := compiled(_BODY).match(right, behind.end())):
        return named.lastgroup
    before = list(compiled(_BODY).finditer(left))
    after = compiled(_BODY).search(right)
    named = before[-1] if before else after
    return named.lastgroup if named else None
