"""The parts of an amendment: quoted old text, and where the new text begins.

Comes in: a paper. Goes out: places of its view. What a sentence tells as authorized "before the amendment" is old text
wherever these words stand in it; such words in a sentence that tells no past are none.
"""

from typing import NamedTuple

from charterbook.instruments.nearby import MOST
from charterbook.instruments.paper import Paper, once
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_MOST_OLD = 20
_LONGEST_SENTENCE, _LONGEST_QUOTE = 700, 4000
_NEW_WITHIN = 70
_NEW = (
    r"(?<![a-z])new (?:article|paragraph|section|sentence|text|provision)[^.;]{0,30}$"
    r"|(?:substitut|insert|replac|in lieu thereof)[^.;]{0,50}$"
)
_OPENS = r"[:,;]?\s?\""
_CLOSES = r"(?<=[.;,a-z)])\"[.,;]?(?=\n| [a-z(]|$)"
_STOP = r"(?<!inc)(?<!corp)(?<!no)(?<!co)(?<![ .][a-z])\.(?=[ \n\"])|;(?= )|\n"
_TOLD_AS_PAST = r"(?<![a-z])(?:was|were|had|could|consisted)(?![a-z])"


class Texts(NamedTuple):
    """The parts of an amendment: quoted `old` text, and where the first `new` text begins (the paper's start where
    no words say that something is replaced)."""

    old: tuple[tuple[int, int], ...]
    new: int


@once
def texts(paper: Paper) -> Texts:
    """Where old text stands and where new text begins."""
    news = [match.start for match in paper.all("amends")[:MOST]]
    old: list[tuple[int, int]] = []
    for match in paper.all("old_text")[:_MOST_OLD]:
        before = paper.view.lowered[max(paper.start, match.start - _NEW_WITHIN) : match.start]
        if compiled(_NEW).search(before):
            continue
        start, sentence = _sentence(paper, match)
        if (quoted := _quoted(paper, match.end)) is not None:
            old.append((match.start, quoted))
        elif start is not None:
            old.append((start, min((new for new in news if new > match.end), default=sentence)))
    new = [start for start in news if not any(first <= start < last for first, last in old)]
    return Texts(tuple(old), min(new, default=paper.start))


def _quoted(paper: Paper, place: int) -> int | None:
    """Where the quotation ends that begins at a place; None where none does, or where it goes on without an end."""
    if compiled(_OPENS).match(paper.view.lowered, place) is None:
        return None
    closing = compiled(_CLOSES).search(paper.view.lowered, place + 4, min(paper.end, place + _LONGEST_QUOTE))
    return closing.end() if closing else None


def _sentence(paper: Paper, match: Match) -> tuple[int | None, int]:
    """Where the old text around a cue begins and ends: what was authorized "before the amendment" may stand before
    these words or after them. Such words in a sentence that tells no past are none."""
    lowered = paper.view.lowered
    stops = compiled(_STOP).search(lowered, match.end, paper.end)
    end = stops.start() if stops else paper.end
    if not lowered.startswith(("before", "prior"), match.start):
        return match.start, end
    first = max(paper.start, match.start - _LONGEST_SENTENCE)
    begins = [stop.end() for stop in compiled(_STOP).finditer(lowered, first, match.start)]
    start = begins[-1] if begins else first
    return (start, end) if compiled(_TOLD_AS_PAST).search(lowered, start, min(end, match.end + 200)) else (None, end)
