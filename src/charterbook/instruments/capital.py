"""The capital clause of a charter: each class with its number and par, the grand total, and series named in the clause.

Comes in: a paper and the part of it to read. Goes out: a `Capital`. A number belongs to a class only where a chain of
such statements leads to it from a head ("authority to issue") or where one sentence says it in full; a number elsewhere
in a charter ("converts into ten shares of Common Stock") is none. Total and parts are two witnesses when they agree.
"""

from typing import NamedTuple

from charterbook.instruments.class_number import (
    ClassNumber,
    class_key,
    class_name,
    number_place,
    par_told,
    qualified,
    stated_count,
)
from charterbook.instruments.class_par import with_pars
from charterbook.instruments.class_prose import spoken
from charterbook.instruments.class_sum import lone_class, proved, total_of
from charterbook.instruments.class_table import tabled
from charterbook.instruments.nearby import MOST, between, last_before
from charterbook.instruments.paper import Paper, once
from charterbook.model.evidence import Cited, Disputed, Stated
from charterbook.model.shares import Shares
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_REACH, _LONGEST_GAP, _MOST_TABLES = 240, 2000, 20
_NOT_A_CLASS_NUMBER = (
    r"(?:(?<!divided )into|for|per|each|every|at least|(?<!more )than|receive|equal to|exchange for|multiplied by|"
    r"eliminat[a-z]{1,4}(?: of)?(?: all)?(?: the)?|(?:adding|addition of)(?: the)?|"
    r"the holders? of|outstanding|(?<!may be )issued|voted|votes? of) $"
)
_NO_CHAIN = r"converted|conversion|convertible into|outstanding|entitled|votes|voted|holders? of record|warrant|option"
_LIST_MARK = (
    r"(?:^|\n|[.;:,] (?:and )?)\(?(?:[a-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2}){0,2})[.):] ?[\"(]?"
    r"(?:(?:cumulative|non-?cumulative|convertible|serial|senior|junior|prior|redeemable|participating) ){0,4}$"
)
_SECTION = r"\d{1,2}\.\d{1,3}"
_STAYS = (
    r"^ (?:are|is|shall be|will be|remain) (?:not (?:affected|changed)|unaffected|unchanged)"
    r"|^ and (?:the )?(?:preferred|common|preference) (?:stock|shares)(?! (?:shall )?consist)"
    r"|^,? (?:(?:are|were|was|which are|that are|of which are) )?(?:then |now |presently |currently )?"
    r"(?:voted|entitled|outstanding|issued|represented|present)(?![a-z])"
)
_PART_OF = r"of which|consisting of|comprised of|divided into|including|composed of"
_BARE = r"[\s|:.$-]*(?:shares?)?[\s|:.$-]*"
_OTHER_CLASS = r"(?<![a-z])(?:common|preferred|preference)(?: stock| shares?)?[\s|:.\"]*$"
_COLUMN = ' |:.$\n",-'
_FACTS = ("class_item", "class_stated", "class_listed")


class Capital(NamedTuple):
    """What the clause says: `classes` at the top level, `parts` of a class (parent, part), classes of `unlimited`
    number, the `total` of all classes, and the places of `series` in the chain."""

    classes: tuple[ClassNumber, ...] = ()
    parts: tuple[tuple[ClassNumber, ClassNumber], ...] = ()
    unlimited: tuple[ClassNumber, ...] = ()
    total: Cited[Shares] | None = None
    series: tuple[Match, ...] = ()


def capital(
    paper: Paper, start: int, end: int, *, headed: bool = True, without: tuple[tuple[int, int], ...] = ()
) -> Capital:
    """The capital clause in a part of the paper, `without` the places of quoted old text; empty where there is none.
    Where the part is known to be one (an answer on a form), it needs no head."""
    found = [
        match for match in paper.facts
        if start <= match.start and match.end <= end and not any(a <= match.start < b for a, b in without)
    ]  # fmt: skip
    heads = [match for match in found if match.fact == "capital"][:MOST]
    items = _one_for_each_number(paper, [match for match in found if match.fact in _FACTS][:MOST])
    series = [match for match in found if match.fact == "series_item"][:MOST]
    chained, in_chain = _chain(paper, heads, items, series) if headed else (items, series)
    total = total_of(heads, chained)
    top, parts = _levels(paper, chained, heads, total)
    if total is not None and _sum(top) != total.value:
        plain = [match for match in found if match.fact == "capital_item"] if chained else []
        chained, in_chain = proved(paper, heads, (chained, in_chain), ([*items, *plain], series))
        top, parts = _levels(paper, chained, heads, total)
    if not heads and not top:
        top = _tabled_alone(paper, found, end)
    if heads and (not top or total is None or _sum(top) != total.value):
        table = [row for row in tabled(paper, heads[0].start, end) if not any(a <= row.start < b for a, b in without)]
        rows, _ = _levels(paper, table, heads, total)
        top, parts = (rows, []) if len(rows) > len(top) else (top, parts)
    top, parts = _as_spoken(paper, (start, end), without, heads, total, (top, parts))
    if not top:
        top = lone_class(paper, heads, found)
    parts = parts or _kinds_elsewhere(top, _classes(paper, items, heads))
    if total is not None and _sum(top) == total.value:
        top = [each._replace(after=_one_more(each.after)) for each in top]
    unlimited = tuple(_unlimited(paper, [match for match in found if match.fact == "class_unlimited"]))
    return Capital(tuple(with_pars(paper, heads, top, found)), tuple(parts), unlimited, total, tuple(in_chain))


@once
def capital_of(paper: Paper) -> Capital:
    """The capital clause of a paper that is a charter from its beginning to its end."""
    return capital(paper, paper.start, paper.end)


def _tabled_alone(paper: Paper, found: list[Match], end: int) -> list[ClassNumber]:
    """The classes of a table that no words of authority introduce, in a paper that states par values."""
    for match in [match for match in found if match.fact == "table_head"][:_MOST_TABLES]:
        rows = tabled(paper, match.start, min(end, match.end + _REACH))
        if len(rows) > 1 and "par value" in paper.view.lowered[match.start - _REACH : match.end + _REACH]:
            return _levels(paper, rows, [match], None)[0]
    return []


def _as_spoken(
    paper: Paper,
    part: tuple[int, int],
    without: tuple[tuple[int, int], ...],
    heads: list[Match],
    total: Cited[Shares] | None,
    known: tuple[list[ClassNumber], list[tuple[ClassNumber, ClassNumber]]],
) -> tuple[list[ClassNumber], list[tuple[ClassNumber, ClassNumber]]]:
    """The classes and parts of a clause in words that no production knows, where it tells of more classes than are
    known, and those that are known alike."""
    top, _ = known
    if top and ((total is not None and _sum(top) == total.value) or _all_named(paper, part, top)):
        return known
    rows = [row for row in spoken(paper, *part) if not any(a <= row.start < b for a, b in without)]
    fresh, parts = _levels(paper, rows, heads, total)
    told = {each.key: _bare(each.after) for each in fresh}
    proved_wrong = total is not None and _sum(fresh) != total.value
    if proved_wrong or len(fresh) <= len(top) or any(told.get(each.key) != _bare(each.after) for each in top):
        return known
    pars = {each.key: each.par_value for each in top}
    return [each._replace(par_value=each.par_value or pars.get(each.key)) for each in fresh], parts


def _all_named(paper: Paper, part: tuple[int, int], top: list[ClassNumber]) -> bool:
    """Whether every class that a part of the paper names is one of these."""
    keys = {each.key for each in top}
    return all(class_key(str(found.value)) in keys for found in between(paper, *part, "C"))


def _bare(stated: Stated[Shares] | None) -> object:
    return stated.value if isinstance(stated, Cited) else stated


def _levels(
    paper: Paper, matches: list[Match], heads: list[Match], total: Cited[Shares] | None
) -> tuple[list[ClassNumber], list[tuple[ClassNumber, ClassNumber]]]:
    """The classes at the top, and the parts of a class with their parent."""
    classes = _classes(paper, sorted(matches, key=lambda match: match.start), heads)
    parts = [] if total is not None and _sum(classes) == total.value else _nested(paper, classes)
    nested = {part.start for _, part in parts}
    return [each for each in classes if each.start not in nested], parts


def _one_for_each_number(paper: Paper, matches: list[Match]) -> list[Match]:
    """One reading for each number: a sentence of its own first, then "N shares of C", then "C: N"; of a bare row of
    classes and numbers the order in which the row begins."""
    class_first = _class_first(paper, matches)
    best: dict[int, tuple[tuple[int, int], Match]] = {}
    for match in matches:
        rank = _rank(paper, match, class_first)
        place = number_place(match)
        before = paper.view.lowered[max(0, place - 28) : place]
        written = paper.view.lowered[place : match.slots["after"].end]
        foreign = match.fact != "class_stated" and compiled(_NOT_A_CLASS_NUMBER).search(before)
        stays = compiled(_STAYS).search(paper.view.lowered[match.end : match.end + 48])
        if rank is None or foreign or stays or _in_columns(paper, match) or compiled(_SECTION).fullmatch(written):
            continue
        if place not in best or (rank, -match.end) < best[place][0]:
            best[place] = ((rank, -match.end), match)
    return [match for _, (_, match) in sorted(best.items())]


def _rank(paper: Paper, match: Match, class_first: bool) -> int | None:
    """How well a reading is founded, 0 the best; None for a bare one in a row of the other order."""
    if match.fact == "class_stated":
        return 0
    if match.fact == "class_listed":
        if "strong" in match.slots:
            return 1
        return 3 if class_first else None
    if _after_its_class(paper, match):
        return None
    if not _is_bare(paper, match):
        return 2
    return None if class_first else 4


def _is_bare(paper: Paper, match: Match) -> bool:
    """Whether only blanks, bars or a par value stand between a number and its class, as in a row of a table."""
    named = match.slots.get("share_class")
    if named is None or paper.view.lowered[named.start : named.end].endswith(("shares", "share")):
        return False
    if paper.view.lowered.startswith(" shares", named.end):
        return False
    between = paper.view.lowered[match.slots["after"].end : named.start]
    if "par" in match.slots:
        par = match.slots["par"]
        between = paper.view.lowered[match.slots["after"].end : par.start] + paper.view.lowered[par.end : named.start]
    return compiled(_BARE).fullmatch(between) is not None


def _after_its_class(paper: Paper, match: Match) -> bool:
    """Whether a number stands between two classes as in "Common Shares 60,000 Preferred Shares 4,000": it belongs to
    the one before it, if that one has no number before it."""
    number, named = match.slots["after"], match.slots.get("share_class")
    if named is None or paper.view.lowered[number.end : named.start].strip(_COLUMN):
        return False
    before = last_before(paper, number.start, "CNP")
    if before is not None and before.slot == "P" and not paper.view.lowered[before.end : number.start].strip(_COLUMN):
        number, before = before, last_before(paper, before.start, "CN")
    if before is None or before.slot != "C" or paper.view.lowered[before.end : number.start].strip(_COLUMN):
        return False
    first = last_before(paper, before.start, "CN")
    return first is None or first.slot == "C" or bool(paper.view.lowered[first.end : before.start].strip(_COLUMN))


def _in_columns(paper: Paper, match: Match) -> bool:
    """Whether a class stands in a row of classes apart from its numbers, as in a table read column by column."""
    named = match.slots.get("share_class")
    if match.fact != "class_listed" or named is None:
        return False
    before = paper.view.lowered[max(paper.start, named.start - 40) : named.start]
    return compiled(_OTHER_CLASS).search(before) is not None


def _class_first(paper: Paper, matches: list[Match]) -> bool:
    """Whether a bare row puts the class before its number: the first reading of all is "C N"."""
    bare = [
        match for match in matches
        if (match.fact == "class_listed" and "strong" not in match.slots)
        or (match.fact == "class_item" and _is_bare(paper, match))
    ]  # fmt: skip
    return bool(bare) and min(bare, key=lambda match: match.start).fact == "class_listed"


def _chain(
    paper: Paper, heads: list[Match], items: list[Match], series: list[Match]
) -> tuple[list[Match], list[Match]]:
    """The class numbers, and the series, to which a chain leads from a head without a long or a foreign gap."""
    taken: list[Match] = []
    in_chain: list[Match] = []
    at, reach = 0, -1
    for match in sorted((*heads, *items, *series), key=lambda match: (match.start, match.fact != "capital")):
        if match.fact == "capital":
            at, reach = max(at, match.end), max(reach, match.end + _REACH)
            continue
        gap = paper.view.lowered[at : min(match.start, at + _LONGEST_GAP)] if at else ""
        foreign = match.start > reach + _ruled(gap) or compiled(_NO_CHAIN).search(gap)
        if match.fact != "class_stated" and foreign and not (taken and _listed(paper, match, at)):
            continue
        (in_chain if match.fact == "series_item" else taken).append(match)
        at, reach = max(at, match.end), max(reach, match.end + _REACH)
    return taken, in_chain


def _listed(paper: Paper, match: Match, at: int) -> bool:
    """Whether a number opens an item of a list ("B. Preferred Stock. 80,000 shares"): rights may stand before."""
    before = paper.view.lowered[max(paper.start, match.start - 40) : match.start]
    return match.start - at < _LONGEST_GAP and compiled(_LIST_MARK).search(before) is not None


def _ruled(gap: str) -> int:
    """How much of a gap is drawn lines, as a table has them."""
    return sum(len(line) for line in compiled(r"[-=_|]{3,}").findall(gap))


def _classes(paper: Paper, matches: list[Match], heads: list[Match]) -> list[ClassNumber]:
    """Each class once; a second statement of the same number is a witness."""
    classes: list[ClassNumber] = []
    for match in matches:
        name = class_name(paper, match)
        if name is None:
            continue
        since = classes[-1].end if classes else min((head.start for head in heads), default=match.start)
        after = qualified(paper, match, stated_count(match, "after"))
        fresh = ClassNumber(match.start, match.end, name, after, par_told(paper, match, name, since))
        known = next((index for index, each in enumerate(classes) if each.key == fresh.key), None)
        if known is None:
            classes.append(fresh)
        else:
            classes[known] = _with_witness(classes[known], fresh)
    return classes


def _unlimited(paper: Paper, matches: list[Match]) -> list[ClassNumber]:
    """The classes of which any number may be issued."""
    named = [(match, class_name(paper, match)) for match in matches[:MOST]]
    return [
        ClassNumber(match.start, match.end, name, None, par_told(paper, match, name, match.start))
        for match, name in named if name is not None
    ]  # fmt: skip


def _with_witness(known: ClassNumber, again: ClassNumber) -> ClassNumber:
    one, other = known.after, again.after
    par = known.par_value or (again.par_value if one is not None and other is not None else None)
    if isinstance(one, Cited) and isinstance(other, Cited) and one.value == other.value:
        return known._replace(after=one._replace(witnesses=one.witnesses + 1), par_value=par)
    return known


def _nested(paper: Paper, classes: list[ClassNumber]) -> list[tuple[ClassNumber, ClassNumber]]:
    """The parts of a class: the classes after "of which" that add up to it, or bear its name with a word before."""
    parts = _kinds_elsewhere(classes, classes)
    if parts:
        return parts
    index = 0
    while index < len(classes):
        parent = classes[index]
        run: list[ClassNumber] = []
        for each in classes[index + 1 :]:
            if not each.key.endswith(parent.key) or each.key == parent.key:
                break
            run.append(each)
        linked = run and compiled(_PART_OF).search(paper.view.lowered[parent.end - 1 : run[0].start + 1])
        # One class with the same number as another beside it is no part of it, though its name holds the other's.
        whole = len(run) > 1 and isinstance(parent.after, Cited) and _sum(run) == parent.after.value
        if linked or whole:
            parts += [(parent, each) for each in run]
            index += len(run)
        index += 1
    return parts


def _kinds_elsewhere(top: list[ClassNumber], others: list[ClassNumber]) -> list[tuple[ClassNumber, ClassNumber]]:
    """The kinds of a class that are told farther off and add up to it: voting and non-voting common stock."""
    parts: list[tuple[ClassNumber, ClassNumber]] = []
    known = {each.key for each in top} if others is not top else set()
    for parent in top:
        kinds = [each for each in others if each.key.endswith(f" {parent.key}") and each.key not in known]
        if len(kinds) > 1 and isinstance(parent.after, Cited) and _sum(kinds) == parent.after.value:
            parts += [(parent, each) for each in kinds]
    return parts


def _sum(classes: list[ClassNumber]) -> Shares | None:
    counts = [each.after.value if isinstance(each.after, Cited) else None for each in classes]
    return sum(each for each in counts if each is not None) if None not in counts else None


def _one_more(stated: Stated[Shares] | None) -> Stated[Shares] | None:
    """The number with one more witness: the total with which the parts agree."""
    match stated:
        case Cited():
            return stated._replace(witnesses=stated.witnesses + 1)
        case Disputed() | None:
            return stated
