"""A paper that retires shares makes its series smaller; what the book has not seen come back is told."""

from datetime import date

import pytest

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.position import position
from charterbook.ledger.posting import post, record
from charterbook.model.acts import Act, Issuance, Reacquisition, Retirement
from charterbook.model.entries import Exactly
from charterbook.model.instrument import Instrument
from tests.ledger.papers import NOW, PREFERRED, SERIES_A, adjustment, all_clocks, articles, cited, designation, paper

A = cited(SERIES_A)
RETIRED = Retirement(cited(PREFERRED), A, cited(93), cited(True))
CERTIFICATE = paper("retirement", RETIRED, adjustment(1_000, 907), filed=date(2002, 3, 1))
WITHOUT_NUMBER = paper("retirement", RETIRED, filed=date(2002, 3, 1))
FREE = paper("retirement", RETIRED._replace(reissue_barred=None), filed=date(2002, 3, 1))
ISSUED = Issuance(cited(PREFERRED), A, cited(300))


def _ledger() -> Ledger:
    ledger = Ledger()
    post(ledger, articles(10_000), "1", NOW)
    post(ledger, paper("designation", designation(1_000), filed=date(1999, 4, 22)), "2", NOW)
    return ledger


def _recorded(ledger: Ledger, *acts: Act) -> None:
    for place, act in enumerate(acts):
        assert () == record(ledger, act, all_clocks(date(2000, 1, 1 + place)), NOW).refusals


def _series(ledger: Ledger, as_of: date | None = None) -> list[object]:
    """The number of the series, available, outstanding and treasury."""
    (shown,) = position(ledger, "C", as_of).classes
    (series,) = shown.series
    counts = (series.authorized, series.available, series.outstanding, series.treasury)
    return [count.value if isinstance(count, Exactly) else None for count in counts]


@pytest.mark.parametrize("certificate", [CERTIFICATE, WITHOUT_NUMBER], ids=["states the number", "does not"])
@pytest.mark.parametrize("papers_first", [True, False])
def test_retired_shares_leave_the_treasury_whatever_was_recorded_first(
    certificate: Instrument, papers_first: bool
) -> None:
    """300 are issued, 93 come back and are retired for good: 907 = 700 + 207, and none of it is missing."""
    ledger = _ledger()
    acts: list[Act] = [ISSUED, Reacquisition(cited(PREFERRED), A, cited(93))]
    if papers_first:
        assert () == post(ledger, certificate, "3", NOW).refusals
        assert [907, None, None, None] == _series(ledger)
    _recorded(ledger, *acts)
    if not papers_first:
        assert () == post(ledger, certificate, "3", NOW).refusals
    assert [907, 700, 207, 0] == _series(ledger)
    assert [1_000, 700, 207, 93] == _series(ledger, date(2002, 2, 28))
    assert () == position(ledger, "C").gaps


@pytest.mark.parametrize("papers_first", [True, False])
@pytest.mark.parametrize(
    ("certificate", "back", "numbers"),
    [
        (CERTIFICATE, 90, [907, 697, 210, 0]),
        (CERTIFICATE, 0, [907, 607, 300, 0]),
        (WITHOUT_NUMBER, 90, [907, 697, 210, 0]),
        (FREE, 90, [1_000, 790, 210, 0]),
        (FREE, 0, [1_000, 700, 300, 0]),
    ],
)
def test_what_has_not_come_back_is_told(
    certificate: Instrument, back: int, numbers: list[object], papers_first: bool
) -> None:
    """The certificate counts 93: what the treasury does not hold of them is taken from the available shares."""
    ledger = _ledger()
    acts: list[Act] = [ISSUED, *([Reacquisition(cited(PREFERRED), A, cited(back))] if back else [])]
    if papers_first:
        post(ledger, certificate, "3", NOW)
    _recorded(ledger, *acts)
    if not papers_first:
        assert () == post(ledger, certificate, "3", NOW).refusals
    assert numbers == _series(ledger)
    assert (
        f"a paper of 2002-03-01 retires 93 shares of {SERIES_A}, of which the treasury of the book holds {back}",
    ) == position(ledger, "C").gaps
    assert () == position(ledger, "C", date(2002, 2, 28)).gaps


def test_the_number_cannot_fall_below_what_is_outstanding() -> None:
    """With 950 outstanding and none come back there are not 93 shares that could go."""
    ledger = _ledger()
    _recorded(ledger, ISSUED._replace(shares=cited(950)))
    refused = post(ledger, CERTIFICATE, "3", NOW).refusals
    assert ["shares_not_available"] == [each.name for each in refused]
