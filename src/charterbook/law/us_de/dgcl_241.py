"""DGCL 241: amendment before any payment for stock."""

from charterbook.law.facts import book_of_the_day, cites, some
from charterbook.law.reach import acts_of, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_de.history import BEFORE_PAYMENT, DGCL_241
from charterbook.model.acts import NoneIssued, OutstandingCount


@rule_of_law(
    "DE-241",
    "DGCL 241",
    BEFORE_PAYMENT,
    "invalid",
    "verified",
    DGCL_241,
    "articles_amendment",
    "articles_restated",
    jurisdiction="US-DE",
)
def amended_before_payment(case: Case) -> Answer:
    """The amendment is made as before any payment for stock, and stock was paid for.

    What it asks: A paper made under DGCL 241 is of a corporation that has received no payment for stock: no share is
    issued, by the paper's words or by the book of its day. The words that certify it are not read, so a paper that
    tells of no share leaves the answer open. The amendment then counts from the first certificate's own day, but for
    those whom it harms.

    Why it matters: The directors or incorporators act alone only until the first payment; then the holders decide.

    Passing case: DGCL 241, and a book without an issue.

    Failing case: DGCL 241, and 500 shares outstanding.

    Remedy: Amend under DGCL 242.
    """
    cited = cites(case.paper, "DGCL 241")
    if cited is None:
        return NOT_APPLICABLE
    counts = [act for act in acts_of(case.paper, OutstandingCount) if (n := plain(act.shares)) and n.value > 0]
    book = book_of_the_day(case)
    issued = [some(row.ever_issued) for each in (book.classes if book else ()) for row in each.series]
    if counts or "yes" in issued:
        places = (*cited.spans, *(spans_of(counts[0]) if counts else ()))
        return fails(Remark("shares were issued before this amendment", places, remedy="Amend under DGCL 242."))
    if acts_of(case.paper, NoneIssued) or (issued and set(issued) == {"no"}):
        return passes()
    missing = "that no payment for stock was received (the stock ledger)"
    told = "whether stock was paid for before this amendment is not shown"
    return lacks(Remark(told, cited.spans, missing=missing, remedy="Amend under DGCL 242.", level="note"))
