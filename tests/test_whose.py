"""Whose a paper is, in a book of several corporations: found by number, else by name and state, else it waits."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from charterbook import flow
from charterbook.model.acts import Issuance, Reacquisition
from charterbook.model.entries import Exactly
from charterbook.model.evidence import Cited, Disputed
from charterbook.model.instrument import Reading
from charterbook.register.store import Book
from charterbook.review import Done, Said, decide
from charterbook.whose import corporations_called, papers_of
from tests.whose_papers import CLEAR, NOON, added, articles, change

QUILLWORT, SEDGE = "Quillwort Instruments, Inc.", "Sedge Optics, Inc."
ONE, TWO = "Entity Number E0123452004-5", "Entity Number E0998872011-2"
HEADER = """<SEC-HEADER>0000950999-11-000417.hdr.sgml : 20110508
CONFORMED SUBMISSION TYPE:	8-K
FILED AS OF DATE:		20110508
FILER:
	COMPANY DATA:
		COMPANY CONFORMED NAME:			{name}
		CENTRAL INDEX KEY:			{key}
</SEC-HEADER>
<DOCUMENT>
<TYPE>EX-3.1
<TEXT>
{body}</TEXT>
</DOCUMENT>
"""


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """A new book."""
    with Book.open(tmp_path / "book.db", create=True) as opened:
        yield opened


def _submitted(body: bytes, name: str, key: str) -> bytes:
    return HEADER.format(name=name, key=key, body=body.decode()).encode()


def test_papers_of_one_name_are_of_one_corporation(book: Book) -> None:
    """However its name is set."""
    added(book, articles(QUILLWORT))
    assert (QUILLWORT,) == added(book, change("QUILLWORT INSTRUMENTS, INCORPORATED"), 1).corporations
    assert (QUILLWORT,) == book.corporations()
    assert [1, 2] == [kept.id for kept in papers_of(book, QUILLWORT)]


def test_a_number_finds_the_corporation_under_another_name(book: Book) -> None:
    """A name change is no new corporation, and the new name is known from then on."""
    added(book, articles(QUILLWORT, ONE))
    assert (QUILLWORT,) == added(book, change(SEDGE, says=f" {ONE}"), 1).corporations
    assert (QUILLWORT,) == added(book, change(SEDGE, day=21), 2).corporations


def test_a_number_finds_it_under_the_name_of_another(book: Book) -> None:
    """The name of another corporation counts for nothing against the number."""
    added(book, articles(QUILLWORT, ONE))
    added(book, articles(SEDGE, TWO), 1)
    assert (QUILLWORT,) == added(book, change(SEDGE, says=f" {ONE}"), 2).corporations


def test_a_former_name_finds_the_corporation(book: Book) -> None:
    """A name that its papers say it bore, without a number."""
    added(book, articles(QUILLWORT, former=SEDGE))
    assert (QUILLWORT,) == added(book, change(SEDGE), 1).corporations


def test_numbers_of_two_corporations_dispute(book: Book) -> None:
    """The paper waits by name, nothing posts, and it is of neither."""
    added(book, articles(QUILLWORT, ONE))
    added(book, _submitted(articles(SEDGE, shares="2,000,000"), "SEDGE OPTICS INC", "0000912345"), 1)
    entries = {name: book.entries(name) for name in book.corporations()}
    found = added(book, _submitted(change(SEDGE, says=f" {ONE}"), "SEDGE OPTICS INC", "0000912345"), 2)
    assert ((None,), (), {"corporation_disputed"}) == (
        found.corporations, found.entries, {refusal.name for refusal in found.proposed}
    )  # fmt: skip
    assert entries == {name: book.entries(name) for name in book.corporations()}


def test_another_state_is_another_corporation(book: Book) -> None:
    """Two of one name, told apart by the state; each paper goes to its own."""
    added(book, articles(QUILLWORT, state="Nevada"))
    assert (f"{QUILLWORT} (US-TX)",) == added(book, articles(QUILLWORT, state="Texas"), 1).corporations
    assert (QUILLWORT,) == added(book, change(QUILLWORT), 2).corporations
    assert (QUILLWORT, f"{QUILLWORT} (US-TX)") == book.corporations()


def test_a_contradicting_number_is_another_corporation(book: Book) -> None:
    """One name, one state, two numbers; a paper without one may be of either and waits."""
    added(book, articles(QUILLWORT, ONE))
    other = added(book, articles(QUILLWORT, TWO, shares="2,000,000"), 1).corporations
    assert ((f"{QUILLWORT} (E0998872011-2)",), 2) == (other, len(book.corporations()))
    found = added(book, change(QUILLWORT), 2)
    assert ((None,), {"corporation_ambiguous"}) == (
        found.corporations, {refusal.name for refusal in found.proposed}
    )  # fmt: skip
    third = added(book, articles(QUILLWORT, "Entity Number E0555552012-1", shares="3,000,000"), 3).corporations
    assert (f"{QUILLWORT} (E0555552012-1)",) == third


def test_a_paper_that_may_be_its_own_is_a_gap_of_each(book: Book) -> None:
    """Until a person has said whose it is, no control book is complete without it."""
    added(book, articles(QUILLWORT, ONE))
    added(book, articles(QUILLWORT, TWO, shares="2,000,000"), 1)
    assert [(), ()] == [_told_open(book, name) for name in book.corporations()]
    added(book, change(QUILLWORT), 2)
    gap = "paper 3 may be of this corporation: nobody has said"
    assert [(gap,), (gap,)] == [_told_open(book, name) for name in book.corporations()]
    assert isinstance(decide(book, "3", Said("accept", (2,), (), "Ida Fict", ""), NOON), Done)
    assert [(), ()] == [_told_open(book, name) for name in book.corporations()]


def _told_open(book: Book, corporation: str) -> tuple[str, ...]:
    gaps = flow.position(book, corporation, None, None, "effective").gaps
    return tuple(gap for gap in gaps if "may be" in gap)


def test_a_new_number_joins_and_is_known_from_then_on(book: Book) -> None:
    """A paper of that name brings its number along; the number then finds the corporation alone."""
    added(book, articles(QUILLWORT))
    assert (QUILLWORT,) == added(book, change(QUILLWORT, says=f" {ONE}"), 1).corporations
    assert (QUILLWORT,) == added(book, change(SEDGE, says=f" {ONE}", day=21), 2).corporations


def test_a_corporation_is_called_by_name_or_number(book: Book) -> None:
    """Its name in the book, a name that it bore, the registrar's number however written, the SEC's key, the book's."""
    added(book, _submitted(articles(QUILLWORT, ONE, former=SEDGE), "QUILLWORT INSTRUMENTS INC", "0000912345"))
    added(book, articles("Bulrush Mills, Inc."), 1)
    names = (QUILLWORT.upper(), SEDGE, "E0123452004-5", "e01234520045", "912345", "0000912345", "#1")
    for asked in names:
        assert [1] == [one.id for one in corporations_called(book, asked)]
    assert [] == [one.id for asked in ("Nobody Inc.", "954321", "#7", "") for one in corporations_called(book, asked)]


def test_two_of_one_name_are_both_meant_by_it(book: Book) -> None:
    """A name that two bear means both; the numbers tell them apart."""
    added(book, articles(QUILLWORT, ONE))
    added(book, articles(QUILLWORT, TWO, shares="2,000,000"), 1)
    assert [1, 2] == [one.id for one in corporations_called(book, QUILLWORT)]
    assert [2] == [one.id for one in corporations_called(book, "E0998872011-2")]


def test_a_paper_without_a_corporation_waits_only_where_it_does_something(book: Book) -> None:
    """An act without a corporation is told; a text that does nothing is not."""
    nameless = change("X").replace(b'X, a Nevada corporation (the "Corporation"), certifies', b"It is certified")
    found = added(book, nameless.replace(b"\nX\n", b"\n"))
    assert ((None,), {"corporation_unknown"}) == (found.corporations, {refusal.name for refusal in found.proposed})
    assert ((None,), ()) == added(book, b"Minutes of nothing in particular.\n", 1)[4:2:-1]


def test_a_disputed_name_makes_no_corporation(book: Book) -> None:
    """Of two readings of the name none is chosen, unless a number tells whose the paper is."""
    for says, refusals in ((f" {ONE}", set()), ("", {"corporation_unknown"})):
        data = change(QUILLWORT, says=says)
        reading = flow.read(data, "a test")
        assert isinstance(reading, Reading)
        names = Disputed((Cited(QUILLWORT, ()), Cited(SEDGE, ())))
        paper = reading.instruments[0]._replace(corporation=names)
        if says:
            added(book, articles(QUILLWORT, ONE))
        found = flow.add(book, reading._replace(instruments=(paper,)), data, NOON)
        assert refusals == {refusal.name for refusal in found.proposed}
    assert (QUILLWORT,) == book.corporations()


def test_the_checks_of_a_book_know_whose_a_paper_is(book: Book) -> None:
    """Papers of two corporations of one name do not stand beside each other."""
    added(book, articles(QUILLWORT, state="Nevada"))
    added(book, articles(QUILLWORT, state="Texas", shares="2,000,000"), 1)
    assert [1, 1] == [len(flow.chain(book, name).links) for name in book.corporations()]
    assert CLEAR in change(QUILLWORT).decode()


@pytest.mark.parametrize(("state", "treasury"), [("Nevada", [100]), ("Washington", [0])])
def test_shares_that_come_back_go_where_the_state_has_it(book: Book, state: str, treasury: list[int]) -> None:
    """Nevada keeps them in the treasury; the Model Act knows none, and they are unissued again."""
    (name,) = added(book, articles(QUILLWORT, state=state)).corporations
    assert name is not None
    common = Cited("Common Stock", ())
    for act in (Issuance(common, None, Cited(500, ())), Reacquisition(common, None, Cited(100, ()))):
        assert isinstance(flow.record(book, name, act, date(2012, 5, 4), NOON), tuple)
    (shown,) = [
        one for one in flow.position(book, name, None, None, "adopted").classes if one.share_class == "Common Stock"
    ]
    assert treasury == [one.treasury.value for one in shown.series if isinstance(one.treasury, Exactly)]
