"""The votes that a paper counts against those that are asked."""

from fractions import Fraction

import pytest

from charterbook.law.vote_count import MAJORITY, TWO_THIRDS_OR_A_MAJORITY, Needed, too_few
from charterbook.model.acts import OutstandingCount
from charterbook.model.findings import Outcome
from tests.law.cases_us_mbca import COMMON, vote
from tests.law.papers import at, case, mark, paper, shares


def _outcome(votes: int, against: int, entitled: int, needed: Needed | None) -> Outcome | None:
    answer = too_few(case(paper("articles_amendment", marks=vote(votes, against, entitled))), needed, "Hold it.")
    return answer.outcome if answer else None


@pytest.mark.parametrize(
    ("votes", "needed", "outcome"),
    [
        (51, MAJORITY, None),
        (50, MAJORITY, "fail"),
        (67, TWO_THIRDS_OR_A_MAJORITY, None),
        (66, TWO_THIRDS_OR_A_MAJORITY, "indeterminate"),
        (50, TWO_THIRDS_OR_A_MAJORITY, "fail"),
        (2, None, None),
        (1, None, "fail"),
    ],
)
def test_votes_for_of_a_hundred(votes: int, needed: Needed | None, outcome: Outcome | None) -> None:
    """One against; half is no majority, and below two thirds the charter decides."""
    assert outcome == _outcome(votes, 1, 100, needed)


def test_two_thirds_of_three_are_two() -> None:
    """A fraction is compared exactly: two of three is two thirds, and not more than that."""
    exactly = Needed(Fraction(2, 3), "more than two thirds")
    assert (None, "fail") == (_outcome(2, 1, 3, TWO_THIRDS_OR_A_MAJORITY), _outcome(2, 1, 3, exactly))


def test_the_outstanding_shares_of_one_class_stand_for_those_entitled() -> None:
    """Of two classes nobody knows which voted."""
    one = OutstandingCount(at(COMMON), None, shares(100))
    told = (mark("votes for", 40), mark("votes against", 1))
    outcomes = [
        too_few(case(paper("articles_amendment", *counts, marks=told)), MAJORITY, "Hold it.")
        for counts in ((one,), (one, OutstandingCount(at("Class B"), None, shares(50))), ())
    ]
    assert ["fail", None, None] == [answer.outcome if answer else None for answer in outcomes]


def test_the_votes_of_several_classes_are_left_alone() -> None:
    """Two numbers for: which is of which class is not known."""
    told = (*vote(1, 2, 100), mark("votes for", 7))
    assert too_few(case(paper("articles_amendment", marks=told)), MAJORITY, "Hold it.") is None


def test_a_number_for_alone_is_no_vote() -> None:
    """It may be a ratio: four for one."""
    told = (mark("votes for", 4), mark("shares entitled", 100))
    assert too_few(case(paper("articles_amendment", marks=told)), MAJORITY, "Hold it.") is None


def test_both_numbers_are_cited() -> None:
    """The votes first, then what they are a part of."""
    told = vote(40, 1, 100)
    answer = too_few(case(paper("articles_amendment", marks=told)), MAJORITY, "Hold it.")
    assert answer is not None
    assert [(*told[0].found.spans, *told[2].found.spans)] == [remark.spans for remark in answer.remarks]
