"""States with the Revised Uniform Law on Notarial Acts: Iowa and Washington were read."""

from datetime import date

from charterbook.law.notary.place import parts_absent, signature_is_the_signers
from charterbook.law.rule import Answer, Case, Period, rule_of_law

_SOURCE = (
    "https://law.justia.com/codes/iowa/title-i/chapter-9b/ ; "
    "https://law.justia.com/codes/washington/title-42/chapter-42-45/"
)
_READ_IN_2023 = Period("state enactment (day not researched)", first=date(2023, 1, 1), earliest=date.min)


@rule_of_law(
    "ACK-1",
    "RULONA 15 (IA 9B.15; WA 42.45.130)",
    _READ_IN_2023,
    "defect",
    "verified",
    _SOURCE,
    jurisdiction="US-RULONA",
)
def certificate_of_act_incomplete(case: Case) -> Answer:
    """The certificate of a notarial act is incomplete.

    What it asks: The officer signs and dates the certificate, and it names the place and the expiry of the commission.
    The office's title and the stamp are asked by the law too and are not read. The day of each state's enactment was
    not researched: before 2023 a failure is told as an open question.

    Why it matters: An acknowledgment without the officer's signature is none. That a missing part does not by itself
    void the act (RULONA 26) is from memory.

    Passing case: State of Iowa, County of Polk, signed, dated, "My commission expires June 1, 2026".

    Failing case: The same without the notary's signature.

    Remedy: Have the same notary complete it if the act took place; otherwise acknowledge anew.
    """
    return parts_absent(case, "the notary's signature", "the date", "the state", "the expiry of the commission")


@rule_of_law(
    "ACK-2",
    "RULONA short form, representative (IA 9B.16(2); WA 42.45.140(2))",
    _READ_IN_2023,
    "defect",
    "verified",
    _SOURCE,
    jurisdiction="US-RULONA",
)
def capacity_not_told(case: Case) -> Answer:
    """The acknowledgment does not say for whom the signer acts.

    What it asks: An acknowledgment in a representative capacity names the signer, the authority (president, secretary)
    and the party on whose behalf. Whether that party is named rightly is CB201's.

    Why it matters: Without them the acknowledgment is the person's own and not the corporation's.

    Passing case: "by Jane Roe as President of Acme Corporation".

    Failing case: "by Jane Roe".

    Remedy: Have the same notary complete it if the act took place; otherwise acknowledge anew.
    """
    return parts_absent(case, "the signer", "the signer's authority", "the corporation")


@rule_of_law(
    "ACK-3",
    "RULONA 4, 5, 6 (WA 42.45.030, 42.45.040)",
    _READ_IN_2023,
    "defect",
    "verified",
    _SOURCE,
    jurisdiction="US-RULONA",
)
def appearance_not_shown(case: Case) -> Answer:
    """Who appeared is not one who signs.

    What it asks: The signer appears before the officer (in person or as the state allows from afar), is known or shows
    who they are, and the signature is theirs. The paper shows one part of it: that the person whom the certificate
    names is one who signs the paper; CB303 tells where that fails.

    Why it matters: An acknowledgment by one who did not sign proves another's signature.

    Passing case: The President signs, and the certificate names the President.

    Failing case: The certificate names one who does not sign.

    Remedy: Have the paper acknowledged anew by those who sign it.
    """
    return signature_is_the_signers(case)


RULES = (certificate_of_act_incomplete, capacity_not_told, appearance_not_shown)
