"""Terms that a paper defines twice, and terms of art that it uses and never defines.

Comes in: a paper. Goes out: marks of kinds "defined twice" and "not defined", whose value is the term. Which words in
capitals want a definition cannot be told in general; the terms of art listed here do, since without one they say
nothing. A paper that takes its terms from another one is not asked.
"""

from collections.abc import Iterator

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Mark
from charterbook.text.patterns import compiled

_DEFINITION = (
    r"\((?:the |an? |each,? an? |such [a-z ]{1,30}, |collectively,? (?:the )?|hereinafter,? (?:[a-z ]{1,30})?(?:the )?"
    r"|herein,? (?:called )?(?:the )?)?\"([A-Z][A-Za-z0-9 '&.-]{1,50})[,.]?\"\)"
)
_TERMS = (
    "Stated Value|Conversion Price|Conversion Rate|Conversion Ratio|Original Issue Price|Original Purchase Price"
    "|Original Issue Date|Issuance Date|Issue Date|Liquidation Value|Liquidation Amount|Redemption Price"
    "|Redemption Date"
    "|Dividend Rate|Dividend Payment Date|Junior Securities|Junior Stock|Parity Securities|Parity Stock"
    "|Senior Securities|Senior Stock|Deemed Liquidation Event|Liquidation Event|Trading Day|Market Price|Closing Price"
    "|Exchange Ratio|Mandatory Conversion Time|Requisite Holders|Face Amount|Accreted Value"
)
_USE = rf"({_TERMS})(?![\"A-Za-z-])"
_PART_OF_A_WORD = r"[\"A-Za-z-]"
_GIVEN = (
    r" ?(?:\(|:|(?:per share )?(?:shall (?:be|mean|equal|initially|at)|will be|means?|are )"
    r"|(?:per share )?is (?:\$|\d|the |an? |equal|defined)|as (?:defined|set forth)|equals?|of \$|initially)"
)
_GIVEN_BEFORE = r"(?:\"|\n|\d\. |\) |initial |defined as (?:the )?|(?:called|being) (?:the )?)$"
_ELSEWHERE = r"not (?:otherwise )?defined|have the (?:respective )?meanings?|as defined in"
_FEWEST_USES = 2
_NAMED_WITHIN, _SAME_WORDS = 140, 16


def defined_terms(paper: Paper) -> tuple[Mark, ...]:
    """The marks of a paper."""
    twice = [paper.mark("defined twice", *place) for place in _twice(paper)]
    return (*twice, *(paper.mark("not defined", *place) for place in _undefined(paper)))


def _twice(paper: Paper) -> Iterator[tuple[int, int]]:
    """The second definition of each term that has two. One that says again what the first said, as a resolution does
    that is set out in a certificate, leaves nothing open and is none."""
    seen: dict[str, list[str]] = {}
    if '("' not in paper.view.folded and '"' not in paper.view.folded:
        return
    for match in compiled(_DEFINITION).finditer(paper.view.folded, paper.start, paper.end):
        told = seen.setdefault(match[1], [])
        meant = _meant(paper, match.start())
        before = paper.view.lowered[max(paper.start, match.start() - _NAMED_WITHIN) : match.start()].rstrip(" ,")
        if meant not in told and not before.endswith(tuple(told)):
            told.append(meant)
            if len(told) == 2:
                yield match.span(1)


def _meant(paper: Paper, definition: int) -> str:
    """What a definition speaks of: the corporation named last before it in its sentence, else the words before it."""
    named = [mark for mark in paper.marks("corporation") if 0 <= definition - mark.end <= _NAMED_WITHIN]
    if named:
        return str(named[-1].value).casefold()
    return paper.view.lowered[max(paper.start, definition - _SAME_WORDS) : definition].strip(" ,")


def _undefined(paper: Paper) -> Iterator[tuple[int, int]]:
    """The first use of each listed term that no place of the paper defines."""
    folded = paper.view.folded
    uses: dict[str, list[tuple[int, int]]] = {}
    given: set[str] = set()
    for match in compiled(_USE).finditer(folded, paper.start, paper.end):
        if compiled(_PART_OF_A_WORD).match(folded, match.start() - 1, match.start()):
            continue
        before = compiled(_GIVEN_BEFORE).search(folded, max(paper.start, match.start() - 16), match.start())
        if before or compiled(_GIVEN).match(folded, match.end()):
            given.add(match[1])
        uses.setdefault(match[1], []).append(match.span(1))
    if uses and compiled(_ELSEWHERE).search(paper.view.lowered, paper.start, paper.end):
        return
    for term, places in uses.items():
        quoted = f'"{term}' in folded or f"'{term}" in folded or f"{term.upper()}" in folded
        if term not in given and not quoted and len(places) >= _FEWEST_USES:
            yield places[0]
