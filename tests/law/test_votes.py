"""Whose approval a change of the charter needs, and what a paper must show of it to be told."""

import pytest

from charterbook.law.votes import class_approved, forward_split_alone, holders_approved, only_one_class
from charterbook.model.acts import Act, NameChange
from tests.law.cases_us_mbca import BY_COMMON, BY_HOLDERS, COMMON, articles, raised, split, two_classes
from tests.law.papers import DAY, PREFERRED, WHOLE, at, book, case, paper, resolution


@pytest.mark.parametrize(
    ("acts", "notes"),
    [((raised(),), 0), ((raised(), resolution()), 1)],
)
def test_a_vote_not_found_is_told_where_only_the_board_is(acts: tuple[Act, ...], notes: int) -> None:
    """With words left over, a resolution of the board alone is worth a note; nothing at all is not."""
    answer = holders_approved(case(paper("articles_amendment", *acts, unread=(WHOLE,))), "Hold it.", "the vote")
    assert ("indeterminate", notes) == (answer.outcome, len(answer.remarks))


def test_the_class_that_is_missing_is_named() -> None:
    """Preferred Stock is changed, the holders of the common approve."""
    of = paper("articles_amendment", raised(PREFERRED), BY_COMMON)
    answer = class_approved(case(of), by_number=True, remedy="Hold it.")
    assert ["that the holders of Preferred Stock voted as a class is not shown"] == [r.message for r in answer.remarks]


def test_all_holders_may_have_voted_by_class() -> None:
    """That the shareholders approved leaves open whether the preferred voted apart; the common is their body."""
    outcomes = [
        class_approved(case(paper("articles_amendment", raised(name), BY_HOLDERS)), True, "Hold it.").outcome
        for name in (PREFERRED, COMMON)
    ]
    assert ["indeterminate", "pass"] == outcomes


@pytest.mark.parametrize(
    ("acts", "alone"),
    [
        ((split(2, 1),), True),
        ((split(2, 1), raised()), True),
        ((split(1, 2),), False),
        ((split(2, 1), NameChange(at("A Co"), at("B Co"))), False),
        ((raised(),), False),
    ],
)
def test_a_forward_split_alone(acts: tuple[Act, ...], alone: bool) -> None:
    """More shares for each, and room for them; nothing else."""
    assert alone == forward_split_alone(case(paper("articles_amendment", *acts)))


def test_one_class_is_known_by_the_book_or_the_articles() -> None:
    """A book of the day, or articles read in full; without either nothing is known."""
    of = paper("articles_amendment", split(2, 1))
    assert [True, True, False, False, False, False] == [
        only_one_class(case(of, DAY, book=book())),
        only_one_class(case(of, DAY, articles(COMMON))),
        only_one_class(case(of, DAY, book=two_classes(1, 1))),
        only_one_class(case(of, DAY, articles(COMMON, PREFERRED))),
        only_one_class(case(of, DAY, articles(COMMON, unread=(WHOLE,)))),
        only_one_class(case(of)),
    ]
