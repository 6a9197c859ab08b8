"""Michigan: the law before 1 April 2004, and the Michigan Law on Notarial Acts (2003 PA 238) since."""

from datetime import date

from charterbook.law.notary.place import parts_absent
from charterbook.law.rule import Answer, Case, Period, rule_of_law

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
    act. The name beside the signature is not read; no stamp is asked. How the signer was identified (ACK-MI-1) does
    not stand in the paper, and that a notary may not certify copies (ACK-MI-3) is met by a secretary's certificate.

    Why it matters: A court may void an act that does not comply (MCL 55.307).

    Passing case: Signed, "Notary public, State of Michigan, County of Kent", expiry given, dated.

    Failing case: The same block with the expiry blank.

    Remedy: Have the same notary complete it if the act took place; otherwise acknowledge anew.
    """
    return parts_absent(case, "the notary's signature", "the county", "the date", "the expiry of the commission")


RULES = (unsigned_under_the_earlier_law, notarial_record_incomplete)
