"""A certificate of correction reaches back to the paper it corrects, and both days are kept."""

from datetime import UTC, date, datetime

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.position import position
from charterbook.ledger.posting import post, record
from charterbook.model.acts import Act, AuthorizedSharesAdjustment, Correction, Issuance, Reacquisition, Retirement
from charterbook.model.entries import Exactly, SeriesPosition
from charterbook.model.instrument import Instrument
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
    said,
)

FILED = date(1999, 4, 22)
CORRECTED = date(2000, 2, 1)
BEFORE, LATER = datetime(2026, 1, 5, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)


def _correction(*acts: Act, filed: date | None = FILED) -> Instrument:
    act = Correction(
        cited("Certificate of Designation"), said(filed), cited("six hundred"), cited("six hundred fifty"), acts
    )
    return paper("correction", act, filed=CORRECTED)


def _designated(number: int) -> Ledger:
    ledger = Ledger()
    post(ledger, articles(10_000), "1", NOW)
    post(ledger, paper("designation", designation(number), filed=FILED), "2", NOW)
    return ledger


def _series(ledger: Ledger, as_of: date | None = None, known_at: datetime | None = None) -> SeriesPosition:
    (shown,) = position(ledger, "C", as_of, known_at).classes
    (series,) = shown.series
    return series


def test_a_corrected_designation_counts_from_its_own_day() -> None:
    """600 were filed, 650 were meant: on the day of the designation there were 650, but nobody knew before 2026-02."""
    ledger = _designated(600)
    issued = Issuance(cited(PREFERRED), cited(SERIES_A), cited(10))
    record(ledger, issued, all_clocks(date(1999, 6, 1)), NOW)
    posted = post(ledger, _correction(designation(650)), "3", LATER)
    assert () == posted.refusals
    assert repr((Exactly(650), Exactly(640))) == repr((_series(ledger).authorized, _series(ledger).available))
    assert repr(Exactly(650)) == repr(_series(ledger, FILED).authorized)
    assert repr(Exactly(600)) == repr(_series(ledger, FILED, BEFORE).authorized)
    assert repr(Exactly(600)) == repr(_series(ledger, CORRECTED, BEFORE).authorized)
    assert FILED == _series(ledger).created_on
    assert [("void", FILED), ("final", FILED), ("final", CORRECTED)] == [
        (entry.kind, entry.clocks.filed_on) for entry in posted.entries
    ]


def test_a_corrected_change_moves_what_follows() -> None:
    """The increase was to 1,500, not 1,400; the later paper that says "now 2,000" then adds 500, not 600."""
    ledger = _designated(1_000)
    post(ledger, paper("designation_amendment", adjustment(1_000, 1_400), filed=date(1999, 8, 1)), "3", NOW)
    post(ledger, paper("designation_amendment", adjustment(None, 2_000), filed=date(1999, 9, 1)), "4", NOW)
    assert () == post(ledger, _correction(adjustment(1_000, 1_500), filed=date(1999, 8, 1)), "5", LATER).refusals
    days = (date(1999, 8, 1), date(1999, 9, 1))
    assert repr([Exactly(1_500), Exactly(2_000)]) == repr([_series(ledger, day).authorized for day in days])
    assert repr([Exactly(1_400), Exactly(2_000)]) == repr([_series(ledger, day, BEFORE).authorized for day in days])


def test_a_correction_that_what_stands_cannot_bear_is_refused_whole() -> None:
    """300 are issued; the corrected number of 200 would leave an over-issue."""
    ledger = _designated(600)
    record(ledger, Issuance(cited(PREFERRED), cited(SERIES_A), cited(300)), all_clocks(date(1999, 6, 1)), NOW)
    last = ledger.last
    assert ["shares_not_available"] == [
        each.name for each in post(ledger, _correction(designation(200)), "3", LATER).refusals
    ]
    assert (last, repr(Exactly(600))) == (ledger.last, repr(_series(ledger).authorized))


def test_without_its_day_the_corrected_paper_must_be_on_hand() -> None:
    """Nobody can say from when the corrected words count."""
    correction = _correction(designation(650, "Series Q"), filed=None)
    assert ["corrected_paper_unknown"] == [
        each.name for each in post(_designated(600), correction, "3", LATER).refusals
    ]


def test_a_correction_stands_for_a_faulty_paper_that_never_posted() -> None:
    """The certificate filed on 22 April could not be read; its correction says what it does, and from when."""
    ledger = Ledger()
    post(ledger, articles(10_000), "1", NOW)
    assert () == post(ledger, _correction(designation(650)), "3", LATER).refusals
    assert repr(Exactly(650)) == repr(_series(ledger, FILED).authorized)
    assert FILED == _series(ledger).created_on


def test_a_correction_that_is_not_read_as_an_act_is_a_gap() -> None:
    """Its words hold numbers; what they change is for a person to say."""
    act = Correction(cited("Certificate"), None, cited("11,600,000"), cited("11,300,000"))
    ledger = _designated(600)
    assert () == post(ledger, paper("correction", act, filed=CORRECTED), "3", LATER).refusals
    (gap,) = position(ledger, "C").gaps
    assert 'not read as an act: "11,600,000" is to be "11,300,000"' in gap


def test_a_corrected_class_total_relates_back() -> None:
    """The articles meant 50,000 common shares, not 5,000."""
    ledger = Ledger()
    post(ledger, paper("articles", authorization(5_000, COMMON, by_board=False), filed=FILED), "1", NOW)
    change = AuthorizedSharesAdjustment(cited(COMMON), None, cited(90_000))
    post(ledger, paper("articles_amendment", change, filed=date(1999, 9, 1)), "2", NOW)
    correction = _correction(authorization(50_000, COMMON, by_board=False))
    assert () == post(ledger, correction, "3", LATER).refusals
    totals = [position(ledger, "C", day).classes[0].authorized for day in (FILED, date(1999, 9, 1))]
    assert repr([Exactly(50_000), Exactly(90_000)]) == repr(totals)


def test_a_correction_may_be_recorded_before_what_it_corrects() -> None:
    """650 stand from the day that the correction gives; the paper of 600, when it comes, moves nothing and gives its
    own earlier days."""
    ledger = Ledger()
    post(ledger, articles(10_000), "1", NOW)
    assert () == post(ledger, _correction(designation(650)), "3", NOW).refusals
    assert repr(Exactly(650)) == repr(_series(ledger, FILED).authorized)
    adopted = date(1999, 4, 19)
    faulty = paper("designation", designation(600), adopted=adopted, filed=FILED)
    assert () == post(ledger, faulty, "2", LATER).refusals
    (shown,) = position(ledger, "C", adopted, None, "adopted").classes
    assert repr([Exactly(650)]) == repr([series.authorized for series in shown.series])
    assert repr(Exactly(650)) == repr(_series(ledger).authorized)
    assert [] == list(position(ledger, "C", date(1999, 4, 21)).classes[0].series)


def test_what_was_corrected_before_it_came_stays_without_effect() -> None:
    """The corrected retirement of 84 comes first, the faulty one of 93 after it, the articles and the shares last."""
    ledger, on = Ledger(), date(2002, 3, 1)
    faulty = (Retirement(cited(PREFERRED), cited(SERIES_A), cited(93), cited(True)), adjustment(1_000, 907))
    right = (Retirement(cited(PREFERRED), cited(SERIES_A), cited(84), cited(True)), adjustment(1_000, 916))
    correction = _correction(*right, filed=on)._replace(dates=paper("correction", filed=on).dates)
    papers = (
        paper("designation", designation(1_000), filed=FILED), correction, paper("retirement", *faulty, filed=on),
        articles(10_000),
    )  # fmt: skip
    for name, each in enumerate(papers):
        assert () == post(ledger, each, str(name), NOW).refusals
    for act, day in (
        (Issuance(cited(PREFERRED), cited(SERIES_A), cited(300)), date(2000, 1, 1)),
        (Reacquisition(cited(PREFERRED), cited(SERIES_A), cited(84)), date(2001, 1, 1)),
    ):
        assert () == record(ledger, act, all_clocks(day), NOW).refusals
    shown = _series(ledger)
    assert repr([Exactly(n) for n in (916, 700, 216, 0)]) == repr(
        [shown.authorized, shown.available, shown.outstanding, shown.treasury]
    )


def test_a_corrected_retirement_counts_once() -> None:
    """The corrected certificate retires 84 and not 93 shares: the series has 916, not 916 less 84."""
    ledger = _designated(1_000)
    on = date(2002, 3, 1)
    faulty = (Retirement(cited(PREFERRED), cited(SERIES_A), cited(93), cited(True)), adjustment(1_000, 907))
    right = (Retirement(cited(PREFERRED), cited(SERIES_A), cited(84), cited(True)), adjustment(1_000, 916))
    assert () == post(ledger, paper("retirement", *faulty, filed=on), "3", NOW).refusals
    correction = _correction(*right, filed=on)
    assert () == post(ledger, correction._replace(dates=paper("correction", filed=on).dates), "4", LATER).refusals
    assert repr(Exactly(916)) == repr(_series(ledger).authorized)
    assert repr(Exactly(907)) == repr(_series(ledger, None, BEFORE).authorized)
