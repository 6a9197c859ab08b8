"""NRS 78.1955(1): what a certificate of designation holds, who signs it, and when it must be on file."""

from datetime import date

from charterbook.law.facts import ever_issued, holds, series_acts, signed
from charterbook.law.reach import (
    act_place,
    acts_of,
    execution_place,
    filed_on,
    marks,
    operative,
    spans_of,
    title_place,
)
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import same_corporation
from charterbook.law.us_nv.history import (
    AFTER_2001,
    BEFORE_2003_ACTS,
    BILL_OF_2001,
    COVERED_FROM,
    FORM_2006,
    FORM_2020,
    NRS_78_1955,
    SB_51,
    SB_217,
    SB_577,
    SESSION_LAW_2005,
    SINCE_2001_TEXT,
    TEXT_OF_2005,
    TEXT_OF_2023,
)
from charterbook.model.acts import Issuance, Resolution, SeriesDesignation

_SIGN_AGAIN = "Sign anew, or correct the defective execution (NRS 78.0295)."
_TWO_OFFICERS = Period(
    "<=2001-02",
    "2003 session acts (after 2003-04-24)",
    first=BILL_OF_2001,
    last=BEFORE_2003_ACTS,
    earliest=COVERED_FROM,
    latest=TEXT_OF_2005,
)
_ONE_OFFICER = Period("2003 session acts (day not found)", first=TEXT_OF_2005, earliest=date(2003, 4, 25))
_ACKNOWLEDGED = Period(
    "<=1999",
    "2001 session acts (SB 217 proposal; SB 51 / SB 577 enrolled)",
    first=COVERED_FROM,
    last=BILL_OF_2001,
    latest=date(2001, 12, 31),
)
_UNACKNOWLEDGED = Period("2001 session acts", first=AFTER_2001, earliest=date(2001, 2, 21))


@rule_of_law(
    "NV-78.1955-1a",
    "NRS 78.1955(1)",
    SINCE_2001_TEXT,
    "invalid",
    "verified",
    f"{NRS_78_1955} ; {SB_217} ; {SESSION_LAW_2005}",
    "designation",
)
def resolution_not_set_out(case: Case) -> Answer:
    """The designation does not set out the board's resolution.

    What it asks: The certificate contains the resolution of the board that fixed the series, in its text or attached.
    Where it tells when or how the board, or a sole director, decided, the text that follows is taken for the decision.

    Why it matters: The series exists by the resolution; the certificate only puts it on file. Without it nothing is.

    Passing case: "RESOLVED, that there is hereby created a series ..." in the certificate.

    Failing case: A certificate that lists terms and contains no resolution.

    Remedy: File anew with the resolution.
    """
    decided = acts_of(case.paper, Resolution) or case.paper.meeting or case.paper.dates.adopted_on
    if decided or marks(case.paper, "resolved"):
        return passes()
    told = Remark(
        "no resolution of the board was found in the certificate",
        title_place(case.paper),
        expected="the board's resolution",
        remedy="File anew with the resolution.",
    )
    return _absent(case, told, "the resolution, among words that were not understood")


@rule_of_law(
    "NV-78.1955-1b",
    "NRS 78.1955(1)",
    Period("after the 2005 act; present in the 2023 text", first=TEXT_OF_2023, earliest=TEXT_OF_2005),
    "defect",
    "verified",
    f"{NRS_78_1955} ; {SESSION_LAW_2005}",
    "designation",
)
def series_without_number(case: Case) -> Answer:
    """A series is designated without its number of shares.

    What it asks: The certificate gives the number of shares of every series that it designates. Two readings of one
    number are left to CB101.

    Why it matters: A series without a number takes an unknown part of the class; no later paper can be checked.

    Passing case: "1,000,000 shares are designated Series B Preferred Stock".

    Failing case: A certificate that fixes the terms of Series B and no number.

    Remedy: A certificate of correction, or an amendment, that gives the number.
    """
    made = [act for act in operative(case.paper) if isinstance(act, SeriesDesignation)]
    told = [
        Remark(
            "the certificate gives no number of shares for this series",
            spans_of(act) or act_place(case.paper),
            expected="the number of shares of the series",
            missing="the number, among words that were not understood" if case.paper.unread else None,
            remedy="A certificate of correction, or an amendment, that gives the number.",
        )
        for act in made
        if act.after is None
    ]
    if told:
        return lacks(*told) if case.paper.unread else fails(*told)
    return passes() if made else NOT_APPLICABLE


@rule_of_law(
    "NV-78.1955-1c-old",
    "NRS 78.1955(1) as it stood until the 2003 session acts",
    _TWO_OFFICERS,
    "invalid",
    "partly verified",
    f"{SB_217} ; {SESSION_LAW_2005}",
    "designation",
    "designation_amendment",
)
def two_officers_have_not_signed(case: Case) -> Answer:
    """Two officers have not signed.

    What it asks: The president or a vice president, and the secretary or an assistant secretary, have signed. One
    person may hold both offices. That an amendment needed both, and not only a designation, is from memory; so is
    that the acts of 2003 ended it: hence a warning at most.

    Why it matters: Until the acts of 2003 the certificate had to be executed by two officers.

    Passing case: Signed by the President and the Secretary on 24 April 2003.

    Failing case: Signed by the President alone on that day.

    Remedy: Sign anew, or correct the defective execution (NRS 78.0295).
    """
    paper = case.paper
    if not signed(paper) or any(signer.title is None for signer in signed(paper)):
        told = Remark("the offices of those who sign are not all shown", execution_place(paper), remedy=_SIGN_AGAIN)
        return lacks(told._replace(missing="the signers and their offices"))
    absent = [
        what
        for what, offices in (
            ("the president or a vice president", ("president", "vice president")),
            ("the secretary or an assistant secretary", ("secretary", "assistant secretary")),
        )
        if not holds(paper, *offices)
    ]
    if not absent:
        return passes()
    return fails(
        Remark(
            f"not signed by {' nor by '.join(absent)}",
            (*(span for signer in signed(paper) for span in signer.name.spans), *title_place(paper)),
            expected=" and ".join(absent),
            actual=", ".join(signer.title.value for signer in signed(paper) if signer.title),
            remedy=_SIGN_AGAIN,
        )
    )


@rule_of_law(
    "NV-78.1955-1c",
    "NRS 78.1955(1), (4)",
    _ONE_OFFICER,
    "invalid",
    "verified",
    f"{SESSION_LAW_2005} ; {NRS_78_1955} ; {FORM_2020}",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
)
def no_officer_has_signed(case: Case) -> Answer:
    """No officer has signed.

    What it asks: At least one officer of the corporation has signed. Which signer is an officer is told by the title,
    or by the state's form, whose line is for an officer. A copy without signatures, which CB304 tells, leaves the
    answer open.

    Why it matters: The certificate is the corporation's act only by an officer's signature.

    Passing case: Signed "Jane Roe, Chief Executive Officer".

    Failing case: Signed only "Jane Roe, Director".

    Remedy: Sign anew, or correct the defective execution (NRS 78.0295).
    """
    paper = case.paper
    named = [signer for signer in signed(paper) if signer.title]
    officers = ("president", "vice president", "secretary", "treasurer", "officer", "ceo", "cfo", "coo", "controller")
    if any(office in signer.title.value.casefold() for signer in named if signer.title for office in officers):
        return passes()
    if not signed(paper):
        return lacks()
    if not named and marks(paper, "form"):
        return passes()
    told = Remark(
        "no signature of an officer is shown", execution_place(paper), expected="an officer", remedy=_SIGN_AGAIN
    )
    if not named or len(named) < len(signed(paper)):
        return lacks(told._replace(missing="a signature with the signer's office"))
    return fails(told._replace(actual=", ".join(signer.title.value for signer in named if signer.title)))


@rule_of_law(
    "NV-78.1955-1d",
    "NRS 78.1955(1) before the 2001 session acts",
    _ACKNOWLEDGED,
    "invalid",
    "partly verified",
    f"{SB_217} ; {SB_51} ; {SB_577}",
    "designation",
)
def not_acknowledged(case: Case) -> Answer:
    """The designation is not acknowledged.

    What it asks: Before the acts of 2001 the president or a vice president acknowledged the certificate before a person
    empowered to take acknowledgments, and that person signed. The day on which the demand ended was not found.

    Why it matters: Under that law the acknowledgment was part of the execution of a designation.

    Passing case: A designation of 1999 with a notary's signed certificate for the President.

    Failing case: The same with nobody's acknowledgment.

    Remedy: A certificate of correction of the defective acknowledgment (NRS 78.0295).
    """
    paper = case.paper
    remedy = "A certificate of correction of the defective acknowledgment (NRS 78.0295)."
    by_president = [
        ack for ack in paper.acknowledgments if ack.signer_title and "president" in ack.signer_title.value.casefold()
    ]
    if any(ack.notary_signed for ack in by_president):
        return passes()
    if by_president:
        places = tuple(span for ack in by_president for span in spans_of(ack))
        return fails(Remark("the president's acknowledgment is not signed by a notary", places, remedy=remedy))
    told = Remark(
        "no acknowledgment by the president or a vice president was found",
        execution_place(paper),
        expected="an acknowledgment by the president or a vice president",
        remedy=remedy,
    )
    return _absent(case, told, "the acknowledgment, among words that were not understood")


@rule_of_law(
    "NV-78.1955-1e",
    "NRS 78.1955(1)",
    _UNACKNOWLEDGED,
    "advice",
    "partly verified",
    f"{SB_217} ; {SESSION_LAW_2005} ; {FORM_2006} ; {FORM_2020}",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
)
def acknowledgment_not_needed(case: Case) -> Answer:
    """An acknowledgment is attached that Nevada does not ask for.

    What it asks: Nothing of the paper: since the acts of 2001 no acknowledgment is needed for this filing, and an
    unfinished one does not count against it. That the strike in the bill was enacted for this section is inferred
    from the later texts, which have no acknowledgment.

    Why it matters: A block that need not be there adds doubt when it is not complete, and no strength when it is.

    Passing case: Any paper; where a block is attached the rule says that it is not needed.

    Failing case: None: the rule is advice.

    Remedy: Leave the block out, or complete it.
    """
    acks = case.paper.acknowledgments
    if not acks:
        return NOT_APPLICABLE
    complete = all(ack.notary_signed for ack in acks)
    tail = "" if complete else "; the incomplete ones do not count against the paper"
    return passes(
        Remark(
            f"Nevada asks for no acknowledgment of this filing since the acts of 2001 (partly verified){tail}",
            tuple(span for ack in acks for span in spans_of(ack)) or execution_place(case.paper),
            remedy="Leave the blocks out, or complete them.",
        )
    )


@rule_of_law(
    "NV-78.1955-1f",
    "NRS 78.1955(1)",
    Period(
        '<=2001-02 ("filed before issuance"); 2005 act ("become effective before issuance")',
        first=BILL_OF_2001,
        earliest=COVERED_FROM,
    ),
    "invalid",
    "verified",
    f"{SB_217} ; {SESSION_LAW_2005}",
    "designation",
)
def issued_before_on_file(case: Case) -> Answer:
    """Shares were issued before the designation was on file.

    What it asks: The designation was filed (since the act of 2005: effective) before the first share of the series was
    issued. NV-78.195-1c asks the same of the paper that issues. Where nothing shows an issue the answer is open.

    Why it matters: Before that moment there is no such series, and nothing to issue.

    Passing case: The paper or the book shows that no share has been issued.

    Failing case: Filed on 1 May, while a share was issued on 24 April.

    Remedy: Ratify (NRS 78.0296), or rescind and issue anew.
    """
    acts = series_acts(case.paper)
    if not acts:
        return NOT_APPLICABLE
    remedy = "Ratify (NRS 78.0296), or rescind and issue anew."
    on_file = case.paper.dates.effective_on if case.on and case.on >= TEXT_OF_2005 else None
    on_file = on_file or filed_on(case.paper)
    for paper in (paper for paper in case.beside if same_corporation(case.paper, paper)):
        issued = acts_of(paper, Issuance)
        moment = paper.dates.effective_on or paper.dates.executed_on or paper.dates.adopted_on
        same = [act for act in issued if act.series and act.series.value == getattr(acts[0].series, "value", None)]
        if on_file and moment and same and moment.value < on_file.value:
            return fails(
                Remark(
                    f"shares were issued on {moment.value}, the designation was on file on {on_file.value}",
                    (*moment.spans, *on_file.spans),
                    expected=f"no issue before {on_file.value}",
                    actual=str(moment.value),
                    remedy=remedy,
                )
            )
    if ever_issued(case, acts[0])[0] == "no":
        return passes()
    if ever_issued(case, acts[0])[0] == "unknown":
        return lacks()
    missing = "the days of filing and of the first issue (stamped copy, stock ledger)"
    told = "shares of the series are issued; whether only after the filing is not shown"
    return lacks(Remark(told, act_place(case.paper), missing=missing, remedy=remedy, level="note"))


def _absent(case: Case, told: Remark, missing: str) -> Answer:
    """What was not found fails a paper that was read in full, and leaves the answer open where words were left over."""
    return lacks(told._replace(missing=missing)) if case.paper.unread else fails(told)
