"""An amendment of the charter: the authorized number of each class before and after, par value, the name.

Comes in: a paper. Goes out: acts. The number before stands only where the paper states it or its old text; what is
derived by arithmetic is marked. A number in quoted old text is never the number after.
"""

from typing import NamedTuple, cast

from charterbook.instruments.capital import capital
from charterbook.instruments.class_number import ClassNumber, class_key, class_name, par_of_money, stated_count
from charterbook.instruments.nearby import MOST, classes_named, last_before
from charterbook.instruments.paper import Paper, par, words
from charterbook.model.acts import AuthorizedSharesAdjustment, NameChange, ParValueChange
from charterbook.model.evidence import Cited, Disputed, Stated
from charterbook.model.shares import ParValue, Shares
from charterbook.text.names import class_within
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_MOST_OLD = 20
_CLASS_WITHIN = 140
_LONGEST_SENTENCE = 700
_STOP = r"(?<!inc)(?<!corp)(?<!no)(?<!co)(?<![ .][a-z])\.(?=[ \n\"])|;(?= )|\n"
_TOLD_AS_PAST = r"(?<![a-z])(?:was|were|had|could|consisted)(?![a-z])"
_DIRECTIONS_DOWN = ("decreas", "reduc", "lower")


class Texts(NamedTuple):
    """The parts of an amendment: quoted `old` text, and where the first `new` text begins (the paper's start where
    no words say that something is replaced)."""

    old: tuple[tuple[int, int], ...]
    new: int


def texts(paper: Paper) -> Texts:
    """Where old text stands and where new text begins."""
    news = [match.start for match in paper.all("amends")[:MOST]]
    old: list[tuple[int, int]] = []
    for match in paper.all("old_text")[:_MOST_OLD]:
        start, sentence = _sentence(paper, match)
        if start is not None:
            old.append((start, min((new for new in news if new > match.end), default=sentence)))
    new = [start for start in news if not any(first <= start < last for first, last in old)]
    return Texts(tuple(old), min(new, default=paper.start))


def _sentence(paper: Paper, match: Match) -> tuple[int | None, int]:
    """Where the old text around a cue begins and ends: what was authorized "before the amendment" may stand before
    these words or after them. Such words in a sentence that tells no past are none."""
    lowered = paper.view.lowered
    stops = compiled(_STOP).search(lowered, match.end, paper.end)
    end = stops.start() if stops else paper.end
    if not lowered.startswith(("before", "prior"), match.start):
        return match.start, end
    first = max(paper.start, match.start - _LONGEST_SENTENCE)
    begins = [stop.end() for stop in compiled(_STOP).finditer(lowered, first, match.start)]
    start = begins[-1] if begins else first
    return (start, end) if compiled(_TOLD_AS_PAST).search(lowered, start, min(end, match.end + 200)) else (None, end)


def authorized_adjustments(paper: Paper) -> list[AuthorizedSharesAdjustment]:
    """Each class whose authorized number the amendment states: by its new capital clause, by "from N to M", or both."""
    parts = texts(paper)
    new = _classes(paper, parts.new, paper.end, parts.old)
    if not new and parts.new > paper.start:
        new = _classes(paper, paper.start, parts.new, parts.old)
    old = {each.key: each.after for start, end in parts.old for each in _old_classes(paper, start, end)}
    changes = _changes(paper, parts.old)
    acts = []
    for key in dict.fromkeys((*(each.key for each in new), *changes)):
        clause = next((each for each in new if each.key == key), None)
        change = changes.get(key)
        acts.append(_adjustment(clause, change, old.get(key) or _before_of(paper, clause)))
    issued = _issued_changes(paper)
    return [_with_only_par(paper, _with_issued(act, issued)) for act in acts]


def _with_only_par(paper: Paper, act: AuthorizedSharesAdjustment) -> AuthorizedSharesAdjustment:
    """The par of a class told elsewhere, where the paper speaks of one class, no series and one par, all readable."""
    if act.par_value is not None or paper.marks("series"):
        return act
    pars = paper.marks("par")
    alone = len({class_key(str(mark.value)) for mark in classes_named(paper)}) == 1
    readable = len(pars) >= paper.view.lowered.count("par value", paper.start, paper.end)
    if not alone or not readable or len({str(mark.value) for mark in pars}) != 1:
        return act
    return act._replace(par_value=cast("Cited[ParValue]", pars[0].cited))


def _old_classes(paper: Paper, start: int, end: int) -> list[ClassNumber]:
    """The classes of old text; "no preferred stock" is none."""
    found = list(capital(paper, start, end, headed=False).classes)
    for match in paper.all("class_none"):
        name = class_name(paper, match)
        if start <= match.start < end and name is not None:
            none: Cited[Shares] = Cited(0, (paper.span(match.start, match.end),))
            found.append(ClassNumber(match.start, match.end, name, none, None))
    return found


def _classes(paper: Paper, start: int, end: int, old: tuple[tuple[int, int], ...]) -> list[ClassNumber]:
    """The classes of the new text, without those that stand in quoted old text."""
    found = capital(paper, start, end).classes
    return [each for each in found if not any(first <= each.start < last for first, last in old)]


def sentences_on_changes(paper: Paper) -> list[AuthorizedSharesAdjustment]:
    """The changes of authorized numbers that a sentence tells."""
    return list(_changes(paper, texts(paper).old).values())


def _changes(paper: Paper, old: tuple[tuple[int, int], ...]) -> dict[str, AuthorizedSharesAdjustment]:
    """The changes told in a sentence ("increased from N to M"), one for each class; a second one that agrees is a
    witness."""
    found: dict[str, AuthorizedSharesAdjustment] = {}
    for match in paper.all("class_change")[:MOST]:
        name = class_name(paper, match)
        if name is None or any(first <= match.start < last for first, last in old):
            continue
        if not {"before", "after", "change"} & match.slots.keys():
            continue
        act = AuthorizedSharesAdjustment(
            share_class=name,
            before=stated_count(match, "before"),
            after=stated_count(match, "after"),
            change=_signed(stated_count(match, "change"), match),
            par_value=par(match, "par_after") or par(match),
        )
        known = found.get(class_key(name.value))
        found[class_key(name.value)] = act if known is None else _joined(known, act)
    return found


def _adjustment(
    clause: ClassNumber | None, told: AuthorizedSharesAdjustment | None, before: Stated[Shares] | None
) -> AuthorizedSharesAdjustment:
    """One act of the new clause and the sentence on the change, completed by arithmetic."""
    act = told
    if clause is not None:
        new = AuthorizedSharesAdjustment(clause.share_class, before, clause.after, None, clause.par_value)
        act = new if told is None else _joined(new, told)
    assert act is not None, "an adjustment comes from a clause or from a sentence"
    before, after, change = act.before, act.after, act.change
    if before is None:
        before = _difference(after, change)
    if after is None:
        after = _summed(before, change)
    if change is None:
        change = _difference(after, before)
    return act._replace(before=before, after=after, change=change)


def _joined(one: AuthorizedSharesAdjustment, other: AuthorizedSharesAdjustment) -> AuthorizedSharesAdjustment:
    """Two statements of one change."""
    return one._replace(
        before=_both(one.before, other.before),
        after=_both(one.after, other.after),
        change=_both(one.change, other.change),
        par_value=one.par_value or other.par_value,
    )


def _both(one: Stated[Shares] | None, other: Stated[Shares] | None) -> Stated[Shares] | None:
    """Two statements of one number: a witness more where they agree, both readings where they do not."""
    if one is None or other is None:
        return one if other is None else other
    if isinstance(one, Disputed) or isinstance(other, Disputed):
        return one if isinstance(one, Disputed) else other
    if one.value == other.value:
        return one._replace(witnesses=one.witnesses + other.witnesses)
    return Disputed((one, other))


def _before_of(paper: Paper, clause: ClassNumber | None) -> Stated[Shares] | None:
    """The number before, told beside the new one ("in place of 6,000,000", "where 10 were authorized before"), by a
    patch ("by deleting "15" and inserting "35""), or in a sentence on the class."""
    if clause is None:
        return None
    for match in paper.all("class_before"):
        name = class_name(paper, match)
        if (name is None and 0 <= match.start - clause.end < 60) or (name and class_key(name.value) == clause.key):
            return stated_count(match, "before")
    for match in paper.all("patched"):
        after = stated_count(match, "after")
        if isinstance(after, Cited) and isinstance(clause.after, Cited) and after.value == clause.after.value:
            return stated_count(match, "before")
    return None


def _signed(stated: Stated[Shares] | None, match: Match) -> Stated[Shares] | None:
    """A change with its sign: a decrease is negative."""
    down = "direction" in match.slots and str(match.slots["direction"].value).lower().startswith(_DIRECTIONS_DOWN)
    match stated:
        case Cited() if down:
            return stated._replace(value=-stated.value)
        case Disputed(readings) if down:
            return Disputed(tuple(reading._replace(value=-reading.value) for reading in readings))
        case _:
            return stated


def _difference(first: Stated[Shares] | None, second: Stated[Shares] | None) -> Cited[Shares] | None:
    """`first` - `second`, marked as derived; None unless both are certain."""
    if not isinstance(first, Cited) or not isinstance(second, Cited):
        return None
    return Cited(first.value - second.value, first.spans + second.spans, derived=True)


def _summed(first: Stated[Shares] | None, second: Stated[Shares] | None) -> Cited[Shares] | None:
    if not isinstance(first, Cited) or not isinstance(second, Cited):
        return None
    return Cited(first.value + second.value, first.spans + second.spans, derived=True)


def _issued_changes(paper: Paper) -> dict[str, Match]:
    """New York's two statements, of issued and of unissued shares, by their state."""
    return {str(match.slots["state"].value).lower(): match for match in paper.all("issued_changed")}


def _with_issued(act: AuthorizedSharesAdjustment, issued: dict[str, Match]) -> AuthorizedSharesAdjustment:
    """The number before as the sum of issued and unissued shares before, where the paper has both and no other."""
    if act.before is not None or issued.keys() != {"issued", "unissued"}:
        return act
    counts = [stated_count(issued[state], slot) for slot in ("before", "after") for state in ("issued", "unissued")]
    before, after = _summed(counts[0], counts[1]), _summed(counts[2], counts[3])
    if before is None or after is None or not isinstance(act.after, Cited) or act.after.value != after.value:
        return act
    return act._replace(before=before, change=_difference(act.after, before))


def par_changes(paper: Paper) -> list[ParValueChange]:
    """Each change of a par value that the paper tells with the value before and after, in a sentence or beside the old
    number ("30,000 shares, par value $.50, in place of 15,000 shares, par value $1.00")."""
    acts = []
    new = {each.key: each for each in _classes(paper, texts(paper).new, paper.end, texts(paper).old)}
    for match in paper.all("class_before"):
        name, before = class_name(paper, match), par(match)
        after = new[class_key(name.value)].par_value if name is not None and class_key(name.value) in new else None
        if name is not None and before is not None and after is not None and before.value != after.value:
            acts.append(ParValueChange(name, None, before, after))
    for match in paper.all("par_changed"):
        name = class_name(paper, match) or _class_in_par(paper, match) or _class_before(paper, match)
        if name is not None:
            acts.append(ParValueChange(name, None, _par_told(match, "before"), _par_told(match, "after")))
    return acts


def _class_before(paper: Paper, match: Match) -> Cited[str] | None:
    """The class named last in the sentence before a change of par."""
    named = last_before(paper, match.start, "CS")
    if named is None or named.slot == "S" or match.start - named.end > _CLASS_WITHIN:
        return None
    if ". " in paper.view.lowered[named.end : match.start]:
        return None
    return Cited(str(named.value), named.cited.spans)


def _class_in_par(paper: Paper, match: Match) -> Cited[str] | None:
    """The class of "the par value of the Common Stock is changed from $1", which is one mark; None of a sentence that
    tells no change."""
    mark = match.slots["before_par"]
    words_ = paper.view.lowered[mark.start : mark.end]
    if " from " not in words_:
        return None
    named = [found for found in paper.marks("class") if str(found.value).lower() in words_]
    within = class_within(paper.view, mark)
    if within is None or not named:
        return within
    return within._replace(value=max((str(found.value) for found in named), key=len))


def _par_told(match: Match, slot: str) -> Stated[ParValue] | None:
    """A par value told as such, or as an amount of money."""
    if f"{slot}_par" in match.slots:
        return par(match, f"{slot}_par")
    return par_of_money(match.slots[slot]) if slot in match.slots else None


def name_changes(paper: Paper, corporation: Stated[str] | None) -> list[NameChange]:
    """The change of the name: said as such, or by a new article on the name that differs from the name the paper
    gives before. The title bears the old name."""
    told = paper.first("renamed")
    if told is not None:
        return [NameChange(words(told, "before") or old_name(paper) or corporation, words(told, "after"))]
    new = texts(paper).new
    before = words(next((each for each in paper.all("name_stated") if each.start < new), None), "name")
    before = before or old_name(paper)
    for match in paper.all("name_stated"):
        after = words(match, "name")
        if match.start > new and after is not None and not _same(before or corporation, after):
            return [NameChange(before or corporation, after)]
    return []


def old_name(paper: Paper) -> Cited[str] | None:
    """The name of the corporation before the first new text of the paper, spelled as in a sentence where one gives it;
    the title has it in capitals."""
    new = texts(paper).new
    marks = [found for found in paper.marks("corporation") if found.start < new]
    if not marks or new == paper.start:
        return None
    same = [found for found in marks if _folded(str(found.value)) == _folded(str(marks[0].value))]
    best = next((found for found in same if not str(found.value).isupper()), same[0])
    return cast("Cited[str]", best.cited)


def _same(one: Stated[str] | None, other: Cited[str]) -> bool:
    """Whether two names are one, case, commas and points aside."""
    return one is None or one.value is None or _folded(one.value) == _folded(other.value)


def _folded(name: str) -> str:
    return " ".join(name.replace(",", " ").replace(".", " ").casefold().split())
