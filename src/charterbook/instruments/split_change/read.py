"""Splits: how many new shares come from how many old ones, of which class, and what becomes of fractions.

Comes in: a paper and its dates. Goes out: acts. A split told as past is history; a range of ratios decides nothing; a
conversion into another class is no split. The direction of a bare ratio is that of the words around it, and where they
tell none, no split is read.
"""

from datetime import date

from charterbook.instruments.class_number import class_key
from charterbook.instruments.nearby import MOST, last_before
from charterbook.instruments.paper import Paper, class_of
from charterbook.instruments.productions.splits import FRACTIONS
from charterbook.instruments.split_change.bare import bare_ratios
from charterbook.instruments.split_change.ratio import (
    Ratio,
    class_of_stock,
    dated_before,
    number_of,
    only_class,
    same_stock,
    stock,
)
from charterbook.model.acts import Split
from charterbook.model.evidence import Cited, Disputed, Stated
from charterbook.model.shares import Shares
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_LONGEST, _SAID_BEFORE = 460, 90
_MOST_OLD = 100_000
"""No split takes more old shares for new ones; a larger number is that of all outstanding shares."""
_MAKES = (
    r"combin|reclassif|re-classif|converted|changed|consolidat|exchanged|becom|subdivid|split|divided|reduced|"
    r"reconstituted"
)
_NO_SPLIT = r";|(?<![a-z])may(?![a-z])|convertible|at the option|election|holder's option|upon conversion|receive"
_ENDS = r"(?<![pa]\.m)(?<!No)(?<!Inc)(?<!Corp)(?<!Co)(?<!Ltd)(?<![ .(][A-Z])\.\s+(?:\(?[A-Z]|\(\d)"
_PAST = (
    r"(?<![a-z])(?:was|were|had been|has been|have been)(?: [a-z]+){0,3}? "
    r"(?:combin|reclassif|convert|chang|consolidat|exchang|subdivid|split|divid|effected)"
)
_OPERATIVE = r"shall|becomes?(?![a-z])|will|hereby|(?<![a-z])(?:is|are|be)(?![a-z])"
_DIVIDEND = r"dividend|distribut|(?<![a-z])additional(?![a-z])"
"""Words that tell of shares given on top of those held, and not in their place."""
_NO_SHARES = r"vote|right|dividend|cash|warrant|price"
_FRACTION_REACH = 2600
_RULES = (
    ("cash", "cash"), ("scrip", "scrip"), ("scrip_", "scrip"), ("up", "round up"), ("next", "round up"),
    ("nearest", "round nearest"), ("down", "round down"),
)  # fmt: skip


def splits(paper: Paper, on: date | None = None) -> list[Split]:
    """The splits that the paper makes, one for each class. `on` is the day of the paper: what a sentence dates before
    it is history."""
    found = [*_sentences(paper, on), *_exchanges(paper), *bare_ratios(paper, on)]
    firm = [ratio for ratio in found if ratio.firm] or found
    acts: list[Split] = []
    for key in dict.fromkeys(class_key(ratio.share_class.value) for ratio in firm):
        same = [ratio for ratio in firm if class_key(ratio.share_class.value) == key]
        others = [ratio for ratio in found if ratio not in firm and class_key(ratio.share_class.value) == key]
        acts.append(_split(paper, same, others))
    return acts


def split_sentences(paper: Paper, on: date | None = None) -> list[Ratio]:
    """The ratios that whole sentences state."""
    return _sentences(paper, on)


def _split(paper: Paper, same: list[Ratio], others: list[Ratio]) -> Split:
    """One split of the statements of its ratio: agreeing ones are witnesses, contradicting ones are both kept."""
    first = same[0]
    differing = next((ratio for ratio in same if not _equal(ratio, first)), None)
    if differing is not None:
        new, old = _kept(first.new, differing.new), _kept(first.old, differing.old)
    else:
        more = len(same) - 1 + sum(_equal(ratio, first) for ratio in others)
        # Of "0.5 shares for each" and "one-for-two" the one in whole shares is told.
        told = next((ratio for ratio in (*same, *others) if _is_whole(ratio) and _equal(ratio, first)), first)
        new, old = _witnessed(told.new, more), _witnessed(told.old, more)
    share_class, series = first.share_class, None
    if first.series is not None:
        share_class, series = class_of(paper, first.series), share_class
    return Split(share_class, new, old, _fractions(paper, first), series)


def _is_whole(ratio: Ratio) -> bool:
    return all(isinstance(each, Cited) and isinstance(each.value, int) for each in (ratio.new, ratio.old))


def _sentences(paper: Paper, on: date | None) -> list[Ratio]:
    """ "Each ten shares ... shall be combined into one share"."""
    found = []
    news = paper.all("split_new")[:MOST]
    labels = [label.end for label in paper.all("nv_exchange")]
    olds = [old for old in paper.all("split_old")[:MOST] if not any(old.start < end <= old.end + 40 for end in labels)]
    for old in olds:
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


def _sentence(paper: Paper, old: Match, new: Match, on: date | None) -> Ratio | None:
    between = paper.view.lowered[old.end : new.start]
    made = between + paper.view.lowered[new.start : new.start + len("become")]
    if paper.view.lowered.startswith("has", new.start):
        made += paper.view.lowered[max(paper.start, old.start - _SAID_BEFORE) : old.start]
    if (
        not compiled(_MAKES).search(made)
        or not compiled(_OPERATIVE).search(made)
        or compiled(_NO_SPLIT).search(between)
    ):
        return None
    if compiled(_PAST).search(between) or compiled(_ENDS).search(paper.view.folded[old.end : new.start]):
        return None
    if dated_before(paper, old.start, on):
        return None
    before, after = _count(old, "old", "one"), _count(new, "new", "new")
    if isinstance(before, Cited) and before.value > _MOST_OLD:
        return None
    source, target = stock(paper, old.start, new.start), stock(paper, new.start, new.end + 60, skip=new)
    if source is None and target is not None and target.slot == "C":
        source = target  # the old shares go by a name of their own ("Pre-Split Stock")
    elif source is None and target is None:
        source = _class_before(paper, old.slots["old"]) if "old" in old.slots else None
    if before is None or after is None or source is None:
        return None
    if target is not None and not same_stock(source, target) and not _named_new(paper, target):
        return None
    after, before = _divided(new, after, before)
    if isinstance(after, Cited) and isinstance(before, Cited) and after.value == before.value:
        return None
    series = source if source.slot == "S" else None
    return Ratio(old.start, new.end, class_of_stock(source), after, before, True, series)


def _exchanges(paper: Paper) -> list[Ratio]:
    """ "Ten shares in exchange for each share": the new shares stand before."""
    found = []
    labels = [(label.start, label.end) for label in paper.all("nv_exchange")]
    for match in paper.all("split_for")[:MOST]:
        if any(start <= match.start < end for start, end in labels):
            continue
        new = last_before(paper, match.start, "N")
        if new is None or match.start - new.end > 160:
            continue
        between = paper.view.lowered[new.end : match.start]
        if ";" in between or "share" not in between[:90] or compiled(_NO_SHARES).search(between):
            continue
        around = paper.view.lowered[max(paper.start, new.start - 300) : match.end + 80]
        if not compiled(r"split|exchange|issued for|post-|new|basis").search(around) or "conver" in around[200:]:
            continue
        if compiled(_DIVIDEND).search(paper.view.lowered[max(paper.start, new.start - 60) : match.end + 90]):
            continue
        old, source = (
            _count(match, "old", "unit"),
            stock(paper, new.start, match.end + 60) or _class_before(paper, new),
        )
        after = number_of(new)
        target = stock(paper, match.start, match.end + 60)
        if old is None or source is None or after is None or (target is not None and not same_stock(source, target)):
            continue
        if not (isinstance(after, Cited) and isinstance(old, Cited) and after.value == old.value):
            series = source if source.slot == "S" else None
            found.append(Ratio(new.start, match.end, class_of_stock(source), after, old, True, series))
    return found


def _count(match: Match, slot: str, one: str) -> Stated[Shares] | None:
    """The number in a slot; "each share" is one share."""
    if slot in match.slots:
        return number_of(match.slots[slot])
    return Cited(1, match.slots[one].cited.spans) if one in match.slots else None


def _divided(match: Match, new: Stated[Shares], old: Stated[Shares]) -> tuple[Stated[Shares], Stated[Shares]]:
    """ "One-tenth (1/10) of a share" for each share is 1 for 10."""
    per: Cited[Shares] | None = None
    if "per" in match.slots:
        number = number_of(match.slots["per"])
        per = number if isinstance(number, Cited) else None
    elif "part_" in match.slots:
        cited = match.slots["part_"].cited
        per = Cited(FRACTIONS[str(cited.value).lower()], cited.spans)
    if per is None or not isinstance(old, Cited):
        return new, old
    return new, Cited(old.value * per.value, per.spans + old.spans)


def _class_before(paper: Paper, number: Found) -> Found | None:
    """The class of the sentence before a number, or the only class of the paper."""
    near = last_before(paper, number.start, "C")
    return near if near is not None and number.start - near.end < 240 else only_class(paper)


def _named_new(paper: Paper, found: Found) -> bool:
    """Whether the target is called the new stock of the same class ("New Common Stock")."""
    return paper.view.lowered.endswith(("new ", "post-split "), 0, found.start)


def _equal(one: Ratio, other: Ratio) -> bool:
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


def _fractions(paper: Paper, ratio: Ratio) -> Cited[str] | None:
    """What becomes of fractions of a share, said after the ratio. Cash in lieu goes before the rounding that gives it;
    "no scrip" is none."""
    near = [
        match for match in paper.all("fractions")[:MOST] if ratio.start <= match.start < ratio.end + _FRACTION_REACH
    ]
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
    return ("fraction" in around or "whole share" in around) and compiled(
        r"(?<![a-z])(?:no|not|without|nor)[^.]{0,16}$"
    ).search(before) is None
