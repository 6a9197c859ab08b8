"""What the entries of one corporation come to."""

from datetime import UTC, date, datetime

import pytest

from charterbook.ledger.chart import SeriesKey, held_by, leaf, sole
from charterbook.ledger.ledger import Ledger, is_plain
from charterbook.ledger.position import position
from charterbook.ledger.posting import file, post, record
from charterbook.model.acts import Act, Filing, Issuance, Reacquisition, Transfer
from charterbook.model.entries import Entry
from tests.ledger.papers import (
    COMMON,
    NOW,
    all_clocks,
    articles,
    authorization,
    cited,
    designation_of_1999,
    paper,
    said,
)

KEY = sole(COMMON)
CHARTER = paper("articles", authorization(5_000, COMMON, by_board=False), filed=date(1998, 1, 6))


def _issued(number: int, holder: str | None = None) -> Issuance:
    return Issuance(cited(COMMON), None, cited(number), said(holder))


def _moved(number: int, holder: str | None, to_holder: str | None) -> Transfer:
    return Transfer(cited(COMMON), None, cited(number), said(holder), said(to_holder))


def _ledger(*acts: Act) -> tuple[Ledger, list[str]]:
    ledger = Ledger()
    post(ledger, CHARTER, "1", NOW)
    refused = []
    for place, act in enumerate(acts):
        posted = record(ledger, act, all_clocks(date(2000, 1, 1 + place)), NOW)
        refused += [refusal.name for refusal in posted.refusals]
    return ledger, refused


def _held(ledger: Ledger, *holders: str | None) -> list[object]:
    return [ledger.track(held_by(KEY, holder)).balance(3) for holder in holders]


def test_shares_are_kept_by_holder() -> None:
    """500 to Ada Fictitious, 200 of them to Bo Invented: the number outstanding is 500 all the time."""
    ledger, refused = _ledger(_issued(500, "Ada Fictitious"), _moved(200, "ADA FICTITIOUS", "Bo Invented"))
    assert ([300, 200, 0], []) == (_held(ledger, "Ada Fictitious", "Bo Invented", None), refused)
    assert 500 == ledger.outstanding(KEY).balance(3)
    assert ("Ada Fictitious", "Bo Invented") == ledger.holders(KEY)


def test_a_holder_cannot_give_more_than_he_has() -> None:
    """Bo Invented never had a share."""
    ledger, refused = _ledger(_issued(500, "Ada Fictitious"), _moved(1, "Bo Invented", "Ada Fictitious"))
    assert (["holder_has_not_enough"], [500]) == (refused, _held(ledger, "Ada Fictitious"))


def test_shares_taken_back_from_nobody_named_leave_the_series() -> None:
    """100 of 500 bought from a holder who is not told: 400 are outstanding, and the record of holders is 100 over."""
    bought = Reacquisition(cited(COMMON), None, cited(100))
    ledger, refused = _ledger(_issued(500, "Ada Fictitious"), bought)
    assert ([500, -100], []) == (_held(ledger, "Ada Fictitious", None), refused)
    assert 400 == ledger.outstanding(KEY).balance(3)
    assert ["outstanding_not_enough"] == _ledger(_issued(50, "Ada Fictitious"), bought)[1]


def test_ever_issued_counts_what_came_out_and_never_what_changed_hands() -> None:
    """500 issued, 200 transferred, 100 bought back: 500 were ever issued."""
    bought = Reacquisition(cited(COMMON), None, cited(100), cited("Ada Fictitious"))
    ledger, _ = _ledger(_issued(500, "Ada Fictitious"), _moved(200, "Ada Fictitious", "Bo Invented"), bought)
    assert (500, 400) == (ledger.ever_issued(KEY).balance(3), ledger.outstanding(KEY).balance(3))


def _plain(ledger: Ledger) -> list[Entry]:
    posted = [
        record(ledger, act, all_clocks(date(2001, 1, day)), NOW).entries[0]
        for act, day in ((_issued(500, "Ada"), 5), (_issued(7), 3), (_moved(20, "Ada", "Bo"), 5))
    ]
    assert all(is_plain(entry) for entry in posted)
    return posted


def test_plain_entries_in_bulk_come_to_the_same_as_one_by_one() -> None:
    """Columns of movements, without the acts, give every balance and every position."""
    one_by_one, in_bulk = _ledger()[0], _ledger()[0]
    entries = _plain(one_by_one)
    accounts = list(dict.fromkeys(account for entry in entries for account, _ in entry.postings))
    rows = [(entry, entry.postings[0].account, entry.postings[1]) for entry in entries]
    places = dict(zip(accounts, in_bulk.places(accounts), strict=True))
    in_bulk.enter_moves(
        [entry.number for entry, _, _ in rows],
        [entry.clocks.filed_on.toordinal() for entry, _, _ in rows if entry.clocks.filed_on],
        [places[source] for _, source, _ in rows],
        [places[target.account] for _, _, target in rows],
        [target.shares for _, _, target in rows],
    )
    assert one_by_one.last == in_bulk.last
    for account in accounts:
        for day in (date(2001, 1, 2), date(2001, 1, 3), date(2001, 1, 5)):
            for known in (None, 2, 3, 4):
                one, other = (made.track(account).balance(3, day.toordinal(), known) for made in (one_by_one, in_bulk))
                assert one == other
    assert repr(position(one_by_one, "C")) == repr(position(in_bulk, "C"))


@pytest.mark.parametrize("count", [1, 2, 3])
def test_entries_taken_back_leave_the_ledger_as_it_was(count: int) -> None:
    """Plain entries, a paper's and a filing's: after the last ones are undone the next have the same numbers."""
    ledger = Ledger()
    made = list(post(ledger, articles(), "1", NOW).entries)
    made += post(ledger, designation_of_1999(), "2", datetime(2026, 2, 1, tzinfo=UTC)).entries
    made += file(ledger, "2", Filing(cited(date(1999, 4, 22))), datetime(2026, 3, 1, tzinfo=UTC)).entries
    made += record(ledger, _issue_of_a(), all_clocks(date(2000, 1, 1)), datetime(2026, 4, 1, tzinfo=UTC)).entries
    assert 4 == len(made)
    ledger.take_back(made[-count:])
    before = Ledger.of(made[:-count])
    assert (before.last, before.entries, before.stands) == (ledger.last, ledger.entries, ledger.stands)
    for at in (None, NOW, datetime(2026, 3, 2, tzinfo=UTC)):
        assert before.known(at) == ledger.known(at)
        assert repr(position(before, "C", None, at)) == repr(position(ledger, "C", None, at))
    for entry in made[-count:]:
        ledger.enter(entry)
    assert repr(position(Ledger.of(made), "C")) == repr(position(ledger, "C"))


def _issue_of_a() -> Issuance:
    return Issuance(cited("Preferred Stock"), cited("Series A Convertible Preferred Stock"), cited(10))


def test_a_plain_entry_can_be_voided() -> None:
    """A further entry undoes it; before that was known, it counted."""
    ledger, _ = _ledger()
    (issued,) = record(ledger, _issued(500, "Ada Fictitious"), all_clocks(date(2001, 1, 1)), NOW).entries
    void = Entry(issued.number + 1, "void", issued.act, issued.clocks, NOW, (), issued.number)
    ledger.enter(void, issued)
    account = leaf(KEY, "available")
    assert (4_500, 5_000) == (ledger.track(account).balance(3, None, issued.number), ledger.track(account).balance(3))
    assert (0, 0) == (ledger.outstanding(KEY).balance(3), ledger.ever_issued(KEY).balance(3))


def test_two_series_of_one_name_are_two_accounts() -> None:
    """The day of creation is part of the key."""
    first, second = (SeriesKey("Preferred Stock", "Series A", date(year, 1, 1)) for year in (1999, 2003))
    assert leaf(first, "available") != leaf(second, "available")
