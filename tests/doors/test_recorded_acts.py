"""`record` takes every act on shares, with holders, and refuses by name what cannot be."""

from pathlib import Path

import pytest

from charterbook.doors.cli import main
from charterbook.doors.options import open_book
from charterbook.ledger.chart import held_by, key_of, leaf
from charterbook.ledger.reckoning import Reckoning

BESTNET = Path(__file__).parent.parent.parent / "examples" / "bestnet"
SERIES_A = "Series A Convertible Preferred Stock"
SHARES = ("--class", "Preferred Stock", "--series", SERIES_A, "--on")


@pytest.fixture
def book(tmp_path: Path) -> str:
    """A book with the articles and the designation of 650 Series A shares."""
    place = str(tmp_path / "book.db")
    papers = sorted(str(path) for path in BESTNET.glob("*.txt"))[:2]
    assert 0 == main(["add", *papers, "--book", place])
    return place


def _record(book: str, *said: str) -> int:
    return main(["record", *said, "--book", book])


def _balances(book: str, *accounts: str | None) -> list[object]:
    """Of each holder (None: not known), or of a leaf by its name with a colon."""
    with open_book(book) as opened:
        (name,) = opened.corporations()
        ledger = opened.ledger(name)
        (account,) = {entry.postings[-1].account for entry in ledger.entries if entry.act.act == "series_designation"}
        key = key_of(account)
        assert key is not None
        on = Reckoning(ledger, "effective")
        return [
            on.balance(leaf(key, name[1:]) if name and name.startswith(":") else held_by(key, name))  # type: ignore[arg-type]
            for name in accounts
        ]


def test_shares_pass_from_holder_to_holder_and_are_split(book: str) -> None:
    """400 to Ada, 105 of them to Bo, 20 bought from Bo and issued again to Cy; then 1 for 10, rounded up."""
    ada, bo, cy = "Ada Fictitious", "Bo Invented", "Cy Madeup"
    assert 0 == _record(book, "issuance", *SHARES, "2000-01-10", "--shares", "400", "--holder", ada)
    sold = ("--holder", ada, "--to-holder", bo)
    assert 0 == _record(book, "transfer", *SHARES, "2000-02-10", "--shares", "105", *sold)
    assert 0 == _record(book, "reacquisition", *SHARES, "2000-03-10", "--shares", "20", "--holder", bo)
    again = ("--holder", cy, "--from-treasury")
    assert 0 == _record(book, "issuance", *SHARES, "2000-04-10", "--shares", "5", *again)
    assert [295, 85, 5, 15] == _balances(book, ada, bo, cy, ":treasury")
    ratio = ("--new", "1", "--old", "10", "--fractions", "round up")
    assert 0 == _record(book, "split", *SHARES, "2000-05-10", *ratio)
    assert [30, 9, 1, 15, 595] == _balances(book, ada, bo, cy, ":treasury", ":available")


def test_a_dividend_and_barred_shares(book: str) -> None:
    """10 % on 400 shares of a holder; 40 taken into the treasury and retired for good leave 610 in the series."""
    holder = ("--holder", "Ada Fictitious")
    assert 0 == _record(book, "issuance", *SHARES, "2000-01-10", "--shares", "400", *holder)
    assert 0 == _record(book, "dividend", *SHARES, "2000-02-10", "--new", "1", "--old", "10", "--fractions", "cash")
    assert 0 == _record(book, "reacquisition", *SHARES, "2000-03-10", "--shares", "40", *holder)
    assert 0 == _record(book, "retirement", *SHARES, "2000-04-10", "--shares", "40", "--no-reissue")
    assert [400, 0, 210] == _balances(book, "Ada Fictitious", ":treasury", ":available")


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("transfer", "--shares", "5", "--holder", "Ada"), "transfer needs --to-holder"),
        (("split", "--new", "1"), "split needs --old"),
        (("split", "--new", "0", "--old", "5"), "[number_not_positive]"),
        (("transfer", "--shares", "5", "--holder", "Ada", "--to-holder", "Bo"), "[holder_has_not_enough]"),
        (("retirement", "--shares", "5"), "[treasury_not_enough]"),
    ],
)
def test_what_cannot_be_recorded_is_told_in_one_line(
    book: str, said: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing option or a refusal by name, exit code 2, and nothing is kept."""
    assert 2 == _record(book, said[0], *SHARES, "2000-01-10", *said[1:])
    error = capsys.readouterr().err
    assert told in error
    assert 1 == len(error.splitlines())
