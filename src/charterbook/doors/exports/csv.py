"""`csv`: one corporation as tables, one file each."""

from typing import TYPE_CHECKING

from charterbook.doors.exported import Made, Wanted
from charterbook.doors.extracted import extracted

if TYPE_CHECKING:
    from charterbook.register.store import Book


def made(book: "Book", wanted: Wanted) -> Made:
    """The tables."""
    from charterbook.exchange.tables import tables
    from charterbook.exchange.tables_csv import csv_of

    return Made("tables.zip", {f"{table.name}.csv": csv_of(table) for table in tables(extracted(book, wanted))})
