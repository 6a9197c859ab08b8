"""`xlsx`: the control book as a workbook that a lawyer or an auditor opens."""

from typing import TYPE_CHECKING

from charterbook.doors.exported import Made, Wanted
from charterbook.doors.extracted import extracted
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable

if TYPE_CHECKING:
    from charterbook.register.store import Book


def made(book: "Book", wanted: Wanted) -> Made:
    """The workbook."""
    from charterbook.exchange.xlsx import workbook

    written = workbook(extracted(book, wanted))
    if isinstance(written, Unreadable):
        raise Refused(f"{written.why}; {written.remedy}")
    return Made("book.xlsx", [written])
