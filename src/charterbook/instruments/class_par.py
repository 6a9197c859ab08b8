"""The par value of each class of a capital clause, where it does not stand in the class's own words.

Comes in: a paper, the heads and the classes of the clause, and the sentences on par. Goes out: the classes. A par that
stands after another class or a series is theirs alone; where the wording leaves a doubt, there is none.
"""

from itertools import pairwise
from typing import cast

from charterbook.instruments.class_number import ClassNumber, class_key, class_name, par_told
from charterbook.instruments.nearby import MOST, between, first_between, sentence_end
from charterbook.instruments.paper import Paper
from charterbook.text.marks import Found
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

_REACH, _SMALL = 240, 100
_BEFORE, _BEHIND = 500, 500
_JOINT = r"[\",]{0,3} (?:\(\"?[^()]{1,60}\),? )?(?:with (?:a )?|having (?:a )?|of (?:the )?|each )?"
_PAR_LINE = r"[.,;]?\spar value:\s"
_FOR_ALL = (
    r"(?:none of which|neither|all (?:of which|of the|having|with|such|shares|classes)"
    r"|(?:each|both) (?:of which|having|with|share|class|of said|such))"
)
_OF_ALL = r"(?<![a-z])(?:each|both|all|every)(?: of)?(?: the| said| these)? (?:class(?:es)?|such shares)(?![a-z])"
"""The same inside the words of a par value ("the par value of the shares of each class is $.01")."""


def with_pars(paper: Paper, heads: list[Match], classes: list[ClassNumber], facts: list[Match]) -> list[ClassNumber]:
    """The classes, each with the par told next to it, by a sentence of its own, for all of them, or beside its name
    anywhere in the clause. `facts` are those of the part of the paper that is read."""
    if not classes:
        return classes
    following = [*classes[1:], None]
    told = [match for match in facts if match.fact == "class_par"]
    beside = [_with_next_par(paper, each, next_) for each, next_ in zip(classes, following, strict=False)]
    own = [_with_told_par(paper, each, told) for each in beside]
    first = min([classes[0].start, *(head.start for head in heads[:1])])
    region = (max(paper.start, first - _BEFORE), classes[-1].end + _BEHIND)
    named = [_with_par_of_name(paper, each, region) for each in own]
    common = [match for match in facts if match.fact == "all_par" and region[0] <= match.start < region[1]]
    return _shared_par(paper, heads, _with_common_par(named, common))


def _with_par_of_name(paper: Paper, each: ClassNumber, region: tuple[int, int]) -> ClassNumber:
    """The class with the one par that stands right behind its name in the clause ("Common Stock, par value $.01")."""
    marks = between(paper, *region, "CP") if each.par_value is None else []
    pars = [
        par for name, par in pairwise(marks)
        if name.slot == "C" and par.slot == "P" and class_key(str(name.value)) == each.key
        if compiled(_JOINT).fullmatch(paper.view.lowered[name.end : par.start])
    ]  # fmt: skip
    if not pars or len({str(par.value) for par in pars}) != 1:
        return each
    return each._replace(par_value=pars[0].cited)  # type: ignore[arg-type]  # slots of P hold par values


def _with_common_par(classes: list[ClassNumber], told: list[Match]) -> list[ClassNumber]:
    """The classes with the par that a sentence gives all shares."""
    if len({str(match.slots["par"].value) for match in told}) != 1:
        return classes
    par = told[0].slots["par"].cited
    return [each if each.par_value else each._replace(par_value=par) for each in classes]  # type: ignore[arg-type]


def _with_next_par(paper: Paper, each: ClassNumber, following: ClassNumber | None) -> ClassNumber:
    """The class with the par that is the next thing told in its sentence, or on a line of its own right behind it."""
    line = compiled(_PAR_LINE).match(paper.view.lowered, each.end)
    end = line.end() if line is not None else sentence_end(paper, each.end, _REACH)
    end = min(end, following.start if following else paper.end)
    found = between(paper, each.end - 1, end, "PNCS") if each.par_value is None else []
    marks = [mark for mark in found if not (isinstance(mark.value, int) and mark.value < _SMALL)]
    if not marks or marks[0].slot != "P" or not _next_is_par(paper, each.end, marks[0]):
        return each
    return each._replace(par_value=marks[0].cited)  # type: ignore[arg-type]  # slots of P hold par values


def _with_told_par(paper: Paper, each: ClassNumber, told: list[Match]) -> ClassNumber:
    """The class with the par that a sentence of its own gives it."""
    for match in told[:MOST] if each.par_value is None else []:
        name = class_name(paper, match)
        other = match.slots.get("other_class")
        keys = [class_key(name.value)] if name is not None else []
        keys += [class_key(str(other.value))] if other is not None else []
        if name is not None and each.key in keys:
            return each._replace(par_value=par_told(paper, match, name, match.start))
    return each


def _shared_par(paper: Paper, heads: list[Match], classes: list[ClassNumber]) -> list[ClassNumber]:
    """One par for all classes: said of all of them ("all of which"), or told before the first of them; or of the one
    class there is, just after it. A par that stands after another class or a series is theirs alone."""
    if not classes:
        return classes
    first = min((head.start for head in heads), default=classes[0].start)
    marks = between(paper, first, classes[-1].end + 160, "P")
    lowered = paper.view.lowered
    for_all = [
        found
        for found in marks
        if compiled(_FOR_ALL).search(lowered[found.start - 40 : found.start + 9])
        or compiled(_OF_ALL).search(lowered, found.start, found.end)
    ]
    ahead = [found for found in marks if found.end <= classes[0].start and not _of_another(paper, found, classes)]
    after = marks[0] if len(classes) == 1 and marks and _next_is_par(paper, classes[0].end, marks[0]) else None
    if for_all:
        told = for_all[0].cited
    elif any(each.par_value for each in classes) or (len(ahead) != 1 and after is None):
        return classes
    else:
        told = (ahead[0] if ahead else cast("Found", after)).cited
    return [each if each.par_value else each._replace(par_value=told) for each in classes]  # type: ignore[arg-type]


def _of_another(paper: Paper, par: Found, classes: list[ClassNumber]) -> bool:
    """Whether the class named last before a par value in its sentence is none of these: the par is that class's."""
    named = between(paper, max(paper.start, par.start - _REACH), par.start, "C")
    if not named or compiled(r"[.;](?=[ \n])|\n").search(paper.view.lowered, named[-1].end, par.start):
        return False
    return class_key(str(named[-1].value)) not in {each.key for each in classes}


def _next_is_par(paper: Paper, place: int, par: Found) -> bool:
    """Whether a par value is the next thing told after a class: no other stock and no par that cannot be read is
    between."""
    if par.start < place or first_between(paper, place, par.start, "CS") is not None:
        return False
    return "par value" not in paper.view.lowered[place : par.start]
