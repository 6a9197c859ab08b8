"""What a filing's header says, from its page and from the complete submission."""

from datetime import UTC, date, datetime

import pytest

from charterbook.doors.edgar.header import Document, document, in_submission, on_page
from tests.doors.edgar.pretend import Filed

REPORT = ("8-K", "form8k.htm", "CURRENT REPORT", "A report.\n")


def _accepted(digits: str) -> datetime:
    return in_submission(
        Filed("0000999999-03-000042", "8-K", "2003-04-28", digits, (REPORT,)).whole.encode()
    ).accepted_at


@pytest.mark.parametrize(
    ("washington", "expected"),
    [
        ("20030428163012", datetime(2003, 4, 28, 20, 30, 12, tzinfo=UTC)),
        ("20030128163012", datetime(2003, 1, 28, 21, 30, 12, tzinfo=UTC)),
        # Until 2006 summer time began in April, since 2007 it begins in March.
        ("20060320120000", datetime(2006, 3, 20, 17, 0, 0, tzinfo=UTC)),
        ("20070320120000", datetime(2007, 3, 20, 16, 0, 0, tzinfo=UTC)),
        # The hour that comes twice: nobody is said to have known earlier than was possible.
        ("20031026013000", datetime(2003, 10, 26, 6, 30, 0, tzinfo=UTC)),
    ],
)
def test_an_acceptance_is_the_clock_of_washington(washington: str, expected: datetime) -> None:
    """The header's acceptance is read as Eastern time, in summer and in winter, by the rules of its own year."""
    assert expected == _accepted(washington)


def test_without_an_acceptance_a_filing_is_known_by_the_end_of_its_day() -> None:
    """The oldest headers tell a day alone: what was filed on it counts as known when it is over, and this is told."""
    header = in_submission(Filed("0000999999-98-000001", "8-K", "1998-12-31", "", (REPORT,)).whole.encode())
    assert (datetime(1999, 1, 1, 4, 59, 59, tzinfo=UTC), False) == (header.accepted_at, header.to_the_second)


def test_page_and_submission_say_the_same() -> None:
    """The header of the page, unescaped, is that of the complete submission, byte for byte, without its links."""
    report = ("8-K", "form8k.htm", "R&D <REPORT>", "A report.\n")
    filed = Filed(
        "0000999999-03-000042", "8-K", "2003-04-28", "20030428163012", (report, ("EX-3.1", "ex3.htm", "", ""))
    )
    header, documents = on_page(filed.page.encode())
    assert in_submission(filed.whole.encode()) == header
    assert date(2003, 4, 28) == header.filed_on
    expected = (Document(1, "8-K", "form8k.htm", "R&D <REPORT>"), Document(2, "EX-3.1", "ex3.htm"))
    assert expected == documents


@pytest.mark.parametrize("page", [b"", b"<html><body>Request Rate Threshold Exceeded</body></html>", b"<PRE></PRE>"])
def test_a_page_of_another_kind_is_none(page: bytes) -> None:
    """What has no header is no filing: it is said, and no time is made up."""
    with pytest.raises(ValueError, match="header"):
        on_page(page)


@pytest.mark.parametrize("line", ["ACCESSION NUMBER", "CONFORMED SUBMISSION TYPE", "FILED AS OF DATE"])
def test_a_header_that_says_too_little_is_none(line: str) -> None:
    """A header without number, form or day is refused, and so is a day that no calendar has."""
    whole = Filed("0000999999-03-000042", "8-K", "2003-04-28", "20030428163012", (REPORT,)).whole
    for spoiled in (whole.replace(line, "OTHER"), whole.replace("\t20030428\n", "\t20031328\n")):
        with pytest.raises(ValueError, match=r"does not tell|unconverted|does not match|month"):
            in_submission(spoiled.encode())


def test_words_of_a_document_stay_on_their_line() -> None:
    """A description cannot move the cursor of a terminal, nor a type that is missing become a document."""
    told = document(b"<TYPE>ex-3.1\n<SEQUENCE>2\n<FILENAME>a.htm\n<DESCRIPTION>A\x1b[2J\x07B\n<TEXT>\n<TYPE>EX-9\n")
    assert Document(2, "EX-3.1", "a.htm", "A [2J B") == told
    assert [None, None] == [document(b"<SEQUENCE>2\n"), document(b"<TYPE>EX-3.1\n<SEQUENCE>two\n")]
