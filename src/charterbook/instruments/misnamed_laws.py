"""Names that papers give to a state's corporation law and that no law has.

Comes in: a paper. Goes out: marks of kind "misnamed law", whose value is the right name; the place has the wrong one.
"""

from itertools import islice

from charterbook.instruments.paper import Paper
from charterbook.model.evidence import Cited, Mark
from charterbook.text.patterns import compiled

_MOST = 4  # a paper that names its law wrongly does so throughout


def misnamed_laws(paper: Paper) -> tuple[Mark, ...]:
    """The marks of a paper, the first few of each state."""
    return tuple(
        Mark("misnamed law", Cited[object](state.law, (paper.span(*match.span()),)))
        for state in paper.states
        if state.misnamed
        for match in islice(
            (
                match
                for match in compiled(rf"(?:{state.misnamed})(?![a-z])").finditer(
                    paper.view.lowered, paper.start, paper.end
                )
                if not paper.view.lowered[match.start() - 1 : match.start()].isalpha()
            ),
            _MOST,
        )
    )
