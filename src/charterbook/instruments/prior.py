"""The earlier papers that a paper recites, with the days of their filing.

Comes in: a paper. Goes out: titles with dates, in the order of the paper. Rows of wordings give most of them; a date
that no row takes is told by the words beside it: "filed ... on" behind a title, "further amended on" behind another
filing, "the corporation filed a ..." behind the date.
"""

from datetime import date
from typing import cast

from charterbook.instruments.charter_titles import ORDINAL
from charterbook.instruments.filings import filing_of
from charterbook.instruments.paper import Paper, day, words
from charterbook.instruments.sentences import sentence_around
from charterbook.model.evidence import Cited
from charterbook.model.instrument import PriorFiling
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_TITLE = (
    rf"(?<![a-z])(?:(?:{ORDINAL}|original|amended and restated|restated|amended|corrected) ){{0,3}}"
    r"(?:(?:certificate|articles|statement)s? (?:of|to|with respect to) (?:amendment|incorporation|designations?|change"
    r"|determination|elimination|increase|decrease|correction|restatement|merger|formation|organization|shares|validation"
    r"|withdrawal|retirement|resolutions?)|designations? of (?:the )?(?:rights|preferences|terms)"
    r"|amendment (?:no\.|no|number) ?\d{1,2}|articles supplementary|charter|(?<=original )(?:articles|certificate)"
    r"|(?<=restated )(?:articles|certificate))(?![a-z])"
)
_FILED_ON = (
    r"(?<![a-z])(?:filed|recorded|lodged|its filing|became effective(?: upon filing|(?= with ))"
    r"|(?:accepted|received) for (?:filing|record(?:ing|ation)?))(?: for record)?"
    r"(?: (?:in|with|at|by|pursuant to|under) [^.;()]{3,110}?)?(?:,? at \d{1,2}(?::\d\d)? ?[ap]\.?m\.?)?,?"
    r"(?: respectively)?(?:,? on(?: or about)?:?|:|,? (?:was|is):?)?(?: the)? ?$"
)
_OF_DEEDS = r"recorder|register of deeds"
_FILED_ITS = rf"(?<![a-z])(?:filed|by the filing of) (?:its|a|an|the) {_TITLE}[^.;]{{0,130}} on(?: the)? $"
_NOT_YET = r"(?<![a-z])(?:shall|will|to|hereby|upon|when|if|until|this|these)(?: be| being| is)? ?$"
_FURTHER = (
    r"^[ ,;(]{0,3}(?:and )?(?:(?:was|were|has(?: since)? been|having been) )?(?:as )?(?:so )?"
    r"(?:further |subsequently |thereafter |again |heretofore |theretofore |since |previously |last ){0,2}"
    r"(?:amended|restated|corrected)(?: and restated)?(?: by [^.;]{3,90})?(?: on)? $"
)
_FILED_AFTER = (
    rf"^,? (?:the|it|this|said)?(?: corporation| company)?[^.;]{{0,30}} filed (?:[^.;]{{0,110}}?)(?P<title>{_TITLE})"
)
_FILED_BY = rf"^,? by (?:the )?filing (?:of )?(?:its|a|an|the) [^.;]{{0,20}}?(?P<title>{_TITLE})"
_NEXT = rf"^,?(?: and)?(?: then| thereafter)? (?:its|a|an|the) (?P<title>{_TITLE})[^.;]{{0,60}}? on(?: the)? $"
"""One more filing in a list whose verb stands before the first."""
_POINTER = r"(?:(?:its|said|such|corporation's|company's)\s){1,2}"
_JOINED = r"^,?(?: and)?(?: again)?(?: on)? $"
_BACK, _AHEAD = 300, 220
_FILING_WORDS = ("filed", "recorded", "filing", "accepted", "received", "lodged", "became effective with")


def prior_filings(paper: Paper) -> tuple[PriorFiling, ...]:
    """The earlier papers with their dates. Where dates are listed "respectively" for as many titles, each title has its
    own date; else each date stands for the words before the list."""
    told: dict[tuple[str, date | None], PriorFiling] = {}
    for match in paper.all("prior_filing"):
        title, filed_on = _titled(paper, match), day(match, "filed_on")
        if title is not None and filed_on is not None:
            told.setdefault((title.value.lower(), filed_on.value), PriorFiling(title, filed_on, words(match, "number")))
    for match in paper.all("prior_filings"):
        titles = [title for name in ("title", "titles") if (title := words(match, name)) is not None]
        days = [found for found in paper.marks("date", match.start) if found.end <= match.end]
        for filed_on in (cast("Cited[date]", found.cited) for found in days):
            known = {filing.filed_on.value for filing in told.values() if filing.filed_on}
            if titles and filed_on.value not in known:
                told[titles[0].value.lower(), filed_on.value] = PriorFiling(titles[0], filed_on)
    return _in_order((*told.values(), *_beside(paper, [one.filed_on.value for one in told.values() if one.filed_on])))


def _titled(paper: Paper, match: Match) -> Cited[str] | None:
    """The title of a filing without the word that only points at it ("its Certificate of Incorporation")."""
    found = match.slots.get("title")
    pointer = compiled(_POINTER).match(paper.view.lowered, found.start, found.end) if found else None
    return paper.words(pointer.end(), found.end) if found and pointer else words(match, "title")


def _in_order(filings: tuple[PriorFiling, ...]) -> tuple[PriorFiling, ...]:
    return tuple(sorted(filings, key=lambda one: one.filed_on.spans[0].start if one.filed_on else 0))


def _beside(paper: Paper, known: list[date]) -> list[PriorFiling]:
    """The filings that the words beside their dates tell, and no row."""
    own = filing_of(paper)
    dates = [
        found
        for found in paper.marks("date")
        if found.end <= paper.execution.start and (own is None or found.value != own.filed_on.value)
    ]
    found: list[PriorFiling] = []
    last: Cited[str] | None = None
    for place, mark in enumerate(dates):
        filed_on = cast("Cited[date]", mark.cited)
        since = max(paper.start, dates[place - 1].end if place else 0, mark.start - _BACK)
        title = _title(paper, mark, since, last)
        last = title or (last if filed_on.value in known else None)
        if filed_on.value in known:
            last = last or _named_before(paper, mark.start)
        elif title is not None:
            found.append(PriorFiling(title, filed_on))
            known.append(filed_on.value)
    return found


def _title(paper: Paper, mark: Found, since: int, last: Cited[str] | None) -> Cited[str] | None:
    """The title of the paper filed on a date, by the words beside the date; None where they tell of no filing. `since`
    is where the date before ends, `last` the title of the filing on it."""
    lowered = paper.view.lowered
    left = lowered[since : mark.start]
    told = any(word in left for word in _FILING_WORDS)
    filed = compiled(_FILED_ON).search(left) if told else None
    if filed and compiled(_OF_DEEDS).search(filed[0]):
        return None
    if filed and not compiled(_NOT_YET).search(left[: filed.start()]):
        return _named_before(paper, since + filed.start()) or last
    if told and compiled(_FILED_ITS).search(left):
        return _named_before(paper, mark.start)
    if last is not None and (compiled(_FURTHER).search(left) or compiled(_JOINED).search(left)):
        return last
    if last is not None and (next_ := compiled(_NEXT).search(left)) is not None:
        return paper.words(since + next_.start("title"), since + next_.end("title"))
    right = lowered[mark.end : mark.end + _AHEAD]
    after = compiled(_FILED_AFTER).search(right) or compiled(_FILED_BY).search(right)
    if after is not None:
        return paper.words(mark.end + after.start("title"), mark.end + after.end("title"))
    return None


def _named_before(paper: Paper, at: int) -> Cited[str] | None:
    """The last title in the same sentence before a place."""
    start = max(sentence_around(paper, at)[0], at - _BACK)
    titles = list(compiled(_TITLE).finditer(paper.view.lowered, start, at))
    return paper.words(*titles[-1].span()) if titles else None
