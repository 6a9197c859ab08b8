"""Kinds of charter papers: what an amendment is by what it does.

Comes in: a paper with its facts, and the kind that its title suggests. Goes out: a kind, or None where the paper's acts
are those of a series and not of the charter.
"""

from charterbook.instruments.articles_amendment.names import name_changes
from charterbook.instruments.articles_amendment.pars import par_changes
from charterbook.instruments.articles_amendment.read import authorized_adjustments, sentences_on_changes
from charterbook.instruments.front import corporation_of
from charterbook.instruments.paper import Paper
from charterbook.instruments.split_change.read import splits
from charterbook.model.instrument import Kind
from charterbook.text.patterns import compiled

_FIXES_SERIES = (
    r"designation of (?:rights|preferences|the|terms)|number, designation|established? |creat(?:es|ed|ing) "
    r"|a series (?:named|known)"
)


def charter_kind(paper: Paper, titled: Kind | None, *, of_series: bool) -> Kind | None:
    """The kind of a charter paper; None where it is none, or does what papers on series do. `of_series` says that the
    paper creates, changes or withdraws a series."""
    if titled in ("articles_restated", "merger"):
        return titled
    if titled == "split_change":
        of_nevada = any(str(mark.value).startswith(("NRS 78.207", "NRS 78.209")) for mark in paper.marks("statute"))
        return titled if of_nevada or paper.first("nv_before") or splits(paper) else "other"
    if titled == "articles":
        if paper.first("composite_copy"):
            return "articles_restated"
        return titled if paper.first("capital") or not of_series else None
    if titled != "articles_amendment" and not (titled is None and paper.first("amends")):
        return None
    changes = [*sentences_on_changes(paper), *name_changes(paper, corporation_of(paper)), *par_changes(paper)]
    if changes or splits(paper):
        return "articles_amendment"
    if of_series:
        return "articles_amendment" if _states_total(paper) else None
    if authorized_adjustments(paper):
        return "articles_amendment"
    # An amendment that names a series and changes no class fixes its terms, if only in an attachment.
    return "designation" if paper.marks("series") and _fixes_series(paper) else titled


def _fixes_series(paper: Paper) -> bool:
    return compiled(_FIXES_SERIES).search(paper.view.lowered[paper.start : paper.end]) is not None


def _states_total(paper: Paper) -> bool:
    """Whether new text states a number of shares of all classes: the class clause is replaced as a whole."""
    return bool(paper.first("amends")) and any("total" in head.slots for head in paper.all("capital"))
