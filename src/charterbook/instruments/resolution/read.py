"""What a board decided, when and how: the meeting or the consent, its quorum and day.

Comes in: a paper. Goes out: the meeting and the resolution with the acts it decides on.
"""

from datetime import date

from charterbook.instruments.paper import Paper, day, words
from charterbook.instruments.resolution.days import day_beside, respective_day
from charterbook.model.acts import Act, Meeting, Resolution
from charterbook.model.evidence import Cited
from charterbook.text.patterns import compiled
from charterbook.text.productions import Match

BOARD = "board"
_BODY = "board of directors"
_HOLDERS = r"(?:stock|share)?holders"
_HOLDERS_AFTER = r"[^.;]{0,60}?(?:of|by) (?:[a-z ]{0,40}?)(?:stock|share)?holders"
_BESIDE = 90


def meeting(paper: Paper) -> Meeting | None:
    """How the board acted, where the paper tells it: a meeting with its type and quorum, or a written consent. A
    meeting or consent of the holders of shares is none of the board's."""
    held = next((match for match in (*paper.all("meeting"), *paper.all("met")) if not _of_holders(paper, match)), None)
    held = held or _typed(paper)
    if held is not None:
        type_ = words(held, "type")
        quorum = paper.first("quorum")
        return Meeting(
            _body(held),
            type_._replace(value=type_.value.lower()) if type_ else None,
            Cited(True, (paper.span(quorum.start, quorum.end),)) if quorum else None,
        )
    consents = (*paper.all("consent"), *paper.all("consented"))
    consent = next((match for match in consents if not _of_holders(paper, match)), None)
    type_ = words(consent, "type") or words(paper.first("resolution_adopted"), "consent")
    return Meeting(_body(consent), type_._replace(value="written_consent")) if type_ else None


def _body(match: Match | None) -> str:
    """Who acted: the board, a committee of it, or its sole director."""
    who = words(match, "who")
    told = who.value.lower() if who else ""
    return "committee" if "committee" in told else "sole director" if "sole director" in told else BOARD


def _of_holders(paper: Paper, match: Match) -> bool:
    """Whether a meeting or consent is the holders', as the words right beside it say."""
    if "who" in match.slots:
        return False
    lowered = paper.view.lowered
    after = compiled(_HOLDERS_AFTER).match(lowered, match.end)
    inside = compiled(_HOLDERS).search(lowered, match.start, match.end)
    before = lowered[max(paper.start, match.start - _BESIDE) : match.start]
    holders, board = compiled(_HOLDERS).search(before), "board" in before or "director" in before
    return after is not None or inside is not None or (holders is not None and not board)


def _typed(paper: Paper) -> Match | None:
    """The certificate's own words on the meeting ("adopted at a special meeting on ...")."""
    adopted = paper.first("resolution_adopted")
    return adopted if adopted is not None and "type" in adopted.slots else None


def adopted_on(paper: Paper) -> Cited[date] | None:
    """The day on which the board acted: by its meeting, its consent, or the certificate of the resolution."""
    if (respective := respective_day(paper, "board")) is not None:
        return respective
    acted = (match for fact in ("meeting", "consent") for match in paper.all(fact) if not _of_holders(paper, match))
    told_of_holders = (match.slots.get("approved_on") for match in paper.all("holders_approved"))
    holders = {approved.start for approved in told_of_holders if approved is not None}
    boards = (
        match
        for match in paper.all("board_adopted")
        if (adopted := match.slots.get("adopted_on")) is not None and adopted.start not in holders
    )
    told = (*acted, *paper.all("resolution_adopted"), *boards)
    found = next((found for match in told if (found := day(match, "adopted_on")) is not None), None)
    return found or day_beside(paper, "board")


def resolution(paper: Paper, resolved: tuple[Act, ...]) -> Resolution | None:
    """The board's resolution, where the paper says that there is one. A draft that leaves day and meeting to be filled
    in shows it by what is resolved."""
    met, on = meeting(paper), adopted_on(paper)
    shown = resolved and paper.first("resolved")
    if met is None and on is None and not shown and not any(map(paper.first, ("decided", "resolution_adopted"))):
        return None
    at = paper.view.lowered.find(_BODY, paper.start, paper.end)
    return Resolution(paper.words(at, at + len(_BODY)), on, met, resolved) if at >= 0 else None
