"""NRS 78.315(1): the quorum of the board."""

from charterbook.law.reach import acts_of, title_place
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import COVERED_FROM, NRS_78_315, SESSION_LAW_1993
from charterbook.model.acts import Meeting, Resolution
from charterbook.model.evidence import Span


@rule_of_law(
    "NV-78.315-1",
    "NRS 78.315(1)",
    Period("1993", first=COVERED_FROM),
    "invalid",
    "verified",
    f"{SESSION_LAW_1993} ; {NRS_78_315}",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
)
def no_quorum(case: Case) -> Answer:
    """The board had no quorum.

    What it asks: Where the board acted at a meeting, a quorum was present. The paper's own statement is taken; the
    number of directors, the votes, the caller (NV-78.310-1) and the notice are not in such papers, and of a special
    meeting the rule says so. A paper that does not tell how the board acted, or tells of a regular meeting without its
    quorum, leaves the answer open. A written consent of all directors is another route (NV-78.315-2), and not asked.

    Why it matters: What too few directors decide is no act of the board.

    Passing case: "at a special meeting duly called and held ..., at which a quorum was present".

    Failing case: A resolution that records that no quorum was present.

    Remedy: Adopt anew, and ratify.
    """
    resolutions = [act.meeting for act in acts_of(case.paper, Resolution) if act.meeting]
    meeting = case.paper.meeting or (resolutions[0] if resolutions else None)
    remedy = "Keep the minutes: the votes, who called the meeting, and the notice."
    if meeting is None:
        return lacks()
    if meeting.type and meeting.type.value == "written_consent":
        return NOT_APPLICABLE
    places = _places(meeting) or title_place(case.paper)
    special = meeting.type is not None and meeting.type.value == "special"
    if meeting.quorum is None:
        if not special:
            return lacks()
        told = Remark("whether the board had a quorum is not shown", places, remedy="Add the minutes.")
        return lacks(told._replace(missing="the directors in office and present (the minutes)", level="note"))
    if not meeting.quorum.value:
        return fails(Remark("the board had no quorum", places, expected="a quorum", remedy="Adopt anew, and ratify."))
    if not special:
        return passes()
    return passes(
        Remark("a quorum is recited; the votes, who called the meeting, and the notice are not", places, remedy=remedy)
    )


def _places(meeting: Meeting) -> tuple[Span, ...]:
    return (*(meeting.quorum.spans if meeting.quorum else ()), *(meeting.type.spans if meeting.type else ()))
