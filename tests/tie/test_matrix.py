"""Each number of a source is held against the charter of its own day, and never taken for another number."""

from datetime import date

import pytest

from charterbook.model.entries import Count, Exactly, Position, Unknown, Unlimited
from charterbook.model.shares import ParValue
from charterbook.model.ties import Cell, Measure, Teller, Tie, Told
from charterbook.tie.matrix import tie
from tests.tie.books import ENLARGED_ON, book

TODAY = date(2024, 1, 1)


def told(stock: str, measure: Measure, value: Count | ParValue, on: date | None = TODAY, rounded_to: int = 1) -> Told:
    """A number of the source."""
    return Told(stock, measure, value, on, f"line on {stock}", None, rounded_to)


def tied(*numbers: Told) -> Tie:
    """The tie-out of one source."""
    return tie(book, [Teller("xbrl", numbers)], TODAY, {})


def cell(*numbers: Told) -> Cell:
    """The only cell."""
    (found,) = tied(*numbers).cells
    return found


@pytest.mark.parametrize(
    ("number", "state"),
    [
        (told("common stock", "authorized", Exactly(2_000_000)), "agrees"),
        (told("common stock", "authorized", Exactly(2_000_001)), "differs"),
        (told("common stock", "authorized", Unlimited()), "differs"),
        (told("common stock", "outstanding", Exactly(600_000)), "agrees"),
        (told("common stock", "outstanding", Exactly(2_000_000)), "differs"),
        (told("common stock", "treasury", Exactly(10_000)), "agrees"),
        (told("common stock", "outstanding", Exactly(1_000_000), rounded_to=1_000_000), "agrees"),
        (told("common stock", "outstanding", Exactly(2_000_000), rounded_to=1_000_000), "differs"),
        (told("common stock", "par value", ParValue("0.0010")), "agrees"),
        (told("common stock", "par value", ParValue("0.01")), "differs"),
        (told("common stock", "par value", ParValue(None)), "differs"),
        (told("common stock", "par value", ParValue("0")), "placeholder"),
        (told("Series A Preferred Stock", "outstanding", Exactly(100)), "agrees"),
        (told("Series B Preferred Stock", "outstanding", Exactly(5)), "not available"),
        (told("common stock", "outstanding", Unknown("left empty")), "not available"),
    ],
)
def test_a_number_is_held_against_the_charter(number: Told, state: str) -> None:
    """Exactly, or to the nearest that the source tells; authorized is not outstanding."""
    assert state == cell(number).state


def test_a_difference_has_its_arithmetic() -> None:
    """What the source tells, what the charter has, what lies between, and the day."""
    found = cell(told("common stock", "authorized", Exactly(1_999_000)))
    assert found.why.startswith("1,999,000 - 2,000,000 = -1,000 on 2024-01-01")


def test_a_number_that_agreed_on_its_day_is_stale() -> None:
    """The charter of 2019 had 1,000,000; that is no error, and is not the number of today."""
    before = told("common stock", "authorized", Exactly(1_000_000), date(2019, 12, 31))
    assert ("stale", Exactly(1_000_000), Exactly(2_000_000)) == (
        cell(before).state,
        cell(before).charter,
        cell(before).now,
    )


def test_a_number_of_the_wrong_day_is_told_as_that() -> None:
    """It differs from the charter of its own day, and is the charter's of today."""
    found = cell(told("common stock", "authorized", Exactly(2_000_000), date(2019, 12, 31)))
    assert "differs" == found.state
    assert "it is the charter's of 2024-01-01" in found.why


def test_the_latest_number_counts_and_one_of_a_later_day_does_not() -> None:
    """As of a day, what was told of later days is not known."""
    old = told("common stock", "authorized", Exactly(1_000_000), date(2019, 12, 31))
    new = told("common stock", "authorized", Exactly(2_000_000), ENLARGED_ON)
    later = told("common stock", "authorized", Exactly(3_000_000), date(2024, 1, 2))
    assert ("agrees", new) == (cell(old, new, later).state, cell(new, later, old).told)


def test_a_source_that_contradicts_itself_differs() -> None:
    """Two numbers of one day: neither is chosen."""
    found = cell(told("common stock", "outstanding", Exactly(600_000)), told("common stock", "outstanding", Exactly(7)))
    assert "differs" == found.state
    assert "contradicts itself" in found.why


def test_a_rounded_number_beside_the_exact_one_is_no_contradiction() -> None:
    """The cover of a report tells to the share what its balance sheet tells in thousands: the exact one is held."""
    exact = told("common stock", "outstanding", Exactly(600_000))
    rounded = told("common stock", "outstanding", Exactly(601_000), rounded_to=10_000)
    assert ("agrees", exact) == (cell(rounded, exact).state, cell(rounded, exact).told)


def test_fewer_authorized_than_are_out_is_a_placeholder() -> None:
    """Nought authorized beside 600,000 outstanding is no number that anybody meant."""
    found = tied(
        told("common stock", "authorized", Exactly(0)), told("common stock", "outstanding", Exactly(600_000))
    ).cells
    assert ["placeholder", "agrees"] == [one.state for one in found]


def test_what_one_source_tells_and_another_does_not_is_not_available() -> None:
    """A row has a cell for each source."""
    both = [Teller("xbrl", (told("common stock", "authorized", Exactly(2_000_000)),)), Teller("agent", ())]
    found = tie(book, both, TODAY, {}).cells
    assert [("xbrl", "agrees"), ("agent", "not available")] == [(one.source, one.state) for one in found]


def test_a_name_that_is_not_matched_is_told_and_counts() -> None:
    """No number vanishes for want of a name."""
    found = tied(told("Series Z Preferred Stock", "outstanding", Exactly(1)))
    assert (("xbrl", "Series Z Preferred Stock", "no class or series of the book has this name"),) == found.unmatched
    assert found.differs


def test_rows_come_in_the_order_of_the_control_book() -> None:
    """Class by class, the class before its series, authorized before issued."""
    found = tied(
        told("Series A Preferred Stock", "outstanding", Exactly(100)),
        told("preferred stock", "outstanding", Exactly(100)),
        told("common stock", "outstanding", Exactly(600_000)),
        told("common stock", "authorized", Exactly(2_000_000)),
    )
    series_a = "Series A Convertible Preferred Stock"
    assert [
        ("Common Stock", None, "authorized"), ("Common Stock", None, "outstanding"),
        ("Preferred Stock", None, "outstanding"), ("Preferred Stock", series_a, "outstanding"),
    ] == [tuple(one.row) for one in found.cells]  # fmt: skip


def test_a_number_that_agrees_is_never_a_placeholder() -> None:
    """More shares out than are authorized is an over-issue, and no reason to doubt the authorized number."""
    found = tied(
        told("common stock", "authorized", Exactly(2_000_000)), told("common stock", "outstanding", Exactly(2_500_000))
    )
    assert ["agrees", "differs"] == [one.state for one in found.cells]
    assert ["xbrl"] == [room.source for room in found.headroom if room.over_issued]


def test_authorized_and_outstanding_that_were_swapped_both_differ() -> None:
    """A number is only taken to stand for nothing where it is nought."""
    found = tied(
        told("common stock", "authorized", Exactly(600_000)), told("common stock", "outstanding", Exactly(2_000_000))
    )
    assert ["differs", "differs"] == [one.state for one in found.cells]


def test_a_source_of_papers_is_held_number_by_number() -> None:
    """A report restates earlier days, a paper does not: each of its numbers is held against the charter of its day."""
    old = told("common stock", "authorized", Exactly(1_000_001), date(2019, 12, 31))
    new = told("common stock", "authorized", Exactly(2_000_000))
    papers = tie(book, [Teller("resolutions", (new, old), (), True)], TODAY, {})
    assert [("agrees", new)] == [(one.state, one.told) for one in papers.cells]
    assert [("differs", old)] == [(one.state, one.told) for one in papers.earlier]
    assert papers.differs
    assert () == tied(new, old).earlier


def test_a_series_withdrawn_since_has_nothing() -> None:
    """What a source told of it while it stood is stale; what it still tells later differs from nought, and nought
    agrees."""

    def withdrawn(day: date) -> Position:
        now = book(day)
        if day < TODAY:
            return now
        nought = {name: Exactly(0) for name in ("authorized", "issued", "outstanding", "reserved", "treasury")}
        series = tuple(one._replace(status="withdrawn", **nought) for one in now.classes[1].series)  # type: ignore[arg-type]
        return now._replace(classes=(now.classes[0], now.classes[1]._replace(series=series)))

    def states(on: date, count: int) -> list[str]:
        number = told("Series A Preferred Stock", "outstanding", Exactly(count), on)
        return [one.state for one in tie(withdrawn, [Teller("agent", (number,))], TODAY, {}).cells]

    assert [["stale"], ["differs"], ["agrees"]] == [
        states(date(2023, 12, 31), 100), states(TODAY, 100), states(TODAY, 0)
    ]  # fmt: skip


def test_two_reports_are_one_source() -> None:
    """A row has one cell for all files of a kind."""
    one = Teller("xbrl", (told("common stock", "authorized", Exactly(1), date(2023, 12, 31)),))
    two = Teller("xbrl", (told("common stock", "authorized", Exactly(2_000_000)),))
    assert ["agrees"] == [found.state for found in tie(book, [two, one], TODAY, {}).cells]


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        (2_000, "1,000 times as many are the charter's"),
        (2_000_000_000, "one in 1,000 of them is the charter's"),
        (2, "1,000,000 times as many are the charter's"),
        (1_999_999, ""),
    ],
)
def test_a_scaled_number_differs_and_is_told_as_that(number: int, hint: str) -> None:
    """A report in thousands that does not say so is no agreement; its reader is told what it may be."""
    found = cell(told("common stock", "authorized", Exactly(number)))
    assert "differs" == found.state
    assert ["", hint][bool(hint)] in found.why
    assert bool(hint) is ("charter's" in found.why)


def test_a_number_rounded_in_silence_is_told_as_that() -> None:
    """A number of millions that claims to be exact differs by what was rounded away."""
    found = cell(told("common stock", "outstanding", Exactly(1_000_000)))
    assert ("differs", True) == (found.state, found.why.startswith("1,000,000 - 600,000 = +400,000"))
    assert "the charter's number to the nearest 1,000,000" in found.why


def test_a_source_that_tells_nothing_up_to_the_day_is_told_as_that() -> None:
    """Silence is no agreement."""
    later = tied(told("common stock", "authorized", Exactly(7), date(2024, 1, 2)))
    assert [("xbrl", f"all that it tells is of days after {TODAY}")] == list(later.complaints)
    assert [("xbrl", "it tells no number of share capital")] == list(tied().complaints)
    assert () == tied(told("common stock", "authorized", Exactly(7))).complaints
