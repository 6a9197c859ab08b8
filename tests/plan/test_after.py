"""The position that a plan goes on from is the one that the ledger finds once the paper is posted."""

from datetime import date

import pytest

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.position import position
from charterbook.ledger.posting import post, record
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    ClassAuthorization,
    DesignatedSharesAdjustment,
    Issuance,
    NameChange,
    ParValueChange,
    Reacquisition,
    Reservation,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
)
from charterbook.model.entries import AtLeast, Exactly, Position, Unknown, Unlimited
from charterbook.model.instrument import Kind
from charterbook.model.shares import ParValue
from charterbook.plan.after import after, plus
from charterbook.plan.targets import planned
from tests.ledger.papers import COMMON, NOW, PREFERRED, SERIES_A, all_clocks, authorization, designation, paper
from tests.plan.positions import charter, common

ON = date(2020, 6, 1)
BEFORE = date(2020, 5, 31)
SERIES_B = "Series B Preferred Stock"
SPLIT = Split(planned(COMMON), planned(2), planned(1))
REVERSE = Split(planned(COMMON), planned(1), planned(10), planned("round up"))


def _book() -> Ledger:
    """Common stock with dealings, preferred stock with one series of which shares were issued and came back."""
    ledger = Ledger()
    founded = paper("articles", authorization(1_000_000, COMMON, by_board=False), authorization(10_000_000),
                    filed=date(1998, 1, 6))  # fmt: skip
    for number, each in enumerate((founded, paper("designation", designation(650), filed=date(1999, 4, 22)))):
        assert () == post(ledger, each, str(number), NOW).refusals
    dealings: list[Act] = [
        Issuance(planned(COMMON), None, planned(400_000)),
        Reacquisition(planned(COMMON), None, planned(20_000)),
        Reservation(planned(COMMON), None, planned(50_000)),
        Issuance(planned(PREFERRED), planned(SERIES_A), planned(100)),
        Reservation(planned(PREFERRED), planned(SERIES_A), planned(40)),
    ]
    for place, act in enumerate(dealings):
        assert () == record(ledger, act, all_clocks(date(2000, 1, 1 + place)), NOW).refusals
    return ledger


def _adjusted(before: int, to: int) -> Act:
    return AuthorizedSharesAdjustment(planned(COMMON), planned(before), planned(to), planned(to - before))


CASES: list[tuple[Kind, tuple[Act, ...]]] = [
    ("articles_amendment", (_adjusted(1_000_000, 1_500_000),)),
    ("articles_amendment", (AuthorizedSharesAdjustment(planned(PREFERRED), planned(10_000_000), planned(9_000_000)),)),
    ("articles_amendment", (ParValueChange(planned(COMMON), None, None, planned(ParValue("0.0001"))),)),
    ("articles_amendment", (ParValueChange(planned(COMMON), None, None, planned(ParValue(None))),)),
    ("articles_amendment", (SPLIT,)),
    ("articles_amendment", (REVERSE,)),
    ("split_change", (SPLIT, _adjusted(1_000_000, 2_000_000))),
    ("split_change", (_adjusted(1_000_000, 100_000), REVERSE)),
    ("articles_amendment", (_adjusted(1_000_000, 3_000_000), SPLIT)),
    ("designation", (SeriesDesignation(planned(PREFERRED), planned(SERIES_B), planned(5000)),)),
    (
        "designation_amendment",
        (DesignatedSharesAdjustment(planned(PREFERRED), planned(SERIES_A), planned(650), planned(1000)),),
    ),
    (
        "designation_amendment",
        (DesignatedSharesAdjustment(planned(PREFERRED), planned(SERIES_A), planned(650), planned(140)),),
    ),
    (
        "articles_amendment",
        (
            ClassAuthorization(
                planned("Class B Common Stock"), planned(5000), planned(ParValue("0.01")), None
            ),
        ),
    ),
    (
        "articles_amendment",
        (
            ClassAuthorization(
                planned("Junior Preferred Stock"), planned(5000), planned(ParValue("0.01")), planned(True)
            ),
        ),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "acts"), CASES, ids=lambda value: value if isinstance(value, str) else value[0].act)
def test_the_ledger_finds_the_same_position(kind: Kind, acts: tuple[Act, ...]) -> None:
    """The acts of one paper, planned and posted: every count of every class and series is the same."""
    ledger = _book()
    expected = after(position(ledger, "C", BEFORE), acts, ON)
    assert () == post(ledger, paper(kind, *acts, filed=ON), "p", NOW).refusals
    assert _plain(expected) == _plain(position(ledger, "C", ON))
    assert _plain(expected) != _plain(position(ledger, "C", BEFORE))


def test_a_withdrawal_leaves_the_ledger_as_planned() -> None:
    """An unused series gives all its shares back to the class and is marked as withdrawn."""
    ledger = Ledger()
    for number, each in enumerate(
        (paper("articles", authorization(10_000_000), filed=date(1998, 1, 6)),
         paper("designation", designation(650), filed=date(1999, 4, 22)))
    ):  # fmt: skip
        assert () == post(ledger, each, str(number), NOW).refusals
    act = SeriesWithdrawal(planned(PREFERRED), planned(SERIES_A))
    expected = after(position(ledger, "C", BEFORE), (act,), ON)
    assert () == post(ledger, paper("designation_withdrawal", act, filed=ON), "p", NOW).refusals
    assert _plain(expected) == _plain(position(ledger, "C", ON))
    assert "withdrawn" == expected.classes[0].series[0].status


def _plain(found: Position) -> str:
    """Classes and series with all their counts; two counts of different kinds are never equal."""
    return "\n".join(
        f"{held._replace(series=(), pending=())!r}\n" + "\n".join(f"  {series!r}" for series in held.series)
        for held in found.classes
    )


def test_a_new_name_is_the_name_from_then_on() -> None:
    """The book keeps its label; the position that a plan goes on from has the new name."""
    renamed = after(charter(common(10, 1)), (NameChange(planned("Old"), planned("New")),))
    assert "New" == renamed.corporation


@pytest.mark.parametrize(
    ("count", "more", "expected"),
    [
        (Exactly(5), -2, Exactly(3)),
        (AtLeast(5), -9, AtLeast(0)),
        (Unlimited(), 7, Unlimited()),
        (Unknown("why"), 7, Unknown("why")),
    ],
)
def test_what_is_not_known_stays_not_known(count: object, more: int, expected: object) -> None:
    """Adding to a bound keeps a bound; adding to the unknown keeps why it is."""
    assert repr(expected) == repr(plus(count, more))  # type: ignore[arg-type]  # each is a Count


def test_a_split_without_a_word_on_fractions_leaves_the_number_unknown() -> None:
    """Seven shares, one for two: three and a half, and nobody has said what becomes of the half."""
    split = Split(planned(COMMON), planned(1), planned(2))
    (held,) = after(charter(common(10, 7)), (split,)).classes
    assert isinstance(held.series[0].outstanding, Unknown)
    assert isinstance(held.series[0].available, Unknown)
