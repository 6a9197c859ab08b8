"""Counts that nobody can know are values of their own."""

from datetime import date

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.position import position
from charterbook.ledger.posting import Offer, file, post, post_all, record
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    Filing,
    Issuance,
    NoneIssued,
    NoneOutstanding,
    OutstandingCount,
    Reacquisition,
    Retirement,
)  # fmt: skip
from charterbook.model.entries import AtLeast, Entry, Exactly, SeriesPosition, Unknown
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
)  # fmt: skip

A = cited(SERIES_A)
NONE_EVER = NoneIssued(cited(PREFERRED), A, cited(date(2000, 1, 1)), cited(True))
NONE_NOW = NoneIssued(cited(PREFERRED), A, cited(date(2000, 1, 1)))
NO_LEDGER = Unknown("no stock ledger is on hand")


def _series(*dated: tuple[date, Act]) -> tuple[SeriesPosition, tuple[str, ...]]:
    entries: tuple[Entry, ...] = post(Ledger(), articles(10_000), "1", NOW).entries
    entries += post(
        Ledger.of(entries), paper("designation", designation(1000), filed=date(1999, 4, 22)), "2", NOW
    ).entries
    for day, act in dated:
        posted = record(Ledger.of(entries), act, all_clocks(day), NOW)
        assert () == posted.refusals
        entries += posted.entries
    shown = position(Ledger.of(entries), "B")
    return shown.classes[0].series[0], shown.gaps


def _issued(year: int, number: int) -> tuple[date, Act]:
    return date(year, 6, 1), Issuance(cited(PREFERRED), A, cited(number))


def test_without_acts_or_statements_nothing_is_known() -> None:
    """A designation on hand says how many may be issued, not how many are."""
    series, _ = _series()
    assert repr((Exactly(1000), NO_LEDGER, NO_LEDGER, NO_LEDGER)) == repr((
        series.authorized, series.outstanding, series.issued, series.ever_issued
    ))  # fmt: skip


def test_acts_of_issuance_are_the_stock_ledger() -> None:
    """300 issued and 100 bought back: 200 outstanding, 100 in the treasury, 300 ever issued."""
    bought = (date(2002, 6, 1), Reacquisition(cited(PREFERRED), A, cited(100)))
    series, gaps = _series(_issued(2001, 300), bought)
    assert repr((Exactly(700), Exactly(300), Exactly(200), Exactly(100), Exactly(300))) == repr((
        series.available, series.issued, series.outstanding, series.treasury, series.ever_issued
    ))  # fmt: skip
    assert () == gaps


def test_none_ever_issued_is_zero_and_counts_on() -> None:
    """The statement that none have been issued settles the past; acts after it are counted."""
    assert repr(Exactly(0)) == repr(_series((date(2000, 1, 1), NONE_EVER))[0].ever_issued)
    assert repr(Exactly(50)) == repr(_series((date(2000, 1, 1), NONE_EVER), _issued(2001, 50))[0].ever_issued)


def test_none_issued_now_leaves_the_past_open() -> None:
    """After "none are issued" and an issue of 50, 50 are outstanding, and at least 50 were ever issued."""
    series, _ = _series((date(2000, 1, 1), NONE_NOW), _issued(2001, 50))
    assert repr((Exactly(50), AtLeast(50))) == repr((series.outstanding, series.ever_issued))


def test_none_outstanding_says_nothing_of_the_treasury() -> None:
    """Shares may be issued and lie in the treasury."""
    none = NoneOutstanding(cited(PREFERRED), A, cited(date(2000, 1, 1)))
    series, _ = _series((date(2000, 1, 1), none))
    assert repr((Exactly(0), NO_LEDGER, NO_LEDGER)) == repr((series.outstanding, series.treasury, series.issued))


def test_a_count_outstanding_is_a_lower_bound_of_what_was_ever_issued() -> None:
    """200 outstanding on a day: at least 200 are issued and ever were."""
    count = OutstandingCount(cited(PREFERRED), A, cited(200), cited(date(2000, 1, 1)))
    series, _ = _series((date(2000, 1, 1), count))
    assert repr((Exactly(200), AtLeast(200), AtLeast(200))) == repr(
        (series.outstanding, series.issued, series.ever_issued)
    )


def test_a_statement_against_the_acts_makes_the_count_unknown() -> None:
    """The book's acts say 300 outstanding, the paper says none: a gap tells both, and no number is chosen."""
    none = NoneOutstanding(cited(PREFERRED), A, cited(date(2002, 1, 1)))
    series, gaps = _series(_issued(2001, 300), (date(2002, 1, 1), none))
    assert repr(Unknown("the acts of the book and a statement of fact contradict each other")) == repr(
        series.outstanding
    )
    assert (
        "a statement says 0 shares of Series A Convertible Preferred Stock were outstanding on 2002-01-01, the acts of "
        "the book make it 300",
    ) == gaps


def test_more_outstanding_than_the_series_has_is_told() -> None:
    """Over-issue is a gap in plain words, never a negative number."""
    count = OutstandingCount(cited(PREFERRED), A, cited(1200), cited(date(2000, 1, 1)))
    series, gaps = _series((date(2000, 1, 1), count))
    assert repr(Unknown("how many shares are issued is not known")) == repr(series.available)
    assert (
        "1,200 shares of Series A Convertible Preferred Stock are stated or recorded as issued, 1,000 exist",
    ) == gaps


def test_a_class_without_series_has_one() -> None:
    """Common stock is kept in the one series called sole."""
    common = paper("articles", authorization(5000, COMMON, by_board=False), filed=date(1998, 1, 6))
    entries = post(Ledger(), common, "1", NOW).entries
    entries += record(
        Ledger.of(entries), Issuance(cited("common shares"), None, cited(10)), all_clocks(date(1999, 1, 1)), NOW
    ).entries
    (shown,) = position(Ledger.of(entries), "B").classes
    (series,) = shown.series
    assert repr((COMMON, Exactly(5000), Exactly(0), "0.001")) == repr((*shown[:4],))
    assert repr(("sole", Exactly(5000), Exactly(4990), Exactly(10))) == repr((
        series.series, series.authorized, series.available, series.outstanding
    ))  # fmt: skip


def test_an_amendment_shows_the_class_total_without_the_articles() -> None:
    """An increase from 1,000 to 2,000 common settles the total from its day on."""
    act = AuthorizedSharesAdjustment(cited(COMMON), cited(1000), cited(2000))
    entries = post(Ledger(), paper("articles_amendment", act, filed=date(2001, 1, 1)), "1", NOW).entries
    (shown,) = position(Ledger.of(entries), "B").classes
    assert repr((Exactly(2000), Exactly(2000))) == repr((shown.authorized, shown.series[0].authorized))


def test_a_stated_effective_date_is_no_filing_evidence() -> None:
    """A paper "effective as of" a day, without a stamp, still waits; filed later, it takes effect no earlier."""
    stated = date(1999, 5, 1)
    waiting = paper("designation", designation(1000), adopted=date(1999, 4, 20), effective=stated)
    entries = post(Ledger(), articles(10_000), "1", NOW).entries
    entries += post(Ledger.of(entries), waiting, "2", NOW).entries
    assert repr(((), 1)) == repr(
        (position(Ledger.of(entries), "B").classes[0].series, len(position(Ledger.of(entries), "B").classes[0].pending))
    )
    entries += file(Ledger.of(entries), "2", Filing(cited(date(1999, 6, 1))), NOW).entries
    assert repr(()) == repr(position(Ledger.of(entries), "B", date(1999, 5, 31)).classes[0].series)
    assert repr(Exactly(1000)) == repr(
        position(Ledger.of(entries), "B", date(1999, 6, 1)).classes[0].series[0].authorized
    )


def test_the_opening_counts_earlier_changes() -> None:
    """An increase of 500 in 2000, then "from 2,000 to 3,000" in 2001: the total is 3,000, and 2,000 before."""
    entries: tuple[Entry, ...] = ()
    for year, act in (
        (2000, AuthorizedSharesAdjustment(cited(COMMON), change=cited(500))),
        (2001, AuthorizedSharesAdjustment(cited(COMMON), cited(2000), cited(3000))),
    ):
        entries += post(
            Ledger.of(entries), paper("articles_amendment", act, filed=date(year, 1, 1)), str(year), NOW
        ).entries
    assert repr([AtLeast(500), Exactly(3000)]) == repr(
        [position(Ledger.of(entries), "B", date(year, 6, 1)).classes[0].authorized for year in (2000, 2001)]
    )


def test_none_ever_issued_contradicts_an_earlier_issue() -> None:
    """Issued and bought back before the statement: none outstanding is true, none ever is not."""
    bought = (date(1999, 8, 1), Reacquisition(cited(PREFERRED), A, cited(300)))
    retired = (date(1999, 9, 1), Retirement(cited(PREFERRED), A, cited(300)))
    issued = (date(1999, 7, 1), Issuance(cited(PREFERRED), A, cited(300)))
    assert () == _series(issued, bought, retired, (date(2000, 1, 1), NONE_NOW))[1]
    series, gaps = _series(issued, bought, retired, (date(2000, 1, 1), NONE_EVER))
    assert repr((AtLeast(300), 1)) == repr((series.ever_issued, len(gaps)))


def test_a_stated_total_is_known_from_its_day_on() -> None:
    """An amendment says only the number after: 9,000 from 2004 on, whatever it was before; the articles that come to
    light later tell the change."""
    after = AuthorizedSharesAdjustment(cited(PREFERRED), None, cited(9_000))
    ledger = Ledger()
    assert () == post(ledger, paper("articles_amendment", after, filed=date(2004, 1, 1)), "1", NOW).refusals
    assert repr((Exactly(9_000), Exactly(9_000))) == repr(position(ledger, "B").classes[0][1:3])
    assert () == post(ledger, articles(7_000), "2", NOW).refusals
    totals = [position(ledger, "B", date(year, 6, 1)).classes[0].authorized for year in (2003, 2004)]
    assert repr([Exactly(7_000), Exactly(9_000)]) == repr(totals)


def test_shares_of_articles_that_name_no_class_are_common_stock() -> None:
    """ "75,000,000 shares with par value": the later paper speaks of the same class as Common Stock."""
    clause = authorization(75_000_000, "Shares", by_board=False)
    unnamed = clause._replace(share_class=clause.share_class._replace(derived=True))
    more = AuthorizedSharesAdjustment(cited("common stock"), cited(75_000_000), cited(525_000_000))
    ledger = Ledger()
    assert () == post(ledger, paper("articles", unnamed, filed=date(2004, 1, 1)), "1", NOW).refusals
    assert () == post(ledger, paper("articles_amendment", more, filed=date(2008, 1, 1)), "2", NOW).refusals
    (shown,) = position(ledger, "B").classes
    assert repr(("Common Stock", Exactly(525_000_000))) == repr(shown[:2])


def test_a_recited_number_worked_out_from_a_change_gives_way_to_the_designation() -> None:
    """The paper of 2013 takes the series from 1,750 to 2,500 and recites the designation of 2008, which had 1,000; with
    the amendment of 2011 all fit."""
    filed = date(2008, 5, 1)
    late = paper("designation_amendment", adjustment(1_750, 2_500), designation(None, filed=filed, recited=True),
                 filed=date(2013, 1, 1))  # fmt: skip
    between = paper("designation_amendment", adjustment(1_000, 1_750), filed=date(2011, 1, 1))
    first = paper("designation", designation(1_000), filed=filed)
    ledger = Ledger()
    posted = post_all(ledger, [Offer(articles(10_000), "1"), Offer(late, "2")], NOW)
    assert () == posted.refusals
    assert () == post_all(ledger, [Offer(first, "3"), Offer(between, "4")], NOW).refusals
    numbers = [position(ledger, "B", date(year, 6, 1)).classes[0].series[0].authorized for year in (2008, 2011, 2013)]
    assert repr([Exactly(1_000), Exactly(1_750), Exactly(2_500)]) == repr(numbers)
