"""A correction of a filed paper: which paper, filed when, what it says wrongly and what it should say.

Comes in: a paper. Goes out: acts. The quoted words stay words: a number inside them is never an act of this paper.
"""

from charterbook.instruments.paper import Paper, day, words
from charterbook.model.acts import Correction


def corrections(paper: Paper) -> list[Correction]:
    """Each correction, the n-th faulty text with the n-th corrected one."""
    corrected_paper = paper.first("corrected_paper")
    title = words(corrected_paper, "title")
    acts = []
    for faulty, corrected in zip(paper.all("faulty"), paper.all("corrected"), strict=False):
        wrong, right = words(faulty, "faulty"), words(corrected, "corrected")
        if title is not None and wrong is not None and right is not None:
            acts.append(Correction(title, day(corrected_paper, "filed_on"), wrong, right))
    return acts
