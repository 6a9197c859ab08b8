"""The classes of an amendment's old text and of its new.

Comes in: a paper and a part of it. Goes out: classes with number and par. A number in quoted old text is never one of
the new text.
"""

from charterbook.instruments.articles_amendment.texts import texts
from charterbook.instruments.capital import capital
from charterbook.instruments.class_number import ClassNumber, class_name
from charterbook.instruments.paper import Paper, once
from charterbook.model.evidence import Cited
from charterbook.model.shares import Shares


def old_classes(paper: Paper, start: int, end: int) -> list[ClassNumber]:
    """The classes of old text; "no preferred stock" is none."""
    found = list(capital(paper, start, end, headed=False).classes)
    for match in paper.all("class_none"):
        name = class_name(paper, match)
        if start <= match.start < end and name is not None:
            none: Cited[Shares] = Cited(0, (paper.span(match.start, match.end),))
            found.append(ClassNumber(match.start, match.end, name, none, None))
    return found


@once
def classes_of_new_text(paper: Paper) -> list[ClassNumber]:
    """The classes of the amendment's new text."""
    return new_classes(paper, texts(paper).new, paper.end, texts(paper).old)


def new_classes(paper: Paper, start: int, end: int, old: tuple[tuple[int, int], ...]) -> list[ClassNumber]:
    """The classes of the new text, without those that stand in quoted old text or behind a "from" that has its "to"."""
    was = [
        (match.slots[slot].start, match.slots[slot].end)
        for match in paper.all("class_change")
        for slot in ("before", "change")
        if {slot, "after"} <= match.slots.keys()
    ]
    return list(capital(paper, start, end, without=(*old, *was)).classes)
