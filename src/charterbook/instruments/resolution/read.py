"""What a board decided, when and how: the meeting or the consent, its quorum and day.

Comes in: a paper. Goes out: the meeting and the resolution with the acts it decides on.
"""

from datetime import date

from charterbook.instruments.paper import Paper, day, words
from charterbook.model.acts import Act, Meeting, Resolution
from charterbook.model.evidence import Cited
from charterbook.text.productions import Match

BOARD = "board"
_BODY = "board of directors"


def meeting(paper: Paper) -> Meeting | None:
    """How the board acted, where the paper tells it: a meeting with its type and quorum, or a written consent."""
    held = paper.first("meeting") or _typed(paper)
    if held is not None:
        type_ = words(held, "type")
        quorum = paper.first("quorum")
        return Meeting(
            BOARD,
            type_._replace(value=type_.value.lower()) if type_ else None,
            Cited(True, (paper.span(quorum.start, quorum.end),)) if quorum else None,
        )
    consent = paper.first("consent")
    type_ = words(consent, "type") or words(paper.first("resolution_adopted"), "consent")
    return Meeting(BOARD, type_._replace(value="written_consent")) if type_ else None


def _typed(paper: Paper) -> Match | None:
    """The certificate's own words on the meeting ("adopted at a special meeting on ...")."""
    adopted = paper.first("resolution_adopted")
    return adopted if adopted is not None and "type" in adopted.slots else None


def adopted_on(paper: Paper) -> Cited[date] | None:
    """The day on which the board acted: by its meeting, its consent, or the certificate of the resolution."""
    for fact in ("meeting", "consent", "resolution_adopted", "board_adopted"):
        if (found := day(paper.first(fact), "adopted_on")) is not None:
            return found
    return None


def resolution(paper: Paper, resolved: tuple[Act, ...]) -> Resolution | None:
    """The board's resolution, where the paper says that there is one."""
    met, on = meeting(paper), adopted_on(paper)
    if met is None and on is None and not paper.first("decided") and not paper.first("resolution_adopted"):
        return None
    at = paper.view.lowered.find(_BODY, paper.start, paper.end)
    return Resolution(paper.words(at, at + len(_BODY)), on, met, resolved) if at >= 0 else None
