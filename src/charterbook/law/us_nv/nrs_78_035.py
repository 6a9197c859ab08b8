"""NRS 78.035: what the articles hold."""

from charterbook.law.reach import act_place, operative, spans_of, title_place
from charterbook.law.rule import Answer, Case, Period, Remark, fails, judged, lacks, rule_of_law
from charterbook.law.us_nv.history import CODE_INDEX, COVERED_FROM
from charterbook.model.acts import ClassAuthorization


@rule_of_law(
    "NV-78.035-1",
    "NRS 78.035 (required articles contents)",
    Period("unknown", first=COVERED_FROM),
    "defect",
    "from memory",
    CODE_INDEX,
    "articles",
)
def articles_without_share_numbers(case: Case) -> Answer:
    """The articles do not say how many shares there are.

    What it asks: The articles give the number of shares the corporation may issue and, where there are several classes,
    the number of each. The section's text was not read for any day: the row is from memory, and a warning at most.

    Why it matters: Every later number of the ledger is measured against this one.

    Passing case: "100,000,000 shares of Common Stock and 10,000,000 shares of Preferred Stock".

    Failing case: Articles that name a class and give no number.

    Remedy: Amend the articles (NRS 78.390).
    """
    classes = [act for act in operative(case.paper) if isinstance(act, ClassAuthorization)]
    remedy = "Amend the articles (NRS 78.390)."
    if not classes:
        told = [Remark("the articles name no class of shares and no number", title_place(case.paper), remedy=remedy)]
    else:
        told = [
            Remark(
                f"the articles give no number of shares of {act.share_class.value}",
                spans_of(act) or act_place(case.paper),
                expected="a number of shares",
                remedy=remedy,
            )
            for act in classes
            if act.after is None
        ]
    if told and case.paper.unread:
        missing = "the number, among words that were not understood"
        return lacks(*(remark._replace(missing=missing) for remark in told))
    return fails(*told) if told else judged([])
