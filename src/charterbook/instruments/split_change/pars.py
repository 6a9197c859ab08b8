"""A par value that a split changes: "each share of Common Stock, $2.00 par value, is changed into five shares of Common
Stock, $.40 par value".

Comes in: a paper and the ratios of its sentences. Goes out: acts.
"""

from charterbook.instruments.nearby import between
from charterbook.instruments.paper import Paper
from charterbook.instruments.split_change.ratio import Ratio
from charterbook.model.acts import ParValueChange
from charterbook.model.evidence import Cited

_BEHIND = 60


def split_pars(paper: Paper, ratios: list[Ratio]) -> list[ParValueChange]:
    """The change of par of each ratio beside which a sentence states two different par values, and no more."""
    acts: list[ParValueChange] = []
    for ratio in ratios:
        stop = paper.view.lowered.find(". ", ratio.end, ratio.end + _BEHIND)
        pars = between(paper, ratio.start, stop if stop >= 0 else ratio.end + _BEHIND, "P")
        if not ratio.firm or len(pars) != 2 or pars[0].value == pars[1].value:
            continue
        before, after = (found.cited for found in pars)
        act = ParValueChange(ratio.share_class, None, before, after)  # type: ignore[arg-type]  # slots of P hold pars
        if isinstance(before, Cited) and not any(known.share_class.value == act.share_class.value for known in acts):
            acts.append(act)
    return acts
