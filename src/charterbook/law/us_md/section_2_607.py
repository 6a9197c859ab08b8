"""Corps & Assns 2-607 and 2-105(a)(13): articles of amendment, and what the board may amend alone."""

from charterbook.law.contents import Item, authorized, complete
from charterbook.law.reach import operative, plain
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, lacks, passes, rule_of_law
from charterbook.law.us_md.history import AMENDMENT, BY_BOARD, SECTION_2_105, SECTION_2_607
from charterbook.law.votes import approved
from charterbook.model.acts import AuthorizedSharesAdjustment, ParValueChange


@rule_of_law(
    "MD-2-105a13",
    "Corps & Assns 2-105(a)(13), 2-605",
    BY_BOARD,
    "advice",
    "partly verified",
    f"{SECTION_2_607} ; {SECTION_2_105}",
    "articles_amendment",
    jurisdiction="US-MD",
)
def board_may_move_the_number(case: Case) -> Answer:
    """The board may move the number of a class, if the charter says so.

    What it asks: Nothing that fails. A charter may let a majority of the entire board change the total of the stock or
    the number of a class; section 2-605 lets it change names and par values, and do some reverse splits. A paper that
    changes a number and shows no vote rests on that; the clause of the charter is not read.

    Why it matters: The missing vote is no fault in Maryland where the charter has the clause.

    Passing case: An increase approved by the stockholders.

    Failing case: None: the rule is advice. Without a vote the answer is open and silent; MD-2-607 asks for the basis.

    Remedy: Point to the clause of the charter.
    """
    moved = [act for act in operative(case.paper) if isinstance(act, AuthorizedSharesAdjustment | ParValueChange)]
    if not moved:
        return NOT_APPLICABLE
    return passes() if approved(case) else lacks()


@rule_of_law(
    "MD-2-607",
    "Corps & Assns 2-607",
    AMENDMENT,
    "defect",
    "verified",
    SECTION_2_607,
    "articles_amendment",
    jurisdiction="US-MD",
)
def amendment_incomplete(case: Case) -> Answer:
    """The articles of amendment leave something out.

    What it asks: Articles of amendment say that the board advised and the stockholders approved, or why the board alone
    could approve. Where they increase the stock they also give, before and after, the total of all classes, the number
    and the par of each class, and the total par value. Read of that are the class numbers before and after, and a par.

    Why it matters: The table before and after is the state's own check of the charter's arithmetic.

    Passing case: "immediately before the amendment 100,000,000 shares ... as amended 200,000,000", and the approvals.

    Failing case: A paper read in full that increases the Common Stock and gives no number before.

    Remedy: Correct the articles.
    """
    acts = operative(case.paper)
    if not acts:
        return NOT_APPLICABLE
    items: tuple[Item, ...] = ()
    how = (("how the amendment was approved", authorized(case)),)
    raised = [act for act in acts if isinstance(act, AuthorizedSharesAdjustment) and _is_increase(act)]
    if raised:
        items = (
            ("the number of shares before the amendment", all(plain(act.before) for act in raised)),
            ("the number of shares as amended", all(plain(act.after) for act in raised)),
            ("the par value", any(act.par_value for act in raised)),
        )
    return complete(case, "the amendment", items, "Correct the articles.", how)


def _is_increase(act: AuthorizedSharesAdjustment) -> bool:
    before, after, change = plain(act.before), plain(act.after), plain(act.change)
    return bool((change and change.value > 0) or (before and after and after.value > before.value))
