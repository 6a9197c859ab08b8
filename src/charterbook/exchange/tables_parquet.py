"""A table as a Parquet file, for programs that read columns.

Comes in: a `Table`. Goes out: bytes. A count of shares is a decimal of 38 digits, 12 of them behind the point, and
beside it, in `..._exact`, stand its figures: where the decimal cannot hold a fraction it is null, and they are there.
Needs pyarrow.
"""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from charterbook.exchange.tables import Kind, Table
from charterbook.model.evidence import Unreadable
from charterbook.model.shares import decimal_string

if TYPE_CHECKING:
    from decimal import Decimal

NO_PYARROW = Unreadable("writing Parquet needs pyarrow", "pip install 'charterbook[parquet]'")
_DIGITS, _PLACES = 38, 12


def parquet_of(table: Table) -> bytes | Unreadable:
    """The file of a table, or what is missing to write it."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        return NO_PYARROW
    columns: dict[str, Any] = {}
    for place, (name, kind) in enumerate(table.columns):
        cells = [row[place] for row in table.rows]
        columns[name] = pyarrow.array([_held(cell, kind) for cell in cells], _type(pyarrow, kind))
        if kind == "shares":
            exact = [None if cell is None else decimal_string(cell) for cell in cells]  # type: ignore[arg-type]
            columns[f"{name}_exact"] = pyarrow.array(exact, pyarrow.string())
    out = BytesIO()
    parquet.write_table(pyarrow.table(columns), out, compression="zstd")
    return out.getvalue()


def _type(pyarrow: Any, kind: Kind) -> Any:
    match kind:
        case "text":
            return pyarrow.string()
        case "day":
            return pyarrow.date32()
        case "moment":
            return pyarrow.timestamp("us", tz="UTC")
        case "whole":
            return pyarrow.int64()
        case "shares":
            return pyarrow.decimal128(_DIGITS, _PLACES)


def _held(cell: Any, kind: Kind) -> Any:
    return _decimal(decimal_string(cell)) if kind == "shares" and cell is not None else cell


def _decimal(exact: str) -> "Decimal | None":
    """The count as a decimal where one of these digits holds it."""
    from decimal import Decimal

    whole, _, rest = exact.lstrip("-").partition(".")
    return Decimal(exact) if "/" not in exact and len(whole) <= _DIGITS - _PLACES and len(rest) <= _PLACES else None
