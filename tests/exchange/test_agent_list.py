"""A transfer agent's list gives sums by stock; what is no number is told and never summed over."""

from datetime import date

import pytest

from charterbook.exchange.agent_list import read
from charterbook.model.entries import Exactly, Unknown
from charterbook.model.ties import Teller

ON = date(2024, 1, 1)
LIST = 'Class,Holder,Shares\nCommon Stock,Ann Fictitious,"1,000"\nCommon Stock,Bob Fictitious,20.5\nSeries A,Ann,7\n'


def counts(text: str, **columns: str) -> dict[str, object]:
    """The shares by stock."""
    found = read(text, ON, columns)
    assert isinstance(found, Teller), found
    return {told.stock: told.value for told in found.told}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_holders_are_summed_by_stock(separator: str) -> None:
    """Whatever the separator, with thousands and parts of a share."""
    text = LIST if separator == "," else LIST.replace('"1,000"', "1000").replace(",", separator)
    assert "2041/2" == str(counts(text)["Common Stock"].value)  # type: ignore[attr-defined]
    assert Exactly(7) == counts(text)["Series A"]


@pytest.mark.parametrize("shares", ["=1+1", "-5", "", "1e9", "+7", "@SUM(A1)", "1,00", "ten"])
def test_what_is_no_count_makes_its_stock_unknown(shares: str) -> None:
    """A formula, a negative number, an empty cell: a sum without it would be wrong, and the line is named."""
    text = f'Class,Shares\nCommon Stock,5\nCommon Stock,"{shares}"\nSeries A,1\n'
    found = counts(text)
    assert Unknown(f'line 3: "{shares}" is no count of shares') == found["Common Stock"]
    assert Exactly(1) == found["Series A"]


def test_spellings_of_one_stock_are_one_sum() -> None:
    """Case, blanks and a par value behind the name make no second stock; the first spelling is told."""
    text = 'Class,Shares\nCommon Stock,60\n"COMMON  STOCK, par value $0.01",50\nCommon Stock B,1\n'
    assert {"Common Stock": Exactly(110), "Common Stock B": Exactly(1)} == counts(text)


def test_names_in_other_scripts_are_told_apart() -> None:
    """Two names without a Latin letter are two stocks; one letter in two encodings is one."""
    assert {"普通株": Exactly(5), "优先股": Exactly(7)} == counts("Class,Shares\n普通株,5\n优先股,7\n")
    assert {"Série A": Exactly(3)} == counts("Class,Shares\nSérie A,1\nSe\u0301rie A,2\n")
    assert {"--": Exactly(1), "**": Exactly(2)} == counts("Class,Shares\n--,1\n**,2\n")


def test_two_stocks_of_one_name_are_no_sum() -> None:
    """The par values tell that there are two; which line is of which class of the book, nobody can tell."""
    found = counts('Class,Shares\n"Common Stock, par value $0.01",60\n"Common Stock, par value $1",50\nB,1\n')
    assert (True, Exactly(1)) == (isinstance(found["Common Stock, par value $0.01"], Unknown), found["B"])


def test_a_total_among_the_lines_is_not_summed_again() -> None:
    """A line that says that it is a total makes its stock unknown; a holder whose name holds the word does not."""
    head = "Class,Holder,Shares\nCommon,Ann,5\n"
    why = "line 3: it reads like a total of other lines; leave totals out of the list"
    assert {"Common": Unknown(why)} == counts(f"{head}Common,TOTAL,5\n")
    assert {"Common": Exactly(10)} == counts(f"{head}Common,Total Return Fund (fictitious),5\n")


@pytest.mark.parametrize(("separator", "is_told"), [(";", False), (",", True), ("|", True)])
def test_a_point_among_semicolons_may_part_thousands(separator: str, is_told: bool) -> None:
    """Where commas part decimals, 1.234 is a thousand and more: elsewhere it is one share and a part."""
    found = counts(f"Class{separator}Shares\nCommon{separator}1.234\n")["Common"]
    assert is_told is isinstance(found, Exactly)


def test_cancelled_lines_do_not_count() -> None:
    """Where the list has a status."""
    assert {"Common": Exactly(5)} == counts("Security,Balance,Status\nCommon,5,Active\nCommon,9,Cancelled\n")


def test_a_status_that_nobody_knows_makes_its_stock_unknown() -> None:
    """Whether shares in escrow are outstanding is not for a reader to say; a sum without the line would be wrong."""
    found = counts("Security,Balance,Status\nCommon,5,Active\nCommon,9,Escrow\nSeries A,1,\n")
    assert Unknown('line 3: its status "Escrow" is not known') == found["Common"]
    assert Exactly(1) == found["Series A"]


def test_a_person_names_the_columns() -> None:
    """Headings that no list has come in by name."""
    assert {"C": Exactly(4)} == counts("Wertpapier,Stück\nC,4\n", stock="Wertpapier", shares="Stück")


@pytest.mark.parametrize(
    ("text", "columns", "fault"),
    [
        ("", {}, "is empty"),
        ("Class,Holder\nC,Ann\n", {}, "no column for the shares"),
        ("Class,Shares,Balance\nC,1,2\n", {}, "2 columns that may hold the shares"),
        ("Class,Shares\nC,1,2\n", {}, "is the separator right?"),
        ("Class,Shares\nC,1\n", {"stock": "Security"}, "no column for the stock"),
        ("Class,Shares\nC,1\n", {"colour": "x"}, "cannot have a column colour"),
    ],
)
def test_a_list_that_cannot_be_read_is_refused_in_a_line(text: str, columns: dict[str, str], fault: str) -> None:
    """With what would let it be read."""
    assert fault in str(read(text, ON, columns))


def test_a_cell_without_end_is_one_line() -> None:
    """A file that the table reader gives up on is refused."""
    assert "is no table" in str(read(f'Class,Shares\n"{"x" * 200_000}",1\n', ON, {}))
