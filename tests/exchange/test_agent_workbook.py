"""An agent's list in a workbook is read as its CSV would be, results of formulas as told; nothing is fetched or run."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from io import BytesIO
from typing import Any

import pytest
from xlsxwriter import Workbook

from charterbook.exchange.agent_workbook import read
from charterbook.exchange.archive import packed, unpacked
from charterbook.exchange.xlsx_read import number_text
from charterbook.model.entries import Exactly, Unknown
from charterbook.model.ties import Teller
from charterbook.tying import agent_list

ON = date(2024, 1, 1)
HEADS = ("Class", "Holder", "Shares")


def workbook(fill: Callable[[Workbook], None]) -> bytes:
    """A workbook as a spreadsheet program writes it."""
    out = BytesIO()
    book = Workbook(out, {"in_memory": True})
    fill(book)
    book.close()
    return out.getvalue()


def listed(*rows: tuple[Any, ...], sheet: str = "Holders", above: int = 0) -> Callable[[Workbook], None]:
    """Fills a sheet with rows; a tuple of a formula and its result is a formula."""

    def fill(book: Workbook) -> None:
        made = book.add_worksheet(sheet)
        for number, row in enumerate(rows, above):
            for column, cell in enumerate(row):
                if isinstance(cell, tuple):
                    made.write_formula(number, column, cell[0], None, cell[1])
                else:
                    made.write(number, column, cell)

    return fill


def counts(data: bytes, **columns: str) -> dict[str, object]:
    """The shares by stock."""
    found = read(data, ON, columns)
    assert isinstance(found, Teller), found
    return {told.stock: told.value for told in found.told}


def changed(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one of its files changed."""
    files = unpacked(data)
    assert isinstance(files, dict)
    return packed({**files, part: change(files[part])})


LIST = listed(
    HEADS, ("Common Stock", "Ann Fictitious", 1000), ("Common Stock", "Bob", 20.000435), ("Series A", "Ann", 7)
)
SHEET = "xl/worksheets/sheet1.xml"


def test_holders_are_summed_by_stock() -> None:
    """A fraction as the spreadsheet shows it, exactly."""
    found = counts(workbook(LIST))
    assert {"Common Stock": Exactly(Fraction("1020.000435")), "Series A": Exactly(7)} == found


def test_the_bytes_decide_how_a_list_is_read() -> None:
    """A workbook and a CSV file of the same list tell the same."""
    csv = b"Class,Holder,Shares\nCommon Stock,Ann,1000\nCommon Stock,Bob,20.000435\nSeries A,Ann,7\n"
    assert agent_list(csv, ON, {}) == agent_list(workbook(LIST), ON, {})


def test_the_result_of_a_formula_is_taken_as_told_and_noted() -> None:
    """The file's last result, with a note; one without a result makes its stock unknown."""
    data = workbook(listed(HEADS, ("Common", "Ann", ("=500+500", 1000)), ("Common", "Bob", 1), ("Series A", "Ann", 2)))
    found = read(data, ON, {})
    assert isinstance(found, Teller)
    common, series = found.told
    assert (Exactly(1001), "1 line with the result of a formula, as the file has it") == (common.value, common.note)
    assert "" == series.note
    empty = changed(data, SHEET, lambda xml: xml.replace(b"<v>1000</v>", b""))
    assert Unknown('line 2: "" is no count of shares') == counts(empty)["Common"]


def test_the_heads_may_stand_below_a_title() -> None:
    """Lines are counted as the spreadsheet counts them."""
    rows = [("Holders of record of Fictitious Corporation",), (), HEADS, (), ("Common", "Ann", "ten")]
    assert {"Common": Unknown('line 8: "ten" is no count of shares')} == counts(workbook(listed(*rows, above=3)))


def test_a_workbook_of_several_lists_needs_a_name() -> None:
    """And an empty sheet beside the list needs none."""

    def both(book: Workbook) -> None:
        LIST(book)
        listed(HEADS, ("Common", "Cy", 5), sheet="Options")(book)
        book.add_worksheet("Empty")

    data = workbook(both)
    assert "has 2 sheets; say which sheet is meant: Holders, Options" == read(data, ON, {})
    assert {"Common": Exactly(5)} == counts(data, sheet="Options")
    assert "has no sheet Other; it has Holders, Options" == read(data, ON, {"sheet": "Other"})
    assert "has nothing on the sheet Empty; filled are Holders, Options" == read(data, ON, {"sheet": "Empty"})


def test_columns_are_named_as_for_a_csv_file() -> None:
    """By their headings."""
    data = workbook(listed(("Wertpapier", "Stück"), ("C", 4)))
    assert {"C": Exactly(4)} == counts(data, stock="Wertpapier", shares="Stück")
    assert "has no column for the stock" in str(read(data, ON, {}))


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("1000", "1000"), ("1E3", "1000"), ("1.5e7", "15000000"), ("0.30000000000000004", "0.3"), ("-5", "-5"),
        ("123456789012345678", "123456789012345678"), ("NaN", "NaN"), ("", ""), ("#REF!", "#REF!"), ("1E400", "1E400"),
    ],
)  # fmt: skip
def test_a_number_is_what_the_spreadsheet_shows(stored: str, shown: str) -> None:
    """Fifteen digits; what is no such number stays as it is, and is then no count."""
    assert shown == number_text(stored)


BOMB = b'<!DOCTYPE a [<!ENTITY b "bbbbbbbb">]>'


@pytest.mark.parametrize(
    ("part", "change", "fault"),
    [
        (SHEET, lambda xml: xml.replace(b"<worksheet", BOMB + b"<worksheet", 1), "is a damaged workbook"),
        (SHEET, lambda xml: xml[: len(xml) // 2], "is a damaged workbook"),
        (SHEET, lambda xml: xml.replace(b'r="A2"', b'r="XFD2"'), "beyond 256 columns"),
        (SHEET, lambda xml: xml.replace(b'r="A2"', b'r="A9999999"'), "is a damaged workbook"),
        ("xl/sharedStrings.xml", lambda xml: b"<sst/>", "is a damaged workbook"),
        ("xl/workbook.xml", lambda xml: b"<workbook/>", "is a zip archive and no XLSX workbook"),
    ],
)
def test_a_workbook_that_is_broken_or_set_as_a_trap_is_refused(
    part: str, change: Callable[[bytes], bytes], fault: str
) -> None:
    """In a line, with what would help."""
    told = read(changed(workbook(LIST), part, change), ON, {})
    assert isinstance(told, str)
    assert fault in told
    assert 1 == len(told.splitlines())


def test_what_is_no_workbook_is_told_apart() -> None:
    """Another archive, an old or encrypted Excel file, half a file, an empty workbook, a bomb."""
    assert "no XLSX workbook" in str(agent_list(packed({"a.txt": b"a"}), ON, {}))
    assert "old or a password-protected" in str(agent_list(b"\xd0\xcf\x11\xe0" + bytes(600), ON, {}))
    assert "no whole zip archive" in str(agent_list(workbook(LIST)[:200], ON, {}))
    assert "is empty" in str(agent_list(workbook(listed()), ON, {}))
    bomb = changed(workbook(LIST), SHEET, lambda xml: xml + b" " * (70 * 1024 * 1024))
    assert "would unpack" in str(agent_list(bomb, ON, {}))
