"""BOC 21.155 to 21.157: what the board may do with a series, the statement it files, and where the shares go."""

from charterbook.law.contents import complete
from charterbook.law.facts import series_acts
from charterbook.law.reach import acts_of, operative
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, lacks, passes, rule_of_law
from charterbook.law.series import board_has_power, filed_before_issue, none_left, not_below_outstanding
from charterbook.law.us_tx.history import BOC_21_053, BOC_21_156, CODE, rests_on_the_old_act
from charterbook.model.acts import DesignatedSharesAdjustment, Resolution, SeriesWithdrawal, TermsAmendment


@rule_of_law(
    "TX-21.155",
    "BOC 21.155",
    CODE,
    "invalid",
    "partly verified",
    f"{BOC_21_156} ; {BOC_21_053}",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    jurisdiction="US-TX",
)
def outside_the_boards_power(case: Case) -> Answer:
    """The board does with a series what it has no power to do.

    What it asks: Where the certificate of formation lets it, the board makes a series; changes the number of a series
    it made, not below the shares issued; deletes a series of which no share is issued; and amends the terms of a series
    of which none is issued. The clause is looked for in a certificate of formation given beside the paper. The
    section's own text was not read in full: the four powers are as sections 21.053 and 21.156 tell of them.

    Why it matters: Beyond these powers the certificate changes only by the holders' vote of 21.364.

    Passing case: A series deleted "of which no shares have been issued".

    Failing case: A series of which 500 shares are outstanding is deleted.

    Remedy: Amend the certificate of formation with the holders' vote.
    """
    if rests_on_the_old_act(case):
        return lacks()
    remedy = "Amend the certificate of formation with the holders' vote, or retire the shares first."
    if case.paper.kind == "designation":
        return board_has_power(case, remedy)
    if any(isinstance(act, DesignatedSharesAdjustment) for act in series_acts(case.paper)):
        return not_below_outstanding(case, remedy)
    return none_left(case, "issued", remedy, SeriesWithdrawal, TermsAmendment)


@rule_of_law(
    "TX-21.156",
    "BOC 21.156(a)",
    CODE,
    "invalid",
    "verified",
    BOC_21_156,
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    jurisdiction="US-TX",
)
def statement_incomplete(case: Case) -> Answer:
    """The statement of resolution leaves something out.

    What it asks: The statement gives the corporation's name, a copy of the resolution for what it does (make, increase
    or decrease, delete, amend), and the day the resolution was adopted. That the resolution was adopted by all
    necessary action is to be stated too, and is not read.

    Why it matters: On filing the resolution becomes an amendment of the certificate of formation; what is not in the
    statement does not.

    Passing case: "The following resolution was adopted on August 18, 2011 by all necessary action ..."

    Failing case: A statement read in full without the day of adoption.

    Remedy: File the statement anew, complete.
    """
    if not operative(case.paper):
        return NOT_APPLICABLE
    if rests_on_the_old_act(case):
        return lacks()
    resolutions = acts_of(case.paper, Resolution)
    dates = case.paper.dates
    items = (
        ("the corporation's name", case.paper.corporation is not None),
        ("a copy of the resolution", bool(resolutions or series_acts(case.paper))),
    )
    when = (("the day of adoption", bool(dates.adopted_on or any(each.adopted_on for each in resolutions))),)
    return complete(case, "the statement", items, "File the statement anew, complete.", when)


@rule_of_law(
    "TX-21.157",
    "BOC 21.157",
    CODE,
    "advice",
    "from memory",
    BOC_21_156,
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    jurisdiction="US-TX",
)
def shares_go_back(case: Case) -> Answer:
    """Shares of a series were issued before the statement was filed.

    What it asks: The statement is on file before the first share of the series is issued; papers beside that show an
    issue can contradict that. Shares freed by a decrease or a deletion are again what they were before the series was
    made: no sentence about it is needed. The section was not read; the row is from memory and a note at most.

    Why it matters: The ledger puts freed shares back to the undesignated shares of the class.

    Passing case: A decrease from 55,000 to 31,400; the 23,600 are undesignated again.

    Failing case: Filed on 1 May, while shares were issued on 24 April.

    Remedy: Ratify or issue anew.
    """
    if rests_on_the_old_act(case):
        return lacks()
    if case.paper.kind == "designation":
        return filed_before_issue(case, "Ratify or issue anew.")
    return passes() if series_acts(case.paper) else NOT_APPLICABLE
