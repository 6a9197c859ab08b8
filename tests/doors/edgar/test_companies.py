"""Which company is meant."""

import pytest

from charterbook.doors.edgar.companies import by_ticker, in_list, is_key, key
from charterbook.doors.refusals import Refused

TOLD = {"0": {"cik_str": 320193, "ticker": "AAPL"}, "1": {"cik_str": 1067983, "ticker": "BRK-B"}, "2": "damaged"}


def test_a_key_is_ten_digits() -> None:
    """With zeros, without, or after the letters CIK."""
    assert ["0000123456"] * 3 == [key("123456"), key("0000123456"), key("cik 123456")]


@pytest.mark.parametrize("text", ["", "0", "12345678901", "12a", "-5", "\uff11\uff12", "../../etc"])
def test_what_is_no_key_is_refused(text: str) -> None:
    """With what one looks like."""
    with pytest.raises(ValueError, match="Central Index Key"):
        key(text)


def test_a_list_has_keys_and_tickers() -> None:
    """One a line; what stands behind a # is a remark."""
    lines = in_list("# mine\n320193\n\nBRK.B  # class B\n")
    assert (("320193", "BRK.B"), [True, False]) == (lines, [is_key(line) for line in lines])


def test_tickers_are_found_in_either_spelling() -> None:
    """BRK.B is BRK-B, in any case."""
    assert ("0001067983", "0000320193") == by_ticker(TOLD, ("brk.b", "Aapl"))


@pytest.mark.parametrize(("told", "ticker"), [(TOLD, "BESC"), ([], "AAPL"), ({}, "AAPL")])
def test_a_ticker_that_is_not_there_is_told(told: object, ticker: str) -> None:
    """The list has the tickers of today alone, so that the key is the remedy."""
    with pytest.raises(Refused, match="--cik"):
        by_ticker(told, (ticker,))
