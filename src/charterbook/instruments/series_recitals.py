"""When the designation of a series was filed, as a sentence of any order recites it.

Comes in: a paper. Goes out: pairs of a series and a day. The paper that was filed must be one that creates series;
where one sentence lists as many series as days, they belong together in their order ("respectively").
"""

from typing import NamedTuple

from charterbook.instruments.paper import Paper, once
from charterbook.instruments.sentences import Token, sentence_around, tokens_between
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled, lone

_CUE = lone("filed", "filing", "recorded", "accepted")
_MOST = 40
_FILED = frozenset("filed filing recorded accepted".split())
_CREATE = frozenset("designation designations determination determinations supplementary {such}".split())
_OTHERS = frozenset("incorporation merger correction elimination restatement formation bylaws agreement".split())
_CREATED = frozenset("established created designated establishing creating designating".split())
_TO_PAPER, _TO_DAY, _NEAR_DAY, _NEAR_PAPER = 34, 26, 16, 4


class Recital(NamedTuple):
    """The designation of `series` (none where the sentence names none) was filed on `day`, the mark of a date."""

    series: Found | None
    day: Found
    start: int
    end: int


@once
def recitals(paper: Paper) -> list[Recital]:
    """All recitals of a filing."""
    found: list[Recital] = []
    stamps = [(match.start, match.end) for match in paper.all("stamp")]
    done = paper.start
    for cue in list(compiled(_CUE).finditer(paper.view.lowered, paper.start, paper.end))[:_MOST]:
        if cue.start() >= done:
            start, done = sentence_around(paper, cue.start())
            told = _told(tokens_between(paper, start, done))
            found += [one for one in told if not any(first <= one.day.start < last for first, last in stamps)]
    return found


def _told(tokens: list[Token]) -> list[Recital]:
    filed = next((at for at, token in enumerate(tokens) if token.word in _FILED and not _label(tokens, at)), None)
    if filed is None or not _creates(tokens, filed):
        return []
    if len(apart := _apart(tokens)) > 1:
        return apart
    every = [token.found for token in tokens if token.word == "D" and token.found is not None]
    days = [token.found for token in tokens[filed : filed + _TO_DAY] if token.word == "D" and token.found is not None]
    days = days or [
        token.found for token in tokens[max(0, filed - _TO_DAY) : filed] if token.word == "D" and token.found
    ]
    series: dict[object, Found] = {}
    for token in tokens:
        if token.word == "S" and token.found is not None:
            series.setdefault(token.found.value, token.found)
    named = list(series.values())
    start, end = tokens[0].start, tokens[-1].end
    days = every if len(every) == len(named) > 1 else days
    if len(days) == len(named) > 1:
        return [Recital(one, day, start, end) for one, day in zip(named, days, strict=True)]
    if days and len(named) < 2:
        return [Recital(named[0] if named else None, days[0], start, end)]
    return []


def _apart(tokens: list[Token]) -> list[Recital]:
    """Several filings in one sentence, each with its own day and the series named last before it."""
    found: list[Recital] = []
    since = 0
    for at, token in enumerate(tokens):
        if token.word not in _FILED or _label(tokens, at):
            continue
        day = next((one.found for one in tokens[at : at + _NEAR_DAY] if one.word == "D"), None)
        series = [one.found for one in tokens[since:at] if one.word == "S" and one.found is not None]
        if day is not None and series and _creates(tokens[since : at + 1], at - since):
            found.append(Recital(series[-1], day, tokens[since].start, day.end))
            since = at
    return found


def _label(tokens: list[Token], at: int) -> bool:
    """Whether the word is a registrar's ("Date Filed", "Filed #") and tells of this very paper."""
    return at > 0 and tokens[at - 1].word in ("date", "dated")


def _creates(tokens: list[Token], filed: int) -> bool:
    """Whether what was filed is a paper that creates a series: the nearest paper named before the word, else after."""
    for token in reversed(tokens[max(0, filed - _TO_PAPER) : filed]):
        if token.word in _OTHERS:
            return False
        if token.word in _CREATE and token.word != "{such}":
            return True
    for token in tokens[filed : filed + _TO_PAPER]:
        if token.word in _OTHERS:
            return False
        if token.word in _CREATE:
            return token.word != "{such}"
        if token.word in _CREATED and "amendment" in (one.word for one in tokens[max(0, filed - _NEAR_PAPER) : filed]):
            return True
    return False
