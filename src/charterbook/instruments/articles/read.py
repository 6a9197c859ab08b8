"""The articles: the corporation comes into being, and each class of stock with its number, par and blank-check clause.

Comes in: a paper. Goes out: acts.
"""

from charterbook.instruments.paper import Paper, count, par, words
from charterbook.model.acts import ClassAuthorization, Incorporation
from charterbook.model.evidence import Cited, Stated


def authorizations(paper: Paper) -> list[ClassAuthorization]:
    """Each class that the articles create. The blank-check clause belongs to the preferred class."""
    clause = paper.first("series_by_board")
    acts: list[ClassAuthorization] = []
    for match in paper.all("class"):
        share_class = words(match, "share_class")
        if share_class is None or any(act.share_class.value == share_class.value for act in acts):
            continue
        by_board = clause and "preferred" in share_class.value.lower()
        acts.append(
            ClassAuthorization(
                share_class=share_class,
                after=count(match, "after"),
                par_value=par(match),
                series_by_board=Cited(True, (paper.span(clause.start, clause.end),)) if clause and by_board else None,
            )
        )
    return acts


def incorporations(corporation: Stated[str] | None) -> list[Incorporation]:
    """The act of incorporation, where the articles name the corporation."""
    return [Incorporation(corporation)] if corporation is not None else []
