"""A restatement of the charter: the act itself and a name that it changes. Its classes and series are read as those of
the articles (instruments/articles/read.py).

Comes in: a paper. Goes out: acts. What the preface tells of earlier papers ("was amended on", "which name was changed")
is history and no act.
"""

from typing import cast

from charterbook.instruments.articles_amendment.names import name_changes, same_name
from charterbook.instruments.paper import Paper, words
from charterbook.model.acts import NameChange, Restatement
from charterbook.model.evidence import Cited, Stated
from charterbook.model.instrument import Instrument

_HEAD = 600
_HISTORY = ("was changed", "was amended", "had been", "has been", "which name")


def restatements(corporation: Stated[str] | None) -> list[Restatement]:
    """The act of restatement, where the paper names the corporation."""
    return [Restatement(corporation)] if corporation is not None else []


def new_name(paper: Paper, corporation: Stated[str] | None) -> list[NameChange]:
    """The name that the restated text gives, where it is not the name of the preface; not a change told as past."""
    told = paper.first("renamed")
    if told is not None:
        around = paper.view.lowered[max(paper.start, told.start - 40) : told.end]
        if any(word in around for word in _HISTORY):
            return []
        return [NameChange(words(told, "before") or corporation, words(told, "after"))]
    return name_changes(paper, corporation) or _name_of_title(paper)


def _name_of_title(paper: Paper) -> list[NameChange]:
    """The change from the name that the title bears to the name that the restated article on the name gives."""
    stated = paper.first("name_stated")
    marks = paper.marks("corporation")
    after = words(stated, "name")
    if stated is None or after is None or not marks or marks[0].start > min(stated.start, paper.start + _HEAD):
        return []
    before = cast("Cited[str]", marks[0].cited)
    return [] if same_name(before, after) else [NameChange(before, after)]


def renamed_by(corporation: Stated[str] | None, exhibits: tuple[Instrument, ...]) -> list[NameChange]:
    """The change of name that a restatement makes by the text attached to it, which bears another name."""
    for exhibit in exhibits:
        new = exhibit.corporation
        if exhibit.kind != "articles_restated" or not isinstance(new, Cited) or not isinstance(corporation, Cited):
            continue
        if not same_name(corporation, new) and not any(isinstance(act, NameChange) for act in exhibit.acts):
            return [NameChange(corporation, new)]
    return []
