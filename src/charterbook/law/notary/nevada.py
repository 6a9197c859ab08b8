"""Nevada: acts done by Nevada's own notaries."""

from datetime import date

from charterbook.law.notary.place import parts_absent
from charterbook.law.reach import execution_place, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, lacks, passes, rule_of_law


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
    tested by the law of that place (ACK-NV-3). The present text is verified; before 2023 a failure
    is told as an open question.

    Why it matters: A certificate without the notary's signature proves nothing.

    Passing case: State of Nevada, County of Clark, signed and dated.

    Failing case: The same with the notary's line blank.

    Remedy: Have the same notary complete it if the act took place; otherwise acknowledge anew.
    """
    return parts_absent(case, "the notary's signature", "the county", "the date", "the signer")


@rule_of_law(
    "ACK-NV-2",
    "NRS 240.166, 240.1665",
    Period("1993; 240.166 amended 1995, 2001, 2003", first=date(1993, 1, 1)),
    "advice",
    "partly verified",
    "https://h2hnotary.com/search?page=63&type=programs",
)
def short_form_incomplete(case: Case) -> Answer:
    """The short form for one who acts for another is not complete.

    What it asks: Nothing of the paper: a short form of the law is enough. The one for a person's own signature names
    the day and the person; the one for a person who acts for another names the office and the party too. An
    acknowledgment that names an office and no corporation is told. The first form was read, the second was not.

    Why it matters: The law's own short form needs no proof that its words are enough.

    Passing case: "acknowledged before me on May 1, 2020 by Jane Roe as President of Acme Corporation".

    Failing case: None: the rule is advice.

    Remedy: Use the law's short form for one who acts for another.
    """
    acks = case.paper.acknowledgments
    if not acks:
        return NOT_APPLICABLE
    without = [ack for ack in acks if ack.signer_title and ack.principal is None]
    return passes(
        *(
            Remark(
                "the acknowledgment names an office and not the corporation",
                spans_of(ack) or execution_place(case.paper),
                expected="the corporation for which the signer acts",
                remedy="Use the law's short form for one who acts for another.",
            )
            for ack in without
        )
    )


@rule_of_law(
    "ACK-NV-3",
    "NRS 240.164",
    Period("1993", first=date(1993, 1, 1)),
    "advice",
    "from memory",
    "https://leg.state.nv.us/division/legal/lawlibrary/NRS/NRS-240.html (heading alone)",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    "articles",
    "articles_amendment",
    "articles_restated",
    "correction",
    "split_change",
)
def acknowledged_elsewhere(case: Case) -> Answer:
    """The acknowledgment was taken in another state.

    What it asks: Nothing of the paper: an act of another state's notary has the effect of a Nevada one, and is tested
    by the law of its own place. The rules of that place are asked where they are at hand; where they are not,
    `law-not-covered` says so. An acknowledgment without a venue leaves the place open. From memory.

    Why it matters: A Michigan block must not be measured by Nevada's law, nor by a Michigan law that came later.

    Passing case: A Nevada certificate acknowledged in Kent County, Michigan.

    Failing case: None: the rule is advice.

    Remedy: None is needed.
    """
    acks = case.paper.acknowledgments
    if not acks or all(ack.state and ack.state.value.casefold() == "nevada" for ack in acks):
        return NOT_APPLICABLE
    return lacks() if any(ack.state is None for ack in acks) else passes()


RULES = (nevada_certificate_incomplete, short_form_incomplete)
"""The rules for acknowledgments taken in Nevada; `acknowledged_elsewhere` is asked with the papers of Nevada."""
