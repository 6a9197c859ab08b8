"""Michigan: the law before 1 April 2004, and the Michigan Law on Notarial Acts (2003 PA 238) since."""

from datetime import date

from charterbook.law.notary.place import parts_absent, signature_is_the_signers
from charterbook.law.reach import acts_of, execution_place, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, judged, lacks, passes, rule_of_law
from charterbook.model.acts import Certification

_PA_238 = "https://law.justia.com/codes/michigan/chapter-55/statute-act-238-of-2003/"
_SINCE = date(2004, 4, 1)
_LAST_OLD = date(2004, 3, 31)


@rule_of_law(
    "ACK-MI-OLD",
    "RS 1846 ch. 14 (MCL 55.107-), MCL 565.221, 1969 PA 57 (MCL 565.261-)",
    Period("<=1970", "2004-04-01", first=date(1970, 1, 1), last=_LAST_OLD),
    "defect",
    "from memory",
    "no page found",
    jurisdiction="US-MI",
    level="note",
)
def unsigned_under_the_earlier_law(case: Case) -> Answer:
    """An acknowledgment of the earlier Michigan law is incomplete.

    What it asks: Before 1 April 2004 the officer's signature, the county, the date, and, for recordable papers, the
    expiry of the commission; the corporate short form names officer, title and corporation. The text was not found:
    all of it is from memory, and the level is never more than a note.

    Why it matters: An unsigned block has no effect as an acknowledgment. The law of 2004 must not be applied to it.

    Passing case: A signed and dated block of 2003 for Kent County, with the expiry of the commission.

    Failing case: A block of 24 April 2003 with a blank line for the notary.

    Remedy: Have the same notary complete it if the act took place; otherwise acknowledge anew.
    """
    return parts_absent(
        case, "the notary's signature", "the county", "the date", "the signer", "the corporation",
        "the expiry of the commission",
    )  # fmt: skip


@rule_of_law(
    "ACK-MI-2",
    "MCL 55.287",
    Period("2004-04-01; format list revised 2006-05-26", first=_SINCE),
    "defect",
    "verified",
    _PA_238,
    jurisdiction="US-MI",
)
def notarial_record_incomplete(case: Case) -> Answer:
    """A Michigan notary's statements are incomplete.

    What it asks: The notary's signature and, near it, the county and the expiry of the commission, with the date of the
    act. The name beside the signature is not read; no stamp is asked.

    Why it matters: A court may void an act that does not comply (MCL 55.307).

    Passing case: Signed, "Notary public, State of Michigan, County of Kent", expiry given, dated.

    Failing case: The same block with the expiry blank.

    Remedy: Have the same notary complete it if the act took place; otherwise acknowledge anew.
    """
    return parts_absent(case, "the notary's signature", "the county", "the date", "the expiry of the commission")


@rule_of_law(
    "ACK-MI-1",
    "MCL 55.285(1), (2), (6)",
    Period("2004-04-01", first=_SINCE),
    "defect",
    "verified",
    _PA_238,
    jurisdiction="US-MI",
)
def appearance_not_shown(case: Case) -> Answer:
    """Who appeared before a Michigan notary is not one who signs.

    What it asks: The signer is in the notary's presence, is identified by personal knowledge, by a credible witness or
    by a current identity card of a government, and the signature is the signer's. The paper shows one part of it: that
    the person whom the certificate names is one who signs the paper; CB303 tells where that fails. How the person was
    identified stands in no paper. Not law on 24 April 2003.

    Why it matters: An acknowledgment by one who did not sign proves another's signature.

    Passing case: The President signs, and the certificate names the President.

    Failing case: The certificate names one who does not sign.

    Remedy: Have the paper acknowledged anew by those who sign it.
    """
    return signature_is_the_signers(case)


@rule_of_law(
    "ACK-MI-3",
    "MCL 55.291(1)",
    Period("2004-04-01", first=_SINCE),
    "defect",
    "verified",
    _PA_238,
    jurisdiction="US-MI",
)
def copy_certified_by_notary(case: Case) -> Answer:
    """A Michigan notary certifies a copy.

    What it asks: A notary does not certify a paper as a true copy or as the original. A copy of a resolution that comes
    with the paper is certified by an officer. The office of the one who certifies must be read.

    Why it matters: The notary's word on the copy has no effect; the corporation's own officer answers for it.

    Passing case: "I, Paul H. Jachim, the Secretary ..., certify that the foregoing is a true and correct copy".

    Failing case: The same by "Jane Roe, Notary Public".

    Remedy: Have the secretary certify the copy.
    """
    certified = acts_of(case.paper, Certification)
    if not certified:
        return NOT_APPLICABLE
    told = [
        Remark(
            f"{act.certifier.value} certifies the copy as a notary",
            spans_of(act) or execution_place(case.paper),
            expected="an officer's certificate",
            actual=act.title.value,
            remedy="Have the secretary certify the copy.",
        )
        for act in certified
        if act.title and "notary" in act.title.value.casefold()
    ]
    return judged(told) if told or all(act.title for act in certified) else lacks()


@rule_of_law(
    "ACK-MI-4",
    "MCL 55.307",
    Period("2004-04-01", first=_SINCE),
    "advice",
    "verified",
    _PA_238,
    jurisdiction="US-MI",
)
def effect_of_the_certificate(case: Case) -> Answer:
    """What a Michigan notary's certificate is worth.

    What it asks: Nothing of the paper: a sealed certificate is presumed to tell the truth, and a court may set aside an
    act that does not comply. Where a part is absent, ACK-MI-2 tells it.

    Why it matters: Who contests the paper must disprove a complete certificate; of an incomplete one the holder has to
    prove the act.

    Passing case: Any acknowledgment taken in Michigan.

    Failing case: None: the rule is advice.

    Remedy: None is needed.
    """
    return passes() if case.paper.acknowledgments else NOT_APPLICABLE


RULES = (
    unsigned_under_the_earlier_law,
    notarial_record_incomplete,
    appearance_not_shown,
    copy_certified_by_notary,
    effect_of_the_certificate,
)
