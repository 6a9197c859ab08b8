"""DGCL 245: restated certificates of incorporation."""

from charterbook.law.facts import cites
from charterbook.law.reach import act_place
from charterbook.law.rule import Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_de.facts import absent, says
from charterbook.law.us_de.history import DGCL_245, RESTATED


@rule_of_law(
    "DE-245c",
    "DGCL 245(c)",
    RESTATED,
    "defect",
    "verified",
    DGCL_245,
    "articles_restated",
    jurisdiction="US-DE",
)
def restatement_not_designated(case: Case) -> Answer:
    """The restated certificate leaves out what it must say of itself.

    What it asks: The heading calls the paper restated, and the paper says that it was adopted under DGCL 245. That it
    gives the present name, the first name where that was another, and the day of the first filing is open, and not
    told, where no earlier filing was read; so is, for a restatement by the board alone, that it amends nothing and that
    there is no discrepancy.

    Why it matters: A reader must know that this paper takes the place of all before it.

    Passing case: "AMENDED AND RESTATED CERTIFICATE OF INCORPORATION", adopted under Sections 242 and 245.

    Failing case: A restatement headed "CERTIFICATE OF INCORPORATION".

    Remedy: Correct the certificate (DGCL 103(f)).
    """
    paper, remedy = case.paper, "Correct the certificate (DGCL 103(f))."
    if paper.title and not says(paper.title, "restated", "restatement"):
        message = "the heading does not call the paper restated"
        return fails(Remark(message, paper.title.spans, expected="restated", actual=paper.title.value, remedy=remedy))
    if not cites(paper, "DGCL 245"):
        told = Remark("DGCL 245 is not cited", act_place(paper), expected="adopted under DGCL 245", remedy=remedy)
        return absent(case, told, "how the restatement was adopted")
    return passes() if any(prior.filed_on for prior in paper.prior_filings) else lacks()
