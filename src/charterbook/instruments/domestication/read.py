"""A corporation leaves the law of one jurisdiction for that of another and stays the same corporation.

Comes in: a paper, its title and the state whose law it is filed under. Goes out: acts. Nevada, Wyoming and Florida call
the paper articles or a certificate of domestication; Delaware and others convert a corporation of another state (DGCL
265). A conversion of anything but a corporation is none: its shares begin with it.
"""

from charterbook.instruments.paper import Paper
from charterbook.model.acts import Domestication
from charterbook.model.evidence import Cited
from charterbook.text.patterns import compiled
from charterbook.text.places import STATES

_NAMES = "|".join(sorted(STATES, key=len, reverse=True))
_STATE = rf"(?:the )?(?:(?:state|commonwealth) of )?(?P<state>{_NAMES})(?![a-z])"
_BEFORE = (
    rf"jurisdiction[^.;]{{0,240}}?(?: is| was|:)\s(?:[a-z]{{3,9}} \d{{1,2}}, \d{{4}},? )?{_STATE}",
    rf"(?:incorporated|formed|organized|created|chartered|existing) (?:under the laws? of|in):?\s{_STATE}",
    rf"(?<![a-z])an? {_STATE} (?:for-profit |profit |stock |business )?corporation",
)
"""How the state that is left is told, the surest way first."""
_FROM_A_CORPORATION = r"conversion\s+(?:of|from)\s+(?:an?\s+)?[^.;]{0,60}?corporation\s+(?:in)?to\s+(?:an?\s+)?"


def domestications(paper: Paper, title: str, jurisdiction: Cited[str] | None) -> list[Domestication]:
    """The change of law that a paper so titled makes; none where the paper does not show both states."""
    if jurisdiction is None or not _moves(paper, title.lower()):
        return []
    for pattern in _BEFORE:
        for match in compiled(pattern).finditer(paper.view.lowered, paper.start, paper.end):
            code = STATES[match["state"]]
            if code != jurisdiction.value:
                left = Cited(code, (paper.span(*match.span("state")),))
                return [Domestication(left, jurisdiction)]
    return []


def _moves(paper: Paper, title: str) -> bool:
    """Whether a paper of this title moves a corporation to another law."""
    if "domestication" in title:
        return True
    converted = compiled(_FROM_A_CORPORATION).search(paper.view.lowered, paper.start, paper.end)
    return "conversion" in title and converted is not None
