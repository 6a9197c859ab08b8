"""A decision on an open book, in a file and on a server: one counts, and all who have the book open know it."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from charterbook import flow
from charterbook.model.acts import DesignatedSharesAdjustment
from charterbook.model.instrument import Dates
from charterbook.register.store import Book
from charterbook.review import Done, Said, all_waiting, decide
from tests.whose_papers import DISPUTED, NOON, added, articles, change

QUILLWORT = "Quillwort Instruments, Inc."
LATER = NOON + timedelta(hours=1)


@pytest.fixture
def book(place: str) -> Iterator[Book]:
    """A book with an act that waits for a person: paper 2, its second act."""
    with Book.open(place, create=True) as opened:
        added(opened, articles(QUILLWORT))
        added(opened, change(QUILLWORT, DISPUTED), 1)
        yield opened


def _accept(reading: int) -> Said:
    return Said("accept", (reading,), (), "Ida Fict", "")


def _numbers(book: Book) -> list[object]:
    acts = [entry.act for entry in book.entries(QUILLWORT)]
    return [act.after.value for act in acts if isinstance(act, DesignatedSharesAdjustment) and act.after]


def test_of_two_who_decide_the_first_counts(place: str, book: Book) -> None:
    """Both have listed the act; when the first has decided, the second is told that it waits no longer."""
    with Book.open(place) as other:
        assert ["2.2"] == [item.number for item in all_waiting(book)] == [item.number for item in all_waiting(other)]
        assert isinstance(decide(book, "2.2", _accept(1), LATER), Done)
        told = decide(other, "2.2", _accept(2), LATER)
        assert isinstance(told, str)
        assert "act_not_waiting" in told
        assert [600] == _numbers(book) == _numbers(other)
        assert () == all_waiting(other)


def test_a_decision_of_another_process_is_seen(place: str, book: Book) -> None:
    """What another rejects waits here no longer, and a paper that comes in here does not post it."""
    assert 1 == len(all_waiting(book))
    with Book.open(place) as other:
        assert isinstance(decide(other, "2.2", Said("reject", (), (), "Ben Fict", "never filed"), LATER), Done)
    assert () == all_waiting(book)
    added(book, change(QUILLWORT, DISPUTED, day=21), 90)
    assert ["3.2"] == [item.number for item in all_waiting(book)]
    assert [] == _numbers(book)


def test_a_decision_is_kept_as_it_was_made(book: Book) -> None:
    """Who, when, why and what; none is ever changed, and the log is whole."""
    decide(book, "2.2", Said("cannot_tell", (), (), "Ben Fict", "torn"), LATER)
    decide(book, "2.2", Said("correct", (), (("after", "610"),), "Ida Fict", ""), LATER + timedelta(hours=1))
    assert [
        ("cannot_tell", "Ben Fict", "torn", LATER, 1),
        ("correct", "Ida Fict", "", LATER + timedelta(hours=1), 1),
    ] == [(one.choice, one.decided_by, one.why, one.recorded_at, one.place) for one in book.decisions(2)]
    assert LATER + timedelta(hours=1) == book.entries(QUILLWORT)[-1].recorded_at
    assert book.verify_log() is None


def test_what_cannot_be_decided_leaves_no_trace(book: Book) -> None:
    """Neither a decision nor a statement is kept."""
    head, sources = book.head(), book.sources()
    for said in (
        Said("correct", (), (("after", "many"),), "Ida Fict", ""),
        Said("correct", (), (("after", "60"), ("colour", "red")), "Ida Fict", ""),
        Said("accept", (7,), (), "Ida Fict", ""),
        Said("reject", (), (), "", ""),
    ):
        assert isinstance(decide(book, "2.2", said, LATER), str)
    assert (head, sources, ()) == (book.head(), book.sources(), book.decisions())


def test_a_decided_act_stays_decided_for_papers_that_come_later(book: Book) -> None:
    """A value corrected to what the ledger cannot take yet is tried again as decided, not as read."""
    decide(book, "2.2", Said("correct", (), (("before", "700"), ("after", "610")), "Ida Fict", ""), LATER)
    (item,) = all_waiting(book)
    assert "before_is_not_the_last_known_number" == item.refusal
    rise = "increased from six hundred fifty (650) shares to seven hundred (700) shares"
    entries = added(book, change(QUILLWORT, rise, day=10), 90).entries
    assert [700, 610] == [
        entry.act.after.value
        for entry in entries
        if isinstance(entry.act, DesignatedSharesAdjustment) and entry.act.after
    ]
    assert () == flow.proposed(book, QUILLWORT)


def test_a_day_that_the_paper_does_not_state_is_given(book: Book) -> None:
    """The acts of the paper post as of that day, which the decision says; a day that the paper states stays."""
    undated = change(QUILLWORT, day=22).replace(b"on May 22, 2003", b"in a meeting")
    assert {"paper_not_adopted"} == {refusal.name for refusal in added(book, undated, 10).proposed}
    for number in ("3.1", "3.2"):
        assert isinstance(decide(book, number, Said("accept", (), (), "Ida Fict", "it was signed"), LATER), Done)
    assert [("2.2", "number_disputed"), ("3.1", "date_missing"), ("3.2", "date_missing")] == [
        (item.number, item.refusal) for item in all_waiting(book)
    ]
    told = decide(book, "3.2", Said("correct", (), (("adopted_on", "some day"),), "Ida Fict", ""), LATER)
    assert "adopted_on is no day of the form 2003-04-24: 'some day'" == told
    done = decide(book, "3.2", Said("correct", (), (("adopted_on", "2003-05-22"),), "Ida Fict", "minutes"), LATER)
    assert isinstance(done, Done)
    assert (date(2003, 5, 22), "pending") == (done.entries[-1].clocks.adopted_on, done.entries[-1].kind)
    assert ["series_designation", "designated_shares_adjustment"] == [entry.act.act for entry in done.entries]
    assert ["2.2"] == [item.number for item in all_waiting(book)]
    *_, decision = book.decisions(3)
    assert isinstance(decision.act, Dates)
    assert decision.act.adopted_on is not None
    (span,) = decision.act.adopted_on.spans
    assert b"2003-05-22" == book.source(span.source)[span.start : span.end]
    told = decide(book, "2.2", Said("correct", (), (("adopted_on", "2003-05-22"),), "Ida Fict", ""), LATER)
    assert "paper 2 states a day of its own; record its filing, or add the paper that mends it" == told
