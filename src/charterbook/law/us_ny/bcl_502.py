"""BCL 502: preferred shares in series."""

from charterbook.law.facts import series_acts
from charterbook.law.reach import title_place
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, rule_of_law
from charterbook.law.series import (
    board_has_power,
    filed_before_issue,
    none_left,
    not_above_class,
    not_below_outstanding,
)
from charterbook.law.us_ny.history import BCL_502, CURRENT
from charterbook.model.acts import SeriesWithdrawal

_REMEDY = "Amend the certificate of incorporation with the holders' vote."


@rule_of_law(
    "NY-502c",
    "BCL 502(c)",
    CURRENT,
    "invalid",
    "verified",
    BCL_502,
    "designation",
    "designation_amendment",
    jurisdiction="US-NY",
)
def series_out_of_range(case: Case) -> Answer:
    """The board's number of the series is out of range.

    What it asks: The board fixes a series as far as the certificate of incorporation lets it. Unless that says
    otherwise it may raise the number, not above the class, and lower it, not below the shares then outstanding; freed
    shares are again what they were before the series was made. The class is taken from an earlier paper or the book.

    Why it matters: Above the class there are no shares to give; below the outstanding ones holders would lose theirs.

    Passing case: From 55,000 to 31,400 with 31,400 outstanding.

    Failing case: From 55,000 to 30,000 with 31,400 outstanding.

    Remedy: Amend the certificate of incorporation with the holders' vote.
    """
    above = not_above_class(case, _REMEDY)
    if above.outcome == "fail":
        return above
    return board_has_power(case, _REMEDY) if case.paper.kind == "designation" else not_below_outstanding(case, _REMEDY)


@rule_of_law(
    "NY-502d",
    "BCL 502(d), (e)",
    CURRENT,
    "invalid",
    "partly verified",
    BCL_502,
    "designation",
    "designation_withdrawal",
    jurisdiction="US-NY",
)
def series_without_certificate(case: Case) -> Answer:
    """A series is made without a certificate of amendment, or removed while shares are there.

    What it asks: A series that the board makes is put on file, before its first share is issued, by a certificate of
    amendment under section 805; New York has no certificate of designation. A series of which no share was issued, or
    none is left, is removed by a like certificate. Only the beginning of (d) and (e) was read.

    Why it matters: Without that certificate the certificate of incorporation does not hold the series.

    Passing case: "Certificate of Amendment ... Under Section 805 of the Business Corporation Law".

    Failing case: A certificate of designation that cites no section 805.

    Remedy: File a certificate of amendment under section 805.
    """
    if case.paper.kind == "designation_withdrawal":
        remedy = "Redeem or convert the shares first."
        return none_left(case, "outstanding", remedy, SeriesWithdrawal)
    if not series_acts(case.paper):
        return NOT_APPLICABLE
    title = case.paper.title.value.casefold() if case.paper.title else ""
    cited = any(each.value.startswith("BCL 805") for each in case.paper.statutes)
    if "amendment" in title or cited:
        return filed_before_issue(case, "File, and ratify or issue anew.")
    told = Remark(
        "the paper is no certificate of amendment under section 805",
        title_place(case.paper),
        expected="a certificate of amendment under section 805",
        actual=case.paper.title.value if case.paper.title else None,
        remedy="File a certificate of amendment under section 805.",
    )
    return fails(told) if title else lacks(told._replace(missing="the title", level="note"))
