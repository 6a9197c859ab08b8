"""Par values and amounts are exact decimals; no par value is not a par value of zero."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from charterbook.model.shares import ParValue
from tests.text.views import found, told


@pytest.mark.parametrize(
    ("paper", "usd"),
    [
        ("par value $0.001 per share", "0.001"),
        ("$.001 par value", "0.001"),
        ("par value of $0.0010 per share", "0.001"),
        ("$0.00001 par value per share", "0.00001"),
        ("with a par value of $0.10 each", "0.1"),
        ("of the par value of $1 each", "1"),
        ("par value $5.00", "5"),
        ("par value of one cent ($.01) per share", "0.01"),
        ("par value .001", "0.001"),
        ("$ .001 par value", "0.001"),
        ("par value of one cent per share", "0.01"),
        ("par value of one-tenth of one cent a share", "0.001"),
        ("par value of fifty cents", "0.5"),
        ("par value of 25 cents each", "0.25"),
        ("par value of one hundred dollars", "100"),
        ("$.05 par per share", "0.05"),
        ("$10.00 par", "10"),
        ("par $.01", "0.01"),
        ("par one dollar", "1"),
        ("Par value. $.01 a share", "0.01"),
        ("par value\u2014$0.01 per share", "0.01"),
        ("par value, $.01", "0.01"),
        ("par value per share: $.01", "0.01"),
        ("par value (per share): $.01", "0.01"),
        ("par value, if any: $.01", "0.01"),
        ("of one dollar ($1.00) par value", "1"),
        ("ten cents ($.10) par value", "0.1"),
        ("$0.10 (ten cents) par value", "0.1"),
        ("ten-cent par value", "0.1"),
        ("par value of 1/10 of a cent", "0.001"),
        ("par value of one ten-thousandth of a dollar", "0.0001"),
        ("par value of US$0.001", "0.001"),
        ("$.001 per share par value", "0.001"),
        ("$5.00 each par value", "5"),
        ("par of $.01", "0.01"),
        ("the par value shall be twenty-five cents", "0.25"),
        ("par or nominal value of $1.00", "1"),
        ("a par value of $1,000 per share", "1000"),
        ("par value of one thousand dollars per share", "1000"),
        ("NPV", None),
        ("no par", None),
        ("nominal value $.001", "0.001"),
        ("one cent ($.01) par value", "0.01"),
        ("one-tenth of one cent ($.001) par value", "0.001"),
        ("no par value", None),
        ("par value per share (if none, so state): None", None),
        ("without par value", None),
        ("no-par value", None),
        ("no-par", None),
        ("nonpar", None),
        ("zero par value", None),
        ("no stated par value", None),
        ("which do not have a par value", None),
        ("having neither par nor stated value", None),
        ("par value: no par", None),
        ("without nominal or par value", None),
    ],
)
def test_a_par_value_is_read_in_each_form(paper: str, usd: str | None) -> None:
    """Before or after its amount, with or without dollar sign and leading zero."""
    assert [("par", ParValue(usd))] == told(f"Preferred Stock, {paper}, of the Corporation", "P")


@given(st.integers(1, 10**6), st.integers(1, 9))
def test_a_par_value_is_an_exact_decimal(digits: int, places: int) -> None:
    """No digit is lost and no zero is kept that says nothing."""
    whole, rest = divmod(digits, 10**places)
    written = f"{whole}.{rest:0{places}}"
    (mark,) = found(f"par value ${written} per share", "P")
    assert ParValue(written.rstrip("0").rstrip(".")) == mark.cited.value


def test_a_fraction_of_an_amount_is_no_par_value() -> None:
    """What is a hundredth of something is not read as one."""
    assert [] == told("Preferred Stock, par value of 1/100 of the price, of the Corporation", "P")


def test_a_par_value_is_cited_with_its_dollar_sign() -> None:
    """The bytes are those of the amount."""
    paper = "Stock, par value $0.001 per share"
    (mark,) = found(paper, "P")
    assert ["$0.001"] == [paper[span.start : span.end] for span in mark.cited.spans]


@pytest.mark.parametrize(
    ("paper", "amount"),
    [("a stated value of $1,000", "1000"), ("a price of $40,000,000", "40000000"), ("$1.50 a share", "1.50")],
)
def test_an_amount_is_no_count(paper: str, amount: str) -> None:
    """Dollars are dollars: a mark of money and none of a number."""
    assert ([("money", amount)], []) == (told(paper, "M"), told(paper, "N"))


@pytest.mark.parametrize(
    "paper",
    [
        "par value $0.00l per share",
        "par value $1,000,00 per share",
        "par value of $O.001",
        "par value $0.",
        "par value $.33 1/3 per share",
        "par value of two dollars and fifty cents",
    ],
)
def test_an_amount_that_cannot_be_read_is_no_par_value(paper: str) -> None:
    """A letter for a digit or a broken grouping gives no par value, never a near one."""
    assert [] == told(paper, "P")


def test_a_large_par_value_is_read_whole() -> None:
    """Thousands have commas in a par value too."""
    assert {value for _, value in told("par value $1,000 per share", "P")} <= {ParValue("1000")}
