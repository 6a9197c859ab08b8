"""NRS 78.026: filings come on, or with, the form of the Secretary of State."""

from datetime import date

from charterbook.law.reach import marks, title_place
from charterbook.law.rule import Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_nv.history import AB_536, CODE_INDEX, TEXT_OF_2005

_FORM_TITLES = ("pursuant to nrs", "nevada profit corporation", "for profit corporation", "profit corporations")


@rule_of_law(
    "NV-78.026-1",
    "NRS 78.026",
    Period(
        "2003 session (bill AB 536 of 2003-03-24 shown; enacted after 2003-04-24)",
        first=TEXT_OF_2005,
        earliest=date(2003, 4, 25),
    ),
    "defect",
    "partly verified",
    f"{AB_536} ; {CODE_INDEX}",
    "articles",
    "articles_amendment",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    "correction",
    "split_change",
)
def form_not_attached(case: Case) -> Answer:
    """The form of the Secretary of State is not shown.

    What it asks: The paper is made on the state's form or comes with it. A form is known by its title ("pursuant to
    NRS", "Nevada Profit Corporations") or by its printed words, wherever the reader knows them. From 25 April 2003 to
    the text of 2005 it is not known whether this was law, and the answer is open.

    Why it matters: The Secretary of State may refuse a filing without the form; where form and attachment conflict the
    attachment may be filed as controlling, or refused.

    Passing case: "Certificate of Amendment to Certificate of Designation for Nevada Profit Corporations".

    Failing case: A typed certificate of 2010 without the form; the same of 24 April 2003 is not asked.

    Remedy: Attach the form, or obtain the filed copy if only this text lost it.
    """
    title = case.paper.title.value.casefold() if case.paper.title else ""
    if any(words in title for words in _FORM_TITLES) or marks(case.paper, "form"):
        return passes()
    if case.on is not None and case.on < TEXT_OF_2005:
        return lacks()
    return fails(
        Remark(
            "the form of the Secretary of State is not shown with this paper",
            title_place(case.paper),
            expected="the state's form, with this paper as its attachment",
            remedy="Attach the form, or obtain the filed copy if only this text lost it.",
        )
    )
