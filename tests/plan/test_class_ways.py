"""Targets on a class, a split, a par value or the name: what is lawful, what stands in the way, what is asked."""

from datetime import date

import pytest

from charterbook.model.acts import AuthorizedSharesAdjustment, ClassAuthorization, ParValueChange, Split
from charterbook.model.entries import AtLeast, Exactly, Position, SeriesPosition, Unknown, Unlimited
from charterbook.model.plans import Plan
from charterbook.model.shares import ParValue
from charterbook.plan.class_steps import STOCK_ISSUED
from charterbook.plan.paths import NOTHING_TO_DO
from charterbook.plan.search import plan
from charterbook.plan.targets import ClassNumber, Facts, NameWanted, ParWanted, SplitWanted, Target
from tests.plan.positions import NEVER, OUTSTANDING, PREFERRED, charter, common, preferred

TODAY = date(2026, 11, 23)
NEVADA, DELAWARE = Facts("US-NV", reports_to_sec=False), Facts("US-DE", reports_to_sec=False)
COMMON = "Common Stock"
BOOK = charter(common(1000, 800), preferred(1000, NEVER))
NAME = "BestNet Communications Corporation"


def planned(*targets: Target, book: Position = BOOK, facts: Facts = NEVADA, on: date = TODAY) -> Plan:
    """The plan on the effective basis."""
    return plan(targets, book, facts, on, "head", "effective")


@pytest.mark.parametrize(
    "target",
    [
        ClassNumber(COMMON, 1000),
        ClassNumber(COMMON, 1000, ParValue("0.001")),
        ParWanted(COMMON, ParValue("0.001")),
        NameWanted(NAME),
        SplitWanted(COMMON, 3, 3, True),
    ],
)
def test_what_is_reached_needs_no_step(target: Target) -> None:
    """A target equal to the present is said to be that."""
    found = planned(target)
    assert (NOTHING_TO_DO, (), None) == (found.summary, found.steps, found.obstacle)


@pytest.mark.parametrize(
    ("target", "facts", "starts"),
    [
        (ClassNumber(COMMON, -1), NEVADA, "number-below-zero: "),
        (ClassNumber(COMMON, 799), NEVADA, "cut-below-used: "),
        (ClassNumber(PREFERRED, 649), DELAWARE, "cut-below-used: "),
        (ClassNumber(COMMON, 2000, None, True), NEVADA, "class-exists: "),
        (ClassNumber("Comon Stock", 2000), NEVADA, "class-unknown: "),
        (ParWanted("Class Z", ParValue(None)), NEVADA, "class-unknown: "),
        (NameWanted("  "), NEVADA, "name-missing: "),
        (SplitWanted("Class Z", 2, 1, True), NEVADA, "class-unknown: "),
        (SplitWanted(COMMON, 0, 1, True), NEVADA, "split-ratio: "),
        (SplitWanted(COMMON, 1, 3, True), NEVADA, "authorized-not-whole: "),
        (SplitWanted(PREFERRED, 2, 1, True), DELAWARE, "split-of-series: "),
        (SplitWanted(PREFERRED, 2, 1, True, None, "Series A"), NEVADA, "split-of-series: "),
        (SplitWanted(COMMON, 2, 1, False), NEVADA, "law-not-covered: "),
        (SplitWanted(COMMON, 2, 1, False), DELAWARE, "split-beyond-authorized: "),
        (ClassNumber(COMMON, 2000), NEVADA._replace(stock_issued=False), "facts-contradict-book: "),
    ],
)
def test_an_obstacle_names_its_cause(target: Target, facts: Facts, starts: str) -> None:
    """No step is offered where none is lawful, and the reason comes first."""
    found = planned(target, facts=facts)
    assert found.obstacle is not None
    assert (starts, ()) == (found.obstacle.why[: len(starts)], found.steps)


@pytest.mark.parametrize(
    ("count", "starts"),
    [
        (Unlimited(), "class-unlimited: "),
        (AtLeast(1000), "class-number-unknown: "),
        (Unknown("no articles"), "class-number-unknown: "),
    ],
)
def test_a_number_that_is_not_known_is_not_changed(count: AtLeast | Unlimited | Unknown, starts: str) -> None:
    """The articles come first; a class without limit needs no more."""
    book = charter(common(1000, 800)._replace(authorized=count))
    found = planned(ClassNumber(COMMON, 2000), book=book)
    assert found.obstacle is not None
    assert found.obstacle.why.startswith(starts)


def test_nevada_s_reverse_split_needs_its_section_and_shares() -> None:
    """Before the 2001 session, and with no share outstanding, there is nothing that the section speaks of."""
    reverse, empty = SplitWanted(COMMON, 1, 10, False, "cash"), charter(common(1000, 0))
    found = (
        planned(reverse, on=date(2000, 1, 1)),
        planned(reverse, book=empty),
        planned(reverse, book=empty, facts=NEVADA._replace(stock_issued=False)),
    )
    whys = [each.obstacle.why.partition(":")[0] for each in found if each.obstacle]
    assert ["nothing-to-combine", "nothing-to-combine", "nothing-to-split"] == whys


def test_a_section_not_shown_to_be_law_on_the_day_is_said() -> None:
    """NRS 78.209 was read in its text of 2006; for 2003 that it was law is a fact to show."""
    split = SplitWanted(COMMON, 1, 10, True, "round up")
    then, now = (planned(split, on=on).steps[0].missing for on in (date(2003, 4, 24), TODAY))
    assert "that NRS 78.209, as it was read, was law on 2003-04-24" in then
    assert not any("was law on" in fact for fact in now)


def test_a_cut_class_says_which_series_hold_it() -> None:
    """Each live series is a cause, and the cut to exactly what they hold is lawful."""
    found = planned(ClassNumber(PREFERRED, 100)).obstacle
    assert found is not None
    assert ["the Series A Convertible Preferred Stock has 650 of them: cut or withdraw it first"] == [
        cause.why for cause in found.causes
    ]
    assert planned(ClassNumber(PREFERRED, 650)).obstacle is None
    assert planned(ClassNumber(COMMON, 800)).obstacle is None


def test_a_new_class_is_told_with_par_and_clause() -> None:
    """With the clause the board may divide it; without, its rights are asked for."""
    (step,) = planned(ClassNumber("Junior Preferred Stock", 500, ParValue("0.01"), True)).steps
    assert isinstance(step.act, ClassAuthorization)
    assert (500, True) == tuple(each.value for each in (step.act.after, step.act.series_by_board) if each)
    (bare,) = planned(ClassNumber("Class B Common Stock", 500, ParValue(None))).steps
    assert any("preferences and rights" in fact for fact in bare.missing)


def test_a_par_given_with_the_number_is_not_dropped() -> None:
    """A class that is there gets both changes, in one paper."""
    (step,) = planned(ClassNumber(COMMON, 2000, ParValue("0.0001"))).steps
    assert {AuthorizedSharesAdjustment, ParValueChange} == {type(act) for act in (step.act, *step.also)}


def test_whether_stock_was_issued_is_asked_only_where_the_book_does_not_show_it() -> None:
    """Before the first share the directors amend alone; the book alone never proves that there was none."""
    empty = charter(common(1000, 0))
    (unsaid,) = planned(ClassNumber(COMMON, 2000), book=empty).steps
    assert STOCK_ISSUED in unsaid.missing
    assert 2 == len(unsaid.approvals)
    (stated,) = planned(ClassNumber(COMMON, 2000), book=empty, facts=NEVADA._replace(stock_issued=False)).steps
    assert ("amend before issue", 1) == (stated.move, len(stated.approvals))
    (shown,) = planned(ClassNumber(COMMON, 2000)).steps
    assert STOCK_ISSUED not in shown.missing


def test_a_class_of_which_nobody_knows_a_share_is_asked_about_in_delaware() -> None:
    """If none is outstanding the class does not vote apart."""
    held = common(1000, 0)
    silent = held.series[0]._replace(outstanding=Unknown("no stock ledger"), ever_issued=Unknown("no stock ledger"))
    (step,) = planned(ClassNumber(COMMON, 2000), book=charter(held._replace(series=(silent,))), facts=DELAWARE).steps
    assert 3 == len(step.approvals)
    assert any("whether any share of the class is outstanding" in fact for fact in step.missing)


def test_another_outstanding_class_opens_the_question_of_harm_in_nevada() -> None:
    """With no other class outstanding there is nobody to harm; as stated, the answer is final."""
    alone, beside = charter(common(1000, 800)), charter(common(1000, 800), preferred(1000, OUTSTANDING))
    target = ClassNumber(COMMON, 2000)
    assert [2, 3] == [len(planned(target, book=book).steps[0].approvals) for book in (alone, beside)]
    said = NEVADA._replace(adversely_affected=False)
    assert 2 == len(planned(target, book=beside, facts=said).steps[0].approvals)


def test_fractions_are_asked_for_where_a_split_makes_them() -> None:
    """A reverse split says what becomes of fractions; a forward split by a whole number has none."""
    asked = "what becomes of fractions of a share: rounded up, paid in cash, or scrip"
    reverse, forward = (planned(SplitWanted(COMMON, *ratio, True)).steps[0] for ratio in ((1, 10), (2, 1)))
    assert (True, False) == (asked in reverse.missing, asked in forward.missing)
    assert isinstance(forward.act, Split)


def test_the_fee_follows_the_authorized_stock() -> None:
    """175 dollars, or the difference by the schedule where the stock grows; nothing where no fee is known."""
    dollars = [
        [line for line in planned(target, facts=facts).steps[0].due if line.startswith("with the filing: ")]
        for target, facts in (
            (NameWanted("Other, Inc."), NEVADA),
            (ClassNumber(COMMON, 2_999_999_000), NEVADA),
            (NameWanted("Other, Inc."), DELAWARE),
        )
    ]
    flat, grown, none = dollars
    assert ["with the filing: 175 dollars to the Secretary of State (NRS 78.765)"] == flat
    # 3,000,000 dollars with the preferred stock: 375 for the first million, 275 a half million more; 75 are paid.
    paid = "with the filing: 1400 dollars to the Secretary of State (NRS 78.765, by the difference of NRS 78.760)"
    assert [paid] == grown
    assert [] == none


def test_a_fee_without_a_known_par_value_is_told_as_the_least() -> None:
    """An increase may cost more, by its par value."""
    book = charter(common(1000, 800)._replace(par_value=None))
    (step,) = planned(ClassNumber(COMMON, 2000), book=book).steps
    assert any(line.startswith("with the filing: at least 175 dollars") for line in step.due)


def test_a_series_in_the_class_keeps_the_board_from_splitting_alone() -> None:
    """DGCL 242(d)(1) speaks of the only class outstanding: with another one the stockholders vote."""
    split = SplitWanted(COMMON, 2, 1, True)
    alone, beside = charter(common(1000, 100)), charter(common(1000, 100), preferred(1000, OUTSTANDING))
    assert ["DE-242d1", "DE-242b1"] == [
        planned(split, book=book, facts=DELAWARE).steps[0].law[0].rule for book in (alone, beside)
    ]
    open_book = charter(common(1000, 100), preferred(1000, NEVER._replace(outstanding=Unknown("no stock ledger"))))
    (step,) = planned(split, book=open_book, facts=DELAWARE).steps
    assert "DE-242b1" == step.law[0].rule
    assert any("whether this is the only class outstanding" in fact for fact in step.missing)
    assert Exactly(100) == open_book.classes[0].series[0].outstanding


def test_whether_it_reports_is_asked_with_the_item_that_would_be_due() -> None:
    """A change of the charter is Item 5.03; a split that the charter does not show may only be Item 3.03."""
    asked = [
        next(fact for fact in planned(target, facts=Facts("US-NV")).steps[0].missing if "reports with the SEC" in fact)
        for target in (NameWanted("Other, Inc."), SplitWanted(COMMON, 1, 10, False, "cash"))
    ]
    assert [("Item 5.03" in fact, "Item 3.03" in fact) for fact in asked] == [(True, False), (False, True)]


def test_a_class_is_left_without_shares_only_where_none_is_outstanding_and_the_charter_keeps_its_votes() -> None:
    """Stated as outstanding, it is not cut to none; else Nevada asks that votes and net assets stay with another."""
    book = charter(common(1000, 0), preferred(1000, NEVER))
    unknown = book._replace(classes=(book.classes[0]._replace(series=(_unknown(book),)), *book.classes[1:]))
    stopped = planned(ClassNumber(COMMON, 0), book=unknown, facts=NEVADA._replace(outstanding=True))
    assert stopped.obstacle is not None
    assert stopped.obstacle.why.startswith("cut-below-used: ")
    asked = planned(ClassNumber(COMMON, 0), book=book).steps[0].missing
    assert any("NRS 78.196" in fact for fact in asked)


def _unknown(book: Position) -> SeriesPosition:
    return book.classes[0].series[0]._replace(outstanding=Unknown("no stock ledger"))
