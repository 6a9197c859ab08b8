"""Where shares go that come back: by the law of the day, and by the words that bar their issue."""

from datetime import date

import pytest

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.position import position
from charterbook.ledger.posting import post, record
from charterbook.model.acts import (
    Act,
    Conversion,
    DesignatedSharesAdjustment,
    Issuance,
    Reacquisition,
    Reservation,
    Retirement,
    SeriesDesignation,
)
from charterbook.model.entries import Exactly
from tests.ledger.papers import (
    COMMON,
    NOW,
    PREFERRED,
    SERIES_A,
    adjustment,
    all_clocks,
    articles,
    authorization,
    cited,
    designation,
    paper,
)

A = cited(SERIES_A)
BARRED = cited(True)
ISSUED = Issuance(cited(PREFERRED), A, cited(300))
AGAIN = ISSUED._replace(shares=cited(70), from_treasury=True)
BOUGHT = Reacquisition(cited(PREFERRED), A, cited(100))


def _ledger(*acts: Act, treasury: bool = True) -> tuple[Ledger, list[str]]:
    ledger, refused = Ledger(), []
    post(ledger, articles(10_000), "1", NOW)
    post(ledger, paper("articles", authorization(5_000, COMMON, by_board=False), filed=date(1998, 1, 6)), "2", NOW)
    post(ledger, paper("designation", designation(1_000), filed=date(1999, 4, 22)), "3", NOW)
    for place, act in enumerate(acts):
        posted = record(ledger, act, all_clocks(date(2000, 1, 1 + place)), NOW, treasury)
        refused += [each.name for each in posted.refusals]
    return ledger, refused


def _series(ledger: Ledger) -> list[object]:
    """Undesignated, the number of the series, available, outstanding, treasury and ever issued."""
    shown = next(each for each in position(ledger, "C").classes if each.share_class == PREFERRED)
    (series,) = shown.series
    counts = (shown.undesignated, series.authorized, series.available, series.outstanding, series.treasury)
    return [count.value if isinstance(count, Exactly) else count for count in (*counts, series.ever_issued)]


@pytest.mark.parametrize(
    ("acts", "treasury", "numbers"),
    [
        ([ISSUED, BOUGHT], True, [9_000, 1_000, 700, 200, 100, 300]),
        ([ISSUED, BOUGHT], False, [9_000, 1_000, 800, 200, 0, 300]),
        ([ISSUED, BOUGHT._replace(reissue_barred=BARRED)], False, [9_100, 900, 700, 200, 0, 300]),
        ([ISSUED, BOUGHT, Retirement(cited(PREFERRED), A, cited(60))], True, [9_000, 1_000, 760, 200, 40, 300]),
        ([ISSUED, BOUGHT, Retirement(cited(PREFERRED), A, cited(60), BARRED)], True, [9_060, 940, 700, 200, 40, 300]),
        ([ISSUED, BOUGHT, AGAIN], True, [9_000, 1_000, 700, 270, 30, 300]),
    ],
)  # fmt: skip
def test_shares_that_come_back_go_where_law_and_charter_say(
    acts: list[Act], treasury: bool, numbers: list[object]
) -> None:
    """LED-08 and LED-09 on 1,000 Series A of 10,000 preferred: ever issued stays 300 throughout."""
    ledger, refused = _ledger(*acts, treasury=treasury)
    assert ([], numbers) == (refused, _series(ledger))


def test_a_conversion_may_end_the_shares_as_that_series() -> None:
    """LED-10: 100 Series A become 800 common; they may not be issued again as Series A."""
    turned = Conversion(cited(PREFERRED), A, cited(100), cited(COMMON), None, cited(800), None, BARRED)
    ledger, refused = _ledger(ISSUED, turned)
    assert ([], [9_100, 900, 700, 200, 0, 300]) == (refused, _series(ledger))


@pytest.mark.parametrize("reserved_first", [True, False])
def test_a_conversion_draws_on_the_reserve_whenever_it_was_recorded(reserved_first: bool) -> None:
    """1,000 common are reserved in January, 100 Series A become 800 of them in March: 200 stay reserved, 4,000 free."""
    ledger, _ = _ledger(ISSUED)
    reserve = (Reservation(cited(COMMON), None, cited(1_000)), date(2001, 1, 5))
    turned = (Conversion(cited(PREFERRED), A, cited(100), cited(COMMON), None, cited(800)), date(2001, 3, 1))
    for act, on in (reserve, turned) if reserved_first else (turned, reserve):
        assert () == record(ledger, act, all_clocks(on), NOW).refusals
    common = next(each for each in position(ledger, "C").classes if each.share_class == COMMON).series[0]
    assert repr([Exactly(n) for n in (4_000, 200, 800)]) == repr(
        [common.available, common.reserved, common.outstanding]
    )


def test_a_paper_that_retires_and_reduces_does_so_once() -> None:
    """The certificate of retirement states 400,000 before and 312,907 after: 87,093 fewer, not twice as many."""
    number = paper(
        "retirement",
        Retirement(cited(PREFERRED), A, cited(93), BARRED),
        adjustment(1_000, 907)._replace(returned_to=cited("undesignated")),
        filed=date(2002, 3, 1),
    )
    ledger, _ = _ledger(ISSUED, BOUGHT)
    assert () == post(ledger, number, "4", NOW).refusals
    assert [9_093, 907, 700, 200, 7, 300] == _series(ledger)


@pytest.mark.parametrize("states_the_number", [True, False])
def test_without_a_stock_ledger_only_the_number_of_the_series_changes(states_the_number: bool) -> None:
    """Nothing was recorded of the shares: the retirement of 93 leaves 907, and what is outstanding stays unknown."""
    acts: list[Act] = [Retirement(cited(PREFERRED), A, cited(93), BARRED)]
    if states_the_number:
        acts.append(DesignatedSharesAdjustment(cited(PREFERRED), A, cited(1_000), cited(907)))
    ledger, _ = _ledger()
    assert () == post(ledger, paper("retirement", *acts, filed=date(2002, 3, 1)), "4", NOW).refusals
    assert [9_093, 907] == _series(ledger)[:2]


def test_a_sub_series_comes_out_of_its_series() -> None:
    """400 of the 1,000 Series A are designated Series A-1; of a series nobody knows nothing can be cut."""
    ledger, _ = _ledger()
    sub = SeriesDesignation(cited(PREFERRED), cited("Series A-1 Preferred Stock"), cited(400), within=A)
    assert () == post(ledger, paper("designation", sub, filed=date(2001, 1, 1)), "4", NOW).refusals
    shown = next(each for each in position(ledger, "C").classes if each.share_class == PREFERRED)
    assert repr([Exactly(600), Exactly(400)]) == repr([series.authorized for series in shown.series])
    other = sub._replace(series=cited("Series Z-1"), within=cited("Series Z"))
    refused = post(ledger, paper("designation", other, filed=date(2001, 1, 1)), "5", NOW).refusals
    assert ["series_unknown"] == [each.name for each in refused]
