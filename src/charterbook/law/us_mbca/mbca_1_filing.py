"""MBCA 1.20 to 1.24 and 1.45: who signs a paper, what it fixes, when it takes effect, how it is mended."""

from charterbook.law.contents import complete, delayed_effect, signed_by_an_officer
from charterbook.law.facts import signed
from charterbook.law.reach import act_place, acts_of, approvals, operative, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_mbca.sources import ALL_THREE, IOWA_AND_WASHINGTON, SINCE_ENACTED, WASHINGTON, state_of
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    Correction,
    DesignatedSharesAdjustment,
    Ratification,
    Resolution,
    SeriesDesignation,
)
from charterbook.model.shares import decimal_string

_NOT_FIXED = frozenset({"at least", "not less than", "a minimum of", "approximately", "about"})
_NUMBERED = (AuthorizedSharesAdjustment, ClassAuthorization, DesignatedSharesAdjustment, SeriesDesignation)


@rule_of_law(
    "MB-1.20",
    "MBCA 1.20",
    SINCE_ENACTED,
    "invalid",
    "verified",
    IOWA_AND_WASHINGTON,
    "articles",
    "articles_amendment",
    "articles_restated",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    "correction",
    "retirement",
    jurisdiction="US-MBCA",
)
def no_officer_has_signed(case: Case) -> Answer:
    """No officer has signed.

    What it asks: The chair of the board, the president or another officer has signed, and the office is stated beside
    the signature; original articles are signed by an incorporator, and a director passes there too. A seal, an
    attestation and an acknowledgment may be there and need not. In Florida a director may sign any paper. In Colorado
    delivery for filing stands for the signature, and the rule does not apply.

    Why it matters: The registrar takes the corporation's act from an officer; a paper signed in no capacity may be
    refused, and who bound the corporation is not shown.

    Passing case: "By /s/ Ruth Roe, Vice President".

    Failing case: "/s/ Ruth Roe, Director".

    Remedy: Sign anew in an officer's capacity; a filed paper is mended by articles of correction.
    """
    state = state_of(case)
    if state and not state.signature:
        return NOT_APPLICABLE
    also = ("receiver", "trustee", *(("incorporator", "director") if case.paper.kind == "articles" else ()))
    also += ("director",) if state and state.directors_sign else ()
    return signed_by_an_officer(case, also, "Sign anew in an officer's capacity, or correct the defective execution.")


@rule_of_law(
    "MB-1.20k",
    "MBCA 1.20(k)",
    SINCE_ENACTED,
    "defect",
    "verified",
    WASHINGTON,
    "articles",
    "articles_amendment",
    "articles_restated",
    "designation",
    "designation_amendment",
    jurisdiction="US-MBCA",
    level="warning",
)
def number_not_fixed(case: Case) -> Answer:
    """The number of authorized shares is not fixed on the page.

    What it asks: Each number of shares that the paper authorizes is one number, or a bound from above. Terms of a class
    may hang on facts outside the paper; its number may not, nor the effective date and the names.

    Why it matters: Whoever issues shares must see in the filed paper how many there may be.

    Passing case: "64,000 shares are a series known as Series 1996".

    Failing case: "at least 64,000 shares, as the board may fix from time to time".

    Remedy: State the number.
    """
    acts = [act for act in operative(case.paper) if isinstance(act, _NUMBERED)]
    if not acts:
        return NOT_APPLICABLE
    told = [
        Remark(
            f'the number is stated as "{after.qualifier} {decimal_string(after.value)}"',
            after.spans or spans_of(act),
            expected="one number",
            actual=f"{after.qualifier} {decimal_string(after.value)}",
            remedy="State the number.",
        )
        for act in acts
        if (after := plain(act.after)) and after.qualifier in _NOT_FIXED
    ]
    if told:
        return fails(*told)
    unlimited = [act for act in acts if isinstance(act, ClassAuthorization) and act.unlimited]
    return passes() if all(plain(act.after) for act in acts if act not in unlimited) else lacks()


@rule_of_law(
    "MB-1.23",
    "MBCA 1.23",
    SINCE_ENACTED,
    "invalid",
    "verified",
    ALL_THREE,
    "articles",
    "articles_amendment",
    "articles_restated",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    "retirement",
    jurisdiction="US-MBCA",
)
def effect_too_late(case: Case) -> Answer:
    """The paper takes effect more than 90 days after its filing.

    What it asks: A stated effective date is not before the filing and not more than 90 days after it. Where filing or
    effective date is not shown the answer is open; a paper that states none takes effect on filing. In Colorado a later
    date counts as the ninetieth day: told as a note.

    Why it matters: The date decides from when the shares exist; a date out of range takes no effect as written.

    Passing case: Filed on 1 May, effective on 1 June.

    Failing case: Filed on 1 May, effective on 1 September.

    Remedy: File anew with a lawful date, or correct it.
    """
    answer = delayed_effect(case, remedy="File anew with a lawful date, or correct it.")
    state = state_of(case)
    if answer.outcome == "fail" and state and state.code == "US-CO":
        return passes(*(remark._replace(level="note") for remark in answer.remarks))
    return answer


@rule_of_law(
    "MB-1.24", "MBCA 1.24", SINCE_ENACTED, "defect", "verified", ALL_THREE, "correction", jurisdiction="US-MBCA"
)
def correction_incomplete(case: Case) -> Answer:
    """The correction leaves something out.

    What it asks: Articles of correction describe the record they mend and give its filing date (or attach a copy), say
    what is wrong, and give the corrected text; an officer signs. They relate back to the day of the record, but not
    against those who relied on it and are harmed.

    Why it matters: Two papers are read as one from then on; without the date and the fault nobody knows how.

    Passing case: The record of 12 April with its date, the faulty words, the corrected ones, and a signature.

    Failing case: A correction that does not say when the record was filed.

    Remedy: Complete the items and file anew.
    """
    made = [act for act in operative(case.paper) if isinstance(act, Correction)]
    if not made:
        return NOT_APPLICABLE
    items = (
        ("the record corrected", all(act.corrected_title.value for act in made)),
        ("the filing date of the record", all(act.filed_on for act in made)),
        ("the fault", all(act.faulty.value for act in made)),
        ("the corrected text", all(act.corrected.value for act in made)),
        ("a signature", bool(signed(case.paper))),
    )
    return complete(case, "the correction", items, "Complete the items and file anew.")


@rule_of_law(
    "MB-1.45",
    "MBCA 1.45 to 1.52",
    SINCE_ENACTED,
    "invalid",
    "partly verified",
    "https://trenam.spinudev.com/gary-teblum-co-authors-article-that-will-address-key-changes-into-the-florida-"
    "business-corporation-act-part-1 (Florida, ch. 2019-90) ; section list of Florida 607.0145 to .0152",
    "validation",
    "articles_amendment",
    jurisdiction="US-MBCA",
)
def ratification_without_approvals(case: Case) -> Answer:
    """A defective act is ratified without the approvals, or before the state knew ratification.

    What it asks: Where the paper ratifies a defective act, the state has these sections on that day (known of Florida
    from 2020 and of Iowa from 2022; of other states it was not found out), and the paper shows the board's resolution
    and, where the act itself needed them, the holders' approval.

    Why it matters: Ratification makes shares good from their first day; without its statute nothing of that happens.

    Passing case: A Florida paper of 2021 that sets out the board's and the shareholders' ratification.

    Failing case: A Florida paper of 2015 that ratifies an over-issue under these sections.

    Remedy: Check that the state has adopted the sections; then ratify by the board and, where needed, the holders.
    """
    acts = [act for act in operative(case.paper) if isinstance(act, Ratification)]
    state = state_of(case)
    if not acts:
        return NOT_APPLICABLE
    places = spans_of(acts[0]) or act_place(case.paper)
    remedy = "Check that the state has adopted the sections, and obtain the approvals."
    since = state.ratification_since if state else None
    if since is None:
        missing = "whether the state had adopted MBCA 1.45 to 1.52 on that day"
        return lacks(Remark("whether the state lets an act be ratified is not known here", places, missing=missing))
    if case.on and case.on < since:
        message = f"a defective act is ratified on {case.on}; the state's sections on ratification begin on {since}"
        return fails(Remark(message, places, expected=f"a day from {since} on", actual=str(case.on), remedy=remedy))
    if acts_of(case.paper, Resolution) or case.paper.dates.adopted_on or approvals(case.paper):
        return passes()
    told = Remark("no approval of the ratification is shown", places, remedy=remedy)
    return lacks(told._replace(missing="the board's resolution and, where needed, the holders' approval"))
