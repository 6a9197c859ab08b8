"""DGCL 151(g): elimination of a series, amendment of its terms, and which route is whose."""

from charterbook.law.facts import cites, ever_issued, series_acts
from charterbook.law.reach import act_place, acts_of, plain
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.series import none_left
from charterbook.law.us_de.facts import approved, undecided
from charterbook.law.us_de.history import ELIMINATION, ELIMINATION_2016, ELIMINATION_2017, TERMS_BY_BOARD
from charterbook.model.acts import DesignatedSharesAdjustment, Resolution, SeriesWithdrawal, TermsAmendment

_FILED_CERTIFICATES = f"{ELIMINATION_2016} ; {ELIMINATION_2017} (filed certificates)"


@rule_of_law(
    "DE-151g-4",
    "DGCL 151(g)",
    ELIMINATION,
    "invalid",
    "partly verified",
    _FILED_CERTIFICATES,
    "designation_withdrawal",
    jurisdiction="US-DE",
)
def elimination_of_a_living_series(case: Case) -> Answer:
    """A series is eliminated while shares are outstanding, or without the board's resolution.

    What it asks: No share of the series is outstanding, by the paper's words or the book of its day; the certificate
    sets out the board's resolution to that effect, and that none will be issued under the designation (that second
    half is not read). A paper that does not tell about outstanding shares leaves the answer open.

    Why it matters: The certificate takes the whole designation out of the certificate of incorporation, and with it the
    rights of any holder.

    Passing case: "RESOLVED, that none of the authorized shares of Series X is outstanding, and none will be issued".

    Failing case: A certificate of elimination while the book shows 5 shares outstanding.

    Remedy: Redeem, convert or retire the shares first; set out the resolution.
    """
    acts = [act for act in series_acts(case.paper) if isinstance(act, SeriesWithdrawal)]
    if not acts:
        return NOT_APPLICABLE
    empty = none_left(case, "outstanding", "Redeem, convert or retire the shares first.", SeriesWithdrawal)
    if empty.outcome != "pass":
        return empty
    if acts_of(case.paper, Resolution) or case.paper.dates.adopted_on:
        return passes()
    told = Remark("no resolution of the board is set out", act_place(case.paper), remedy="Set out the resolution.")
    return undecided(case, told)


@rule_of_law(
    "DE-151g-5",
    "DGCL 151(g)",
    TERMS_BY_BOARD,
    "invalid",
    "from memory",
    "no page; the row of the law table is from memory",
    "designation_amendment",
    jurisdiction="US-DE",
)
def board_alone_changes_terms(case: Case) -> Answer:
    """The board alone changes the terms of a series of which shares were issued.

    What it asks: Where the terms of a series change, no share of it was ever issued, as the paper or the book tells; or
    the paper shows the approval of holders, or is made under DGCL 242. A change of the number alone is DE-151g-2's.

    Why it matters: Once a share is issued the terms are changed as the certificate of incorporation is: by the board
    and the holders, and by the series as a class where it is harmed.

    Passing case: "no shares of the series have been issued".

    Failing case: The book shows 5 shares ever issued, and the paper rests on a board resolution alone.

    Remedy: Hold the vote (DGCL 242(b)); or, where none is outstanding, eliminate the series and designate anew.
    """
    acts = [act for act in series_acts(case.paper) if isinstance(act, TermsAmendment)]
    if not acts:
        return NOT_APPLICABLE
    if approved(case.paper) or cites(case.paper, "DGCL 242"):
        return passes()
    known, places = ever_issued(case, acts[0])
    if known == "no":
        return passes()
    told = Remark(
        "shares of the series were issued, and only the board's action is shown",
        places or act_place(case.paper),
        expected="the approval of the holders, or that no share was ever issued",
        remedy="Hold the vote (DGCL 242(b)); or, where none is outstanding, eliminate the series and designate anew.",
    )
    if known == "yes":
        return fails(told)
    message = "whether a share of the series was ever issued is not shown"
    missing = "whether any share was ever issued (the stock ledger), or the holders' approval"
    return lacks(told._replace(message=message, missing=missing, level="note"))


@rule_of_law(
    "DE-162D",
    "DGCL 151(g), 242",
    ELIMINATION,
    "advice",
    "partly verified",
    _FILED_CERTIFICATES,
    "designation_amendment",
    "designation_withdrawal",
    jurisdiction="US-DE",
)
def emptied_series_not_eliminated(case: Case) -> Answer:
    """A series is cut to zero shares, where a certificate of elimination would take it out of the charter.

    What it asks: A series of which nothing shall be left is eliminated. One that is only cut to zero stays in the
    certificate of incorporation with its terms and keeps its name.

    Why it matters: Of the routes of Delaware the right one leaves nothing behind: elimination for an empty series, a
    certificate under DGCL 151(g) where only the number changes, DGCL 242 where terms of issued shares change.

    Passing case: A certificate of elimination.

    Failing case: A certificate of decrease to zero shares.

    Remedy: File a certificate of elimination (DGCL 151(g)).
    """
    acts = series_acts(case.paper)
    told = [
        Remark(
            "the series is cut to zero shares and not eliminated: it stays in the charter and keeps its name",
            after.spans or act_place(case.paper),
            expected="a certificate of elimination",
            actual="a decrease to zero shares",
            remedy="File a certificate of elimination (DGCL 151(g)).",
        )
        for act in acts
        if isinstance(act, DesignatedSharesAdjustment) and (after := plain(act.after)) and after.value == 0
    ]
    if told:
        return fails(*told)
    return passes() if any(isinstance(act, SeriesWithdrawal) for act in acts) else NOT_APPLICABLE
