"""BCL 803 to 805: who authorizes an amendment, which classes vote apart, and what the certificate says."""

from charterbook.law.contents import Item, authorized, complete
from charterbook.law.reach import operative, plain
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, rule_of_law
from charterbook.law.us_ny.history import BCL_803, BCL_804, BCL_805, CURRENT
from charterbook.law.vote_count import MAJORITY
from charterbook.law.votes import class_approved, holders_approved
from charterbook.model.acts import AuthorizedSharesAdjustment, Split


@rule_of_law(
    "NY-803",
    "BCL 803(a)",
    CURRENT,
    "invalid",
    "verified",
    BCL_803,
    "articles_amendment",
    jurisdiction="US-NY",
)
def holders_have_not_approved(case: Case) -> Answer:
    """The shareholders have not approved the amendment.

    What it asks: The board votes for the amendment, and then the holders of a majority of all outstanding shares
    entitled to vote (not of the votes cast). The paper states the shareholders' vote; where it counts one, that is
    compared. Series that the board makes under section 502 are not asked here.

    Why it matters: The number of a class moves only by that vote.

    Passing case: "authorized by the vote of the holders of a majority of all outstanding shares entitled to vote".

    Failing case: A paper read in full that increases the Common Shares and states the board's vote alone.

    Remedy: Hold the vote and file anew.
    """
    expected = "the vote of a majority of all outstanding shares entitled to vote"
    return holders_approved(case, "Hold the vote and file anew.", expected, needed=MAJORITY)


@rule_of_law(
    "NY-804",
    "BCL 804(a)",
    CURRENT,
    "invalid",
    "verified",
    BCL_804,
    "articles_amendment",
    "designation_amendment",
    jurisdiction="US-NY",
)
def class_has_not_voted(case: Case) -> Answer:
    """A class whose shares the amendment changes has not voted apart.

    What it asks: The holders of a class vote as a class where the amendment limits their vote, changes their shares to
    their harm, or puts another class before them; a series that alone is harmed counts as a class. Read of it is:
    a class other than the common one whose shares are split or combined, or a series whose terms change, is named among
    those who approved. Whether a change harms is for counsel. A charter known to have one class has no class vote.

    Why it matters: The majority of all may not change the shares of a class against that class.

    Passing case: "and by the holders of a majority of the Preferred Shares voting as a class".

    Failing case: A split of Class B approved by "the holders of Class A common shares", in a paper read in full.

    Remedy: Hold the class vote.
    """
    return class_approved(case, by_number=False, remedy="Hold the class vote.")


@rule_of_law(
    "NY-805",
    "BCL 805(a)",
    CURRENT,
    "defect",
    "verified",
    BCL_805,
    "articles_amendment",
    "designation",
    "designation_amendment",
    "designation_withdrawal",
    jurisdiction="US-NY",
)
def certificate_incomplete(case: Case) -> Answer:
    """The certificate of amendment leaves something out.

    What it asks: The certificate is entitled as one of amendment under section 805, names the corporation, gives the
    day on which the certificate of incorporation was filed, and says how the amendment was authorized. Where it changes
    shares it gives their number before and after, of issued and of unissued shares apart; read of that is the number of
    the class before and after. The former name is asked only where there is one, and a reduction of stated capital is
    not read.

    Why it matters: These are what the Department of State looks for; the counts before and after are the best check of
    the ledger that any state's paper gives.

    Passing case: "filed by the Department of State on the 8th day of July, 1958 ... authorized by the Board".

    Failing case: A certificate read in full that splits the shares and gives no number before and after.

    Remedy: Complete the certificate, or file a certificate of correction.
    """
    acts = operative(case.paper)
    if not acts:
        return NOT_APPLICABLE
    paper = case.paper
    title = paper.title.value.casefold() if paper.title else ""
    items: tuple[Item, ...] = (("the corporation's name", paper.corporation is not None),)
    how = (
        ("its title as a certificate of amendment", "amendment" in title),
        (
            "the day its certificate of incorporation was filed",
            any(each.filed_on and "incorporation" in each.title.value.casefold() for each in paper.prior_filings),
        ),
        ("how the amendment was authorized", authorized(case)),
    )
    if any(isinstance(act, Split) for act in acts):
        items += (("the number of shares before and after the change", any(_both(act) for act in acts)),)
    remedy = "Complete the certificate, or file a certificate of correction."
    return complete(case, "the certificate", items, remedy, how)


def _both(act: object) -> bool:
    return isinstance(act, AuthorizedSharesAdjustment) and bool(plain(act.before) and plain(act.after))
