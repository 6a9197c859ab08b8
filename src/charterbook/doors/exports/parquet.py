"""`parquet`: one corporation as tables for programs, a file each."""

from typing import TYPE_CHECKING

from charterbook.doors.exported import Made, Wanted
from charterbook.doors.extracted import extracted
from charterbook.doors.refusals import Refused
from charterbook.model.evidence import Unreadable

if TYPE_CHECKING:
    from charterbook.register.store import Book


def made(book: "Book", wanted: Wanted) -> Made:
    """The tables."""
    from charterbook.exchange.tables import tables
    from charterbook.exchange.tables_parquet import parquet_of

    files = {}
    for table in tables(extracted(book, wanted)):
        written = parquet_of(table)
        if isinstance(written, Unreadable):
            raise Refused(f"{written.why}; {written.remedy}")
        files[f"{table.name}.parquet"] = written
    return Made("tables.zip", files)
