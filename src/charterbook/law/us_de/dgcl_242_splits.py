"""DGCL 242(d): since 1 August 2023, splits and changes of the authorized number with no vote, or by the votes cast."""

from charterbook.law.facts import book_of_the_day
from charterbook.law.reach import act_place, operative, plain, spans_of
from charterbook.law.rule import NOT_APPLICABLE, Answer, Case, Remark, fails, lacks, passes, rule_of_law
from charterbook.law.us_de.facts import approved, by_votes_cast, voters
from charterbook.law.us_de.history import SINCE_AUGUST_2023, SUMMARY_2023, SUMMARY_2023_SPLITS, SUMMARY_2023_VOTES
from charterbook.law.votes import forward_split_alone, only_one_class
from charterbook.model.acts import AuthorizedSharesAdjustment, Split
from charterbook.model.entries import SOLE, Position


@rule_of_law(
    "DE-242d1",
    "DGCL 242(d)(1)",
    SINCE_AUGUST_2023,
    "advice",
    "verified",
    f"{SUMMARY_2023} ; {SUMMARY_2023_VOTES} ; {SUMMARY_2023_SPLITS}",
    "articles_amendment",
    "split_change",
    jurisdiction="US-DE",
)
def split_without_vote(case: Case) -> Answer:
    """A forward split without a vote, where more than one class or series is there.

    What it asks: Since 1 August 2023 the board alone may split shares into more shares, and raise the authorized number
    in the same proportion, if one class is outstanding and it has no series, unless the certificate of incorporation
    says otherwise. Where the paper shows no approval of holders, the book or the certificate of incorporation given
    beside shows one class only.

    Why it matters: With a second class or a series the vote of DGCL 242(b) is needed.

    Passing case: A 3-for-1 split of the only class, by the board alone.

    Failing case: The same, while the book has a Common and a Preferred Stock.

    Remedy: Hold the vote (DGCL 242(b)).
    """
    if not forward_split_alone(case):
        return NOT_APPLICABLE
    if approved(case.paper) or (only_one_class(case) and not _series(book_of_the_day(case))):
        return passes()
    book = book_of_the_day(case)
    told = Remark(
        "no vote is shown, and more than one class or series is in the book",
        act_place(case.paper),
        expected="one class without series, or the vote of DGCL 242(b)",
        remedy="Hold the vote (DGCL 242(b)).",
    )
    if book and (len(book.classes) > 1 or _series(book)):
        return fails(told)
    missing = "whether one class without series is outstanding (the certificate of incorporation)"
    return lacks(told._replace(message="no vote is shown, nor that one class only is outstanding", missing=missing))


def _series(book: Position | None) -> bool:
    return any(
        row.series != SOLE and row.status == "live" for each in (book.classes if book else ()) for row in each.series
    )


@rule_of_law(
    "DE-242d2",
    "DGCL 242(d)(2)",
    SINCE_AUGUST_2023,
    "invalid",
    "verified",
    f"{SUMMARY_2023} ; {SUMMARY_2023_VOTES}",
    "articles_amendment",
    "articles_restated",
    "split_change",
    jurisdiction="US-DE",
)
def votes_cast_not_enough(case: Case) -> Answer:
    """The votes cast decide on what they cannot decide.

    What it asks: Since 1 August 2023 more votes for than against are enough to change the authorized number of a class
    or for a reverse split of it, if the class is listed on a national exchange just before and keeps the number of
    holders that the exchange asks, unless the certificate of incorporation expressly asks for more. A paper approved by
    the votes cast makes no other change; whether the class is listed is not shown by papers, and leaves the answer
    open.

    Why it matters: For a class that is not listed, and for every other change, a majority of the outstanding stock
    decides.

    Passing case: A paper that tells of a majority of the outstanding stock.

    Failing case: A new name and a reverse split, approved by "a majority of the votes cast".

    Remedy: Hold the vote of DGCL 242(b).
    """
    if not operative(case.paper) or not voters(case.paper):
        return NOT_APPLICABLE
    cast = by_votes_cast(case.paper)
    if not cast:
        return passes()
    others = [act for act in operative(case.paper) if not _by_votes_cast(act)]
    told = Remark(
        "approved by the votes cast, which are not enough for all that this paper changes",
        (*cast[0].spans, *(spans_of(others[0]) if others else ())) or act_place(case.paper),
        expected="a majority of the outstanding stock entitled to vote",
        actual=cast[0].value,
        remedy="Hold the vote of DGCL 242(b).",
    )
    if others:
        return fails(told)
    message = "approved by the votes cast: whether the class was listed on a national exchange is not shown"
    return lacks(told._replace(message=message, missing="the listing, and the number of holders after the change"))


def _by_votes_cast(act: object) -> bool:
    if isinstance(act, Split):
        new, old = plain(act.new), plain(act.old)
        return new is None or old is None or new.value < old.value
    return isinstance(act, AuthorizedSharesAdjustment)
