"""DGCL 243 and 244: retirement of stock, and reduction of capital."""

from charterbook.law.reach import acts_of, operative, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, passes, rule_of_law
from charterbook.law.us_de.facts import absent
from charterbook.law.us_de.history import CAPITAL, DGCL_244, PUERTO_RICO_3683, RETIREMENT
from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    DesignatedSharesAdjustment,
    ParValueChange,
    Retirement,
    SeriesWithdrawal,
)
from charterbook.model.shares import canonical


@rule_of_law(
    "DE-243",
    "DGCL 243",
    RETIREMENT,
    "invalid",
    "partly verified",
    PUERTO_RICO_3683,
    "retirement",
    "designation_amendment",
    "designation_withdrawal",
    jurisdiction="US-DE",
)
def retired_shares_left_standing(case: Case) -> Answer:
    """Shares that may not be issued again are retired, and the number is not cut.

    What it asks: Where the certificate of incorporation forbids to issue retired shares again, the certificate of
    retirement says so and has the effect of cutting the authorized number by them, or of dropping the series where none
    is left: the paper shows that cut. Without such a bar retired shares are authorized and unissued again, and no
    certificate is needed.

    Why it matters: Else the ledger would show shares that can never be issued.

    Passing case: 41,850 shares retired, not to be issued again; the series goes from 500,000 to 458,150.

    Failing case: The same, read in full, without a new number.

    Remedy: File a certificate of retirement that names the shares, the bar and its effect.
    """
    retired = acts_of(case.paper, Retirement)
    if not retired:
        return NOT_APPLICABLE
    barred = [act for act in retired if act.reissue_barred and act.reissue_barred.value]
    if not barred:
        return passes()
    cuts = (DesignatedSharesAdjustment, AuthorizedSharesAdjustment, SeriesWithdrawal)
    if any(isinstance(act, cuts) for act in operative(case.paper)):
        return passes()
    told = Remark(
        "the retired shares may not be issued again, and no number is cut by them",
        spans_of(barred[0]),
        expected="the authorized number after the retirement",
        remedy="File a certificate of retirement that names the shares, the bar and its effect.",
    )
    return absent(case, told, "the number after the retirement")


@rule_of_law(
    "DE-244",
    "DGCL 244",
    CAPITAL,
    "advice",
    "partly verified",
    DGCL_244,
    "articles_amendment",
    "articles_restated",
    jurisdiction="US-DE",
)
def lower_par_frees_no_capital(case: Case) -> Answer:
    """A lower par value reduces no capital by itself.

    What it asks: Nothing of the paper. Where a par value falls, capital above the new total of par values moves to
    surplus only by a resolution of the board, and what is left must pay the debts that are not otherwise provided for.
    No number of shares changes.

    Why it matters: A dividend or purchase out of surplus that was never made is unlawful.

    Passing case: From $0.01 to $0.0001 par; the board's resolution on capital is another paper.

    Failing case: None: the rule is advice.

    Remedy: Look for the board's resolution on capital.
    """
    lowered = [act for act in operative(case.paper) if isinstance(act, ParValueChange) and _falls(act)]
    if not lowered:
        return NOT_APPLICABLE
    told = "the par value falls; capital moves to surplus only by a resolution of the board"
    return passes(Remark(told, spans_of(lowered[0]), remedy="Look for the board's resolution on capital."))


def _falls(act: ParValueChange) -> bool:
    before, after = plain(act.before), plain(act.after)
    if not before or not after or before.value.usd is None or after.value.usd is None:
        return False
    return canonical(after.value.usd) < canonical(before.value.usd)
