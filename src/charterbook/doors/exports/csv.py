"""`charterbook export --to csv`: one corporation as tables, one file each, in a folder or an archive."""

import argparse
from typing import TYPE_CHECKING

from charterbook.doors.extracted import extracted
from charterbook.doors.output import put_files

if TYPE_CHECKING:
    from charterbook.register.store import Book


def write(book: "Book", asked: argparse.Namespace) -> int:
    """Write the tables to the folder or archive that is named."""
    from charterbook.exchange.tables import tables
    from charterbook.exchange.tables_csv import csv_of

    put_files(asked.output, {f"{table.name}.csv": csv_of(table) for table in tables(extracted(book, asked))})
    return 0
