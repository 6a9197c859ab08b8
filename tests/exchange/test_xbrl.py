"""XBRL tells numbers of share capital with their day, class and bytes; what is no number is a complaint."""

from datetime import date
from pathlib import Path

import pytest

from charterbook.exchange import xbrl
from charterbook.model.entries import Exactly
from charterbook.model.evidence import Source, Unreadable
from charterbook.model.shares import ParValue
from charterbook.model.ties import Teller, Told

BESIDE = Path(__file__).parent.parent.parent.parent / "shared" / "xbrl"
HEAD = (
    '<xbrl xmlns="http://www.xbrl.org/2003/instance" xmlns:g="http://fasb.org/us-gaap/2023" '
    'xmlns:dei="http://xbrl.sec.gov/dei/2023" xmlns:d="http://xbrl.org/2006/xbrldi" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    '<context id="now"><entity/><period><instant>2023-12-31</instant></period></context>'
    '<context id="a"><entity><segment><d:explicitMember dimension="g:StatementClassOfStockAxis">x:SeriesAPreferredStock'
    "Member</d:explicitMember></segment></entity><period><instant>2023-12-31</instant></period></context>"
    '<context id="east"><entity><segment><d:explicitMember dimension="g:GeographyAxis">x:EastMember</d:explicitMember>'
    "</segment></entity><period><instant>2023-12-31</instant></period></context>"
    '<context id="never"><entity/><period><forever/></period></context>'
)
PAGE = (
    '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL" '
    'xmlns:x="http://www.xbrl.org/2003/instance"><body><ix:header><ix:resources><x:context id="now"><x:entity/>'
    "<x:period><x:instant>2023-12-31</x:instant></x:period></x:context></ix:resources></ix:header><p>"
)


def read(data: bytes) -> Teller | Unreadable:
    """What the bytes tell."""
    return xbrl.read(data, Source("digest", len(data), "application/xml", "here"))


def told(data: bytes) -> tuple[Told, ...]:
    """The numbers of data that can be read."""
    found = read(data)
    assert isinstance(found, Teller), found
    return found.told


def instance(facts: str) -> bytes:
    """An instance document with these facts."""
    return f"{HEAD}{facts}</xbrl>".encode()


def inline(facts: str) -> bytes:
    """A page with these facts."""
    return f"{PAGE}{facts}</p></body></html>".encode()


def test_a_number_knows_its_day_class_and_bytes() -> None:
    """The member of the class axis is the name of the stock."""
    fact = '<g:PreferredStockSharesAuthorized contextRef="a" decimals="-3">5000'
    data = instance(f"{fact}</g:PreferredStockSharesAuthorized>")
    (found,) = told(data)
    assert ("Series A Preferred Stock", "authorized", Exactly(5_000), date(2023, 12, 31), 1_000) == (
        found.stock, found.measure, found.value, found.on, found.rounded_to
    )  # fmt: skip
    assert found.span is not None
    assert fact.encode() == data[found.span.start : found.span.end]


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ('name="g:CommonStockSharesOutstanding" format="ixt:num-dot-decimal">1,234,567', Exactly(1_234_567)),
        ('name="g:CommonStockSharesOutstanding" scale="6" format="ixt:num-dot-decimal">3.5', Exactly(3_500_000)),
        ('name="g:CommonStockSharesOutstanding" format="ixt:fixed-zero">no shares', Exactly(0)),
        ('name="g:CommonStockParOrStatedValuePerShare">0.001', ParValue("0.001")),
        ('name="g:CommonStockParOrStatedValuePerShare" scale="-2">1', ParValue("0.01")),
        ('name="g:CommonStockNoParValue">0', ParValue(None)),
    ],
)
def test_inline_numbers_are_scaled_and_read_through_tags(fact: str, value: object) -> None:
    """What the page shows becomes the number that is meant."""
    attributes, _, words = fact.rpartition(">")
    (found,) = told(inline(f'<ix:nonFraction contextRef="now" {attributes}><b>{words}</b></ix:nonFraction>'))
    assert value == found.value


@pytest.mark.parametrize(
    ("fact", "complaint"),
    [
        ('<g:CommonStockSharesIssued contextRef="now" xsi:nil="true"/>', "left empty"),
        ('<g:CommonStockSharesIssued contextRef="now">-5</g:CommonStockSharesIssued>', "cannot be negative"),
        ('<g:CommonStockSharesIssued contextRef="now">many</g:CommonStockSharesIssued>', "not written as a number"),
        ('<g:CommonStockSharesIssued contextRef="gone">5</g:CommonStockSharesIssued>', "context gone is not there"),
        ('<g:CommonStockSharesIssued contextRef="never">5</g:CommonStockSharesIssued>', "names no day"),
    ],
)
def test_what_is_no_number_is_a_complaint(fact: str, complaint: str) -> None:
    """It is told and never a value."""
    found = read(instance(fact))
    assert isinstance(found, Teller)
    assert ((), True) == (found.told, complaint in found.complaints[0])


def test_an_unknown_format_is_a_complaint() -> None:
    """A number is not guessed from a shape that nobody taught us."""
    found = read(
        inline('<ix:nonFraction contextRef="now" name="g:CommonStockSharesIssued" format="ixt:odd">5</ix:nonFraction>')
    )
    assert isinstance(found, Teller)
    assert ((), "CommonStockSharesIssued (5): its format odd is not known") == (found.told, found.complaints[0])


def test_numbers_of_a_part_of_the_business_are_not_the_stocks() -> None:
    """A member of another axis makes it a number of something else."""
    assert () == told(instance('<g:CommonStockSharesIssued contextRef="east">5</g:CommonStockSharesIssued>'))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is no XML"),
        (b"plain words", "it is no XML"),
        (b"<xbrl>", "it is no XML"),
        (b"<html><body/></html>", "it holds no XBRL"),
        (b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', "declares entities"),
    ],
)
def test_what_is_no_xbrl_is_refused_in_a_line(data: bytes, why: str) -> None:
    """Empty, cut off, another file, a bomb of entities."""
    found = read(data)
    assert isinstance(found, Unreadable)
    assert why in found.why


APPLE = {
    ("common stock", "authorized"): Exactly(1_800_000_000),
    ("common stock", "issued"): Exactly(915_970_050),
    ("common stock", "outstanding"): Exactly(915_970_050),
    ("common stock", "par value"): ParValue(None),
    ("preferred stock", "authorized"): Exactly(5_000_000),
}
TESLA = {
    ("common stock", "authorized"): Exactly(6_000_000_000),
    ("common stock", "issued"): Exactly(3_194_000_000),
    ("common stock", "outstanding"): Exactly(3_194_000_000),
    ("common stock", "par value"): ParValue("0.001"),
    ("preferred stock", "authorized"): Exactly(100_000_000),
    ("preferred stock", "issued"): Exactly(0),
    ("preferred stock", "outstanding"): Exactly(0),
    ("preferred stock", "par value"): ParValue("0.001"),
}


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [("aapl-20100925.xml", date(2010, 9, 25), APPLE), ("tsla-20240630_htm.xml", date(2024, 6, 30), TESLA)]
    if BESIDE.is_dir()
    else [],
)
def test_filed_reports_are_read_right(name: str, on: date, expected: dict[tuple[str, str], object]) -> None:
    """Authorized, issued, outstanding and par of each class on the day of the balance sheet, where the report tells."""
    found = told((BESIDE / name).read_bytes())
    assert expected == {(one.stock, one.measure): one.value for one in found if one.on == on}


def test_a_fact_within_a_fact_ends_itself_alone() -> None:
    """The outer number keeps its whole words and bytes."""
    inner = '<ix:nonFraction name="g:Liabilities" contextRef="now">1,2</ix:nonFraction>'
    page = inline(f'<ix:nonFraction name="g:CommonStockSharesIssued" contextRef="now">{inner}34</ix:nonFraction>')
    (one,) = told(page)
    assert Exactly(1_234) == one.value
    assert one.span is not None
    assert page[one.span.start : one.span.end].endswith(b"34")


@pytest.mark.parametrize(
    ("words", "decimals", "rounded_to"), [("5000", "-3", 1_000), ("5001", "-3", 1), ("0", "-6", 1), ("50", "-9", 1)]
)
def test_a_number_is_rounded_only_as_far_as_its_digits_are(words: str, decimals: str, rounded_to: int) -> None:
    """Nought and a number with more digits than its rounding leaves are held to the share."""
    facts = f'<g:CommonStockSharesIssued contextRef="now" decimals="{decimals}">{words}</g:CommonStockSharesIssued>'
    (one,) = told(instance(facts))
    assert rounded_to == one.rounded_to


@pytest.mark.parametrize(
    ("scheme", "cik"), [("http://www.sec.gov/CIK", "320193"), ("http://standards.iso.org/iso/17442", None)]
)
def test_a_report_says_whose_it_is(scheme: str, cik: str | None) -> None:
    """By the SEC's key, and no other number."""
    identifier = f"<entity><identifier scheme='{scheme}'>0000320193</identifier></entity>"
    found = read(instance("").replace(b"<entity/>", identifier.encode()))
    assert isinstance(found, Teller)
    assert cik == found.cik


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("<measure>xbrli:shares</measure>", 1), ("<measure>iso4217:USD</measure>", 0), ("<measure>pure</measure>", 0)],
)
def test_a_count_in_another_unit_than_shares_is_a_complaint(unit: str, expected: int) -> None:
    """Dollars are no shares."""
    fact = '<g:CommonStockSharesIssued contextRef="a" unitRef="u">5</g:CommonStockSharesIssued>'
    found = read(instance(f'<unit id="u">{unit}</unit>{fact}'))
    assert isinstance(found, Teller)
    assert (expected, 1 - expected) == (len(found.told), len(found.complaints))


@pytest.mark.parametrize(("currency", "expected"), [("USD", 1), ("EUR", 0)])
def test_a_par_value_in_another_currency_is_a_complaint(currency: str, expected: int) -> None:
    """A charter of a state of the United States tells dollars."""
    unit = (
        f'<unit id="u"><divide><unitNumerator><measure>iso4217:{currency}</measure></unitNumerator><unitDenominator>'
        "<measure>shares</measure></unitDenominator></divide></unit>"
    )
    name = "CommonStockParOrStatedValuePerShare"
    found = read(instance(f'{unit}<g:{name} contextRef="a" unitRef="u">0.001</g:{name}>'))
    assert isinstance(found, Teller)
    assert (expected, 1 - expected) == (len(found.told), len(found.complaints))
