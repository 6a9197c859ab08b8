"""Corp Code 401: the certificate of determination, and how the board changes it."""

from charterbook.law.contents import complete
from charterbook.law.facts import series_acts
from charterbook.law.reach import acts_of, operative, plain
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, rule_of_law
from charterbook.law.series import none_left, not_below_outstanding
from charterbook.law.us_ca.history import CODE_203_5, CODE_401, SECTION_401
from charterbook.model.acts import (
    DesignatedSharesAdjustment,
    NoneIssued,
    NoneOutstanding,
    OutstandingCount,
    Resolution,
    SeriesDesignation,
    SeriesWithdrawal,
    TermsAmendment,
)


@rule_of_law(
    "CA-401a",
    "Corp Code 401(a)",
    SECTION_401,
    "invalid",
    "verified",
    CODE_401,
    "designation",
    jurisdiction="US-CA",
)
def determination_incomplete(case: Case) -> Answer:
    """The certificate of determination leaves something out.

    What it asks: The officers' certificate holds a copy of the board's resolution, the number of shares of the class or
    series, and the statement that none of them has been issued.

    Why it matters: It is filed before the first issue; the statement is what shows that.

    Passing case: The resolution of 2 April, 640,000 shares, "none of which has been issued".

    Failing case: A certificate read in full that does not say that none has been issued.

    Remedy: File a corrected certificate before any share is issued.
    """
    made = [act for act in operative(case.paper) if isinstance(act, SeriesDesignation)]
    if not made:
        return NOT_APPLICABLE
    copied = (("a copy of the resolution", bool(acts_of(case.paper, Resolution))),)
    items = (
        ("the number of shares of the series", all(act.after is not None for act in made)),
        ("that none of the shares has been issued", bool(acts_of(case.paper, NoneIssued))),
    )
    remedy = "File a corrected certificate before any share is issued."
    return complete(case, "the certificate", items, remedy, copied)


@rule_of_law(
    "CA-401b",
    "Corp Code 401(b)",
    SECTION_401,
    "invalid",
    "verified",
    CODE_401,
    "designation_amendment",
    "designation_withdrawal",
    jurisdiction="US-CA",
)
def changed_after_issue(case: Case) -> Answer:
    """The board changes or revokes a determination after shares were issued.

    What it asks: Before any share of the series is issued the board may alter or revoke what it determined, by an
    officers' certificate that says that none has been issued. A change of the number alone is CA-401c.

    Why it matters: Once a share is issued its rights change only with its holders (902, 903), or the series ends under
    401(d) when none is left.

    Passing case: Terms amended; "none of the shares of the series has been issued".

    Failing case: Terms amended while 500 shares of the series are outstanding.

    Remedy: Amend the articles with the vote of the class (902, 903).
    """
    remedy = "Amend the articles with the vote of the class (902, 903)."
    return none_left(case, "issued", remedy, TermsAmendment, SeriesWithdrawal)


@rule_of_law(
    "CA-401c",
    "Corp Code 401(c), 202(e), 203.5",
    SECTION_401,
    "invalid",
    "verified",
    f"{CODE_401} ; {CODE_203_5}",
    "designation_amendment",
    jurisdiction="US-CA",
)
def number_changed_without_count(case: Case) -> Answer:
    """The number of a series is changed below the shares outstanding, or without their count.

    What it asks: Where the articles let it, the board changes the number of a series by an officers' certificate with a
    copy of the resolution, the number of shares then outstanding, and the increase or decrease. The number does not
    fall below the shares outstanding. That the articles give this power (202(e)) is not read.

    Why it matters: The count of the outstanding shares is the proof that the floor is kept.

    Passing case: 55,000 less 23,600 is 31,400; 31,400 are outstanding.

    Failing case: Cut to 30,000 with 31,400 outstanding.

    Remedy: File a corrected certificate, or amend the articles with the vote of the class.
    """
    acts = [act for act in series_acts(case.paper) if isinstance(act, DesignatedSharesAdjustment)]
    if not acts:
        return NOT_APPLICABLE
    remedy = "File a corrected certificate, or amend the articles with the vote of the class."
    counted = [each for kind in (OutstandingCount, NoneOutstanding, NoneIssued) for each in acts_of(case.paper, kind)]
    if not counted:
        items = (("the number of shares then outstanding", False),)
        return complete(case, "the certificate", items, remedy)
    below = not_below_outstanding(case, remedy)
    if below.outcome == "fail":
        return below
    items = (("the increase or decrease", all(_moved(act) for act in acts)),)
    return complete(case, "the certificate", items, remedy)


def _moved(act: DesignatedSharesAdjustment) -> bool:
    return bool(plain(act.change) or (plain(act.before) and plain(act.after)))
