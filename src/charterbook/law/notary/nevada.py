"""Nevada: acts done by Nevada's own notaries."""

from datetime import date

from charterbook.law.notary.place import parts_absent
from charterbook.law.rule import Answer, Case, Period, rule_of_law


@rule_of_law(
    "ACK-NV-1",
    "NRS 240.1655(1)",
    Period("current; base of 1993", first=date(2023, 1, 1), earliest=date(1993, 1, 1)),
    "defect",
    "verified",
    "https://nevada.public.law/statutes/nrs_240.1655",
)
def nevada_certificate_incomplete(case: Case) -> Answer:
    """A Nevada notary's certificate is incomplete.

    What it asks: The county, the name of the person whose signature is acknowledged, the notary's signature and the
    date. The stamp is asked too and is not read. The law governs acts done in Nevada only; an act in another state is
    tested by the law of that place (row ACK-NV-3, from memory). The present text is verified; before 2023 a failure
    is told as an open question.

    Why it matters: A certificate without the notary's signature proves nothing.

    Passing case: State of Nevada, County of Clark, signed and dated.

    Failing case: The same with the notary's line blank.

    Remedy: Have the same notary complete it if the act took place; otherwise acknowledge anew.
    """
    return parts_absent(case, "the notary's signature", "the county", "the date", "the signer")


RULES = (nevada_certificate_incomplete,)
