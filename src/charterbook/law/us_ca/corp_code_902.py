"""Corp Code 902 and 903: who approves an amendment of the articles."""

from charterbook.law.rule import Answer, Case, rule_of_law
from charterbook.law.us_ca.history import CODE_902, CODE_903, SECTION_902, SECTION_903
from charterbook.law.vote_count import MAJORITY
from charterbook.law.votes import class_approved, forward_split_alone, holders_approved, only_one_class


@rule_of_law(
    "CA-902",
    "Corp Code 902",
    SECTION_902,
    "invalid",
    "verified",
    CODE_902,
    "articles_amendment",
    jurisdiction="US-CA",
)
def shares_have_not_approved(case: Case) -> Answer:
    """The outstanding shares have not approved the amendment.

    What it asks: After shares were issued an amendment is approved by the board and by the outstanding shares. A split
    of the shares, with room for it in the number, is the board's alone where one class is outstanding; a paper that
    does only that passes where one class is known. One vote that the paper counts is compared with the shares entitled
    or outstanding; the percentages that section 905 asks for are not read.

    Why it matters: The articles are the shareholders' text; the board alone changes them only where the code says so.

    Passing case: "duly approved by the required vote of shareholders in accordance with Section 902".

    Failing case: An increase of the Common Stock, in a paper read in full, by the board alone.

    Remedy: Hold the vote and file anew.
    """
    alone = "a split of the only class" if forward_split_alone(case) and only_one_class(case) else None
    expected = "the approval of the outstanding shares"
    return holders_approved(case, "Hold the vote and file anew.", expected, alone, MAJORITY)


@rule_of_law(
    "CA-903",
    "Corp Code 903",
    SECTION_903,
    "invalid",
    "verified",
    CODE_903,
    "articles_amendment",
    jurisdiction="US-CA",
)
def class_has_not_voted(case: Case) -> Answer:
    """A class whose shares the amendment changes has not voted apart.

    What it asks: The outstanding shares of a class approve as a class a change of the number of its authorized shares
    (but for a split), an exchange, a reverse split, a change of its rights, a class put before it. A series votes apart
    only where it is touched otherwise than the rest of its class. Read of it is: a class other than the common one
    whose number or shares the paper changes is named among those who approved.

    Why it matters: The majority of all may not change the shares of a class against that class.

    Passing case: "and by a majority of the outstanding Preferred Stock voting as a class".

    Failing case: A split of Class B approved by "the holders of Class A common stock", in a paper read in full.

    Remedy: Hold the class vote.
    """
    return class_approved(case, by_number=not forward_split_alone(case), remedy="Hold the class vote.")
