"""The sentences of a paper as words and marks, for readings that ask which words stand there rather than in what order.

Comes in: a paper and a place. Goes out: tokens. What stands in parentheses is left out: there a paper defines terms.
"""

from array import array
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import NamedTuple

from charterbook.instruments.paper import Paper, once
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled

_LONGEST = 900
_FULL_STOP = r"\.(?<!inc\.)(?<!corp\.)(?<!co\.)(?<!no\.)(?<!art\.)(?<!sec\.)(?<![ .][a-z]\.)(?=[\"')]{0,2}(?:[ \n]|$))"
_ENDS = (_FULL_STOP, ";", r"\n")
"""Each is looked for alone, since a search leaps to one letter and tries three at every place."""
_WORD = r"[a-z]+(?:['-][a-z]+)*|[,()%$:\"]|\d[\d.,/]*"
_SUCH = frozenset(("such", "this", "said", "that", "the", "new"))


class Token(NamedTuple):
    """A word in small letters, or a mark with the letter of its slot as its word; "{such}" is "such series"."""

    word: str
    found: Found | None
    start: int
    end: int


def sentence_around(paper: Paper, place: int) -> tuple[int, int]:
    """Where the sentence begins and ends in which a place stands: at a full stop, a semicolon or a paragraph's end."""
    ends = _ends(paper)
    last, after = bisect_right(ends, place) - 1, bisect_left(ends, place + 1)
    start = max(paper.start, place - _LONGEST, ends[last] if last >= 0 else 0)
    return start, min(paper.end, place + _LONGEST, ends[after] - 1 if after < len(ends) else paper.end)


@once
def _ends(paper: Paper) -> "array[int]":
    """The places right behind the letters that end a sentence."""
    part = paper.view.lowered, paper.start, paper.end
    return array("L", sorted(match.end() for end in _ENDS for match in compiled(end).finditer(*part)))


def tokens_between(paper: Paper, start: int, end: int) -> list[Token]:
    """The words and marks between two places of the view, without what stands in parentheses."""
    known = _known(paper)
    if (start, end) not in known:
        known[start, end] = _tokens(paper, start, end)
    return known[start, end]


@once
def _known(_: Paper) -> dict[tuple[int, int], list[Token]]:
    """The tokens of the sentences that were asked for: one sentence is asked for several things."""
    return {}


def _tokens(paper: Paper, start: int, end: int) -> list[Token]:
    tokens: list[Token] = []
    at = start
    first = bisect_left(paper.founds, start, key=attrgetter("start"))
    for found in paper.founds[first:]:
        if found.start >= end:
            break
        if found.start >= at:
            _words(paper, at, found.start, tokens)
            tokens.append(Token(found.slot, found, found.start, found.end))
            at = found.end
    _words(paper, at, end, tokens)
    return _without_parentheses(tokens)


def sentence(paper: Paper, place: int) -> list[Token]:
    """The tokens of the sentence around a place."""
    return tokens_between(paper, *sentence_around(paper, place))


def _words(paper: Paper, start: int, end: int, tokens: list[Token]) -> None:
    for match in compiled(_WORD).finditer(paper.view.lowered, start, end):
        word = match[0]
        if word == "series" and [token.word for token in tokens[-3:][1:]] == ["class", "or"]:
            del tokens[-2:]  # "such class or series"
        if (word == "series" and tokens and tokens[-1].word in _SUCH) or (
            word == "designated" and tokens and tokens[-1].word == "so" and not _counted(tokens)
        ):
            tokens[-1] = Token("{such}", None, tokens[-1].start, match.end())  # also "the stock so designated"
        elif word != '"':
            tokens.append(Token(word, None, match.start(), match.end()))


def _counted(tokens: list[Token]) -> bool:
    """Whether "so designated" follows a number of shares: then the name of the series is still to come."""
    return any(token.word in ("N", "number") for token in tokens[-8:])


def _without_parentheses(tokens: list[Token]) -> list[Token]:
    kept: list[Token] = []
    opened: list[int] = []
    for token in tokens:
        if token.word == "(":
            opened.append(len(kept))
        elif token.word == ")" and opened:
            del kept[opened.pop() :]
        else:
            kept.append(token)
    return kept
