"""BOC 21.364: the holders' vote on an amendment of the certificate of formation."""

from charterbook.law.facts import cites
from charterbook.law.rule import Answer, Case, lacks, rule_of_law
from charterbook.law.us_tx.history import BOC_21_364, CODE, rests_on_the_old_act
from charterbook.law.vote_count import TWO_THIRDS_OR_A_MAJORITY
from charterbook.law.votes import class_approved, holders_approved

_REMEDY = "Hold the vote and file anew."


@rule_of_law(
    "TX-21.364",
    "BOC 21.364",
    CODE,
    "invalid",
    "verified",
    BOC_21_364,
    "articles_amendment",
    "articles_restated",
    jurisdiction="US-TX",
)
def holders_have_not_approved(case: Case) -> Answer:
    """The shareholders have not approved the amendment.

    What it asks: The paper states the approval of the shareholders: two thirds of the outstanding shares entitled to
    vote, unless the certificate lowers that, not below a majority; and of each class or series that votes apart two
    thirds of its own. One vote that the paper counts is compared with the shares entitled or outstanding. A class that
    is not the common stock, and whose number or shares the paper changes, is asked for by name. A paper that cites
    section 21.053 rests on what the board may do alone.

    Why it matters: The default of Texas is higher than the majority of most states.

    Passing case: "approved by the holders of more than two thirds of the outstanding shares".

    Failing case: An increase of the Common Stock, in a paper read in full, that states a board resolution alone.

    Remedy: Hold the vote and file anew.
    """
    if rests_on_the_old_act(case):
        return lacks()
    expected = "the vote of two thirds of the outstanding shares, unless the certificate lowers it"
    alone = "the section that it cites" if cites(case.paper, "BOC 21.053") else None
    whole = holders_approved(case, _REMEDY, expected, alone, TWO_THIRDS_OR_A_MAJORITY)
    return whole if alone or whole.outcome != "pass" else _of_classes(case, whole)


def _of_classes(case: Case, whole: Answer) -> Answer:
    apart = class_approved(case, by_number=True, remedy=_REMEDY)
    return whole if apart.outcome == "not_applicable" else apart
