"""DGCL 151(a) and (g): the certificate of designations, and the number of shares of a series."""

from charterbook.law.facts import cites, series_acts, series_name
from charterbook.law.reach import act_place, acts_of, plain, title_place
from charterbook.law.room import class_total, taken_by_others
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.series import board_has_power, filed_before_issue, not_below_outstanding
from charterbook.law.us_de.facts import approved, quiet_alone, undecided
from charterbook.law.us_de.history import (
    ALABAMA_602,
    CURING_DEFECTS,
    NEW_YORK_502,
    SERIES_BY_CERTIFICATE,
    SERIES_NUMBER,
    SESSION_1985,
    STAAR,
)
from charterbook.model.acts import DesignatedSharesAdjustment, Resolution, SeriesDesignation
from charterbook.model.shares import decimal_string, figures

_IN_RANGE = "Stay between the outstanding shares and the room in the class, or amend the certificate (DGCL 242)."


@rule_of_law(
    "DE-151a",
    "DGCL 151(a)",
    SERIES_BY_CERTIFICATE,
    "invalid",
    "partly verified",
    f"{ALABAMA_602} ; {SESSION_1985} ; {STAAR}",
    "designation",
    jurisdiction="US-DE",
)
def board_without_power_over_series(case: Case) -> Answer:
    """The board has no power to fix the series.

    What it asks: The certificate of incorporation, given beside the designation, expressly lets the board fix the terms
    of series of that class ("blank check"). Where the designation stands alone the answer is open and not told; where
    other papers of the corporation are given, the certificate of incorporation is asked for.

    Why it matters: Terms that stand neither in the certificate of incorporation nor in a resolution under such a clause
    are void, and so are the shares.

    Passing case: Articles that authorize 2,500,000 preferred shares, "issuable in series as the board may fix".

    Failing case: Articles, read in full, with a preferred class and no such clause.

    Remedy: Add the certificate of incorporation; if it has no such clause, amend it first (DGCL 242).
    """
    remedy = "Add the certificate of incorporation; if it has no such clause, amend it first (DGCL 242)."
    return quiet_alone(case, board_has_power(case, remedy))


@rule_of_law(
    "DE-151g-1",
    "DGCL 151(g)",
    SERIES_BY_CERTIFICATE,
    "invalid",
    "verified",
    f"{STAAR} ; {CURING_DEFECTS} ; {ALABAMA_602}",
    "designation",
    jurisdiction="US-DE",
)
def designation_incomplete(case: Case) -> Answer:
    """The certificate of designations lacks the resolution or the number, or came after the first share.

    What it asks: The certificate sets out a resolution of the board and the number of shares of the series (CB102 tells
    of a number that was not found), and was in effect before the first share was issued, by papers given beside it.

    Why it matters: A board that never adopted the resolution made no series: the Supreme Court held such shares void,
    and what they were converted into too.

    Passing case: "the Board adopted the following resolution: RESOLVED, that a series of 12,600 shares ..."

    Failing case: A certificate without a resolution; one filed on 1 May, while a share was issued on 24 April.

    Remedy: Adopt and file; ratify the shares that went out early (DGCL 204).
    """
    made = [act for act in series_acts(case.paper) if isinstance(act, SeriesDesignation)]
    if not made:
        return NOT_APPLICABLE
    early = filed_before_issue(case, "Ratify the shares that went out early (DGCL 204).")
    if early.outcome == "fail":
        return early
    if not acts_of(case.paper, Resolution) and not case.paper.dates.adopted_on:
        told = Remark(
            "no resolution of the board is set out",
            title_place(case.paper),
            expected="a copy of the resolution",
            remedy="Adopt and file; ratify the shares that went out early (DGCL 204).",
        )
        return undecided(case, told)
    return passes() if all(act.after is not None for act in made) else lacks()


@rule_of_law(
    "DE-151g-2",
    "DGCL 151(g)",
    SERIES_NUMBER,
    "invalid",
    "partly verified",
    f"{ALABAMA_602} ; {NEW_YORK_502}",
    "designation_amendment",
    jurisdiction="US-DE",
)
def series_number_out_of_range(case: Case) -> Answer:
    """The number of the series leaves its range.

    What it asks: A decrease goes no lower than the shares outstanding, which the paper, the book of its day or another
    paper tells; an increase goes no higher than the class leaves beside its other series. The certificate states that a
    resolution of the board directed the change; a change approved by holders under DGCL 242 rests on that instead. A
    bar in the designation itself is not read.

    Why it matters: Within the range the board may act alone, whether or not shares were issued; outside it not.

    Passing case: From 320,000 to 200,000 shares with 171,250 outstanding.

    Failing case: From 320,000 to 150,000 shares with 171,250 outstanding.

    Remedy: Stay between the outstanding shares and the room in the class, or amend the certificate (DGCL 242).
    """
    acts = [act for act in series_acts(case.paper) if isinstance(act, DesignatedSharesAdjustment)]
    if not acts:
        return NOT_APPLICABLE
    above = [remark for act in acts if (remark := _above_class(case, act))]
    floor = not_below_outstanding(case, _IN_RANGE)
    if above or floor.outcome == "fail":
        return fails(*above, *(floor.remarks if floor.outcome == "fail" else ()))
    by_holders = approved(case.paper) or cites(case.paper, "DGCL 242")
    if not acts_of(case.paper, Resolution) and not case.paper.dates.adopted_on and not by_holders:
        told = Remark(
            "no resolution of the board that directs the change is stated", act_place(case.paper), remedy=_IN_RANGE
        )
        return undecided(case, told)
    if floor.outcome == "indeterminate":
        return floor if any(_is_decrease(act) for act in acts) else lacks()
    raised = [act for act in acts if _is_increase(act) and class_total(case, act.share_class.value) is None]
    return lacks() if raised else passes()


def _above_class(case: Case, act: DesignatedSharesAdjustment) -> Remark | None:
    """What is told of an increase beyond the room in the class; None where it fits or the class is not known."""
    after, total = plain(act.after), class_total(case, act.share_class.value)
    if after is None or total is None or not _is_increase(act):
        return None
    own = {series_name(each) for each in series_acts(case.paper)}
    others = taken_by_others(case, own, act.share_class.value)
    asked = after.value + others
    if asked <= total.value:
        return None
    most = decimal_string(total.value)
    beside = f", with its other series {figures(asked)}" if others else ""
    return Remark(
        f"the series comes to {figures(after.value)} shares{beside}; {act.share_class.value} has "
        f"{figures(total.value)}",
        (*after.spans, *total.spans) or act_place(case.paper),
        expected=f"at most {most}",
        actual=decimal_string(asked),
        remedy=_IN_RANGE,
    )


def _is_increase(act: DesignatedSharesAdjustment) -> bool:
    before, change, after = plain(act.before), plain(act.change), plain(act.after)
    return (change is not None and change.value > 0) or bool(before and after and after.value > before.value)


def _is_decrease(act: DesignatedSharesAdjustment) -> bool:
    before, change, after = plain(act.before), plain(act.change), plain(act.after)
    return (change is not None and change.value < 0) or bool(before and after and after.value < before.value)


@rule_of_law(
    "DE-151g-3",
    "DGCL 151(g)",
    SERIES_NUMBER,
    "advice",
    "partly verified",
    f"{ALABAMA_602} ; {NEW_YORK_502}",
    "designation_amendment",
    jurisdiction="US-DE",
)
def freed_shares_go_elsewhere(case: Case) -> Answer:
    """The freed shares are sent elsewhere than back to the class.

    What it asks: Shares by which a series is decreased resume the status they had before the series was made: they are
    undesignated shares of their class. The statute says so itself; a paper need not repeat it, and one that says
    something else is told.

    Why it matters: The ledger posts them to the class, and nothing is lost to the corporation.

    Passing case: "shall resume the status which they had prior to the designation".

    Failing case: A decrease whose shares are said to be cancelled.

    Remedy: Say it as the statute does; to take shares from the class, amend it (DGCL 242) or retire them (DGCL 243).
    """
    acts = [act for act in series_acts(case.paper) if isinstance(act, DesignatedSharesAdjustment)]
    freed = [act for act in acts if (change := plain(act.change)) and change.value < 0]
    if not freed:
        return NOT_APPLICABLE
    told = [
        Remark(
            f"the freed shares go to: {act.returned_to.value}",
            act.returned_to.spans or act_place(case.paper),
            expected="undesignated shares of the class",
            actual=act.returned_to.value,
            remedy="Say it as the statute does; to take shares from the class, amend (DGCL 242) or retire (DGCL 243).",
        )
        for act in freed
        if act.returned_to and act.returned_to.value != "undesignated"
    ]
    return fails(*told) if told else passes()
