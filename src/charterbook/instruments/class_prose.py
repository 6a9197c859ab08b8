"""The classes of a capital clause whose sentences no row of wordings knows: by what stands between class and number.

Comes in: a paper and a part of it. Goes out: matches like those of the productions. Such a clause is a run of classes,
numbers and par values between which stand none but the words in which stock is authorized. It counts as a whole: each
class has one number, all in one order, and a total before them must be their sum. Around it the words must speak of
what may be issued, and of nothing that was issued, voted or converted.
"""

from charterbook.instruments.class_table import Token, by_rows, row_of, runs
from charterbook.instruments.nearby import MOST, between
from charterbook.instruments.paper import Paper
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_CLASS = (
    r"(?<![a-z])(?:common|preferred)(?: stock)?,? class [a-z](?![a-z])|(?<![a-z])common [a-d](?= ?[\s|-])|"
    r"(?<![a-z])(?:class [a-z](?:-?\d)? )?(?:(?:voting|non-?voting|cumulative|non-cumulative|convertible|serial|special"
    r"|redeemable|participating|undesignated) ){0,4}(?:common|preferred|preference|ordinary|special)(?: capital)?"
    r"(?: (?:stock|shares?))?(?![a-z])"
    r"|(?<![a-z])class [a-z](?:-?\d)?(?: (?:voting|non-?voting))?(?: (?:stock|shares))?(?![a-z])"
)
_FILLER = (
    r"[\s|:.,;$()\[\]_=*\"'/-]{0,40}(?:(?:shares?|each|per|of|par|value|no|nor|neither|without|authorized|authorizes|to"
    r"|be|is|are|fixed|as|by|the|its|this|these|those|such|said|them|designated|class|classes|kinds?|stock|with|a|an"
    r"|and|or|in|have|having|has|had|number|numbers|issue|issued|issuable|shall|will|may|there|all|both|which|that"
    r"|consist|consists|consisting|comprising|comprised|divided|into|namely|called|known|named|classified|being|remaining"
    r"|other|another|further|capital|total|amount|amounting|hereby|initially|at|up|likewise|also|respectively|i|ii|iii"
    r"|iv|b|c|d|first|second|third|follows|corporation|company|nominal|share's|constitute|constituting|maximum|same"
    r"|cumulative|non-cumulative|convertible|serial|redeemable|participating|case|one|rest|balance|entire|voting|non-voting|rights?|full|limited|every|set|opposite|below|series|directors|board"
    r"|establish|establishes|determine|determines|fix)(?![a-z])[\s|:.,;$()\[\]_=*\"'/-]{0,40}){0,22}"
)
_AUTHORIZES = (
    r"authori[sz]|capital|\n(?:article )?[ivxlc\d]{1,5}[.:] (?:shares|stock)[.:]"
    r"|(?:may|can|shall|could) (?:be )?(?:issue|have outstanding)|(?:classes|kinds|class|kind) of"
    r" (?:stock|shares)|(?:shares (?:which|that)|stock of) (?:the|this)"
    r" (?:corporation|company)"
)
_OTHERWISE = (
    r"issued and outstanding|outstanding shares|(?:are|were|is|was|now|then) (?:issued|outstanding)|(?<![a-z])votes?"
    r"|voted|conver(?:t|sion)|exchang|entitled|subscrib|consideration of|sold|purchas|warrant|option|dividend|liquidat"
    r"|reserv|(?:directors|board) may issue|holders? of|reclassif|split|combin|depositary|minimum|unissued"
    r"|chang(?:e|ing)|retir|redeem"
    r"|(?:in|de)creas|reduc"
)
_BEFORE, _BEHIND, _NEIGHBOUR, _REACH, _SMALLEST = 160, 120, 50, 6000, 25
_SHARED = r"(?<![a-z])(?:all|each|both|every|neither|none)(?![a-z])[^.;]{0,60}$"


def spoken(paper: Paper, start: int, end: int) -> list[Match]:
    """The rows of the first clause in a part of a paper; none where there is none."""
    first = compiled(_AUTHORIZES).search(paper.view.lowered, start, end)
    if first is None:
        return []
    until = min(end, first.start() + _REACH)
    for run in runs(paper, max(start, first.start() - _BEFORE), until, _FILLER, _CLASS)[:MOST]:
        rows = _rows(paper, run)
        if rows and _of_capital(paper, run):
            return rows
    return []


def _of_capital(paper: Paper, run: list[Token]) -> bool:
    """Whether the words in and around a run speak of stock that may be issued, and of nothing else."""
    lowered = paper.view.lowered
    first, last = run[0].found.start, run[-1].found.end
    around = lowered[max(paper.start, first - _BEFORE) : min(paper.end, last + _BEHIND)]
    told = compiled(_AUTHORIZES).search(around) is not None and compiled(_OTHERWISE).search(around) is None
    return told and not _cut_off(paper, first - _NEIGHBOUR, first) and not _cut_off(paper, last, last + _NEIGHBOUR)


def _cut_off(paper: Paper, start: int, end: int) -> bool:
    """Whether a class or a number stands so near to a run that unknown words may have cut it in two."""
    near = between(paper, max(paper.start, start), end, "CNS")
    return any(not (isinstance(mark.value, int) and mark.value < _SMALLEST) for mark in near)


def _rows(paper: Paper, run: list[Token]) -> list[Match]:
    """The rows of a run, each class once; a total before them is their sum."""
    tokens = [token for token in run if not _is_small(token) and not _is_money(paper, token)]
    if "N" not in {token.letter for token in tokens}:
        return []
    total = _total(tokens)
    if total is not None:
        tokens = tokens[1:] if tokens[0].letter == "N" else tokens[:-1]
    letters = "".join(token.letter for token in tokens)
    shared = tokens[-1] if letters[-1:] == "P" and letters.count("P") == 1 and letters.count("C") > 1 else None
    rows = by_rows(tokens[:-1] if shared is not None else tokens)
    names = [str(named.found.value).casefold() for named, _, _ in rows]
    if not rows or len(set(names)) != len(names):
        return []
    if total is not None and sum(int(number.found.value) for _, number, _ in rows) != total:  # type: ignore[call-overload]
        return []
    if (
        shared is not None
        and compiled(_SHARED).search(paper.view.lowered, tokens[-2].found.end, shared.found.end) is None
        and "neither" not in str(shared)
    ):
        rows[-1] = (*rows[-1][:2], shared)
    return [row_of(*row) for row in rows]


def _total(tokens: list[Token]) -> int | None:
    """The number before the rows, or behind those that begin with a class, that is none of theirs: one more number than
    there are classes."""
    letters = "".join(token.letter for token in tokens if token.letter in "CN")
    if letters.count("N") != letters.count("C") + 1:
        return None
    at = 0 if tokens[0].letter == "N" else -1
    value = tokens[at].found.value
    return value if tokens[at].letter == "N" and isinstance(value, int) else None


def _is_small(token: Token) -> bool:
    """Whether a number is too small for one of shares ("two classes")."""
    value = token.found.value
    return token.letter == "N" and (not isinstance(value, int) or value < _SMALLEST)


def _is_money(paper: Paper, token: Token) -> bool:
    """Whether an amount is no par value: none where the word is not beside it."""
    return token.letter == "M" and " par" not in paper.view.lowered[token.found.end : token.found.end + 6]
