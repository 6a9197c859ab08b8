"""Bare ratios: "one-for-ten reverse split", "forward split of twenty for one", "10:1".

Comes in: a paper and its day. Goes out: ratios. A range of ratios decides nothing, a split told as past is history, and
a ratio whose words give no direction is not read.
"""

from datetime import date
from itertools import pairwise

from charterbook.instruments.nearby import MOST
from charterbook.instruments.paper import Paper
from charterbook.instruments.split_change.ratio import Ratio, class_of_stock, dated_before, number_of, only_class, stock
from charterbook.model.evidence import Cited, Disputed, Stated
from charterbook.model.shares import Shares
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_EFFECTED = (
    r"(?<![a-z])(?:previously|effected|completed|underwent|implemented|was|were|had been|has been|have been)(?![a-z])"
)
_REVERSE = r"reverse|combin|consolidat"
_FORWARD = r"forward|subdivi"
_SPLIT = r"split|combin|consolidat|subdivi|reclassif|changed into|at the (?:same )?rate"
_RANGE = (
    r"(?:not (?:less|more|fewer|greater) than|at least|between|range of|ranging from|within a range|up to|from) "
    r"(?:a ratio of )?$"
)
_RANGE_GOES_ON = (
    r"^[^.;]{0,24}(?:(?<![a-z])(?:to|and not|or not|through|but not)(?![a-z])|-) ?"
    r"(?:more|less|greater|fewer|a ratio|at a|of|than| ){0,20}(?:\d|one|two|three|four|five|six|ten|twenty|fifty)"
)
_BETWEEN_RANGE = (
    r"[ ,]*(?:(?:to|and|or|through|but|not|no|more|less|fewer|greater|than|a|ratio|of|at)(?![a-z])[ ,]*){1,8}"
)


def bare_ratios(paper: Paper, on: date | None) -> list[Ratio]:
    """ "One-for-ten reverse split", with the direction of the words around it."""
    found = []
    for match in _single(paper):
        around = _sentence_around(paper, match)
        before = paper.view.lowered[max(paper.start, match.start - 60) : match.start]
        after = paper.view.lowered[match.end : match.end + 80]
        if (
            not compiled(_SPLIT).search(around)
            or compiled(_RANGE).search(before)
            or compiled(_RANGE_GOES_ON).search(after)
        ):
            continue
        history = compiled(_EFFECTED).search(around) and not compiled(r"shall|hereby|will").search(around)
        if history or dated_before(paper, match.start, on):
            continue
        source = (
            stock(paper, match.start, match.end + 160)
            or stock(paper, match.start - 160, match.start)
            or only_class(paper)
        )
        pair = _directed(match, around)
        if source is None or source.slot == "S" or pair is None:
            continue
        found.append(Ratio(match.start, match.end, class_of_stock(source), *pair, firm=False))
    return found


def _single(paper: Paper) -> list[Match]:
    """The ratios that are not an end of a range ("1-for-5 to 1-for-20")."""
    matches = paper.all("split_ratio")[:MOST]
    ends: set[int] = set()
    for one, next_ in pairwise(matches):
        if compiled(_BETWEEN_RANGE).fullmatch(paper.view.lowered[one.end : next_.start]):
            ends |= {one.start, next_.start}
    return [match for match in matches if match.start not in ends]


def _directed(match: Match, around: str) -> tuple[Stated[Shares], Stated[Shares]] | None:
    """New and old of a bare ratio; None where its words give no direction."""
    first = number_of(match.slots["first"])
    second = _second(match)
    if first is None or second is None or isinstance(first, Disputed) or isinstance(second, Disputed):
        return None
    if first.value == second.value:
        return None
    small, large = (first, second) if first.value < second.value else (second, first)
    reverse, forward = compiled(_REVERSE).search(around), compiled(_FORWARD).search(around)
    if reverse and not forward:
        return small, large
    if forward and not reverse:
        return large, small
    by_colon = any(slot in match.slots for slot in ("second_", "digits_"))
    return None if by_colon or (reverse and forward) else (first, second)


def _second(match: Match) -> Stated[Shares] | None:
    for slot in ("second", "second_"):
        if slot in match.slots:
            return number_of(match.slots[slot])
    for slot in ("digits", "digits_"):
        if slot in match.slots:
            cited = match.slots[slot].cited
            return Cited(int(str(cited.value)), cited.spans)
    return None


def _sentence_around(paper: Paper, match: Match) -> str:
    lowered = paper.view.lowered
    first, last = max(match.start - 240, paper.start), min(match.end + 160, paper.end)
    stop = lowered.find(". ", match.end, last)
    return lowered[max(lowered.rfind(". ", first, match.start), first) : stop if stop >= 0 else last]
