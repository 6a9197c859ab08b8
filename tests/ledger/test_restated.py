"""A restated charter against the papers it restates, in whatever order they come into the book."""

from datetime import date
from itertools import permutations

import pytest

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.position import position
from charterbook.ledger.posting import Offer, post_all, record
from charterbook.model.acts import Act, AuthorizedSharesAdjustment, ClassAuthorization, Issuance, Restatement
from charterbook.model.entries import ClassPosition, Exactly, Position
from charterbook.model.instrument import Instrument
from tests.ledger.papers import COMMON, NOW, all_clocks, articles, authorization, cited, designation, paper

RESTATED_ON = date(2004, 10, 19)
SERIES = paper("designation", designation(1_000, "Series A Preferred Stock"), filed=date(1999, 4, 22))
SERIES_B = paper("designation", designation(300, "Series B Preferred Stock"), filed=date(2000, 4, 22))
COMMON_OF_1998 = paper("articles", authorization(5_000, COMMON, by_board=False), filed=date(1998, 1, 6))


def _restated(*acts: Act) -> Instrument:
    return paper("articles_restated", Restatement(cited("Fictitious Corp.")), *acts, filed=RESTATED_ON)


def _position(papers: tuple[Instrument, ...], as_of: date | None = None) -> Position:
    ledger = Ledger()
    posted = post_all(ledger, [Offer(each, str(number)) for number, each in enumerate(papers, 1)], NOW)
    assert () == posted.refusals
    return position(ledger, "C", as_of)


def _numbers(shown: Position) -> dict[str, str]:
    found = {}
    for each in shown.classes:
        found[each.share_class] = repr(each.authorized)
        found.update({series.series: repr(series.authorized) for series in each.series})
    return found


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_change_filed_with_the_charter_that_restates_it_counts_once(order: tuple[int, ...]) -> None:
    """5,000 common become 9,000 by an amendment; the charter restated with them was adopted before and is filed on the
    same day: 9,000 in any order, one paper after the other, and never 13,000 or 14,000."""
    change = paper(
        "articles_amendment", AuthorizedSharesAdjustment(cited(COMMON), cited(5_000), cited(9_000)), filed=RESTATED_ON
    )
    again = _restated(authorization(9_000, COMMON, by_board=False))
    again = again._replace(dates=again.dates._replace(adopted_on=cited(date(2004, 10, 1))))
    papers, ledger = (COMMON_OF_1998, change, again), Ledger()
    for place in order:
        post_all(ledger, [Offer(papers[place], str(place))], NOW)
    for day, number in ((date(2004, 10, 18), 5_000), (RESTATED_ON, 9_000)):
        (shown,) = position(ledger, "C", day).classes
        assert repr(Exactly(number)) == repr(shown.authorized)


def test_the_same_numbers_are_corroborated() -> None:
    """Nothing moves and nothing is missing."""
    again = _restated(authorization(10_000), designation(1_000, "Series A Preferred Stock"))
    shown = _position((articles(10_000), SERIES, again))
    assert {"Preferred Stock": repr(Exactly(10_000)), "Series A Preferred Stock": repr(Exactly(1_000))} == _numbers(
        shown
    )
    assert () == shown.gaps


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_other_numbers_stand_from_the_restatement_on_and_are_told(order: tuple[int, ...]) -> None:
    """10,000 preferred of which 1,000 Series A become 12,000 and 1,500, though no paper on hand says so. The order in
    which the papers are found does not matter."""
    again = _restated(authorization(12_000), designation(1_500, "Series A Preferred Stock"))
    papers = (articles(10_000), SERIES, again)
    mixed = tuple(papers[place] for place in order)
    before, after = _position(mixed, date(2004, 10, 18)), _position(mixed)
    series = "Series A Preferred Stock"
    assert {"Preferred Stock": repr(Exactly(10_000)), series: repr(Exactly(1_000))} == _numbers(before)
    assert {"Preferred Stock": repr(Exactly(12_000)), series: repr(Exactly(1_500))} == _numbers(after)
    assert () == before.gaps
    assert sorted([
        "the charter restated on 2004-10-19 says 12,000 for Preferred Stock, the papers before it 10,000",
        "the charter restated on 2004-10-19 says 1,500 for Series A Preferred Stock, the papers before it 1,000",
    ]) == sorted(after.gaps)  # fmt: skip


def test_a_series_or_class_that_it_does_not_name_is_told_and_left_standing() -> None:
    """Series B and the common stock are silently dropped."""
    again = _restated(authorization(10_000), designation(1_000, "Series A Preferred Stock"))
    shown = _position((articles(10_000), COMMON_OF_1998, SERIES, SERIES_B, again))
    assert repr(Exactly(300)) == _numbers(shown)["Series B Preferred Stock"]
    assert (
        "the charter restated on 2004-10-19 does not name Common Stock, of which the papers before it authorize 5,000",
        "the charter restated on 2004-10-19 does not name Series B Preferred Stock, which has 300 shares by the papers "
        "before it; whether it still stands is not shown",
    ) == shown.gaps


def test_a_second_original_with_another_number_is_refused() -> None:
    """Two papers that both say they create the class contradict each other; nothing chooses between them."""
    ledger = Ledger()
    other = paper("articles", authorization(12_000), filed=date(2003, 1, 6))
    posted = post_all(ledger, [Offer(articles(10_000), "1"), Offer(other, "2")], NOW)
    assert ["class_already_authorized"] == [each.name for each in posted.refusals]


def test_a_class_without_limit_is_shown_as_that() -> None:
    """Unlimited is a value: shares can be issued, and the class total is no number."""
    clause = ClassAuthorization(cited(COMMON), None, None, None, cited(True))
    ledger = Ledger()
    post_all(ledger, [Offer(paper("articles", clause, filed=date(1998, 1, 6)), "1")], NOW)
    record(ledger, Issuance(cited(COMMON), None, cited(700)), all_clocks(date(1999, 1, 1)), NOW)
    shown = position(ledger, "C").classes[0]
    assert ("Unlimited", "Unlimited") == (type(shown.authorized).__name__, type(shown.series[0].available).__name__)
    assert repr(Exactly(700)) == repr(shown.series[0].outstanding)
    limit = AuthorizedSharesAdjustment(cited(COMMON), None, cited(1_000))
    for number, refused in ((600, ["shares_not_available"]), (1_000, [])):
        change = limit._replace(after=cited(number))
        late = paper("articles_amendment", change, filed=date(2001, 1, 1))
        assert refused == [each.name for each in post_all(ledger, [Offer(late, "2")], NOW).refusals]
    shown = position(ledger, "C").classes[0]
    assert repr((Exactly(1_000), Exactly(300))) == repr((shown.authorized, shown.series[0].available))
    assert isinstance(shown, ClassPosition)
