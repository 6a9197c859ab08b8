"""DGCL 160: the corporation's dealings in its own stock."""

from charterbook.law.reach import acts_of, first_reading, fold, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, lacks, passes, rule_of_law
from charterbook.law.us_de.facts import DECIDED
from charterbook.law.us_de.history import DGCL_160, OWN_SHARES, VOTES_1970
from charterbook.model.acts import Reacquisition, Retirement


@rule_of_law(
    "DE-160",
    "DGCL 160",
    OWN_SHARES,
    "invalid",
    "verified",
    f"{DGCL_160} ; {VOTES_1970}",
    *DECIDED,
    "retirement",
    jurisdiction="US-DE",
)
def bought_out_of_capital(case: Case) -> Answer:
    """Whether the corporation could afford its own shares is not shown.

    What it asks: A corporation does not buy or redeem its shares while its capital is impaired, or where the purchase
    would impair it. What capital and surplus are stands in the accounts and not in the papers, so an acquisition leaves
    the answer open; it passes where the same paper retires the shares of a preferred class, which may be paid out of
    capital. Shares in the treasury neither vote nor count for a quorum: the ledger keeps them apart.

    Why it matters: Directors answer for a purchase that the capital could not bear.

    Passing case: 100 preferred shares are redeemed and retired by one resolution.

    Failing case: None: the accounts are not among the papers.

    Remedy: Look up surplus on the day of the purchase.
    """
    bought = acts_of(case.paper, Reacquisition)
    if not bought:
        return NOT_APPLICABLE
    retired = {_of(act) for act in acts_of(case.paper, Retirement)}
    open_ones = [act for act in bought if "preferred" not in _of(act)[0] or _of(act) not in retired]
    if not open_ones:
        return passes()
    return lacks(
        Remark(
            "whether the purchase left the capital whole is not shown",
            spans_of(open_ones[0]),
            missing="the surplus on the day of the purchase (the accounts)",
            remedy="Look up surplus on the day of the purchase.",
            level="note",
        )
    )


def _of(act: Reacquisition | Retirement) -> tuple[str, str]:
    name = first_reading(act.series)
    return fold(act.share_class.value), fold(name.value) if name else ""
