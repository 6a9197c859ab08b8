"""The number of a series in a sentence of any order: a number and a series with none but certain words between them.

Comes in: a paper. Goes out: pairs of a number and a series. Productions know the usual wordings; this reading is asked
for series of which they say nothing. It looks at the set of words between the two marks: words of allotting or counting
must be there, and no word that belongs to another thing (what is outstanding, a vote, a price).
"""

from itertools import pairwise
from typing import NamedTuple

from charterbook.instruments import nearby
from charterbook.instruments.paper import Paper, once
from charterbook.instruments.sentences import Token, sentence_around, tokens_between
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled

MOST = 250
_WORDS_BEFORE, _WORDS_AFTER, _FARTHEST, _NAMED_WITHIN = 14, 5, 45, 8
_LINKS = frozenset(
    "share shares of the its their our this said such these those authorized unauthorized but and unissued "
    "undesignated unclassified available previously theretofore heretofore now stock capital corporation "
    "corporation's company company's trust trust's bank bank's a an as to be is are was were shall will may hereby "
    "which that been have has having initially one two new separate distinct single series class in into out from for "
    "each with it further first second third fourth fifth , : par value per no title name designation bears bear "
    "bearing beneficial interest kind total aggregate preferred preference common serial blank check additional up "
    "there under at they them exists exist C P K M {such}".split()
)
_ALLOTS = frozenset(
    "designated designates designating designate classified classifies classifying reclassified constituted "
    "constituting constitute constitutes established establishes establish establishing created creates create "
    "known called named titled entitled allotted allocated assigned apart aside set title name designation as form "
    "forms forming make makes making made comprise comprises comprising compose composes denominated styled termed "
    "referred became carved earmarked dedicated devoted belong belongs belonging placed put included given formed "
    "labelled".split()
)
_GOVERNS = frozenset(
    "makes made creates created create creating creation establishes established establish establishing establishment "
    "designates designated designate designating designation authorizes authorized authorize authorizing "
    "authorization classifies classified classify classifying provides providing fixes fixing there comprising "
    "consisting consists issuance".split()
)
_COUNTS = frozenset(
    "consist consists consisting comprise comprises comprised comprising number contain contains containing include "
    "includes including cover covers covered embrace embraces embraced total aggregate amount limited up maximum size "
    "numbers many fixed fixes fixing set".split()
)
_COUNT_LINKS = _LINKS | _COUNTS | frozenset(
    "constituting constitute comprising contained included at exceed exceeding not more than greater equal so "
    "designated authorized therein thereof therefor thereto initial original originally hereunder allotted allocated "
    "by board directors determined provided provides should has have had same whole".split()
)  # fmt: skip
_OTHER = frozenset(
    "outstanding issued convert converted conversion convertible exchange exchanged exchangeable exercise vote votes "
    "voting price dividend dividends redeem redeemed redemption purchase purchased sold increased decreased "
    "increase decrease reduced reduce reserved reserve holders holder owned percent % $ liquidation retired "
    "multiplied divided equals days years cancelled surrendered acquired reacquired repurchased depositary each "
    "least issuable receive received less fewer".split()
)
_VERBS = frozenset(
    "shall is are be will of to at consisting comprising contains has have numbers includes comprise covers covered "
    "cover embraces embrace".split()
)
_INCLUDED = frozenset("included comprised constitute constitutes allotted allocated belong assigned".split())
_ROW = frozenset("N , and shares".split())
_HAS = frozenset("has have in all a total of is to shall will , and which".split())
_DOES = frozenset("are is be been shall were hereby was".split())
_ALLOT_LINKS, _COUNTING, _NOT_ALONE = _LINKS | _ALLOTS, _COUNTS | {"authorized", "shares"}, frozenset((",", "and"))
_ISSUABLE = (["may", "be", "issued"], ["can", "be", "issued"])
_LISTED = r"(?<![a-z])(?:listed|following|follows|below|set opposite)(?![a-z])"
_ABOVE = 420
_SERIES_OR_ASIDE = ("series", "class", "so designated", " it", "it ", "(", ")")
_OF_OTHERS = ("convert", "price", "dividend", "redee", "votes", "holders", "liquidation", "outstanding")
"""Parts of words of which none links a series to its number."""


class Numbered(NamedTuple):
    """A number beside its series; `series` is None where the words say "such series". `share_class` and `par` are the
    marks that stand between them; `listed`: the sentence gives several series their numbers in order."""

    number: Found
    series: Found | None
    share_class: Found | None
    par: Found | None
    start: int
    end: int
    listed: bool = False


@once
def numbered(paper: Paper) -> list[Numbered]:
    """All numbers that stand beside a series as its number."""
    found: list[Numbered] = []
    done = paper.start
    counts = paper.numbers()[:MOST]
    named = any(mark.slot == "S" for mark in paper.founds)
    if not counts or not (named or paper.view.lowered.find("series", paper.start, paper.end) >= 0):
        return []
    for mark in counts:
        if mark.start < done:
            continue
        start, done = sentence_around(paper, mark.start)
        if not _near_a_series(paper, start, done):
            continue
        tokens = tokens_between(paper, start, done)
        listed = _respectively(tokens) or _lines(paper, tokens)
        found += listed or [
            pair for at, token in enumerate(tokens) if token.word == "N" and (pair := _pair(tokens, at))
        ]
    return found


def _respectively(tokens: list[Token]) -> list[Numbered]:
    """Several series and as many numbers, in their order ("A and B, to consist of 2 and 3 shares, respectively")."""
    names = {token.found.value: token for token in reversed(tokens) if token.word == "S" and token.found is not None}
    if len(names) < 2:
        return []
    series = sorted(names.values(), key=lambda token: token.start)
    numbers = [token for at, token in enumerate(tokens) if token.word == "N" and not _of_kinds(tokens, at)]
    words = {token.word for token in tokens}
    if len(series) != len(numbers) or not words & (_COUNTS | _ALLOTS):
        return []
    first, last = (tokens.index(token) for token in (numbers[0], numbers[-1]))
    beside = {token.word for token in tokens[first:last]} <= _ROW and series[-1].end < numbers[0].start
    if not beside and not any(token.word == "respectively" for token in tokens):
        return []
    if _is_other(tokens[max(0, first - 6) : last + 3]):
        return []
    pairs = zip(series, numbers, strict=True)
    return [_made(number, one, tokens[last + 1 :])._replace(listed=True) for one, number in pairs]


def _lines(paper: Paper, tokens: list[Token]) -> list[Numbered]:
    """The lines of a list, each a series with its number, under words that say so ("in the numbers listed")."""
    words = [token.word for token in tokens]
    pairs = [at for at, word in enumerate(words) if word == "S" and words[at + 1 : at + 3] == ["N", "shares"]]
    if not pairs or 3 * len(pairs) < len([word for word in words if word != ","]) - 60:
        return []
    above = max(paper.start, tokens[0].start - _ABOVE)
    if compiled(_LISTED).search(paper.view.lowered, above, tokens[-1].end) is None:
        return []
    return [_made(tokens[at + 1], tokens[at], []) for at in pairs]


def _of_kinds(tokens: list[Token], at: int) -> bool:
    """Whether a number counts series or classes, not shares."""
    return [token.word for token in tokens[at + 1 : at + 2]] in (["series"], ["classes"], ["{such}"], ["class"])


def _near_a_series(paper: Paper, start: int, end: int) -> bool:
    """Whether a number and what may be a series stand in a sentence with no other number, date or blank between them;
    most sentences have none such and need not be taken apart. What stands in parentheses may fall away."""
    marks = nearby.between(paper, start, end, "NDBS")
    several = sum(mark.slot == "S" for mark in marks) > 1
    stops = [(start, start, ""), *((mark.start, mark.end, mark.slot) for mark in marks), (end, end, "")]
    for (_, left, one), (right, _, other) in pairwise(stops):
        if "N" not in (one, other):
            continue
        if nearby.stands(paper, _SERIES_OR_ASIDE, left, right):
            return True
        if "S" in (one, other) and (several or not _of_others(paper, left, right)):
            return True
    return False


def _of_others(paper: Paper, start: int, end: int) -> bool:
    """Whether words between a number and a series, and not the name of a class or corporation, tell of other things."""
    return nearby.stands(paper, _OF_OTHERS, start, end) and not nearby.between(paper, start, end, "CK")


def _pair(tokens: list[Token], at: int) -> Numbered | None:
    return _allotted(tokens, at) or _counted(tokens, at)


def _allotted(tokens: list[Token], at: int) -> Numbered | None:
    """The number before the series: "850,000 shall be a series, of which the title is S"."""
    to = _next(tokens, at + 1, 1)
    if (
        to is None
        or _is_a_source(tokens, at)
        or _of_kinds(tokens, at)
        or _is_other(tokens[at + 1 :][:_WORDS_AFTER], sold=True)
    ):
        return None
    between = _without_issue(tokens[at + 1 : to])
    before = tokens[max(0, at - _WORDS_BEFORE) : at]
    words = {token.word for token in between}
    if not words - {"N"} <= _ALLOT_LINKS or words <= _NOT_ALONE or _of_designated(between):
        return None
    governed = _governs(before) or any(token.word == "{such}" for token in before[-6:])
    if not (words & _ALLOTS or governed) or _is_other(_own(before)) or _is_other(_up_to_comma(tokens[to + 1 :])):
        return None
    return _made(tokens[at], tokens[to], [*between, *(token for token in tokens[to + 1 : to + 3] if token.word == "P")])


def _without_issue(between: list[Token]) -> list[Token]:
    """The words between, where shares "may be issued as" a series, without the issue: the words allot them to it."""
    words = [token.word for token in between]
    if words[-4:] == ["may", "be", "issued", "as"] and len(between) > 4:
        return [*between[:-2], between[-2]._replace(word="designated"), between[-1]]
    return between


def _of_designated(between: list[Token]) -> bool:
    """Whether a number is one of shares that are a series already ("500 of the 2,000 shares designated as S")."""
    words = {token.word for token in between}
    return "N" in words and "designated" in words and not words & _DOES


def _counted(tokens: list[Token], at: int) -> Numbered | None:
    """The series before the number: "the shares in S shall be 500,000"."""
    back = _next(tokens, at - 1, -1)
    if back is None:
        return None
    between = tokens[back + 1 : at]
    words = {token.word for token in between}
    if not words <= _COUNT_LINKS:
        return None
    before = tokens[max(0, back - _WORDS_BEFORE) : back]
    counting = words | {token.word for token in _own(before)}
    issuable = [token.word for token in tokens[at + 2 : at + 5]] in _ISSUABLE
    included = issuable or {token.word for token in tokens[at + 1 : at + 8]} & _INCLUDED
    counting |= {"authorized"} & {token.word for token in tokens[at + 1 : at + 2]}
    counting |= (
        {"shares"}
        if (_has(words) or _is_one_of(tokens, back, between))
        and tokens[at + 1 : at + 2]
        and tokens[at + 1].word == "shares"
        else set()
    )
    if not included and not (counting & _COUNTING and words & _VERBS):
        return None
    if _is_other(_own(before)) or (not issuable and _is_other(_up_to_comma(tokens[at + 1 :]), sold=True)):
        return None
    behind = next((token for token in tokens[at + 1 : at + 5] if token.found is not None), None)
    if behind is not None and behind.word == "S" and not _is_one_of(tokens, back, between):
        return None
    behind_ = tokens[at + 1 : at + 6]
    stop = next((place for place, token in enumerate(behind_) if token.word in ("N", "S", "C")), len(behind_))
    return _made(tokens[at], tokens[back], [*between, *behind_[:stop]])


def _is_one_of(tokens: list[Token], back: int, between: list[Token]) -> bool:
    """Whether a series stands in a list with its number ("three series: a Series A of 4,000 shares, ...")."""
    lead = {token.word for token in tokens[max(0, back - 2) : back]}
    words = [token.word for token in between]
    return (words == ["of"] and bool(lead & {"a", "one"})) or (words == [",", "of"] and bool(lead & _ALLOTS))


def _has(words: set[str]) -> bool:
    """Whether nothing but a word of having stands between a series and its number ("it has 4,000 shares")."""
    return bool(words & {"has", "have"}) and words <= _HAS


def _made(number: Token, series: Token, between: list[Token]) -> Numbered:
    assert number.found is not None, "a number is a mark"
    marks = {token.word: token.found for token in reversed(between) if token.found is not None}
    start, end = min(number.start, series.start), max(number.end, series.end)
    return Numbered(number.found, series.found, marks.get("C"), marks.get("P"), start, end)


def _next(tokens: list[Token], at: int, step: int) -> int | None:
    """The next series from a place on, in one direction, with no other number between."""
    such = None
    for _ in range(_FARTHEST):
        if not 0 <= at < len(tokens) or (tokens[at].word in ("N", "D", "B") and not _source(tokens, at, step)):
            return such
        if tokens[at].word == "{such}" and tokens[at + 1 : at + 2] and tokens[at + 1].word in ("as", "or", "may"):
            return such  # "in such series as the Board may determine" is none in particular
        if tokens[at].word == "S":
            return at
        own = tokens[at].word == "it" and (tokens[at - 1].word == "to" if step > 0 else at == 0)
        if such is None and (tokens[at].word == "{such}" or own):
            such = at
        if such is not None and (abs(at - such) > _NAMED_WITHIN or tokens[at].word not in _ALLOT_LINKS):
            return such
        at += step
    return such


def _source(tokens: list[Token], at: int, step: int) -> bool:
    """Whether a number is only the total that another is taken from ("500 of the 10,000 shares authorized")."""
    before = [token.word for token in tokens[max(0, at - 4) : at]]
    own = {"the", "its", "those", "corporation's", "company's", "trust's", "bank's", "authorized", "unissued"}
    while len(before) > 1 and before[-1] in own:
        before.pop()
    return step > 0 and before[-1:] in (["of"], ["from"]) and tokens[at - 1].word != "of"


def _is_a_source(tokens: list[Token], at: int) -> bool:
    return _source(tokens, at, 1) and any(token.word == "N" for token in tokens[max(0, at - 7) : at])


def _governs(before: list[Token]) -> bool:
    """Whether a verb of creating governs the number, if through a list of numbers and series."""
    return any(token.word in _GOVERNS for token in before)


def _own(before: list[Token]) -> list[Token]:
    """The words that belong to a place: those after the last other number, date or series."""
    last = max((at for at, token in enumerate(before) if token.word in ("N", "S", "D")), default=-1)
    return before[last + 1 :]


def _up_to_comma(after: list[Token]) -> list[Token]:
    words = after[:_WORDS_AFTER]
    stop = next((at for at, token in enumerate(words) if token.word in (",", "and", "N")), len(words))
    return words[:stop]


def _is_other(tokens: list[Token], *, sold: bool = False) -> bool:
    """Whether words speak of another thing than how many shares a series has. `sold`: right behind a number, where a
    class of common stock shows that the number is one of those shares."""
    for token in tokens:
        if token.word in _OTHER:
            return True
        if sold and token.word == "C" and "common" in str(token.found and token.found.value).lower():
            return True
    return False
