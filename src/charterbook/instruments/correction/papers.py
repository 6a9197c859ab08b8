"""Which filed papers a certificate of correction corrects, and when each was filed.

Comes in: a paper. Goes out: titles with their filing dates. A form's sentence comes first, then a sentence of the body
("a Certificate of Amendment was filed with ... on D"), then the correction's own title.
"""

from datetime import date
from typing import NamedTuple, cast

from charterbook.instruments.paper import Paper, day, words
from charterbook.model.evidence import Cited
from charterbook.text.patterns import compiled

_OFFICE = (
    r"(?:in|with|by) (?:the )?(?:office of )?(?:the )?(?:delaware |nevada )?"
    r"(?:secretary of (?:the )?(?:state|commonwealth)|department of state"
    r"|state department of assessments and taxation|division of corporations|department)"
    r"(?: of (?:the )?(?:state|commonwealth))?(?: of [a-z]{4,14}(?: [a-z]{5,8})?)?"
)
_PAPER = (
    r"(?P<title>(?:(?:amended|restated|and|second|third|first|articles|certificate|of) ){0,6}"
    r"(?:certificates?|articles|statement|designations?) (?:of |to |supp)[^.;\n]{3,160}?)"
)
_TERM = r"(?:,? ?\((?:the |hereinafter )?[^()]{1,80}\))?"
_FILED = (
    rf"{_PAPER}{_TERM},? (?:(?:which |that )?(?:was|were) )?(?:originally |duly |previously |first )?filed "
    rf"(?:for record )?{_OFFICE}{_TERM},? on "
)
_FILED_BARE = rf"{_PAPER}{_TERM},? (?:(?:which |that )?(?:was|were) )?(?:originally )?filed (?:on )?"
"""Without the office: only where no sentence names it."""
_FILED_ON = (
    rf"document was filed (?:for record )?on |filed (?:for record )?{_OFFICE},? on "
    r"|to be corrected was filed[^.;\n]{0,60}? (?:is|on):? "
)
_IN_TITLE = (
    r"(?:certificate|articles|statement) of correction (?:filed )?(?:to|of|for|in)(?: correct)?"
    r"(?: (?:a )?certain errors? (?:in|contained in))? (?:the )?(?P<title>(?:[a-z]{1,20} ){0,4}?"
    r"(?:certificate|articles|statement) (?:of|to|supp)[^\n.;]{3,120}?)"
    r"(?= of \S{1,40} \S{1,40},? (?:inc|corp|co)|\n|\.| pursuant)"
)
_HEAD = 600


class Corrected(NamedTuple):
    """A paper that is corrected."""

    title: Cited[str]
    filed_on: Cited[date] | None


def corrected_papers(paper: Paper) -> list[Corrected]:
    """The papers corrected, in order; none where the paper names none."""
    if (told := paper.first("corrected_paper")) is not None and (title := words(told, "title")) is not None:
        return [Corrected(title, day(told, "filed_on"))]
    if (title := words(paper.first("corrected_title"), "title")) is not None:
        return [Corrected(title, _date_after(paper, _FILED_ON))]
    found = _filed(paper, _FILED) or _filed(paper, _FILED_BARE)
    if found:
        return found
    head = compiled(_IN_TITLE).search(paper.view.lowered, paper.start, min(paper.end, paper.start + _HEAD))
    return [Corrected(paper.words(*head.span("title")), _date_after(paper, _FILED_ON))] if head else []


def _filed(paper: Paper, pattern: str) -> list[Corrected]:
    """The papers whose filing a pattern tells, each title once."""
    found: list[Corrected] = []
    for match in compiled(pattern).finditer(paper.view.lowered, paper.start, paper.end):
        known = [one.title.value.lower() for one in found]
        if (filed_on := _date_at(paper, match.end())) is not None and match["title"] not in known:
            found.append(Corrected(paper.words(*match.span("title")), filed_on))
    return found


def _date_after(paper: Paper, pattern: str) -> Cited[date] | None:
    """The date that stands right after the first words of a pattern."""
    for match in compiled(pattern).finditer(paper.view.lowered, paper.start, paper.end):
        if (found := _date_at(paper, match.end())) is not None:
            return found
    return None


def _date_at(paper: Paper, at: int) -> Cited[date] | None:
    return next((cast("Cited[date]", found.cited) for found in paper.marks("date", at) if found.start == at), None)
