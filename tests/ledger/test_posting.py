"""Acts become entries, or refusals with names."""

from datetime import date
from fractions import Fraction

import pytest

from charterbook.ledger.chart import sole
from charterbook.ledger.ground import REFUSALS
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.position import position
from charterbook.ledger.posting import Offer, Posted, file, post, post_all, record
from charterbook.ledger.standing import BASES
from charterbook.model.acts import (
    Act,
    AuthorizedSharesAdjustment,
    Conversion,
    Correction,
    Domestication,
    Filing,
    Issuance,
    NameChange,
    Reacquisition,
    Release,
    Reservation,
    Resolution,
    Retirement,
    SeriesDesignation,
    SeriesWithdrawal,
    Split,
    Transfer,
)  # fmt: skip
from charterbook.model.entries import Account, Entry, Exactly, Posting
from charterbook.model.evidence import Cited
from charterbook.model.instrument import Instrument
from charterbook.model.shares import Shares
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
    disputed,
    founding_paper,
    paper,
)  # fmt: skip

DAY = date(2000, 6, 1)
A = cited(SERIES_A)


def _book(*papers: Instrument, acts: tuple[Act, ...] = ()) -> tuple[Entry, ...]:
    posted = post_all(Ledger(), [Offer(each, str(number)) for number, each in enumerate(papers, 1)], NOW)
    entries = posted.entries
    assert () == posted.refusals
    for act in acts:
        more = record(Ledger.of(entries), act, all_clocks(DAY), NOW)
        assert () == more.refusals
        entries += more.entries
    return entries


def _class_a(number: int = 1000) -> tuple[Instrument, ...]:
    common = paper("articles", authorization(5000, COMMON, by_board=False), filed=date(1998, 1, 6))
    return articles(10_000), common, paper("designation", designation(number), filed=date(1999, 4, 22))


ISSUED = Issuance(cited(PREFERRED), A, cited(300))
COMMON_ISSUED = Issuance(cited(COMMON), None, cited(2000))

REFUSED = [
    ("fractions_not_settled", Split(cited(COMMON), cited(1), cited(3))),
    (
        "corrected_paper_unknown",
        Correction(cited("Designation"), None, cited("60"), cited("65"), (designation(65, "Series Q"),)),
    ),
    ("name_disputed", adjustment(1000, 0)._replace(series=disputed(SERIES_A, "Series B"))),
    ("number_disputed", adjustment(1000, 0)._replace(change=disputed(-1000, -600))),
    ("number_disputed", adjustment(1000, 0)._replace(returned=disputed(1000, 600))),
    ("number_disputed", Issuance(cited(PREFERRED), A, disputed(600, 650))),
    ("number_disputed", authorization(1)._replace(after=disputed(600, 650))),
    ("number_missing", adjustment(1000)),
    ("number_missing", designation(None, "Series B")),
    ("number_not_positive", Issuance(cited(PREFERRED), A, cited(0))),
    ("number_not_positive", adjustment(1000, -5)),
    ("numbers_disagree", adjustment(1000, 0, -600)),
    ("numbers_disagree", adjustment(1000, 0)._replace(returned=cited(600))),
    ("destination_unknown", adjustment(1000, 0)._replace(returned_to=cited("charter"))),
    ("class_unknown", Issuance(cited("Class B Common Stock"), None, cited(1))),
    ("class_already_authorized", authorization(20_000)),
    ("class_not_divisible_into_series", SeriesDesignation(cited(COMMON), cited("Series X"), cited(5))),
    ("series_unknown", Issuance(cited(PREFERRED), cited("Series Z"), cited(1))),
    ("series_missing", Issuance(cited(PREFERRED), None, cited(1))),
    ("series_name_in_use", designation(10)),
    ("recital_disagrees", designation(650, filed=date(1999, 4, 22), recited=True)),
    ("before_is_not_the_last_known_number", adjustment(900, 700)),
    ("before_is_not_the_last_known_number", AuthorizedSharesAdjustment(cited(PREFERRED), cited(9_000), cited(9_500))),
    ("series_has_outstanding_shares", SeriesWithdrawal(cited(PREFERRED), A)),
    ("shares_not_available", Issuance(cited(PREFERRED), A, cited(701))),
    ("shares_not_available", adjustment(1000, 299)),
    ("shares_not_available", Reservation(cited(PREFERRED), A, cited(701))),
    ("shares_not_available", AuthorizedSharesAdjustment(cited(COMMON), cited(5000), cited(1999))),
    ("reserved_not_enough", Release(cited(PREFERRED), A, cited(1))),
    ("reserved_not_enough", Issuance(cited(PREFERRED), A, cited(1), None, True)),
    ("outstanding_not_enough", Reacquisition(cited(PREFERRED), A, cited(301))),
    ("treasury_not_enough", Retirement(cited(PREFERRED), A, cited(1))),
    ("undesignated_not_enough", designation(9_001, "Series B")),
    ("undesignated_not_enough", adjustment(1000, 10_001)),
    ("undesignated_not_enough", AuthorizedSharesAdjustment(cited(PREFERRED), cited(10_000), cited(999))),
    ("paper_does_not_post", Filing(cited(DAY))),
]


@pytest.mark.parametrize(("name", "act"), REFUSED, ids=lambda value: value if isinstance(value, str) else value.act)
def test_refusals_have_names(name: str, act: Act) -> None:
    """Each act meets 10,000 preferred, 1,000 Series A of which 300 are outstanding, and 2,000 common of 5,000."""
    entries = _book(*_class_a(), acts=(ISSUED, COMMON_ISSUED))
    posted = record(Ledger.of(entries), act, all_clocks(date(2001, 1, 1)), NOW)
    assert ((), [name]) == (posted.entries, [refusal.name for refusal in posted.refusals])


def test_each_name_of_the_closed_list_is_told_in_a_test() -> None:
    """Names that the table above does not reach are told in tests of their own below."""
    elsewhere = {
        "paper_not_adopted", "paper_is_no_filed_paper", "date_missing", "series_withdrawn",
        "class_was_authorized_later", "later_paper_disagrees",
        "instrument_has_no_pending_entry", "filing_before_adoption",
        "holder_has_not_enough",  # in test_ledger.py
        "authorized_not_known", "split_twice_in_a_day",  # in test_splits.py
    }  # fmt: skip
    assert set(REFUSALS) == {name for name, _ in REFUSED} | elsewhere


def _moves(act: Act, *before: Act) -> dict[str, int | Fraction]:
    entries = _book(*_class_a(), acts=(ISSUED, COMMON_ISSUED, *before))
    posted = record(Ledger.of(entries), act, all_clocks(DAY), NOW)
    assert () == posted.refusals
    (entry,) = posted.entries
    return {f"{a.series or a.share_class} {a.leaf}": shares for a, shares in entry.postings}


def test_each_act_moves_the_accounts_of_the_law_appendix() -> None:
    """LED-03 to LED-11, one posting after the other."""
    a = SERIES_A
    hundred: Cited[Shares] = cited(100)
    bought = Reacquisition(cited(PREFERRED), A, hundred)
    kept = Reservation(cited(PREFERRED), A, hundred)
    assert {f"{PREFERRED} undesignated": -500, f"{a} available": 500} == _moves(adjustment(1000, 1500))
    assert {f"{PREFERRED} undesignated": 500, f"{a} available": -500} == _moves(adjustment(change=-500))
    assert {f"{a} available": -100, f"{a} reserved": 100} == _moves(kept)
    assert {f"{a} available": 100, f"{a} reserved": -100} == _moves(Release(cited(PREFERRED), A, hundred), kept)
    assert {f"{a} available": -100, f"{a} outstanding": 100} == _moves(Issuance(cited(PREFERRED), A, hundred))
    assert {f"{a} reserved": -100, f"{a} outstanding": 100} == _moves(
        Issuance(cited(PREFERRED), A, hundred, None, True), kept
    )
    assert {f"{a} outstanding": -100, f"{a} treasury": 100} == _moves(bought)
    assert {f"{a} treasury": -100, f"{a} available": 100} == _moves(Retirement(cited(PREFERRED), A, hundred), bought)
    assert {f"{PREFERRED} charter": -90, f"{PREFERRED} undesignated": 90} == _moves(
        AuthorizedSharesAdjustment(cited(PREFERRED), change=cited(90))
    )
    assert {"Common Stock charter": 500, "sole available": -500} == _moves(
        AuthorizedSharesAdjustment(cited(COMMON), after=cited(4500))
    )
    assert {f"{a} outstanding": -100, f"{a} available": 100, "sole available": -800, "sole outstanding": 800} == _moves(
        Conversion(cited(PREFERRED), A, hundred, cited(COMMON), None, cited(800))
    )
    assert {} == _moves(Transfer(cited(COMMON), None, hundred))
    assert {} == _moves(NameChange(None, cited("BestNet, Inc.")))


def test_a_conversion_draws_on_the_reserve_first() -> None:
    """LED-10: common shares reserved for the conversion are used before available ones."""
    kept = Reservation(cited(COMMON), None, cited(500))
    turned = Conversion(cited(PREFERRED), A, cited(100), cited(COMMON), None, cited(800))
    moved = _moves(turned, kept)
    assert (-500, -300) == (moved["sole reserved"], moved["sole available"])


def test_a_withdrawal_returns_all_shares_and_closes_the_series() -> None:
    """LED-05; what names the series after that day is refused."""
    entries = _book(*_class_a())
    posted = record(Ledger.of(entries), SeriesWithdrawal(cited(PREFERRED), A), all_clocks(DAY), NOW)
    key = (SERIES_A, date(1999, 4, 22))
    assert (
        Posting(Account(PREFERRED, "available", *key), -1000),
        Posting(Account(PREFERRED, "undesignated"), 1000),
    ) == posted.entries[0].postings
    entries += posted.entries
    late = record(Ledger.of(entries), ISSUED, all_clocks(date(2001, 1, 1)), NOW)
    assert ["series_withdrawn"] == [refusal.name for refusal in late.refusals]
    shown = next(c for c in position(Ledger.of(entries), "B").classes if c.share_class == PREFERRED)
    assert repr((Exactly(10_000), "withdrawn")) == repr((shown.undesignated, shown.series[0].status))


def test_a_letter_may_be_used_again_at_zero() -> None:
    """A second Series A beside the first at zero is another series, known by its day of creation."""
    entries = _book(*_class_a(), acts=(adjustment(1000, 0),))
    posted = record(Ledger.of(entries), designation(4_000), all_clocks(date(2003, 5, 1)), NOW)
    shown = next(c for c in position(Ledger.of(entries + posted.entries), "B").classes if c.share_class == PREFERRED)
    assert repr([(date(1999, 4, 22), Exactly(0)), (date(2003, 5, 1), Exactly(4_000))]) == repr(
        [(series.created_on, series.authorized) for series in shown.series]
    )


def test_a_new_series_is_not_taken_for_the_recited_one() -> None:
    """The founding paper recites the designation of 1999; the Series A of May 2003 does not take its place."""
    new = paper("designation", designation(4_500_000), adopted=date(2003, 5, 1), filed=date(2003, 5, 2))
    for papers in ((founding_paper(), new), (new, founding_paper())):
        (shown,) = position(Ledger.of(_book(articles(), *papers)), "B", basis="adopted").classes
        assert repr([(date(1999, 4, 22), Exactly(0)), (date(2003, 5, 2), Exactly(4_500_000))]) == repr(
            [(series.created_on, series.authorized) for series in shown.series]
        )


@pytest.mark.parametrize("kind", ["resolution", "secretary_certificate", "acknowledgment"])
def test_evidence_of_authority_never_posts(kind: str) -> None:
    """A resolution decides and a certificate certifies; neither changes the charter, nor does what is in an exhibit."""
    inner = paper("designation_amendment", adjustment(1000, 0), filed=DAY)._replace(kind=kind)  # type: ignore[arg-type]
    outer = paper("designation_amendment", Resolution(cited("board"), None, None, (adjustment(1000, 0),)), filed=DAY)
    assert Posted((), ()) == post(Ledger(), inner, "1", NOW)
    assert Posted((), ()) == post(Ledger(), outer._replace(exhibits=(inner,)), "1", NOW)


@pytest.mark.parametrize("state", ["mentioned", "drafted"])
def test_a_draft_never_posts(state: str) -> None:
    """A form of a paper or a draft is refused, act by act."""
    draft = articles()._replace(state=state)  # type: ignore[arg-type]
    assert ["paper_not_adopted"] == [refusal.name for refusal in post(Ledger(), draft, "1", NOW).refusals]


@pytest.mark.parametrize("status", ["composite", "form", "not_share_capital", "certification"])
def test_what_is_no_filed_paper_never_posts(status: str) -> None:
    """A composite copy, a form, another kind of paper and a registrar's page are refused, signed and filed or not."""
    copy = articles()._replace(status=status, state="filed")  # type: ignore[arg-type]
    assert ["paper_is_no_filed_paper"] == [refusal.name for refusal in post(Ledger(), copy, "1", NOW).refusals]


def test_a_paper_of_unknown_kind_never_posts() -> None:
    """Acts told by a paper that does not itself change the charter are refused."""
    other = articles()._replace(kind="other")
    assert ["paper_does_not_post"] == [refusal.name for refusal in post(Ledger(), other, "1", NOW).refusals]


def test_a_change_of_jurisdiction_stands_in_the_ledger() -> None:
    """Articles of domestication are of no kind of their own, and move no share."""
    moved = Domestication(cited("US-WA"), cited("US-NV"))
    (entry,) = post(Ledger(), paper("other", moved, filed=DAY), "1", NOW).entries
    assert ("final", moved, ()) == (entry.kind, entry.act, entry.postings)


def test_a_paper_without_any_date_is_refused() -> None:
    """There is no day on which it could count."""
    assert ["date_missing"] == [r.name for r in post(Ledger(), paper("articles", authorization(5)), "1", NOW).refusals]


def test_acts_of_one_paper_take_effect_together() -> None:
    """An increase may be fed by a decrease that stands after it in the same paper."""
    both = paper("designation_amendment", adjustment(10, 9_010, series="Series B"), adjustment(1000, 0), filed=DAY)
    series_b = paper("designation", designation(10, "Series B"), filed=date(1999, 5, 1))
    entries = _book(*_class_a(), series_b)
    assert ((), 2) == (
        post(Ledger.of(entries), both, "9", NOW).refusals,
        len(post(Ledger.of(entries), both, "9", NOW).entries),
    )


def test_a_late_paper_may_not_break_a_later_one() -> None:
    """A paper that comes late and makes a later paper's stated numbers wrong is refused by name."""
    entries = _book(*_class_a(), acts=(adjustment(1000, 1500),))
    late = record(Ledger.of(entries), adjustment(change=50), all_clocks(date(2000, 1, 1)), NOW)
    assert ["later_paper_disagrees"] == [refusal.name for refusal in late.refusals]


def test_a_change_before_the_class_was_authorized_is_refused() -> None:
    """Articles of 1998 leave no room for a change of 1997."""
    early = AuthorizedSharesAdjustment(cited(PREFERRED), change=cited(5))
    posted = record(Ledger.of(_book(articles())), early, all_clocks(date(1997, 1, 1)), NOW)
    assert ["class_was_authorized_later"] == [refusal.name for refusal in posted.refusals]


def test_restated_articles_with_the_same_number_corroborate() -> None:
    """The restatement moves no shares; found first, it gives way to the original when that comes."""
    restated = paper("articles_restated", authorization(10_000_000), filed=date(2001, 1, 1))
    for papers in ((articles(), restated), (restated, articles())):
        (shown,) = position(Ledger.of(_book(*papers)), "B", date(1999, 1, 1)).classes
        assert repr(Exactly(10_000_000)) == repr(shown.authorized)
    (shown,) = position(Ledger.of(_book(restated, articles())), "B").classes
    assert repr(Exactly(10_000_000)) == repr(shown.authorized)


def test_a_filing_needs_a_paper_that_waits() -> None:
    """Evidence for a paper unknown or filed already is refused, and so is a filing before the adoption."""
    entries = _book(articles(), founding_paper())
    for name, instrument, day in (
        ("instrument_has_no_pending_entry", "1", date(2003, 5, 1)),
        ("instrument_has_no_pending_entry", "7", date(2003, 5, 1)),
        ("filing_before_adoption", "2", date(2003, 4, 23)),
    ):
        assert [name] == [r.name for r in file(Ledger.of(entries), instrument, Filing(cited(day)), NOW).refusals]


@pytest.mark.parametrize("adopted", [None, date(2004, 3, 1)])
@pytest.mark.parametrize("first", [0, 1])
def test_a_change_that_two_papers_of_one_day_tell_counts_once(adopted: date | None, first: int) -> None:
    """Two copies of one amendment, from 5,000 to 9,000 common, whatever their days of adoption: never 13,000."""
    change = AuthorizedSharesAdjustment(cited(COMMON), cited(5_000), cited(9_000))
    filed = date(2004, 5, 1)
    copies = [paper("articles_amendment", change, adopted=day, filed=filed) for day in (adopted, None)]
    ledger = Ledger.of(_book(paper("articles", authorization(5_000, COMMON, by_board=False), filed=date(1998, 1, 6))))
    assert () == post(ledger, copies[first], "8", NOW).refusals
    assert 1 == len(post(ledger, copies[1 - first], "9", NOW).refusals)
    (shown,) = position(ledger, "B").classes
    assert repr(Exactly(9_000)) == repr(shown.authorized)


@pytest.mark.parametrize("filed", [date(1999, 4, 22), None])
def test_a_second_copy_of_a_designation_designates_nothing(filed: date | None) -> None:
    """Signed on 15 April and filed on the 22nd: a copy, with its stamp or without, makes no second series."""
    copies = [paper("designation", designation(650), adopted=date(1999, 4, 15), filed=day) for day in (filed, filed)]
    copies[0] = paper("designation", designation(650), adopted=date(1999, 4, 15), filed=date(1999, 4, 22))
    ledger = Ledger.of(_book(articles()))
    assert () == post(ledger, copies[0], "8", NOW).refusals
    assert ["series_name_in_use"] == [refusal.name for refusal in post(ledger, copies[1], "9", NOW).refusals]
    assert 1 == len(position(ledger, "B").classes[0].series)


def test_two_holders_are_not_one_for_the_word_stock() -> None:
    """Ann and Ann Stock are two people; "ANN  STOCK" is the second."""
    acts = [Issuance(cited(COMMON), None, cited(10), cited(name)) for name in ("Ann", "Ann Stock", "ANN  STOCK")]
    ledger = Ledger.of(_book(paper("articles", authorization(5_000, COMMON, by_board=False), filed=date(1998, 1, 6))))
    for act in acts:
        assert () == record(ledger, act, all_clocks(DAY), NOW).refusals
    assert ("Ann", "Ann Stock") == ledger.holders(sole(COMMON))


def test_a_paper_is_not_filed_before_it_is_signed() -> None:
    """Adopted on 24 April and signed on the 25th: typed evidence of a filing on the 24th is refused."""
    signed = founding_paper()
    dates = signed.dates._replace(executed_on=cited(date(2003, 4, 25)))
    ledger = Ledger.of(_book(articles(), signed._replace(dates=dates)))
    early, then = (file(ledger, "2", Filing(cited(date(2003, 4, day))), NOW) for day in (24, 25))
    assert ["filing_before_adoption"] == [refusal.name for refusal in early.refusals]
    assert () == then.refusals


def test_a_refused_filing_voids_what_waited() -> None:
    """The registrar sent the decrease back: 650 shares stand on every basis, and there is nothing left to file."""
    ledger = Ledger.of(_book(articles(), founding_paper()))
    refused = Filing(cited(date(2003, 5, 1)), None, None, cited(True))
    posted = file(ledger, "2", refused, NOW)
    assert ((), {"void"}) == (posted.refusals, {entry.kind for entry in posted.entries})
    for basis in BASES:
        assert repr(Exactly(650)) == repr(position(ledger, "B", None, None, basis).classes[0].series[0].authorized)
    again = file(ledger, "2", Filing(cited(date(2003, 6, 1))), NOW)
    assert ["instrument_has_no_pending_entry"] == [each.name for each in again.refusals]


def test_a_filed_paper_counts_from_its_later_day_of_effect() -> None:
    """Filed on the day of the stamp; the number changes on the day that the filing gives."""
    entries = _book(articles(), founding_paper())
    filing = Filing(cited(date(2003, 5, 1)), None, cited(date(2003, 6, 1)))
    entries += file(Ledger.of(entries), "2", filing, NOW).entries
    for day, number in ((date(2003, 5, 15), 650), (date(2003, 6, 1), 0)):
        series = position(Ledger.of(entries), "B", day).classes[0].series[0]
        assert repr(Exactly(number)) == repr(series.authorized)


def test_fractional_shares_are_exact() -> None:
    """3,000.000435 shares of 10,000 leave 6,999.999565."""
    fraction: Cited[Shares] = cited(Fraction("3000.000435"))
    series = SeriesDesignation(cited(PREFERRED), A, fraction)
    entries = _book(articles(10_000), paper("designation", series, filed=DAY))
    assert repr(Exactly(Fraction("6999.999565"))) == repr(position(Ledger.of(entries), "B").classes[0].undesignated)
