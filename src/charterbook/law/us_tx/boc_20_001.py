"""BOC 20.001 and 21.002(3): who signs, and what cancelling a share does."""

from charterbook.law.contents import signed_by_an_officer
from charterbook.law.reach import act_place, operative, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, lacks, passes, rule_of_law
from charterbook.law.us_tx.history import BOC_20_001, BOC_21_002, CODE, rests_on_the_old_act
from charterbook.model.acts import Reacquisition, Retirement


@rule_of_law(
    "TX-20.001",
    "BOC 20.001(a)",
    CODE,
    "invalid",
    "verified",
    BOC_20_001,
    "articles_amendment",
    "articles_restated",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    "correction",
    jurisdiction="US-TX",
)
def no_officer_has_signed(case: Case) -> Answer:
    """No officer has signed.

    What it asks: A filing instrument of a corporation is signed by an officer. Which signer is an officer is told by
    the office stated. A certificate of formation is signed by its organizers and is not asked. A paper of 2006 to 2009
    that cites the Business Corporation Act alone was not yet under the code: that is told here, once.

    Why it matters: The Secretary of State takes the corporation's act from an officer.

    Passing case: Signed "Jarrod Killough, Chief Financial Officer".

    Failing case: Signed only "Jane Roe, Director".

    Remedy: Sign anew, or file a certificate of correction.
    """
    if rests_on_the_old_act(case):
        told = "the paper rests on the Business Corporation Act, which its corporation had not yet left for the code"
        missing = "the law of the Texas Business Corporation Act, which is not covered"
        return lacks(Remark(told, case.paper.statutes[0].spans, missing=missing, level="note"))
    return signed_by_an_officer(case, remedy="Sign anew, or file a certificate of correction.")


@rule_of_law(
    "TX-21.002-3",
    "BOC 21.002(3)",
    CODE,
    "advice",
    "verified",
    BOC_21_002,
    "retirement",
    "other",
    jurisdiction="US-TX",
)
def cancelled_shares_are_unissued(case: Case) -> Answer:
    """A cancelled share is authorized and unissued again.

    What it asks: Nothing of the paper: to cancel a share is to give an issued share back the standing of one that is
    authorized and unissued.

    Why it matters: The class keeps its number; nothing is struck from the certificate of formation.

    Passing case: Any paper by which shares are cancelled; the rule says where they go.

    Failing case: None: the rule is advice.

    Remedy: Post the shares as unissued.
    """
    acts = [act for act in operative(case.paper) if isinstance(act, Retirement | Reacquisition)]
    if not acts:
        return NOT_APPLICABLE
    return passes(
        Remark(
            "a cancelled share is authorized and unissued again; the class keeps its number",
            spans_of(acts[0]) or act_place(case.paper),
            remedy="Post the shares as unissued.",
        )
    )
