"""Amounts and numbers with a letter or a point where a digit should stand.

Comes in: a paper. Goes out: marks of kind "mistyped": "$0.00l", "$.0.001", a par value of "50.001" whose dollar sign
was read as a five, "$0.20 cents", "8o votes", "l-for-25". Nothing is repaired; the reader takes no value from such a
place.
"""

from collections.abc import Iterator

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Mark
from charterbook.text.patterns import compiled

_AFTER_DOLLAR = (
    r"\$ ?\d{0,4}\.\d{0,6} ?[lio](?:\d{1,4})?(?![a-z0-9])|\$ ?\d{0,4}\.\d{0,4}\.\d{1,6}|\$ ?\d{1,5}(?:\.\d{1,6})? cents"
)
_AROUND = {
    "par value": r"par value (?:of )?(?:per share )?(?:of )?(5\d?\.0\d{2,6})(?![\d%])",
    " votes": r"(?<![a-z0-9])((?:\d{1,3}[lo]\d{0,2}|[lo]\d{1,3}) votes?)(?![a-z])",
    "-for-": r"(?<![a-z0-9])(l-for-\d{1,4}|\d{1,4}-for-l)(?![a-z0-9])",
}
"""For each cue what may stand around it."""
_REACH = 24
_LETTER_FOR_DAY = r"[a-z]{3,9}\.? [ilo]{1,2},? (?:19|20)\d\d(?!\d)"
_ONE_FOR_SLASH = r"/\d{2}1(?:19|20)\d\d(?!\d)"
_MONTH = r"(?<![\d/])\d{1,2}\Z"


def mistyped(paper: Paper) -> tuple[Mark, ...]:
    """The marks of a paper; a date with a letter for its day is an "impossible date"."""
    found = {"mistyped": _places(paper), "impossible date": _days(paper)}
    return tuple(paper.mark(kind, *place) for kind, places in found.items() for place in places)


def _days(paper: Paper) -> Iterator[tuple[int, int]]:
    """Dates whose day is a letter ("June I, 2011"), or whose second slash was read as a one ("10/3112017")."""
    lowered = paper.view.lowered
    for at in paper.places("month"):
        if day := compiled(_LETTER_FOR_DAY).match(lowered, at, paper.end):
            yield day.span()
    for slash in compiled(_ONE_FOR_SLASH).finditer(lowered, paper.start, paper.end):
        if month := compiled(_MONTH).search(lowered, max(paper.start, slash.start() - 2), slash.start()):
            yield month.start(), slash.end()


def _places(paper: Paper) -> Iterator[tuple[int, int]]:
    lowered = paper.view.lowered
    for at in paper.places("dollar"):
        if match := compiled(_AFTER_DOLLAR).match(lowered, at, paper.end):
            yield match.span()
    for cue, pattern in _AROUND.items():
        at = lowered.find(cue, paper.start, paper.end)
        while at >= 0:
            window = max(paper.start, at - _REACH), min(paper.end, at + len(cue) + _REACH)
            found = compiled(pattern).search(lowered, *window)
            if found is not None and found.start() <= at + len(cue) <= found.end() + len(cue):
                yield found.span(1)
            at = lowered.find(cue, at + _REACH, paper.end)
