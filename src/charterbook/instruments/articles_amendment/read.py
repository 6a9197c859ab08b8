"""An amendment of the charter: the authorized number of each class before and after, par value, the name.

Comes in: a paper. Goes out: acts. The number before stands only where the paper states it or its old text; what is
derived by arithmetic is marked. A number in quoted old text is never the number after.
"""

from typing import cast

from charterbook.instruments.arithmetic import completed, difference, negative, total
from charterbook.instruments.articles_amendment.classes import classes_of_new_text, new_classes, old_classes
from charterbook.instruments.articles_amendment.sentences import told_changes
from charterbook.instruments.articles_amendment.texts import texts
from charterbook.instruments.class_number import ClassNumber, class_key, class_name, stated_count, unnamed_class
from charterbook.instruments.nearby import MOST, classes_named
from charterbook.instruments.paper import Paper, once, par
from charterbook.instruments.split_change.ratio import only_class
from charterbook.model.acts import AuthorizedSharesAdjustment
from charterbook.model.evidence import Cited, Disputed, Stated
from charterbook.model.shares import ParValue, Shares
from charterbook.text.productions import Match

_DIRECTIONS_DOWN = ("decreas", "reduc", "lower")


@once
def authorized_adjustments(paper: Paper) -> list[AuthorizedSharesAdjustment]:
    """Each class whose authorized number the amendment states: by its new capital clause, by "from N to M", or both."""
    parts = texts(paper)
    new = classes_of_new_text(paper)
    if not new and parts.new > paper.start:
        new = new_classes(paper, paper.start, parts.new, parts.old)
    old = {each.key: each.after for start, end in parts.old for each in old_classes(paper, start, end)}
    changes = _changes(paper, parts.old)
    gone = {class_key(act.share_class.value): act for act in _gone(paper)}
    # A number that the paper takes away is none of a new clause.
    new = [
        each for each in new if each.key not in gone or _bare(gone[each.key].before) not in (None, _bare(each.after))
    ]
    acts = []
    for key in dict.fromkeys((*(each.key for each in new), *changes)):
        clause = next((each for each in new if each.key == key), None)
        change = changes.get(key)
        acts.append(_adjustment(clause, change, old.get(key) or _before_of(paper, clause)))
    acts += [act for key, act in gone.items() if key not in {each.key for each in new} | changes.keys()]
    issued = _issued_changes(paper)
    return [_with_only_par(paper, _with_issued(act, issued)) for act in acts]


def _bare(stated: Stated[Shares] | None) -> object:
    return stated.value if isinstance(stated, Cited) else stated


def _gone(paper: Paper) -> list[AuthorizedSharesAdjustment]:
    """The classes that are eliminated with all their shares."""
    acts: dict[str, AuthorizedSharesAdjustment] = {}
    for match in paper.all("class_gone")[:MOST]:
        name, before = class_name(paper, match), stated_count(match, "before")
        if name is not None:
            none: Cited[Shares] = Cited(0, (paper.span(match.start, match.end),))
            act = AuthorizedSharesAdjustment(name, before, none, difference(none, before))
            acts.setdefault(class_key(name.value), act)
    return list(acts.values())


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


def sentences_on_changes(paper: Paper) -> list[AuthorizedSharesAdjustment]:
    """The changes of authorized numbers that a sentence tells."""
    return list(_changes(paper, texts(paper).old).values())


def _changes(paper: Paper, old: tuple[tuple[int, int], ...]) -> dict[str, AuthorizedSharesAdjustment]:
    """The changes told in a sentence ("increased from N to M"), one for each class; a second one that agrees is a
    witness."""
    found: dict[str, AuthorizedSharesAdjustment] = {}
    for match in paper.all("class_change")[:MOST]:
        name = class_name(paper, match) or _class_of_paper(paper, match)
        if name is None or any(first <= match.start < last for first, last in old):
            continue
        if not {"before", "before_", "after", "change", "none"} & match.slots.keys():
            continue
        act = AuthorizedSharesAdjustment(
            share_class=name,
            before=_none_before(paper, match) or stated_count(match, "before") or stated_count(match, "before_"),
            after=stated_count(match, "after"),
            change=_signed(stated_count(match, "change"), match),
            par_value=par(match, "par_after") or par(match),
        )
        known = found.get(class_key(name.value))
        found[class_key(name.value)] = act if known is None else _joined(known, act)
    for act in told_changes(paper, old):
        known = found.setdefault(class_key(act.share_class.value), act)
        found[class_key(act.share_class.value)] = known._replace(
            before=known.before or act.before, after=known.after or act.after, change=known.change or act.change
        )
    return found


def _none_before(paper: Paper, match: Match) -> Cited[Shares] | None:
    """No shares before, where the words say so ("from no preferred shares to ...")."""
    if "none" not in match.slots:
        return None
    none = match.slots["none"]
    return Cited(0, (paper.span(none.start, none.end),))


def _class_of_paper(paper: Paper, match: Match) -> Cited[str] | None:
    """The class of a change that names none: the only one of the paper, or the shares of one that names none."""
    if (only := only_class(paper)) is not None and "common" in str(only.value).lower():
        return Cited(str(only.value), only.cited.spans)
    return None if paper.marks("class") or paper.marks("series") else unnamed_class(paper, match.start)


def _adjustment(
    clause: ClassNumber | None, told: AuthorizedSharesAdjustment | None, before: Stated[Shares] | None
) -> AuthorizedSharesAdjustment:
    """One act of the new clause and the sentence on the change, completed by arithmetic."""
    act = told
    if clause is not None:
        old = told is not None and told.after is not None and _bare(clause.after) == _bare(told.before)
        after = None if old else clause.after
        new = AuthorizedSharesAdjustment(clause.share_class, before, after, None, clause.par_value)
        act = new if told is None else _joined(new, told)
    assert act is not None, "an adjustment comes from a clause or from a sentence"
    before, after, change = completed(act.before, act.after, act.change)
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
        beside = 0 <= match.start - clause.end < 60 or 0 <= clause.start - match.end < 90
        if (name is None and beside) or (name and class_key(name.value) == clause.key):
            return stated_count(match, "before")
    for match in paper.all("patched"):
        after = stated_count(match, "after")
        if isinstance(after, Cited) and isinstance(clause.after, Cited) and after.value == clause.after.value:
            return stated_count(match, "before")
    return None


def _signed(stated: Stated[Shares] | None, match: Match) -> Stated[Shares] | None:
    """A change with its sign: a decrease is negative."""
    down = "direction" in match.slots and str(match.slots["direction"].value).lower().startswith(_DIRECTIONS_DOWN)
    return negative(stated) if down else stated


def _issued_changes(paper: Paper) -> dict[str, Match]:
    """New York's two statements, of issued and of unissued shares, by their state."""
    return {str(match.slots["state"].value).lower(): match for match in paper.all("issued_changed")}


def _with_issued(act: AuthorizedSharesAdjustment, issued: dict[str, Match]) -> AuthorizedSharesAdjustment:
    """The number before as the sum of issued and unissued shares before, where the paper has both and no other."""
    if act.before is not None or issued.keys() != {"issued", "unissued"}:
        return act
    counts = [stated_count(issued[state], slot) for slot in ("before", "after") for state in ("issued", "unissued")]
    before, after = total(counts[0], counts[1]), total(counts[2], counts[3])
    if before is None or after is None or not isinstance(act.after, Cited) or act.after.value != after.value:
        return act
    return act._replace(before=before, change=difference(act.after, before))
