"""NRS 78.380 and 78.385: amendment of the articles before voting stock is issued, and what an amendment may hold."""

from charterbook.law.contents import delayed_effect
from charterbook.law.facts import book_of_the_day, signed, some
from charterbook.law.reach import act_place, acts_of, approvals, execution_place, operative, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import COVERED_FROM, NRS_78_380, SINCE_2005_TEXT
from charterbook.model.acts import Conversion, Issuance, OutstandingCount, Reacquisition, Retirement, Transfer
from charterbook.model.evidence import Span

_CITE = "NRS 78.380"
_OF_THE_BOARD = ("incorporator", "director")
_NOT_FOR_ARTICLES = Issuance | Transfer | Reacquisition | Retirement | Conversion


@rule_of_law(
    "NV-78.380-1",
    _CITE,
    SINCE_2005_TEXT,
    "invalid",
    "verified",
    NRS_78_380,
    "articles_amendment",
)
def amended_before_issue_by_others(case: Case) -> Answer:
    """The amendment before issue is not the incorporators' or directors' to make.

    What it asks: An amendment that cites NRS 78.380 is signed by two thirds of the incorporators or of the directors,
    while no voting stock is issued, states both, and takes effect within 90 days of its filing. Outstanding shares or
    an approval by stockholders contradict it. Signers none of whom is called incorporator or director leave it open.
    How many incorporators or directors there are is not in the paper; where nothing contradicts, the answer is a pass
    only if the book shows that no share was issued.

    Why it matters: From the first voting share on the stockholders decide (NRS 78.390).

    Passing case: Signed by both incorporators; the book shows no share issued.

    Failing case: 5,000,000 shares are outstanding, and the paper cites NRS 78.380.

    Remedy: Use NRS 78.390 once voting stock is issued; else have two thirds of the directors sign.
    """
    paper = case.paper
    cited = next((cite for cite in paper.statutes if cite.value.startswith(_CITE)), None)
    if cited is None or any(cite.value.startswith("NRS 78.390") for cite in paper.statutes):
        return NOT_APPLICABLE
    late = delayed_effect(case, remedy="File anew with a lawful date.")
    told = [*(late.remarks if late.outcome == "fail" else ())]
    remedy = "Use NRS 78.390 once voting stock is issued; else have two thirds of the directors sign."
    issued = _issued(case)
    if issued:
        told.append(Remark("shares are issued, and the paper cites NRS 78.380", (*issued, *cited.spans), remedy=remedy))
    if told:
        return fails(*told)
    titled = [signer.title.value.casefold() for signer in signed(paper) if signer.title]
    board = [title for title in titled if any(office in title for office in _OF_THE_BOARD)]
    if titled and len(titled) == len(signed(paper)) and not board:
        message, missing = "no incorporator or director is shown to sign", "whether those who sign are directors"
        places = execution_place(paper)
        return lacks(Remark(message, places, actual=", ".join(titled), missing=missing, remedy=remedy, level="note"))
    book = book_of_the_day(case)
    rows = [row for each in (book.classes if book else ()) for row in each.series]
    return passes() if rows and all(some(row.ever_issued) == "no" for row in rows) and board else lacks()


def _issued(case: Case) -> tuple[Span, ...]:
    """Where paper or book show that stock was issued, by count or by the approval of its holders."""
    counts = [act for act in acts_of(case.paper, OutstandingCount) if (n := plain(act.shares)) and n.value > 0]
    if counts:
        return spans_of(counts[0])
    if approvals(case.paper):
        return approvals(case.paper)[0].voters.spans
    book = book_of_the_day(case)
    booked = any(some(row.ever_issued) == "yes" for each in (book.classes if book else ()) for row in each.series)
    return act_place(case.paper) if booked else ()


@rule_of_law(
    "NV-78.385-1",
    "NRS 78.385",
    Period("unknown", first=COVERED_FROM),
    "invalid",
    "from memory",
    f"{NRS_78_380} ; only the heading of 78.385 was read",
    "articles_amendment",
)
def not_for_the_articles(case: Case) -> Answer:
    """The amendment holds what articles cannot.

    What it asks: An amendment contains only what original articles could. An act that articles cannot do (to issue,
    transfer, take back, retire or convert shares by themselves) contradicts that. Other matter is not judged, and where
    no act was read the answer is open. From memory: a warning at most.

    Why it matters: What articles cannot do is not done by amending them.

    Passing case: A new number of authorized shares; a new name.

    Failing case: "500 shares are hereby issued to Jane Roe" as an article.

    Remedy: Take the matter out; do it by resolution.
    """
    done = operative(case.paper)
    if not done:
        return lacks()
    strange = [act for act in done if isinstance(act, _NOT_FOR_ARTICLES)]
    if not strange:
        return passes()
    return fails(
        *(
            Remark(
                f"articles do not carry out {act.act.replace('_', ' ')}",
                spans_of(act) or act_place(case.paper),
                remedy="Take the matter out; do it by resolution.",
            )
            for act in strange
        )
    )
