"""A table of classes: rows of class, number and par in any order, or columns that conversion has set one below another.

Comes in: a paper and a part of it that holds a capital clause. Goes out: matches like those of the productions. The
words before a table must say that it lists classes and authorized numbers; a table of votes is none. A run of classes
and numbers counts only as a whole: each class has one number, in one order.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from charterbook.instruments.nearby import between
from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Cited
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_CLASS = (
    r"(?<![a-z])(?:common|preferred)(?: stock)?,? class [a-z](?![a-z])|(?<![a-z])common [a-d](?= ?[\s|-])|"
    r"(?<![a-z])(?:class [a-z](?:-?\d)? )?(?:(?:voting|non-?voting|cumulative|non-cumulative|convertible|serial|special"
    r"|redeemable|participating|undesignated) ){0,4}(?:common|preferred|preference|ordinary)(?: capital)?"
    r"(?: (?:stock|shares?))?(?![a-z])"
    r"|(?<![a-z])class [a-z](?:-?\d)?(?: (?:stock|shares))?(?![a-z])"
)
_FILLER = (
    r"[\s|:.,$()\[\]_=*\"'-]{0,80}(?:(?:none|shares?|each|per|of|series|par|value|no|without|authorized|to|be|fixed|as"
    r"|determined|by|the|its|board|directors|designated|n/a|not|applicable|nil|class|stock|with|a|an|and|or|issuable|in"
    r"|have|having|number|issue)(?![a-z])[\s|:.,$()\[\]_=*\"'-]{0,80}){0,10}"
)
_HEADS = r"(?<![a-z])(?:class(?:es)?|designations?|kind|type)(?![a-z])"
_COUNTS = r"number|shares|authorized|amount"
_OF_VOTES = r"outstanding|votes?(?![a-z])|voted|entitled|cast(?![a-z])|against|issued"
_OF_A_SPLIT = r"(?<![a-z])(?:each|every|into|per) $"
_ORDERS = (
    ("CN", r"(?:CN[MP]?)+"), ("NC", r"(?:NC[MP]?)+"), ("CN", r"(?:C[MP]N)+"), ("NC", r"(?:N[MP]C)+"),
)  # fmt: skip
_AMOUNT = r"\$ ?(\d{1,6}(?:\.\d{1,9})?|\.\d{1,9})"
_REACH, _HEADING, _BESIDE = 2600, 320, 24


class Token(NamedTuple):
    """A class (C), a number (N), a par value (P) or an amount (M)."""

    letter: str
    found: Found


def tabled(paper: Paper, start: int, end: int) -> list[Match]:
    """The rows of the first table of classes in a part of the paper; none where there is no table."""
    for run in runs(paper, start, min(end, start + _REACH), _FILLER, _CLASS):
        first = run[0].found.start
        before = paper.view.lowered[max(paper.start, first - _HEADING) : first]
        if compiled(_CLASS).search(paper.view.lowered, max(paper.start, first - _BESIDE), first):
            continue  # a class whose number stands behind unknown words: the rows may be shifted
        if compiled(_OF_A_SPLIT).search(before):
            continue
        if not compiled(_HEADS).search(before) or not compiled(_COUNTS).search(before):
            continue
        if compiled(_OF_VOTES).search(before[-200:]):
            continue
        rows = by_rows(run) or _by_columns(run)
        if rows:
            return [row_of(*row) for row in rows]
    return []


def runs(paper: Paper, start: int, end: int, filler: str, named: str) -> list[list[Token]]:
    """The runs of classes (`named` is their pattern), numbers and amounts between which stands but a `filler`."""
    tokens = [Token(found.slot, found) for found in between(paper, start, end, "NPM")]
    tokens += _amounts_of_names(paper, start, end)
    taken = {found.start: found for found in between(paper, start, end, "C")}
    for match in compiled(named).finditer(paper.view.lowered, start, end):
        inside = next((found for at, found in taken.items() if match.start() <= at < match.end()), None)
        tokens.append(Token("C", inside if inside and inside.end >= match.end() else _words(paper, match)))
    tokens.sort(key=lambda token: token.found.start)
    found_runs: list[list[Token]] = [tokens[:1]]
    for one, other in pairwise(tokens):
        gap = paper.view.lowered[one.found.end : other.found.start]
        if compiled(filler).fullmatch(gap):
            found_runs[-1].append(other)
        else:
            found_runs.append([other])
    return [run for run in found_runs if {"C", "N"} <= {token.letter for token in run}]


def _amounts_of_names(paper: Paper, start: int, end: int) -> list[Token]:
    """The amounts that a table sets before the class of its next row ("$2.50 Preferred Stock"), as a name begins."""
    names = between(paper, start, end, "S")
    amounts = (compiled(_AMOUNT).match(paper.view.lowered, name.start) for name in names)
    return [Token("M", Found.seen(paper.view, "M", "money", one.span(), one[1])) for one in amounts if one]


def _words(paper: Paper, match: "re.Match[str]") -> Found:
    written = " ".join(paper.view.folded[match.start() : match.end()].split())
    return Found("W", "words", *match.span(), Cited(written, (paper.span(*match.span()),)))


def by_rows(run: list[Token]) -> list[tuple[Token, Token, Token | None]]:
    """The rows of a run that goes on in one order; what stands before its first row is no part of it."""
    letters = "".join(token.letter for token in run)
    for order, pattern in _ORDERS:
        for at in (0, letters.index("C"), letters.index("N")):
            if re.fullmatch(pattern, letters[at:]):
                return _cut(run[at:], order)
    return []


def _cut(run: list[Token], order: str) -> list[tuple[Token, Token, Token | None]]:
    rows = []
    for at, token in enumerate(run):
        if token.letter != order[0]:
            continue
        row = [token]
        for other in run[at + 1 :]:
            if other.letter == order[0]:
                break
            row.append(other)
        named, number = (next(one for one in row if one.letter == letter) for letter in "CN")
        rows.append((named, number, next((one for one in row if one.letter in "MP"), None)))
    return rows


def _by_columns(run: list[Token]) -> list[tuple[Token, Token, Token | None]]:
    """The rows of a table of which the columns stand apart: so many classes, as many numbers, and as many pars."""
    letters = "".join("M" if token.letter == "P" else token.letter for token in run)
    for at in range(len(letters)):
        size = letters.count("C", at)
        if size > 1 and letters[at:] in ("C" * size + "N" * size, "C" * size + "N" * size + "M" * size):
            named, numbers = run[at : at + size], run[at + size : at + 2 * size]
            pars: list[Token | None] = [*run[at + 2 * size :]] or [None] * size
            return list(zip(named, numbers, pars, strict=True))
    return []


def row_of(named: Token, number: Token, par: Token | None) -> Match:
    """A row as a match like those of the productions."""
    both = (named.found, number.found)
    slots = {"after": number.found, "strong": number.found}
    slots["share_class" if named.found.slot == "C" else "class_words"] = named.found
    if par is not None:
        slots["par_after" if par.letter == "P" else "par_money"] = par.found
    return Match("class_listed", min(one.start for one in both), max(one.end for one in both), slots)
