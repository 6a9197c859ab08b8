"""The total of a capital clause, and the classes that it proves: their numbers add up to it.

Comes in: a paper, the heads and the class numbers of its clause. Goes out: a total, or matches like those of the
productions. Where the wording between a number and its class is unknown, the pairs count only if they add up.
"""

from itertools import combinations, pairwise

from charterbook.instruments.class_number import (
    ClassNumber,
    class_key,
    class_name,
    number_place,
    stated_count,
    unnamed_class,
)
from charterbook.instruments.nearby import between, sentence_end
from charterbook.instruments.paper import Paper
from charterbook.instruments.split_change.ratio import only_class
from charterbook.model.evidence import Cited
from charterbook.model.shares import Shares
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_CLAUSE = 4000
"""How far behind its total a clause may state its classes."""
_APART = 160
_REACH, _SMALL = 600, 100
_OTHER_CLASS = r"(?<![a-z])(?:special|class [a-z]) (?:stock|shares)(?![a-z])"
_NAMED = r"(?<![a-z])(?:class [a-z](?![a-z])|preferred|(?<!in )common(?! (?:law|ownership|control)))"
_GOES_ON = r" (?:hundred|thousand|million|billion)"
_MOST_MISSING, _MOST_CANDIDATES = 3, 12


def total_of(heads: list[Match], items: list[Match]) -> Cited[Shares] | None:
    """The first total that is not the number of a class."""
    head = _head_with_total(heads, items)
    stated = stated_count(head, "total") if head is not None else None
    return stated if isinstance(stated, Cited) else None


def _head_with_total(heads: list[Match], items: list[Match]) -> Match | None:
    claimed = {number_place(item) for item in items}
    for head in heads:
        stated = stated_count(head, "total") if "total" in head.slots else None
        if isinstance(stated, Cited) and head.slots["total"].start not in claimed:
            return head
    return None


def proved(
    paper: Paper, heads: list[Match], chain: tuple[list[Match], list[Match]], items: tuple[list[Match], list[Match]]
) -> tuple[list[Match], list[Match]]:
    """The class numbers and the series of a clause, with what its total still lacks: items farther off, classes that
    are named like a series ("4.80% Cumulative Preferred Stock"), or else every pair of a number and a class behind the
    total; `chain` itself where nothing adds up. `items` are all there are, of classes and of series."""
    chained, in_chain = chain
    head, total = _head_with_total(heads, chained), total_of(heads, chained)
    if head is None or total is None or _adds_up(chained, total):
        return chain
    unlettered = [_as_class(match) for match in items[1] if "series" not in str(match.slots["series"].value).lower()]
    for more in (items[0], [*unlettered, *items[0]]):
        missing = _missing(chained, more, total)
        if missing:
            series = [match for match in in_chain if not any(match.start == one.start for one in missing)]
            return [*chained, *missing], series
    told = (_pairs(paper, head, number_first=True), _pairs(paper, head, number_first=False))
    for pairs in told:
        missing = _missing(chained, pairs, total) if chained else []
        if missing:
            return [*chained, *missing], in_chain
    for pairs in told:
        if len(pairs) > 1 and _adds_up(pairs, total):
            known = {number_place(match): match for match in items[0]}
            return [known.get(number_place(pair), pair) for pair in pairs], []
    return chain


def _as_class(match: Match) -> Match:
    slots = {name: found for name, found in match.slots.items() if name != "series"}
    return match._replace(fact="class_item", slots={**slots, "share_class": match.slots["series"]})


def lone_class(paper: Paper, heads: list[Match], found: list[Match]) -> list[ClassNumber]:
    """The one class of a clause that states a total and no classes: the class as which all shares are classified, else
    the common stock, where the paper names no other class and the sentence no other number."""
    head = _head_with_total(heads, [])
    if head is None or compiled(_GOES_ON).match(paper.view.lowered, head.slots["total"].end):
        return []
    said = next(
        (match for match in found if match.fact == "all_of_class" and 0 < match.start - head.end < _REACH), None
    )
    name = class_name(paper, said) if said is not None else _only_common(paper, head)
    name = name or (_unnamed(paper, head) if not _other_number(paper, head) else None)
    return [ClassNumber(head.start, head.end, name, stated_count(head, "total"), None)] if name is not None else []


def _only_common(paper: Paper, head: Match) -> Cited[str] | None:
    only = only_class(paper)
    if compiled(_OTHER_CLASS).search(paper.view.lowered, head.start, head.end + _CLAUSE):
        return None
    if only is None or "common" not in str(only.value).lower() or paper.marks("series"):
        return None
    return None if _other_number(paper, head) else Cited(str(only.value), only.cited.spans)


def _other_number(paper: Paper, head: Match) -> bool:
    """Whether the sentence of a total has another number of some size, which may be that of a class."""
    marks = between(paper, head.slots["total"].end, sentence_end(paper, head.end, _REACH), "N")
    return any(not isinstance(mark.value, int) or mark.value >= _SMALL for mark in marks)


def _unnamed(paper: Paper, head: Match) -> Cited[str] | None:
    """The one class of a paper that names none: its shares. The name is the house's, its evidence the word."""
    if paper.marks("class") or paper.marks("series"):
        return None
    if compiled(_NAMED).search(paper.view.lowered, paper.start, paper.end):
        return None
    return unnamed_class(paper, head.start)


def _adds_up(matches: list[Match], total: Cited[Shares]) -> bool:
    """Whether the numbers, one for each class, are the whole total."""
    counts = _counts(_one_of_each(matches))
    return counts is not None and sum(counts) == total.value


def _counts(matches: list[Match]) -> list[Shares] | None:
    counts = [stated_count(each, "after") for each in matches]
    values = [each.value for each in counts if isinstance(each, Cited)]
    return values if len(values) == len(counts) else None


def _one_of_each(matches: list[Match]) -> list[Match]:
    """The first match of each class."""
    return list({_key(match): match for match in reversed(matches)}.values())


def _key(match: Match) -> str:
    named = match.slots.get("share_class") or match.slots.get("class_words") or match.slots.get("series")
    return class_key(str(named.cited.value)) if named is not None else ""


def _missing(chained: list[Match], items: list[Match], total: Cited[Shares]) -> list[Match]:
    """The items of further classes that complete the total; empty where none do."""
    known, counts = {_key(each) for each in chained}, _counts(_one_of_each(chained))
    rest = [item for item in _one_of_each(items) if _key(item) not in known][:_MOST_CANDIDATES]
    if counts is None:
        return []
    for size in range(1, _MOST_MISSING + 1):
        for some in combinations(rest, size):
            more = _counts(list(some))
            if more is not None and sum(counts) + sum(more) == total.value:
                return list(some)
    return []


def _pairs(paper: Paper, head: Match, *, number_first: bool) -> list[Match]:
    """Each number behind the total with the class that stands next to it, whatever the words between."""
    marks = [
        mark for mark in between(paper, head.slots["total"].end, head.end + _CLAUSE, "NCSP")
        if mark.slot != "S" or "series" not in str(mark.value).lower()
    ]  # fmt: skip
    stock = [found for found in marks if found.slot != "P"]
    bounds = [*(found.start for found in stock[2:]), head.end + _CLAUSE]
    pairs: dict[str, Match] = {}
    for index, (one, other) in enumerate(pairwise(stock)):
        number, named = (one, other) if number_first else (other, one)
        if number.slot != "N" or named.slot not in "CS" or other.start - one.end > _APART:
            continue
        pars = [found for found in marks if found.slot == "P" and one.start < found.start < bounds[index]]
        pairs.setdefault(class_key(str(named.value)), _pair(number, named, pars))
    return sorted(pairs.values(), key=lambda match: match.start)


def _pair(number: Found, named: Found, pars: list[Found]) -> Match:
    start, end = min(number.start, named.start), max(number.end, named.end)
    slots = {"after": number, "share_class": named}
    return Match("class_item", start, end, slots if len(pars) != 1 else {**slots, "par": pars[0]})
