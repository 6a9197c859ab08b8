"""NRS 78.0295(2), 78.760, 78.765 and 78.767: what a filing costs. Told while the paper may still be filed."""

from datetime import date

from charterbook.law.fees import Stock
from charterbook.law.reach import operative, plain, title_place
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Period, Remark, lacks, passes, rule_of_law
from charterbook.law.us_nv.fees import Fee, fee_of_articles, fee_of_increase, flat_fee
from charterbook.law.us_nv.history import (
    NRS_78_0295,
    NRS_78_760,
    NRS_78_760_OF_2005,
    NRS_78_767,
    SINCE_2005_TEXT,
)
from charterbook.model.acts import AuthorizedSharesAdjustment, ClassAuthorization
from charterbook.model.shares import Shares

_UNSIGNED = ("mentioned", "drafted", "adopted")
_PAY = "Compare with the fee schedule of the Secretary of State; pay with the filing."


def _told(case: Case, fee: Fee | None) -> Answer:
    """The fee as a remark, for a paper that is not yet signed; a signed one was or will be filed without it."""
    if fee is None:
        return lacks()
    if case.paper.state not in _UNSIGNED:
        return passes()
    return passes(Remark(f"the fee for filing is {fee.usd} dollars ({fee.cite})", title_place(case.paper), remedy=_PAY))


def _stock(case: Case, field: str) -> list[Stock] | None:
    """The classes with their numbers and par values; None where one of them is not stated."""
    found = []
    for act in operative(case.paper):
        if isinstance(act, ClassAuthorization | AuthorizedSharesAdjustment):
            count, par = plain(getattr(act, field, None)), plain(act.par_value)
            if count is None or par is None:
                return None
            found.append((count.value, par.value))
    return found


def _grows(act: object) -> bool:
    if not isinstance(act, AuthorizedSharesAdjustment):
        return False
    change, before, after = plain(act.change), plain(act.before), plain(act.after)
    more: Shares = after.value - before.value if before and after else 0
    return more > 0 or (change is not None and change.value > 0) or (after is not None and before is None)


@rule_of_law(
    "NV-78.0295-F",
    "NRS 78.0295(2)",
    Period("2013 or earlier", first=date(2013, 1, 1), earliest=date.min),
    "advice",
    "verified",
    NRS_78_0295,
    "correction",
)
def fee_of_correction(case: Case) -> Answer:
    """What a correction costs.

    What it asks: Nothing of the paper: the fee is 175 dollars, told while the correction is unsigned. The fee of April
    2003 was not found.

    Why it matters: A filing without the fee is not taken.

    Passing case: An unsigned correction: told with the fee.

    Failing case: None: the rule is advice.

    Remedy: Compare with the fee schedule of the Secretary of State; pay with the filing.
    """
    return _told(case, flat_fee("correction", case.on)) if case.on else lacks()


@rule_of_law(
    "NV-FEE-760",
    "NRS 78.760",
    SINCE_2005_TEXT,
    "advice",
    "verified",
    f"{NRS_78_760} ; {NRS_78_760_OF_2005}",
    "articles",
)
def fee_of_original_articles(case: Case) -> Answer:
    """What original articles cost.

    What it asks: Nothing of the paper: the fee follows the amount that the authorized shares represent, par value times
    number, a share without par at one dollar: 75, 175, 275 and 375 dollars up to 75,000, 200,000, 500,000 and 1,000,000
    dollars, then 275 for each further 500,000 or part of it, and 35,000 at most. Told while the articles are unsigned.

    Why it matters: A high par value, or none, makes the same number of shares dear.

    Passing case: 100,000,000 shares at $0.001 represent 100,000 dollars: 175 dollars.

    Failing case: None: the rule is advice.

    Remedy: Compare with the fee schedule of the Secretary of State; pay with the filing. Lower the par value before.
    """
    stock = _stock(case, "after")
    return _told(case, fee_of_articles(stock, case.on)) if stock and case.on else lacks()


@rule_of_law(
    "NV-FEE-765",
    "NRS 78.765",
    SINCE_2005_TEXT,
    "advice",
    "partly verified",
    f"{NRS_78_760} (the most for an increase) ; {NRS_78_767} (of the same make) ; no page with 78.765 itself",
    "articles_amendment",
    "split_change",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
)
def fee_of_change(case: Case) -> Answer:
    """What an amendment, a change, a designation or a withdrawal costs.

    What it asks: Nothing of the paper: 175 dollars flat; where the authorized stock grows, the difference of the fees
    by NRS 78.760 before and after, at least 175 and at most 34,925 dollars. Told while the paper is unsigned. The
    difference is reckoned only where the paper gives all classes before and after, with their par values.

    Why it matters: An increase of no-par stock can cost thousands.

    Passing case: An unsigned withdrawal: 175 dollars.

    Failing case: None: the rule is advice.

    Remedy: Compare with the fee schedule of the Secretary of State; pay with the filing.
    """
    if case.on is None:
        return lacks()
    if not any(_grows(act) for act in operative(case.paper)):
        return _told(case, flat_fee(case.paper.kind, case.on))
    before, after = _stock(case, "before"), _stock(case, "after")
    if before is None or after is None:
        return lacks()
    return _told(case, fee_of_increase(before, after, case.paper.kind, case.on))


@rule_of_law(
    "NV-FEE-767",
    "NRS 78.767",
    SINCE_2005_TEXT._replace(since="<=2023", first=date(2023, 1, 1)),
    "advice",
    "verified",
    NRS_78_767,
    "articles_restated",
)
def fee_of_restatement(case: Case) -> Answer:
    """What a restatement costs.

    What it asks: Nothing of the paper: 175 dollars where the authorized stock does not grow, else the difference by NRS
    78.760, at least 175 dollars. Told while the paper is unsigned; a restatement that states an increase is left open.

    Why it matters: A filing without the fee is not taken.

    Passing case: An unsigned restatement without an increase: 175 dollars.

    Failing case: None: the rule is advice.

    Remedy: Compare with the fee schedule of the Secretary of State; pay with the filing.
    """
    if not operative(case.paper):
        return NOT_APPLICABLE
    if case.on is None or any(_grows(act) for act in operative(case.paper)):
        return lacks()
    return _told(case, flat_fee("articles_restated", case.on))
