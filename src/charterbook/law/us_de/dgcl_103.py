"""DGCL 103: how a paper is signed, acknowledged and filed, when it takes effect, and how it is corrected."""

from charterbook.law.contents import LONGEST_DELAY, signed_by_an_officer
from charterbook.law.decided import numbers_resolved, what_changes
from charterbook.law.facts import cites
from charterbook.law.filed import AFTER_ARTICLES, CHANGES, FILED
from charterbook.law.reach import act_place, execution_place, filed_on, operative, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, judged, lacks, passes, rule_of_law
from charterbook.law.us_de.facts import absent
from charterbook.law.us_de.history import (
    CORRECTABLE,
    CORRECTIONS,
    DGCL_103,
    FILING_MOMENT,
    NINETY_DAYS,
    OFFICER_SIGNS,
    SESSION_1971,
    SESSION_1983,
    SESSION_1996,
    SESSION_2003,
    SIGNATURE_ACKNOWLEDGES,
)
from charterbook.model.acts import Correction


@rule_of_law(
    "DE-103a2",
    "DGCL 103(a)(2)",
    OFFICER_SIGNS,
    "invalid",
    "verified",
    DGCL_103,
    *AFTER_ARTICLES,
    jurisdiction="US-DE",
    level="warning",
)
def no_officer_has_signed(case: Case) -> Answer:
    """No officer has signed.

    What it asks: One who signed holds an office, as the title tells. An incorporator may sign an amendment under DGCL
    241. Directors, or holders of stock, may sign only where it appears from the paper that there are no officers; those
    words are not read, which is why this is a warning and no error. CB304 tells of lines without a signature. From
    memory, an earlier text asked for a chairman, president or vice president and the secretary or an assistant;
    the year of the change was not found.

    Why it matters: The Secretary of State refuses a certificate whose signer states no office.

    Passing case: Signed "Torvald Esch, General Counsel".

    Failing case: Signed only "Jane Roe, Director".

    Remedy: Sign anew, or correct the defective execution (DGCL 103(f)).
    """
    also = ("incorporator",) if cites(case.paper, "DGCL 241") else ()
    return signed_by_an_officer(case, also, "Sign anew, or correct the defective execution (DGCL 103(f)).")


@rule_of_law(
    "DE-103b",
    "DGCL 103(b)",
    SIGNATURE_ACKNOWLEDGES,
    "advice",
    "verified",
    SESSION_1971,
    *FILED,
    jurisdiction="US-DE",
)
def notary_not_needed(case: Case) -> Answer:
    """A notary's acknowledgment is attached that Delaware does not ask for.

    What it asks: Nothing of the paper. Since the session of 1971 the signature alone is the acknowledgment: who signs
    affirms, under the penalties of perjury, that the paper is the corporation's act and that its facts are true.

    Why it matters: An unfinished block adds doubt and takes nothing from the paper.

    Passing case: Any paper; where a block is attached the rule says that it is not needed.

    Failing case: None: the rule is advice.

    Remedy: Leave the block out, or complete it.
    """
    blocks = case.paper.acknowledgments
    if not blocks:
        return NOT_APPLICABLE
    tail = "" if all(block.notary_signed for block in blocks) else "; the incomplete ones do not count against it"
    return passes(
        Remark(
            f"Delaware asks for no notary on this paper: the signature is the acknowledgment{tail}",
            tuple(span for block in blocks for span in spans_of(block)) or execution_place(case.paper),
            remedy="Leave the block out, or complete it.",
        )
    )


@rule_of_law(
    "DE-103c3",
    "DGCL 103(c)(3), (4)",
    FILING_MOMENT,
    "advice",
    "verified",
    SESSION_2003,
    *FILED,
    jurisdiction="US-DE",
)
def filing_moment(case: Case) -> Answer:
    """The filing date is the day of delivery.

    What it asks: Nothing of the paper: the date and time that the Secretary of State endorses are those of delivery,
    unless a later time was asked for on or before delivery, and are conclusive in the absence of fraud. A paper without
    a stamp is told by CB401.

    Why it matters: The filing date, and not the day of signing, decides from when a series exists.

    Passing case: "FILED 10:00 AM 08/23/2004".

    Failing case: None: the rule is advice.

    Remedy: None is needed.
    """
    return passes() if filed_on(case.paper) else NOT_APPLICABLE


@rule_of_law(
    "DE-103d",
    "DGCL 103(d)",
    NINETY_DAYS,
    "invalid",
    "verified",
    f"{SESSION_1983} ; {SESSION_1996}",
    "articles",
    *CHANGES,
    jurisdiction="US-DE",
)
def effect_too_late(case: Case) -> Answer:
    """The effective date is more than 90 days after the filing.

    What it asks: A future effective date is at the latest the 90th day after the filing. A paper is not filed before it
    is signed, so a date within 90 days of the signing passes without a stamp. An effect before the filing is told by
    CB402. A paper that is called off before its date needs a certificate of termination or amendment (since 1996 for
    papers of every kind).

    Why it matters: A date beyond the limit is refused, or leaves open when the change took effect.

    Passing case: Signed on 10 November, effective on 14 November.

    Failing case: Filed on 1 May, effective on 1 September.

    Remedy: File anew with a lawful date.
    """
    dates, filed = case.paper.dates, filed_on(case.paper)
    effective = dates.effective_on
    if effective is None:
        return NOT_APPLICABLE
    start = filed or dates.executed_on
    if start and effective.value <= start.value + LONGEST_DELAY:
        return passes()
    told = Remark(
        f"effective on {effective.value}, more than 90 days after the {'filing' if filed else 'signing'}",
        (*effective.spans, *(start.spans if start else ())),
        expected=f"not after {filed.value + LONGEST_DELAY}" if filed else "within 90 days of the filing",
        actual=str(effective.value),
        remedy="File anew with a lawful date.",
    )
    if filed:
        return fails(told)
    if start is None:
        told = told._replace(message=f"effective on {effective.value}; the day of filing is not shown")
    return lacks(told._replace(missing="the day of filing (file-stamped copy)", level="note"))


@rule_of_law(
    "DE-103f",
    "DGCL 103(f)",
    CORRECTABLE,
    "invalid",
    "verified",
    CORRECTIONS,
    "correction",
    jurisdiction="US-DE",
)
def correction_changes_the_decision(case: Case) -> Answer:
    """The correction does not set out the fault, or changes the decision.

    What it asks: A certificate of correction names the inaccuracy and sets out the text as corrected; a corrected
    certificate is set out whole. What it mends is an inaccurate record of what was done, or a defective execution: the
    board's resolution, where it is given, does not have the number that is called faulty. Whoever relied on the record
    and is harmed is bound only from the filing of the correction.

    Why it matters: A correction relates back to the first filing; it cannot decide anew what the board decided.

    Passing case: "Section 1 states 36,000 shares, where the Board had fixed 63,000"; the text as corrected follows.

    Failing case: The resolution says 36,000, and the correction makes it 63,000.

    Remedy: Amend (DGCL 242 or 151(g)) or ratify (DGCL 204), if the decision itself must change.
    """
    remedy = "Amend (DGCL 242 or 151(g)) or ratify (DGCL 204), if the decision itself must change."
    corrections = [act for act in operative(case.paper) if isinstance(act, Correction)]
    if not corrections:
        told = Remark(
            "no fault and no corrected words were found", act_place(case.paper), remedy="File anew, complete."
        )
        return absent(case, told, "the fault and the corrected words")
    decided = numbers_resolved(case)
    return judged(
        [
            Remark(
                "the resolution has the number that the correction calls faulty",
                (*act.corrected.spans, *act.faulty.spans),
                expected="the number that was decided",
                actual=act.corrected.value,
                remedy=remedy,
            )
            for act in corrections
            if what_changes(act, decided) == "decision"
        ]
    )
