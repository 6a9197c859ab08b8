"""Par values that an amendment changes: in a sentence, beside the old number, or between old text and new.

Comes in: a paper. Goes out: acts, one for each class.
"""

from charterbook.instruments.articles_amendment.classes import classes_of_new_text, old_classes
from charterbook.instruments.articles_amendment.texts import texts
from charterbook.instruments.class_number import ClassNumber, class_key, class_name, par_of_money
from charterbook.instruments.nearby import last_before
from charterbook.instruments.paper import Paper, once, par
from charterbook.instruments.split_change.pars import split_pars
from charterbook.instruments.split_change.ratio import only_class
from charterbook.instruments.split_change.read import split_sentences
from charterbook.model.acts import ParValueChange
from charterbook.model.evidence import Cited, Stated
from charterbook.model.shares import ParValue
from charterbook.text.names import class_within
from charterbook.text.productions import Match

_CLASS_WITHIN = 140


@once
def par_changes(paper: Paper) -> list[ParValueChange]:
    """Each change of a par value that the paper tells with the value before and after, in a sentence or beside the old
    number ("30,000 shares, par value $.50, in place of 15,000 shares, par value $1.00")."""
    acts = []
    new = {each.key: each for each in classes_of_new_text(paper)}
    for match in paper.all("class_before"):
        name, before = class_name(paper, match), par(match)
        after = new[class_key(name.value)].par_value if name is not None and class_key(name.value) in new else None
        if name is not None and before is not None and after is not None and before.value != after.value:
            acts.append(ParValueChange(name, None, before, after))
    acts += _pars_of_texts(paper, list(new.values()))
    acts += split_pars(paper, split_sentences(paper))
    for match in paper.all("par_changed"):
        name = class_name(paper, match) or _class_in_par(paper, match) or _class_before(paper, match)
        if name is None and (lone := only_class(paper)) is not None:
            name = Cited(str(lone.value), lone.cited.spans)
        if name is not None:
            acts.append(ParValueChange(name, None, _par_told(match, "before"), _par_told(match, "after")))
    return list({class_key(act.share_class.value): act for act in reversed(acts)}.values())[::-1]


def _pars_of_texts(paper: Paper, new: list[ClassNumber]) -> list[ParValueChange]:
    """The classes whose par the old text gives otherwise than the new."""
    olds = [each for start, end in texts(paper).old for each in old_classes(paper, start, end)]
    return [
        ParValueChange(one.share_class, None, other.par_value, one.par_value)
        for one in new
        if (other := next((each for each in olds if each.key == one.key), None)) is not None
        if one.par_value is not None and other.par_value is not None and one.par_value.value != other.par_value.value
    ]


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
    mark = match.slots.get("before_par")
    if mark is None:
        return None
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
