"""What is left of the authorized shares: the charter's number less what each source tells, and open where it is."""

from datetime import date

import pytest

from charterbook.model.entries import AtLeast, Count, Exactly, Position, Unknown, Unlimited
from charterbook.model.ties import Between, Headroom, Measure, Teller, Told
from charterbook.tie.headroom import of_book
from charterbook.tie.matrix import tie
from tests.tie.books import ENLARGED_ON, book

TODAY = date(2024, 1, 1)
SERIES_A = "Series A Convertible Preferred Stock"


def told(measure: Measure, value: int, stock: str = "common stock", on: date = TODAY, rounded_to: int = 1) -> Told:
    """A number of the source."""
    return Told(stock, measure, Exactly(value), on, f"{measure} {value}", None, rounded_to)


def rooms(*numbers: Told) -> list[Headroom]:
    """The headroom that one source tells."""
    tied = tie(book, [Teller("agent", numbers)], TODAY, {})
    return [room for room in tied.headroom if room.source == "agent"]


@pytest.mark.parametrize(
    ("numbers", "left", "diluted"),
    [
        ([told("issued", 600_000)], (1_400_000, 1_400_000), (1_400_000, 1_400_000)),
        ([told("issued", 600_000), told("reserved", 1_500_000)], (1_400_000, 1_400_000), (-100_000, -100_000)),
        ([told("issued", 2_000_001)], (-1, -1), (-1, -1)),
        ([told("outstanding", 600_000)], (None, 1_400_000), (None, 1_400_000)),
        ([told("outstanding", 590_000), told("treasury", 10_000)], (1_400_000, 1_400_000), (1_400_000, 1_400_000)),
        ([told("issued", 2_000_000, rounded_to=1_000)], (-500, 500), (-500, 500)),
        ([told("issued", 1_999_000), told("issued", 2_001_000)], (-1_000, 1_000), (-1_000, 1_000)),
        ([told("authorized", 9_000_000), told("issued", 600_000)], (1_400_000, 1_400_000), (1_400_000, 1_400_000)),
        ([told("issued", 1_500_000, on=date(2019, 12, 31))], (-500_000, -500_000), (-500_000, -500_000)),
    ],
)
def test_what_is_left_is_the_charters_number_less_what_the_source_tells(
    numbers: list[Told], left: tuple[int, int], diluted: tuple[int, int]
) -> None:
    """Of the number's own day; outstanding alone is a bound, as are rounded and contradicting numbers."""
    (room,) = rooms(*numbers)
    assert (Between(*left), Between(*diluted)) == (room.left, room.diluted)


def test_authorized_alone_is_no_shares_taken() -> None:
    """A source that tells only what is authorized tells nothing of headroom."""
    assert [] == rooms(told("authorized", 2_000_000))


@pytest.mark.parametrize(("value", "over"), [(1_999_999, False), (2_000_000, False), (2_000_001, True)])
def test_a_share_too_many_is_over(value: int, over: bool) -> None:
    """To the share, whatever the cells say."""
    tied = tie(book, [Teller("agent", (told("issued", value),))], TODAY, {})
    assert over is any(room.over_issued for room in tied.headroom)


def test_a_later_cover_page_does_not_hide_an_over_issue_of_the_balance_sheet() -> None:
    """The latest day of what is issued and that of what is outstanding both count."""
    year_end = date(2023, 12, 31)
    found = rooms(told("issued", 2_000_001, on=year_end), told("outstanding", 600_000))
    assert [(year_end, True), (TODAY, False)] == [(room.on, room.over_issued) for room in found]


def test_a_reserve_that_does_not_fit_is_over() -> None:
    """Issued fits, issued and reserved do not: and the tie-out says so by its exit code."""
    tied = tie(book, [Teller("ocf", (told("issued", 600_000), told("reserved", 1_400_001)))], TODAY, {})
    assert [(False, True)] == [(one.over_issued, one.over_reserved) for one in tied.headroom if one.source == "ocf"]
    assert tied.differs


def test_a_class_has_at_least_what_its_series_have() -> None:
    """A source that tells of the series and not of the class: their sum of one day is a bound."""
    found = {
        room.series: room
        for room in rooms(
            told("outstanding", 4_000, SERIES_A), told("outstanding", 900, "Series B Preferred Stock"),
            told("outstanding", 5, "common stock", ENLARGED_ON),
        )
        if room.share_class == "Preferred Stock"
    }  # fmt: skip
    assert (Between(4_900, None), Between(None, 5_100)) == (found[None].taken, found[None].left)
    assert Between(None, 1_000) == found[SERIES_A].left


@pytest.mark.parametrize(
    ("authorized", "left"),
    [
        (Exactly(700_000), Between(100_000, 100_000)),
        (AtLeast(700_000), Between(None, None)),
        (Unlimited(), Between(None, None)),
        (Unknown("the articles are not on hand"), Between(None, None)),
    ],
)
def test_the_book_alone_has_headroom(authorized: Count, left: Between) -> None:
    """Of a bound, which the issuances themselves have made, nothing is left for sure; what is not known is not guessed,
    and nothing is over that has no limit."""
    position: Position = book(TODAY)
    common = position.classes[0]._replace(authorized=authorized)
    found = of_book(position._replace(classes=(common,)), TODAY)
    assert [(left, False)] == [(room.left, room.over_issued) for room in found]
    suffices = True if left.least is not None or isinstance(authorized, Unlimited) else None
    assert [suffices] == [room.suffices for room in found]
    told = {AtLeast: "articles not held", Unknown: "the articles are not on hand"}.get(type(authorized), "")
    assert [told] == [room.why for room in found]
