"""NRS 78.1955(2) to (4): who may amend a designation, and what the amendment says."""

from datetime import date

from charterbook.law.facts import book_of_the_day, ever_issued, series_acts, series_name
from charterbook.law.reach import act_place, acts_of, approvals, fold, marks, operative, spans_of, title_place
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.set.chain import earlier_papers
from charterbook.law.us_nv.history import (
    COVERED_FROM,
    FORM_2008,
    FORM_2020,
    NRS_78_1955,
    SB_217,
    SESSION_LAW_2005,
    SINCE_2001_TEXT,
    TEXT_OF_2005,
)
from charterbook.law.us_nv.votes import short_of_a_majority
from charterbook.model.acts import NoneIssued, SeriesDesignation

_SHORTEST_APPROVAL_BYTES = 20
"""Fewer unread bytes in one place ("providing") have no room for words on an approval."""
_HOLDERS = "Obtain the vote or consent of the series (NV-78.1955-3a); where none is outstanding, withdraw the series."


@rule_of_law(
    "NV-78.1955-2",
    "NRS 78.1955(2)",
    SINCE_2001_TEXT,
    "invalid",
    "verified",
    f"{NRS_78_1955} ; {SB_217} ; {SESSION_LAW_2005}",
    "designation_amendment",
)
def board_alone_after_issue(case: Case) -> Answer:
    """The board alone amends a series of which shares have been issued.

    What it asks: Where no approval of holders is shown, no share of the series has ever been issued. The test is
    *ever*: "none outstanding" and "none issued as of today" do not meet it. Where words of the paper were not
    understood, an approval may stand among them, and the answer is open. The book knows, or the paper says that none
    have been issued; the bars that the articles or the designation may set are not read. The vote of all stockholders
    (NRS 78.380 to 78.390) is not asked for here (NV-78.1955-7).

    Why it matters: Once a share has been issued the holders of the series decide with the board.

    Passing case: "No shares of the series have been issued", or a stock ledger without an issue.

    Failing case: The book shows 5 shares ever issued, and the paper rests on a board resolution alone.

    Remedy: Obtain the vote or consent of the series; where none is outstanding, withdraw the series.
    """
    acts = series_acts(case.paper)
    if not acts or approvals(case.paper):
        return NOT_APPLICABLE
    known, places = ever_issued(case, acts[0])
    statement = [span for each in acts_of(case.paper, NoneIssued) for span in spans_of(each)]
    told = Remark(
        "whether a share of the series was ever issued is not shown",
        (*statement, *places) or act_place(case.paper),
        expected="no share of the series ever issued",
        missing="whether any share was ever issued (the stock ledger)",
        remedy=f"Ask for the stock ledger. {_HOLDERS}",
    )
    if known == "no":
        return passes()
    if known == "yes":
        message = "shares of the series have been issued, and only the board's resolution is shown"
        told = told._replace(message=message, missing=None, remedy=_HOLDERS)
        missing = "an approval by the holders, which may stand among words that were not understood"
        room = any(span.end - span.start >= _SHORTEST_APPROVAL_BYTES for span in case.paper.unread)
        return lacks(told._replace(missing=missing)) if room else fails(told)
    return lacks(told)


@rule_of_law(
    "NV-78.1955-2b",
    "NRS 78.1955(2), (3)",
    Period(
        "<=2001-02",
        "an act after 2005",
        first=COVERED_FROM,
        last=TEXT_OF_2005,
        latest=date(2022, 12, 31),
    ),
    "invalid",
    "verified",
    f"{SESSION_LAW_2005} ; {NRS_78_1955}",
    "designation_amendment",
)
def series_not_of_the_board(case: Case) -> Answer:
    """The series was not made by the board.

    What it asks: The series that is amended was established by a resolution of the board, which a recited or given
    certificate of designation shows. A later text asks for a series established by a filed certificate of designation.

    Why it matters: A series that stands in the articles themselves is amended only as articles are.

    Passing case: "A Certificate of Designation of Series A was filed on April 22, 1999".

    Failing case: Articles given beside the paper establish the series, and no designation is recited.

    Remedy: Amend the articles (NRS 78.390) if the series sits in the articles.
    """
    acts = series_acts(case.paper)
    if not acts:
        return NOT_APPLICABLE
    wanted = series_name(acts[0])
    remedy = "Amend the articles (NRS 78.390) if the series sits in the articles."
    designated = [act for act in acts_of(case.paper, SeriesDesignation) if act.recited]
    designated += [
        act
        for paper in earlier_papers(case)
        if paper.kind == "designation"
        for act in acts_of(paper, SeriesDesignation)
    ]
    if any(series_name(act) == wanted for act in designated):
        return passes()
    in_articles = [
        act
        for paper in earlier_papers(case)
        if paper.kind in ("articles", "articles_restated")
        for act in acts_of(paper, SeriesDesignation)
        if series_name(act) == wanted
    ]
    if in_articles:
        places = (*spans_of(in_articles[0]), *act_place(case.paper))
        return fails(Remark("the series was established by the articles", places, remedy=remedy))
    missing = "the certificate of designation of the series"
    if marks(case.paper, "form"):
        return lacks()
    return lacks(Remark("how the series was made is not shown", act_place(case.paper), missing=missing, remedy=remedy))


@rule_of_law(
    "NV-78.1955-3a",
    "NRS 78.1955(3)",
    SINCE_2001_TEXT,
    "invalid",
    "partly verified",
    f"{NRS_78_1955} ; {SESSION_LAW_2005} ; {FORM_2020}",
    "designation_amendment",
)
def holders_have_not_approved(case: Case) -> Answer:
    """The holders of the series have not approved.

    What it asks: Where a share of the series was ever issued the paper shows the approval of the holders: a majority of
    the series' voting power or more, and of each series senior to it on dissolution (NV-78.1955-3b). A stated
    percentage of half or less contradicts it; an approval by the holders of common stock alone leaves it open. That no
    approval is shown at all NV-78.1955-2 tells, and it is not told twice.

    Why it matters: Holders of issued shares decide with the board. Where shares were issued and none is left, there is
    no holder to ask; no authority was found, and withdrawal is the safer route.

    Passing case: "approved by the holders of a majority of the Series A Preferred Stock".

    Failing case: The book shows shares ever issued, and no approval is recited.

    Remedy: Obtain the vote or written consent (NRS 78.320) of the series and of each senior series.
    """
    acts = series_acts(case.paper)
    if not acts:
        return NOT_APPLICABLE
    told = Remark(
        "the stated vote is no majority of the voting power of the series",
        act_place(case.paper),
        expected="the approval of a majority of the voting power of the series",
        remedy="Obtain the vote or written consent (NRS 78.320) of the series and of each senior series.",
    )
    if short := short_of_a_majority(case.paper):
        return fails(told._replace(spans=short[0].voters.spans or told.spans, actual=short[0].voters.value))
    approved = approvals(case.paper)
    if approved and all(_of_common_alone(each.voters.value) for each in approved):
        message, missing = "the approval recited is that of the common stock", "the approval of the series"
        spans = approved[0].voters.spans or told.spans
        return lacks(told._replace(message=message, spans=spans, missing=missing, actual=approved[0].voters.value))
    if approved:
        return passes()
    match ever_issued(case, acts[0])[0]:
        case "no":
            return NOT_APPLICABLE
        case "yes":
            return fails()
        case _:
            return lacks()


def _of_common_alone(voters: str) -> bool:
    """Whether the words name the common stock and nothing else."""
    said = fold(voters)
    return "common" in said and not any(word in said for word in ("preferred", "series", "each class", "voting power"))


@rule_of_law(
    "NV-78.1955-4a",
    "NRS 78.1955(4)(a)",
    SINCE_2001_TEXT,
    "defect",
    "partly verified",
    f"{FORM_2020} ; {FORM_2008}",
    "designation_amendment",
)
def new_name_without_old(case: Case) -> Answer:
    """A series is renamed without its old name.

    What it asks: Where the amendment changes the name of the series, it gives the old and the new one. Renaming is
    seen where the recited designation has another name, or where the book does not know the name amended.

    Why it matters: A reader of the file must be able to find the designation that is amended.

    Passing case: Recites the designation of "Series A Preferred Stock" and amends it to "Series A-1 Preferred Stock".

    Failing case: Amends "Series A-1 Preferred Stock"; the book has only Series A, and no old name is given.

    Remedy: Give both names; correct the record (NRS 78.0295).
    """
    acts = series_acts(case.paper)
    recited = {series_name(act) for act in acts_of(case.paper, SeriesDesignation) if act.recited}
    if not acts:
        return NOT_APPLICABLE
    if recited:
        return NOT_APPLICABLE if all(series_name(act) in recited for act in acts) else passes()
    book = book_of_the_day(case)
    if book is None:
        return lacks()
    known = [row for each in book.classes for row in each.series if row.status != "withdrawn"]
    unknown = [act for act in acts if not any(fold(row.series) == series_name(act) for row in known)]
    if not unknown:
        return NOT_APPLICABLE
    return fails(
        Remark(
            "the book knows no series of this name, and the paper gives no earlier one",
            unknown[0].series.spans or act_place(case.paper),
            expected="the old and the new name",
            remedy="Give both names; correct the record (NRS 78.0295).",
        )
    )


@rule_of_law(
    "NV-78.1955-4b",
    "NRS 78.1955(4)(b)",
    SINCE_2001_TEXT,
    "defect",
    "partly verified",
    FORM_2020,
    "designation_amendment",
)
def neither_statement(case: Case) -> Answer:
    """The amendment makes neither of the two statements.

    What it asks: The certificate states either that no shares of the series have been issued, or that the required
    approval of stockholders was obtained. The state's form prints both; "none issued or outstanding as of the date
    hereof" is neither, for it leaves room for shares issued and taken back.

    Why it matters: The statement tells by which of two routes the amendment was adopted. It rests on the form and
    not on the section's own text, which was not read: hence a warning at most.

    Passing case: "No shares of the series have been issued."

    Failing case: "No shares of the series are issued or outstanding as of the date hereof."

    Remedy: Correct the certificate with the exact statement that is true.
    """
    statements = acts_of(case.paper, NoneIssued)
    remedy = "Correct the certificate with the exact statement that is true."
    expected = "that no shares of the series have been issued, or that the required approval was obtained"
    if approvals(case.paper) or any(each.ever and each.ever.value for each in statements):
        return passes()
    if statements:
        as_of = statements[0].as_of
        day = f" as of {as_of.value}" if as_of else ""
        return fails(
            Remark(
                f"says that none are issued{day}, not that none have been issued, nor that holders approved",
                spans_of(statements[0]) or act_place(case.paper),
                expected=expected,
                actual=f"none issued{day}",
                remedy=remedy,
            )
        )
    told = Remark("neither statement was found", title_place(case.paper), expected=expected, remedy=remedy)
    if case.paper.unread:
        return lacks(told._replace(missing="the statement, among words that were not understood"))
    return fails(told)


@rule_of_law(
    "NV-78.1955-4c",
    "NRS 78.1955(4)(c)",
    SINCE_2001_TEXT,
    "invalid",
    "partly verified",
    f"{FORM_2020} ; {FORM_2008}",
    "designation_amendment",
)
def amendment_not_set_out(case: Case) -> Answer:
    """The amendment is not set out.

    What it asks: The certificate contains the change itself: the number changed, the new clause, or the full terms.

    Why it matters: What is not in the certificate is not amended.

    Passing case: The number of authorized shares is reduced to zero, in so many words.

    Failing case: "The designation is amended as the board has resolved", and nothing more.

    Remedy: File anew with the text.
    """
    if operative(case.paper):
        return passes()
    told = Remark("no change of the series was found", title_place(case.paper), remedy="File anew with the text.")
    if case.paper.unread:
        return lacks(told._replace(missing="the amendment, among words that were not understood"))
    return fails(told)
