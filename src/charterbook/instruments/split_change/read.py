"""Splits: how many new shares come from how many old ones, of which class, and what becomes of fractions.

Comes in: a paper and its dates. Goes out: acts. A split told as past is history; a range of ratios decides nothing; a
conversion into another class is no split. The direction of a bare ratio is that of the words around it, and where they
tell none, no split is read.
"""

import re
from datetime import date
from typing import NamedTuple, cast

from charterbook.instruments.capital import class_key
from charterbook.instruments.paper import Paper
from charterbook.instruments.productions.splits import FRACTIONS
from charterbook.model.acts import Split
from charterbook.model.evidence import Cited, Disputed, Stated
from charterbook.model.shares import Shares
from charterbook.text.marks import Found
from charterbook.text.productions import Match

_LONGEST = 460
_MAKES = (
    r"combin|reclassif|re-classif|converted|changed|consolidat|exchanged|becom|subdivid|split|divided|reduced|"
    r"reconstituted"
)
_NO_SPLIT = r";|(?<![a-z])may(?![a-z])|convertible|at the option|election|holder's option|upon conversion|receive"
_ENDS = r"(?<![pa]\.m)(?<!No)(?<!Inc)(?<!Corp)\.\s+(?:\(?[A-Z]|\(\d)"
_SENTENCE_STARTS = r"[.:;]\s|\n|\""
_PAST = (
    r"(?<![a-z])(?:was|were|had been|has been|have been)(?: [a-z]+){0,3}? "
    r"(?:combin|reclassif|convert|chang|consolidat|exchang|subdivid|split|divid|effected)"
)
_EFFECTED = (
    r"(?<![a-z])(?:previously|effected|completed|underwent|implemented|was|were|had been|has been|have been)(?![a-z])"
)
_OPERATIVE = r"shall|will|hereby|(?<![a-z])(?:is|are|be)(?![a-z])"
_REVERSE = r"reverse|combin|consolidat"
_FORWARD = r"forward|subdivi"
_SPLIT = r"split|combin|consolidat|subdivi|reclassif"
_RANGE = (
    r"(?:not (?:less|more|fewer|greater) than|at least|between|range of|ranging from|within a range|up to|from) "
    r"(?:a ratio of )?$"
)
_RANGE_GOES_ON = (
    r"^[^.;]{0,24}(?:(?<![a-z])(?:to|and not|or not|through|but not)(?![a-z])|-) ?"
    r"(?:more|less|greater|fewer|a ratio|at a|of|than| ){0,20}(?:\d|one|two|three|four|five|six|ten|twenty|fifty)"
)
_NO_SHARES = r"vote|right|dividend|cash|warrant|price"
_FRACTION_REACH = 2600
_RULES = (
    ("cash", "cash"), ("scrip", "scrip"), ("scrip_", "scrip"), ("up", "round up"), ("next", "round up"),
    ("nearest", "round nearest"), ("down", "round down"),
)  # fmt: skip


class _Ratio(NamedTuple):
    """A ratio read at a place of the view; `firm` where a whole sentence says what becomes of the shares."""

    start: int
    end: int
    share_class: Cited[str]
    new: Stated[Shares]
    old: Stated[Shares]
    firm: bool


def splits(paper: Paper, on: date | None = None) -> list[Split]:
    """The splits that the paper makes, one for each class. `on` is the day of the paper: what a sentence dates before
    it is history."""
    found = [*_sentences(paper, on), *_exchanges(paper), *_ratios(paper, on)]
    firm = [ratio for ratio in found if ratio.firm] or found
    acts: list[Split] = []
    for key in dict.fromkeys(class_key(ratio.share_class.value) for ratio in firm):
        same = [ratio for ratio in firm if class_key(ratio.share_class.value) == key]
        others = [ratio for ratio in found if ratio not in firm and class_key(ratio.share_class.value) == key]
        acts.append(_split(paper, same, others))
    return acts


def _split(paper: Paper, same: list[_Ratio], others: list[_Ratio]) -> Split:
    """One split of the statements of its ratio: agreeing ones are witnesses, contradicting ones are both kept."""
    first = same[0]
    differing = next((ratio for ratio in same if not _equal(ratio, first)), None)
    if differing is not None:
        new, old = _kept(first.new, differing.new), _kept(first.old, differing.old)
    else:
        more = len(same) - 1 + sum(_equal(ratio, first) for ratio in others)
        new, old = _witnessed(first.new, more), _witnessed(first.old, more)
    return Split(first.share_class, new, old, _fractions(paper, first))


def _sentences(paper: Paper, on: date | None) -> list[_Ratio]:
    """ "Each ten shares ... shall be combined into one share"."""
    found = []
    news = paper.all("split_new")
    for old in paper.all("split_old"):
        for new in news:
            if new.start < old.end:
                continue
            if new.start - old.end > _LONGEST:
                break
            ratio = _sentence(paper, old, new, on)
            if ratio is not None:
                found.append(ratio)
                break
    return found


def _sentence(paper: Paper, old: Match, new: Match, on: date | None) -> _Ratio | None:
    between = paper.view.lowered[old.end : new.start]
    if not re.search(_MAKES, between) or not re.search(_OPERATIVE, between) or re.search(_NO_SPLIT, between):
        return None
    if re.search(_PAST, between) or re.search(_ENDS, paper.view.folded[old.end : new.start]):
        return None
    if _dated_before(paper, old.start, on):
        return None
    before, after = _count(old, "old", "one"), _count(new, "new", "new")
    source, target = _stock(paper, old.start, new.start), _stock(paper, new.start, new.end + 60, skip=new)
    if before is None or after is None or source is None:
        return None
    if target is not None and not _same_stock(source, target) and not _named_new(paper, target):
        return None
    after, before = _divided(new, after, before)
    if isinstance(after, Cited) and isinstance(before, Cited) and after.value == before.value:
        return None
    return _Ratio(old.start, new.end, _class(source), after, before, firm=True)


def _exchanges(paper: Paper) -> list[_Ratio]:
    """ "Ten shares in exchange for each share": the new shares stand before."""
    found = []
    labels = [(label.start, label.end) for label in paper.all("nv_exchange")]
    for match in paper.all("split_for"):
        if any(start <= match.start < end for start, end in labels):
            continue
        new = next((mark for mark in reversed(paper.founds) if mark.slot == "N" and mark.end <= match.start), None)
        if new is None or match.start - new.end > 160:
            continue
        between = paper.view.lowered[new.end : match.start]
        if ";" in between or "share" not in between[:90] or re.search(_NO_SHARES, between):
            continue
        around = paper.view.lowered[max(paper.start, new.start - 300) : match.end + 80]
        if not re.search(r"split|exchange|issued for|post-|new|basis", around) or "conver" in around[200:]:
            continue
        old, source = (
            _count(match, "old", "unit"),
            _stock(paper, new.start, match.end + 60) or _class_before(paper, new),
        )
        after = _number(new)
        target = _stock(paper, match.start, match.end + 60)
        if old is None or source is None or after is None or (target is not None and not _same_stock(source, target)):
            continue
        if not (isinstance(after, Cited) and isinstance(old, Cited) and after.value == old.value):
            found.append(_Ratio(new.start, match.end, _class(source), after, old, firm=True))
    return found


def _ratios(paper: Paper, on: date | None) -> list[_Ratio]:
    """ "One-for-ten reverse split", with the direction of the words around it."""
    found = []
    for match in paper.all("split_ratio"):
        around = _sentence_around(paper, match)
        before = paper.view.lowered[max(paper.start, match.start - 60) : match.start]
        after = paper.view.lowered[match.end : match.end + 80]
        if not re.search(_SPLIT, around) or re.search(_RANGE, before) or re.search(_RANGE_GOES_ON, after):
            continue
        history = re.search(_EFFECTED, around) and not re.search(r"shall|hereby|will", around)
        if history or _dated_before(paper, match.start, on):
            continue
        source = (
            _stock(paper, match.start, match.end + 160)
            or _stock(paper, match.start - 160, match.start)
            or _only_class(paper)
        )
        pair = _directed(match, around)
        if source is None or source.slot == "S" or pair is None:
            continue
        found.append(_Ratio(match.start, match.end, _class(source), *pair, firm=False))
    return found


def _directed(match: Match, around: str) -> tuple[Stated[Shares], Stated[Shares]] | None:
    """New and old of a bare ratio; None where its words give no direction."""
    first = _number(match.slots["first"])
    second = _second(match)
    if first is None or second is None or isinstance(first, Disputed) or isinstance(second, Disputed):
        return None
    if first.value == second.value:
        return None
    small, large = (first, second) if first.value < second.value else (second, first)
    reverse, forward = re.search(_REVERSE, around), re.search(_FORWARD, around)
    if reverse and not forward:
        return small, large
    if forward and not reverse:
        return large, small
    by_colon = any(slot in match.slots for slot in ("second_", "digits_"))
    return None if by_colon or (reverse and forward) else (first, second)


def _second(match: Match) -> Stated[Shares] | None:
    for slot in ("second", "second_"):
        if slot in match.slots:
            return _number(match.slots[slot])
    for slot in ("digits", "digits_"):
        if slot in match.slots:
            cited = match.slots[slot].cited
            return Cited(int(str(cited.value)), cited.spans)
    return None


def _count(match: Match, slot: str, one: str) -> Stated[Shares] | None:
    """The number in a slot; "each share" is one share."""
    if slot in match.slots:
        return _number(match.slots[slot])
    return Cited(1, match.slots[one].cited.spans) if one in match.slots else None


def _number(found: Found) -> Stated[Shares] | None:
    value = found.cited
    if isinstance(value, Cited) and isinstance(value.value, str):
        return None
    return cast("Stated[Shares]", value)


def _divided(match: Match, new: Stated[Shares], old: Stated[Shares]) -> tuple[Stated[Shares], Stated[Shares]]:
    """ "One-tenth (1/10) of a share" for each share is 1 for 10."""
    per: Cited[Shares] | None = None
    if "per" in match.slots:
        number = _number(match.slots["per"])
        per = number if isinstance(number, Cited) else None
    elif "part_" in match.slots:
        cited = match.slots["part_"].cited
        per = Cited(FRACTIONS[str(cited.value).lower()], cited.spans)
    if per is None or not isinstance(old, Cited):
        return new, old
    return new, Cited(old.value * per.value, per.spans + old.spans)


def _stock(paper: Paper, start: int, end: int, skip: Match | None = None) -> Found | None:
    """The first class or series named between two places, after the numbers of `skip`."""
    first = skip.slots["new"].end if skip is not None else start
    return next((found for found in paper.founds if found.slot in "CS" and first <= found.start < end), None)


def _class_before(paper: Paper, number: Found) -> Found | None:
    """The class of the sentence before a number, or the only class of the paper."""
    near = [found for found in paper.marks("class", number.start - 240) if found.end <= number.start]
    return near[-1] if near else _only_class(paper)


def _same_stock(one: Found, other: Found) -> bool:
    return one.slot == other.slot and class_key(str(one.value)) == class_key(str(other.value))


def _named_new(paper: Paper, found: Found) -> bool:
    """Whether the target is called the new stock of the same class ("New Common Stock")."""
    return paper.view.lowered.endswith(("new ", "post-split "), 0, found.start)


def _class(found: Found) -> Cited[str]:
    return Cited(str(found.value), found.cited.spans)


def _only_class(paper: Paper) -> Found | None:
    """The class of a paper that names one only."""
    marks = paper.marks("class")
    return marks[0] if marks and len({class_key(str(mark.value)) for mark in marks}) == 1 else None


def _dated_before(paper: Paper, place: int, on: date | None) -> bool:
    """Whether the sentence of a place begins with a day before the paper's."""
    if on is None:
        return False
    before = paper.view.lowered[max(paper.start, place - 200) : place]
    start = place - len(before) + max((end.end() for end in re.finditer(_SENTENCE_STARTS, before)), default=0)
    days = [found.value for found in paper.marks("date", start) if found.end <= place]
    return any(isinstance(day, date) and day < on for day in days)


def _sentence_around(paper: Paper, match: Match) -> str:
    lowered = paper.view.lowered
    start = max(lowered.rfind(". ", paper.start, match.start), match.start - 240, paper.start)
    stop = lowered.find(". ", match.end, paper.end)
    return lowered[start : min(stop if stop >= 0 else paper.end, match.end + 160)]


def _equal(one: _Ratio, other: _Ratio) -> bool:
    values = [each.value if isinstance(each, Cited) else None for each in (one.new, one.old, other.new, other.old)]
    new, old, new_, old_ = values
    if new is None or old is None or new_ is None or old_ is None:
        return False
    return bool(new * old_ == new_ * old)


def _kept(one: Stated[Shares], other: Stated[Shares]) -> Stated[Shares]:
    if isinstance(one, Cited) and isinstance(other, Cited):
        return one if one.value == other.value else Disputed((one, other))
    return one


def _witnessed(stated: Stated[Shares], more: int) -> Stated[Shares]:
    return stated._replace(witnesses=stated.witnesses + more) if isinstance(stated, Cited) else stated


def _fractions(paper: Paper, ratio: _Ratio) -> Cited[str] | None:
    """What becomes of fractions of a share, said after the ratio. Cash in lieu goes before the rounding that gives it;
    "no scrip" is none."""
    near = [match for match in paper.all("fractions") if ratio.start <= match.start < ratio.end + _FRACTION_REACH]
    near = [match for match in near if _about_fractions(paper, match)]
    for slot, rule in _RULES:
        for match in near:
            if slot in match.slots:
                return Cited(rule, (paper.span(match.start, match.end),))
    return None


def _about_fractions(paper: Paper, match: Match) -> bool:
    """Whether the sentence of the words speaks of fractions, and does not deny."""
    around = paper.view.lowered[max(paper.start, match.start - 420) : match.end + 160]
    before = paper.view.lowered[max(paper.start, match.start - 24) : match.start]
    return ("fraction" in around or "whole share" in around) and re.search(
        r"(?<![a-z])(?:no|not|without|nor)[^.]{0,16}$", before
    ) is None
