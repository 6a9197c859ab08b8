"""What the shares of a new series carry: dividend, liquidation preference, votes, conversion, redemption, rank.

Comes in: a paper that creates one series. Goes out: terms, each with the sentence that gives it, or with the whole
paragraph where a caption says that it is on that term ("Dividends. ..."). A value is literal words of that clause
("$1,000", "6%", "one vote"); what a clause means beyond them is not attempted.
"""

from typing import NamedTuple

from charterbook.instruments.paper import Paper, words
from charterbook.model.acts import Term
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

CAPTIONS = {
    "dividend": "Dividends",
    "stated_value": "Stated Value",
    "liquidation_preference": "Liquidation Preference",
    "votes": "Voting Rights",
    "conversion": "Conversion",
    "redemption": "Redemption",
    "rank": "Rank",
}
"""The terms that are read and drafted, by name, in their order, each with its usual caption."""
_SPELLINGS = {
    "dividend": r"dividends?(?: rights| provisions)?",
    "stated_value": r"stated value",
    "liquidation_preference": r"liquidation(?: preferences?| rights)?",
    "votes": r"votes|voting(?: rights| powers?)?",
    "conversion": r"conversion(?: rights| privilege)?",
    "redemption": r"redemption(?: rights)?",
    "rank": r"rank(?:ing)?",
}
_NUMBERED = r"(?:\(?[a-z0-9.]{1,6}[.)] ?|section \d{1,2}[.:] ?)?"
_HEAD = rf"\n{_NUMBERED}(?:dividend|stated value|liquidation|vot(?:es|ing)|conversion|redemption|rank)"
"""How a paragraph under any of the captions begins."""
_LONGEST = 700
_LONGEST_PROVISION = 6000
_END = r"(?<!inc)(?<!corp)(?<!no)[.;](?=[ \n]|$)|\n"


class _Provision(NamedTuple):
    """A paragraph under the caption of a term: where its words begin and end in the view. It is `whole` where another
    paragraph follows: what stands last may be cut off."""

    name: str
    start: int
    end: int
    whole: bool


def terms(paper: Paper) -> tuple[Term, ...]:
    """The terms found, one for each captioned provision; of each other name the first clause that says a value, and
    the first clause where it says none. What stands under the caption of one term tells no other."""
    provisions = _provisions(paper)
    found = []
    for name in CAPTIONS:
        matches = paper.all(f"term_{name}")
        own = next((each for each in provisions if each.name == name), None)
        if own is not None:
            found += [_provided(paper, own, matches)] if own.whole else []
            continue
        matches = [match for match in matches if not any(_within(match, other) for other in provisions)]
        valued = next((match for match in matches if "value" in match.slots), None)
        plain = matches[0] if matches and "value" not in matches[0].slots else None
        for match in (plain, valued):
            if match is not None:
                clause = paper.words(*_clause(paper, match.start, match.end))
                found.append(Term(name, words(match, "value"), clause))
    return tuple(found)


def _provided(paper: Paper, provision: _Provision, matches: list[Match]) -> Term:
    """The term of a captioned provision, with the first value that it says."""
    valued = (match for match in matches if "value" in match.slots and _within(match, provision))
    value = next((words(match, "value") for match in valued), None)
    return Term(provision.name, value, paper.words(provision.start, provision.end))


def _within(match: Match, provision: _Provision) -> bool:
    """Whether a match ends inside a provision: it may begin at its caption."""
    return provision.start < match.end <= provision.end


def _provisions(paper: Paper) -> list[_Provision]:
    """The captioned provisions, the first of each name."""
    lowered = paper.view.lowered
    heads = [head.start() + 1 for head in compiled(_HEAD).finditer(lowered, max(0, paper.start - 1), paper.end)]
    heads = heads if paper.start else [0, *heads]
    found = []
    for name in CAPTIONS:
        caption = compiled(rf"{_NUMBERED}(?:{_SPELLINGS[name]})[.:] ")
        at = next((match.end() for head in heads if (match := caption.match(lowered, head, paper.end))), None)
        if at is not None:
            stop = lowered.find("\n", at, paper.end)
            end = stop if stop >= 0 else paper.end
            if at < end <= at + _LONGEST_PROVISION:
                found.append(_Provision(name, at, end, stop >= 0))
    return found


def _clause(paper: Paper, start: int, end: int) -> tuple[int, int]:
    """The sentence around a place."""
    lowered = paper.view.lowered
    first = max(paper.start, start - _LONGEST)
    before = [match.end() for match in compiled(_END).finditer(lowered, first, start)]
    after = compiled(_END).search(lowered, end, min(paper.end, end + _LONGEST))
    opens = before[-1] if before else first
    closes = after.end() if after else end
    while opens < start and lowered[opens] in " \n":
        opens += 1
    return opens, closes
