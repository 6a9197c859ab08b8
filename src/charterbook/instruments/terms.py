"""What the shares of a new series carry: dividend, liquidation preference, votes, conversion, redemption, rank.

Comes in: a paper that creates one series. Goes out: terms, each with the sentence that gives it. A value is literal
words of that sentence ("$1,000", "6%", "one vote"); what a clause means beyond them is not attempted.
"""

from charterbook.instruments.paper import Paper, words
from charterbook.instruments.productions.terms import TERMS
from charterbook.model.acts import Term
from charterbook.text.patterns import compiled

_NAMES = tuple(dict.fromkeys(production.fact for production in TERMS))
_LONGEST = 700
_END = r"(?<!inc)(?<!corp)(?<!no)[.;](?=[ \n]|$)|\n"


def terms(paper: Paper) -> tuple[Term, ...]:
    """The terms found: of each name the first clause that says a value, and the first clause where it says none."""
    found = []
    for name in _NAMES:
        matches = paper.all(name)
        valued = next((match for match in matches if "value" in match.slots), None)
        plain = matches[0] if matches and "value" not in matches[0].slots else None
        for match in (plain, valued):
            if match is not None:
                clause = paper.words(*_clause(paper, match.start, match.end))
                found.append(Term(name.removeprefix("term_"), words(match, "value"), clause))
    return tuple(found)


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
