"""Marks near a place of a paper, found by halving: a long paper has tens of thousands.

Comes in: a paper, places of its view and slot letters ("CS": classes and series). Goes out: marks.
"""

from bisect import bisect_left
from itertools import islice
from operator import attrgetter

from charterbook.instruments.paper import Paper
from charterbook.text.marks import Found
from charterbook.text.needs import stand
from charterbook.text.patterns import compiled

MOST = 300
"""How many statements of one fact are looked at: no charter has as many, and a text that has is none."""
_FARTHEST = 400


def _index(paper: Paper, place: int) -> int:
    return bisect_left(paper.founds, place, key=attrgetter("start"))


def sentence_end(paper: Paper, place: int, reach: int) -> int:
    """Where the sentence or the paragraph of a place ends, at most `reach` letters on."""
    stop = compiled(r"(?<![ .][a-z])(?<!inc)(?<!no)\.(?=[ \n\"])|\n").search(paper.view.lowered, place, place + reach)
    return stop.start() if stop else place + reach


def between(paper: Paper, start: int, end: int, slots: str) -> list[Found]:
    """The marks of these slots that begin between two places, the nearest to `end` where there are very many."""
    first, last = _index(paper, start), _index(paper, end)
    return [found for found in paper.founds[max(first, last - _FARTHEST) : last] if found.slot in slots]


def stands(paper: Paper, words: tuple[str, ...], start: int, end: int) -> bool:
    """Whether any of these words or parts of words stands between two places."""
    return stand(paper.view.lowered, words, start, end)


def last_before(paper: Paper, place: int, slots: str) -> Found | None:
    """The last mark of these slots that ends at or before a place."""
    at = _index(paper, place)
    near = reversed(paper.founds[max(0, at - _FARTHEST) : at])
    return next((found for found in near if found.slot in slots and found.end <= place), None)


def first_between(paper: Paper, start: int, end: int, slots: str) -> Found | None:
    """The first mark of these slots that begins between two places."""
    for found in islice(paper.founds, _index(paper, start), None):
        if found.start >= end:
            return None
        if found.slot in slots:
            return found
    return None


def classes_named(paper: Paper) -> list[Found]:
    """The classes that a paper names, as many as show how it spells them."""
    return list(islice((found for found in paper.founds if found.kind == "class"), MOST))
