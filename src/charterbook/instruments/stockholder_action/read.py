"""A paper of stockholders: what they resolved, how, when, and who approved.

Comes in: a paper. Goes out: the acts. The numbers of the vote are marks (see instruments/vote_numbers.py).
"""

from charterbook.instruments.paper import Paper, day, words
from charterbook.instruments.statements import approvals
from charterbook.model.acts import Act, Meeting, Resolution, StockholderApproval
from charterbook.model.evidence import Cited

BODY = "stockholders"


def decided_by_holders(paper: Paper, resolved: tuple[Act, ...]) -> tuple[Resolution | StockholderApproval, ...]:
    """The stockholders' resolution and their approval; nothing where the paper is none of theirs."""
    acted = paper.first("holders_act")
    body = words(acted, "body")
    if acted is None or body is None:
        return ()
    told = approvals(paper)
    on = day(acted, "approved_on") or next((act.approved_on for act in told if act.approved_on), None)
    return Resolution(body, on, _meeting(paper), resolved), *told


def _meeting(paper: Paper) -> Meeting:
    acted = paper.first("holders_act")
    consent = words(acted, "consent")
    quorum = paper.first("quorum")
    if consent is not None:
        return Meeting(BODY, consent._replace(value="written_consent"))
    quorum_ = Cited(True, (paper.span(quorum.start, quorum.end),)) if quorum else None
    return Meeting(BODY, words(acted, "type"), quorum_)
