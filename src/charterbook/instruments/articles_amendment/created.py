"""The classes that an amendment of the charter creates.

Comes in: a paper, and the numbers of classes that it states. Goes out: acts. Only words that say so ("a new class of
stock") make a class new: that no number before is told may also mean that the paper keeps silent of it.
"""

from charterbook.instruments.articles.read import board_clauses, series_by_board
from charterbook.instruments.class_number import class_key, class_name
from charterbook.instruments.nearby import MOST
from charterbook.instruments.paper import Paper
from charterbook.model.acts import AuthorizedSharesAdjustment, ClassAuthorization
from charterbook.model.evidence import Cited


def with_new_classes(
    paper: Paper, amended: list[AuthorizedSharesAdjustment]
) -> list[AuthorizedSharesAdjustment | ClassAuthorization]:
    """The changes of numbers, those of a new class as its creation, with the clause that lets the board divide it."""
    created = {
        class_key(name.value)
        for match in paper.all("class_created")[:MOST]
        if (name := class_name(paper, match)) is not None
    }
    clauses = board_clauses(paper) if created else []
    return [
        ClassAuthorization(
            act.share_class, act.after, act.par_value, series_by_board(paper, class_key(act.share_class.value), clauses)
        )
        if class_key(act.share_class.value) in created and _had_none(act)
        else act
        for act in amended
    ]


def _had_none(act: AuthorizedSharesAdjustment) -> bool:
    return act.before is None or (isinstance(act.before, Cited) and act.before.value == 0)
