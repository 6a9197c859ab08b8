"""The tags under which a report's numbers of shares are filed, and how they meet the ledger.

Facts of a report are not among what a paper shows: these rules tell where a number goes, and leave open whether a
report agrees.
"""

from datetime import date

from charterbook.law.facts import series_acts
from charterbook.law.reach import operative
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, lacks, passes, rule_of_law
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    SeriesDesignation,
)

_PHASED_IN = Period("2009-2011 phase-in", first=date(2011, 6, 15), earliest=date(2009, 6, 15))
_SEEN = "tags seen in filed instances (dgunning/edgartools fixtures)"
_NUMBERED = (AuthorizedSharesAdjustment, ClassAuthorization, DesignatedSharesAdjustment, SeriesDesignation)


@rule_of_law(
    "XBRL-1",
    "us-gaap capital stock elements",
    _PHASED_IN,
    "advice",
    "verified",
    _SEEN,
    "articles",
    "articles_amendment",
    "articles_restated",
    "designation",
    "designation_amendment",
    jurisdiction="US-SEC",
)
def numbers_have_tags(case: Case) -> Answer:
    """The numbers of a class have their tags in the next report.

    What it asks: Nothing of the paper. Authorized, issued and outstanding preferred shares are
    PreferredStockSharesAuthorized, -Issued and -Outstanding, their par PreferredStockParOrStatedValuePerShare; those of
    common stock CommonStockSharesAuthorized, -Issued, -Outstanding and CommonStockParOrStatedValuePerShare; the
    treasury TreasuryStockCommonShares; the reserve CommonStockCapitalSharesReservedForFutureIssuance; stock outside
    permanent equity TemporaryEquitySharesAuthorized; a ratio StockholdersEquityNoteStockSplitConversionRatio1.

    Why it matters: The balance of the ledger at the balance sheet's day is what these must say.

    Passing case: An amendment filed as an exhibit that changes a number.

    Failing case: None: the rule is advice.

    Remedy: Carry the new numbers into the next report.
    """
    told = case.paper.exhibit_number and any(isinstance(act, _NUMBERED) for act in operative(case.paper))
    return passes() if told else NOT_APPLICABLE


@rule_of_law(
    "XBRL-2",
    "us-gaap:StatementClassOfStockAxis",
    _PHASED_IN,
    "advice",
    "verified",
    _SEEN,
    "designation",
    "designation_amendment",
    jurisdiction="US-SEC",
)
def series_have_members(case: Case) -> Answer:
    """A series has a member of its own in the next report.

    What it asks: Nothing of the paper. Numbers of a series stand on StatementClassOfStockAxis under a member made of
    its name (SeriesAPreferredStockMember); the cover gives dei:EntityCommonStockSharesOutstanding and
    dei:Security12bTitle.

    Why it matters: A number without its member is the number of the whole class.

    Passing case: A designation filed as an exhibit.

    Failing case: None: the rule is advice.

    Remedy: Add the member in the next report.
    """
    return passes() if case.paper.exhibit_number and series_acts(case.paper) else NOT_APPLICABLE


@rule_of_law(
    "XBRL-3",
    "cross-check of a report with the ledger",
    Period("any"),
    "defect",
    "from memory",
    "no page: a check of our own",
    "articles",
    "articles_amendment",
    "articles_restated",
    "designation",
    "designation_amendment",
    jurisdiction="US-SEC",
    level="note",
)
def reported_numbers_disagree(case: Case) -> Answer:
    """A report's numbers and the charter's disagree.

    What it asks: At the balance sheet's day the reported authorized number is the ledger's, the issued one is what is
    outstanding and in the treasury, the outstanding one is the ledger's. Reports are not read here: the answer is open,
    without a word, wherever a paper filed as an exhibit gives a number.

    Why it matters: A report that counts other shares than the charter allows is wrong, or a paper is missing.

    Passing case: The report has 10,000,000 preferred shares authorized, as the ledger of that day (compared by hand).

    Failing case: The report has 10,000,000, the charter of that day 1,000,000 (compared by hand).

    Remedy: Explain the difference, or correct the report.
    """
    told = case.paper.exhibit_number and any(isinstance(act, _NUMBERED) for act in operative(case.paper))
    return lacks() if told else NOT_APPLICABLE
