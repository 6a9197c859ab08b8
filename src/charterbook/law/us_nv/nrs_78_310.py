"""NRS 78.310 and 78.315(2): who calls the board, and how directors act without a meeting."""

from charterbook.law.reach import acts_of, execution_place, papers
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import COVERED_FROM, NRS_78_310, NRS_78_315, SESSION_LAW_1993
from charterbook.model.acts import Meeting, Resolution
from charterbook.model.instrument import Instrument, Kind

_DECIDED_BY_THE_BOARD: tuple[Kind, ...] = (
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    "resolution",
)
_SINCE_1993 = Period("1993", first=COVERED_FROM)


def _meeting(paper: Instrument) -> Meeting | None:
    resolutions = [act.meeting for act in acts_of(paper, Resolution) if act.meeting]
    return paper.meeting or (resolutions[0] if resolutions else None)


def _type(paper: Instrument) -> str:
    meeting = _meeting(paper)
    return meeting.type.value if meeting and meeting.type else ""


@rule_of_law(
    "NV-78.310-1",
    "NRS 78.310",
    Period("1993; amended 2001 (twice); text read of 2005", first=COVERED_FROM),
    "defect",
    "verified",
    NRS_78_310,
    *_DECIDED_BY_THE_BOARD,
)
def caller_not_shown(case: Case) -> Answer:
    """Who called the board is not shown.

    What it asks: A special meeting is called by the whole board, by two directors or by the president, or as the bylaws
    say. Papers recite "duly called" and name nobody; of a special meeting the answer is therefore open, and NV-78.315-1
    tells with the quorum that the caller is not shown. A regular or annual meeting needs no call.

    Why it matters: A meeting that nobody could call decides nothing until it is ratified.

    Passing case: "at its regular meeting".

    Failing case: None: the caller is in the minutes.

    Remedy: Keep the notice and the minutes; ratify (NRS 78.325, 78.0296) what a wrong caller called.
    """
    match _type(case.paper):
        case "regular" | "annual":
            return passes()
        case "special":
            return lacks()
        case _:
            return NOT_APPLICABLE


@rule_of_law(
    "NV-78.315-2",
    "NRS 78.315(2)",
    _SINCE_1993,
    "invalid",
    "verified",
    f"{SESSION_LAW_1993} ; {NRS_78_315}",
    *_DECIDED_BY_THE_BOARD,
)
def consent_not_signed_by_all(case: Case) -> Answer:
    """A director has not signed the consent.

    What it asks: Where the board acts by written consent, all directors sign it, before or after the action (the text
    of today has two narrow exceptions for one who abstains). The consent itself, as the paper or attached to it, shows
    a line for each director; a line without a signature fails, as a
    warning: another copy may be signed. A certificate that only recites the consent leaves the
    answer open, and so does a consent of which this copy has no signature at all.

    Why it matters: One who has not signed could have asked for a meeting; without all signatures there is no action.

    Passing case: A written consent with three lines and three signatures.

    Failing case: The same with one line blank.

    Remedy: Collect the signature, or hold a meeting.
    """
    if _type(case.paper) != "written_consent":
        return NOT_APPLICABLE
    consents = [paper for paper in papers(case.paper) if paper.kind == "resolution" and paper.signers]
    signed = [signer for paper in consents for signer in paper.signers if signer.signed]
    blank = [signer for paper in consents for signer in paper.signers if not signer.signed]
    if not signed:
        return lacks()
    if not blank:
        return passes()
    return fails(
        *(
            Remark(
                f"{signer.name.value} has not signed the written consent in this copy",
                signer.name.spans or execution_place(case.paper),
                expected="the signature of every director",
                actual="blank",
                remedy="Collect the signature, or hold a meeting.",
                level="warning",
            )
            for signer in blank
        )
    )
