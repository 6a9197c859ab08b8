"""A correction of a filed paper: which paper, filed when, what it says wrongly and what it should say.

Comes in: a paper. Goes out: acts. The quoted words stay words: a number inside them is never an act of this paper; what
the corrected words do is kept beside them, for the ledger to set in the corrected paper's place.
"""

from charterbook.instruments.articles.read import authorizations
from charterbook.instruments.correction.papers import corrected_papers
from charterbook.instruments.correction.words import Place, before, corrected, faults
from charterbook.instruments.paper import Paper, words
from charterbook.instruments.retirement.read import retirements
from charterbook.instruments.series_acts import resolved_on_series
from charterbook.model.acts import Act, Correction
from charterbook.model.evidence import Cited
from charterbook.text.patterns import compiled

_OF_THE_CHARTER = r"auth[a-z]{3,6} to issue|total number of shares"


def corrections(paper: Paper) -> list[Correction]:
    """Each correction, the n-th faulty text with the n-th corrected one, in the n-th of the papers corrected."""
    papers = corrected_papers(paper)
    pairs = [
        (wrong, right, _acts(paper, (one.slots["corrected"].start, one.slots["corrected"].end)))
        for other, one in zip(paper.all("faulty"), paper.all("corrected"), strict=False)
        if (wrong := words(other, "faulty")) is not None and (right := words(one, "corrected")) is not None
    ] or _by_words(paper)
    acts = []
    for place, (wrong, right, done) in enumerate(pairs):
        of = papers[place] if len(papers) == len(pairs) else papers[0] if papers else None
        if of is not None:
            acts.append(Correction(of.title, of.filed_on, wrong, right, done))
    return acts


def _by_words(paper: Paper) -> "list[tuple[Cited[str], Cited[str], tuple[Act, ...]]]":
    """The pairs that no form and no row gives. One fault may be corrected in several places."""
    right = corrected(paper)
    wrong = faults(paper) or [place for one in right if (place := before(paper, one)) is not None]
    if not wrong or not right:
        return []
    matched = wrong if len(wrong) == len(right) else [wrong[0]] * len(right)
    return [
        (paper.words(*first), paper.words(*second), _acts(paper, second))
        for first, second in zip(matched, right, strict=True)
    ]


def _acts(paper: Paper, place: Place) -> tuple[Act, ...]:
    """What the corrected words would do if they stood in the corrected paper."""
    part = paper.part(*place)
    whole = compiled(_OF_THE_CHARTER).search(paper.view.lowered, *place)
    return (*retirements(part), *resolved_on_series(part), *(authorizations(part) if whole else ()))
