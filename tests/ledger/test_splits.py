"""Splits and share dividends: the shares of each holder, by the rule of the paper for fractions."""

from datetime import date, timedelta

import pytest

from charterbook.ledger.chart import exact
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.position import position
from charterbook.ledger.posting import file, post, record
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    Filing,
    Issuance,
    OutstandingCount,
    Reacquisition,
    Reservation,
    ShareDividend,
    Split,
)
from charterbook.model.entries import AtLeast, ClassPosition, Exactly, SeriesPosition, Unknown
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares
from tests.ledger.papers import (
    COMMON,
    NOW,
    PREFERRED,
    SERIES_A,
    all_clocks,
    articles,
    authorization,
    cited,
    designation,
    disputed,
    paper,
    said,
)

CHARTER = paper("articles", authorization(1_000_000, COMMON, by_board=False), filed=date(1998, 1, 6))
SPLIT_ON = date(2001, 5, 2)


def _split(new: Shares, old: Shares, fractions: str | None = None, authorized: bool | None = None) -> Split:
    return Split(cited(COMMON), cited(new), cited(old), said(fractions), None, said(authorized))


def _filed(*acts: Act, adopted: date | None = None, filed: date | None = SPLIT_ON) -> Instrument:
    return paper("articles_amendment", *acts, adopted=adopted, filed=filed)


def _issued(number: Shares, holder: str | None = None) -> Act:
    return Issuance(cited(COMMON), None, cited(number), said(holder))


def _ledger(*acts: Act, charter: Instrument = CHARTER) -> Ledger:
    ledger = Ledger()
    assert () == post(ledger, charter, "1", NOW).refusals
    for place, act in enumerate(acts):
        assert () == record(ledger, act, all_clocks(date(2000, 1, 1 + place)), NOW).refusals
    return ledger


def _common(
    ledger: Ledger, as_of: date | None = None, basis: str = "effective"
) -> tuple[ClassPosition, SeriesPosition]:
    shown = next(each for each in position(ledger, "C", as_of, None, basis).classes if each.share_class == COMMON)  # type: ignore[arg-type]
    return shown, shown.series[0]


HOLDERS = (_issued(1_001, "Ada Fictitious"), _issued(49, "Bo Invented"), _issued(25, "Cy Madeup"))


@pytest.mark.parametrize(
    ("rule", "shares"),
    [
        ("round up", (41, 2, 1)),
        ("round nearest", (40, 2, 1)),
        ("round down", (40, 1, 1)),
        ("cash", (40, 1, 1)),
        ("scrip", (40, 1, 1)),
    ],
)
def test_each_holder_is_rounded_by_the_rule_of_the_paper(rule: str, shares: tuple[Shares, ...]) -> None:
    """1 for 25 of 1,001, 49 and 25 shares: 40.04, 1.96 and 1. The authorized number stays, and ever issued too."""
    ledger = _ledger(*HOLDERS)
    assert () == post(ledger, _filed(_split(1, 25, rule)), "2", NOW).refusals
    shown, sole = _common(ledger)
    total = exact(sum(shares))
    assert repr((Exactly(1_000_000), Exactly(total))) == repr((shown.authorized, sole.outstanding))
    assert repr((Exactly(1_000_000 - total), Exactly(1_075))) == repr((sole.available, sole.ever_issued))
    assert repr(Exactly(1_075)) == repr(_common(ledger, SPLIT_ON - timedelta(days=1))[1].outstanding)


def test_rounding_up_holders_not_on_hand_leaves_a_lower_bound() -> None:
    """Nobody knows who holds the 1,075 shares: at least 43 after 1 for 25, and a later count settles it."""
    ledger = _ledger(_issued(1_075))
    post(ledger, _filed(_split(1, 25, "round up")), "2", NOW)
    assert repr(AtLeast(43)) == repr(_common(ledger)[1].outstanding)
    count = OutstandingCount(cited(COMMON), None, cited(46), cited(date(2002, 1, 1)))
    record(ledger, count, all_clocks(date(2002, 1, 1)), NOW)
    assert repr(Exactly(46)) == repr(_common(ledger)[1].outstanding)
    assert () == position(ledger, "C").gaps


def test_what_is_not_known_of_the_outstanding_shares_is_not_known_of_the_issued() -> None:
    """A bound stays a bound, and the reason given is the true one, though there is a stock ledger."""
    for rule in ("round up", "cash"):
        ledger = _ledger(_issued(1_001))
        assert () == post(ledger, _filed(_split(1, 25, rule)), "2", NOW).refusals
        sole = _common(ledger)[1]
        assert not isinstance(sole.outstanding, Exactly)
        assert repr(sole.outstanding) == repr(sole.issued)


def test_cash_for_fractions_of_holders_not_on_hand_leaves_the_number_unknown() -> None:
    """It says why, and what the number is without the fractions."""
    ledger = _ledger(_issued(1_080))
    post(ledger, _filed(_split(1, 25, "cash")), "2", NOW)
    count = _common(ledger)[1].outstanding
    assert isinstance(count, Unknown)
    assert "holders of record are not on hand; without that it is 43" in count.unknown


@pytest.mark.parametrize("acts", [HOLDERS, (_issued(1_075),)], ids=["holders", "nobody"])
def test_fractions_of_which_the_paper_says_nothing_leave_the_number_unknown(acts: tuple[Act, ...]) -> None:
    """40.04, 1.96 and 1 are 43 if fractions are kept; whether they are, nobody has said."""
    ledger = _ledger(*acts)
    assert () == post(ledger, _filed(_split(1, 25)), "2", NOW).refusals
    count = _common(ledger)[1].outstanding
    assert isinstance(count, Unknown)
    assert "what became of fractions is not told of the split 1 for 25 on 2001-05-02; if they were kept it is 43" in (
        count.unknown
    )


@pytest.mark.parametrize("rule", [None, "round up", "cash"])
def test_where_no_fraction_can_be_the_number_is_known(rule: str | None) -> None:
    """Seven for each share of whoever holds them, and 1 for 25 of holders whose shares it divides."""
    charter = paper("articles", authorization(50_000_000, COMMON, by_board=False), filed=date(1998, 1, 6))
    ledger = _ledger(_issued(1_080), charter=charter)
    post(ledger, _filed(_split(7, 1, rule)), "2", NOW)
    assert repr(Exactly(7_560)) == repr(_common(ledger)[1].outstanding)
    ledger = _ledger(_issued(1_000, "Ada Fictitious"), _issued(75, "Bo Invented"))
    post(ledger, _filed(_split(1, 25, rule)), "2", NOW)
    assert repr(Exactly(43)) == repr(_common(ledger)[1].outstanding)


def test_a_stated_number_is_split_like_the_shares_of_the_book() -> None:
    """The amendment says 18,340,000 are outstanding, and makes 5 of 1: 91,700,000."""
    charter = paper("articles", authorization(500_000_000, COMMON, by_board=False), filed=date(1998, 1, 6))
    said_so = OutstandingCount(cited(COMMON), None, cited(18_340_000))
    ledger = _ledger(charter=charter)
    assert () == post(ledger, _filed(_split(5, 1), said_so), "2", NOW).refusals
    assert repr(Exactly(91_700_000)) == repr(_common(ledger)[1].outstanding)


def test_a_split_with_the_authorized_number_leaves_the_same_share_of_it() -> None:
    """LED-12: a certificate of change states 1,000,000 before and 40,000 after; reserves and treasury shrink too."""
    ledger = _ledger(
        _issued(2_500, "Ada Fictitious"),
        Reservation(cited(COMMON), None, cited(5_000)),
        Reacquisition(cited(COMMON), None, cited(500), cited("Ada Fictitious")),
    )
    change = AuthorizedSharesAdjustment(cited(COMMON), cited(1_000_000), cited(40_000))
    assert () == post(ledger, _filed(_split(1, 25), change), "2", NOW).refusals
    shown, sole = _common(ledger)
    assert repr([Exactly(n) for n in (40_000, 39_700, 200, 80, 20)]) == repr(
        [shown.authorized, sole.available, sole.reserved, sole.outstanding, sole.treasury]
    )


def test_words_that_the_authorized_number_follows_are_enough() -> None:
    """No number before and after is stated: the class total known to the ledger is multiplied."""
    ledger = _ledger(_issued(2_500, "Ada Fictitious"))
    assert () == post(ledger, _filed(_split(1, 25, None, True)), "2", NOW).refusals
    shown, sole = _common(ledger)
    assert repr((Exactly(40_000), Exactly(100))) == repr((shown.authorized, sole.outstanding))


def test_what_a_split_issues_into_the_treasury_was_issued() -> None:
    """10 issued, 4 of them back in the treasury; 3 for 2 with the authorized number makes it 15, ever issued too."""
    ledger = _ledger(
        _issued(10, "Ada Fictitious"), Reacquisition(cited(COMMON), None, cited(4), cited("Ada Fictitious"))
    )
    assert () == post(ledger, _filed(_split(3, 2, None, True)), "2", NOW).refusals
    sole = _common(ledger)[1]
    assert repr([Exactly(n) for n in (9, 6, 15, 15)]) == repr(
        [sole.outstanding, sole.treasury, sole.issued, sole.ever_issued]
    )


def test_the_authorized_number_does_not_follow_the_split_of_one_series() -> None:
    """Whether the further shares of the series come out of the class or enlarge it is not shown: it is not guessed."""
    ledger = Ledger()
    post(ledger, articles(10_000), "1", NOW)
    post(ledger, paper("designation", designation(500), filed=date(1999, 1, 1)), "2", NOW)
    act = Split(cited(PREFERRED), cited(2), cited(1), None, cited(SERIES_A), cited(True))
    assert ["authorized_not_known"] == [each.name for each in post(ledger, _filed(act), "3", NOW).refusals]


@pytest.mark.parametrize("second", [_split(5, 1), ShareDividend(cited(COMMON), cited(4), cited(1))])
def test_of_two_splits_of_one_day_the_second_waits(second: Act) -> None:
    """1 for 10 and then 5 for 1 on one day makes 25 of 50 shares; without an order that is not known, and never 205."""
    ledger = _ledger(_issued(50, "Ada Fictitious"))
    assert () == post(ledger, _filed(_split(1, 10)), "2", NOW).refusals
    assert ["split_twice_in_a_day"] == [each.name for each in post(ledger, _filed(second), "3", NOW).refusals]
    assert repr(Exactly(5)) == repr(_common(ledger)[1].outstanding)
    assert () == post(ledger, _filed(second, filed=SPLIT_ON + timedelta(days=1)), "4", NOW).refusals
    assert repr(Exactly(25)) == repr(_common(ledger)[1].outstanding)


def test_an_unknown_authorized_number_cannot_follow() -> None:
    """The articles are not on hand: nothing is guessed."""
    ledger = Ledger()
    post(ledger, paper("designation", designation(500), filed=date(1999, 1, 1)), "1", NOW)
    act = Split(cited(PREFERRED), cited(1), cited(25), None, None, cited(True))
    assert ["authorized_not_known"] == [each.name for each in post(ledger, _filed(act), "2", NOW).refusals]


def test_a_forward_split_needs_the_shares() -> None:
    """3 for 1 of 400,000 outstanding with 1,000,000 authorized: refused, unless the paper enlarges the class."""
    ledger = _ledger(_issued(400_000))
    assert ["shares_not_available"] == [each.name for each in post(ledger, _filed(_split(3, 1)), "2", NOW).refusals]
    more = AuthorizedSharesAdjustment(cited(COMMON), cited(1_000_000), cited(3_000_000))
    assert () == post(ledger, _filed(_split(3, 1), more), "2", NOW).refusals
    sole = _common(ledger)[1]
    assert repr((Exactly(1_200_000), Exactly(1_800_000))) == repr((sole.outstanding, sole.available))


def test_a_split_of_common_leaves_preferred() -> None:
    """Each class for itself."""
    ledger = _ledger(*HOLDERS)
    post(ledger, articles(10_000), "2", NOW)
    post(ledger, paper("designation", designation(1_000), filed=date(1999, 4, 22)), "3", NOW)
    before = position(ledger, "C").classes[1]
    post(ledger, _filed(_split(1, 25, "cash")), "4", NOW)
    assert PREFERRED == before.share_class
    assert repr(before) == repr(position(ledger, "C").classes[1])


def test_what_was_issued_before_is_split_though_it_is_recorded_after() -> None:
    """The issuance of 2000 comes into the book after the split of 2001: the split is voided and written anew."""
    ledger = _ledger()
    post(ledger, _filed(_split(1, 25, "cash")), "2", NOW)
    late = record(ledger, _issued(250, "Ada Fictitious"), all_clocks(date(2000, 6, 1)), NOW)
    assert ["final", "void", "final"] == [entry.kind for entry in late.entries]
    assert repr(Exactly(10)) == repr(_common(ledger)[1].outstanding)


def test_a_split_waits_for_its_filing_and_then_multiplies_what_stands() -> None:
    """Adopted on 1 April with 1,000 outstanding, filed on 2 May with 1,500: 60 remain."""
    ledger = _ledger(_issued(1_000, "Ada Fictitious"))
    adopted = date(2001, 4, 1)
    assert () == post(ledger, _filed(_split(1, 25), adopted=adopted, filed=None), "2", NOW).refusals
    assert repr(Exactly(1_000)) == repr(_common(ledger)[1].outstanding)
    assert repr(Exactly(40)) == repr(_common(ledger, adopted, "adopted")[1].outstanding)
    record(ledger, _issued(500, "Ada Fictitious"), all_clocks(date(2001, 4, 20)), NOW)
    assert () == file(ledger, "2", Filing(cited(SPLIT_ON)), NOW).refusals
    assert repr(Exactly(60)) == repr(_common(ledger)[1].outstanding)
    assert repr(Exactly(1_500)) == repr(_common(ledger, SPLIT_ON - timedelta(days=1), "adopted")[1].outstanding)


def test_a_share_dividend_comes_out_of_available_shares() -> None:
    """LED-14: 10 % on 1,001 and 49 shares with fractions paid in cash: 100 and 4 more."""
    ledger = _ledger(*HOLDERS[:2])
    dividend = ShareDividend(cited(COMMON), cited(1), cited(10), cited("cash"))
    assert () == record(ledger, dividend, all_clocks(SPLIT_ON), NOW).refusals
    sole = _common(ledger)[1]
    assert repr((Exactly(1_154), Exactly(1_154))) == repr((sole.outstanding, sole.ever_issued))


@pytest.mark.parametrize(
    ("name", "act"),
    [
        ("fractions_not_settled", _split(1, 3)),
        ("class_unknown", Split(cited("Class Z Common Stock"), cited(1), cited(3))),
        ("series_unknown", Split(cited(COMMON), cited(1), cited(3), None, cited("Series Q"))),
        ("number_disputed", Split(cited(COMMON), cited(1), disputed(3, 30))),
        ("number_not_positive", _split(0, 3)),
    ],
)
def test_what_cannot_be_split_is_refused_by_name(name: str, act: Act) -> None:
    """1 for 3 of 1,001 leaves thirds that no book can keep, and no rule settles them."""
    ledger = _ledger(*HOLDERS)
    last = ledger.last
    assert [name] == [each.name for each in post(ledger, _filed(act), "2", NOW).refusals]
    assert last == ledger.last
