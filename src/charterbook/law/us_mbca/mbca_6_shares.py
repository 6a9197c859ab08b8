"""MBCA 6.03, 6.21 and 6.31: shares that are outstanding, issued, and taken back."""

from charterbook.law.facts import book_of_the_day, some
from charterbook.law.reach import act_place, acts_of, fold, operative, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_mbca.sources import ALL_THREE, IOWA, SINCE_ENACTED, state_of
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    DesignatedSharesAdjustment,
    Issuance,
    Reacquisition,
    Resolution,
    Retirement,
)
from charterbook.model.shares import decimal_string

_TAKES_BACK = (Reacquisition, Retirement)


@rule_of_law(
    "MB-6.03",
    "MBCA 6.03",
    SINCE_ENACTED,
    "invalid",
    "verified",
    ALL_THREE,
    "retirement",
    "other",
    jurisdiction="US-MBCA",
)
def last_shares_taken_back(case: Case) -> Answer:
    """No share is left outstanding.

    What it asks: While shares are outstanding, one or more that vote without limit and that take what is left on
    dissolution are among them. Read of it is the ledger: after the paper's taking back of shares some share is still
    outstanding. Without a book of that day the answer is open and silent.

    Why it matters: A corporation without a voting share can decide nothing.

    Passing case: 10 preferred shares are retired while 1,000 common shares are outstanding.

    Failing case: The only class outstanding is taken back whole.

    Remedy: Issue the replacement first.
    """
    acts = [act for act in operative(case.paper) if isinstance(act, _TAKES_BACK)]
    if not acts:
        return NOT_APPLICABLE
    book = book_of_the_day(case)
    left = [some(row.outstanding) for each in (book.classes if book else ()) for row in each.series]
    if "yes" in left:
        return passes()
    if not left or "unknown" in left:
        return lacks()
    told = "after this paper no share of any class is outstanding"
    return fails(Remark(told, spans_of(acts[0]) or act_place(case.paper), remedy="Issue the replacement first."))


@rule_of_law(
    "MB-6.21",
    "MBCA 6.21",
    SINCE_ENACTED,
    "invalid",
    "from memory",
    IOWA,
    "resolution",
    "secretary_certificate",
    "other",
    jurisdiction="US-MBCA",
)
def issue_without_the_board(case: Case) -> Answer:
    """Shares are issued without a resolution of the board.

    What it asks: The board authorizes the issue and finds the consideration adequate. The paper that tells of an issue
    shows the board's resolution or its day. What the consideration is, and the holders' vote that the later form of the
    act asks where an issue for other than cash adds more than 20 percent of the votes, is not read.

    Why it matters: Shares issued without the board's authority are open to attack, and so is every count built on them.

    Passing case: "RESOLVED, that 500 shares of Common Stock be issued to ..."

    Failing case: A paper read in full that tells of an issue and of no decision.

    Remedy: Ratify the issue.
    """
    issued = [act for act in operative(case.paper) if isinstance(act, Issuance)]
    if not issued:
        return NOT_APPLICABLE
    if acts_of(case.paper, Resolution) or case.paper.dates.adopted_on:
        return passes()
    told = Remark(
        "the paper tells of an issue and shows no resolution of the board",
        spans_of(issued[0]) or act_place(case.paper),
        expected="the board's resolution",
        remedy="Ratify the issue.",
    )
    return lacks(told._replace(missing="the board's resolution", level="note")) if case.paper.unread else fails(told)


@rule_of_law(
    "MB-6.31a",
    "MBCA 6.31(a)",
    SINCE_ENACTED,
    "advice",
    "verified",
    ALL_THREE,
    "retirement",
    "other",
    jurisdiction="US-MBCA",
)
def no_treasury_shares(case: Case) -> Answer:
    """Shares taken back are unissued again; there is no treasury.

    What it asks: Nothing of the paper. Under the act shares that the corporation acquires are authorized and unissued
    from then on; Iowa lets a corporation keep a treasury if its articles or board say so.

    Why it matters: A treasury balance carried here would count shares that do not exist, and a retirement paper has
    nothing to retire.

    Passing case: Any paper by which shares come back; the rule says where they go.

    Failing case: None: the rule is advice.

    Remedy: Post the shares as unissued, not as treasury shares.
    """
    acts = [act for act in operative(case.paper) if isinstance(act, _TAKES_BACK)]
    if not acts:
        return NOT_APPLICABLE
    state = state_of(case)
    but = "; Iowa lets articles or board keep a treasury" if state and state.code == "US-IA" else ""
    return passes(
        Remark(
            f"shares taken back are authorized and unissued again; the act knows no treasury{but}",
            spans_of(acts[0]) or act_place(case.paper),
            remedy="Post the shares as unissued.",
        )
    )


@rule_of_law(
    "MB-6.31b",
    "MBCA 6.31(b)",
    SINCE_ENACTED,
    "defect",
    "verified",
    ALL_THREE,
    "retirement",
    "articles_amendment",
    jurisdiction="US-MBCA",
)
def barred_shares_still_authorized(case: Case) -> Answer:
    """Shares that may not be issued again are still counted as authorized.

    What it asks: Where the articles forbid to issue again what was taken back, the authorized number falls by those
    shares. A paper that says so states the reduction of the class or series; Washington and Colorado ask for articles
    of amendment with the reduction and what is left, by the board alone.

    Why it matters: Otherwise the charter shows shares that nobody may issue.

    Passing case: 500 shares retired, barred from issue, and the series cut by 500.

    Failing case: 500 shares retired and barred, and the class left at its old number.

    Remedy: File articles of amendment that state the reduction.
    """
    barred = [act for act in operative(case.paper) if isinstance(act, Retirement) and act.reissue_barred]
    if not barred:
        return NOT_APPLICABLE
    cuts = [
        act
        for act in operative(case.paper)
        if isinstance(act, AuthorizedSharesAdjustment | DesignatedSharesAdjustment)
        if fold(act.share_class.value) in {fold(each.share_class.value) for each in barred}
    ]
    count = plain(barred[0].shares)
    if any(not (change := plain(act.change)) or not count or abs(change.value) == count.value for act in cuts):
        return passes()
    gone = decimal_string(count.value) if count else "the retired"
    told = Remark(
        f"{gone} shares may not be issued again, and no reduction of the authorized number by them is shown",
        spans_of(barred[0]) or act_place(case.paper),
        expected=f"a reduction by {gone}",
        remedy="File articles of amendment that state the reduction.",
    )
    return lacks(told._replace(missing="the reduction", level="note")) if case.paper.unread else fails(told)
