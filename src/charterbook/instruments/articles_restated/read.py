"""A restatement of the charter: the act itself and a name that it changes. Its classes and series are read as those of
the articles (instruments/articles/read.py).

Comes in: a paper. Goes out: acts. What the preface tells of earlier papers ("was amended on", "which name was changed")
is history and no act.
"""

from charterbook.instruments.articles_amendment.names import name_changes
from charterbook.instruments.paper import Paper, words
from charterbook.model.acts import NameChange, Restatement
from charterbook.model.evidence import Stated

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
    return name_changes(paper, corporation)
