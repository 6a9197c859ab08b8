"""What the book's resolutions decide is held against the charter of the day on which a filed paper carries it out."""

from datetime import date

import pytest

from charterbook.law.set.state import Held
from charterbook.model.acts import DesignatedSharesAdjustment, Resolution
from charterbook.model.entries import Basis, Exactly, Unknown
from charterbook.model.evidence import Cited, Stated
from charterbook.model.instrument import Dates, Instrument
from charterbook.model.shares import Shares
from charterbook.tie.resolutions import tell
from tests.law.papers import PREFERRED, SERIES_A, WHOLE, at, pair

ADOPTED, FILED = date(2003, 4, 22), date(2003, 4, 24)


def change(after: Stated[Shares], before: int = 650) -> DesignatedSharesAdjustment:
    """Series A is changed to a number."""
    return DesignatedSharesAdjustment(at(PREFERRED), at(SERIES_A), at(before), after)


def certificate(number: int, effective: date | None, *attached: Instrument) -> Held:
    """A filed paper that changes Series A to nought."""
    paper = Instrument("designation_amendment", WHOLE, acts=(change(at(0)),), exhibits=attached)
    return Held(number, paper._replace(dates=Dates(adopted_on=at(ADOPTED))), effective, effective)


def resolution(after: Stated[Shares], adopted: date | None = ADOPTED) -> Instrument:
    """The board resolves to change Series A to a number."""
    said: Cited[date] | None = at(adopted) if adopted else None
    return Instrument("resolution", WHOLE, acts=(Resolution(at("Board of Directors"), said, None, (change(after),)),))


def told(*held: Held, basis: Basis = "effective") -> list[tuple[object, date | None]]:
    """The numbers with their days."""
    return [(one.value, one.on) for one in tell(held, basis).told]


def test_a_resolution_speaks_of_the_day_on_which_its_certificate_counts() -> None:
    """The number before of the day before, the number after of the day itself."""
    held = Held(2, resolution(at(0)))
    expected = [(Exactly(650), date(2003, 4, 23)), (Exactly(0), FILED)]
    assert expected == told(certificate(1, FILED), held)
    assert expected == told(certificate(1, FILED, resolution(at(0), None)))
    assert [(Exactly(650), date(2003, 4, 21)), (Exactly(0), ADOPTED)] == told(held, basis="adopted")
    assert {"carried out by paper 1"} == {one.note for one in tell([certificate(1, FILED), held], "effective").told}


def test_a_number_with_two_readings_is_none() -> None:
    """Neither is chosen."""
    _, (after, _) = told(certificate(1, FILED), Held(2, resolution(pair(0, 65))))
    assert Unknown("it has two readings: 0, 65") == after


@pytest.mark.parametrize(
    ("held", "why"),
    [
        ([], "no paper on hand is shown to carry it out"),
        ([certificate(1, None)], "no paper on hand is shown to carry it out"),
        ([certificate(1, date(2003, 4, 21))], "no paper on hand is shown to carry it out"),
        ([certificate(1, FILED), certificate(3, FILED)], "several papers of 2003-04-24 change that number"),
    ],
)
def test_a_decision_that_nothing_carries_out_is_told_and_no_number(held: list[Held], why: str) -> None:
    """Resolved is not filed, and what was filed before cannot carry it out."""
    found = tell([*held, Held(2, resolution(at(0)))], "effective")
    assert () == found.told
    (complaint,) = found.complaints
    assert complaint.startswith("paper 2, Board of Directors resolution of 2003-04-22, Series A")
    assert why in complaint
