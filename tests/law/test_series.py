"""What several states ask of a paper on a series, and when an open question is worth a note."""

from charterbook.law.series import (
    board_has_power,
    filed_before_issue,
    none_left,
    not_above_class,
    not_below_outstanding,
)
from charterbook.model.acts import SeriesWithdrawal
from charterbook.model.entries import AtLeast, Exactly
from charterbook.model.evidence import Mark
from tests.law.cases_us_mbca import articles, count
from tests.law.papers import (
    DAY,
    PREFERRED,
    SERIES_A,
    at,
    book,
    case,
    decrease,
    designation,
    none_outstanding,
    pair,
    paper,
    shares,
)

_MADE = designation(shares(650))
_GONE = SeriesWithdrawal(at(PREFERRED), at(SERIES_A))


def test_a_paper_that_traces_its_power_to_the_charter_is_not_asked_for_it() -> None:
    """The clause is still not shown: open, but no note."""
    plain, traced = (
        paper("designation", _MADE),
        paper("designation", _MADE, marks=(Mark("power", at("by Article IV")),)),
    )
    told = [board_has_power(case(of), "Point to it.") for of in (plain, traced)]
    assert [("indeterminate", 1), ("indeterminate", 0)] == [(each.outcome, len(each.remarks)) for each in told]


def test_both_numbers_of_a_floor_are_cited() -> None:
    """The number after the cut and the count of shares outstanding, the faulty one first."""
    cut, held = decrease(after=shares(500), change=shares(-150)), count(600)
    (remark,) = not_below_outstanding(case(paper("designation_amendment", cut, held)), "Retire.").remarks
    assert ("cut to 500 shares with 600 outstanding", (*cut.after.spans, *held.shares.spans)) == (  # type: ignore[union-attr]
        remark.message,
        remark.spans,
    )


def test_an_increase_has_no_floor_and_a_disputed_number_no_answer() -> None:
    """More shares pass; two readings of the number leave the answer to CB101."""
    more = decrease(before=shares(650), after=shares(700), change=None)
    disputed = decrease(before=None, change=None, after=pair(600, 650))
    told = [not_below_outstanding(case(paper("designation_amendment", act)), "Retire.") for act in (more, disputed)]
    assert [("pass", ()), ("indeterminate", ())] == [(each.outcome, each.remarks) for each in told]


def test_the_words_that_none_is_outstanding_settle_the_floor() -> None:
    """A cut to any number passes."""
    of = paper("designation_amendment", decrease(after=shares(5)), none_outstanding())
    assert "pass" == not_below_outstanding(case(of), "Retire.").outcome


def test_the_class_is_known_from_the_book_or_an_earlier_paper() -> None:
    """650 shares of a class of 600, of one of 1,000, of one of at least 600, and of one that nobody knows."""
    of = paper("designation", _MADE)
    assert ["fail", "pass", "indeterminate", "indeterminate"] == [
        not_above_class(case(of, DAY, book=book(class_total=Exactly(600))), "Enlarge it.").outcome,
        not_above_class(case(of, DAY, articles(PREFERRED)), "Enlarge it.").outcome,
        not_above_class(case(of, DAY, book=book(class_total=AtLeast(600))), "Enlarge it.").outcome,
        not_above_class(case(of), "Enlarge it.").outcome,
    ]


def test_a_designation_that_counts_its_own_shares_as_outstanding_is_a_warning() -> None:
    """It may be a series made again: never more than a warning."""
    answer = filed_before_issue(case(paper("designation", _MADE, count(5))), "Ratify.")
    assert ("fail", ["warning"]) == (answer.outcome, [remark.level for remark in answer.remarks])


def test_none_left_asks_for_the_ledger() -> None:
    """A paper that is silent leaves the answer open and names what would settle it."""
    (remark,) = none_left(
        case(paper("designation_withdrawal", _GONE)), "outstanding", "Redeem.", SeriesWithdrawal
    ).remarks
    assert ("note", "whether any share is outstanding (the stock ledger)") == (remark.level, remark.missing)
