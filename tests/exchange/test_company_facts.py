"""The SEC's company facts tell the latest report of each day; what is no number is a complaint."""

import json
from datetime import date
from pathlib import Path

import pytest

from charterbook.exchange.company_facts import read
from charterbook.model.entries import Exactly
from charterbook.model.evidence import Unreadable
from charterbook.model.shares import ParValue
from charterbook.model.ties import Teller

SNOWFLAKE = Path(__file__).parent.parent.parent.parent / "shared" / "xbrl" / "snow_facts.json"


def facts(*reports: dict[str, object], name: str = "CommonStockSharesAuthorized") -> bytes:
    """A file of one concept."""
    usual = {"end": "2023-12-31", "filed": "2024-02-01", "form": "10-K", "accn": "0000000000-24-000001"}
    unit = "USD/shares" if "Par" in name else "shares"
    return json.dumps({"facts": {"us-gaap": {name: {"units": {unit: [usual | one for one in reports]}}}}}).encode()


def teller(data: bytes) -> Teller:
    """What can be read."""
    found = read(data)
    assert isinstance(found, Teller), found
    return found


def test_the_latest_report_of_a_day_counts_and_the_earlier_is_told() -> None:
    """A restated number is not a second number."""
    (found,) = teller(facts({"val": 5, "filed": "2025-02-01"}, {"val": 4})).told
    assert (Exactly(5), date(2023, 12, 31)) == (found.value, found.on)
    assert "reported otherwise before" in found.note


def test_a_par_value_is_exact() -> None:
    """0.0001 stays what it is."""
    (found,) = teller(facts({"val": 0.0001}, name="CommonStockParOrStatedValuePerShare")).told
    assert ParValue("0.0001") == found.value


@pytest.mark.parametrize("value", [-1, "5", None, True, [5]])
def test_what_is_no_number_is_a_complaint(value: object) -> None:
    """It is told and never a value."""
    found = teller(facts({"val": value}))
    assert ((), 1) == (found.told, len(found.complaints))


@pytest.mark.parametrize(
    "value", ["1e999999999", "1e-999999999", "-1e999999999", "NaN", "1e30", "9" * 31, "-0e77777777"]
)
def test_a_number_too_long_to_write_out_is_a_complaint(value: str) -> None:
    """A file of a few bytes cannot take all memory or all time."""
    found = teller(facts({"val": 77}).replace(b"77", value.encode()))
    assert ((), 1) == (found.told, len(found.complaints))


def test_a_number_in_another_unit_is_a_complaint() -> None:
    """A par value in euro is none in dollars, and a count in dollars is none of shares."""
    par = facts({"val": 0.001}, name="CommonStockParOrStatedValuePerShare").replace(b"USD", b"EUR")
    for data, unit in ((par, "EUR/shares"), (facts({"val": 5}).replace(b'"shares"', b'"USD"'), "USD")):
        found = teller(data)
        assert found.told == ()
        assert f"told in {unit}" in found.complaints[0]


@pytest.mark.parametrize("data", [b"", b"[]", b'{"facts": 3}', b'{"facts": {"dei": []}}', b"{" * 9_000])
def test_another_file_is_refused_in_a_line(data: bytes) -> None:
    """With what to give instead."""
    assert isinstance(read(data), Unreadable)


@pytest.mark.parametrize("path", [SNOWFLAKE] if SNOWFLAKE.is_file() else [])
def test_a_companys_facts_are_read_right(path: Path) -> None:
    """Authorized, outstanding and par of the last day told, as far as they are told without a class."""
    last = {
        (one.stock, one.measure): one.value for one in teller(path.read_bytes()).told if one.on == date(2025, 4, 30)
    }
    assert {
        ("common stock", "reserved"): Exactly(144_767_000),
        ("common stock", "treasury"): Exactly(426_000),
        ("preferred stock", "authorized"): Exactly(200_000_000),
        ("preferred stock", "issued"): Exactly(0),
        ("preferred stock", "outstanding"): Exactly(0),
        ("preferred stock", "par value"): ParValue("0.0001"),
    } == last


@pytest.mark.parametrize(("key", "cik"), [("320193", "320193"), ('"0000320193"', "320193"), ("null", None)])
def test_the_file_says_whose_facts_they_are(key: str, cik: str | None) -> None:
    """The SEC's key, without the zeros that some write before it."""
    assert cik == teller(b'{"cik": %s, "facts": {}}' % key.encode()).cik
