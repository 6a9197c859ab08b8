"""`charterbook export --to parquet`: one corporation as tables for programs, a file each, in a folder or archive."""

import argparse
from typing import TYPE_CHECKING

from charterbook.doors.extracted import extracted
from charterbook.doors.output import put_files
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable

if TYPE_CHECKING:
    from charterbook.register.store import Book


def write(book: "Book", asked: argparse.Namespace) -> int:
    """Write the tables to the folder or archive that is named."""
    from charterbook.exchange.tables import tables
    from charterbook.exchange.tables_parquet import parquet_of

    files = {}
    for table in tables(extracted(book, asked)):
        made = parquet_of(table)
        if isinstance(made, Unreadable):
            raise Refused(f"{made.why}; {made.remedy}")
        files[f"{table.name}.parquet"] = made
    put_files(asked.output, files)
    return 0
