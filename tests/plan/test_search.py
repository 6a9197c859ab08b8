"""Plans: which steps are lawful from which position, on which day, and what stands in the way."""

from datetime import date
from typing import NamedTuple

import pytest

from charterbook.model.acts import (
    AuthorizedSharesAdjustment,
    Correction,
    DesignatedSharesAdjustment,
    NameChange,
    SeriesDesignation,
    SeriesWithdrawal,
)
from charterbook.model.entries import AtLeast, Exactly, Position, SeriesPosition, Unknown, Unlimited
from charterbook.model.plans import Plan
from charterbook.model.shares import ParValue
from charterbook.plan.paths import NOTHING_TO_DO
from charterbook.plan.search import plan
from charterbook.plan.steps import EVER_ISSUED, NEVER_ISSUED_STATEMENT, NONE_OUTSTANDING_STATEMENT
from charterbook.plan.steps import OUTSTANDING as HOW_MANY_OUTSTANDING
from charterbook.plan.targets import (
    ClassNumber,
    Facts,
    NameWanted,
    ParWanted,
    SeriesNumber,
    SeriesWanted,
    SeriesWithdrawn,
    SplitWanted,
    Target,
    WordsCorrected,
)
from tests.plan.positions import (
    BEFORE,
    CREATED_ON,
    NEVER,
    NOT_KNOWN,
    OUTSTANDING,
    PREFERRED,
    SERIES_A,
    charter,
    common,
    pending_decrease,
    pending_withdrawal,
    position,
    preferred,
    series,
)

TODAY = date(2026, 11, 23)
IN_2003 = date(2003, 4, 24)
NEVADA = Facts("US-NV", reports_to_sec=False)
TO_ZERO = SeriesNumber(SERIES_A, 0)
TO_450 = SeriesNumber(SERIES_A, 450)
TO_1000 = SeriesNumber(SERIES_A, 1000)
WITHDRAWN = SeriesWithdrawn(SERIES_A)
WORDS = WordsCorrected("Amended Certificate of Designation", "Six Hundred (650)", "Six Hundred Fifty (650)", IN_2003)


def planned(target: Target, book: Position, facts: Facts = NEVADA, on: date = TODAY) -> Plan:
    """The plan on the effective basis."""
    return plan((target,), book, facts, on, "head", "effective")


def acts(found: Plan) -> list[str]:
    """The names of the acts of the steps, then of each alternative, parted by a bar."""
    ways = [[step.act.act for step in steps] for steps in (found.steps, *found.alternatives)]
    return ["+".join(way) for way in ways]


class Case(NamedTuple):
    """A position, a target and a day; the ways to expect, preferred first."""

    held: SeriesPosition
    target: Target
    on: date
    ways: list[str]


AMEND, WITHDRAW = "designated_shares_adjustment", "series_withdrawal"
ENLARGE = "authorized_shares_adjustment"
ANEW = "series_withdrawal+series_designation"


@pytest.mark.parametrize(
    "case",
    [
        Case(NEVER, TO_ZERO, TODAY, [AMEND, WITHDRAW]),
        Case(NEVER, TO_ZERO, IN_2003, [AMEND, WITHDRAW]),
        Case(NEVER, TO_450, TODAY, [AMEND, ANEW]),
        Case(NEVER, TO_1000, TODAY, [AMEND, ANEW]),
        Case(NEVER, WITHDRAWN, TODAY, [WITHDRAW, AMEND]),
        Case(BEFORE, TO_ZERO, TODAY, [WITHDRAW, AMEND]),
        Case(BEFORE, TO_ZERO, IN_2003, [AMEND, WITHDRAW]),
        Case(BEFORE, TO_450, TODAY, [ANEW, AMEND]),
        Case(BEFORE, TO_1000, TODAY, [ANEW, AMEND]),
        Case(BEFORE, WITHDRAWN, TODAY, [WITHDRAW, AMEND]),
        Case(OUTSTANDING, TO_450, TODAY, [AMEND]),
        Case(OUTSTANDING, TO_1000, TODAY, [AMEND]),
        Case(NOT_KNOWN, TO_ZERO, TODAY, [WITHDRAW, AMEND]),
        Case(NOT_KNOWN, TO_ZERO, IN_2003, [AMEND, WITHDRAW]),
        Case(NOT_KNOWN, TO_450, TODAY, [AMEND, ANEW]),
        Case(NOT_KNOWN, WITHDRAWN, IN_2003, [WITHDRAW, AMEND]),
    ],
    ids=str,
)
def test_the_ways_to_a_target_stand_in_order(case: Case) -> None:
    """What happened to the shares, and the day, decide which way comes first."""
    found = planned(case.target, position(case.held), on=case.on)
    assert found.obstacle is None
    assert case.ways == acts(found)


@pytest.mark.parametrize(
    ("held", "target", "starts"),
    [
        (OUTSTANDING, TO_ZERO, "cut-below-outstanding: "),
        (OUTSTANDING, SeriesNumber(SERIES_A, 399), "cut-below-outstanding: "),
        (series(reserved=Exactly(500)), TO_450, "cut-below-outstanding: "),
        (series(treasury=AtLeast(500)), TO_450, "cut-below-outstanding: "),
        (OUTSTANDING, WITHDRAWN, "shares-not-free: "),
        (series(reserved=Exactly(1)), WITHDRAWN, "shares-not-free: "),
        (NEVER, SeriesNumber("Series Z Preferred Stock", 0), "series-unknown: "),
        (NEVER, SeriesNumber(SERIES_A, 0, created_on=date(2001, 1, 1)), "series-unknown: "),
        (NEVER, SeriesNumber(SERIES_A, -1), "number-below-zero: "),
        (series(authorized=AtLeast(650)), TO_ZERO, "series-number-unknown: "),
        (NEVER._replace(status="withdrawn"), TO_450, "series-withdrawn: "),
        (NEVER, WORDS._replace(corrected=" "), "words-missing: "),
    ],
)
def test_an_obstacle_names_its_cause(held: SeriesPosition, target: Target, starts: str) -> None:
    """No step is offered where none is lawful, and the reason comes first."""
    found = planned(target, position(held))
    assert found.obstacle is not None
    assert (starts, (), ()) == (found.obstacle.why[: len(starts)], found.steps, found.alternatives)


def test_a_cut_to_exactly_what_is_outstanding_is_lawful() -> None:
    """The floor is the shares in being, not one more."""
    assert [AMEND] == acts(planned(SeriesNumber(SERIES_A, 400), position(OUTSTANDING)))


def test_an_increase_beyond_the_undesignated_enlarges_the_class_first() -> None:
    """350 more shares of which only 100 are undesignated need 250 more in the class, by a vote of the stockholders."""
    found = planned(TO_1000, position(NEVER, undesignated=Exactly(100)))
    assert [f"{ENLARGE}+{AMEND}", f"{ENLARGE}+{ANEW}"] == acts(found)
    first = found.steps[0]
    assert isinstance(first.act, AuthorizedSharesAdjustment)
    assert (10_000_000, 10_000_250) == tuple(each.value for each in (first.act.before, first.act.after) if each)
    assert ["board of directors", "stockholders"] == [each.who for each in first.approvals]


def test_a_class_kept_too_small_says_to_enlarge_it() -> None:
    """Where the asker fixes the number of the class, no other is put in its place."""
    book = position(NEVER, undesignated=Exactly(100))
    found = plan((ClassNumber(PREFERRED, 10_000_000), TO_1000), book, NEVADA, TODAY, "head", "effective")
    assert found.obstacle is not None
    assert "350 more shares are asked for, 100 of the Preferred Stock are undesignated" in found.obstacle.why
    first, second = (cause.why for cause in found.obstacle.causes)
    assert "enlarge the Preferred Stock by 250 shares first" in first
    assert "NRS 78.390" in first
    assert "cut another series of the Preferred Stock by 250 shares" in second


@pytest.mark.parametrize(
    ("undesignated", "asked"),
    [
        (Exactly(350), False),
        (Unlimited(), False),
        (AtLeast(350), False),
        (AtLeast(349), True),
        (Unknown("the articles are absent"), True),
    ],
)
def test_room_in_the_class_is_proved_or_asked_for(undesignated: Exactly, asked: bool) -> None:
    """An increase is not blocked by what the book does not know: the fact is named as missing."""
    (step,) = planned(TO_1000, position(NEVER, undesignated=undesignated)).steps
    assert asked == any("350 shares of the Preferred Stock are undesignated" in fact for fact in step.missing)


@pytest.mark.parametrize("jurisdiction", ["US-MI", "US-TX", None])
@pytest.mark.parametrize("target", [TO_ZERO, WITHDRAWN, WORDS])
def test_the_law_of_another_state_is_not_guessed(jurisdiction: str | None, target: Target) -> None:
    """Outside Nevada and Delaware, and where the state is unknown, the answer is law-not-covered, never silence."""
    found = planned(target, position(NEVER), Facts(jurisdiction))
    assert found.obstacle is not None
    assert found.obstacle.why.startswith("law-not-covered: ")


def test_a_day_before_the_law_was_researched_is_not_covered() -> None:
    """The Nevada moves are known from the day of the first snapshot on."""
    before = planned(TO_ZERO, position(NEVER), on=date(1999, 4, 21)).obstacle
    assert before is not None
    assert before.why.startswith("law-not-covered: ")
    assert planned(TO_ZERO, position(NEVER), on=date(1999, 4, 22)).obstacle is None


@pytest.mark.parametrize(
    ("held", "target"),
    [
        (NEVER, SeriesNumber(SERIES_A.upper(), 650)),
        (NEVER._replace(status="withdrawn"), WITHDRAWN),
        (NEVER._replace(status="withdrawn"), TO_ZERO),
        (series(authorized=Exactly(0))._replace(status="zero"), TO_ZERO),
        (NEVER, WORDS._replace(corrected="Six  Hundred (650)")),
    ],
)
def test_a_target_that_is_reached_asks_for_nothing(held: SeriesPosition, target: Target) -> None:
    """Already there: no steps, no obstacle, and the summary says so."""
    found = planned(target, position(held))
    assert (NOTHING_TO_DO, (), (), None) == (found.summary, found.steps, found.alternatives, found.obstacle)


def test_a_series_at_zero_can_still_be_withdrawn() -> None:
    """Zero shares is not withdrawn: the founding series stays in the charter until its designation is withdrawn."""
    found = planned(WITHDRAWN, position(series(authorized=Exactly(0))._replace(status="zero")))
    assert [WITHDRAW] == acts(found)


def test_the_step_states_before_change_and_after() -> None:
    """The numbers of the step come from the book and cite the plan, for no paper says them yet."""
    (step,) = planned(TO_ZERO, position(NEVER)).steps
    assert isinstance(step.act, DesignatedSharesAdjustment)
    numbers = (step.act.before, step.act.change, step.act.after, step.act.returned)
    assert [650, -650, 0, 650] == [number.value for number in numbers if number is not None]
    assert {"plan"} == {span.source for number in numbers if number is not None for span in number.spans}


@pytest.mark.parametrize(
    ("held", "who", "missing"),
    [
        (NEVER, 1, NEVER_ISSUED_STATEMENT),
        (NOT_KNOWN, 1, EVER_ISSUED),
        (OUTSTANDING, 3, "the approval of the holders, stated in the certificate"),
    ],
)
def test_who_approves_an_amendment_turns_on_ever_issued(held: SeriesPosition, who: int, missing: str) -> None:
    """The board alone while no share was ever issued; else the series and those senior to it; unknown is asked."""
    found = planned(TO_450, position(held))
    (step,) = found.steps
    assert "board of directors" == step.approvals[0].who
    assert who == len(step.approvals)
    assert missing in step.missing


def test_issued_before_and_none_outstanding_is_said_to_be_unsettled() -> None:
    """No authority says who votes when the holders are gone; the amendment is offered second, with that note."""
    found = planned(TO_ZERO, position(BEFORE))
    ((amendment,),) = found.alternatives
    assert amendment.note.startswith("UNSETTLED: shares of the series were issued before and none is outstanding")
    assert "UNSETTLED" not in found.steps[0].note


def test_withdrawal_in_2003_is_offered_with_the_doubt_whether_it_existed() -> None:
    """Nothing that was found proves that NRS 78.1955(6) was law on 24 April 2003; today's step has no such note."""
    (then,) = planned(WITHDRAWN, position(NEVER), on=IN_2003).steps
    (now,) = planned(WITHDRAWN, position(NEVER)).steps
    doubt = "that NRS 78.1955(6), which allows withdrawal, was law on 2003-04-24"
    assert doubt in then.missing
    assert then.note.endswith("existed on 2003-04-24.")
    assert "Not proved" not in now.note
    assert NONE_OUTSTANDING_STATEMENT in now.missing


def test_two_officers_sign_in_2003_and_one_today() -> None:
    """Who signs, and whether the state's form goes with it, is asked of the law of the day."""
    (then,) = planned(TO_ZERO, position(NEVER), on=IN_2003).steps
    (now,) = planned(TO_ZERO, position(NEVER)).steps
    assert ("the president or a vice president", "the secretary or an assistant secretary") == then.signers
    assert ("an officer",) == now.signers
    assert not any("form" in paper for paper in then.papers)
    assert any("Secretary of State's form" in paper for paper in now.papers)
    assert {"NV-78.1955-1c-old"} == {ground.rule for ground in then.law} - {ground.rule for ground in now.law}


@pytest.mark.parametrize(
    ("reports", "on", "due", "asked"),
    [
        (True, date(2004, 8, 23), True, False),
        (True, date(2004, 8, 22), False, False),
        (None, TODAY, False, True),
        (False, TODAY, False, False),
    ],
)
def test_a_form_8_k_is_due_since_its_item_exists(reports: bool | None, on: date, due: bool, asked: bool) -> None:
    """Item 5.03 came on 23 August 2004; whether the corporation reports is asked where nobody said."""
    (step,) = planned(TO_ZERO, position(NEVER), Facts("US-NV", reports_to_sec=reports), on).steps
    assert due == any("Form 8-K, Item 5.03" in line for line in step.due)
    assert asked == any("files reports with the SEC" in fact for fact in step.missing)


def test_a_delayed_effective_date_has_its_limit() -> None:
    """The 90 days stand among the due dates."""
    (step,) = planned(TO_ZERO, position(NEVER)).steps
    assert any("at most 90 days after filing" in line for line in step.due)


def test_what_the_asker_states_fills_what_the_book_does_not_know() -> None:
    """Never issued, as stated, opens the board's way; the statement is still asked for in the paper."""
    (step,) = planned(TO_ZERO, position(NOT_KNOWN), NEVADA._replace(ever_issued=False)).steps
    assert isinstance(step.act, DesignatedSharesAdjustment)
    assert EVER_ISSUED not in step.missing


@pytest.mark.parametrize(
    ("held", "facts"),
    [
        (BEFORE, NEVADA._replace(ever_issued=False)),
        (OUTSTANDING, NEVADA._replace(outstanding=False)),
        (NEVER, NEVADA._replace(ever_issued=True)),
        (NEVER, NEVADA._replace(outstanding=True)),
    ],
)
def test_a_statement_against_the_book_is_an_obstacle(held: SeriesPosition, facts: Facts) -> None:
    """Neither the book nor the asker is chosen."""
    found = planned(TO_ZERO, position(held), facts)
    assert found.obstacle is not None
    assert found.obstacle.why.startswith("facts-contradict-book: ")


def test_shares_said_to_be_outstanding_bar_a_withdrawal() -> None:
    """The asker knows of outstanding shares that the book does not show."""
    found = planned(WITHDRAWN, position(NOT_KNOWN), NEVADA._replace(outstanding=True))
    assert found.obstacle is not None
    assert found.obstacle.why.startswith("shares-not-free: ")


def test_two_series_of_one_name_are_told_apart_by_their_day() -> None:
    """Letters are reused: without a day no choice is made, with it the right one is planned for."""
    newer = NEVER._replace(created_on=date(2003, 5, 1), authorized=Exactly(4_500_000))
    found = planned(TO_ZERO, position(NEVER, newer))
    assert found.obstacle is not None
    assert found.obstacle.why.startswith("series-ambiguous: ")
    chosen = planned(SeriesNumber(SERIES_A, 0, created_on=CREATED_ON), position(NEVER, newer))
    assert f"{SERIES_A}: from 650 to 0 shares" == chosen.summary
    withdrawn = planned(TO_ZERO, position(NEVER._replace(status="withdrawn"), newer))
    assert f"{SERIES_A}: from 4,500,000 to 0 shares" == withdrawn.summary


DELAWARE = Facts("US-DE", reports_to_sec=False)


@pytest.mark.parametrize(
    "case",
    [
        Case(NEVER, TO_ZERO, TODAY, [WITHDRAW, AMEND]),
        Case(NEVER, TO_ZERO, IN_2003, [AMEND, WITHDRAW]),
        Case(NEVER, TO_450, TODAY, [AMEND]),
        Case(BEFORE, TO_450, TODAY, [AMEND]),
        Case(BEFORE, TO_ZERO, TODAY, [WITHDRAW, AMEND]),
        Case(OUTSTANDING, TO_1000, TODAY, [AMEND]),
        Case(NOT_KNOWN, TO_450, TODAY, [AMEND]),
        Case(NOT_KNOWN, WITHDRAWN, TODAY, [WITHDRAW, AMEND]),
    ],
    ids=str,
)
def test_the_ways_in_delaware(case: Case) -> None:
    """The board changes the number alone, whether or not shares were issued; an empty series is eliminated."""
    found = planned(case.target, position(case.held), DELAWARE, case.on)
    assert found.obstacle is None
    assert case.ways == acts(found)
    steps = [step for way in (found.steps, *found.alternatives) for step in way]
    assert {("board of directors",)} == {tuple(each.who for each in step.approvals) for step in steps}
    assert {"DGCL"} == {ground.cite.split()[0] for step in steps for ground in step.law}


def test_delaware_asks_for_the_outstanding_shares_and_for_no_statement() -> None:
    """The floor of a decrease is what is outstanding; that none was ever issued need not be stated."""
    (step,) = planned(TO_450, position(NOT_KNOWN), DELAWARE).steps
    assert HOW_MANY_OUTSTANDING in step.missing
    assert NEVER_ISSUED_STATEMENT not in step.missing
    assert "a correction (DGCL 103(f)) is the way instead" in step.note
    assert ("an authorized officer",) == step.signers
    (raised,) = planned(TO_1000, position(NOT_KNOWN), DELAWARE).steps
    assert HOW_MANY_OUTSTANDING not in raised.missing


def test_obstacles_in_delaware_name_its_law() -> None:
    """No withdrawal over outstanding shares, no room without an amendment by the stockholders."""
    living = planned(WITHDRAWN, position(OUTSTANDING), DELAWARE).obstacle
    kept, book = ClassNumber(PREFERRED, 10_000_000), position(NEVER, undesignated=Exactly(100))
    full = plan((kept, TO_1000), book, DELAWARE, TODAY, "head", "effective").obstacle
    assert living is not None
    assert full is not None
    assert "DGCL 151(g)" in living.why
    assert "by the board and a majority of the outstanding stock (DGCL 242(b))" in full.causes[0].why


@pytest.mark.parametrize("facts", [NEVADA, DELAWARE])
def test_a_waiting_cut_to_zero_does_not_withdraw_the_series(facts: Facts) -> None:
    """If the founding paper was filed the series stands at zero, and is still to be withdrawn."""
    book = position(NEVER, pending=(pending_decrease(2, after=0),))
    (step,) = planned(WITHDRAWN, book, facts).steps
    (asked,) = (fact for fact in step.missing if "entry 2" in fact)
    assert "still to be withdrawn" in asked
    assert "nothing is left to do" not in asked


def test_a_waiting_withdrawal_is_asked_about_too() -> None:
    """If it was filed, nothing is left to do; a new number is another matter."""
    book = position(NEVER, pending=(pending_withdrawal(3),))
    for target, left in ((WITHDRAWN, True), (TO_ZERO, True), (TO_450, False)):
        (asked,) = (fact for fact in planned(target, book).steps[0].missing if "entry 3" in fact)
        assert left == ("nothing is left to do" in asked)


def test_a_paper_that_waits_for_its_filing_is_asked_about_first() -> None:
    """The founding paper is adopted and not shown as filed: if it was filed, nothing is left to do."""
    book = position(NEVER, pending=(pending_decrease(2, after=0),))
    (step,) = planned(TO_ZERO, book).steps
    assert any("entry 2" in fact and "record the filing and nothing is left to do" in fact for fact in step.missing)
    (other,) = planned(TO_450, book).steps
    assert any("entry 2" in fact and "the numbers of this plan change" in fact for fact in other.missing)


def test_a_correction_needs_an_officer_and_no_new_vote() -> None:
    """The words are in the act, the officer signs, and the note says what a correction cannot do."""
    found = planned(WORDS, position(NEVER))
    (step,) = found.steps
    assert isinstance(step.act, Correction)
    assert ("Six Hundred (650)", "Six Hundred Fifty (650)") == (step.act.faulty.value, step.act.corrected.value)
    assert (["an officer"], "correction") == ([each.who for each in step.approvals], step.instrument)
    assert {"NRS 78.0295"} == {ground.cite for ground in step.law}
    assert "if the board decided the words as they stand, amend instead" in step.note
    (unfiled,) = planned(WORDS._replace(filed_on=None), position(NEVER)).steps
    assert any("filing date of the record" in fact for fact in unfiled.missing)


def test_a_plan_is_pinned_to_its_book_and_law() -> None:
    """Book, basis, law day, corporation and state travel with the plan."""
    found = planned(TO_ZERO, position(NEVER))
    pinned = (found.book_head, found.basis, found.law_as_of, found.corporation, found.jurisdiction)
    assert ("head", "effective", "2026-11-23", "BestNet Communications Corporation", "US-NV") == pinned


def test_the_new_designation_asks_for_its_terms() -> None:
    """Withdraw and designate anew: the second step keeps the name and the number, the terms are still to be written."""
    found = planned(TO_450, position(BEFORE))
    first, second = found.steps
    assert isinstance(first.act, SeriesWithdrawal)
    assert isinstance(second.act, SeriesDesignation)
    assert second.act.after is not None
    assert 450 == second.act.after.value
    assert any("the terms of the series" in fact for fact in second.missing)


def test_targets_are_put_in_order_whatever_their_order() -> None:
    """The series leaves before its class is cut; the class grows before a series takes its shares."""
    cut = (ClassNumber(PREFERRED, 100), WITHDRAWN)
    grown = (SeriesWanted(PREFERRED, "Series B Preferred Stock", 2000), ClassNumber(PREFERRED, 20_000_000))
    for targets, moves in (
        (cut, ["withdraw series", "change class total"]),
        (grown, ["change class total", "create series"]),
    ):
        for wanted in (targets, targets[::-1]):
            found = plan(wanted, position(NEVER), NEVADA, TODAY, "head", "effective")
            assert moves == [step.move for step in found.steps]


def test_two_series_share_one_enlargement() -> None:
    """Both new series together are too many: one amendment makes room for both."""
    book = position(NEVER, undesignated=Exactly(1000))
    new = tuple(SeriesWanted(PREFERRED, f"Series {letter} Preferred Stock", 800) for letter in "BC")
    found = plan(new, book, NEVADA, TODAY, "head", "effective")
    first, *others = found.steps
    assert isinstance(first.act, AuthorizedSharesAdjustment)
    assert ["create series", "create series"] == [step.move for step in others]
    assert first.act.change is not None
    assert 600 == first.act.change.value


def test_what_a_withdrawal_frees_needs_no_enlargement() -> None:
    """The new series takes the shares, and even the name, of the one that leaves."""
    book = position(NEVER, undesignated=Exactly(0))
    found = plan((SeriesWanted(PREFERRED, SERIES_A, 650), WITHDRAWN), book, NEVADA, TODAY, "head", "effective")
    assert ["withdraw series", "create series"] == [step.move for step in found.steps]


@pytest.mark.parametrize(
    ("targets", "starts"),
    [
        ((TO_450, TO_1000), "targets-contradict: "),
        ((TO_450, WITHDRAWN), "series-withdrawn: "),
        ((SplitWanted("Common Stock", 2, 1, True), WITHDRAWN, TO_450), "several-targets: "),
    ],
)
def test_targets_that_cannot_all_hold_are_an_obstacle(targets: tuple[Target, ...], starts: str) -> None:
    """What one step does another may not undo."""
    found = plan(targets, position(NEVER), NEVADA, TODAY, "head", "effective")
    assert found.obstacle is not None
    assert (starts, ()) == (found.obstacle.why[: len(starts)], found.steps)


@pytest.mark.parametrize(
    ("target", "facts", "starts"),
    [
        (SeriesWanted("Class Z", "Series B", 5), NEVADA, "class-unknown: "),
        (SeriesWanted(PREFERRED, "Series B", -5), NEVADA, "number-below-one: "),
        (SeriesWanted(PREFERRED, "Series B", 0), NEVADA, "number-below-one: "),
        (SeriesWanted(PREFERRED, SERIES_A, 5), NEVADA, "name-taken: "),
        (SeriesWanted(PREFERRED, "Series B", 5), NEVADA._replace(board_may_divide=False), "board-may-not-divide: "),
        (SeriesWanted("Common Stock", "Series B", 5), NEVADA, "class-not-divided: "),
    ],
)
def test_a_new_series_needs_its_class_its_name_and_the_board_s_power(
    target: SeriesWanted, facts: Facts, starts: str
) -> None:
    """Each lack is an obstacle of its own."""
    book = charter(common(1000, 100), preferred(1000, NEVER))
    found = planned(target, book, facts)
    assert found.obstacle is not None
    assert (starts, ()) == (found.obstacle.why[: len(starts)], found.steps)


def test_a_series_that_is_there_is_not_made_again() -> None:
    """The same name and number: nothing to do."""
    assert NOTHING_TO_DO == planned(SeriesWanted(PREFERRED, SERIES_A, 650), position(NEVER)).summary


def test_the_terms_of_a_new_series_stand_in_its_act() -> None:
    """As the asker words them; where the board's power is stated too nothing is missing."""
    wanted = SeriesWanted(PREFERRED, "Series B Preferred Stock", 5, (("votes", "One vote a share."),))
    (step,) = planned(wanted, position(NEVER), NEVADA._replace(board_may_divide=True)).steps
    assert isinstance(step.act, SeriesDesignation)
    assert [("votes", "One vote a share.")] == [(term.name, term.clause.value) for term in step.act.terms]
    assert () == step.missing


def test_the_present_name_is_the_one_that_changes() -> None:
    """The book keeps its first name; a name that is borne already needs no step."""
    renamed = NEVADA._replace(present_name="Oncologix Tech, Inc.")
    assert NOTHING_TO_DO == planned(NameWanted("Oncologix Tech, Inc."), position(NEVER), renamed).summary
    (step,) = planned(NameWanted("Other, Inc."), position(NEVER), renamed).steps
    assert isinstance(step.act, NameChange)
    assert step.act.before is not None
    assert "Oncologix Tech, Inc." == step.act.before.value


def test_a_rename_joins_the_amendment_of_the_day() -> None:
    """One certificate, the votes of both, one fee; before any stock is issued no stockholder is asked."""
    book = charter(common(1000, 100))
    targets = (NameWanted("Other, Inc."), ClassNumber("Common Stock", 2000))
    (step,) = plan(targets, book, NEVADA, TODAY, "head", "effective").steps
    assert {NameChange, AuthorizedSharesAdjustment} == {type(act) for act in (step.act, *step.also)}
    assert 1 == sum(line.startswith("with the filing: ") for line in step.due)
    delaware = plan(targets, book, DELAWARE, TODAY, "head", "effective")
    assert [3] == [len(step.approvals) for step in delaware.steps]


def test_of_another_state_the_paper_is_named_and_the_vote_is_not() -> None:
    """Texas has its statement of resolution; who must approve was not researched as a table."""
    found = planned(TO_450, position(NEVER), Facts("US-TX"))
    assert found.obstacle is not None
    assert found.obstacle.why.startswith("law-not-covered: ")
    told = [cause.why for cause in found.obstacle.causes]
    assert any("STATEMENT OF RESOLUTION (BOC 21.156)" in why and "who must approve" in why for why in told)
    unknown = planned(TO_450, position(NEVER), Facts("US-WY")).obstacle
    assert unknown is not None
    assert not any("the paper to" in cause.why for cause in unknown.causes)


@pytest.mark.parametrize(
    ("targets", "facts", "ambiguous"),
    [
        ((TO_ZERO, SeriesWithdrawn("Series B Preferred Stock")), NEVADA._replace(outstanding=False), True),
        ((TO_ZERO, SeriesWithdrawn("Series B Preferred Stock")), NEVADA._replace(ever_issued=False), True),
        ((WITHDRAWN, ClassNumber("Common Stock", 2000)), NEVADA._replace(outstanding=False), False),
        ((ClassNumber(PREFERRED, 5000), ClassNumber("Common Stock", 2000)), DELAWARE._replace(listed=True), True),
        ((ClassNumber(PREFERRED, 5000), ClassNumber("Common Stock", 2000)), DELAWARE._replace(listed=False), False),
        (
            (ClassNumber("Common", 2000), ParWanted("Common Stock", ParValue(None))),
            DELAWARE._replace(listed=True),
            False,
        ),
    ],
)
def test_a_fact_of_one_series_or_class_spares_no_vote_of_another(
    targets: tuple[Target, ...], facts: Facts, ambiguous: bool
) -> None:
    """Said for several it is refused; what asks for more, or is said for one, counts."""
    book = charter(common(1000, 100), preferred(1000, NOT_KNOWN))
    found = plan(targets, book, facts, TODAY, "head", "effective")
    assert ambiguous == (found.obstacle is not None and found.obstacle.why.startswith("facts-ambiguous: "))


def test_that_none_of_a_series_is_outstanding_says_nothing_of_a_class() -> None:
    """The class vote stays, though the series of another target is said to be empty."""
    silent = common(1000, 0)
    sole = silent.series[0]._replace(outstanding=Unknown("no stock ledger"), ever_issued=Unknown("no stock ledger"))
    book = charter(silent._replace(series=(sole,)), preferred(1000, NOT_KNOWN))
    facts = DELAWARE._replace(outstanding=False, listed=False, number_vote_waived=False)
    found = plan((WITHDRAWN, ClassNumber("Common Stock", 2000)), book, facts, TODAY, "head", "effective")
    assert ["withdraw series", "change class total"] == [step.move for step in found.steps]
    assert 3 == len(found.steps[1].approvals)


def test_a_cut_of_another_series_stands_beside_the_enlargement() -> None:
    """It makes the same room by the board alone, where no share of that series was ever issued."""
    spare = NEVER._replace(series="Series S Preferred Stock", authorized=Exactly(800), available=Exactly(800))
    small = spare._replace(series="Series T Preferred Stock", authorized=Exactly(50), available=Exactly(50))
    book = charter(common(1000, 100), preferred(1600, NEVER, spare, small))
    found = planned(SeriesWanted(PREFERRED, "Series B Preferred Stock", 700), book)
    assert [f"{ENLARGE}+series_designation", f"{AMEND}+series_designation"] == acts(found)
    cut = found.alternatives[0][0].act
    assert isinstance(cut, DesignatedSharesAdjustment)
    assert ("Series S Preferred Stock", 200) == (cut.series.value, cut.after.value if cut.after else None)
    enlarged, instead = (way[0].approvals for way in (found.steps, found.alternatives[0]))
    assert len(instead) < len(enlarged)


def test_shares_that_are_stated_as_outstanding_are_not_cut_away() -> None:
    """Without a number in the book, the word of the asker is enough: a series of none is no lawful end."""
    stated = NEVADA._replace(outstanding=True, ever_issued=True)
    found = planned(TO_ZERO, position(NOT_KNOWN), stated)
    assert found.obstacle is not None
    assert found.obstacle.why.endswith("cannot be cut to 0: shares are outstanding, as stated")
    assert planned(TO_450, position(NOT_KNOWN), stated).obstacle is None


def test_a_letter_used_twice_is_told() -> None:
    """A new Series A beside a Series A of another name is planned, and the reader is warned; a Series B is not."""
    names = ("Series A Preferred Stock", "Series B Preferred Stock")
    first, second = (planned(SeriesWanted(PREFERRED, name, 5), position(NEVER)) for name in names)
    assert SERIES_A in first.steps[0].note
    assert SERIES_A not in second.steps[0].note


def test_another_series_is_cut_only_where_there_is_one() -> None:
    """That a cut would make room too is said where the class has another series, and only there."""
    alone = planned(SeriesNumber(SERIES_A, 10_000_001), position(NEVER))
    beside = planned(SeriesWanted(PREFERRED, "Series B", 10_000_000), position(NEVER))
    assert "another series" not in alone.steps[0].note
    assert "To cut another series of the class by 650 would do" in beside.steps[0].note
