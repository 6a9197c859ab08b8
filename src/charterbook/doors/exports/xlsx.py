"""`charterbook export --to xlsx`: the control book as a workbook that a lawyer or an auditor opens."""

import argparse
from typing import TYPE_CHECKING

from charterbook.doors.extracted import extracted
from charterbook.doors.output import put_file
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable

if TYPE_CHECKING:
    from charterbook.register.store import Book


def write(book: "Book", asked: argparse.Namespace) -> int:
    """Write the workbook to the file that is named."""
    from charterbook.exchange.xlsx import workbook

    if not asked.output:
        raise Refused("a workbook is no text: name its file with -o book.xlsx")
    made = workbook(extracted(book, asked))
    if isinstance(made, Unreadable):
        raise Refused(f"{made.why}; {made.remedy}")
    put_file(asked.output, [made])
    return 0
