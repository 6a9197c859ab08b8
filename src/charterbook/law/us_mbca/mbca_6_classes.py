"""MBCA 6.01 and 6.02, and Washington's own part of them: the classes in the articles, and series made by the board."""

from datetime import date

from charterbook.law.reach import operative, spans_of, title_place
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.series import board_has_power, filed_before_issue, not_below_outstanding
from charterbook.law.us_mbca.sources import ALL_THREE, COLORADO, IOWA, SINCE_ENACTED, WASHINGTON
from charterbook.model.acts import ClassAuthorization
from charterbook.model.evidence import Span


@rule_of_law(
    "MB-6.01",
    "MBCA 6.01",
    SINCE_ENACTED,
    "invalid",
    "verified",
    f"{IOWA} ; {COLORADO}",
    "articles",
    "articles_restated",
    jurisdiction="US-MBCA",
)
def class_without_number(case: Case) -> Answer:
    """A class has no number of shares in the articles.

    What it asks: The articles name each class and give its number of shares. That some class votes without limit and
    some class takes what is left on dissolution is asked by the section too, and is not read. An unlimited class is a
    state's own exception (Wyoming) and passes.

    Why it matters: Shares beyond the number are not authorized; without a number none can be counted.

    Passing case: "10,000,000 shares of Common Stock and 1,000,000 shares of Preferred Stock".

    Failing case: Articles that name Preferred Stock and give no number of it.

    Remedy: Amend the articles.
    """
    classes = [act for act in operative(case.paper) if isinstance(act, ClassAuthorization)]
    if not classes:
        return lacks() if case.paper.unread else fails(_without("a class", title_place(case.paper)))
    told = [
        _without(act.share_class.value, spans_of(act)) for act in classes if act.after is None and act.unlimited is None
    ]
    if not told:
        return passes()
    missing = "the number, perhaps among words that were not understood"
    return (
        lacks(*(each._replace(missing=missing, level="note") for each in told)) if case.paper.unread else fails(*told)
    )


def _without(name: str, places: tuple[Span, ...]) -> Remark:
    return Remark(
        f"the articles give no number of shares of {name}", places, expected="a number", remedy="Amend the articles."
    )


@rule_of_law(
    "MB-6.02a",
    "MBCA 6.02(a)",
    SINCE_ENACTED,
    "invalid",
    "verified",
    IOWA,
    "designation",
    "designation_amendment",
    jurisdiction="US-MBCA",
)
def board_without_power_over_series(case: Case) -> Answer:
    """The board fixes a series without power, or classifies shares that are issued.

    What it asks: The articles let the board classify or reclassify unissued shares; the clause is looked for in
    articles given beside the paper. A series that exists is cut to no fewer shares than are outstanding: only unissued
    ones can be reclassified. The act of 1984 lets the board fix a class or series before any of it is issued; the later
    form, read in Iowa, Florida, Mississippi, Virginia and Wyoming, names reclassification, and so a cut to zero.

    Why it matters: Without the clause the board's amendment creates nothing; shares in hands cannot be given a new kind
    by the board alone.

    Passing case: Articles beside the paper leave the terms of Preferred Stock to the board.

    Failing case: A series of 1,000 shares is cut to 100 while 600 are outstanding.

    Remedy: Amend the articles with the holders' vote.
    """
    remedy = "Point to the clause of the articles; without it, amend the articles with the holders' vote."
    if case.paper.kind == "designation":
        return board_has_power(case, remedy)
    return not_below_outstanding(case, "Amend the articles with the holders' vote, or retire shares first.")


@rule_of_law(
    "MB-6.02b",
    "MBCA 6.02(c), (d)",
    SINCE_ENACTED,
    "invalid",
    "verified",
    ALL_THREE,
    "designation",
    jurisdiction="US-MBCA",
)
def issued_before_filed(case: Case) -> Answer:
    """Shares of the series were issued before the articles of amendment were filed.

    What it asks: The articles of amendment that fix the series are on file before its first share is issued. Papers
    beside that show an issue, and the paper's own count of shares outstanding, contradict that. The instrument is
    articles of amendment, whatever its title; what they must say is MB-10.06.

    Why it matters: Before that filing there is no such series, and nothing to issue.

    Passing case: "no share of the series has been issued".

    Failing case: Filed on 1 May, while shares were issued on 24 April.

    Remedy: File, and ratify or issue anew.
    """
    return filed_before_issue(case, "File, and ratify or issue anew.")


@rule_of_law(
    "WA-06.020-5",
    "RCW 23B.06.020(5)",
    Period("1998/2009", first=date(2009, 7, 26), earliest=date(1998, 6, 11)),
    "invalid",
    "verified",
    WASHINGTON,
    "designation_amendment",
    jurisdiction="US-WA",
)
def washington_series_below_outstanding(case: Case) -> Answer:
    """The board lowers a series below the shares outstanding.

    What it asks: After the first issue the board may lower the number of a series that it numbered itself, but not
    below the shares then outstanding, unless the articles say otherwise. Which of the acts of 1998 and 2009 brought the
    words was not found out; between them the answer to a failure is open.

    Why it matters: A share in a holder's hands cannot lose the authority under which it was issued.

    Passing case: Cut to 600 with 600 outstanding.

    Failing case: Cut to 500 with 600 outstanding.

    Remedy: Amend the articles with the holders' vote, or retire shares first.
    """
    if not operative(case.paper):
        return NOT_APPLICABLE
    return not_below_outstanding(case, "Amend the articles with the holders' vote, or retire shares first.")
