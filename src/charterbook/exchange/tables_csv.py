"""A table as a CSV file: UTF-8, commas, a head, one row a line.

Comes in: a `Table`. Goes out: bytes. A text that a spreadsheet would take for a formula has an apostrophe put before
it, as OWASP's page on CSV injection advises; counts are our own digits and stay as they are.
"""

import csv
import io
from datetime import date

from charterbook.exchange.tables import Cell, Kind, Table
from charterbook.model.shares import decimal_string

_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001  # spreadsheets take these too


def csv_of(table: Table) -> bytes:
    """The file of a table. A cell without a value is empty; a fraction that no decimal can say is written n/d."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([name for name, _ in table.columns])
    kinds = [kind for _, kind in table.columns]
    writer.writerows([_text(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in table.rows)
    return out.getvalue().encode()


def _text(cell: Cell, kind: Kind) -> str:
    match cell:
        case None:
            return ""
        case str():
            return f"'{cell}" if kind == "text" and cell.startswith(_FORMULAS) else cell
        case date():
            return cell.isoformat()
        case _:
            return decimal_string(cell)
