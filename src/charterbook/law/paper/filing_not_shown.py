"""CB401: whether the paper shows that it was filed."""

from charterbook.law.filed import FILED
from charterbook.law.reach import filed_on, title_place
from charterbook.law.rule import Answer, Case, Remark, lacks, passes, rule_of_paper


@rule_of_paper(
    "CB401",
    "note",
    *FILED,
    "merger",
)
def filing_not_shown(case: Case) -> Answer:
    """Filing is not shown.

    What it asks: The paper bears evidence of its filing: a stamp, a file number with a date, a registrar's certificate.

    Why it matters: A charter paper takes effect by filing. Without evidence of it the paper shows at most that it was
    adopted and executed, and the ledger keeps its numbers pending. The level is a note, because most copies lack the
    stamp that the original has; the answer is indeterminate and never a failure.

    Passing case: "FILED, April 28, 2003, No. C1234-1999".

    Failing case: None: an exhibit without a stamp is indeterminate.

    Remedy: Obtain the stamped copy or the registrar's list of filings, and record it: `charterbook record filing`.
    """
    if filed_on(case.paper):
        return passes()
    signers = case.paper.signers
    undated = case.paper.state == "drafted" and bool(signers) and all(signer.signed for signer in signers)
    shown = "signed, on no day that it tells" if undated else case.paper.state
    return lacks(
        Remark(
            f"filing is not shown: this text shows that the paper was {shown}, not that it was filed",
            title_place(case.paper),
            missing="the file-stamped copy, or the registrar's record of the filing",
            remedy="Obtain the stamped copy and record it (charterbook record filing).",
        )
    )
