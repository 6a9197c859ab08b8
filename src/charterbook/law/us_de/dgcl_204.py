"""DGCL 204 and 205: ratification of defective acts by the corporation, and validation by the Court of Chancery."""

from charterbook.law.facts import cites
from charterbook.law.filed import AFTER_ARTICLES
from charterbook.law.reach import act_place, acts_of, operative, title_place
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, lacks, passes, rule_of_law
from charterbook.law.us_de.facts import absent, approved, validates
from charterbook.law.us_de.history import (
    AMENDED_2023,
    RATIFIABLE,
    RATIFICATION_2014,
    RATIFICATION_2023,
    SUMMARY_2023_VOTES,
    VALIDATION,
)
from charterbook.model.acts import AuthorizedSharesAdjustment, ParValueChange, Resolution


@rule_of_law(
    "DE-204-1",
    "DGCL 204(b), (c)",
    RATIFIABLE,
    "invalid",
    "verified",
    RATIFICATION_2014,
    *AFTER_ARTICLES,
    jurisdiction="US-DE",
)
def ratification_not_decided(case: Case) -> Answer:
    """The ratification was not decided on as the statute asks.

    What it asks: A paper that ratifies a defective act states the resolution of the board, or its day. Where the act
    needed a vote of holders then or needs one now (a change of the number or par value of a class), the approval of the
    holders is stated too. The resolution's own contents (the act, its day, the putative shares, the failure, the
    approval) and the notice to holders are not read.

    Why it matters: Only a ratification made in this way turns what was void into what it was meant to be.

    Passing case: "ratified by resolutions of the Board on February 4, 2016 and of the stockholders on March 1, 2016".

    Failing case: A certificate of validation, read in full, that names no decision of the board.

    Remedy: Adopt the resolutions anew, and file again where a filing was made.
    """
    if not validates(case.paper):
        return NOT_APPLICABLE
    remedy = "Adopt the resolutions anew, and file again where a filing was made."
    if not acts_of(case.paper, Resolution) and not case.paper.dates.adopted_on:
        told = Remark(
            "no resolution of the board that ratifies the act was found",
            title_place(case.paper),
            expected="the board's resolution and its day",
            remedy=remedy,
        )
        return absent(case, told, "the board's resolution")
    by_vote = [act for act in operative(case.paper) if isinstance(act, AuthorizedSharesAdjustment | ParValueChange)]
    if not by_vote or approved(case.paper):
        return passes()
    told = Remark("the approval of the stockholders is not shown", act_place(case.paper), remedy=remedy)
    return lacks(told._replace(missing="the stockholders' approval of the ratification", level="note"))


@rule_of_law(
    "DE-204-2",
    "DGCL 204(e)",
    VALIDATION,
    "invalid",
    "verified",
    f"{RATIFICATION_2014} ; {RATIFICATION_2023} ; {SUMMARY_2023_VOTES}",
    *AFTER_ARTICLES,
    jurisdiction="US-DE",
)
def validation_of_no_filing(case: Case) -> Answer:
    """The certificate of validation names no filing that it completes.

    What it asks: A certificate of validation belongs to a filing: one that was made and must change, or one that should
    have been made and never was. It recites or attaches that certificate, or carries out what it would have. Until 1
    August 2023 every ratified act that needed a filing needed a certificate of validation, and it described the act and
    the failure; since then only where a filing must change or is absent, and it need not describe them.

    Why it matters: What needs no filing is ratified by resolution alone; a certificate that completes nothing leaves
    the public record as it was.

    Passing case: Attaches the amendment that should have been filed, from 1,000,000 to 1,150,000 shares.

    Failing case: A certificate of validation of an issue of shares, read in full, that names no certificate.

    Remedy: Name or attach the certificate; where none was needed, keep the resolutions in the minute book.
    """
    paper = case.paper
    if not validates(paper):
        return NOT_APPLICABLE
    if paper.prior_filings or paper.exhibits or operative(paper):
        return passes()
    since = " (since 1 August 2023 only such a filing needs one)" if case.on and case.on >= AMENDED_2023 else ""
    told = Remark(
        f"no certificate that was filed, or should have been, is named{since}",
        title_place(paper),
        expected="the certificate that must change or was never filed",
        remedy="Name or attach the certificate; where none was needed, keep the resolutions in the minute book.",
    )
    return absent(case, told, "the certificate")


@rule_of_law(
    "DE-205",
    "DGCL 205",
    RATIFIABLE,
    "advice",
    "verified",
    RATIFICATION_2014,
    *AFTER_ARTICLES,
    jurisdiction="US-DE",
)
def validated_by_the_court(case: Case) -> Answer:
    """The Court of Chancery validates.

    What it asks: Nothing of the paper. Where it cites DGCL 205, its ground is an order of the Court of Chancery, which
    is another paper.

    Why it matters: The court can help where the corporation cannot help itself, and its order is what proves the act.

    Passing case: A certificate filed under an order made by DGCL 205.

    Failing case: None: the rule is advice.

    Remedy: Add the order of the court.
    """
    cited = cites(case.paper, "DGCL 205")
    if cited is None:
        return NOT_APPLICABLE
    told = "the ground is an order of the Court of Chancery, which is not read here"
    return passes(Remark(told, cited.spans, remedy="Add the order of the court."))
