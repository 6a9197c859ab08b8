"""Exhibits that a report cites from another filing."""

import pytest

from charterbook.doors.edgar.cited import cited_in
from tests.doors.edgar.pretend import Filed

WORDS = "Certificate of Amendment (incorporated by reference to Exhibit 3.1 to the Form 8-K filed on May 1, 2003)"
LINES = (
    f"Item 9.01 Exhibits.\n\n 3.1   {WORDS}\n\n 3.2   By-laws, filed herewith.\n\n"
    " 99.1  Release (incorporated by reference)\n"
)
TABLE = (
    "<html><body><p>Item 9.01 Financial Statements and Exhibits</p><table>"
    "<tr><td>Exhibit No.</td><td>Description</td></tr>"
    f"<tr><td><p>3.1*</p></td><td><p>{WORDS}</p></td></tr>"
    "<tr><td>3.2</td><td>By-laws, filed herewith.</td></tr>"
    "<tr><td>4.1</td><td>Designation, incorporated herein by reference to Exhibit 4.1</td></tr>"
    "<tr><td>99.1</td><td>Release (incorporated by reference)</td></tr></table></body></html>\n"
)


def _report(text: str) -> bytes:
    one = Filed("0000999999-05-000040", "8-K", "2005-05-06", "20050506090000", (("8-K", "r.htm", "", text),))
    return one.whole.encode()


def test_a_line_that_cites_is_told_with_its_words() -> None:
    """Of a text: the number and the whole citation; what is filed herewith is none, nor is a press release."""
    assert [("3.1", WORDS)] == [tuple(one) for one in cited_in(_report(LINES))]


def test_a_table_of_exhibits_is_read_by_rows() -> None:
    """Of a page: the number in its cell and the words in theirs, never those of the next row."""
    found = cited_in(_report(TABLE))
    assert [("3.1", True), ("4.1", True)] == [(one.number, "incorporated" in one.words) for one in found]
    assert not any("By-laws" in one.words or "Release" in one.words for one in found)


@pytest.mark.parametrize(
    "text", ["", "Item 5.03. Nothing is cited.\n", "\n" * 20_000, " 3.1 " * 4_000, "%PDF-1.4 broken"]
)
def test_what_cites_nothing_gives_nothing(text: str) -> None:
    """Nor does a report that is empty, endless in white space, or no text at all."""
    assert () == cited_in(_report(text))
