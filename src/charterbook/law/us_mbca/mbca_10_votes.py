"""MBCA 10.02 to 10.05: who decides on an amendment of the articles."""

from charterbook.law.facts import book_of_the_day, cites, some
from charterbook.law.reach import act_place, operative
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_mbca.sources import IOWA, IOWA_AND_WASHINGTON, SINCE_ENACTED, WASHINGTON, state_of
from charterbook.law.us_mbca.state import local_cite
from charterbook.law.votes import approved, class_approved, forward_split_alone, holders_approved, only_one_class
from charterbook.model.acts import NameChange, Split


@rule_of_law(
    "MB-10.02",
    "MBCA 10.02 (in the act of 1984, 10.05)",
    SINCE_ENACTED,
    "invalid",
    "verified",
    WASHINGTON,
    "articles_amendment",
    "articles_restated",
    jurisdiction="US-MBCA",
)
def amended_before_issue(case: Case) -> Answer:
    """The board amends alone as before any issue, and shares have been issued.

    What it asks: A paper that cites the section for a corporation without shares issued and shows no vote: the book of
    its day has no share issued.

    Why it matters: Before the first issue there is nobody to ask; after it the holders decide.

    Passing case: An amendment under the section; the book has no share issued.

    Failing case: The same, while the book has 1,000 shares of Common Stock issued.

    Remedy: Hold the vote (MB-10.03).
    """
    if approved(case) or not _rests_on_no_issue(case):
        return NOT_APPLICABLE
    book = book_of_the_day(case)
    known = [some(row.ever_issued) for each in (book.classes if book else ()) for row in each.series]
    if "yes" in known:
        told = "the amendment rests on the board alone, and shares have been issued by the book"
        return fails(Remark(told, act_place(case.paper), expected="no share issued", remedy="Hold the vote."))
    return passes() if known and "unknown" not in known else lacks()


def _rests_on_no_issue(case: Case) -> bool:
    state = state_of(case)
    section = "10.02" if state and state.by_board == "10.05" else "10.05"
    cite = local_cite(state, section) if state else None
    return cites(case.paper, cite) is not None


@rule_of_law(
    "MB-10.03",
    "MBCA 10.03",
    SINCE_ENACTED,
    "invalid",
    "verified",
    IOWA,
    "articles_amendment",
    "articles_restated",
    jurisdiction="US-MBCA",
)
def holders_have_not_approved(case: Case) -> Answer:
    """The shareholders have not approved the amendment.

    What it asks: The board adopts and recommends, every holder is notified, and the paper states the shareholders'
    approval. Changes that MBCA 10.05 leaves to the board are not asked: a new name, a split of one class into more
    shares where only one class is known, and what a paper does under that section, or under 6.31, by citing it. One
    vote that the paper counts is compared: more for than against, and in Virginia more than two thirds of all unless
    the articles ask for fewer. Notices are not read.

    Why it matters: The number of a class moves only by the holders' decision; without it the new shares are not there.

    Passing case: "adopted by the shareholders on 3 November; 12,077,500 voted for, 4,000 against".

    Failing case: 4,000 voted for, 12,077,500 against; or a paper read in full that states the board's resolution alone.

    Remedy: Hold the vote and file anew.
    """
    state = state_of(case)
    alone = None
    acts = operative(case.paper)
    if acts and all(isinstance(act, NameChange) for act in acts):
        alone = "a new name"
    elif forward_split_alone(case) and only_one_class(case):
        alone = "a split of the only class"
    elif state and cites(case.paper, local_cite(state, state.by_board), local_cite(state, "6.31")):
        alone = "the section that it cites"
    expected = f"the shareholders' approval: {state.vote}" if state else "the shareholders' approval"
    return holders_approved(case, "Hold the vote and file anew.", expected, alone, state.needed if state else None)


@rule_of_law(
    "MB-10.04",
    "MBCA 10.04",
    SINCE_ENACTED,
    "invalid",
    "verified",
    IOWA_AND_WASHINGTON,
    "articles_amendment",
    "articles_restated",
    "designation_amendment",
    jurisdiction="US-MBCA",
)
def class_has_not_voted(case: Case) -> Answer:
    """A class whose shares the amendment changes has not voted apart.

    What it asks: A class or series whose shares are split or combined, or whose terms change, has voted as a group of
    its own. In the form of 1984 (read in Georgia, Utah and Washington) a change of the number of authorized shares of
    the class counts too; in the later form (Iowa, Virginia) it does not, and elsewhere that is open. New classes that
    rank before it, exchanges and dividends are asked by the section and not read. A charter known to have one class
    has no class vote.

    Why it matters: The majority of all may not change the shares of a class against that class.

    Passing case: "approved by the shareholders and by the holders of the Class B stock voting as a class".

    Failing case: A split of Class B approved by "the holders of Class A common stock", in a paper read in full.

    Remedy: Hold the class vote.
    """
    if case.paper.kind == "designation_amendment" and not approved(case):
        return NOT_APPLICABLE
    state = state_of(case)
    return class_approved(case, bool(state and state.class_vote_on_number), "Hold the class vote.")


@rule_of_law(
    "MB-10.05",
    "MBCA 10.05 (in the act of 1984, 10.02)",
    SINCE_ENACTED,
    "advice",
    "verified",
    IOWA,
    "articles_amendment",
    jurisdiction="US-MBCA",
)
def board_route(case: Case) -> Answer:
    """The board splits shares alone, and more than one class is known.

    What it asks: Where only one class is outstanding the board alone may split it into more whole shares and make room
    for them. A paper that does only that, without a vote, is of a corporation with one class. Washington lets the board
    do a reverse split too that cuts the number in proportion; Colorado's list is shorter.

    Why it matters: With two classes outstanding the same paper needs the holders' vote.

    Passing case: Two for one, and articles with Common Stock only.

    Failing case: Two for one by the board alone, and articles beside it with Common and Preferred Stock.

    Remedy: Hold the vote, or show that only one class is outstanding.
    """
    acts = operative(case.paper)
    if approved(case) or not any(isinstance(act, Split) for act in acts) or not forward_split_alone(case):
        return NOT_APPLICABLE
    if only_one_class(case):
        return passes()
    book = book_of_the_day(case)
    if book and sum(any(some(row.outstanding) == "yes" for row in each.series) for each in book.classes) > 1:
        told = "the board splits the shares alone, and the book has shares of more than one class outstanding"
        return fails(Remark(told, act_place(case.paper), remedy="Hold the vote."))
    return lacks()
